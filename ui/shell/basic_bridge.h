// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/shell/job_queue.h"

#include <QFuture>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace taper {

template <class T>
struct IsResult : std::false_type { };
template <class T>
struct IsResult<tl::expected<T, Error>> : std::true_type { };

/// The way from the window's thread to a Resource that lives on a thread of its own, and back.
///
/// Jobs run one after the other, in the order they were asked for, on one worker thread that alone makes,
/// uses and destroys the Resource. What crosses between the threads goes through JobQueue (std::mutex), and
/// promises are fulfilled in the window's thread; so a QFuture never leaves that thread and neither do its
/// continuations.
///
/// What becomes of a job that throws: it is logged by the type of what was thrown, never its text. A job that
/// gives a Result answers with ErrorCode::Internal, the future of any other is cancelled. Without an open
/// Resource, and after close(), jobs do not run and their futures are cancelled.
template <class Resource, class Notice>
class BasicBridge {
public:
    using Announce = std::function<void(Notice)>;
    /// Makes the Resource, on the worker; may keep `announce` and call it there at any time of its life.
    using Opener = std::function<Result<std::unique_ptr<Resource>>(Announce announce)>;
    using Idle = std::function<void(Resource&)>;

    /// `onNotice` is called in the thread that made the bridge, `idle` on the worker whenever it had nothing
    /// to do for `idleEvery`.
    BasicBridge(std::function<void(const Notice&)> onNotice, Idle idle, std::chrono::milliseconds idleEvery)
        : m_onNotice{std::move(onNotice)}
        , m_queue{[this, idle = std::move(idle)] {
                      if (m_resource && idle)
                          idle(*m_resource);
                  },
              [this] { m_resource.reset(); }, idleEvery}
    { }

    BasicBridge(const BasicBridge&) = delete;
    BasicBridge& operator=(const BasicBridge&) = delete;
    /// Waits for the job that is running, if any; the others are dropped.
    ~BasicBridge() { m_queue.stop(); }

    /// Opens another Resource in place of the one there is, which is closed first.
    QFuture<Result<void>> open(Opener opener)
    {
        auto job = std::make_unique<Job<Result<void>>>();
        job->what = [this, opener = std::move(opener)]() -> std::optional<Result<void>> {
            m_resource.reset();
            auto opened = opener([this](Notice notice) { announce(std::move(notice)); });
            if (!opened)
                return Result<void>{fail(opened.error())};
            m_resource = std::move(*opened);
            return Result<void>{};
        };
        return submit(std::move(job));
    }

    QFuture<Result<void>> close()
    {
        auto job = std::make_unique<Job<Result<void>>>();
        job->what = [this]() -> std::optional<Result<void>> {
            m_resource.reset();
            return Result<void>{};
        };
        return submit(std::move(job));
    }

    /// Runs `function(Resource&)` on the worker. `isWanted`, if given, is asked there just before: a job that
    /// nobody wants any more is not run and its future cancelled.
    template <class F, class T = std::invoke_result_t<F, Resource&>>
    QFuture<T> run(F function, std::function<bool()> isWanted = {})
    {
        static_assert(!std::is_void_v<T>, "give back a Result<void>, so that a failure can be told");
        auto job = std::make_unique<Job<T>>();
        job->what = [this, function = std::move(function),
                        isWanted = std::move(isWanted)]() mutable -> std::optional<T> {
            if (!m_resource || (isWanted && !isWanted()))
                return std::nullopt;
            return function(*m_resource);
        };
        return submit(std::move(job));
    }

    /// For the worker: has `function` called in the window's thread, after what was sent there before.
    void post(std::function<void()> function) { m_queue.post(std::move(function)); }

private:
    template <class T>
    struct Job final : JobQueue::Job {
        std::function<std::optional<T>()> what;
        std::optional<T> answer;
        QPromise<T> promise; ///< touched in the window's thread only

        void work() override { answer = what(); }
        void fail() override
        {
            if constexpr (IsResult<T>::value)
                answer = T{taper::fail(ErrorCode::Internal)};
        }
        void deliver() override
        {
            if (answer)
                promise.addResult(std::move(*answer));
            else
                promise.future().cancel();
            promise.finish();
        }
    };

    template <class T>
    QFuture<T> submit(std::unique_ptr<Job<T>> job)
    {
        job->promise.start();
        QFuture<T> future = job->promise.future();
        m_queue.submit(std::move(job));
        return future;
    }

    void announce(Notice notice)
    {
        post([this, notice = std::move(notice)] { m_onNotice(notice); });
    }

    std::function<void(const Notice&)> m_onNotice;
    std::unique_ptr<Resource> m_resource; ///< touched on the worker only
    JobQueue m_queue; ///< last: its thread uses the rest
};

} // namespace taper
