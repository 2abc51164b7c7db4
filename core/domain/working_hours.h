// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/base/error.h"

#include <QString>

#include <array>
#include <vector>

namespace taper {

/// A span of one day, half-open: 09:00 … 12:30. May end at 24:00.
struct TimeSpan {
    TimeOfDay from;
    TimeOfDay to;

    auto operator<=>(const TimeSpan&) const = default;
};
/// In order, none touching the next is required; a break is the gap between two spans.
using TimeSpans = std::vector<TimeSpan>;

/// Monday first; a day without spans is a day off.
using WeeklyHours = std::array<TimeSpans, 7>;

/// The hours of one date instead of the weekly ones; no spans: not working on that day.
struct DatedHours {
    Date date;
    TimeSpans spans;

    bool operator==(const DatedHours&) const = default;
};

/// Away, from a moment to another: takes out whatever hours it covers.
struct Leave {
    Interval interval;
    QString reason;

    bool operator==(const Leave&) const = default;
};

/// Sorts the spans and reports empty or overlapping ones under `field`.
void checkSpans(TimeSpans& spans, const QString& field, Problems& problems);

} // namespace taper
