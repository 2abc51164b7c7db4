// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/treatment_note.h"

#include <QString>

namespace taper::words {

[[nodiscard]] QString sectionName(NoteSection section); ///< "Subjective"
/// What belongs there, to stand in an empty section: "What the client says: complaint, since when, …".
[[nodiscard]] QString sectionHint(NoteSection section);
[[nodiscard]] QString noteStatusName(NoteStatus status); ///< "draft", "final"

/// Pain before and after: "6→3"; "6" or "→3" with one of them only, empty with none.
[[nodiscard]] QString painText(std::optional<int> before, std::optional<int> after);

[[nodiscard]] QString measureName(QStringView key); ///< "Knee to wall"; a key unknown here as it is
/// A figure of a measure, which is kept in tenths: "8", "8.5", "−3" (with a true minus).
[[nodiscard]] QString tenthsText(int tenths);
[[nodiscard]] QString unitText(MeasureUnit unit); ///< "°", "cm"; empty for repetitions and points
/// What is usual: "usually 70–80°"; empty if nothing is.
[[nodiscard]] QString usualText(const MeasureKind& kind);
/// "Knee to wall L 8→10 cm, R 11 cm"; what was not measured is left out.
[[nodiscard]] QString measureText(const NoteMeasure& measure);

[[nodiscard]] QString activityText(const NoteActivity& activity); ///< "Running downhill 4/10"

/// "3 × 15, twice daily, 12 weeks", "3 × 30 s, daily", "2 min, 3 days a week"; empty for an empty dose.
[[nodiscard]] QString doseText(const ExerciseDose& dose);
/// "Heel drop, left: 3 × 15, twice daily, 12 weeks".
[[nodiscard]] QString exerciseText(const GivenExercise& exercise);
[[nodiscard]] QString doneName(ExerciseDone done); ///< "done", "partly done", "not done", "not asked"
[[nodiscard]] QString reportText(const ExerciseReport& report); ///< "Heel drop: partly done, sore after"

/// When to come again: "in 2 weeks", "in 10 days", "tomorrow".
[[nodiscard]] QString returnText(int days);

} // namespace taper::words
