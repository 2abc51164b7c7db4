// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/races.h"

namespace taper {

/// Why two races may be one.
enum class RaceLikeness {
    SameName, ///< but for year, edition ("12th", "XII."), accents and punctuation; within 45 days
    SimilarName, ///< one name holds all words of the other; days in common
    SamePlace, ///< as well as the distance; days in common
};
struct RaceTwin {
    Stored<Race> race;
    RaceLikeness likeness = RaceLikeness::SameName;
    bool isOtherDistance = false; ///< both distances are known and differ: perhaps two races of one event
    int entrants = 0;
};
/// Races that may be the one described, the likeliest first, those of another distance last; at most ten.
/// Two real races of one name on one day are both right: this proposes, and refuses nothing. Of fields
/// without a day yet (`isDateKnown`), those of the same name that are not over for more than 45 days.
/// `except`: the race that is being edited.
Result<std::vector<RaceTwin>> possibleRaceDuplicates(
    Clinic& clinic, const RaceFields& fields, Id<Race> except = {}, bool isDateKnown = true);

/// What possibleRaceDuplicates() compares: the name without year, edition, accents and punctuation.
[[nodiscard]] QString raceNameCore(const QString& name);

/// A race as it was seen.
struct RaceVersion {
    Id<Race> id;
    int revision = 0;
};
/// `keep` with what it does not say filled from `drop`: last day (only if both start on one day), start,
/// finish, time zone, distance, place, first day. Name, day and status stay.
[[nodiscard]] RaceFields mergedFields(const RaceFields& keep, const RaceFields& drop);

/// What is kept of a client who is entered in both: the entry that says more of how it went (finished with a
/// time, finished, did not finish, did not start, deferred, entered), then the one with more of target time,
/// finish time and run day, then that of the kept race; the other fills its gaps, and the higher priority
/// holds. A deferral from one of the two races to the other is none.
[[nodiscard]] RaceEntryFields mergedEntry(const RaceEntryFields& keep, const RaceEntryFields& drop);

/// Makes two races one, in one transaction: the entries of `drop` go to `keep`, and so does all else that
/// points to it (deferred entries, plans, calls, where it came from, settled points of attention); the gaps
/// of `keep` are filled, `drop` is removed, and the bookings of everyone in either are re-checked. Errors:
/// NotFound, StaleRevision of either ("what": "race"), and nothing is changed then. A race cannot be merged
/// with itself: NotFound.
Result<RaceChange> mergeRaces(Clinic& clinic, const RaceVersion& keep, const RaceVersion& drop);

} // namespace taper
