// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/workspace.h"

namespace taper {

// What every way of entering somebody in a race keeps to.

/// An archived client is not newly entered: Refused at "client" ("rule": "client_archived", "name": who, with
/// commas between several).
[[nodiscard]] Error archivedClients(const QStringList& names);

/// Only a virtual race is run on a day of one's own, and within its period (OutOfRange at "run_day").
[[nodiscard]] Result<RaceEntryFields> withRunDay(RaceEntryFields fields, const RaceFields& race);

[[nodiscard]] Error noEntry(Id<RaceEntry> id);

/// The bookings of whoever runs before or after a change, near the races that are concerned.
struct Concerned {
    std::vector<Id<Client>> clients;
    std::vector<RaceFields> races;

    void add(Changes& changes, Id<Client> client, const Stored<Race>& race);
};

/// Writes an entry, or in the place of `before`, with its audit.
[[nodiscard]] Result<Stored<RaceEntry>> writeEntry(Workspace& workspace,
    const std::optional<Stored<RaceEntry>>& before, int revision, const RaceEntry& entry);

/// Enters whoever `deferred` was carried over in the edition it names, with the same priority and target,
/// unless they are in it. Gives the entry there, and whether it was there before; nothing without an edition.
/// Errors: as archivedClients().
struct InEdition {
    std::optional<Stored<RaceEntry>> entry;
    bool wasThere = false;
};
[[nodiscard]] Result<InEdition> enterEdition(Workspace& workspace, const RaceEntryFields& deferred);

} // namespace taper
