// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/attention_sources.h"
#include "core/clinic/booking_views.h"
#include "core/clinic/runner_races.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace taper {

namespace {

using std::chrono::hours;

// A race nobody knows the start of begins between these; the ends first, because they differ most.
constexpr std::array kStarts{TimeOfDay{hours{6}}, TimeOfDay{hours{14}}, TimeOfDay{hours{7}},
    TimeOfDay{hours{8}}, TimeOfDay{hours{9}}, TimeOfDay{hours{10}}, TimeOfDay{hours{11}},
    TimeOfDay{hours{12}}, TimeOfDay{hours{13}}};
constexpr int kShortRace = 5'000;
constexpr int kUltra = 100'000;

/// One distance of each class, and the shortest that is run.
std::vector<int> distancesOf(const TimingPolicy& policy)
{
    std::vector<int> distances{kShortRace};
    for (const std::optional<int>& longest : policy.longestMetres)
        distances.push_back(longest.value_or(kUltra));
    // A clinic may call even longer races marathons.
    distances.back() = std::max(distances.back(), *(distances.rbegin() + 1) + 1);
    return distances;
}

struct Doubt {
    bool start = false;
    bool distance = false;
};

/// What a session would get if the race were known.
class Guess {
public:
    Guess(const ClientTiming& timing, const TimeZone& zone, const BookingRow& row,
        std::vector<RunnerRace> races, size_t which)
        : m_policy{timing.policy()}
        , m_zone{zone}
        , m_subject{timing.subject(row.booking->client, row.profile, row.booking->interval())}
        , m_races{std::move(races)}
        , m_race{m_races.at(which).race}
    { }

    [[nodiscard]] Doubt doubt()
    {
        const bool lacksStart = !m_race.startTime && !m_race.isVirtual; // of a virtual one everybody chooses
        const bool lacksDistance = !m_race.distanceMetres && !isMultiDay(m_race);
        const std::vector<int> distances = distancesOf(m_policy);
        const Verdict assumed = verdict();
        const auto differs = [&] { return verdict() != assumed; };
        Doubt doubt;
        doubt.start = lacksStart && std::ranges::any_of(kStarts, [&](TimeOfDay start) {
            m_race.startTime = start;
            return differs();
        });
        if (lacksStart)
            m_race.startTime.reset();
        doubt.distance = lacksDistance && std::ranges::any_of(distances, [&](int metres) {
            m_race.distanceMetres = metres;
            return differs();
        });
        // Each alone may say nothing where both together do: a long race that begins late.
        if (lacksStart && lacksDistance && !doubt.start && !doubt.distance) {
            doubt.start = doubt.distance = std::ranges::any_of(distances, [&](int metres) {
                m_race.distanceMetres = metres;
                return std::ranges::any_of(std::array{kStarts[0], kStarts[1]}, [&](TimeOfDay start) {
                    m_race.startTime = start;
                    return differs();
                });
            });
        }
        return doubt;
    }

private:
    [[nodiscard]] Verdict verdict() const
    {
        return timingVerdict(m_policy, m_subject, PreparedRaces{m_policy, m_zone, m_races}).verdict;
    }

    const TimingPolicy& m_policy;
    const TimeZone& m_zone;
    TimingSubject m_subject;
    std::vector<RunnerRace> m_races;
    RaceFields& m_race; ///< of m_races
};

bool isUnsure(const PreparedRace& race)
{
    return race.times.startAssumed || race.distanceUnknown;
}

/// Whether the race could speak of the session, wherever on its day it begins.
bool isNear(const TimingPolicy& policy, const PreparedRace& race, const BookingRow& row)
{
    const std::chrono::days reach{std::max(policy.horizonDays, policy.expectedRaceDays) + 1};
    const Moment start = row.booking->start;
    return start > race.times.startAtClinic - reach && start < race.times.finishAtClinic + reach;
}

struct Unsure {
    std::vector<const BookingRow*> rows; ///< coming bookings near a race that is not known in full
    std::vector<Id<Client>> clients;
    Date first = Date::max();
    Date last = Date::min();
};

Unsure unsureOf(const std::vector<BookingRow>& bookings, const ClientTiming& timing)
{
    Unsure unsure;
    for (const BookingRow& row : bookings) {
        bool isDoubtful = false;
        for (const PreparedRace& race : timing.races(row.booking->client)) {
            if (isNear(timing.policy(), race, row)) {
                isDoubtful = isDoubtful || isUnsure(race);
                unsure.first = std::min(unsure.first, race.times.dayAtClinic);
                unsure.last = std::max(unsure.last, race.lastDay());
            }
        }
        if (isDoubtful) {
            unsure.rows.push_back(&row);
            unsure.clients.push_back(row.booking->client);
        }
    }
    std::ranges::sort(unsure.clients);
    unsure.clients.erase(std::ranges::unique(unsure.clients).begin(), unsure.clients.end());
    return unsure;
}

using RacesByClient = std::unordered_map<Id<Client>, std::vector<RunnerRace>>;

/// The races with a gap, of those that can speak of the bookings.
RacesByClient racesOf(Workspace& workspace, const Unsure& unsure)
{
    RacesByClient races;
    const std::chrono::days around{2}; // time zones
    for (const EntryWithRace& row :
        workspace.entries().ofClients(unsure.clients, unsure.first - around, unsure.last + around))
        races[row.entry->client].push_back(runnerRaceOf(row.entry, row.race));
    return races;
}

void settleState(AttentionPoint& point, const RaceFields& race)
{
    QStringList parts{toIso(race.date), race.timeZone, QString::number(int{point.needsStart}),
        QString::number(int{point.needsDistance})};
    for (const BookingView& booking : point.depending) {
        parts += QString::number(booking.id.value());
        parts += toIso(booking.fields.start);
        parts += QString::number(booking.fields.sessionType.value());
    }
    point.state = digestOf(parts);
}

} // namespace

std::vector<AttentionPoint> missingRaceData(
    Workspace& workspace, const std::vector<BookingRow>& bookings, const ClientTiming& timing)
{
    const Unsure unsure = unsureOf(bookings, timing);
    if (unsure.rows.empty())
        return {};
    const RacesByClient races = racesOf(workspace, unsure);
    std::map<Id<Race>, AttentionPoint> found;
    std::map<Id<Race>, RaceFields> fields;
    for (const BookingRow* row : unsure.rows) {
        const Id<Client> client = row->booking->client;
        const auto ofClient = races.find(client);
        if (ofClient == races.end())
            continue;
        for (const PreparedRace& race : timing.races(client)) {
            if (!isUnsure(race) || !isNear(timing.policy(), race, *row))
                continue;
            const auto runner = std::ranges::find(ofClient->second, race.id, &RunnerRace::id);
            if (runner == ofClient->second.end())
                continue;
            const auto which = static_cast<size_t>(runner - ofClient->second.begin());
            Guess guess{timing, workspace.setup().zone, *row, ofClient->second, which};
            const Doubt doubt = guess.doubt();
            if (!doubt.start && !doubt.distance)
                continue;
            AttentionPoint& point = found[race.id];
            point.kind = AttentionKind::MissingRaceData;
            point.race = race.id;
            point.raceName = race.name;
            point.raceStart =
                std::min(point.raceStart.value_or(race.times.startAtClinic), race.times.startAtClinic);
            point.needsStart = point.needsStart || doubt.start;
            point.needsDistance = point.needsDistance || doubt.distance;
            point.depending.push_back(viewOf(*row, timing));
            fields.insert_or_assign(race.id, runner->race);
        }
    }
    std::vector<AttentionPoint> points;
    for (auto& [race, point] : found) {
        settleState(point, fields.at(race));
        points.push_back(std::move(point));
    }
    return points;
}

} // namespace taper
