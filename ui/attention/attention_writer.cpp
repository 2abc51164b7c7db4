// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attention/attention_writer.h"

#include "core/clinic/races.h"
#include "core/clinic/undo.h"
#include "ui/attention/attention_texts.h"
#include "ui/booking/undo_history.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

namespace taper {

namespace {

Result<RaceChange> complete(
    Clinic& clinic, Id<Race> id, std::optional<TimeOfDay> start, std::optional<int> metres)
{
    const auto race = raceById(clinic, id);
    if (!race)
        return fail(race.error());
    RaceFields fields = race->fields();
    if (start)
        fields.startTime = start;
    if (metres)
        fields.distanceMetres = metres;
    return updateRace(clinic, id, race->revision, fields);
}

/// Asked and answered with no: both are written, the second even if the note of the call is all there is.
Result<void> note(
    Clinic& clinic, const AttentionPoint& point, const ContactAttemptFields& attempt, const QString& reason)
{
    const auto noted = noteContact(clinic, attempt);
    if (!noted)
        return fail(noted.error());
    if (attempt.outcome != ContactOutcome::Declined)
        return {};
    return settlePoint(clinic, point, reason);
}

} // namespace

AttentionWriter::AttentionWriter(AsyncBridge& bridge, QObject* parent)
    : QObject{parent}
    , m_bridge{bridge}
{ }

void AttentionWriter::setHistory(UndoHistory* history)
{
    m_history = history;
}

template <class Job, class OnAnswer>
void AttentionWriter::write(Job job, OnAnswer onAnswer)
{
    if (std::exchange(m_isWriting, true))
        return;
    m_bridge.ask(this, std::move(job), [this, onAnswer = std::move(onAnswer)](auto answer) {
        m_isWriting = false;
        if (answer)
            onAnswer(answer);
        else
            refuse(answer.error());
    });
}

void AttentionWriter::refuse(const Error& error)
{
    Q_EMIT failed(words::errorText(error));
}

void AttentionWriter::settle(const AttentionPoint& point, const QString& reason)
{
    write([point, reason](Clinic& clinic) { return settlePoint(clinic, point, reason); },
        [this, point](const Result<void>&) {
            const QString sentence = tr("Settled: %1, %2.").arg(whoText(point), matterText(point));
            if (point.kind == AttentionKind::FlaggedBooking)
                Q_EMIT noticed(sentence);
            else
                Q_EMIT undoOffered(sentence, [self = QPointer{this}, point] {
                    if (self)
                        self->reopen(point);
                });
        });
}

void AttentionWriter::reopen(const AttentionPoint& point)
{
    write([point](Clinic& clinic) { return unsettlePoint(clinic, point); },
        [this, point](
            const Result<void>&) { Q_EMIT noticed(tr("Taken up again: %1.").arg(whoText(point))); });
}

void AttentionWriter::ask(const AttentionPoint& point, const ContactAttemptFields& attempt)
{
    const QString reason = attempt.note.isEmpty() ? tr("Asked: wants to leave it as it is") : attempt.note;
    write([point, attempt, reason](Clinic& clinic) { return note(clinic, point, attempt, reason); },
        [this, point](const Result<void>&) { Q_EMIT noticed(tr("Noted: %1.").arg(whoText(point))); });
}

void AttentionWriter::saveRace(
    const AttentionPoint& point, std::optional<TimeOfDay> start, std::optional<int> metres)
{
    if (std::exchange(m_isWriting, true))
        return;
    m_bridge.ask(
        this,
        [id = point.race, start, metres](Clinic& clinic) { return complete(clinic, id, start, metres); },
        [this](const Result<RaceChange>& change) {
            m_isWriting = false;
            if (!change) {
                if (change.error().problems.isEmpty())
                    refuse(change.error());
                else
                    Q_EMIT raceRefused(change.error().problems);
                return;
            }
            const QString& name = change->race->name;
            Q_EMIT noticed(tr("Saved: %1.").arg(name));
            Q_EMIT rechecked(change->bookings, name);
        });
}

void AttentionWriter::book(const BookingProposal& proposal)
{
    BookingDetails details;
    details.proposal = proposal;
    write([details](Clinic& clinic) { return taper::book(clinic, details); },
        [this, proposal](const Result<BookingOutcome>& outcome) {
            if (outcome->booking)
                booked(*outcome->booking);
            else
                Q_EMIT bookingRefused(proposal);
        });
}

void AttentionWriter::booked(const BookingView& booking)
{
    const QString sentence =
        tr("Booked: %1, %2.").arg(booking.clientName, words::momentText(booking.fields.start));
    std::function<void()> undo;
    if (m_history)
        undo = m_history->offerFor(sentence, wayBackFromNew(booking));
    if (undo)
        Q_EMIT undoOffered(sentence, undo);
    else
        Q_EMIT noticed(sentence);
}

} // namespace taper
