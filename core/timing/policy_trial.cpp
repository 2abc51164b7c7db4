// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/policy_trial.h"

#include <algorithm>

namespace taper {

namespace {

using std::chrono::days;

constexpr int kStripBefore = 7;
constexpr int kStripAfter = 4;

/// Days from one weekday to the next such, 0 to 6.
int daysOn(int from, int to)
{
    return ((to - from) % 7 + 7) % 7;
}

Date sessionDay(const TrialQuestion& question, Date raceDay)
{
    const int weeks = 7 * std::max(question.weeksOff, 0);
    if (question.isBefore)
        return raceDay - days{daysOn(question.weekday, question.raceWeekday) + weeks};
    return raceDay + days{daysOn(question.raceWeekday, question.weekday) + weeks};
}

} // namespace

TrialAnswer tryPolicy(
    const TimingPolicy& policy, const TimeZone& clinic, const TrialQuestion& question, Date from)
{
    TrialAnswer answer;
    answer.raceDay = from + days{daysOn(weekdayIndex(from), question.raceWeekday)};
    const Date day = sessionDay(question, answer.raceDay);

    RunnerRace race;
    race.id = Id<Race>{1};
    race.race.name = question.raceName;
    race.race.date = answer.raceDay;
    race.race.startTime = question.raceStart;
    race.race.distanceMetres = question.raceMetres;
    race.priority = question.priority;
    const PreparedRaces races{policy, clinic, std::span{&race, 1}};

    answer.subject.profile = question.profile;
    answer.subject.session = {at(day, question.time), at(day, question.time) + question.length};
    if (question.hadDeepWork)
        answer.subject.lastDeepSession = day - days{1};
    answer.findings = reviewTiming(policy, answer.subject, races);
    answer.verdict = verdictOf(answer.findings);
    answer.strip =
        raceStrip(policy, answer.subject, races, std::min(answer.raceDay - days{kStripBefore}, day),
            std::max(answer.raceDay + days{kStripAfter}, day));
    return answer;
}

} // namespace taper
