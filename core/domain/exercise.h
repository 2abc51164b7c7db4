// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/body_region.h"
#include "core/domain/valid.h"

namespace taper {

/// How often and how long an exercise is done. What does not apply stays empty: a stretch is held, a lift
/// is repeated.
struct ExerciseDose {
    std::optional<int> sets; ///< 1 … 20
    std::optional<int> reps; ///< 1 … 200
    std::optional<int> holdSeconds; ///< 1 … 600
    std::optional<int> timesADay; ///< 1 … 10
    std::optional<int> daysAWeek; ///< 1 … 7
    std::optional<int> weeks; ///< 1 … 52

    bool operator==(const ExerciseDose&) const = default;
};
/// Fields: sets, reps, hold, times_a_day, days_a_week, weeks.
void checkDose(const ExerciseDose& dose, Problems& problems);

/// An exercise of the clinic's library, as it is given with one click.
struct ExerciseFields {
    QString name; ///< required, none twice
    QString how; ///< what the client does, in plain words
    QString drawing; ///< key of a drawing of ours; empty: none
    ExerciseDose dose;
    bool archived = false;

    bool operator==(const ExerciseFields&) const = default;
};
using Exercise = Valid<ExerciseFields>;

/// Fields: name, how, and those of the dose.
[[nodiscard]] Problems check(ExerciseFields& fields);

/// An exercise as it was given in a note: a copy, so that changing the library changes no note.
struct GivenExercise {
    std::optional<Id<Exercise>> exercise; ///< of the library; none for one that was typed
    QString name; ///< required
    QString how;
    QString drawing;
    std::optional<Side> side; ///< none: both, or it does not matter
    ExerciseDose dose;
    bool carried = false; ///< taken over from the last note and not looked at yet

    bool operator==(const GivenExercise&) const = default;
};
[[nodiscard]] Problems check(GivenExercise& exercise);

/// What became of an exercise that was given, as told at a later visit.
enum class ExerciseDone { NotAsked, Done, Partly, NotDone };
[[nodiscard]] QString keyOf(ExerciseDone done); ///< "not_asked", "done", "partly", "not_done"
[[nodiscard]] std::optional<ExerciseDone> exerciseDoneFrom(QStringView key);

/// The answer to "did you do it?", kept in the note of the visit at which it was asked.
struct ExerciseReport {
    QString name; ///< of the exercise as it was given
    std::optional<Id<Exercise>> exercise;
    ExerciseDone done = ExerciseDone::NotAsked;
    QString text;

    bool operator==(const ExerciseReport&) const = default;
};
[[nodiscard]] Problems check(ExerciseReport& report);

} // namespace taper
