// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/calendar_import.h"

#include <QString>

namespace taper {

/// "Sat 17 Oct 2026 09:00", "Sat 17 – Sun 18 Oct 2026".
[[nodiscard]] QString calendarDayText(const RaceFields& race);
/// What taking the row does: "new", "moves from Sun 18 Oct", "distance 42 km → 42.195 km", "unchanged", or
/// what is wrong.
[[nodiscard]] QString calendarChangeText(const CalendarRow& row, bool isTable);
/// The notes of the row, and how many are entered.
[[nodiscard]] QString calendarNotesText(const CalendarRow& row);
/// "214 new · 12 changed · 30 unchanged · 11 deadlines left out · 2 problems", without what there is none of.
[[nodiscard]] QString calendarTotalsText(const std::vector<CalendarRow>& rows);
/// What an import did, for the notice.
[[nodiscard]] QString calendarImportedText(const CalendarImported& imported);

} // namespace taper
