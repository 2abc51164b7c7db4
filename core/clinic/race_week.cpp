// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_week.h"

#include "core/clinic/booking_views.h"
#include "core/clinic/race_week_days.h"
#include "core/storage/contact_store.h"

#include <algorithm>
#include <unordered_map>

namespace taper {

namespace {

using std::chrono::days;

constexpr int kMostRaceDays = 35;
constexpr days kContactsBack{28};
constexpr int kUnansweredTimes = 2;
constexpr int kMostChoices = 300;
constexpr days kChoicesBack{kRaceWeekDays};

const Stored<SessionType>* typeOf(const KnownSetup& setup, Id<SessionType> wanted)
{
    if (wanted.isValid())
        return setup.sessionType(wanted);
    const auto offered = std::ranges::find_if(
        setup.sessionTypes, [](const Stored<SessionType>& type) { return !type->archived; });
    return offered == setup.sessionTypes.end() ? nullptr : &*offered;
}

/// The race as everybody runs it; nothing if it does not take place or each has a day of their own.
std::optional<PreparedRace> commonRace(const KnownSetup& setup, const Stored<Race>& race)
{
    RunnerRace runner{.id = race.id,
        .race = race.fields(),
        .priority = RacePriority::A,
        .targetTime = std::nullopt,
        .finishTime = std::nullopt,
        .status = EntryStatus::Entered,
        .runDay = std::nullopt};
    if (race->isVirtual)
        return std::nullopt;
    runner.race.status = RaceStatus::Scheduled; // where it would be, if it is off
    const std::vector<RunnerRace> races{std::move(runner)};
    const PreparedRaces prepared{setup.policy, setup.zone, races};
    return prepared.isEmpty() ? std::nullopt : std::optional{*prepared.begin()};
}

/// The days between which bookings and races are read.
Interval readSpan(const RaceWeek& week, const std::vector<Entrant>& entrants)
{
    Date first = week.raceDay.value_or(Date::max());
    Date last = week.raceDay.value_or(Date::min());
    for (const Entrant& entrant : entrants) {
        if (const auto day = entrant.entry->runDay; day && !week.raceDay) {
            first = std::min(first, *day);
            last = std::max(last, *day);
        }
    }
    if (last < first) // nobody has chosen a day yet
        first = last = week.race->date;
    return {Moment{first + days{week.offsets.front()}}, Moment{last + days{week.offsets.back() + 1}}};
}

/// How many of the latest calls in a row came to nothing.
std::unordered_map<Id<Client>, int> unansweredOf(Workspace& workspace, const std::vector<Id<Client>>& clients)
{
    std::unordered_map<Id<Client>, int> unanswered;
    std::unordered_map<Id<Client>, bool> isAnswered;
    for (const KnownContact& contact :
        ContactStore{workspace.connection()}.ofClients(clients, workspace.now() - kContactsBack)) {
        const ContactOutcome outcome = contact.fields.outcome;
        bool& answered = isAnswered[contact.fields.client];
        answered = answered || (outcome != ContactOutcome::NoAnswer && outcome != ContactOutcome::Message);
        unanswered[contact.fields.client] += answered ? 0 : 1;
    }
    return unanswered;
}

RunnerReach reachOf(const Entrant& entrant, int unanswered)
{
    if (entrant.clientDoNotContact)
        return RunnerReach::DoNotContact;
    if (entrant.clientPhone.isEmpty() && entrant.clientEmail.isEmpty())
        return RunnerReach::NoContact;
    return unanswered >= kUnansweredTimes ? RunnerReach::Unanswered : RunnerReach::Reachable;
}

/// A session that suits, or one that somebody has decided to give.
bool isSettled(const BookingView& booking)
{
    return holdsSlot(booking.fields.status)
        && (booking.verdict < Verdict::Caution || !booking.fields.reason.isEmpty());
}

WeekSession sessionState(bool isBooked, const std::vector<Date>& suit)
{
    if (isBooked)
        return WeekSession::Booked;
    return suit.empty() ? WeekSession::TooLate : WeekSession::Missing;
}

/// One pass over what was read, runner by runner.
class WeekRows {
public:
    WeekRows(const RaceWeek& week, const ClientTiming& timing, RaceWeekDays& judged,
        std::unordered_map<Id<Client>, std::vector<BookingView>> bookings)
        : m_week{week}
        , m_timing{timing}
        , m_days{judged}
        , m_bookings{std::move(bookings)}
    { }

    void fill(RaceWeekRow& row)
    {
        const PreparedRaces& races = m_timing.races(row.client);
        const auto found = std::ranges::find(races, m_week.race.id, &PreparedRace::id);
        const PreparedRace* race = found == races.end() ? nullptr : &*found;
        row.raceDay = race           ? std::optional{race->times.dayAtClinic}
            : m_week.race->isVirtual ? row.entry->runDay
                                     : m_week.raceDay;
        if (!row.raceDay)
            return;
        const RaceWeekDays::Days& judged = m_days.of(row.client, *row.raceDay, race);
        row.cells.reserve(m_week.offsets.size());
        for (size_t index = 0; index < m_week.offsets.size(); ++index) {
            RaceWeekCell& cell = row.cells.emplace_back();
            cell.date = *row.raceDay + days{m_week.offsets[index]};
            cell.verdict = judged.verdicts[index];
            nameRace(cell, races);
        }
        const bool isAsked = race && m_week.counts;
        bool isBefore = false;
        bool isAfter = false;
        for (BookingView& booking : m_bookings[row.client]) {
            const int offset = daysBetween(*row.raceDay, dateOf(booking.fields.start));
            if (offset < m_week.offsets.front() || offset > m_week.offsets.back())
                continue;
            if (isAsked && isSettled(booking)) {
                isBefore = isBefore || booking.fields.interval().end <= race->times.startAtClinic;
                isAfter = isAfter || booking.fields.start >= race->times.finishAtClinic;
            }
            row.cells[static_cast<size_t>(offset - m_week.offsets.front())].bookings.push_back(
                std::move(booking));
        }
        if (!isAsked)
            return;
        row.before = sessionState(isBefore, judged.before);
        row.after = sessionState(isAfter, judged.after);
        if (row.before == WeekSession::Missing)
            row.suitBefore = judged.before;
        if (row.after == WeekSession::Missing)
            row.suitAfter = judged.after;
    }

private:
    void nameRace(RaceWeekCell& cell, const PreparedRaces& races) const
    {
        for (const PreparedRace& race : races) {
            const bool isOn = race.times.dayAtClinic <= cell.date && cell.date <= race.lastDay();
            if (isOn && (!cell.race.isValid() || race.id == m_week.race.id)) {
                cell.race = race.id;
                cell.raceName = race.name;
            }
        }
    }

    const RaceWeek& m_week;
    const ClientTiming& m_timing;
    RaceWeekDays& m_days;
    std::unordered_map<Id<Client>, std::vector<BookingView>> m_bookings;
};

std::unordered_map<Id<Client>, std::vector<BookingView>> bookingsOf(Workspace& workspace,
    const std::vector<Id<Client>>& clients, const Interval& span, const ClientTiming& timing)
{
    std::unordered_map<Id<Client>, std::vector<BookingView>> bookings;
    for (BookingRow& row : workspace.bookings().ofClients(clients, span.start, span.end)) {
        if (row.booking->status != BookingStatus::Cancelled) {
            const Id<Client> client = row.booking->client;
            bookings[client].push_back(viewOf(std::move(row), timing));
        }
    }
    return bookings;
}

void count(RaceWeek& week)
{
    RaceWeekTotals& counted = week.counted;
    for (const RaceWeekRow& row : week.rows) {
        const bool isEntered = row.entry->status == EntryStatus::Entered;
        counted.withoutDay += week.race->isVirtual && isEntered && !row.raceDay ? 1 : 0;
        if (!row.runs())
            continue;
        ++counted.entrants;
        counted.bookedBefore += row.before == WeekSession::Booked ? 1 : 0;
        counted.bookedAfter += row.after == WeekSession::Booked ? 1 : 0;
        counted.missing += row.isMissing() ? 1 : 0;
        counted.notReachable += row.reach != RunnerReach::Reachable ? 1 : 0;
    }
}

RaceWeekRow rowOf(Entrant&& entrant, int unanswered)
{
    RaceWeekRow row{entrant.entry};
    row.reach = reachOf(entrant, unanswered);
    row.name = std::move(entrant.clientName);
    row.preferredName = std::move(entrant.clientPreferredName);
    row.phone = std::move(entrant.clientPhone);
    row.email = std::move(entrant.clientEmail);
    row.bestTime = std::move(entrant.clientBestTime);
    row.archived = entrant.clientArchived;
    return row;
}

void fillRows(Workspace& workspace, RaceWeek& week, const Stored<SessionType>& type)
{
    std::vector<Entrant> entrants = workspace.entries().entrants(week.race.id);
    std::vector<Id<Client>> clients;
    clients.reserve(entrants.size());
    for (const Entrant& entrant : entrants)
        clients.push_back(entrant.entry->client);

    const Interval span = readSpan(week, entrants);
    const ClientTiming timing = ClientTiming::load(workspace, clients, dateOf(span.start), dateOf(span.end));
    auto unanswered = unansweredOf(workspace, clients);
    RaceWeekDays judged{workspace.setup(), timing, type, week.offsets, week.today};
    WeekRows rows{week, timing, judged, bookingsOf(workspace, clients, span, timing)};
    week.rows.reserve(entrants.size());
    for (Entrant& entrant : entrants) {
        const int calls = unanswered[entrant.entry->client];
        RaceWeekRow row = rowOf(std::move(entrant), calls);
        rows.fill(row);
        week.rows.push_back(std::move(row));
    }
    // They come by name.
    std::ranges::stable_sort(week.rows, {}, [](const RaceWeekRow& row) {
        return std::pair{!row.runs(), row.entry->priority};
    });
    count(week);
}

} // namespace

Result<RaceWeek> raceWeek(Clinic& clinic, Id<Race> race, Id<SessionType> type)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<RaceWeek> {
        const KnownSetup& setup = workspace.setup();
        auto stored = workspace.races().byId(race);
        if (!stored)
            return fail(Error::notFound(QStringLiteral("race"), QString::number(race.value())));
        const Stored<SessionType>* asked = typeOf(setup, type);
        if (!asked)
            return fail(Error::notFound(QStringLiteral("session_type"), QString::number(type.value())));

        RaceWeek week{*std::move(stored)};
        week.counts = week.race->status == RaceStatus::Scheduled;
        week.type = asked->id;
        week.typeName = asked->fields().name;
        week.today = workspace.today();
        if (const auto common = commonRace(setup, week.race)) {
            week.raceDay = common->times.dayAtClinic;
            week.raceDays = std::min(daysBetween(*week.raceDay, common->lastDay()) + 1, kMostRaceDays);
        }
        for (int offset = -kRaceWeekDays; offset < week.raceDays + kRaceWeekDays; ++offset)
            week.offsets.push_back(offset);
        fillRows(workspace, week, *asked);
        return week;
    });
}

Result<std::vector<RaceWeekChoice>> raceWeekChoices(Clinic& clinic)
{
    return readUnit(clinic, [](Workspace& workspace) -> Result<std::vector<RaceWeekChoice>> {
        std::vector<RaceWeekChoice> choices;
        for (const RaceSummary& summary :
            workspace.races().upcoming(workspace.today() - kChoicesBack, kMostChoices)) {
            choices.push_back({.race = summary.race.id,
                .name = summary.race->name,
                .date = summary.race->date,
                .endDate = summary.race->endDate,
                .status = summary.race->status,
                .entrants = summary.entrants});
        }
        std::ranges::stable_partition(
            choices, [](const RaceWeekChoice& choice) { return choice.entrants > 0; });
        return choices;
    });
}

} // namespace taper
