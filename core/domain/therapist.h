// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/room.h"
#include "core/domain/working_hours.h"

#include <optional>

namespace taper {

struct TherapistFields {
    QString name; ///< required, unique in the clinic
    QString colour; ///< "#rrggbb", or empty for the theme's choice
    std::optional<Id<Room>> usualRoom;
    WeeklyHours weeklyHours;
    std::vector<DatedHours> exceptions; ///< at most one a date, in order
    std::vector<Leave> leave; ///< in order of start
    // How much may be booked on one day, buffers aside; passable with a reason. None: as much as fits.
    std::optional<int> deepCap; ///< sessions of a deep load profile, 1 … 50
    std::optional<Minutes> minutesCap; ///< of sessions together, 5 … 1440
    bool archived = false;

    bool operator==(const TherapistFields&) const = default;
};
using Therapist = Valid<TherapistFields>;

/// Fields: name, colour, hours.mon … hours.sun, exceptions, leave, deep_cap,
/// minutes_cap.
[[nodiscard]] Problems check(TherapistFields& fields);

/// "mon" … "sun", as in the clinic profile.
[[nodiscard]] QString weekdayKey(int weekdayIndex);

} // namespace taper
