// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_text.h"

#include "ui/settings/windows_text.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace taper {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PolicyText)
};

QString arrow(const QString& what, const QString& before, const QString& after)
{
    return Words::tr("%1: %2 → %3", "what changed: before → after").arg(what, before, after);
}

QString ownText(const std::optional<Windows>& own)
{
    return own ? windowsText(*own) : Words::tr("as all others");
}

void addWindows(QStringList& lines, const TimingPolicy& policy, const QString& what,
    const ProfileWindows& before, const ProfileWindows& after)
{
    if (before.standard != after.standard)
        lines.append(arrow(what, windowsText(before.standard), windowsText(after.standard)));
    for (const RaceClass raceClass : kRaceClasses) {
        const auto index = static_cast<size_t>(raceClass);
        if (before.byClass.at(index) != after.byClass.at(index))
            lines.append(arrow(Words::tr("%1, %2").arg(what, raceClassText(policy, raceClass)),
                ownText(before.byClass.at(index)), ownText(after.byClass.at(index))));
    }
}

QString quoted(const QString& reason)
{
    return reason.isEmpty() ? Words::tr("Taper’s words") : Words::tr("“%1”").arg(reason);
}

void addReason(QStringList& lines, const QString& what, const QString& before, const QString& after)
{
    if (before != after)
        lines.append(arrow(Words::tr("%1, reason").arg(what), quoted(before), quoted(after)));
}

QString weightText(const TimingPolicy& policy, LoadProfile profile)
{
    if (isDeep(policy, profile))
        return Words::tr("deep work");
    return isLight(policy, profile) ? Words::tr("light work") : Words::tr("neither deep nor light");
}

void addProfile(
    QStringList& lines, LoadProfile profile, const TimingPolicy& before, const TimingPolicy& after)
{
    const auto index = static_cast<size_t>(profile);
    const QString word = words::profileWord(profile);
    const QString beforeRace = Words::tr("%1, before a race").arg(word);
    const QString afterRace = Words::tr("%1, after a race").arg(word);
    addWindows(lines, after, beforeRace, before.before.at(index), after.before.at(index));
    addReason(lines, beforeRace, before.reasonsBefore.at(index), after.reasonsBefore.at(index));
    addWindows(lines, after, afterRace, before.after.at(index), after.after.at(index));
    addReason(lines, afterRace, before.reasonsAfter.at(index), after.reasonsAfter.at(index));
    if (weightText(before, profile) != weightText(after, profile))
        lines.append(arrow(
            Words::tr("%1 counts as").arg(word), weightText(before, profile), weightText(after, profile)));
}

void addText(QStringList& lines, const QString& what, const QString& before, const QString& after)
{
    if (before != after)
        lines.append(arrow(what, before, after));
}

QString daysText(int days)
{
    return days == 1 ? Words::tr("1 day") : Words::tr("%n days", nullptr, days);
}

void addDays(QStringList& lines, const QString& what, int before, int after)
{
    addText(lines, what, daysText(before), daysText(after));
}

void addLength(QStringList& lines, const QString& what, Minutes before, Minutes after)
{
    addText(lines, what, words::hoursText(before), words::hoursText(after));
}

void addFigures(QStringList& lines, const TimingPolicy& before, const TimingPolicy& after)
{
    addDays(lines, Words::tr("Races further away say nothing"), before.horizonDays, after.horizonDays);
    addDays(lines, Words::tr("Pre- and post-event sessions expect their race within"),
        before.expectedRaceDays, after.expectedRaceDays);
    addDays(lines, Words::tr("First deep work is a caution closer than"), before.firstDeepDays,
        after.firstDeepDays);
    addDays(
        lines, Words::tr("Deep work is first after"), before.firstDeepPauseDays, after.firstDeepPauseDays);
    for (const RaceClass raceClass : {RaceClass::Short, RaceClass::Half, RaceClass::Marathon})
        addText(lines, Words::tr("Kinds of race"), raceClassText(before, raceClass),
            raceClassText(after, raceClass));
    addText(lines, Words::tr("A race without a start time starts at"), toText(before.assumedStart),
        toText(after.assumedStart));
    addText(lines, Words::tr("A race over several days ends at"), toText(before.multiDayEnd),
        toText(after.multiDayEnd));
    addLength(lines, Words::tr("A short race takes"), before.shortFinish, after.shortFinish);
    addText(lines, Words::tr("The shortest races go up to"), words::distanceText(before.shortestUpToMetres),
        words::distanceText(after.shortestUpToMetres));
    addLength(lines, Words::tr("The shortest races take"), before.shortestFinish, after.shortestFinish);
    addLength(lines, Words::tr("A half takes"), before.halfFinish, after.halfFinish);
    addLength(lines, Words::tr("A marathon takes"), before.marathonFinish, after.marathonFinish);
    addLength(lines, Words::tr("An ultra takes, for each kilometre"), before.ultraFinishPerKilometre,
        after.ultraFinishPerKilometre);
    addLength(lines, Words::tr("An ultra of unknown length takes"), before.ultraFinishIfUnknown,
        after.ultraFinishIfUnknown);
}

} // namespace

QStringList policyChanges(const TimingPolicy& before, const TimingPolicy& after)
{
    QStringList lines;
    for (const LoadProfile profile : kLoadProfiles)
        addProfile(lines, profile, before, after);
    addFigures(lines, before, after);
    return lines;
}

QString policyChangesText(const TimingPolicy& before, const TimingPolicy& after, int mostLines)
{
    QStringList lines = policyChanges(before, after);
    const auto more = static_cast<int>(lines.size()) - mostLines + 1;
    if (more > 1) {
        lines.resize(mostLines - 1);
        lines.append(Words::tr("… and %n more", nullptr, more));
    }
    return lines.join(QLatin1Char{'\n'});
}

QString previewText(const RecheckedBookings& bookings)
{
    const auto worse = static_cast<int>(bookings.worse.size());
    const auto better = static_cast<int>(bookings.better.size());
    if (worse == 0 && better == 0)
        return Words::tr("No coming booking would be judged otherwise.");
    QStringList parts;
    if (worse == 1)
        parts.append(Words::tr("1 coming booking would be flagged, or harder than now."));
    else if (worse > 1)
        parts.append(Words::tr("%1 coming bookings would be flagged, or harder than now.").arg(worse));
    if (better == 1)
        parts.append(Words::tr("1 would be fine, or better than now."));
    else if (better > 1)
        parts.append(Words::tr("%1 would be fine, or better than now.").arg(better));
    return parts.join(QLatin1Char{' '});
}

} // namespace taper
