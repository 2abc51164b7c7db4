// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/calendar_races.h"

namespace taper {

/// The events of an iCalendar in UTF-8. A DTEND that is a date is the day after (RFC 5545 §3.6.1); an event
/// with times that is shorter than a day is of the day on which it starts, also past midnight. Times are put
/// on the wall of their TZID; UTC on that of the calendar (X-WR-TIMEZONE) or of `home`. Of two events of one
/// UID the higher SEQUENCE counts; a changed date of a rule (RECURRENCE-ID) is an event of its own with the
/// uid "uid@date".
[[nodiscard]] Result<ParsedCalendar> parseICalendar(const QByteArray& utf8, const CalendarReading& reading);

} // namespace taper
