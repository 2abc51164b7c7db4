// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/races.h"
#include "core/clinic/workspace.h"

namespace taper {

// What the use cases that write races share; not for others.

[[nodiscard]] Error noRace(Id<Race> id);

/// A race by check(), and on days that a calendar of this life has: 1900 to 2199. What lies beyond was
/// mistyped, or is how a calendar writes "never". Errors: bad input by field (OutOfRange at "date").
[[nodiscard]] Result<Race> raceOf(const RaceFields& fields);

/// Forgets on which day somebody runs the race where it is not virtual, or its period does not hold that day:
/// they have to choose again.
[[nodiscard]] Result<void> dropRunDays(Workspace& workspace, const Stored<Race>& race);

/// Writes `wanted` in the place of `before` and re-checks the bookings of everyone entered. Run days that
/// no longer fit are forgotten.
[[nodiscard]] Result<RaceChange> writeRace(Workspace& workspace, Changes& changes, const Stored<Race>& before,
    int revision, const RaceFields& wanted, const QString& action);

} // namespace taper
