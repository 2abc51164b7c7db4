// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race_entry.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

/// An entry with its race.
struct EntryWithRace {
    Stored<RaceEntry> entry;
    Stored<Race> race;
};
/// An entry with its client's name, and how they can be reached.
struct Entrant {
    Stored<RaceEntry> entry;
    QString clientName;
    QString clientPreferredName;
    QString clientPhone;
    bool clientArchived = false;
    QString clientEmail;
    QString clientBestTime;
    bool clientDoNotContact = false;
};

/// A client who might be entered in a race.
struct EntryCandidate {
    Id<Client> client;
    QString name;
    bool archived = false;
    bool isEntered = false;
};

class RaceEntryStore {
public:
    explicit RaceEntryStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<Stored<RaceEntry>> byId(Id<RaceEntry> id);
    [[nodiscard]] std::optional<Stored<RaceEntry>> find(Id<Client> client, Id<Race> race);
    /// Errors: Duplicate ("what": "entry"; with a Problem at "race"): already entered.
    [[nodiscard]] Result<Stored<RaceEntry>> insert(const RaceEntry& entry);
    /// Errors: Duplicate, StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<RaceEntry>> update(Id<RaceEntry> id, int revision, const RaceEntry& entry);
    [[nodiscard]] Result<void> remove(Id<RaceEntry> id, int revision);

    [[nodiscard]] std::vector<Entrant> entrants(Id<Race> race); ///< by name
    /// Those of these clients who exist, by id.
    [[nodiscard]] std::vector<EntryCandidate> candidates(
        Id<Race> race, const std::vector<Id<Client>>& clients);
    [[nodiscard]] std::vector<EntryWithRace> ofClient(Id<Client> client); ///< latest race first
    /// Entries of any status in races of any status that touch a day from `from` to `to`, both included, of
    /// all these clients in two queries; by client, then date. The timing policy decides which of them count.
    [[nodiscard]] std::vector<EntryWithRace> ofClients(
        const std::vector<Id<Client>>& clients, Date from, Date to);

private:
    sql::Connection& m_connection;
};

} // namespace taper
