// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/history_report.h"

#include "core/clinic/history_load.h"

#include <algorithm>
#include <unordered_map>

namespace taper {

namespace {

Error noClient(Id<Client> client)
{
    return Error::notFound(QStringLiteral("client"), QString::number(client.value()));
}

ReportStamp stampOf(Clinic& clinic)
{
    const ClinicSettings& settings = clinic.settings();
    return {.clinic = {.name = settings->name,
                .address = settings->address,
                .phone = settings->phone,
                .email = settings->email},
        .printedAt = clinic.now(),
        .printedBy = clinic.workspace().actor()};
}

ReportClient reportClient(const Stored<Client>& client, Date today)
{
    ReportClient shown{.id = client.id,
        .name = client->name,
        .preferredName = client->preferredName,
        .birth = client->dateOfBirth,
        .age = std::nullopt,
        .phone = client->phone,
        .email = client->email,
        .address = client->address,
        .alerts = client->alerts};
    if (client->dateOfBirth)
        shown.age = ageOn(*client->dateOfBirth, today);
    return shown;
}

std::optional<ReportRaceTag> tagOf(const std::optional<RaceTag>& race)
{
    if (!race)
        return std::nullopt;
    return ReportRaceTag{race->name, race->days};
}

ReportNote reportNote(NoteRow&& row, const TimeZone& zone)
{
    ReportNote note{.id = row.note.id,
        .fields = row.note.fields(),
        .finalisedAt = std::nullopt,
        .finalisedBy = std::move(row.finalisedBy),
        .addenda = std::move(row.addenda)};
    if (row.finalisedAt)
        note.finalisedAt = zone.momentOf(*row.finalisedAt);
    return note;
}

ReportVisit reportVisit(const HistoryVisit& visit)
{
    return {.at = visit.at,
        .status = visit.status,
        .lateCancel = visit.lateCancel,
        .therapist = visit.therapistName,
        .sessionType = visit.sessionTypeName,
        .length = visit.length,
        .race = tagOf(visit.race),
        .bookingNote = visit.bookingNote,
        .note = std::nullopt};
}

ReportRace reportRace(const HistoryRace& race)
{
    return {.name = race.name,
        .date = race.date,
        .status = race.status,
        .priority = race.priority,
        .finish = race.finish,
        .raceStatus = race.raceStatus};
}

bool isWithin(Date date, const HistoryReport& report)
{
    return (!report.from || date >= *report.from) && (!report.to || date <= *report.to);
}

/// The history, and beside it the notes in full of those of its visits whom `isWanted` chooses.
struct FullHistory {
    ClientHistory history;
    std::unordered_map<Id<TreatmentNote>, ReportNote> notes;
};
template <class Wanted>
Result<FullHistory> fullHistory(Workspace& workspace, Id<Client> client, Wanted isWanted)
{
    auto history = loadHistory(workspace, client);
    if (!history)
        return fail(noClient(client));
    FullHistory full{.history = *std::move(history), .notes = {}};
    std::vector<Id<TreatmentNote>> wanted;
    for (const HistoryVisit& visit : full.history.visits) {
        if (visit.note && isWanted(visit))
            wanted.push_back(*visit.note);
    }
    const TimeZone& zone = workspace.setup().zone;
    for (NoteRow& row : workspace.notes().byIds(wanted)) {
        const auto id = row.note.id;
        full.notes.emplace(id, reportNote(std::move(row), zone));
    }
    return full;
}

const HistoryVisit* visitWith(const ClientHistory& history, Id<TreatmentNote> note)
{
    const auto found = std::ranges::find(history.visits, std::optional{note}, &HistoryVisit::note);
    return found == history.visits.end() ? nullptr : &*found;
}

/// A note with the history it belongs to.
struct NoteInHistory {
    ClientHistory history;
    HistoryVisit visit;
    ReportNote note;
};
Result<NoteInHistory> noteInHistory(Workspace& workspace, Id<TreatmentNote> id)
{
    auto row = workspace.notes().byId(id);
    if (!row)
        return fail(Error::notFound(QStringLiteral("note"), QString::number(id.value())));
    auto history = loadHistory(workspace, row->note->client);
    if (!history)
        return fail(noClient(row->note->client));
    const HistoryVisit* visit = visitWith(*history, id);
    if (visit == nullptr)
        return fail(Error::notFound(QStringLiteral("note"), QString::number(id.value())));
    const HistoryVisit found = *visit;
    return NoteInHistory{.history = *std::move(history),
        .visit = found,
        .note = reportNote(*std::move(row), workspace.setup().zone)};
}

/// The first race after a visit that the client means to run, or ran.
std::optional<ReportRaceTag> nextRaceAfter(const ClientHistory& history, Date day)
{
    std::optional<ReportRaceTag> next;
    for (const HistoryRace& race : history.races) { // latest first
        const bool isRun = race.status == EntryStatus::Entered || race.status == EntryStatus::Finished
            || race.status == EntryStatus::DidNotFinish;
        if (race.date > day && isRun && race.raceStatus == RaceStatus::Scheduled)
            next = ReportRaceTag{race.name, daysBetween(race.date, day)};
    }
    return next;
}

} // namespace

Result<HistoryReport> historyReport(
    Clinic& clinic, Id<Client> client, std::optional<Date> from, std::optional<Date> to)
{
    if (from && to && *to < *from)
        return fail(Error{Problems{{QStringLiteral("to"), ErrorCode::EndBeforeStart, {}}}});
    return readUnit(clinic, [&](Workspace& workspace) -> Result<HistoryReport> {
        HistoryReport report;
        report.from = from;
        report.to = to;
        auto full = fullHistory(
            workspace, client, [&](const HistoryVisit& visit) { return isWithin(dateOf(visit.at), report); });
        if (!full)
            return fail(full.error());
        const ClientHistory& history = full->history;
        report.stamp = stampOf(clinic);
        report.client = reportClient(history.client, history.today);
        report.completed = history.completed;
        report.noShows = history.noShows;
        report.firstVisit = history.firstVisit;
        report.lastVisit = history.lastVisit;
        report.nextVisit = history.nextVisit;
        report.cadenceDays = history.cadenceDays;
        for (const HistoryVisit& visit : history.visits) {
            if (!isWithin(dateOf(visit.at), report))
                continue;
            ReportVisit& shown = report.visits.emplace_back(reportVisit(visit));
            if (!visit.note)
                continue;
            if (const auto note = full->notes.find(*visit.note); note != full->notes.end())
                shown.note = std::move(note->second);
        }
        for (const HistoryRace& race : history.races) {
            if (isWithin(race.date, report))
                report.races.push_back(reportRace(race));
        }
        return report;
    });
}

Result<NoteReport> noteReport(Clinic& clinic, Id<TreatmentNote> note)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<NoteReport> {
        auto found = noteInHistory(workspace, note);
        if (!found)
            return fail(found.error());
        NoteReport report;
        report.stamp = stampOf(clinic);
        report.client = reportClient(found->history.client, found->history.today);
        report.visit = reportVisit(found->visit);
        report.visit.note = std::move(found->note);
        return report;
    });
}

Result<ExerciseSheet> exerciseSheet(Clinic& clinic, Id<TreatmentNote> note)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<ExerciseSheet> {
        auto found = noteInHistory(workspace, note);
        if (!found)
            return fail(found.error());
        TreatmentNoteFields& fields = found->note.fields;
        ExerciseSheet sheet;
        sheet.stamp = stampOf(clinic);
        sheet.client = reportClient(found->history.client, found->history.today);
        sheet.date = dateOf(found->visit.at);
        sheet.therapist = found->visit.therapistName;
        sheet.exercises = std::move(fields.exercises);
        sheet.advice = std::move(fields.advice);
        if (fields.returnDays)
            sheet.comeBack = sheet.date + std::chrono::days{*fields.returnDays};
        sheet.nextVisit = found->history.nextVisit;
        sheet.nextRace = nextRaceAfter(found->history, sheet.date);
        return sheet;
    });
}

} // namespace taper
