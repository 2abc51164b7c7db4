// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/exercise.h"

#include <vector>

namespace taper {

/// The clinic's own exercises by name; archived ones after the others, if they are asked for at all. What a
/// note has given is a copy: nothing here changes it.
Result<std::vector<Stored<Exercise>>> exerciseLibrary(Clinic& clinic, bool withArchived);

/// Writes one: without an `id` a new one, else the one read at `revision`. Errors: bad input by field (a name
/// already taken, letter case and accents aside, is Duplicate at "name"), NotFound, StaleRevision.
Result<Stored<Exercise>> saveExercise(
    Clinic& clinic, const std::optional<Id<Exercise>>& id, int revision, const ExerciseFields& fields);

/// Takes it out of what is offered, or back into it; where it already is, nothing happens. Errors: NotFound,
/// StaleRevision.
Result<Stored<Exercise>> archiveExercise(Clinic& clinic, Id<Exercise> id, int revision);
Result<Stored<Exercise>> restoreExercise(Clinic& clinic, Id<Exercise> id, int revision);

} // namespace taper
