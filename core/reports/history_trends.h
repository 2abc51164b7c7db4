// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/domain/body_mark.h"
#include "core/domain/measure.h"
#include "core/domain/treatment_note.h"

#include <optional>
#include <vector>

namespace taper {

/// An area of a visit, as far as a row and a trend need it.
struct VisitArea {
    QString region; ///< key of bodyRegions(); empty for a pin
    Side side = Side::Left;
    MarkKind kind = MarkKind::Treated;
    std::optional<int> before;
    std::optional<int> after;
    QString text; ///< of a pin

    bool operator==(const VisitArea&) const = default;
};
/// Whether the area lies on this side: one on both sides does on either, and asked for both any area does.
[[nodiscard]] bool isOn(const VisitArea& area, Side side);
/// Whether the area is this region or a muscle in it, and on this side if one is given.
[[nodiscard]] bool liesIn(const VisitArea& area, const QString& region, std::optional<Side> side);

/// All that was measured at one visit, of which trends are drawn.
struct VisitFigures {
    Moment at{};
    std::optional<int> painBefore; ///< 0 … 10
    std::optional<int> painAfter;
    std::vector<VisitArea> areas;
    std::vector<NoteMeasure> measures;
    std::vector<NoteActivity> activities;
};

/// A figure that was taken before, after, or at both ends of a visit. What is only measured once, as an
/// activity is, stands under `after`.
struct TrendPoint {
    Moment at{};
    std::optional<int> before;
    std::optional<int> after;

    bool operator==(const TrendPoint&) const = default;
};
/// In order of time, the earliest first, whatever the order of the visits; visits without a figure left out.
using Trend = std::vector<TrendPoint>;

[[nodiscard]] Trend painTrend(const std::vector<VisitFigures>& visits); ///< 0 … 10
/// 0 … 10; of several areas in the region the worst. Areas to be left alone count with the others.
[[nodiscard]] Trend regionTrend(
    const std::vector<VisitFigures>& visits, const QString& region, std::optional<Side> side);
struct MeasureTrend {
    Trend left; ///< of a measure without sides the only one
    Trend right;
};
/// In tenths of the unit of the measure.
[[nodiscard]] MeasureTrend measureTrend(const std::vector<VisitFigures>& visits, const QString& kind);
/// 0 … 10, 10 being as before; activities are the same if their names are, letter case and accents aside.
[[nodiscard]] Trend activityTrend(const std::vector<VisitFigures>& visits, const QString& name);

/// Of what trends can be drawn.
struct TrendRegion {
    QString region;
    Side side = Side::Left; ///< an area on both sides counts for the left and for the right

    bool operator==(const TrendRegion&) const = default;
};
struct TrendChoices {
    bool pain = false;
    std::vector<TrendRegion> regions; ///< with a figure, most often first
    QStringList measures; ///< keys, most often measured first
    QStringList activities; ///< as last written, most often asked first
};
[[nodiscard]] TrendChoices trendChoices(const std::vector<VisitFigures>& visits);

} // namespace taper
