// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time_zone.h"
#include "core/domain/calendar_event.h"

#include <QByteArray>

#include <functional>

namespace taper {

/// As far as a calendar is read; what is more is refused before it fills the memory.
struct CalendarLimits {
    qint64 bytes = 32'000'000;
    int events = 20'000;
};

/// What a person says of a file that it does not say itself.
struct CalendarReading {
    TextEncoding encoding = TextEncoding::Detect;
    std::optional<CalendarMapping> mapping; ///< nothing: by the names of the columns
    DateOrder dateOrder = DateOrder::Unknown;
    TimeZone home; ///< the clinic's
    CalendarLimits limits;
    std::function<bool(int done, int total)> progress; ///< false stops it
};

/// Reads a calendar of races, iCalendar (RFC 5545) or a table of commas, semicolons or tabs with a header, as
/// far as it can be read: the good events, and what is wrong with the others. Of each event it says what the
/// calendar says; what becomes of that is for the clinic to decide.
///
/// Errors: CalendarFault in Refused, TooLarge ("limit"), Cancelled, and of tables BadCsv ("row").
[[nodiscard]] Result<ParsedCalendar> parseCalendar(const QByteArray& bytes, const CalendarReading& reading);

} // namespace taper
