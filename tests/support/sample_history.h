// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/history.h"

namespace taper::test {

/// Callum Wright's treatment as printed on Friday 24 April 2026 at Riverside: London Marathon ahead, Bath
/// Half run; a final note with areas, measures, exercises and an addendum on 10 April, one on 27 March, a
/// draft on 13 March, a missed visit on 17 March and an older one without a note on 5 March.
[[nodiscard]] HistoryReport sampleHistory();
/// The note of 10 April.
[[nodiscard]] NoteReport sampleNote();
/// Its exercises: heel drops, a clam and one that was typed, without a drawing.
[[nodiscard]] ExerciseSheet sampleExerciseSheet();

/// So many visits, a week apart, each with a note that ends in "End of note 7.".
[[nodiscard]] HistoryReport longHistory(int visits);

} // namespace taper::test
