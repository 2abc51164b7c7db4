// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/client_timing.h"
#include "core/clinic/clients.h"
#include "core/clinic/clients_hit.h"
#include "core/clinic/workspace.h"

#include <algorithm>

namespace taper {

namespace {

/// The soonest race that is not over today.
std::optional<RaceTag> nextRace(const PreparedRaces& races, Date today)
{
    const auto next =
        std::ranges::find_if(races, [today](const PreparedRace& race) { return race.lastDay() >= today; });
    if (next == races.end())
        return std::nullopt;
    return RaceTag{next->id, next->name, daysBetween(next->times.dayAtClinic, today)};
}

} // namespace

Result<std::vector<ClientHit>> findClients(Clinic& clinic, const QString& text, int limit, bool withArchived)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<ClientHit>> {
        std::vector<ClientHit> hits;
        for (ClientSummary& summary : workspace.clients().search(text, limit, withArchived))
            hits.push_back(hitOf(std::move(summary)));
        return hits;
    });
}

Result<std::vector<RaceHit>> findRaces(Clinic& clinic, const QString& text, int limit)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<RaceHit>> {
        std::vector<RaceHit> hits;
        for (const RaceSummary& summary : workspace.races().search(text, workspace.today(), limit)) {
            const RaceFields& race = summary.race.fields();
            hits.push_back({summary.race.id, race.name, race.date, race.place, race.status});
        }
        return hits;
    });
}

Result<ClientPage> clientList(Clinic& clinic, const QString& text, int offset, int limit, bool withArchived)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<ClientPage> {
        ClientListPage found = workspace.clients().page(text, offset, limit, withArchived, workspace.now());
        std::vector<Id<Client>> clients;
        clients.reserve(found.rows.size());
        for (const ClientListRow& row : found.rows)
            clients.push_back(row.client.id);
        const Date today = workspace.today();
        const ClientTiming timing = ClientTiming::load(workspace, clients, today, today);

        ClientPage page;
        page.total = found.total;
        page.rows.reserve(found.rows.size());
        for (ClientListRow& row : found.rows) {
            const Id<Client> client = row.client.id;
            ClientRow listed{.client = hitOf(std::move(row.client)),
                .tags = std::move(row.tags),
                .nextRace = nextRace(timing.races(client), today),
                .lastVisit = std::nullopt,
                .nextBooking = row.nextBooking};
            if (row.lastVisit)
                listed.lastVisit = dateOf(*row.lastVisit);
            page.rows.push_back(std::move(listed));
        }
        return page;
    });
}

} // namespace taper
