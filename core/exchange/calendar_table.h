// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar_races.h"

namespace taper {

/// The events of a table in UTF-8 with a header, its cells divided by commas, semicolons or tabs. Where only
/// the shortest and the longest distance of an event are known, it has those two and the note MoreDistances.
/// Without a column that identifies the rows, an event is known by its name and day.
[[nodiscard]] Result<ParsedCalendar> parseCalendarTable(
    const QByteArray& utf8, const CalendarReading& reading);

} // namespace taper
