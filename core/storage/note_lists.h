// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/treatment_note.h"
#include "core/sql/connection.h"

#include <unordered_map>
#include <vector>

namespace taper {

// What is listed in a note, each list a table of its own; for the note store, not for others.

using NoteIndexById = std::unordered_map<Id<TreatmentNote>, TreatmentNoteFields*>;

/// Reads the five lists of these notes into their fields; five queries however many notes.
void readNoteLists(sql::Connection& connection, const NoteIndexById& notes);

/// Writes the lists of a note that differ from those it had; of a new note from none.
void writeNoteLists(sql::Connection& connection, Id<TreatmentNote> note, const TreatmentNoteFields& before,
    const TreatmentNoteFields& after);

void removeNoteLists(sql::Connection& connection, Id<TreatmentNote> note);

} // namespace taper
