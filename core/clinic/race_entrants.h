// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "core/domain/race_results.h"

namespace taper {

/// How far from their race a runner's sessions are told, in days.
inline constexpr int kNearRaceDays = 14;

/// One who is entered in a race, with what is known around it.
struct EntrantRow {
    Stored<RaceEntry> entry;
    QString clientName;
    QString clientPreferredName;
    QString clientPhone;
    bool clientArchived = false;
    bool clientDoNotContact = false;
    // Sessions that hold their slot, within kNearRaceDays of the runner's day. None while no day is known.
    std::optional<Date> sessionBefore; ///< the last one before it
    std::optional<Date> sessionAfter; ///< the first one after it
    std::optional<PersonalBest> best; ///< at this distance, of what was run on days before this race
    std::optional<ResultStanding> standing; ///< of the finish here, among all of this runner's
    std::optional<RaceHit> deferredTo;

    /// The day on which this runner runs; none in a virtual race for which no day was chosen, nor in one that
    /// is postponed.
    [[nodiscard]] std::optional<Date> dayIn(const RaceFields& race) const;
};
struct RaceEntrants {
    Stored<Race> race;
    std::vector<EntrantRow> rows; ///< by name
    Date today{};
};
/// Everyone entered in a race, whatever became of their entry. A handful of queries. Errors: NotFound.
Result<RaceEntrants> raceEntrants(Clinic& clinic, Id<Race> race);

/// Later editions of a race, soonest first: of its name without the year (editionName()), not cancelled, at
/// most `limit`. Errors: NotFound.
Result<std::vector<RaceHit>> laterEditions(Clinic& clinic, Id<Race> race, int limit);

} // namespace taper
