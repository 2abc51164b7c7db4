// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race.h"
#include "core/exchange/import_rows.h"

namespace taper {

/// Columns: name, date (both required), end_date, start_time, finish_time, timezone, distance_km, location,
/// status (scheduled if empty). The fields are checked and tidied.
[[nodiscard]] Imported<RaceFields> parseRaces(const CsvTable& table);

} // namespace taper
