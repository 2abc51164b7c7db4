// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race.h"
#include "core/sql/connection.h"

#include <limits>
#include <vector>

namespace taper {

struct RaceSummary {
    Stored<Race> race;
    int entrants = 0; ///< entries of any status
    int finished = 0;
};

/// Which races to list; what is not set does not narrow.
struct RaceQuery {
    QString text; ///< every word must be part of the name or the place
    std::optional<Date> endsFrom; ///< the last day is this or later
    std::optional<Date> endsBefore; ///< the last day is earlier
    std::optional<Date> startsUntil; ///< the first day is this or earlier
    std::optional<RaceStatus> status;
    bool isDated = false; ///< not those that wait for a new day (Postponed)
    bool isVirtual = false; ///< only those
    std::optional<int> longerThan; ///< metres; a race of unknown distance is neither longer nor shorter
    std::optional<int> upTo; ///< metres, itself included
    bool withEntrants = false;
    bool lacksFacts = false; ///< start time or distance is not known
    bool isLatestFirst = false; ///< else soonest first
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
    /// Nothing may point to it any more (RaceLinks). Errors: StaleRevision, NotFound.
    [[nodiscard]] Result<void> remove(Id<Race> id, int revision);

    /// By first day, then name.
    [[nodiscard]] std::vector<RaceSummary> list(
        const RaceQuery& query, int limit = std::numeric_limits<int>::max());
    [[nodiscard]] int count(const RaceQuery& query);

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
