// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/finding_words.h"

#include "core/domain/screening.h"

#include "ui/words/figure_words.h"
#include "ui/words/race_words.h"
#include "ui/words/screening_texts.h"
#include "ui/words/words_context.h"

namespace taper::words {

namespace {

QString withReason(const QString& sentence, const QString& reason)
{
    return reason.isEmpty() ? Words::tr("%1.", "a sentence without its reason").arg(sentence)
                            : Words::tr("%1: %2.", "a sentence and its reason").arg(sentence, reason);
}

QString spanOf(const Finding& finding)
{
    return finding.interval ? spanText(*finding.interval) : Words::tr("at that time");
}

QString busyText(const Finding& finding)
{
    switch (finding.code) {
    case FindingCode::TherapistBusy:
        if (finding.name.isEmpty())
            return Words::tr("The therapist is already booked, %1.").arg(spanOf(finding));
        return Words::tr("The therapist is already booked with %1, %2.").arg(finding.name, spanOf(finding));
    case FindingCode::RoomBusy:
        if (!finding.interval)
            return Words::tr("No room is free at this time.");
        if (finding.name.isEmpty())
            return Words::tr("The room is taken, %1.").arg(spanOf(finding));
        return Words::tr("%1 is taken, %2.").arg(finding.name, spanOf(finding));
    case FindingCode::ClientBusy:
        if (finding.name.isEmpty())
            return Words::tr("The client already has a booking, %1.").arg(spanOf(finding));
        return Words::tr("The client already has a booking with %1, %2.").arg(finding.name, spanOf(finding));
    default:
        return {};
    }
}

QString bufferText(const Finding& finding)
{
    const QString gap = finding.limit ? hoursText(*finding.limit) : QString{};
    switch (finding.code) {
    case FindingCode::TherapistBuffer:
        if (gap.isEmpty())
            return Words::tr("Leaves the therapist no pause beside the booking %1.").arg(spanOf(finding));
        return Words::tr("Leaves the therapist less than %1 beside the booking %2.")
            .arg(gap, spanOf(finding));
    case FindingCode::RoomBuffer:
        if (gap.isEmpty())
            return Words::tr("Leaves no time to prepare the room beside the booking %1.")
                .arg(spanOf(finding));
        return Words::tr("Leaves less than %1 to prepare the room beside the booking %2.")
            .arg(gap, spanOf(finding));
    default:
        return {};
    }
}

QString hoursFindingText(const Finding& finding)
{
    switch (finding.code) {
    case FindingCode::OutsideHours:
        if (!finding.interval)
            return Words::tr("The therapist does not work on this day.");
        return Words::tr("Outside the therapist's hours, which are %1.").arg(spanOf(finding));
    case FindingCode::InBreak:
        return Words::tr("Runs into the therapist's break, %1.").arg(spanOf(finding));
    case FindingCode::OnLeave:
        return withReason(Words::tr("The therapist is away, %1").arg(spanOf(finding)), finding.name);
    case FindingCode::ClinicClosed:
        return withReason(Words::tr("The clinic is closed on this day"), finding.name);
    case FindingCode::InThePast:
        if (finding.severity == Severity::Stop)
            return Words::tr("This time has already passed. Choose a later one.");
        return Words::tr("This time has already passed. Book it only to record a session that took place.");
    case FindingCode::LengthNotOffered:
        if (!finding.limit)
            return Words::tr("This session type is not offered in this length.");
        return Words::tr("This session type is not offered in this length; the nearest is %1.")
            .arg(lengthText(*finding.limit));
    case FindingCode::AcrossMidnight:
        return Words::tr("The session would run past midnight. Start earlier or make it shorter.");
    default:
        return {};
    }
}

QString archivedText(const Finding& finding)
{
    switch (finding.code) {
    case FindingCode::ClientArchived:
        return Words::tr("This client is archived. Bring the client back first.");
    case FindingCode::TherapistArchived:
        return Words::tr("This therapist no longer works here. Choose another one.");
    case FindingCode::SessionTypeArchived:
        return Words::tr("This session type is no longer offered. Choose another one.");
    case FindingCode::RoomArchived:
        return Words::tr("This room is no longer in use. Choose another one.");
    default:
        return {};
    }
}

QString capText(const Finding& finding)
{
    switch (finding.code) {
    case FindingCode::DeepCapReached:
        if (!finding.count || !finding.limitCount)
            return Words::tr("More deep sessions than the therapist takes on a day.");
        return Words::tr("Deep session number %1 of the therapist's day; the limit is %2.")
            .arg(*finding.count)
            .arg(*finding.limitCount);
    case FindingCode::MinutesCapReached:
        if (!finding.elapsed || !finding.limit)
            return Words::tr("More booked time than the therapist takes on a day.");
        return Words::tr("Brings the therapist's day to %1 booked; the limit is %2.")
            .arg(hoursText(*finding.elapsed), hoursText(*finding.limit));
    default:
        return {};
    }
}

/// What the client has, and where: "an open wound (left heel)".
QString conditionOf(const Finding& finding)
{
    const ConditionText* text = conditionTextOf(finding.condition);
    const QString name = text ? Words::tr(text->name) : Words::tr("something that the client told");
    return finding.name.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, finding.name);
}

QString screeningText(const Finding& finding)
{
    const bool isDue = finding.severity == Severity::Info;
    switch (finding.code) {
    case FindingCode::ScreeningRefuse:
        return (isDue ? Words::tr("Ask before the session whether it is over: %1.")
                      : Words::tr("The client is not to be treated as things are: %1."))
            .arg(conditionOf(finding));
    case FindingCode::ScreeningRefer:
        return (isDue ? Words::tr("Ask before the session what the doctor said: %1.")
                      : Words::tr("The client should see a doctor first: %1."))
            .arg(conditionOf(finding));
    case FindingCode::ScreeningAvoid:
        return Words::tr("Leave the area alone: %1.").arg(conditionOf(finding));
    case FindingCode::ScreeningCaution:
        if (finding.condition == QLatin1String{kUnderAge})
            return Words::tr("Under 18: a parent or guardian agrees, and somebody else is in the room.");
        return Words::tr("Work with care: %1.").arg(conditionOf(finding));
    default:
        return {};
    }
}

/// A caution that a question to the client settles.
bool asks(FindingCode code)
{
    return code == FindingCode::FirstDeepBeforeRace || code == FindingCode::NoRaceAhead
        || code == FindingCode::NoRaceBehind;
}

} // namespace

QString findingText(const Finding& finding)
{
    for (const auto part :
        {raceFindingText, busyText, bufferText, hoursFindingText, archivedText, capText, screeningText}) {
        if (QString text = part(finding); !text.isEmpty())
            return text;
    }
    return keyOf(finding.code);
}

QString findingHeadline(const Finding& finding)
{
    switch (finding.severity) {
    case Severity::Ideal:
        return Words::tr("Ideal");
    case Severity::Info:
        return finding.verdict == Verdict::Fine ? Words::tr("Fine") : Words::tr("Note");
    case Severity::Caution:
        return asks(finding.code) ? Words::tr("Ask") : Words::tr("Caution");
    case Severity::TooClose:
        return Words::tr("Too close");
    case Severity::Stop:
        return Words::tr("Not possible");
    }
    Q_UNREACHABLE();
}

QString findingLine(const Finding& finding)
{
    return QStringLiteral("%1. %2").arg(findingHeadline(finding), findingText(finding));
}

QString verdictWord(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ideal:
        return Words::tr("ideal");
    case Verdict::Fine:
        return Words::tr("fine");
    case Verdict::Caution:
        return Words::tr("caution");
    case Verdict::TooClose:
        return Words::tr("too close");
    }
    Q_UNREACHABLE();
}

QString verdictSign(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ideal:
        return QStringLiteral("●");
    case Verdict::Fine:
        return {};
    case Verdict::Caution:
        return QStringLiteral("▲");
    case Verdict::TooClose:
        return QStringLiteral("⬣");
    }
    Q_UNREACHABLE();
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Ideal:
        return Words::tr("ideal");
    case Severity::Info:
        return Words::tr("note");
    case Severity::Caution:
        return Words::tr("caution");
    case Severity::TooClose:
        return Words::tr("too close");
    case Severity::Stop:
        return Words::tr("not possible");
    }
    Q_UNREACHABLE();
}

QString fixText(const Fix& fix)
{
    const QString what = fix.kind == Fix::Kind::OtherType
        ? QStringLiteral("%1 %2").arg(fix.sessionTypeName, lengthText(fix.length))
        : fix.therapistName;
    return QStringLiteral("%1, %2 · %3").arg(momentText(fix.start), what, verdictWord(fix.verdict));
}

} // namespace taper::words
