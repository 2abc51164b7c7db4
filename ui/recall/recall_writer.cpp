// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/recall_writer.h"

#include "ui/words/error_words.h"
#include "ui/words/recall_words.h"

namespace taper {

namespace {

RecallAnswer answerFor(const RecallRow& row, ContactOutcome outcome)
{
    RecallAnswer answer;
    answer.client = row.client.id;
    answer.reason = row.first();
    answer.outcome = outcome;
    return answer;
}

} // namespace

RecallWriter::RecallWriter(AsyncBridge& bridge, QObject* parent)
    : QObject{parent}
    , m_bridge{&bridge}
{ }

template <class Job>
void RecallWriter::write(Job job, const QString& sentence)
{
    if (!m_bridge || m_isWriting)
        return;
    m_isWriting = true;
    m_bridge->ask(this, std::move(job), [this, sentence](const auto& answer) {
        m_isWriting = false;
        if (answer)
            Q_EMIT written(sentence);
        else
            Q_EMIT failed(words::errorText(answer.error()));
    });
}

void RecallWriter::note(
    const RecallRow& row, ContactOutcome outcome, std::optional<Date> callOn, const QString& note)
{
    RecallAnswer answer = answerFor(row, outcome);
    answer.callOn = callOn;
    answer.note = note;
    //: Notice: %1 client, %2 "no answer", "call again on Mon 27 Apr"
    const QString sentence = tr("%1: %2.").arg(row.client.name, words::contactOutcomeText(outcome, callOn));
    write([answer](Clinic& clinic) { return noteRecall(clinic, answer); }, sentence);
}

void RecallWriter::noteBooked(const RecallRow& row, Id<Booking> booking)
{
    RecallAnswer answer = answerFor(row, ContactOutcome::Booked);
    answer.booking = booking;
    write([answer](Clinic& clinic) { return noteRecall(clinic, answer); }, {});
}

void RecallWriter::finishReminder(const RecallRow& row, const RecallReason& reason)
{
    if (!reason.entry)
        return;
    write([id = *reason.entry, revision = reason.entryRevision](
              Clinic& clinic) { return finishRecallEntry(clinic, id, revision); },
        tr("%1: the reminder is done.").arg(row.client.name));
}

void RecallWriter::setDoNotContact(const RecallRow& row, bool doNotContact)
{
    write([id = row.client.id, revision = row.client.revision, doNotContact](
              Clinic& clinic) { return taper::setDoNotContact(clinic, id, revision, doNotContact); },
        doNotContact ? tr("%1 will not be called any more.").arg(row.client.name)
                     : tr("%1 may be called again.").arg(row.client.name));
}

} // namespace taper
