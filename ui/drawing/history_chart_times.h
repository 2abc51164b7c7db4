// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <QString>

#include <functional>
#include <vector>

namespace taper {

/// A day named on an axis of time.
struct ChartTime {
    Date date{};
    QString text; ///< "6 Apr", "Oct", "Jan 2026", "2026"
};

/// How fine an axis is named: every so many days, or every so many months.
struct ChartTimeStep {
    int days = 0;
    int months = 0;
};

/// The finest naming of the days from `from` to `to` of which `fits` says that it can be read: weeks, months,
/// quarters, years. The year stands with each January, and with the first month if no January is shown. Empty
/// if not even one name fits.
[[nodiscard]] std::vector<ChartTime> chartTimes(
    Date from, Date to, const std::function<bool(const std::vector<ChartTime>&)>& fits);

} // namespace taper
