// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/booking/undo_steps.h"
#include "ui/shell/bridge.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace taper {

/// What was done at this desk to the diary of an open clinic, to be undone and done again; one for each open
/// clinic. Undoing is one use case, reviewed as of now: where it cannot go back it says why and the step
/// stays; where somebody else was quicker it says so, changes nothing and forgets the step.
///
/// While one step is under way another is passed over.
class UndoHistory final : public QObject {
    Q_OBJECT

public:
    /// Named, because Qt's compiler of signals cannot read this type where it stands.
    using WithReason = std::function<void(const QString&)>;

    /// `bridge` must outlive the history.
    explicit UndoHistory(AsyncBridge& bridge, QObject* parent = nullptr);

    /// Remembers something that was done. `sentence` is what the notice said ("Callum Wright moved to …, Maya
    /// Okafor."). A way back that is empty is nothing to remember.
    void record(const QString& sentence, const WayBack& back);
    /// The same, for a notice: what its Undo button does. It takes back this step only while that is the
    /// newest, and else says that something newer is to be undone first. Empty if there is no way back.
    [[nodiscard]] std::function<void()> offerFor(const QString& sentence, const WayBack& back);

    void undo(); ///< the newest step, if there is one
    void redo();

    [[nodiscard]] bool canUndo() const { return m_steps.newest(Way::Undo) != nullptr; }
    [[nodiscard]] bool canRedo() const { return m_steps.newest(Way::Redo) != nullptr; }
    [[nodiscard]] QString undoText() const; ///< for a menu: "Undo: Callum Wright moved to …", or "Undo"
    [[nodiscard]] QString redoText() const;
    /// True while a step is being taken back.
    [[nodiscard]] bool isBusy() const { return m_taken.has_value(); }
    /// Forgets everything: another clinic was opened.
    void clear();

Q_SIGNALS:
    /// A quiet line that something was undone or done again.
    void noticed(const QString& sentence);
    /// A line that it was not, and why.
    void failed(const QString& sentence);
    /// A caution that nobody has given a reason for: ask, and call `again` with it (see askReasonsOver()).
    void reasonNeeded(const taper::BookingReview& review, const taper::UndoHistory::WithReason& again);
    /// Bookings went back or forth; so they stand now. There may be none (leave, closures).
    void done(const std::vector<taper::BookingView>& bookings);
    /// What can be undone and redone is not what it was.
    void changed();

private:
    using Way = UndoSteps::Way;
    struct Taken {
        Way way;
        UndoStep step;
    };

    void take(Way way, const QString& reason);
    void take(Way way, quint64 number, const QString& reason);
    void answered(quint64 number, const Result<UndoOutcome>& answer);
    void went(const Taken& taken, const UndoOutcome& outcome);
    void refused(const Taken& taken, const Error& error);
    void heldBack(const Taken& taken, const UndoOutcome& outcome);

    QPointer<AsyncBridge> m_bridge;
    UndoSteps m_steps;
    std::optional<Taken> m_taken; ///< being taken back or done again
};

/// Asks for the reasons that `history` needs in a ReasonDialog over this window.
void askReasonsOver(QWidget* window, UndoHistory& history);

} // namespace taper
