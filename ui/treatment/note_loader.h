// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/note_templates.h"
#include "core/clinic/notes.h"
#include "core/domain/exercise.h"
#include "core/domain/screening.h"

#include <vector>

namespace taper {

/// What an editor is opened for: a note there is, or a subject, perhaps with a note to begin from.
struct NoteRequest {
    NoteSubject subject;
    std::optional<Id<TreatmentNote>> note;
    std::optional<Id<TreatmentNote>> from;
};

/// All that an editor shows, read in one go.
struct NoteLoaded {
    NoteStart start;
    std::vector<Stored<NoteTemplate>> templates;
    std::vector<NotePhraseFields> phrases;
    std::vector<Stored<Exercise>> library;
    std::vector<Stored<Therapist>> therapists; ///< who work here, and whoever treated
    QString clientName;
    QStringList alerts;
    std::vector<ConditionAlert> conditions;
    std::optional<Moment> carriedFrom; ///< of the note that was begun from, or may be
    TimeZone zone;
    Date today{};

    [[nodiscard]] bool isFinal() const
    {
        return start.existing && start.existing->fields.status == NoteStatus::Final;
    }
};

/// On the worker. Errors: NotFound.
Result<NoteLoaded> loadNote(Clinic& clinic, const NoteRequest& request);

/// Answered exercises of a draft, followed by those of the last note that have not been asked about.
[[nodiscard]] std::vector<ExerciseReport> reportsToShow(
    const std::vector<ExerciseReport>& answered, const std::vector<ExerciseReport>& toAsk);

} // namespace taper
