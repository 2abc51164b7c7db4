// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/runner_race.h"

#include <algorithm>
#include <tuple>

namespace taper {

bool counts(const RunnerRace& race)
{
    if (race.race.status != RaceStatus::Scheduled || (race.race.isVirtual && !race.runDay))
        return false;
    return race.status == EntryStatus::Entered || race.status == EntryStatus::Finished
        || race.status == EntryStatus::DidNotFinish;
}

bool isMultiDay(const RaceFields& race)
{
    return !race.isVirtual && race.endDate && *race.endDate > race.date;
}

RaceClass classOf(const TimingPolicy& policy, const RaceFields& race)
{
    return isMultiDay(race) ? RaceClass::Ultra : classOfDistance(policy, race.distanceMetres);
}

RaceTimes raceTimes(const TimingPolicy& policy, const TimeZone& clinic, const RunnerRace& runnerRace)
{
    const RaceFields& race = runnerRace.race;
    const TimeZone zone = race.timeZone.isEmpty() ? clinic : TimeZone::named(race.timeZone).value_or(clinic);
    const Date firstDay = race.isVirtual ? runnerRace.runDay.value_or(race.date) : race.date;
    const Date lastDay = race.isVirtual ? firstDay : race.endDate.value_or(race.date);
    const Moment startAtRace = at(firstDay, race.startTime.value_or(policy.assumedStart));

    RaceTimes times;
    times.startAssumed = !race.startTime.has_value();
    times.start = zone.instantOf(startAtRace);
    if (runnerRace.finishTime) {
        times.finish = times.start + *runnerRace.finishTime;
    } else if (race.finishTime) {
        Moment finish = at(lastDay, *race.finishTime);
        if (finish <= startAtRace) // a race through the night, or once round the clock
            finish += std::chrono::days{1};
        times.finish = zone.instantOf(finish);
    } else {
        times.finishAssumed = true;
        if (isMultiDay(race))
            times.finish = zone.instantOf(at(lastDay, policy.multiDayEnd));
        else if (runnerRace.targetTime)
            times.finish = times.start + *runnerRace.targetTime;
        else
            times.finish = times.start + defaultFinish(policy, classOf(policy, race), race.distanceMetres);
    }
    times.finish = std::max(times.finish, times.start);
    times.startAtClinic = clinic.momentOf(times.start);
    times.finishAtClinic = clinic.momentOf(times.finish);
    times.dayAtClinic = dateOf(times.startAtClinic);
    return times;
}

PreparedRaces::PreparedRaces(const TimingPolicy& policy, TimeZone clinic, std::span<const RunnerRace> races)
    : m_clinic{std::move(clinic)}
{
    for (const RunnerRace& race : races) {
        if (!counts(race))
            continue;
        PreparedRace prepared;
        prepared.id = race.id;
        prepared.name = race.race.name;
        prepared.raceClass = classOf(policy, race.race);
        prepared.priority = race.priority;
        prepared.isMultiDay = isMultiDay(race.race);
        prepared.distanceUnknown = !prepared.isMultiDay && !race.race.distanceMetres;
        prepared.times = raceTimes(policy, m_clinic, race);
        m_races.push_back(std::move(prepared));
    }
    std::ranges::sort(m_races, {}, [](const PreparedRace& race) {
        return std::tuple{race.times.start, race.id};
    });
}

} // namespace taper
