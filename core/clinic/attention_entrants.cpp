// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/attention_sources.h"
#include "core/clinic/runner_races.h"
#include "core/storage/attention_store.h"

#include <algorithm>

namespace taper {

namespace {

using std::chrono::days;

int aheadOf(RacePriority priority)
{
    return priority == RacePriority::A ? kEntrantAheadA : kEntrantAheadB;
}

/// Somewhere from the days in which the policy expects a session up to the start.
bool hasSession(
    const std::vector<ClientSession>& sessions, Id<Client> client, const RaceTimes& race, int reach)
{
    const Moment from{race.dayAtClinic - days{reach}};
    const auto ofClient = std::ranges::equal_range(sessions, client, {}, &ClientSession::client);
    return std::ranges::any_of(ofClient, [&](const ClientSession& each) {
        return each.session.start >= from && each.session.start < race.startAtClinic;
    });
}

AttentionPoint pointOf(ComingEntrant&& entrant, const RaceTimes& times, int reach)
{
    const Stored<Race>& race = entrant.entry.race;
    AttentionPoint point;
    point.kind = AttentionKind::EntrantWithoutSession;
    point.client = entrant.entry.entry->client;
    point.clientName = std::move(entrant.clientName);
    point.clientPhone = std::move(entrant.clientPhone);
    point.race = race.id;
    point.raceName = race->name;
    point.raceStart = times.startAtClinic;
    point.priority = entrant.entry.entry->priority;
    point.suitsFrom = times.dayAtClinic - days{reach};
    point.state = digestOf({toIso(times.dayAtClinic), keyOf(point.priority)});
    return point;
}

} // namespace

std::vector<AttentionPoint> entrantsWithoutSession(Workspace& workspace)
{
    AttentionStore store{workspace.connection()};
    const KnownSetup& setup = workspace.setup();
    const Date today = workspace.today();
    const days zones{1}; // a race's own zone can put it on the day beside
    std::vector<ComingEntrant> entrants = store.entrants(today - zones, today + days{kEntrantAheadA} + zones,
        {RacePriority::A, RacePriority::B}, Moment{today - days{kActiveDays}});

    std::vector<Id<Client>> clients;
    clients.reserve(entrants.size());
    for (const ComingEntrant& entrant : entrants)
        clients.push_back(entrant.entry.entry->client);
    std::ranges::sort(clients);
    clients.erase(std::ranges::unique(clients).begin(), clients.end());
    const int reach = setup.policy.expectedRaceDays;
    const std::vector<ClientSession> sessions = store.sessions(
        clients, Moment{today - days{reach} - zones}, Moment{today + days{kEntrantAheadA} + 2 * zones});

    std::vector<AttentionPoint> points;
    for (ComingEntrant& entrant : entrants) {
        const RunnerRace race = runnerRaceOf(entrant.entry.entry, entrant.entry.race);
        if (!counts(race))
            continue;
        const RaceTimes times = raceTimes(setup.policy, setup.zone, race);
        const bool isComing = times.startAtClinic > workspace.now()
            && daysBetween(today, times.dayAtClinic) <= aheadOf(race.priority);
        if (isComing && !hasSession(sessions, entrant.entry.entry->client, times, reach))
            points.push_back(pointOf(std::move(entrant), times, reach));
    }
    return points;
}

} // namespace taper
