// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_list.h"

#include "core/clinic/race_write.h"

#include <algorithm>

namespace taper {

namespace {

RaceWhen whenOf(const RaceFields& race, Date today)
{
    if (race.status == RaceStatus::Postponed)
        return RaceWhen::Undated;
    return race.endDate.value_or(race.date) >= today ? RaceWhen::Coming : RaceWhen::Past;
}

RaceRow rowOf(RaceSummary summary, const TimingPolicy& policy, Date today)
{
    const RaceFields& race = summary.race.fields();
    const RaceWhen when = whenOf(race, today);
    const auto raceClass =
        race.distanceMetres ? std::optional{classOfDistance(policy, race.distanceMetres)} : std::nullopt;
    return {std::move(summary.race), when, summary.entrants, summary.finished, raceClass};
}

RaceQuery queryOf(const RaceFilter& filter, const TimingPolicy& policy)
{
    RaceQuery query{.text = filter.text,
        .endsFrom = filter.from,
        .startsUntil = filter.to,
        .status = filter.status,
        .isVirtual = filter.isVirtual,
        .withEntrants = filter.withEntrants,
        .lacksFacts = filter.lacksFacts};
    if (filter.raceClass) {
        const auto index = static_cast<size_t>(*filter.raceClass);
        query.longerThan = index == 0 ? 0 : policy.longestMetres.at(index - 1);
        query.upTo = policy.longestMetres.at(index);
    }
    return query;
}

/// The part of the list that lies so; nothing if the filter asks for what cannot be in it.
std::optional<RaceQuery> partOf(const RaceQuery& query, RaceWhen when, Date today)
{
    RaceQuery part = query;
    switch (when) {
    case RaceWhen::Coming:
        part.isDated = true;
        part.endsFrom = std::max(query.endsFrom.value_or(today), today);
        break;
    case RaceWhen::Undated:
        if (query.status && *query.status != RaceStatus::Postponed)
            return std::nullopt;
        part.status = RaceStatus::Postponed;
        break;
    case RaceWhen::Past:
        part.isDated = true;
        part.endsBefore = today;
        part.isLatestFirst = true;
        break;
    }
    if (part.isDated && query.status == RaceStatus::Postponed)
        return std::nullopt;
    return part;
}

} // namespace

Result<RaceList> raceList(Clinic& clinic, const RaceFilter& filter, int limit)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<RaceList> {
        const TimingPolicy& policy = workspace.setup().policy;
        const RaceQuery query = queryOf(filter, policy);
        RaceList list;
        list.today = workspace.today();
        for (const RaceWhen when : {RaceWhen::Coming, RaceWhen::Undated, RaceWhen::Past}) {
            if (filter.when && *filter.when != when)
                continue;
            const auto part = partOf(query, when, list.today);
            if (!part)
                continue;
            list.total += workspace.races().count(*part);
            const int rest = limit - static_cast<int>(list.rows.size());
            if (rest <= 0)
                continue;
            for (RaceSummary& summary : workspace.races().list(*part, rest))
                list.rows.push_back(rowOf(std::move(summary), policy, list.today));
        }
        return list;
    });
}

Result<RaceRow> raceRow(Clinic& clinic, Id<Race> id)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<RaceRow> {
        auto race = workspace.races().byId(id);
        if (!race)
            return fail(noRace(id));
        RaceSummary summary{.race = *std::move(race)};
        for (const Entrant& entrant : workspace.entries().entrants(id)) {
            ++summary.entrants;
            summary.finished += entrant.entry->status == EntryStatus::Finished ? 1 : 0;
        }
        return rowOf(std::move(summary), workspace.setup().policy, workspace.today());
    });
}

Result<std::vector<Id<Client>>> raceRunners(Clinic& clinic, Id<Race> id)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<Id<Client>>> {
        std::vector<Id<Client>> runners;
        for (const Entrant& entrant : workspace.entries().entrants(id)) {
            if (entrant.entry->status == EntryStatus::Entered && !entrant.clientArchived)
                runners.push_back(entrant.entry->client);
        }
        return runners;
    });
}

} // namespace taper
