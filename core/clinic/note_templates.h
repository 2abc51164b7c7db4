// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/note_template.h"

#include <vector>

namespace taper {

/// The clinic's own words for notes.
struct NoteWords {
    std::vector<Stored<NoteTemplate>> templates; ///< by name
    std::vector<Stored<NotePhrase>> phrases; ///< by name
};
Result<NoteWords> noteWords(Clinic& clinic, bool withArchived = false);

// Each writes one: a new one with an invalid id, else the one read at `revision`. Errors: bad input by field
// (a name already taken, by an archived one too, is Duplicate at "name"), NotFound, StaleRevision.
Result<Stored<NoteTemplate>> saveNoteTemplate(
    Clinic& clinic, Id<NoteTemplate> id, int revision, const NoteTemplateFields& fields);
Result<Stored<NotePhrase>> saveNotePhrase(
    Clinic& clinic, Id<NotePhrase> id, int revision, const NotePhraseFields& fields);

// No longer offered, or offered again. Errors: NotFound, StaleRevision.
Result<Stored<NoteTemplate>> archiveNoteTemplate(
    Clinic& clinic, Id<NoteTemplate> id, int revision, bool archived);
Result<Stored<NotePhrase>> archiveNotePhrase(Clinic& clinic, Id<NotePhrase> id, int revision, bool archived);

} // namespace taper
