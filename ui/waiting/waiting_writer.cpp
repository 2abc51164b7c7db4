// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/waiting/waiting_writer.h"

#include "ui/booking/reason_dialog.h"
#include "ui/booking/undo_history.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"
#include "ui/words/waiting_words.h"

#include <QWidget>

namespace taper {

namespace {

/// The finding that weighs most: why something was refused.
QString refusalText(const BookingReview& review)
{
    if (review.findings.empty())
        return words::errorText(Error{ErrorCode::Refused});
    return words::findingLine(review.findings.front());
}

/// What has been refused without findings: a closed entry, or a booking that is not to be taken in hand.
QString errorTextOf(const Error& error)
{
    if (error.code != ErrorCode::Refused)
        return words::errorText(error);
    if (error.parameters.contains(QStringLiteral("status")))
        return WaitingWriter::tr(
            "Only a booking that is still to come can be put on hold. Nothing was changed.");
    return WaitingWriter::tr("This person is not on the list any more. Nothing was changed.");
}

} // namespace

WaitingWriter::WaitingWriter(AsyncBridge& bridge, QWidget* over)
    : QObject{over}
    , m_bridge{&bridge}
    , m_over{over}
{ }

template <class Job, class OnAnswer>
void WaitingWriter::write(Job job, OnAnswer onAnswer)
{
    if (!m_bridge || m_isWriting)
        return;
    m_isWriting = true;
    m_bridge->ask(this, std::move(job), [this, onAnswer = std::move(onAnswer)](const auto& answer) {
        m_isWriting = false;
        if (answer)
            onAnswer(*answer);
        else
            Q_EMIT failed(errorTextOf(answer.error()));
    });
}

void WaitingWriter::book(const WaitingView& entry, const WaitingPlace& place)
{
    write(
        [entry, place](Clinic& clinic) -> Result<Booked> {
            auto outcome = bookWaiting(clinic, entry.id, entry.revision, place);
            if (!outcome)
                return fail(outcome.error());
            return Booked{entry, *std::move(outcome)};
        },
        [this, place](const Booked& answer) { wasBooked(answer, place); });
}

void WaitingWriter::book(Id<WaitingEntry> id, const WaitingPlace& place)
{
    write(
        [id, place](Clinic& clinic) -> Result<Booked> {
            auto entry = waitingEntry(clinic, id);
            if (!entry)
                return fail(entry.error());
            auto outcome = bookWaiting(clinic, id, entry->revision, place);
            if (!outcome)
                return fail(outcome.error());
            return Booked{*std::move(entry), *std::move(outcome)};
        },
        [this, place](const Booked& answer) { wasBooked(answer, place); });
}

void WaitingWriter::wasBooked(const Booked& answer, const WaitingPlace& place)
{
    const WaitingOutcome& outcome = answer.outcome;
    if (!outcome.isBooked()) {
        if (outcome.review.bookable && outcome.review.needsReason())
            askReason(answer, place);
        else
            Q_EMIT failed(
                tr("%1 was not booked. %2").arg(answer.entry.clientName, refusalText(outcome.review)));
        return;
    }
    const BookingView& booking = *outcome.booking;
    Q_EMIT booked(booking);
    //: Notice: client, when, therapist
    offerUndo(tr("%1 booked for %2, %3, and off the list.")
                  .arg(booking.clientName, words::momentText(booking.fields.start), booking.therapistName),
        outcome.back);
}

void WaitingWriter::askReason(const Booked& answer, const WaitingPlace& place)
{
    auto* dialog = ReasonDialog::ask(m_over, tr("Book %1?").arg(answer.entry.clientName),
        answer.outcome.review.findings, tr("&Book anyway"), place.reason);
    connect(
        dialog, &ReasonDialog::reasonGiven, this, [this, entry = answer.entry, place](const QString& reason) {
            WaitingPlace again = place;
            again.reason = reason;
            book(entry, again);
        });
}

void WaitingWriter::remove(const WaitingView& entry, WaitingRemoval removal)
{
    write([id = entry.id, revision = entry.revision, removal](
              Clinic& clinic) { return removeWaiting(clinic, id, revision, removal); },
        [this, removal](const WaitingChange& change) {
            //: Notice: client, then why
            offerUndo(tr("%1 is off the list: %2.").arg(change.entry.clientName, words::removalWord(removal)),
                change.back);
        });
}

void WaitingWriter::hold(const BookingView& booking)
{
    write([id = booking.id, revision = booking.revision](
              Clinic& clinic) { return holdBooking(clinic, id, revision); },
        [this](const HoldOutcome& outcome) {
            offerUndo(tr("%1 is on hold.").arg(outcome.before.clientName), outcome.back);
            Q_EMIT gapOpened(outcome.before);
        });
}

void WaitingWriter::setHistory(UndoHistory* history)
{
    m_history = history;
}

void WaitingWriter::offerUndo(const QString& sentence, const WayBack& back)
{
    if (back.isEmpty())
        return; // saved as it was
    if (m_history) {
        Q_EMIT undoOffered(sentence, m_history->offerFor(sentence, back));
        return;
    }
    Q_EMIT undoOffered(sentence, [self = QPointer{this}, back] {
        if (self)
            self->takeBack(back);
    });
}

void WaitingWriter::takeBack(const WayBack& back)
{
    write([back](Clinic& clinic) { return undo(clinic, back); },
        [this](const UndoOutcome& outcome) {
            if (outcome.again)
                Q_EMIT noticed(tr("Taken back."));
            else
                Q_EMIT failed(tr("This cannot be taken back. %1").arg(refusalText(outcome.review)));
        });
}

} // namespace taper
