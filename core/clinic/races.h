// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "core/clinic/flags.h"

namespace taper {

/// What a change of a race, an entry or the policy means for a booking; nothing is ever moved silently.
struct VerdictChange {
    BookingView booking; ///< with the verdict after the change
    Verdict before = Verdict::Fine;
    std::optional<Finding> finding; ///< the one that weighs most after the change
};
struct RaceChange {
    Stored<Race> race;
    std::vector<VerdictChange> worse; ///< newly a caution or worse, or harder than before
    std::vector<VerdictChange> better;
    std::vector<VerdictChange> stillFlagged; ///< a caution or worse before and after, alike
    int unchanged = 0;
};

/// Errors: bad input by field.
Result<Stored<Race>> addRace(Clinic& clinic, const RaceFields& fields);
Result<Stored<Race>> raceById(Clinic& clinic, Id<Race> id);
/// Writes the race and re-checks the bookings of everyone entered, in one transaction.
/// Errors: as addRace, NotFound, StaleRevision.
Result<RaceChange> updateRace(Clinic& clinic, Id<Race> id, int revision, const RaceFields& fields);

/// The race on another day (and at another time); a postponed race is scheduled again. A race over several
/// days keeps its length.
Result<RaceChange> moveRace(Clinic& clinic, Id<Race> id, Date date, std::optional<TimeOfDay> startTime);
Result<RaceChange> cancelRace(Clinic& clinic, Id<Race> id);

/// Enters a client in a race, or changes the entry they already have. Re-checks the client's bookings.
/// Errors: bad input, NotFound, StaleRevision (with `revision`), Duplicate (no revision, and already
/// entered).
Result<Stored<RaceEntry>> saveEntry(
    Clinic& clinic, Id<RaceEntry> id, int revision, const RaceEntryFields& fields);
Result<void> removeEntry(Clinic& clinic, Id<RaceEntry> id, int revision);

} // namespace taper
