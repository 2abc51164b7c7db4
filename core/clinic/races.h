// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "core/clinic/flags.h"
#include "core/clinic/rechecked.h"

namespace taper {

/// What came of a change, with what it means for the bookings; nothing is ever moved silently.
struct RaceChange {
    Stored<Race> race;
    RecheckedBookings bookings;
};
struct EntryChange {
    Stored<RaceEntry> entry;
    RecheckedBookings bookings;
};

/// Errors: bad input by field; a day before 1900 or after 2199 is OutOfRange.
Result<Stored<Race>> addRace(Clinic& clinic, const RaceFields& fields);
Result<Stored<Race>> raceById(Clinic& clinic, Id<Race> id);
/// Writes the race and re-checks the bookings of everyone entered, in one transaction. A postponed race that
/// is scheduled on another day remembers the one it had. See race_status.h for what else becomes of a race.
/// Errors: as addRace, NotFound, StaleRevision.
Result<RaceChange> updateRace(Clinic& clinic, Id<Race> id, int revision, const RaceFields& fields);

/// The race on another day (and at another time), whatever its revision; a postponed race is scheduled again.
/// It remembers the first day it had, and forgets it when it is moved back. A race over several days keeps
/// its length.
Result<RaceChange> moveRace(Clinic& clinic, Id<Race> id, Date date, std::optional<TimeOfDay> startTime);
Result<RaceChange> cancelRace(Clinic& clinic, Id<Race> id);

/// Enters a client in a race, or changes an entry, and re-checks the client's bookings. A virtual race's
/// `runDay` lies within its period (OutOfRange at "run_day"); of any other race it is dropped. Newly
/// deferred to an edition, the client is entered there as by deferEntry(). Errors: bad
/// input, NotFound, StaleRevision (with `revision`), Duplicate (no revision, and already entered),
/// Refused at "client" (archived, and new in this race). Many at once, results, deferring: race_entries.h.
Result<EntryChange> saveEntry(Clinic& clinic, Id<RaceEntry> id, int revision, const RaceEntryFields& fields);
/// Errors: NotFound, StaleRevision.
Result<RecheckedBookings> removeEntry(Clinic& clinic, Id<RaceEntry> id, int revision);

} // namespace taper
