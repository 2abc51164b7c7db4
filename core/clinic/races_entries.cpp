// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/races.h"
#include "core/clinic/races_recheck.h"
#include "core/clinic/workspace.h"

namespace taper {

namespace {

Error notFound(const QString& what, qint64 id)
{
    return Error::notFound(what, QString::number(id));
}

/// Whose page and which days look different now.
void announce(Workspace& workspace, Changes& changes, const RaceEntryFields& entry, const Stored<Race>& race)
{
    Recheck{workspace, {entry.client}, {race.fields()}}.announce(changes);
    changes.races.insert(race.id);
}

} // namespace

Result<Stored<RaceEntry>> saveEntry(
    Clinic& clinic, Id<RaceEntry> id, int revision, const RaceEntryFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<Stored<RaceEntry>> {
        const auto entry = RaceEntry::make(fields);
        if (!entry)
            return fail(entry.error());
        const Id<Client> client = (*entry)->client;
        if (!workspace.clients().byId(client))
            return fail(notFound(QStringLiteral("client"), client.value()));
        const auto race = workspace.races().byId((*entry)->race);
        if (!race)
            return fail(notFound(QStringLiteral("race"), (*entry)->race.value()));

        const QString table = QStringLiteral("race_entry");
        if (!id.isValid()) {
            auto stored = workspace.entries().insert(*entry);
            if (!stored)
                return stored;
            workspace.audit(QStringLiteral("add"), table, stored->id.value(), {}, rowJson(stored->fields()));
            announce(workspace, changes, stored->fields(), *race);
            return stored;
        }

        const auto before = workspace.entries().byId(id);
        if (!before)
            return fail(notFound(table, id.value()));
        auto stored = workspace.entries().update(id, revision, *entry);
        if (!stored)
            return stored;
        workspace.audit(QStringLiteral("update"), table, id.value(), rowJson(before->fields()),
            rowJson(stored->fields()));
        announce(workspace, changes, stored->fields(), *race);
        // Moved to another race or another runner: those left behind look different as well.
        if (const auto left = workspace.races().byId(before->fields().race))
            announce(workspace, changes, before->fields(), *left);
        return stored;
    });
}

Result<void> removeEntry(Clinic& clinic, Id<RaceEntry> id, int revision)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<void> {
        const auto before = workspace.entries().byId(id);
        if (!before)
            return fail(notFound(QStringLiteral("race_entry"), id.value()));
        if (auto removed = workspace.entries().remove(id, revision); !removed)
            return removed;
        workspace.audit(QStringLiteral("remove"), QStringLiteral("race_entry"), id.value(),
            rowJson(before->fields()), {});
        if (const auto race = workspace.races().byId(before->fields().race))
            announce(workspace, changes, before->fields(), *race);
        return {};
    });
}

} // namespace taper
