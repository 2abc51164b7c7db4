// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_mover.h"

#include "ui/schedule/drop_reason.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

namespace taper {

namespace {

/// Why something was refused: the heaviest finding.
QString refusalText(const BookingReview& review)
{
    return review.findings.empty() ? words::errorText(Error{ErrorCode::Refused})
                                   : words::findingLine(review.findings.front());
}

} // namespace

BoardMover::BoardMover(AsyncBridge& bridge, ScheduleBoard* board, QObject* parent)
    : QObject{parent}
    , m_bridge{bridge}
    , m_board{board}
    , m_writer{new BookingWriter{this}}
    , m_reason{new DropReason{board}}
{
    m_writer->setBridge(bridge);
    connectBoard();
    connectWriter();
    connectReason();
}

void BoardMover::setHistory(UndoHistory* history)
{
    m_history = history;
    m_writer->setHistory(history);
}

void BoardMover::connectBoard()
{
    connect(m_board, &ScheduleBoard::placementsAsked, this, &BoardMover::askPlacements);
    connect(m_board, &ScheduleBoard::targetChanged, this, &BoardMover::askReview);
    connect(m_board, &ScheduleBoard::bookingDropped, this, &BoardMover::dropBooking);
    connect(m_board, &ScheduleBoard::waitingDropped, this, &BoardMover::dropWaiting);
    connect(m_board, &ScheduleBoard::waitingEntered, this, &BoardMover::carry);
    connect(m_board, &ScheduleBoard::dragCancelled, this, [this] {
        m_isGivenUp = m_isWriting;
        forget();
    });
}

void BoardMover::connectWriter()
{
    connect(m_writer, &BookingWriter::written, this, [this](const BookingView& booking) {
        isStillWanted();
        m_board->settleDrag(booking.id);
    });
    connect(m_writer, &BookingWriter::noticed, this, &BoardMover::noticed);
    connect(m_writer, &BookingWriter::gapLeft, this, &BoardMover::gapLeft);
    connect(m_writer, &BookingWriter::undoOffered, this, &BoardMover::undoOffered);
    connect(m_writer, &BookingWriter::failed, this, &BoardMover::refuse);
    connect(m_writer, &BookingWriter::outdated, this, &BoardMover::outdated);
    connect(m_writer, &BookingWriter::reasonNeeded, this,
        [this](const BookingView& booking, const BookingMove& move, const BookingReview& review) {
            if (!isStillWanted())
                return;
            m_move.emplace(booking, move);
            askReason(booking.id, review.findings, tr("&Move it"));
        });
}

void BoardMover::connectReason()
{
    connect(m_reason, &DropReason::reasonGiven, this, [this](const QString& reason) {
        if (auto held = std::exchange(m_move, std::nullopt)) {
            held->second.reason = reason;
            m_isWriting = true;
            m_writer->move(held->first, held->second);
        } else if (auto drop = std::exchange(m_waiting, std::nullopt)) {
            drop->place.reason = reason;
            bookWaitingAt(*drop);
        }
    });
    connect(m_reason, &DropReason::putBack, this, [this] {
        forget();
        m_board->cancelDrag();
    });
}

void BoardMover::carry(Id<WaitingEntry> entry)
{
    m_entry.run(
        m_bridge, [entry](Clinic& clinic) { return waitingEntry(clinic, entry); },
        [this](const Result<WaitingView>& answer) {
            if (!answer)
                refuse(words::errorText(answer.error()));
            else
                m_board->carry(carriedFrom(*answer));
        });
}

void BoardMover::askPlacements(const PlacementRequest& request)
{
    m_placements.run(
        m_bridge, [request](Clinic& clinic) { return placements(clinic, request); },
        [this](Result<std::vector<PlacementRuns>> answer) {
            // What is gone by now is said when it is dropped.
            if (answer)
                m_board->setPlacements(*std::move(answer));
        });
}

void BoardMover::askReview(const BookingProposal& target)
{
    m_review.run(
        m_bridge, [target](Clinic& clinic) { return reviewBooking(clinic, target); },
        [this, target](const Result<BookingReview>& answer) {
            if (answer)
                m_board->setDragReview(target, *answer);
        });
}

void BoardMover::dropBooking(const BookingView& booking, const BookingMove& move)
{
    m_review.drop();
    m_placements.drop();
    if (m_isWriting) {
        m_board->cancelDrag(); // the drop before is not answered yet
        return;
    }
    m_isWriting = true;
    m_writer->move(booking, move);
}

void BoardMover::dropWaiting(const WaitingCarried& waiting, const BoardPlace& place)
{
    m_review.drop();
    m_placements.drop();
    if (m_isWriting) {
        m_board->cancelDrag();
        return;
    }
    if (!place.therapist.isValid()) {
        refuse(tr("Nobody is chosen to treat %1. Place them in a therapist's column.").arg(waiting.name));
        return;
    }
    bookWaitingAt({waiting,
        {.therapist = place.therapist,
            .room = place.room,
            .start = place.moment,
            .length = waiting.length,
            .reason = {}}});
}

void BoardMover::bookWaitingAt(const WaitingDrop& drop)
{
    m_isWriting = true;
    m_bridge.ask(
        this,
        [id = drop.waiting.id, revision = drop.waiting.revision, place = drop.place](
            Clinic& clinic) { return bookWaiting(clinic, id, revision, place); },
        [this, drop](const Result<WaitingOutcome>& answer) { waitingAnswered(drop, answer); });
}

void BoardMover::waitingAnswered(const WaitingDrop& drop, const Result<WaitingOutcome>& answer)
{
    const bool isWanted = isStillWanted();
    if (!answer)
        return refuse(words::errorText(answer.error()));
    if (answer->isBooked()) {
        const BookingView& booking = *answer->booking;
        m_board->settleDrag(booking.id);
        //: Notice: client, when, therapist
        const QString sentence =
            tr("%1 booked: %2, %3.")
                .arg(booking.clientName, words::momentText(booking.fields.start), booking.therapistName);
        if (m_history)
            Q_EMIT undoOffered(sentence, m_history->offerFor(sentence, answer->back));
        else
            Q_EMIT noticed(sentence);
        return;
    }
    const BookingReview& review = answer->review;
    if (!review.bookable || !review.needsReason())
        return refuse(tr("%1 was not booked. %2").arg(drop.waiting.name, refusalText(review)));
    if (!isWanted)
        return;
    m_waiting = drop;
    askReason({}, review.findings, tr("&Book it"));
}

/// At the ghost; where there is none (an undo that needs a reason), at the booking or the middle of the
/// board.
void BoardMover::askReason(Id<Booking> booking, const Findings& findings, const QString& action)
{
    QRect where = m_board->ghostOnViewport();
    if (where.isEmpty() && booking.isValid())
        where = m_board->rectOf(booking);
    if (where.isEmpty())
        where = {m_board->viewport()->rect().center(), QSize{1, 1}};
    where.translate(m_board->viewport()->pos());
    m_reason->ask(where, findings, action);
}

/// An answer has come: false if Escape was quicker.
bool BoardMover::isStillWanted()
{
    m_isWriting = false;
    return !std::exchange(m_isGivenUp, false);
}

void BoardMover::refuse(const QString& sentence)
{
    isStillWanted();
    m_board->cancelDrag();
    Q_EMIT failed(sentence);
}

void BoardMover::forget()
{
    m_placements.drop();
    m_review.drop();
    m_entry.drop();
    m_move.reset();
    m_waiting.reset();
    m_reason->dismiss();
}

} // namespace taper
