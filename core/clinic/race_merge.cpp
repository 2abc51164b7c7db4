// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_merge.h"

#include "core/clinic/race_write.h"
#include "core/clinic/races_recheck.h"
#include "core/storage/race_links.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace taper {

namespace {

/// How much an entry says of how it went.
int knowledgeOf(const RaceEntryFields& entry)
{
    constexpr int kOutcome = 10; // weighs more than all fields together
    int known = (entry.targetTime ? 1 : 0) + (entry.finishTime ? 1 : 0) + (entry.runDay ? 1 : 0);
    switch (entry.status) {
    case EntryStatus::Entered:
        break;
    case EntryStatus::Deferred:
        known += kOutcome;
        break;
    case EntryStatus::DidNotStart:
        known += 2 * kOutcome;
        break;
    case EntryStatus::DidNotFinish:
        known += 3 * kOutcome;
        break;
    case EntryStatus::Finished:
        known += (entry.finishTime ? 5 : 4) * kOutcome;
        break;
    }
    return known;
}

RaceEntryFields withoutDeferralTo(RaceEntryFields entry, Id<Race> race)
{
    if (entry.deferredTo == race) {
        entry.deferredTo.reset();
        entry.status = EntryStatus::Entered;
    }
    return entry;
}

template <class T>
void fill(std::optional<T>& gap, const std::optional<T>& from)
{
    if (!gap)
        gap = from;
}

void fill(QString& gap, const QString& from)
{
    if (gap.isEmpty())
        gap = from;
}

/// The row of the audit that says what became of the dropped race.
QByteArray mergedInto(Id<Race> keep, const std::vector<Id<RaceEntry>>& moved)
{
    QJsonArray entries;
    for (const Id<RaceEntry> entry : moved)
        entries.append(entry.value());
    const QJsonObject row{
        {QStringLiteral("merged_into"), keep.value()}, {QStringLiteral("moved_entries"), entries}};
    return QJsonDocument{row}.toJson(QJsonDocument::Compact);
}

/// Makes one entry of the two of everyone who is in both.
Result<void> joinEntries(
    Workspace& workspace, const std::vector<Entrant>& kept, const std::vector<Entrant>& dropped)
{
    const QString table = QStringLiteral("race_entry");
    std::map<Id<Client>, Stored<RaceEntry>> ofKept;
    for (const Entrant& entrant : kept)
        ofKept.emplace(entrant.entry->client, entrant.entry);
    for (const Entrant& entrant : dropped) {
        const auto twin = ofKept.find(entrant.entry->client);
        if (twin == ofKept.end())
            continue;
        const Stored<RaceEntry>& mine = twin->second;
        const RaceEntryFields fields = mergedEntry(mine.fields(), entrant.entry.fields());
        const auto merged = RaceEntry::make(fields);
        if (!merged)
            return fail(merged.error());
        if (auto removed = workspace.entries().remove(entrant.entry.id, entrant.entry.revision); !removed)
            return fail(std::move(removed.error()));
        workspace.audit(
            QStringLiteral("remove"), table, entrant.entry.id.value(), rowJson(entrant.entry.fields()), {});
        if (*merged == mine.value)
            continue;
        const auto stored = workspace.entries().update(mine.id, mine.revision, *merged);
        if (!stored)
            return fail(stored.error());
        workspace.audit(QStringLiteral("update"), table, mine.id.value(), rowJson(mine.fields()),
            rowJson(stored->fields()));
    }
    return {};
}

std::vector<Id<Client>> clientsOf(const std::vector<Entrant>& one, const std::vector<Entrant>& other)
{
    std::vector<Id<Client>> clients;
    clients.reserve(one.size() + other.size());
    for (const auto* entrants : {&one, &other}) {
        for (const Entrant& entrant : *entrants)
            clients.push_back(entrant.entry->client);
    }
    std::ranges::sort(clients);
    clients.erase(std::ranges::unique(clients).begin(), clients.end());
    return clients;
}

} // namespace

RaceFields mergedFields(const RaceFields& keep, const RaceFields& drop)
{
    RaceFields merged = keep;
    if (keep.date == drop.date)
        fill(merged.endDate, drop.endDate);
    // A time is of its zone.
    if (!keep.startTime && !keep.finishTime && keep.timeZone.isEmpty())
        merged.timeZone = drop.timeZone;
    if (merged.timeZone == drop.timeZone) {
        fill(merged.startTime, drop.startTime);
        fill(merged.finishTime, drop.finishTime);
    }
    fill(merged.distanceMetres, drop.distanceMetres);
    fill(merged.place, drop.place);
    fill(merged.postponedFrom, drop.postponedFrom);
    return merged;
}

RaceEntryFields mergedEntry(const RaceEntryFields& keep, const RaceEntryFields& drop)
{
    const RaceEntryFields mine = withoutDeferralTo(keep, drop.race);
    RaceEntryFields theirs = withoutDeferralTo(drop, keep.race);
    theirs.race = keep.race;
    const bool keepsMine = knowledgeOf(mine) >= knowledgeOf(theirs);
    RaceEntryFields merged = keepsMine ? mine : theirs;
    const RaceEntryFields& other = keepsMine ? theirs : mine;
    merged.priority = std::min(mine.priority, theirs.priority); // A before B before C
    fill(merged.targetTime, other.targetTime);
    fill(merged.runDay, other.runDay);
    if (merged.status == EntryStatus::Finished)
        fill(merged.finishTime, other.finishTime);
    if (merged.status == EntryStatus::Deferred)
        fill(merged.deferredTo, other.deferredTo);
    return merged;
}

Result<RaceChange> mergeRaces(Clinic& clinic, const RaceVersion& keep, const RaceVersion& drop)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<RaceChange> {
        const auto kept = workspace.races().byId(keep.id);
        const auto dropped = workspace.races().byId(drop.id);
        if (!kept)
            return fail(noRace(keep.id));
        if (!dropped || keep.id == drop.id)
            return fail(noRace(drop.id));
        const auto merged = raceOf(mergedFields(kept->fields(), dropped->fields()));
        if (!merged)
            return fail(merged.error());

        const auto keptEntrants = workspace.entries().entrants(keep.id);
        const auto droppedEntrants = workspace.entries().entrants(drop.id);
        const Recheck recheck{workspace, clientsOf(keptEntrants, droppedEntrants),
            {kept->fields(), dropped->fields(), **merged}};
        const auto stored = workspace.races().update(keep.id, keep.revision, *merged);
        if (!stored)
            return fail(stored.error());
        workspace.audit(QStringLiteral("update"), QStringLiteral("race"), keep.id.value(),
            rowJson(kept->fields()), rowJson(stored->fields()));

        if (auto joined = joinEntries(workspace, keptEntrants, droppedEntrants); !joined)
            return fail(std::move(joined.error()));
        RaceLinks links{workspace.connection()};
        const auto moved = links.moveEntries(drop.id, keep.id);
        links.repoint(drop.id, keep.id);
        if (auto forgotten = dropRunDays(workspace, *stored); !forgotten)
            return fail(std::move(forgotten.error()));
        if (auto removed = workspace.races().remove(drop.id, drop.revision); !removed)
            return fail(std::move(removed.error()));
        workspace.audit(QStringLiteral("merge"), QStringLiteral("race"), drop.id.value(),
            rowJson(dropped->fields()), mergedInto(keep.id, moved));
        recheck.announce(changes);
        changes.races.insert({keep.id, drop.id});
        return RaceChange{*stored, recheck.compare(workspace)};
    });
}

} // namespace taper
