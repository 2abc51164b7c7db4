// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/treatment/note_loader.h"

#include "core/clinic/clients.h"
#include "core/clinic/exercises.h"
#include "core/clinic/screening.h"
#include "core/clinic/setup.h"

#include <algorithm>

namespace taper {

namespace {

/// A note that is there already, with what startNote() says around its booking.
Result<NoteStart> startOf(Clinic& clinic, Id<TreatmentNote> id)
{
    auto note = noteById(clinic, id);
    if (!note)
        return fail(note.error());
    auto start = startNote(clinic, {note->fields.client, note->fields.booking, note->fields.therapist});
    if (!start)
        return start;
    start->existing = *note;
    start->fields = note->fields;
    if (note->fields.booking)
        return start;
    // Without a booking startNote() speaks of a new note of today, which may follow this very one.
    start->last.reset();
    start->toAsk.clear();
    start->nextRace.reset();
    auto others = notesOf(clinic, note->fields.client, 50);
    if (!others)
        return fail(others.error());
    const auto before = std::ranges::find_if(*others, [&note](const NoteView& other) {
        return other.id != note->id && other.fields.at <= note->fields.at;
    });
    if (before == others->end())
        return start;
    start->last = *before;
    for (const GivenExercise& given : before->fields.exercises)
        start->toAsk.push_back({given.name, given.exercise, ExerciseDone::NotAsked, {}});
    return start;
}

Result<void> readPerson(Clinic& clinic, NoteLoaded& loaded)
{
    if (loaded.start.booking) {
        loaded.clientName = loaded.start.booking->clientName;
        loaded.alerts = loaded.start.booking->clientAlerts;
        loaded.conditions = loaded.start.booking->conditions;
        return {};
    }
    const auto detail = clientDetail(clinic, loaded.start.fields.client);
    if (!detail)
        return fail(detail.error());
    loaded.clientName = detail->client->name;
    loaded.alerts = detail->client->alerts;
    const auto conditions = conditionsOf(clinic, loaded.start.fields.client);
    if (!conditions)
        return fail(conditions.error());
    std::vector<Stored<ClientCondition>> standing;
    standing.reserve(conditions->standing.size());
    for (const KnownCondition& known : conditions->standing)
        standing.push_back(known.condition);
    loaded.conditions =
        alertsAt(standing, detail->client->dateOfBirth, conditions->guardianConsent, loaded.start.fields.at);
    return {};
}

Result<void> readHouse(Clinic& clinic, NoteLoaded& loaded)
{
    auto own = noteWords(clinic);
    if (!own)
        return fail(own.error());
    loaded.templates = std::move(own->templates);
    loaded.phrases.reserve(own->phrases.size());
    for (const Stored<NotePhrase>& phrase : own->phrases)
        loaded.phrases.push_back(phrase.fields());
    auto library = exerciseLibrary(clinic, false);
    if (!library)
        return fail(library.error());
    loaded.library = *std::move(library);
    auto setup = loadSetup(clinic);
    if (!setup)
        return fail(setup.error());
    for (Stored<Therapist>& therapist : setup->therapists) {
        if (!therapist->archived || therapist.id == loaded.start.fields.therapist)
            loaded.therapists.push_back(std::move(therapist));
    }
    loaded.zone = clinic.zone();
    loaded.today = clinic.today();
    return {};
}

} // namespace

Result<NoteLoaded> loadNote(Clinic& clinic, const NoteRequest& request)
{
    auto start = request.note ? startOf(clinic, *request.note) : startNote(clinic, request.subject);
    if (!start)
        return fail(start.error());
    NoteLoaded loaded;
    loaded.start = *std::move(start);
    if (loaded.start.last)
        loaded.carriedFrom = loaded.start.last->fields.at;
    if (request.from && !loaded.start.existing) {
        const auto from = noteById(clinic, *request.from);
        if (!from)
            return fail(from.error());
        loaded.start.fields = carriedOver(loaded.start.fields, from->fields);
        loaded.carriedFrom = from->fields.at;
    }
    for (const auto& read : {readPerson, readHouse}) {
        if (const auto done = read(clinic, loaded); !done)
            return fail(done.error());
    }
    return loaded;
}

std::vector<ExerciseReport> reportsToShow(
    const std::vector<ExerciseReport>& answered, const std::vector<ExerciseReport>& toAsk)
{
    std::vector<ExerciseReport> reports = answered;
    for (const ExerciseReport& report : toAsk) {
        if (std::ranges::count(reports, report.name, &ExerciseReport::name) == 0)
            reports.push_back(report);
    }
    return reports;
}

} // namespace taper
