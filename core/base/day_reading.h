// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace taper {

/// The language in which days are typed, besides English, which is always understood.
struct DayWords {
    QLocale language{QLocale::English}; ///< for the names of months and weekdays
    QString today;
    QString tomorrow;
    QString yesterday;
};

/// Reads a day as people type it: "2026-04-24", "24 Apr", "24 April 2026", "Fri 24 Apr", "24/4", "24.4.2026",
/// "24/04/26", "fri" (the next Friday), "today", "tomorrow", "+14", "-1". Day before month, unless the year
/// or the month's name comes first. Without a year it is the one nearest to `today`. Nothing for what is no
/// day.
[[nodiscard]] std::optional<Date> readDay(
    const QString& typed, Date today, const DayWords& words = DayWords{});

} // namespace taper
