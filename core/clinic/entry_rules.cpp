// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/entry_rules.h"

#include <algorithm>

namespace taper {

Error archivedClients(const QStringList& names)
{
    return Error{Problems{{QStringLiteral("client"), ErrorCode::Refused,
        {{QStringLiteral("rule"), QStringLiteral("client_archived")},
            {QStringLiteral("name"), names.join(QStringLiteral(", "))}}}}};
}

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

Error noEntry(Id<RaceEntry> id)
{
    return Error::notFound(QStringLiteral("race_entry"), QString::number(id.value()));
}

void Concerned::add(Changes& changes, Id<Client> client, const Stored<Race>& race)
{
    if (std::ranges::find(clients, client) == clients.end())
        clients.push_back(client);
    if (changes.races.insert(race.id).second)
        races.push_back(race.fields());
}

Result<Stored<RaceEntry>> writeEntry(Workspace& workspace, const std::optional<Stored<RaceEntry>>& before,
    int revision, const RaceEntry& entry)
{
    auto stored =
        before ? workspace.entries().update(before->id, revision, entry) : workspace.entries().insert(entry);
    if (stored) {
        workspace.audit(before ? QStringLiteral("update") : QStringLiteral("add"),
            QStringLiteral("race_entry"), stored->id.value(),
            before ? rowJson(before->fields()) : QByteArray{}, rowJson(stored->fields()));
    }
    return stored;
}

Result<InEdition> enterEdition(Workspace& workspace, const RaceEntryFields& deferred)
{
    if (!deferred.deferredTo)
        return InEdition{};
    if (const auto there = workspace.entries().find(deferred.client, *deferred.deferredTo))
        return InEdition{there, true};
    const auto client = workspace.clients().byId(deferred.client);
    if (client && client->fields().archived)
        return fail(archivedClients({client->fields().name}));
    const auto entry = RaceEntry::make({.client = deferred.client,
        .race = *deferred.deferredTo,
        .priority = deferred.priority,
        .targetTime = deferred.targetTime});
    if (!entry)
        return fail(entry.error());
    const auto written = writeEntry(workspace, std::nullopt, 0, *entry);
    if (!written)
        return fail(written.error());
    return InEdition{*written, false};
}

} // namespace taper
