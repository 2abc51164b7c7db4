// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race_entry.h"
#include "core/sql/row.h"

namespace taper {

// What the stores of races and entries share; not for others.

/// The columns that takeRace() reads, of table race as r.
[[nodiscard]] QString raceColumns();
[[nodiscard]] Stored<Race> takeRace(sql::Row& row);

/// The columns that takeEntry() reads, of table race_entry as e.
[[nodiscard]] QString entryColumns();
[[nodiscard]] Stored<RaceEntry> takeEntry(sql::Row& row);

} // namespace taper
