// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_views.h"
#include "core/clinic/history_load.h"
#include "core/clinic/runner_races.h"
#include "core/storage/history_store.h"
#include "core/timing/nearest_race.h"

#include <algorithm>
#include <unordered_map>

namespace taper {

namespace {

constexpr size_t kCadenceVisits = 10;
constexpr size_t kFewestForCadence = 3;

HistoryVisit visitOf(HistoryVisitRow&& row)
{
    HistoryVisit visit;
    visit.planLine = firstLineOf(row.note ? row.planStart : row.bookingNote);
    visit.booking = row.booking;
    visit.note = row.note;
    visit.at = row.at;
    visit.status = row.status;
    visit.lateCancel = row.lateCancel;
    visit.therapist = row.therapist;
    visit.therapistName = std::move(row.therapistName);
    visit.sessionType = row.sessionType;
    visit.sessionTypeName = std::move(row.sessionTypeName);
    visit.length = row.length;
    visit.noteStatus = row.noteStatus;
    visit.bookingNote = std::move(row.bookingNote);
    visit.painBefore = row.painBefore;
    visit.painAfter = row.painAfter;
    visit.attachments = row.attachments;
    return visit;
}

/// Puts what was read of all notes to their visits.
void fillFigures(HistoryStore& store, Id<Client> client, std::vector<HistoryVisit>& visits)
{
    std::unordered_map<Id<TreatmentNote>, HistoryVisit*> byNote;
    for (HistoryVisit& visit : visits) {
        if (visit.note)
            byNote.emplace(*visit.note, &visit);
    }
    if (byNote.empty())
        return;
    const auto visitWith = [&](Id<TreatmentNote> note) {
        const auto found = byNote.find(note);
        return found == byNote.end() ? nullptr : found->second;
    };
    for (VisitMarkRow& mark : store.marks(client)) {
        if (HistoryVisit* visit = visitWith(mark.note))
            visit->areas.push_back({.region = std::move(mark.region),
                .side = mark.side,
                .kind = mark.kind,
                .before = mark.before,
                .after = mark.after,
                .text = std::move(mark.text)});
    }
    for (VisitMeasureRow& row : store.measures(client)) {
        if (HistoryVisit* visit = visitWith(row.note))
            visit->measures.push_back(std::move(row.measure));
    }
    for (VisitActivityRow& row : store.activities(client)) {
        if (HistoryVisit* visit = visitWith(row.note))
            visit->activities.push_back(std::move(row.activity));
    }
}

HistoryRace raceOf(const EntryWithRace& entry)
{
    return {.race = entry.race.id,
        .name = entry.race->name,
        .date = entry.race->isVirtual ? entry.entry->runDay.value_or(entry.race->date) : entry.race->date,
        .status = entry.entry->status,
        .priority = entry.entry->priority,
        .finish = entry.entry->finishTime,
        .raceStatus = entry.race->status};
}

void fillRaces(Workspace& workspace, Id<Client> client, ClientHistory& history)
{
    const std::vector<EntryWithRace> entries = workspace.entries().ofClient(client);
    std::vector<RunnerRace> run;
    run.reserve(entries.size());
    history.races.reserve(entries.size());
    for (const EntryWithRace& entry : entries) {
        run.push_back(runnerRaceOf(entry.entry, entry.race));
        history.races.push_back(raceOf(entry));
    }
    std::ranges::stable_sort(history.races, std::ranges::greater{}, &HistoryRace::date);
    const KnownSetup& setup = workspace.setup();
    const PreparedRaces prepared{setup.policy, setup.zone, run};
    for (HistoryVisit& visit : history.visits) {
        if (const auto nearest = nearestRace(prepared, visit.at))
            visit.race = RaceTag{nearest->id, nearest->name, nearest->days};
    }
}

bool isComing(const HistoryVisit& visit, Moment now)
{
    return visit.booking && visit.at >= now && holdsSlot(visit.status)
        && visit.status != BookingStatus::Completed;
}

/// The middle of the days between visits; `dates` are of the last ones, latest first.
std::optional<int> cadenceOf(const std::vector<Date>& dates)
{
    if (dates.size() < kFewestForCadence)
        return std::nullopt;
    std::vector<int> gaps;
    gaps.reserve(dates.size());
    for (size_t i = 1; i < dates.size(); ++i)
        gaps.push_back(daysBetween(dates[i], dates[i - 1]));
    std::ranges::sort(gaps);
    const size_t middle = gaps.size() / 2;
    return gaps.size() % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle] + 1) / 2;
}

void countUp(ClientHistory& history, Moment now)
{
    std::vector<Date> lastDates;
    for (const HistoryVisit& visit : history.visits) {
        if (!visit.booking)
            continue;
        const Date date = dateOf(visit.at);
        if (isComing(visit, now))
            history.nextVisit = visit.at; // the latest come first, so the soonest is the last seen
        if (visit.status == BookingStatus::NoShow)
            ++history.noShows;
        if (visit.status != BookingStatus::Completed)
            continue;
        ++history.completed;
        history.firstVisit = date;
        if (!history.lastVisit)
            history.lastVisit = date;
        // Two sessions on one day are one visit to the clinic.
        if (lastDates.size() < kCadenceVisits && (lastDates.empty() || lastDates.back() != date))
            lastDates.push_back(date);
    }
    history.cadenceDays = cadenceOf(lastDates);
}

} // namespace

std::optional<ClientHistory> loadHistory(Workspace& workspace, Id<Client> client)
{
    auto found = workspace.clients().byId(client);
    if (!found)
        return std::nullopt;
    ClientHistory history{.client = std::move(*found),
        .today = workspace.today(),
        .visits = {},
        .races = {},
        .firstVisit = std::nullopt,
        .lastVisit = std::nullopt,
        .nextVisit = std::nullopt,
        .cadenceDays = std::nullopt};
    HistoryStore store{workspace.connection()};
    std::vector<HistoryVisitRow> rows = store.visits(client);
    history.visits.reserve(rows.size());
    for (HistoryVisitRow& row : rows)
        history.visits.push_back(visitOf(std::move(row)));
    fillFigures(store, client, history.visits);
    fillRaces(workspace, client, history);
    countUp(history, workspace.now());
    return history;
}

Result<ClientHistory> clientHistory(Clinic& clinic, Id<Client> client)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<ClientHistory> {
        auto history = loadHistory(workspace, client);
        if (!history)
            return fail(Error::notFound(QStringLiteral("client"), QString::number(client.value())));
        return *std::move(history);
    });
}

std::vector<VisitFigures> figuresOf(const std::vector<HistoryVisit>& visits)
{
    std::vector<VisitFigures> figures;
    for (const HistoryVisit& visit : visits) {
        if (!visit.note)
            continue;
        figures.push_back({.at = visit.at,
            .painBefore = visit.painBefore,
            .painAfter = visit.painAfter,
            .areas = visit.areas,
            .measures = visit.measures,
            .activities = visit.activities});
    }
    return figures;
}

bool matches(const HistoryVisit& visit, const HistoryFilter& filter)
{
    if (filter.sessionType && visit.sessionType != filter.sessionType)
        return false;
    if (filter.therapist && visit.therapist != *filter.therapist)
        return false;
    if (filter.withNoteOnly && !visit.note)
        return false;
    if (filter.withoutCancelled && visit.status == BookingStatus::Cancelled)
        return false;
    const Date date = dateOf(visit.at);
    if ((filter.from && date < *filter.from) || (filter.to && date > *filter.to))
        return false;
    if (filter.region.isEmpty() && !filter.side)
        return true;
    return std::ranges::any_of(visit.areas, [&](const VisitArea& area) {
        return filter.region.isEmpty() ? isOn(area, *filter.side) : liesIn(area, filter.region, filter.side);
    });
}

} // namespace taper
