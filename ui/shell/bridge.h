// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/changes.h"
#include "core/clinic/clinic.h"
#include "ui/shell/basic_bridge.h"
#include "ui/shell/progress.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

namespace taper {

/// The one way from the window to the clinic. The Clinic lives on a worker thread; every use case is called
/// there and its answer comes back in the window's thread:
///
///     bridge.ask(this, [date](Clinic& clinic) { return day(clinic, date); },
///         [this](Result<BoardView> view) { … });
///
/// What a job captures must be its own copy: never `this`, never a reference. See BasicBridge for order,
/// failures and shutdown. Where a newer request makes an older one pointless, use ViewRequest instead.
class AsyncBridge final : public QObject {
    Q_OBJECT

public:
    explicit AsyncBridge(QObject* parent = nullptr);
    ~AsyncBridge() override;

    /// Opens the clinic that `make` gives (Clinic::open, Clinic::create …), called on the worker; one that is
    /// open is closed first.
    QFuture<Result<void>> open(std::function<Result<std::unique_ptr<Clinic>>()> make);
    QFuture<Result<void>> close();

    /// The answer as a future, to be used in this thread. Note that Qt 6.4's then(context, …) must not
    /// outlive its context; ask() may.
    template <class F>
    auto run(F job, std::function<bool()> isWanted = {})
    {
        return m_bridge.run(std::move(job), std::move(isWanted));
    }

    /// Runs `job(Clinic&)` on the worker and then `onAnswer(answer)` here, unless `context` is gone by then
    /// or the answer was dropped (no clinic open any more).
    template <class F, class OnAnswer>
    void ask(QObject* context, F job, OnAnswer onAnswer)
    {
        deliverTo(context, run(std::move(job)), std::move(onAnswer));
    }

    /// Long work that shows how far it is and can be stopped: `job(Clinic&, report)` calls
    /// report(done, total) between its steps and ends early, with ErrorCode::Cancelled, when that returns
    /// false. `progress` tells the window; it is kept alive until the job ends.
    template <class F, class OnAnswer>
    void askLong(QObject* context, const std::shared_ptr<Progress>& progress, F job, OnAnswer onAnswer)
    {
        auto reporter =
            progress->reporter([this](std::function<void()> call) { m_bridge.post(std::move(call)); });
        deliverTo(context,
            run([job = std::move(job), reporter = std::move(reporter)](
                    Clinic& clinic) mutable { return job(clinic, reporter); }),
            [progress, onAnswer = std::move(onAnswer)](auto answer) mutable { onAnswer(std::move(answer)); });
    }

    /// onAnswer(result) in this thread once the future has one; never if `context` is gone or it is
    /// cancelled.
    template <class T, class OnAnswer>
    static void deliverTo(QObject* context, QFuture<T> future, OnAnswer onAnswer)
    {
        future.then([context = QPointer<QObject>{context}, onAnswer = std::move(onAnswer)](T answer) mutable {
            if (context)
                onAnswer(std::move(answer));
        });
    }

Q_SIGNALS:
    /// A use case of this or another program committed; in the window's thread, before the answer of the job
    /// that caused it.
    void changed(const taper::Changes& changes);

private:
    BasicBridge<Clinic, Changes> m_bridge;
};

} // namespace taper
