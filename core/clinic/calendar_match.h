// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/calendar_import.h"
#include "core/storage/race_source_store.h"
#include "core/storage/race_store.h"

namespace taper {

// Holds the rows of a calendar against the races that are known; not for others.

/// Which of the known calendars this file is: the one that knows most of its events; empty if none knows any.
[[nodiscard]] QString calendarOf(
    const std::vector<CalendarRow>& rows, const std::vector<RaceSource>& sources);

/// Finds the race of each row, settles what would change, and adds the races that have gone from the
/// calendar. `sources` are those of this calendar.
void matchRows(std::vector<CalendarRow>& rows, const std::vector<RaceSummary>& races,
    const std::vector<RaceSource>& sources, Date today);

} // namespace taper
