// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_week.h"

#include <QString>

namespace taper::words {

// What a race's week says, on the window and on paper.

/// Why a runner cannot be reached: "no phone or e-mail"; empty if they can.
[[nodiscard]] QString reachText(RunnerReach reach);
/// "Thu 23 – Fri 24 Apr, Mon 27 Apr": days, those that follow each other together.
[[nodiscard]] QString daysListText(const std::vector<Date>& days);
/// How it stands before and after the race: "Before: Thu 23 – Fri 24 Apr. After: booked."; `days` are those
/// that suit while a session is missing. Empty for who does not run.
[[nodiscard]] QString weekSessionText(WeekSession session, const std::vector<Date>& days);
/// "20 run · 12 booked before · 5 booked after · 9 with a session missing · 2 not reachable"
[[nodiscard]] QString weekTotalsText(const RaceWeekTotals& totals);
[[nodiscard]] QString weekFilterText(WeekFilter filter); ///< "Everybody", "Session missing" …
/// "A", and for who does not run why: "A · deferred".
[[nodiscard]] QString runnerText(RacePriority priority, EntryStatus status);

/// A cell as one sentence, for screen readers and tool tips: whose and which day it is, what the asked type
/// would be there, what is booked, and whether a session is wanted there.
[[nodiscard]] QString weekCellText(const RaceWeek& week, const RaceWeekRow& row, size_t cell);
/// The head of a column: "Thu 23" over "D−3"; of a virtual race only the second.
[[nodiscard]] QString weekDayText(int offset, int raceDays);

} // namespace taper::words
