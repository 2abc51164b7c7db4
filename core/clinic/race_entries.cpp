// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_entries.h"

#include "core/clinic/entry_rules.h"
#include "core/clinic/race_write.h"
#include "core/clinic/races_recheck.h"

#include <algorithm>
#include <map>
#include <set>

namespace taper {

namespace {

/// Those who are not in the race yet, in the order asked for; `already` gets the names of the others.
Result<std::vector<Id<Client>>> newcomers(
    Workspace& workspace, Id<Race> race, const std::vector<Id<Client>>& clients, QStringList& already)
{
    std::map<Id<Client>, EntryCandidate> known;
    for (EntryCandidate& candidate : workspace.entries().candidates(race, clients))
        known.emplace(candidate.client, std::move(candidate));

    std::vector<Id<Client>> wanted;
    QStringList archived;
    std::set<Id<Client>> seen;
    for (const Id<Client> id : clients) {
        if (!seen.insert(id).second)
            continue;
        const auto client = known.find(id);
        if (client == known.end())
            return fail(Error::notFound(QStringLiteral("client"), QString::number(id.value())));
        if (client->second.isEntered)
            already += client->second.name;
        else if (client->second.archived)
            archived += client->second.name;
        else
            wanted.push_back(id);
    }
    if (!archived.isEmpty())
        return fail(archivedClients(archived));
    return wanted;
}

} // namespace

Result<EnteredClients> enterClients(
    Clinic& clinic, Id<Race> race, const std::vector<Id<Client>>& clients, RacePriority priority)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<EnteredClients> {
        const auto stored = workspace.races().byId(race);
        if (!stored)
            return fail(noRace(race));
        EnteredClients done;
        const auto wanted = newcomers(workspace, race, clients, done.already);
        if (!wanted)
            return fail(wanted.error());
        if (wanted->empty())
            return done;
        const Recheck recheck{workspace, *wanted, {stored->fields()}};
        done.entered.reserve(wanted->size());
        for (const Id<Client> client : *wanted) {
            const auto entry = RaceEntry::make({.client = client, .race = race, .priority = priority});
            if (!entry)
                return fail(entry.error());
            const auto written = writeEntry(workspace, std::nullopt, 0, *entry);
            if (!written)
                return fail(written.error());
            done.entered.push_back(*written);
        }
        recheck.announce(changes);
        changes.races.insert(race);
        done.bookings = recheck.compare(workspace);
        return done;
    });
}

Result<RecheckedBookings> removeEntries(Clinic& clinic, const std::vector<SeenEntry>& entries)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<RecheckedBookings> {
        Concerned concerned;
        std::vector<Stored<RaceEntry>> leaving;
        leaving.reserve(entries.size());
        for (const SeenEntry& seen : entries) {
            const auto before = workspace.entries().byId(seen.entry);
            if (!before)
                return fail(noEntry(seen.entry));
            if (const auto race = workspace.races().byId(before->fields().race))
                concerned.add(changes, before->fields().client, *race);
            leaving.push_back(*before);
        }
        const Recheck recheck{workspace, concerned.clients, concerned.races};
        for (size_t i = 0; i < leaving.size(); ++i) {
            if (auto removed = workspace.entries().remove(leaving[i].id, entries[i].revision); !removed)
                return fail(removed.error());
            workspace.audit(QStringLiteral("remove"), QStringLiteral("race_entry"), leaving[i].id.value(),
                rowJson(leaving[i].fields()), {});
        }
        recheck.announce(changes);
        return recheck.compare(workspace);
    });
}

Result<DeferredEntry> deferEntry(
    Clinic& clinic, Id<RaceEntry> entry, int revision, std::optional<Id<Race>> to)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<DeferredEntry> {
        const auto before = workspace.entries().byId(entry);
        if (!before)
            return fail(noEntry(entry));
        Concerned concerned;
        if (const auto race = workspace.races().byId(before->fields().race))
            concerned.add(changes, before->fields().client, *race);
        if (to) {
            const auto edition = workspace.races().byId(*to);
            if (!edition)
                return fail(noRace(*to));
            concerned.add(changes, before->fields().client, *edition);
        }
        RaceEntryFields fields = before->fields();
        fields.status = EntryStatus::Deferred;
        fields.deferredTo = to;
        fields.finishTime.reset();
        const auto deferred = RaceEntry::make(fields);
        if (!deferred)
            return fail(deferred.error());

        const Recheck recheck{workspace, concerned.clients, concerned.races};
        const auto stored = writeEntry(workspace, before, revision, *deferred);
        if (!stored)
            return fail(stored.error());
        const auto there = enterEdition(workspace, stored->fields());
        if (!there)
            return fail(there.error());
        DeferredEntry done{*stored, there->entry, there->wasThere, {}};
        recheck.announce(changes);
        done.bookings = recheck.compare(workspace);
        return done;
    });
}

} // namespace taper
