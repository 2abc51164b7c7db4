// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/race_entry.h"

#include <span>

namespace taper {

/// The races around today that somebody on today's board runs.
enum class DemoRace {
    None,
    Marathon, ///< in two days
    Half, ///< tomorrow
    TenKilometres, ///< tomorrow
    Trail, ///< yesterday, 50 km
    LaterHalf, ///< in 16 days
    LaterMarathon, ///< in 30 days
    NextHalf, ///< in 9 days
    LastHalf, ///< 5 days ago
    LastMarathon, ///< 12 days ago, abroad
};

/// Somebody on today's board: who comes, what for, and what there is to know.
struct DemoRole {
    const char16_t* name;
    int age;
    int phone; ///< the last three digits of 07700 900…
    int therapist; ///< place in the team: 0 Maya, 1 Tom, 2 Ines
    TimeOfDay start;
    const char* sessionType; ///< code
    int minutes;
    BookingStatus status;
    DemoRace race;
    RacePriority priority;
    int targetMinutes; ///< hoped from start to finish, 0: not said
    int lastVisitDays; ///< ago; 0: a first visit
    const char16_t* lastNote;
    const char16_t* reason; ///< for passing a caution, or empty
    const char16_t* alert;
    const char16_t* tag;
};

/// Today's board, the most telling first, so that a smaller clinic still has them.
[[nodiscard]] std::span<const DemoRole> demoCast();

/// Further clients of fixed names, whose shapes lists, search and paper must stand.
struct DemoExtra {
    const char16_t* name;
    const char16_t* preferred;
    const char* latin; ///< for the e-mail address
};
[[nodiscard]] std::span<const DemoExtra> demoExtras();

} // namespace taper
