// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/working_hours.h"

namespace taper {

/// "09:00–12:30, 13:30–17:00"; empty for a day off.
[[nodiscard]] QString hoursText(const TimeSpans& spans);
/// Reads what people type for it: "9-12:30, 13:30-17", "9–17"; an empty text is a day off. Nothing if it
/// cannot be read (whether the spans fit together is for checkSpans()).
[[nodiscard]] std::optional<TimeSpans> parseHours(const QString& typed);

/// One date a line, "2026-05-01: 10:00–14:00", or "2026-05-01: closed".
[[nodiscard]] QString exceptionsText(const std::vector<DatedHours>& exceptions);
/// The number of the line that cannot be read (counted from 1), or the exceptions.
[[nodiscard]] tl::expected<std::vector<DatedHours>, int> parseExceptions(const QString& typed);

/// One leave a line, "2026-07-01 – 2026-07-14 holiday": whole days, the last included; times where it begins
/// or ends within a day: "2026-07-01 11:00 – 2026-07-01 17:00 dentist".
[[nodiscard]] QString leaveText(const std::vector<Leave>& leave);
[[nodiscard]] tl::expected<std::vector<Leave>, int> parseLeave(const QString& typed);

/// Hours in a day as they are limited: "6", "6:30". Reads also "6 h", "6 h 30", "6.5"; nothing if it cannot
/// be read (the range is not looked at).
[[nodiscard]] QString dayHoursText(Minutes total);
[[nodiscard]] std::optional<Minutes> parseDayHours(const QString& typed);

/// "Mon–Fri 09:00–17:00 · Sat 09:00–13:00": a week in one line.
[[nodiscard]] QString weekText(const WeeklyHours& week);

} // namespace taper
