// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

class QPainter;

namespace taper {

struct Theme;

/// What was found at one visit, in the unit of the chart. Without a figure there is nothing to see.
struct ChartPoint {
    Moment at{};
    std::optional<double> before;
    std::optional<double> after;
    int visit = -1; ///< by which whoever made the chart knows the visit again
};

/// What is followed from visit to visit: the pain, or the left ankle.
struct ChartSeries {
    QString name; ///< needed where there are two: "left", "right"
    std::vector<ChartPoint> points; ///< earliest first
};

struct ChartRace {
    Date date{};
    QString name; ///< with the result, if there is one: "Bath Half 1:38:12"
    bool isToCome = false;
};

/// What the axis of figures shows: lines and figures at `from`, from + step … `to`.
struct ChartScale {
    double from = 0;
    double to = 10;
    double step = 5;

    bool operator==(const ChartScale&) const = default;
};
/// Pain, and how well an activity goes: 0 – 5 – 10.
inline constexpr ChartScale kTenScale{};
/// Round figures around all from `least` to `most`, in two to five steps.
[[nodiscard]] ChartScale scaleAround(double least, double most);

/// Words for the sentences under a chart; what stays empty is left out there.
struct ChartLegend {
    QString before;
    QString after;
    QString usual;
    QString toCome; ///< of races
};

/// The course of one thing over the visits of a client, races on its axis of time.
struct HistoryChart {
    std::vector<ChartSeries> series; ///< one, or two that are told apart by shape: left and right
    std::vector<ChartRace> races; ///< in any order
    ChartScale scale;
    std::optional<std::pair<double, double>> usual; ///< shaded
    QString unit; ///< "cm", beside the topmost figure; may be empty
    Date from{}; ///< both included; what lies outside is not drawn
    Date to{};
    bool joinsVisits = false; ///< a thin line from visit to visit
    ChartLegend legend;

    [[nodiscard]] bool hasFigures() const; ///< between `from` and `to`
};

struct ChartInk {
    QColor ground; ///< inside of the hollow marks
    QColor strong; ///< races and their names
    QColor muted; ///< figures and months
    QColor faint; ///< grid
    QColor mark; ///< first series
    QColor second; ///< second series
    QColor usual; ///< shade of what is usual
};
[[nodiscard]] ChartInk chartInk(const Theme& theme);
/// For white paper; nothing is lost where it is printed in grey.
[[nodiscard]] ChartInk paperChartInk();

struct ChartStyle {
    QFont text; ///< figures, months, legend
    QFont strong; ///< names of races
    double unit = 1; ///< a hairline, in the painter's units: 1 on a screen, 20 on pages of ui/print
    ChartInk ink;
};
[[nodiscard]] ChartStyle screenChartStyle(); ///< of the theme in force

/// The height that a chart of this width is drawn well in, in the painter's units.
[[nodiscard]] double usualChartHeight(const ChartStyle& style);

struct ChartLayout;

/// Draws the chart into `frame`, all of it within. Names of races stand beside their lines, as many as fit
/// without touching one another, those nearest to the end of the chart first; no text is ever cut by the
/// frame. Hollow marks are what was found before, filled ones what was found after.
void paintHistoryChart(
    QPainter& painter, const QRectF& frame, const HistoryChart& chart, const ChartStyle& style);
/// The same of a layout that is there already. `chosen`: an index into layout.points to be pointed out.
void paintHistoryChart(QPainter& painter, const ChartLayout& layout, const HistoryChart& chart,
    const ChartStyle& style, std::optional<size_t> chosen = {});

} // namespace taper
