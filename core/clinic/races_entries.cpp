// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/races.h"
#include "core/clinic/races_recheck.h"
#include "core/clinic/workspace.h"

#include <algorithm>

namespace taper {

namespace {

const QString kTable = QStringLiteral("race_entry");

Error notFound(const QString& what, qint64 id)
{
    return Error::notFound(what, QString::number(id));
}

/// Only a virtual race is run on a day of one's own, and within its period.
Result<RaceEntryFields> withRunDay(RaceEntryFields fields, const RaceFields& race)
{
    if (!race.isVirtual)
        fields.runDay.reset();
    const Date last = race.endDate.value_or(race.date);
    if (fields.runDay && (*fields.runDay < race.date || *fields.runDay > last)) {
        return fail(Error{Problems{{QStringLiteral("run_day"), ErrorCode::OutOfRange,
            {{QStringLiteral("minimum"), toIso(race.date)}, {QStringLiteral("maximum"), toIso(last)}}}}});
    }
    return fields;
}

/// The bookings of whoever runs before or after the change, near the races that are concerned.
struct Concerned {
    std::vector<Id<Client>> clients;
    std::vector<RaceFields> races;
};

void concern(Concerned& concerned, Changes& changes, Id<Client> client, const Stored<Race>& race)
{
    if (std::ranges::find(concerned.clients, client) == concerned.clients.end())
        concerned.clients.push_back(client);
    concerned.races.push_back(race.fields());
    changes.races.insert(race.id);
}

} // namespace

Result<EntryChange> saveEntry(Clinic& clinic, Id<RaceEntry> id, int revision, const RaceEntryFields& fields)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<EntryChange> {
        auto checked = RaceEntry::make(fields);
        if (!checked)
            return fail(checked.error());
        const Id<Client> client = (*checked)->client;
        if (!workspace.clients().byId(client))
            return fail(notFound(QStringLiteral("client"), client.value()));
        const auto race = workspace.races().byId((*checked)->race);
        if (!race)
            return fail(notFound(QStringLiteral("race"), (*checked)->race.value()));
        const auto wanted = withRunDay(**checked, race->fields());
        if (!wanted)
            return fail(wanted.error());
        const auto entry = RaceEntry::make(*wanted);
        if (!entry)
            return fail(entry.error());

        Concerned concerned;
        concern(concerned, changes, client, *race);
        std::optional<Stored<RaceEntry>> before;
        if (id.isValid()) {
            before = workspace.entries().byId(id);
            if (!before)
                return fail(notFound(kTable, id.value()));
            // Moved to another race or another runner: those left behind look different as well.
            if (const auto left = workspace.races().byId(before->fields().race))
                concern(concerned, changes, before->fields().client, *left);
        }
        const Recheck recheck{workspace, concerned.clients, concerned.races};
        const auto stored =
            before ? workspace.entries().update(id, revision, *entry) : workspace.entries().insert(*entry);
        if (!stored)
            return fail(stored.error());
        workspace.audit(before ? QStringLiteral("update") : QStringLiteral("add"), kTable, stored->id.value(),
            before ? rowJson(before->fields()) : QByteArray{}, rowJson(stored->fields()));
        recheck.announce(changes);
        return EntryChange{*stored, recheck.compare(workspace)};
    });
}

Result<RecheckedBookings> removeEntry(Clinic& clinic, Id<RaceEntry> id, int revision)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<RecheckedBookings> {
        const auto before = workspace.entries().byId(id);
        if (!before)
            return fail(notFound(kTable, id.value()));
        Concerned concerned;
        if (const auto race = workspace.races().byId(before->fields().race))
            concern(concerned, changes, before->fields().client, *race);
        const Recheck recheck{workspace, concerned.clients, concerned.races};
        if (auto removed = workspace.entries().remove(id, revision); !removed)
            return fail(removed.error());
        workspace.audit(QStringLiteral("remove"), kTable, id.value(), rowJson(before->fields()), {});
        recheck.announce(changes);
        return recheck.compare(workspace);
    });
}

} // namespace taper
