// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/client_timing.h"

#include "core/clinic/runner_races.h"
#include "core/timing/nearest_race.h"

#include <algorithm>

namespace taper {

namespace {

/// How far from a booking a race can be and still matter, either for the verdict or for the tag. A race's
/// own time zone can put it a day off.
struct Reach {
    std::chrono::days back;
    std::chrono::days ahead;
};

Reach reachOf(const TimingPolicy& policy)
{
    const int speaks = std::max(policy.horizonDays, policy.expectedRaceDays);
    return {std::chrono::days{std::max(speaks, kLookBackDays) + 2},
        std::chrono::days{std::max(speaks, kLookAheadDays) + 2}};
}

} // namespace

ClientTiming::ClientTiming(const KnownSetup& setup)
    : m_policy{setup.policy}
    , m_none{setup.policy, setup.zone, {}}
{ }

ClientTiming ClientTiming::load(
    Workspace& workspace, const std::vector<Id<Client>>& clients, Date from, Date to)
{
    return load(workspace, clients, from, to, workspace.setup());
}

ClientTiming ClientTiming::load(
    Workspace& workspace, const std::vector<Id<Client>>& clients, Date from, Date to, const KnownSetup& setup)
{
    ClientTiming timing{setup};
    if (clients.empty())
        return timing;

    const Reach reach = reachOf(setup.policy);
    const std::vector<EntryWithRace> entries =
        workspace.entries().ofClients(clients, from - reach.back, to + reach.ahead);
    std::vector<RunnerRace> ofOne;
    for (auto entry = entries.begin(); entry != entries.end();) {
        const Id<Client> client = entry->entry->client;
        ofOne.clear();
        for (; entry != entries.end() && entry->entry->client == client; ++entry)
            ofOne.push_back(runnerRaceOf(entry->entry, entry->race));
        timing.m_races.emplace(client, PreparedRaces{setup.policy, setup.zone, ofOne});
    }

    const Moment pauseFrom{from - std::chrono::days{setup.policy.firstDeepPauseDays}};
    const Moment end{to + std::chrono::days{1}};
    for (const DeepSession& session :
        workspace.bookings().completedSessions(clients, pauseFrom, end, setup.deepProfiles))
        timing.m_deepSessions[session.client].push_back(session.start);
    return timing;
}

ClientTiming ClientTiming::load(Workspace& workspace, const std::vector<BookingRow>& rows)
{
    return load(workspace, rows, workspace.setup());
}

ClientTiming ClientTiming::load(
    Workspace& workspace, const std::vector<BookingRow>& rows, const KnownSetup& setup)
{
    if (rows.empty())
        return ClientTiming{setup};
    std::vector<Id<Client>> clients;
    Moment first = Moment::max();
    Moment last = Moment::min();
    for (const BookingRow& row : rows) {
        clients.push_back(row.booking->client);
        first = std::min(first, row.booking->start);
        last = std::max(last, row.booking->start);
    }
    std::ranges::sort(clients);
    clients.erase(std::ranges::unique(clients).begin(), clients.end());
    return load(workspace, clients, dateOf(first), dateOf(last), setup);
}

const PreparedRaces& ClientTiming::races(Id<Client> client) const
{
    const auto found = m_races.find(client);
    return found == m_races.end() ? m_none : found->second;
}

TimingSubject ClientTiming::subject(Id<Client> client, LoadProfile profile, const Interval& session) const
{
    TimingSubject subject{.profile = profile, .session = session, .lastDeepSession = std::nullopt};
    if (const auto found = m_deepSessions.find(client); found != m_deepSessions.end()) {
        const auto later = std::ranges::lower_bound(found->second, session.start);
        if (later != found->second.begin())
            subject.lastDeepSession = dateOf(*std::prev(later));
    }
    return subject;
}

Findings ClientTiming::findings(const BookingRow& row) const
{
    if (!holdsSlot(row.booking->status))
        return {};
    const Id<Client> client = row.booking->client;
    return reviewTiming(m_policy, subject(client, row.profile, row.booking->interval()), races(client));
}

Verdict ClientTiming::verdict(const BookingRow& row) const
{
    if (!holdsSlot(row.booking->status))
        return Verdict::Fine;
    return verdict(row.booking->client, row.profile, row.booking->interval());
}

Verdict ClientTiming::verdict(Id<Client> client, LoadProfile profile, const Interval& session) const
{
    return timingVerdict(m_policy, subject(client, profile, session), races(client)).verdict;
}

std::optional<RaceTag> ClientTiming::nearest(Id<Client> client, Moment moment) const
{
    const auto found = nearestRace(races(client), moment);
    if (!found)
        return std::nullopt;
    return RaceTag{found->id, found->name, found->days};
}

} // namespace taper
