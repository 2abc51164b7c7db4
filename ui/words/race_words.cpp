// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/race_words.h"

#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/words_context.h"

#include <array>

namespace taper::words {

namespace {

bool isDeep(const Finding& finding)
{
    return finding.profile == LoadProfile::FullSports || finding.profile == LoadProfile::Myofascial
        || finding.profile == LoadProfile::Deep;
}

bool isLight(const Finding& finding)
{
    return finding.profile == LoadProfile::PreEvent || finding.profile == LoadProfile::PostEvent
        || finding.profile == LoadProfile::Light;
}

/// "deep work", "light work", "this kind of work": what a sentence calls the session.
QString workWord(const Finding& finding)
{
    if (finding.profile == LoadProfile::Myofascial)
        return Words::tr("myofascial work");
    if (isDeep(finding))
        return Words::tr("deep work");
    if (isLight(finding))
        return Words::tr("light work");
    return Words::tr("this kind of work");
}

QString lastSessionWord(const Finding& finding)
{
    if (finding.profile == LoadProfile::FullSports)
        return Words::tr("the last full session");
    if (finding.profile == LoadProfile::Myofascial)
        return Words::tr("the last myofascial session");
    if (isDeep(finding))
        return Words::tr("the last deep session");
    return Words::tr("this kind of session");
}

/// "two days", "one day"; from eleven on in figures.
QString dayCount(int days)
{
    if (days == 1)
        return Words::tr("one day");
    static constexpr std::array kCounts{QT_TRANSLATE_NOOP("taper::words::Words", "two days"),
        QT_TRANSLATE_NOOP("taper::words::Words", "three days"),
        QT_TRANSLATE_NOOP("taper::words::Words", "four days"),
        QT_TRANSLATE_NOOP("taper::words::Words", "five days"),
        QT_TRANSLATE_NOOP("taper::words::Words", "six days"),
        QT_TRANSLATE_NOOP("taper::words::Words", "seven days"),
        QT_TRANSLATE_NOOP("taper::words::Words", "eight days"),
        QT_TRANSLATE_NOOP("taper::words::Words", "nine days"),
        QT_TRANSLATE_NOOP("taper::words::Words", "ten days")};
    if (days >= 2 && days <= 10)
        return Words::tr(kCounts[static_cast<size_t>(days - 2)]);
    return Words::tr("%n days", nullptr, days);
}

QString raceName(const Finding& finding)
{
    return finding.raceName.isEmpty() ? Words::tr("the race") : finding.raceName;
}

/// "Two days before London Marathon", "The day before …", "3 hours before the start of …".
QString whenBefore(const Finding& finding)
{
    const int days = -finding.days.value_or(0);
    if (days == 1 && (!isLight(finding) || !finding.elapsed))
        return Words::tr("The day before %1").arg(raceName(finding));
    if (days > 1)
        return Words::tr("%1 before %2").arg(capitalised(dayCount(days)), raceName(finding));
    if (!finding.elapsed)
        return Words::tr("On the day of %1").arg(raceName(finding));
    if (finding.elapsed->count() < 1)
        return Words::tr("Right up to the start of %1").arg(raceName(finding));
    return Words::tr("%1 before the start of %2").arg(elapsedText(*finding.elapsed), raceName(finding));
}

/// "41 hours after Bath Half", "Five days after …", "Right after the finish of …".
QString whenAfter(const Finding& finding)
{
    const int days = finding.days.value_or(0);
    if (!finding.elapsed)
        return days > 0 ? Words::tr("%1 after %2").arg(capitalised(dayCount(days)), raceName(finding))
                        : Words::tr("On the day of %1").arg(raceName(finding));
    if (finding.elapsed->count() < 1)
        return Words::tr("Right after the finish of %1").arg(raceName(finding));
    const auto elapsedDays = static_cast<int>(finding.elapsed->count() / (24 * 60));
    if (elapsedDays >= 4)
        return Words::tr("%1 after %2").arg(capitalised(dayCount(elapsedDays)), raceName(finding));
    return Words::tr("%1 after %2").arg(elapsedText(*finding.elapsed), raceName(finding));
}

/// Hours as a policy gives them: "48 hours", "a quarter of an hour", "half an hour".
QString limitText(Minutes limit)
{
    if (limit == Minutes{15})
        return Words::tr("a quarter of an hour");
    if (limit == Minutes{30})
        return Words::tr("half an hour");
    if (limit.count() % 60 == 0 && limit.count() > 60)
        return Words::tr("%n hours", nullptr, static_cast<int>(limit.count() / 60));
    return elapsedText(limit);
}

/// How much room the policy wants, in the unit in which it says so; empty if it does not.
QString wanted(const Finding& finding)
{
    if (finding.limitDays && *finding.limitDays > 0)
        return dayCount(*finding.limitDays);
    if (finding.limit && finding.limit->count() > 0)
        return limitText(*finding.limit);
    return {};
}

QString idealBefore(const Finding& finding)
{
    if (isDeep(finding))
        return Words::tr("%1: ideal for %2, so that the legs have settled by the start.")
            .arg(whenBefore(finding), lastSessionWord(finding));
    if (isLight(finding))
        return Words::tr("%1: ideal for a light session to warm up.").arg(whenBefore(finding));
    return Words::tr("%1: ideal for %2.").arg(whenBefore(finding), lastSessionWord(finding));
}

/// Taper's own second sentence, for clinics that have not written theirs.
QString whyNotBefore(const Finding& finding)
{
    const QString room = wanted(finding);
    if (isLight(finding))
        return room.isEmpty() ? Words::tr("Choose an earlier time.")
                              : Words::tr("Allow %1 between the session and the start.").arg(room);
    const QString work = capitalised(workWord(finding));
    if (finding.severity == Severity::Caution)
        return room.isEmpty()
            ? Words::tr("Keep it gentle, or choose an earlier day.")
            : Words::tr("%1 wants %2 to settle: keep it gentle, or choose an earlier day.").arg(work, room);
    return room.isEmpty()
        ? Words::tr("%1 needs days to settle, so that the legs are not sore at the start.").arg(work)
        : Words::tr("%1 needs %2 to settle, so that the legs are not sore at the start.").arg(work, room);
}

/// "The day before London Marathon. Our own words.": what was found, and the clinic's reason as its sentence.
QString withClinicReason(const QString& when, const Finding& finding)
{
    const QString& reason = finding.clinicReason;
    const bool isClosed = !reason.back().isLetterOrNumber();
    return (isClosed ? Words::tr("%1. %2", "when, and the clinic's reason")
                     : Words::tr("%1. %2.", "when, and the clinic's reason"))
        .arg(when, reason);
}

QString tightBefore(const Finding& finding)
{
    const QString when = whenBefore(finding);
    if (!finding.clinicReason.isEmpty())
        return withClinicReason(when, finding);
    const QString why = whyNotBefore(finding);
    if (isLight(finding))
        return Words::tr("%1: hardly time to get to the line. %2").arg(when, why);
    if (finding.severity == Severity::Caution)
        return Words::tr("%1, closer than the clinic likes. %2").arg(when, why);
    return Words::tr("%1. %2").arg(when, why);
}

QString beforeText(const Finding& finding)
{
    switch (finding.severity) {
    case Severity::Ideal:
        return idealBefore(finding);
    case Severity::Info:
        return Words::tr("%1: far enough for %2.").arg(whenBefore(finding), workWord(finding));
    case Severity::Caution:
    case Severity::TooClose:
    case Severity::Stop:
        return tightBefore(finding);
    }
    Q_UNREACHABLE();
}

QString whyNotAfter(const Finding& finding)
{
    const QString room = wanted(finding);
    if (isLight(finding))
        return room.isEmpty() ? Words::tr("Choose a later time.")
                              : Words::tr("Wait %1 after the finish.").arg(room);
    if (finding.severity == Severity::Caution)
        return room.isEmpty() ? Words::tr("Keep it gentle, or wait longer.")
                              : Words::tr("Keep it gentle, or wait until %1 are over.").arg(room);
    return room.isEmpty()
        ? Words::tr("Wait longer before %1: soreness eases and any injury shows.").arg(workWord(finding))
        : Words::tr("Wait %1 before %2: soreness eases and any injury shows.").arg(room, workWord(finding));
}

QString tightAfter(const Finding& finding)
{
    const QString when = whenAfter(finding);
    if (!finding.clinicReason.isEmpty())
        return withClinicReason(when, finding);
    const QString why = whyNotAfter(finding);
    if (isLight(finding))
        return Words::tr("%1: let the runner arrive first. %2").arg(when, why);
    if (finding.severity == Severity::Caution)
        return Words::tr("%1, sooner than the clinic likes. %2").arg(when, why);
    return Words::tr("%1. %2").arg(when, why);
}

QString afterText(const Finding& finding)
{
    switch (finding.severity) {
    case Severity::Ideal:
        if (isLight(finding))
            return Words::tr("%1: ideal for a brief, light session.").arg(whenAfter(finding));
        return Words::tr("%1: ideal for %2.").arg(whenAfter(finding), workWord(finding));
    case Severity::Info:
        return Words::tr("%1: long enough ago for %2.").arg(whenAfter(finding), workWord(finding));
    case Severity::Caution:
    case Severity::TooClose:
    case Severity::Stop:
        return tightAfter(finding);
    }
    Q_UNREACHABLE();
}

QString firstDeepText(const Finding& finding)
{
    const int days = std::abs(finding.days.value_or(0));
    if (days == 0)
        return Words::tr(
            "The first deep session in a long time, on the day of %1. Has deep work gone well before?")
            .arg(raceName(finding));
    return Words::tr(
        "The first deep session in a long time, only %1 before %2. Has deep work gone well before?")
        .arg(dayCount(days), raceName(finding));
}

QString noRaceText(const Finding& finding)
{
    const QString span = dayCount(finding.limitDays.value_or(7));
    if (finding.code == FindingCode::NoRaceAhead)
        return Words::tr("No race in the next %1. Is the date right, or should this be another type?")
            .arg(span);
    return Words::tr("No race finished in the %1 before. Is the date right, or should this be another type?")
        .arg(span);
}

} // namespace

QString usualReason(LoadProfile profile, bool isBefore)
{
    Finding finding{isBefore ? FindingCode::BeforeRace : FindingCode::AfterRace, Severity::TooClose};
    finding.profile = profile;
    return isBefore ? whyNotBefore(finding) : whyNotAfter(finding);
}

QString raceFindingText(const Finding& finding)
{
    switch (finding.code) {
    case FindingCode::BeforeRace:
        return beforeText(finding);
    case FindingCode::AfterRace:
        return afterText(finding);
    case FindingCode::DuringRace:
        return Words::tr(
            "This time lies within %1 itself. Choose a time before the start or after the finish.")
            .arg(raceName(finding));
    case FindingCode::DuringStageRace:
        return Words::tr("While %1 is under way. Only light work now; leave the rest until after the finish.")
            .arg(raceName(finding));
    case FindingCode::FirstDeepBeforeRace:
        return firstDeepText(finding);
    case FindingCode::NoRaceAhead:
    case FindingCode::NoRaceBehind:
        return noRaceText(finding);
    case FindingCode::StartTimeAssumed:
        return Words::tr("Start time of %1 not entered, taken as %2.")
            .arg(raceName(finding), toText(finding.time.value_or(TimeOfDay{0})));
    case FindingCode::FinishTimeAssumed:
        if (!finding.moment)
            return Words::tr("Finish time of %1 not entered, estimated.").arg(raceName(finding));
        return Words::tr("Finish time of %1 not entered, taken as %2.")
            .arg(raceName(finding), momentText(*finding.moment));
    case FindingCode::DistanceUnknown:
        return Words::tr("Distance of %1 not entered, judged as a marathon.").arg(raceName(finding));
    default:
        return {};
    }
}

} // namespace taper::words
