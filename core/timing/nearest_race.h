// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/runner_race.h"

namespace taper {

/// How far ahead and back a summary ("D−16 Leeds Half") looks for a race, in days.
inline constexpr int kLookAheadDays = 365;
inline constexpr int kLookBackDays = 30;

struct NearestRace {
    Id<Race> id;
    QString name;
    int days = 0; ///< date of the moment minus date of the race's start at the clinic: −16 is "D−16"
    bool isBefore = false; ///< the race has not started yet at that moment

    bool operator==(const NearestRace&) const = default;
};

/// The race that a moment (on the wall at the clinic) is seen from: the one with the fewest days to it or
/// since it, up to kLookAheadDays before and kLookBackDays after; of two equally near the coming one. Nothing
/// if there is none.
[[nodiscard]] std::optional<NearestRace> nearestRace(const PreparedRaces& races, Moment moment);

/// The same distance for a whole day and without limits: of all races, date minus date of the nearest.
[[nodiscard]] std::optional<int> daysToNearestRace(const PreparedRaces& races, Date date);

} // namespace taper
