// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/clients_check.h"
#include "core/clinic/entry_rules.h"
#include "core/clinic/import_row.h"
#include "core/clinic/race_write.h"

namespace taper {

namespace {

/// What becomes of a row that is there already: `wanted` is written if it says something new.
template <class Thing, class Store>
RowResult rewrite(
    ImportScope& scope, Store&& store, const QString& table, const Stored<Thing>& known, const Thing& wanted)
{
    if (*wanted == known.fields())
        return RowOutcome::Skipped;
    const Result<Stored<Thing>> stored = store.update(known.id, known.revision, wanted);
    if (!stored)
        return rowFault(stored.error());
    scope.workspace.audit(QStringLiteral("import"), table, known.id.value(), rowJson(known.fields()),
        rowJson(stored->fields()));
    return RowOutcome::Updated;
}

} // namespace

RowResult importClient(ImportScope& scope, const ClientFields& row)
{
    const Date today = scope.workspace.today();
    const Result<Client> asRead = checkedClient(row, today);
    if (!asRead)
        return rowFault(asRead.error());
    const auto known = scope.lookup.sameClient(**asRead);

    ClientStore clients = scope.workspace.clients();
    const QString table = QStringLiteral("client");
    if (!known) {
        const Stored<Client> stored = clients.insert(*asRead);
        scope.workspace.audit(
            QStringLiteral("import"), table, stored.id.value(), {}, rowJson(stored.fields()));
        scope.lookup.noteWritten(stored.id);
        return RowOutcome::Added;
    }

    const Stored<Client>& client = *known;
    const ClientFields& read = **asRead;
    ClientFields merged = client.fields();
    take(merged.name, read.name);
    take(merged.preferredName, read.preferredName);
    take(merged.dateOfBirth, read.dateOfBirth);
    take(merged.email, read.email);
    take(merged.phone, read.phone);
    take(merged.address, read.address);
    take(merged.notes, read.notes);
    if (!read.tags.isEmpty())
        merged.tags = read.tags;
    const Result<Client> wanted = checkedClient(merged, today);
    if (!wanted)
        return rowFault(wanted.error());
    scope.lookup.noteWritten(client.id);
    return rewrite(scope, clients, table, client, *wanted);
}

RowResult importRace(ImportScope& scope, const RaceFields& row)
{
    const Result<Race> asRead = raceOf(row);
    if (!asRead)
        return rowFault(asRead.error());
    const RaceFields& read = **asRead;
    RaceStore races = scope.workspace.races();
    const QString table = QStringLiteral("race");
    const std::vector<Stored<Race>> known = races.named(read.name, read.date);
    if (known.size() > 1) {
        return rowFault(Error{Problems{{QStringLiteral("name"), ErrorCode::Ambiguous,
            {{QStringLiteral("what"), table}, {QStringLiteral("text"), read.name}}}}});
    }
    if (known.empty()) {
        const Stored<Race> stored = races.insert(*asRead);
        scope.workspace.audit(
            QStringLiteral("import"), table, stored.id.value(), {}, rowJson(stored.fields()));
        return RowOutcome::Added;
    }

    RaceFields merged = known.front().fields();
    take(merged.endDate, read.endDate);
    take(merged.startTime, read.startTime);
    take(merged.finishTime, read.finishTime);
    take(merged.timeZone, read.timeZone);
    take(merged.distanceMetres, read.distanceMetres);
    take(merged.place, read.place);
    if (scope.has("status"))
        merged.status = read.status;
    const Result<Race> wanted = raceOf(merged);
    if (!wanted)
        return rowFault(wanted.error());
    return rewrite(scope, races, table, known.front(), *wanted);
}

RowResult importEntry(ImportScope& scope, const EntryRow& row)
{
    const auto client = scope.lookup.client(row.client);
    const auto race = scope.lookup.race(row.race, row.raceDate);
    if (!client || !race) {
        // Both cells are named when both are at fault.
        Problems problems;
        if (!client)
            problems += client.error().problems;
        if (!race)
            problems += race.error().problems;
        return rowFault(Error{std::move(problems)});
    }

    RaceEntryStore entries = scope.workspace.entries();
    const QString table = QStringLiteral("race_entry");
    const auto known = entries.find(*client, race->id);
    RaceEntryFields fields = known ? known->fields() : RaceEntryFields{.client = *client, .race = race->id};
    if (!known || scope.has("priority"))
        fields.priority = row.priority;
    if (!known || scope.has("status"))
        fields.status = row.status;
    take(fields.targetTime, row.targetTime);
    take(fields.finishTime, row.finishTime);
    const auto wanted = RaceEntry::make(fields);
    if (!wanted)
        return rowFault(wanted.error());

    if (known)
        return rewrite(scope, entries, table, *known, *wanted);
    const auto runner = scope.workspace.clients().byId(*client);
    if (runner && runner->fields().archived)
        return rowFault(archivedClients({runner->fields().name}));
    const auto stored = entries.insert(*wanted);
    if (!stored)
        return rowFault(stored.error());
    scope.workspace.audit(QStringLiteral("import"), table, stored->id.value(), {}, rowJson(stored->fields()));
    return RowOutcome::Added;
}

} // namespace taper
