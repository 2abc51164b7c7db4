// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/entry_rules.h"
#include "core/clinic/race_entries.h"
#include "core/clinic/race_write.h"
#include "core/clinic/races_recheck.h"

namespace taper {

Result<EntryChange> saveEntry(Clinic& clinic, Id<RaceEntry> id, int revision, const RaceEntryFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<EntryChange> {
        auto checked = RaceEntry::make(fields);
        if (!checked)
            return fail(checked.error());
        const Id<Client> client = (*checked)->client;
        const auto runner = workspace.clients().byId(client);
        if (!runner)
            return fail(Error::notFound(QStringLiteral("client"), QString::number(client.value())));
        const auto race = workspace.races().byId((*checked)->race);
        if (!race)
            return fail(noRace((*checked)->race));
        const auto wanted = withRunDay(**checked, race->fields());
        if (!wanted)
            return fail(wanted.error());
        const auto entry = RaceEntry::make(*wanted);
        if (!entry)
            return fail(entry.error());

        Concerned concerned;
        concerned.add(changes, client, *race);
        std::optional<Stored<RaceEntry>> before;
        if (id.isValid()) {
            before = workspace.entries().byId(id);
            if (!before)
                return fail(noEntry(id));
            // Moved to another race or another runner: those left behind look different as well.
            if (const auto left = workspace.races().byId(before->fields().race))
                concerned.add(changes, before->fields().client, *left);
        }
        // Carried to another edition just now; what becomes of the entry there later is its own matter.
        const bool isDeferred = (*entry)->deferredTo.has_value()
            && (!before || before->fields().deferredTo != (*entry)->deferredTo);
        if (isDeferred) {
            const auto edition = workspace.races().byId((*entry)->deferredTo.value_or(Id<Race>{}));
            if (!edition)
                return fail(noRace((*entry)->deferredTo.value_or(Id<Race>{})));
            concerned.add(changes, client, *edition);
        }
        const bool isNew = !before || before->fields().client != client || before->fields().race != race->id;
        if (isNew && runner->fields().archived)
            return fail(archivedClients({runner->fields().name}));
        const Recheck recheck{workspace, concerned.clients, concerned.races};
        const auto stored = writeEntry(workspace, before, revision, *entry);
        if (!stored)
            return fail(stored.error());
        if (isDeferred) {
            if (const auto there = enterEdition(workspace, stored->fields()); !there)
                return fail(there.error());
        }
        recheck.announce(changes);
        return EntryChange{*stored, recheck.compare(workspace)};
    });
}

Result<RecheckedBookings> removeEntry(Clinic& clinic, Id<RaceEntry> id, int revision)
{
    return removeEntries(clinic, {{id, revision}});
}

} // namespace taper
