// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"
#include "ui/booking/booking_writer.h"
#include "ui/booking/undo_history.h"
#include "ui/schedule/schedule_board.h"
#include "ui/shell/view_request.h"

#include <QPointer>

namespace taper {

class DropReason;

/// Stands between the board and the clinic while something is carried: asks what the places mean and what is
/// to be said of the one under the mouse, writes the drop, and asks for a reason in place where one is
/// needed. What is refused goes back to where it was, and it is said why.
class BoardMover final : public QObject {
    Q_OBJECT

public:
    BoardMover(AsyncBridge& bridge, ScheduleBoard* board, QObject* parent);

    /// Where what was dropped is remembered; without one there is no way back to offer.
    void setHistory(UndoHistory* history);
    /// Takes somebody up from the list by keyboard: they are placed with arrows and Enter, or a click.
    void carry(Id<WaitingEntry> entry);

Q_SIGNALS:
    void noticed(const QString& sentence);
    /// A quiet line that it is done, and the way back for its Undo (UndoHistory::offerFor()).
    void undoOffered(const QString& sentence, const std::function<void()>& undo);
    void failed(const QString& sentence);
    /// As BookingWriter::gapLeft().
    void gapLeft(const taper::BookingView& before);
    /// What the board shows is old: read it again.
    void outdated();

private:
    struct WaitingDrop {
        WaitingCarried waiting;
        WaitingPlace place;
    };

    void connectBoard();
    void connectWriter();
    void connectReason();
    void askPlacements(const PlacementRequest& request);
    void askReview(const BookingProposal& target);
    void dropBooking(const BookingView& booking, const BookingMove& move);
    void dropWaiting(const WaitingCarried& waiting, const BoardPlace& place);
    void bookWaitingAt(const WaitingDrop& drop);
    void waitingAnswered(const WaitingDrop& drop, const Result<WaitingOutcome>& answer);
    void askReason(Id<Booking> booking, const Findings& findings, const QString& action);
    bool isStillWanted();
    void refuse(const QString& sentence);
    void forget();

    AsyncBridge& m_bridge;
    ScheduleBoard* m_board;
    BookingWriter* m_writer;
    QPointer<UndoHistory> m_history;
    DropReason* m_reason;
    ViewRequest m_placements;
    ViewRequest m_review;
    ViewRequest m_entry;
    bool m_isWriting = false; ///< a drop, until it is answered
    bool m_isGivenUp = false; ///< Escape came before the answer: no reason is asked for any more
    // What waits for a reason: one of these.
    std::optional<std::pair<BookingView, BookingMove>> m_move;
    std::optional<WaitingDrop> m_waiting;
};

} // namespace taper
