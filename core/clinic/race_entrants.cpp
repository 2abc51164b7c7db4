// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_entrants.h"

#include "core/clinic/entry_rules.h"
#include "core/clinic/race_write.h"
#include "core/clinic/workspace.h"
#include "core/domain/race_edition.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace taper {

namespace {

constexpr TimeOfDay kNoon{12 * 60};
/// Names that hold the same words; more of one name lie too far ahead to be chosen from a list.
constexpr int kMostAlike = 200;

RaceHit hitOf(const Stored<Race>& race)
{
    return {race.id, race->name, race->date, race->place, race->status};
}

std::unordered_map<Id<Client>, std::vector<RunResult>> resultsOf(
    Workspace& workspace, const std::vector<Id<Client>>& clients)
{
    std::unordered_map<Id<Client>, std::vector<RunResult>> results;
    for (const EntryWithRace& run :
        workspace.entries().ofClients(clients, makeDate(1900, 1, 1), makeDate(9999, 12, 31))) {
        if (const auto result = resultOf(run.entry.id, run.race.fields(), run.entry.fields()))
            results[run.entry->client].push_back(*result);
    }
    return results;
}

void noteResults(EntrantRow& row, const RaceFields& race, const std::vector<RunResult>& results)
{
    if (race.distanceMetres)
        row.best = bestBefore(results, *race.distanceMetres, race.date);
    for (const RunResult& result : results) {
        if (result.entry == row.entry.id)
            row.standing = standingOf(result, results);
    }
}

void noteSession(EntrantRow& row, const RaceFields& race, const BookingFields& booking)
{
    const auto day = row.dayIn(race);
    if (!day)
        return;
    const Date held = dateOf(booking.start);
    const std::chrono::days near{kNearRaceDays};
    const Date last = race.isVirtual ? *day : std::max(*day, race.endDate.value_or(*day));
    const bool isBefore = booking.start < at(*day, race.startTime.value_or(kNoon));
    if (isBefore && held >= *day - near)
        row.sessionBefore = held;
    else if (!isBefore && held <= last + near && !row.sessionAfter)
        row.sessionAfter = held;
}

void noteSessions(Workspace& workspace, RaceEntrants& entrants, const std::vector<Id<Client>>& clients)
{
    const RaceFields& race = entrants.race.fields();
    const std::chrono::days near{kNearRaceDays};
    std::unordered_map<Id<Client>, EntrantRow*> byClient;
    for (EntrantRow& row : entrants.rows)
        byClient.emplace(row.entry->client, &row);
    const Moment from{race.date - near};
    const Moment to{race.endDate.value_or(race.date) + near + std::chrono::days{1}};
    for (const BookingRow& booking : workspace.bookings().ofClients(clients, from, to)) {
        if (holdsSlot(booking.booking->status))
            noteSession(*byClient.at(booking.booking->client), race, booking.booking.fields());
    }
}

void noteDeferrals(Workspace& workspace, RaceEntrants& entrants)
{
    std::map<Id<Race>, RaceHit> editions; // most were deferred to the same one
    for (EntrantRow& row : entrants.rows) {
        const auto to = row.entry->deferredTo;
        if (!to)
            continue;
        auto known = editions.find(*to);
        if (known == editions.end()) {
            const auto race = workspace.races().byId(*to);
            if (!race)
                continue;
            known = editions.emplace(*to, hitOf(*race)).first;
        }
        row.deferredTo = known->second;
    }
}

} // namespace

std::optional<Date> EntrantRow::dayIn(const RaceFields& race) const
{
    if (race.status == RaceStatus::Postponed)
        return std::nullopt;
    return race.isVirtual ? entry->runDay : std::optional{race.date};
}

Result<RaceEntrants> raceEntrants(Clinic& clinic, Id<Race> race)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<RaceEntrants> {
        auto stored = workspace.races().byId(race);
        if (!stored)
            return fail(noRace(race));
        RaceEntrants entrants{.race = std::move(*stored), .rows = {}, .today = workspace.today()};
        std::vector<Id<Client>> clients;
        for (Entrant& entrant : workspace.entries().entrants(race)) {
            clients.push_back(entrant.entry->client);
            entrants.rows.push_back({.entry = entrant.entry,
                .clientName = std::move(entrant.clientName),
                .clientPreferredName = std::move(entrant.clientPreferredName),
                .clientPhone = std::move(entrant.clientPhone),
                .clientArchived = entrant.clientArchived,
                .clientDoNotContact = entrant.clientDoNotContact,
                .sessionBefore = {},
                .sessionAfter = {},
                .best = {},
                .standing = {},
                .deferredTo = {}});
        }
        if (clients.empty())
            return entrants;
        const auto results = resultsOf(workspace, clients);
        for (EntrantRow& row : entrants.rows) {
            if (const auto known = results.find(row.entry->client); known != results.end())
                noteResults(row, entrants.race.fields(), known->second);
        }
        noteSessions(workspace, entrants, clients);
        noteDeferrals(workspace, entrants);
        return entrants;
    });
}

Result<std::vector<RaceHit>> laterEditions(Clinic& clinic, Id<Race> race, int limit)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<RaceHit>> {
        const auto stored = workspace.races().byId(race);
        if (!stored)
            return fail(noRace(race));
        const QString name = editionName(stored->fields().name);
        std::vector<RaceHit> editions;
        for (const RaceSummary& alike : workspace.races().search(name, stored->fields().date, kMostAlike)) {
            if (alike.race->date > stored->fields().date && alike.race->status != RaceStatus::Cancelled
                && editionName(alike.race->name) == name)
                editions.push_back(hitOf(alike.race));
        }
        std::ranges::stable_sort(editions, {}, &RaceHit::date);
        if (editions.size() > static_cast<size_t>(std::max(0, limit)))
            editions.resize(static_cast<size_t>(std::max(0, limit)));
        return editions;
    });
}

} // namespace taper
