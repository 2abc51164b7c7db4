// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/history.h"
#include "ui/drawing/history_chart.h"

#include <vector>

namespace taper {

/// What a chart follows.
struct ChartSubject {
    enum class Kind { Pain, OfRegion, OfMeasure, OfActivity };
    Kind kind = Kind::Pain;
    QString key; ///< of the region or measure; the activity's name

    bool operator==(const ChartSubject&) const = default;
};
/// "Pain", "Soleus", "Knee to wall", "Running downhill".
[[nodiscard]] QString chartSubjectText(const ChartSubject& subject);
/// For the heading: "Pain before and after, by visit · races"; of one side only, with that side.
[[nodiscard]] QString chartHeading(const ChartSubject& subject, const HistoryChart& chart);

/// What has figures in this history, pain first even if it has none.
[[nodiscard]] std::vector<ChartSubject> chartSubjects(const ClientHistory& history);

/// How far back a chart goes.
enum class ChartSpan { HalfYear, Year, TwoYears, All };
[[nodiscard]] QString chartSpanText(ChartSpan span);
/// The shortest in which there are enough figures to see a course, or all.
[[nodiscard]] ChartSpan fittingSpan(const ClientHistory& history);

/// Until the next race if that is near, else until today. A point's `visit` is its index in history.visits.
[[nodiscard]] HistoryChart historyChart(
    const ClientHistory& history, const ChartSubject& subject, ChartSpan span);

/// What a point says: "10 April 2026: pain 6 before, 3 after", with the side where there are two.
[[nodiscard]] QString chartPointText(
    const HistoryChart& chart, const ChartSubject& subject, size_t series, const ChartPoint& point);
/// "8 March 2026: race Bath Half 1:38:12".
[[nodiscard]] QString chartRaceText(const ChartRace& race);
/// All figures and races of a chart, a sentence each, for whoever hears it instead of seeing it.
[[nodiscard]] QString chartDescription(const HistoryChart& chart, const ChartSubject& subject);

} // namespace taper
