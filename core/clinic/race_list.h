// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/race_entry.h"
#include "core/timing/policy.h"

#include <vector>

namespace taper {

/// Coming: ends today or later. Undated: postponed, no new day yet, so that no day puts it in a place. Past:
/// over. One that was called off stays where its day is.
enum class RaceWhen { Coming, Undated, Past };

/// What is not set does not narrow.
struct RaceFilter {
    QString text; ///< every word must be part of the name or the place
    std::optional<RaceWhen> when;
    std::optional<Date> from; ///< touches this day or a later one
    std::optional<Date> to; ///< touches this day or an earlier one
    std::optional<RaceStatus> status;
    bool isVirtual = false; ///< only those that each runs on a day of their own
    std::optional<RaceClass> raceClass; ///< by a known distance
    bool withEntrants = false; ///< only those that somebody is entered in
    bool lacksFacts = false; ///< only those whose start time or distance is not known

    bool operator==(const RaceFilter&) const = default;
};

struct RaceRow {
    Stored<Race> race;
    RaceWhen when = RaceWhen::Coming;
    int entrants = 0; ///< whatever became of their entry
    int finished = 0;
    std::optional<RaceClass> raceClass; ///< nothing while the distance is not known
};
struct RaceList {
    std::vector<RaceRow> rows; ///< coming ones soonest first, then undated, then past ones latest first
    int total = 0; ///< how many answer to the filter, listed or not
    Date today{};
};
/// The first `limit` of the races that answer to the filter. Costs what is listed, not what is stored.
Result<RaceList> raceList(Clinic& clinic, const RaceFilter& filter, int limit);

/// One race as in the list. Errors: NotFound.
Result<RaceRow> raceRow(Clinic& clinic, Id<Race> id);
/// Who is going to run it, as far as is known: entered, and not archived; by name.
Result<std::vector<Id<Client>>> raceRunners(Clinic& clinic, Id<Race> id);

} // namespace taper
