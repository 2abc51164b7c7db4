// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/calendar_import.h"

#include "core/base/time_zone.h"

namespace taper {

// Steps of the preview of a calendar; not for others.

/// Makes rows of events: rules become dates (in the twelve months from `today`), distances become races.
/// Errors: TooLarge (more races than 20,000).
[[nodiscard]] Result<std::vector<CalendarRow>> rowsOf(
    const ParsedCalendar& parsed, Date today, const TimeZone& home);

/// Names apart what the file itself calls alike on one day, by distance or place, and marks what stays the
/// same as a problem.
void tellApart(std::vector<CalendarRow>& rows);

/// The uid of the event of a row: without "#metres".
[[nodiscard]] QString baseOf(const QString& uid);
/// Sets `changed` and `change` from `known` and `wanted`.
void settleChange(CalendarRow& row);
/// Sets `problem` if `wanted` can be no race.
void checkRow(CalendarRow& row);

} // namespace taper
