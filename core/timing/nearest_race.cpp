// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/nearest_race.h"

#include <cstdlib>

namespace taper {

namespace {

bool isNearer(int days, int than)
{
    // Below zero is a coming race.
    return std::abs(days) < std::abs(than) || (std::abs(days) == std::abs(than) && days < than);
}

} // namespace

std::optional<NearestRace> nearestRace(const PreparedRaces& races, Moment moment)
{
    std::optional<NearestRace> nearest;
    for (const PreparedRace& race : races) {
        const int days = daysBetween(race.times.dayAtClinic, dateOf(moment));
        if (days < -kLookAheadDays || days > kLookBackDays)
            continue;
        const bool isBefore = moment < race.times.startAtClinic;
        // The second race of a day counts once the first has begun.
        const bool isNext = nearest && days == nearest->days && isBefore && !nearest->isBefore;
        if (!nearest || isNext || isNearer(days, nearest->days))
            nearest = NearestRace{race.id, race.name, days, isBefore};
    }
    return nearest;
}

std::optional<int> daysToNearestRace(const PreparedRaces& races, Date date)
{
    std::optional<int> nearest;
    for (const PreparedRace& race : races) {
        const int days = daysBetween(race.times.dayAtClinic, date);
        if (!nearest || isNearer(days, *nearest))
            nearest = days;
    }
    return nearest;
}

} // namespace taper
