// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race_entry.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

/// How many rows point to a race.
struct RaceUses {
    int entries = 0;
    int deferrals = 0; ///< entries of other races that were deferred to it
    int contacts = 0;
    int plans = 0;

    [[nodiscard]] bool isAny() const { return entries + deferrals + contacts + plans > 0; }
};

/// Everything in the file that points to a race, in one place: whoever adds a table with a race_id adds it
/// here.
class RaceLinks {
public:
    explicit RaceLinks(sql::Connection& connection)
        : m_connection{connection}
    { }

    /// What holds a race. Where it came from (race_source) and what was settled about the race itself hold
    /// nothing: they go with it.
    [[nodiscard]] RaceUses uses(Id<Race> race);
    /// Forgets what goes with a race that nothing holds. Returns how many rows that were.
    int forget(Id<Race> race);

    /// Moves the entries of those who are not yet in `to`, with the next revision; returns which.
    std::vector<Id<RaceEntry>> moveEntries(Id<Race> from, Id<Race> to);
    /// Points everything else to `to`. Whoever of `to` was deferred from one of the two to the other is
    /// entered: it is one race. Returns how many rows were changed.
    int repoint(Id<Race> from, Id<Race> to);

private:
    sql::Connection& m_connection;
};

} // namespace taper
