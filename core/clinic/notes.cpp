// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/notes.h"

#include "core/clinic/booking_views.h"
#include "core/clinic/note_views.h"

#include <algorithm>

namespace taper {

namespace {

constexpr std::chrono::days kAhead{366};

NoteView withoutRace(NoteRow note)
{
    NoteView view;
    view.id = note.note.id;
    view.revision = note.note.revision;
    view.fields = note.note.fields();
    view.savedAt = note.savedAt;
    view.finalisedAt = note.finalisedAt;
    view.finalisedBy = std::move(note.finalisedBy);
    view.addenda = std::move(note.addenda);
    view.clientName = std::move(note.clientName);
    view.therapistName = std::move(note.therapistName);
    view.sessionTypeName = std::move(note.sessionTypeName);
    view.length = note.length;
    return view;
}

/// The first race to start at or after `at`, seen from that day.
std::optional<RaceTag> nextRace(Workspace& workspace, Id<Client> client, Moment at)
{
    const Date day = dateOf(at);
    const ClientTiming timing = ClientTiming::load(workspace, {client}, day, day + kAhead);
    const PreparedRaces& races = timing.races(client);
    const auto next = std::ranges::find_if(
        races, [at](const PreparedRace& race) { return race.times.startAtClinic >= at; });
    if (next == races.end())
        return std::nullopt;
    return RaceTag{next->id, next->name, daysBetween(next->times.dayAtClinic, day)};
}

std::vector<ExerciseReport> toAsk(const TreatmentNoteFields& last)
{
    std::vector<ExerciseReport> reports;
    for (const GivenExercise& given : last.exercises) {
        const bool isKnown = std::ranges::any_of(
            reports, [&given](const ExerciseReport& report) { return report.name == given.name; });
        if (!isKnown)
            reports.push_back({given.name, given.exercise, ExerciseDone::NotAsked, {}});
    }
    return reports;
}

/// A blank draft on a booking.
Result<void> beginOnBooking(Workspace& workspace, const NoteSubject& subject, NoteStart& start)
{
    auto view = viewOf(workspace, *subject.booking);
    if (!view)
        return fail(view.error());
    const BookingFields& booking = view->fields;
    if (subject.client.isValid() && subject.client != booking.client)
        return notFoundIn("booking", *subject.booking);
    start.fields.client = booking.client;
    start.fields.booking = subject.booking;
    start.fields.therapist = booking.therapist;
    start.fields.at = booking.start;
    start.booking = *std::move(view);
    return {};
}

Result<void> beginWithoutBooking(Workspace& workspace, const NoteSubject& subject, NoteStart& start)
{
    if (!workspace.clients().byId(subject.client))
        return notFoundIn("client", subject.client);
    const auto& team = workspace.setup().therapists;
    const auto first =
        std::ranges::find_if(team, [](const Stored<Therapist>& therapist) { return !therapist->archived; });
    if (subject.therapist && !workspace.setup().therapist(*subject.therapist))
        return notFoundIn("therapist", *subject.therapist);
    start.fields.client = subject.client;
    start.fields.therapist = subject.therapist.value_or(first == team.end() ? Id<Therapist>{} : first->id);
    start.fields.at = workspace.now();
    return {};
}

Result<NoteStart> startWithin(Workspace& workspace, const NoteSubject& subject)
{
    NoteStart start;
    const auto begun = subject.booking ? beginOnBooking(workspace, subject, start)
                                       : beginWithoutBooking(workspace, subject, start);
    if (!begun)
        return fail(begun.error());
    std::optional<Id<TreatmentNote>> note;
    if (subject.booking) {
        if (const auto existing = workspace.notes().ofBooking(*subject.booking)) {
            start.existing = noteView(workspace, *existing);
            start.fields = start.existing->fields;
            note = start.existing->id;
        }
    }
    if (const auto last = workspace.notes().lastBefore(start.fields.client, start.fields.at, note)) {
        start.last = noteView(workspace, *last);
        start.toAsk = toAsk(start.last->fields);
    }
    start.nextRace = nextRace(workspace, start.fields.client, start.fields.at);
    return start;
}

} // namespace

std::vector<NoteView> noteViews(Workspace& workspace, std::vector<NoteRow> notes)
{
    std::vector<NoteView> views;
    if (notes.empty())
        return views;
    const auto [first, last] =
        std::ranges::minmax(notes, {}, [](const NoteRow& note) { return note.note->at; });
    const ClientTiming timing =
        ClientTiming::load(workspace, {first.note->client}, dateOf(first.note->at), dateOf(last.note->at));
    views.reserve(notes.size());
    for (NoteRow& note : notes) {
        NoteView& view = views.emplace_back(withoutRace(std::move(note)));
        view.race = timing.nearest(view.fields.client, view.fields.at);
    }
    return views;
}

NoteView noteView(Workspace& workspace, const NoteRow& note)
{
    return std::move(noteViews(workspace, {note}).front());
}

Result<NoteView> noteById(Clinic& clinic, Id<TreatmentNote> id)
{
    return readUnit(clinic, [id](Workspace& workspace) -> Result<NoteView> {
        const auto note = workspace.notes().byId(id);
        if (!note)
            return notFoundIn("treatment_note", id);
        return noteView(workspace, *note);
    });
}

Result<std::optional<NoteView>> noteOfBooking(Clinic& clinic, Id<Booking> booking)
{
    return readUnit(clinic, [booking](Workspace& workspace) -> Result<std::optional<NoteView>> {
        if (const auto note = workspace.notes().ofBooking(booking))
            return noteView(workspace, *note);
        if (!workspace.bookings().byId(booking))
            return notFoundIn("booking", booking);
        return std::nullopt;
    });
}

Result<NoteStart> startNote(Clinic& clinic, const NoteSubject& subject)
{
    return readUnit(clinic, [&subject](Workspace& workspace) { return startWithin(workspace, subject); });
}

Result<std::vector<NoteView>> notesOf(Clinic& clinic, Id<Client> client, int limit)
{
    return readUnit(clinic, [client, limit](Workspace& workspace) -> Result<std::vector<NoteView>> {
        if (!workspace.clients().byId(client))
            return notFoundIn("client", client);
        return noteViews(workspace, workspace.notes().ofClient(client, limit));
    });
}

} // namespace taper
