// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/clinic.h"
#include "core/domain/treatment_note.h"

#include <vector>

namespace taper {

/// A note with what is said around it.
struct NoteView {
    Id<TreatmentNote> id;
    int revision = 0;
    TreatmentNoteFields fields;
    Instant savedAt{};
    std::optional<Instant> finalisedAt;
    QString finalisedBy; ///< may be empty
    std::vector<NoteAddendum> addenda; ///< in the order in which they were added
    QString clientName;
    QString therapistName;
    QString sessionTypeName; ///< of its booking; empty without one
    Minutes length{0}; ///< of its booking
    std::optional<RaceTag> race; ///< the client's race nearest to it, as a booking then would show

    bool operator==(const NoteView&) const = default;
};

/// What a note is to be written about: a booking, or a client at a time of one's own choice.
struct NoteSubject {
    Id<Client> client; ///< may be left out with a booking
    std::optional<Id<Booking>> booking;
    std::optional<Id<Therapist>>
        therapist; ///< without a booking: who treated; none: the first who works here
};

/// What an editor begins with.
struct NoteStart {
    std::optional<NoteView> existing; ///< the booking's note, if somebody has begun it
    TreatmentNoteFields fields; ///< of the existing note, else a blank draft with its subject filled in
    std::optional<NoteView> last; ///< the client's note before this one, final or not
    std::optional<BookingView> booking;
    std::optional<RaceTag> nextRace; ///< days seen from the note's day
    std::vector<ExerciseReport> toAsk; ///< an unasked report for each exercise of the last note
};

// A note may be written on a booking of any status: that somebody did not come, or called off, is worth a
// line as well, and what is planned may be written down before. Writing never changes the booking. What the
// clock says refuses nothing: notes of the same time follow each other by number, revisions and addenda by
// the order in which they were written.

/// Errors: NotFound.
Result<NoteView> noteById(Clinic& clinic, Id<TreatmentNote> id);
Result<std::optional<NoteView>> noteOfBooking(Clinic& clinic, Id<Booking> booking);
Result<NoteStart> startNote(Clinic& clinic, const NoteSubject& subject);
/// Those of a client, latest first. Errors: NotFound.
Result<std::vector<NoteView>> notesOf(Clinic& clinic, Id<Client> client, int limit);

/// A draft that is on the disk.
struct SavedNote {
    Id<TreatmentNote> id;
    int revision = 0;
    Instant savedAt{};
    /// What is listed but lacks what it needs to be kept (a pin without a text, "marks[2].text"; an exercise
    /// without a name), and is not on the disk. All the rest is.
    Problems leftOut;
};
/// Writes a draft, as an editor does every few seconds: without an `id` a new one. The status of `fields` is
/// not looked at. A note on a booking is of its client and at its start, and by its therapist unless `fields`
/// say who else treated; whose note it is stays as it was begun. Without a time a note without a booking is
/// of now. Nothing is written, and the revision stays, if it is on the disk like this already.
///
/// The audit gets a full row for the first draft, and afterwards one a minute at most for each who writes on
/// it, since a row every few seconds would drown all others and hold the same text over and over; always one
/// when somebody else has written last.
///
/// Errors: bad input by field; NotFound; NoteFinal; StaleRevision (it was changed in another window:
/// noteById() has the other version); Duplicate ("name": the number of the note that the booking already
/// has).
Result<SavedNote> saveDraft(
    Clinic& clinic, std::optional<Id<TreatmentNote>> id, int revision, const TreatmentNoteFields& fields);
/// The same, and locks it. Errors: as saveDraft, Required at what lacks something, and at "note" when nothing
/// has been written. What is carried over and was not looked at stays marked as such.
Result<NoteView> finaliseNote(
    Clinic& clinic, std::optional<Id<TreatmentNote>> id, int revision, const TreatmentNoteFields& fields);
/// Adds to a final note. Errors: Required at "text", NotFound, Refused if it is still a draft.
Result<NoteView> addAddendum(Clinic& clinic, Id<TreatmentNote> id, const QString& text);
/// Takes away a draft; the audit keeps all of it, and what was attached to it becomes the client's. Errors:
/// NotFound, NoteFinal, StaleRevision.
Result<void> discardDraft(Clinic& clinic, Id<TreatmentNote> id, int revision);

/// A draft begun from an earlier note: its areas with where the pain stood at the end as where it stands now,
/// its texts but for what was done and how it went, its activities without scores, its measures without
/// figures, its exercises; all marked as carried over. What `draft` already has stays.
[[nodiscard]] TreatmentNoteFields carriedOver(TreatmentNoteFields draft, const TreatmentNoteFields& last);

} // namespace taper
