// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/races.h"

namespace taper {

// What becomes of a race. Each names the version of the race that was seen, writes it and re-checks the
// bookings of everyone entered, in one transaction. Errors: NotFound, StaleRevision, and OutOfRange at "date"
// for a day outside 1900 … 2199.

/// With a new date the race is scheduled on it (one that was called off as well), over as many days as
/// before, and remembers the first day it had; back on that, it was never postponed. A start time replaces
/// the old one. Without a date it is Postponed: it keeps its last day as a mark of what it was, and does not
/// count.
Result<RaceChange> postponeRace(Clinic& clinic, Id<Race> id, int revision, std::optional<Date> newDate,
    std::optional<TimeOfDay> startTime = std::nullopt);

Result<RaceChange> cancelRace(Clinic& clinic, Id<Race> id, int revision);

/// Takes place after all, on the day it last had: undoes cancelling, and postponing without a date.
Result<RaceChange> reinstateRace(Clinic& clinic, Id<Race> id, int revision);

/// Removes a race that nobody is entered in or was deferred to, and that no plan and no call is about; where
/// it came from is forgotten with it. Further errors: InUse ("what": "race", "entries": how many are entered,
/// "others": how many other rows hold it).
Result<void> removeRace(Clinic& clinic, Id<Race> id, int revision);

} // namespace taper
