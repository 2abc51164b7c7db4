// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace taper::words {

/// The language in which the sentences are, so that the names of days and months match them whatever the
/// system's own language is.
[[nodiscard]] QLocale locale();

/// Days from a race to a booking as everybody here says it: "D−2" two days before (with a true minus,
/// U+2212), "race day" for 0, "D+5" five days after.
[[nodiscard]] QString daysText(int days);
/// How far off a day is: "today", "tomorrow", "yesterday", "in 12 days", "3 days ago".
[[nodiscard]] QString inDaysText(Date day, Date today);
/// How long ago, as coarse as it is told: "today", "yesterday", "5 days ago", "2 wk ago", "4 mo ago", "3 yr
/// ago". A day to come reads as in inDaysText().
[[nodiscard]] QString agoText(Date day, Date today);

/// "42.2 km", "5 km"; "distance unknown" without one.
[[nodiscard]] QString distanceText(std::optional<int> metres);
/// Length of a session: "60′" (with a prime, U+2032).
[[nodiscard]] QString lengthText(Minutes length);
/// A total: "5 h 15", "7 h", "45 min".
[[nodiscard]] QString hoursText(Minutes total);
/// Elapsed time in a sentence: "41 hours", "1 hour", "20 minutes", "3 days" (from 96 hours on); never "0".
[[nodiscard]] QString elapsedText(Minutes elapsed);

[[nodiscard]] QString longDateText(Date date); ///< "Friday 24 April 2026"
[[nodiscard]] QString dateText(Date date); ///< "24 April 2026"
[[nodiscard]] QString shortDateText(Date date); ///< "24 Apr"
/// "24 Apr" in the year of `today`, else "24 Apr 2025".
[[nodiscard]] QString shortDateText(Date date, Date today);
[[nodiscard]] QString weekdayDateText(Date date); ///< "Fri 24 Apr"
[[nodiscard]] QString monthText(Date date); ///< "April 2026"
[[nodiscard]] QString weekdayText(int weekdayIndex); ///< 0: "Monday"
[[nodiscard]] QString shortWeekdayText(int weekdayIndex); ///< 0: "Mon"
[[nodiscard]] QString momentText(Moment moment); ///< "Fri 24 Apr 09:45"
[[nodiscard]] QString spanText(
    const Interval& interval); ///< "09:45–10:45" (en dash); both days if they differ

} // namespace taper::words
