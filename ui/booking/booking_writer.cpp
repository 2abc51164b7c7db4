// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_writer.h"

#include "core/clinic/undo.h"
#include "core/clinic/waiting_offers.h"
#include "ui/booking/undo_history.h"
#include "ui/words/domain_words.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"

namespace taper {
namespace {

bool isSeenTooLate(const Error& error)
{
    return error.code == ErrorCode::StaleRevision || error.code == ErrorCode::NotFound;
}

/// The first finding that cannot be passed, else the heaviest: why something was refused.
QString refusalText(const BookingReview& review)
{
    if (review.findings.empty())
        return words::errorText(Error{ErrorCode::Refused});
    return words::findingLine(review.findings.front());
}

QString movedText(const BookingView& before, const BookingView& after)
{
    const bool isOtherType = after.fields.sessionType != before.fields.sessionType;
    const bool isInPlace = after.fields.start == before.fields.start
        && after.fields.therapist == before.fields.therapist && !isOtherType;
    if (isInPlace && after.fields.length != before.fields.length) {
        //: Notice: client, length, time at which it ends
        return BookingWriter::tr("%1 now takes %2, until %3.")
            .arg(after.clientName, words::lengthText(after.fields.length),
                toText(after.fields.length + timeOfDayOf(after.fields.start)));
    }
    const bool isOtherRoom = isInPlace && after.fields.room != before.fields.room;
    //: Notice: client, when, therapist, room or session type
    return BookingWriter::tr("%1 moved to %2, %3.")
        .arg(after.clientName, words::momentText(after.fields.start),
            isOtherType       ? after.sessionTypeName
                : isOtherRoom ? after.roomName
                              : after.therapistName);
}

} // namespace

void BookingWriter::setBridge(AsyncBridge& bridge)
{
    m_bridge = &bridge;
    m_isWriting = false;
}

void BookingWriter::setHistory(UndoHistory* history)
{
    m_history = history;
}

template <class Job, class OnAnswer>
void BookingWriter::write(Job job, OnAnswer onAnswer)
{
    if (!m_bridge || m_isWriting)
        return;
    m_isWriting = true;
    m_bridge->ask(this, std::move(job), [this, onAnswer = std::move(onAnswer)](const auto& answer) {
        m_isWriting = false;
        onAnswer(answer);
    });
}

void BookingWriter::setStatus(const BookingView& booking, BookingStatus status)
{
    write([id = booking.id, revision = booking.revision, status](
              Clinic& clinic) { return setBookingStatus(clinic, id, revision, status); },
        [this, booking, status](const Result<BookingView>& answer) {
            if (!answer && answer.error().code == ErrorCode::DecisionRequired) {
                Q_EMIT decisionNeeded(booking, status);
                return;
            }
            if (!answer)
                return refuse(booking.id, answer.error());
            //: Notice after a change of status: client, then the status
            wrote(booking, *answer,
                tr("%1: %2.").arg(booking.clientName, words::statusWord(answer->fields.status)));
        });
}

void BookingWriter::cancel(const BookingView& booking, CancelReason reason)
{
    write([id = booking.id, revision = booking.revision, reason](
              Clinic& clinic) { return cancelBooking(clinic, id, revision, reason); },
        [this, booking, reason](const Result<BookingView>& answer) {
            if (!answer)
                return refuse(booking.id, answer.error());
            const QString why = words::cancelReasonWord(reason);
            //: Notice: client, then why
            wrote(booking, *answer,
                answer->fields.lateCancel ? tr("%1 cancelled late: %2.").arg(booking.clientName, why)
                                          : tr("%1 cancelled: %2.").arg(booking.clientName, why));
        });
}

void BookingWriter::cancelSeries(const BookingView& booking, SeriesScope scope, CancelReason reason)
{
    write([id = booking.id, revision = booking.revision, scope, reason](
              Clinic& clinic) { return taper::cancelSeries(clinic, id, revision, scope, reason); },
        [this, booking, reason](const Result<SeriesOutcome>& answer) {
            if (!answer)
                return refuse(booking.id, answer.error());
            const auto count = static_cast<int>(answer->bookings.size());
            const QString why = words::cancelReasonWord(reason);
            //: Notice: client, how many sessions of a series, why
            const QString sentence =
                tr("%1: %n sessions cancelled: %2.", nullptr, count).arg(booking.clientName, why);
            for (const BookingView& cancelled : answer->bookings) {
                if (cancelled.id == booking.id)
                    Q_EMIT written(cancelled);
            }
            Q_EMIT gapLeft(booking);
            std::function<void()> undo;
            if (m_history)
                undo = m_history->offerFor(sentence, answer->back);
            if (undo)
                Q_EMIT undoOffered(sentence, undo);
            else
                Q_EMIT noticed(sentence);
        });
}

void BookingWriter::wrote(const BookingView& before, const BookingView& after, const QString& sentence)
{
    Q_EMIT written(after);
    if (leavesGap(before.fields, after.fields))
        Q_EMIT gapLeft(before);
    std::function<void()> undo;
    if (m_history)
        undo = m_history->offerFor(sentence, wayBackFrom(before, after));
    if (undo)
        Q_EMIT undoOffered(sentence, undo);
    else
        Q_EMIT noticed(sentence);
}

void BookingWriter::keep(const BookingView& booking, const QString& reason)
{
    write([id = booking.id, revision = booking.revision, reason](
              Clinic& clinic) { return keepBookingWithReason(clinic, id, revision, reason); },
        [this, booking](const Result<BookingView>& answer) {
            if (!answer)
                return refuse(booking.id, answer.error());
            wrote(booking, *answer,
                tr("%1 is kept; the reason stands with the booking.").arg(booking.clientName));
        });
}

void BookingWriter::takeFix(const BookingView& booking, const Fix& fix)
{
    move(booking, BookingMove{fix.start, fix.therapist, fix.sessionType, fix.length, {}});
}

void BookingWriter::move(const BookingView& booking, const BookingMove& move)
{
    write([id = booking.id, revision = booking.revision, move](
              Clinic& clinic) { return moveBooking(clinic, id, revision, move); },
        [this, booking, move](const Result<BookingOutcome>& answer) { moved(booking, move, answer); });
}

void BookingWriter::moved(const BookingView& before, const BookingMove& move, Result<BookingOutcome> answer)
{
    if (!answer)
        return refuse(before.id, answer.error());
    if (!answer->isBooked()) {
        if (answer->review.bookable && answer->review.needsReason())
            Q_EMIT reasonNeeded(before, move, answer->review);
        else
            Q_EMIT failed(tr("%1 was not moved. %2").arg(before.clientName, refusalText(answer->review)));
        return;
    }
    const BookingView& after = *answer->booking;
    wrote(before, after, movedText(before, after));
}

void BookingWriter::refuse(Id<Booking> booking, const Error& error)
{
    Q_EMIT failed(words::errorText(error));
    if (isSeenTooLate(error))
        Q_EMIT outdated(booking);
}

} // namespace taper
