// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/race_strip.h"

#include "core/timing/nearest_race.h"

#include <algorithm>

namespace taper {

namespace {

const PreparedRace* raceOn(const PreparedRaces& races, Date date)
{
    const PreparedRace* found = nullptr;
    for (const PreparedRace& race : races) {
        const bool isOn = race.times.dayAtClinic <= date && date <= race.lastDay();
        if (isOn && (!found || race.priority < found->priority))
            found = &race;
    }
    return found;
}

} // namespace

std::vector<StripDay> raceStrip(
    const TimingPolicy& policy, const TimingSubject& subject, const PreparedRaces& races, Date from, Date to)
{
    const TimeOfDay timeOfDay = timeOfDayOf(subject.session.start);
    const Minutes length = subject.session.length();
    std::vector<StripDay> strip;
    for (Date date = from; date <= to; date += std::chrono::days{1}) {
        TimingSubject moved = subject;
        moved.session = {at(date, timeOfDay), at(date, timeOfDay) + length};
        StripDay day;
        day.date = date;
        if (const TimingVerdict verdict = timingVerdict(policy, moved, races); verdict.raceSpeaks)
            day.verdict = verdict.verdict;
        if (const PreparedRace* race = raceOn(races, date)) {
            day.race = race->id;
            day.raceName = race->name;
        }
        day.daysToNearest = daysToNearestRace(races, date);
        if (day.daysToNearest) {
            const auto nearest = std::ranges::find_if(races, [&](const PreparedRace& race) {
                return daysBetween(race.times.dayAtClinic, date) == *day.daysToNearest;
            });
            day.nearestName = nearest->name;
        }
        strip.push_back(std::move(day));
    }
    return strip;
}

} // namespace taper
