// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

struct RaceSummary {
    Stored<Race> race;
    int entrants = 0;
};

class RaceStore {
public:
    explicit RaceStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<Stored<Race>> byId(Id<Race> id);
    Stored<Race> insert(const Race& race);
    /// Errors: StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<Race>> update(Id<Race> id, int revision, const Race& race);

    /// Every word of `text` must be part of the name or the place. Races from `today` on come first, soonest
    /// first, then those before, latest first. Empty text: all.
    [[nodiscard]] std::vector<RaceSummary> search(const QString& text, Date today, int limit);
    /// Races of any status that end on or after `from`, soonest first.
    [[nodiscard]] std::vector<RaceSummary> upcoming(Date from, int limit);
    /// Races that touch any day from `from` to `to`, both included, by date.
    [[nodiscard]] std::vector<RaceSummary> between(Date from, Date to);
    /// By name (letter case and accents aside) and, if given, first day.
    [[nodiscard]] std::vector<Stored<Race>> named(
        const QString& name, std::optional<Date> date = std::nullopt);

private:
    sql::Connection& m_connection;
};

} // namespace taper
