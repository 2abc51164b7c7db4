// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/recall_reasons.h"

#include <algorithm>

namespace taper {

namespace {

using std::chrono::days;

/// A race's own time zone can put it a day off.
constexpr days kSlack{2};
/// After this many days what was lost or ends is late.
constexpr int kLateDays = 7;
/// Within these the light session after a race does most.
constexpr int kFreshDays = 2;

std::vector<Id<Client>> clientsOf(const auto& things, auto client)
{
    std::vector<Id<Client>> clients;
    clients.reserve(things.size());
    for (const auto& thing : things)
        clients.push_back(client(thing));
    std::ranges::sort(clients);
    clients.erase(std::ranges::unique(clients).begin(), clients.end());
    return clients;
}

/// Later than a quarter beyond the interval: one gone too long starts over.
bool isBeyond(int daysSince, int interval)
{
    return 4 * daysSince >= 5 * interval;
}

RecallReason about(RecallKind kind, const RecallSession& session)
{
    RecallReason reason;
    reason.kind = kind;
    reason.booking = session.booking;
    reason.bookingStart = session.start;
    reason.cancelReason = session.cancelReason;
    return reason;
}

} // namespace

RecallReasonFinder::RecallReasonFinder(Workspace& workspace, Date until)
    : m_workspace{workspace}
    , m_now{workspace.now()}
    , m_today{workspace.today()}
    , m_until{until}
{ }

RecallReasons RecallReasonFinder::find()
{
    m_found.clear();
    const auto waiting = m_workspace.recalls().waiting();
    m_waiting = {waiting.begin(), waiting.end()};
    addRaces();
    addPromised();
    addReminders();
    addLost();
    addSeries();
    addAdvised();
    addAbsences();
    for (auto& [client, reasons] : m_found)
        std::ranges::stable_sort(reasons, {}, [](const RecallReason& reason) {
            return std::pair{reason.kind, reason.due};
        });
    return std::move(m_found);
}

void RecallReasonFinder::add(Id<Client> client, RecallReason reason)
{
    if (reason.due <= m_until)
        m_found[client].push_back(std::move(reason));
}

void RecallReasonFinder::addRaces()
{
    const Date from = m_today - days{kRaceAfterDays} - kSlack;
    const Date to = m_until + days{kRaceAheadDays} + kSlack;
    const auto runners = m_workspace.recalls().runnersBetween(from, to);
    if (runners.empty())
        return;
    const ClientTiming timing = ClientTiming::load(m_workspace, runners, from, to);
    const auto sessions = m_workspace.recalls().sessions(
        runners, Moment{from - days{kRaceAheadDays}}, Moment{to + days{kRaceFitDays}});
    auto first = sessions.begin();
    for (const Id<Client> client : runners) { // both in order of clients
        first = std::find_if(
            first, sessions.end(), [client](const RecallSession& each) { return each.client >= client; });
        const auto last = std::find_if(
            first, sessions.end(), [client](const RecallSession& each) { return each.client != client; });
        addRacesOf(client, timing, {first, last});
        first = last;
    }
}

void RecallReasonFinder::addRacesOf(
    Id<Client> client, const ClientTiming& timing, std::span<const RecallSession> sessions)
{
    for (const PreparedRace& race : timing.races(client)) {
        if (race.times.startAtClinic > m_now)
            addAhead(client, race, timing, sessions);
        else if (race.times.finishAtClinic <= m_now)
            addAfter(client, race, timing, sessions);
    }
}

bool RecallReasonFinder::isGood(const ClientTiming& timing, const RecallSession& session) const
{
    const Stored<SessionType>* type = m_workspace.setup().sessionType(session.sessionType);
    if (session.hasReason || !type)
        return true;
    const Interval interval{session.start, session.start + session.length};
    return timing.verdict(session.client, type->fields().profile, interval) < Verdict::Caution;
}

void RecallReasonFinder::addAhead(Id<Client> client, const PreparedRace& race, const ClientTiming& timing,
    std::span<const RecallSession> sessions)
{
    const Date day = race.times.dayAtClinic;
    RecallReason reason;
    reason.kind = RecallKind::RaceAhead;
    reason.due = day - days{kRaceAheadDays};
    if (reason.due > m_until)
        return;
    for (const RecallSession& session : sessions) {
        const bool isBefore =
            session.start >= Moment{reason.due} && session.start + session.length <= race.times.startAtClinic;
        if (isBefore && isGood(timing, session))
            return;
    }
    reason.days = daysBetween(m_today, day);
    reason.isOverdue = reason.days <= kLateDays;
    reason.race = race.id;
    reason.raceName = race.name;
    reason.raceDay = day;
    add(client, std::move(reason));
}

void RecallReasonFinder::addAfter(Id<Client> client, const PreparedRace& race, const ClientTiming& timing,
    std::span<const RecallSession> sessions)
{
    const Date day = race.lastDay();
    const int since = daysBetween(day, m_today);
    if (since > kRaceAfterDays)
        return;
    const Moment latest = race.times.finishAtClinic + days{kRaceFitDays};
    for (const RecallSession& session : sessions) {
        const bool isAfter = session.start >= race.times.finishAtClinic && session.start <= latest;
        if (isAfter && isGood(timing, session))
            return;
    }
    RecallReason reason;
    reason.kind = RecallKind::RaceAfter;
    reason.due = day;
    reason.days = std::max(0, since);
    reason.isOverdue = since > kFreshDays;
    reason.race = race.id;
    reason.raceName = race.name;
    reason.raceDay = day;
    add(client, std::move(reason));
}

void RecallReasonFinder::addPromised()
{
    // Those still to come as well: they say until when somebody is left in peace.
    const auto calls = m_workspace.contacts().callsOn(m_today - days{kCallBackDays}, makeDate(9999, 12, 31));
    const auto clients = clientsOf(calls, [](const KnownContact& call) { return call.fields.client; });
    const auto latest = m_workspace.contacts().latestOf(clients);
    const auto held = m_workspace.recalls().lastHeld(clients);
    for (const KnownContact& call : calls) {
        const Id<Client> client = call.fields.client;
        const auto booked = held.find(client);
        const bool isBooked = booked != held.end() && booked->second >= call.fields.at;
        if (isBooked || latest.at(client).id != call.id || !call.fields.callOn)
            continue;
        RecallReason reason;
        reason.kind = RecallKind::CallBack;
        reason.due = *call.fields.callOn;
        reason.days = daysBetween(reason.due, m_today);
        reason.isOverdue = reason.days > 0;
        reason.note = call.fields.note;
        m_found[client].push_back(std::move(reason));
    }
}

void RecallReasonFinder::addReminders()
{
    const auto entries = m_workspace.recalls().openUntil(m_until);
    const auto held = m_workspace.recalls().lastHeld(
        clientsOf(entries, [](const Stored<RecallEntry>& entry) { return entry->client; }));
    for (const Stored<RecallEntry>& entry : entries) {
        const auto booked = held.find(entry->client);
        // What was held in the week before it was due did what the reminder is for.
        if (booked != held.end() && booked->second >= std::min(m_now, Moment{entry->due - days{kLateDays}}))
            continue;
        RecallReason reason;
        reason.kind = RecallKind::Reminder;
        reason.due = entry->due;
        reason.days = daysBetween(entry->due, m_today);
        reason.isOverdue = reason.days > 0;
        reason.entry = entry.id;
        reason.entryRevision = entry.revision;
        reason.note = entry->note;
        add(entry->client, std::move(reason));
    }
}

void RecallReasonFinder::addLost()
{
    const auto lost = m_workspace.recalls().lost(
        Moment{m_today - days{kLostDays}}, Moment{m_today + days{kLostDays + 1}}, m_now);
    Id<Client> last;
    for (const RecallSession& session : lost) { // the latest of each client comes first
        const bool isMistake = session.cancelReason == CancelReason::BookedInError;
        if (session.client == last || isMistake || m_waiting.contains(session.client))
            continue;
        last = session.client;
        const bool isMissed = session.status == BookingStatus::NoShow;
        RecallReason reason = about(isMissed ? RecallKind::NoShow : RecallKind::Cancelled, session);
        reason.due = std::min(m_today, dateOf(session.start));
        reason.days = daysBetween(dateOf(session.start), m_today);
        reason.isOverdue = reason.days > kLateDays;
        add(session.client, std::move(reason));
    }
}

void RecallReasonFinder::addSeries()
{
    const auto sessions = m_workspace.recalls().lastOfSeries(
        Moment{m_today - days{kSeriesDays}}, Moment{m_until + days{kSeriesDays + 1}});
    for (const RecallSession& session : sessions) {
        if (m_waiting.contains(session.client))
            continue;
        RecallReason reason = about(RecallKind::SeriesEnding, session);
        reason.due = dateOf(session.start) - days{kSeriesDays};
        reason.days = daysBetween(dateOf(session.start), m_today);
        reason.isOverdue = reason.days > kLateDays;
        add(session.client, std::move(reason));
    }
}

void RecallReasonFinder::addAdvised()
{
    const auto advices = m_workspace.recalls().advised(Moment{m_today - days{kGoneDays}}, m_until);
    for (const RecallAdvice& advice : advices) {
        if (m_waiting.contains(advice.client))
            continue;
        RecallReason reason;
        reason.kind = RecallKind::Advised;
        reason.due = dateOf(advice.at) + days{advice.returnDays};
        reason.days = daysBetween(dateOf(advice.at), m_today);
        reason.isOverdue = isBeyond(reason.days, advice.returnDays);
        reason.cadenceDays = advice.returnDays;
        reason.booking = advice.booking;
        if (advice.booking)
            reason.bookingStart = advice.at;
        add(advice.client, std::move(reason));
    }
}

void RecallReasonFinder::addAbsences()
{
    const Moment end{m_until + days{1}};
    const auto absences = m_workspace.recalls().absences(
        Moment{m_today - days{kGoneDays}}, end - Minutes{1}, Minutes{days{kNoVisitDays}});
    for (const RecallAbsence& absence : absences) {
        if (m_waiting.contains(absence.client))
            continue;
        const int interval = absence.cadenceDays.value_or(kNoVisitDays);
        RecallReason reason;
        reason.kind = absence.cadenceDays ? RecallKind::Cadence : RecallKind::NoVisit;
        reason.due = dateOf(absence.start) + days{interval};
        reason.days = daysBetween(dateOf(absence.start), m_today);
        reason.isOverdue = isBeyond(reason.days, interval);
        reason.cadenceDays = absence.cadenceDays;
        reason.booking = absence.booking;
        reason.bookingStart = absence.start;
        add(absence.client, std::move(reason));
    }
}

} // namespace taper
