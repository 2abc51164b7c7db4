// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/races_recheck.h"

#include "core/clinic/booking_views.h"
#include "core/timing/nearest_race.h"

#include <algorithm>

namespace taper {

namespace {

/// As far from a race as it can matter to a booking; the days over are for time zones and for those who
/// finish on a later day.
std::chrono::days reachOf(const TimingPolicy& policy)
{
    return std::chrono::days{std::max(policy.horizonDays, policy.expectedRaceDays) + 3};
}

} // namespace

Recheck::Recheck(Workspace& workspace, std::vector<Id<Client>> clients, const std::vector<RaceFields>& dates)
    : m_clients{std::move(clients)}
{
    const auto reach = reachOf(workspace.setup().policy);
    for (const RaceFields& race : dates) {
        m_days.emplace_back(race.date, race.endDate.value_or(race.date));
        const Moment from{race.date - reach};
        const Moment to{race.endDate.value_or(race.date) + reach + std::chrono::days{1}};
        for (BookingRow& row : workspace.bookings().ofClients(m_clients, from, to)) {
            if (holdsSlot(row.booking->status))
                m_rows.push_back(std::move(row));
        }
    }
    // The old and the new days may have bookings in common.
    const auto order = [](const BookingRow& row) { return std::pair{row.booking->start, row.booking.id}; };
    std::ranges::sort(m_rows, {}, order);
    m_rows.erase(std::ranges::unique(m_rows, {}, order).begin(), m_rows.end());

    remember(workspace);
}

void Recheck::remember(Workspace& workspace)
{
    const ClientTiming timing = ClientTiming::load(workspace, m_rows);
    m_before.reserve(m_rows.size());
    for (const BookingRow& row : m_rows)
        m_before.push_back(timing.verdict(row));
}

Recheck Recheck::ofRace(Workspace& workspace, Id<Race> race, const std::vector<RaceFields>& dates)
{
    std::vector<Id<Client>> clients;
    for (const Entrant& entrant : workspace.entries().entrants(race))
        clients.push_back(entrant.entry->client);
    return {workspace, std::move(clients), dates};
}

Recheck Recheck::ofComing(Workspace& workspace, Moment from)
{
    Recheck recheck;
    for (BookingRow& row : workspace.bookings().between(from, Moment::max())) {
        if (holdsSlot(row.booking->status) && row.booking->start >= from)
            recheck.m_rows.push_back(std::move(row));
    }
    recheck.remember(workspace);
    return recheck;
}

RecheckedBookings Recheck::compare(Workspace& workspace) const
{
    return compare(workspace, workspace.setup());
}

RecheckedBookings Recheck::compare(Workspace& workspace, const KnownSetup& setup) const
{
    RecheckedBookings change;
    const ClientTiming timing = ClientTiming::load(workspace, m_rows, setup);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Verdict before = m_before[i];
        const Verdict after = timing.verdict(m_rows[i]);
        if (before < Verdict::Caution && after < Verdict::Caution) {
            ++change.unchanged;
            continue;
        }
        VerdictChange booking{
            .booking = viewOf(m_rows[i], timing), .before = before, .finding = std::nullopt};
        if (Findings findings = timing.findings(m_rows[i]); !findings.empty())
            booking.finding = std::move(findings.front());
        auto& list = after > before ? change.worse : after < before ? change.better : change.stillFlagged;
        list.push_back(std::move(booking));
    }
    return change;
}

void Recheck::announce(Changes& changes) const
{
    if (m_clients.empty())
        return;
    changes.clients.insert(m_clients.begin(), m_clients.end());
    const std::chrono::days ahead{kLookAheadDays + 1};
    const std::chrono::days back{kLookBackDays + 1};
    // Not what lies between the old day and the new: a race may move by a year.
    for (const auto& [first, last] : m_days) {
        for (Date day = first - ahead; day <= last + back; day += std::chrono::days{1})
            changes.days.insert(day);
    }
}

} // namespace taper
