// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawing/history_chart.h"

#include <QPointF>

namespace taper {

struct PlacedText {
    QRectF rect; ///< holds the whole text
    QString text;
};

struct PlacedPoint {
    size_t series = 0;
    size_t point = 0; ///< in that series
    int visit = -1;
    std::optional<QPointF> before;
    std::optional<QPointF> after;

    [[nodiscard]] double x() const { return before ? before->x() : after->x(); }
};

struct PlacedRace {
    size_t race = 0;
    double x = 0;
    double top = 0; ///< of the line; its foot is the plot's
    std::optional<PlacedText> name; ///< none where there is no room
};

/// An entry of the legend: a mark and its word.
struct PlacedKey {
    enum class Sign { Hollow, Filled, Square, Shade, Dashes };
    Sign sign = Sign::Hollow;
    QRectF box;
    PlacedText word;
};

/// Where everything of a chart lies.
struct ChartLayout {
    QRectF frame;
    QRectF plot; ///< from the least to the greatest figure, from the first to the last day
    double radius = 4; ///< of a mark: smaller where visits are close together
    std::vector<PlacedText> figures; ///< beside the lines of the grid, one each
    std::vector<double> lines; ///< y of each line of the grid
    std::vector<PlacedText> times; ///< months, weeks or years beneath
    std::vector<double> ticks; ///< x of each of those
    std::vector<PlacedPoint> points; ///< by time, of both series
    std::vector<PlacedRace> races; ///< by date
    std::vector<PlacedKey> keys;
    std::optional<QRectF> usual;
};

/// Never puts a text outside of `frame`, nor two texts over one another, nor a name over the line of another
/// race.
[[nodiscard]] ChartLayout layOutChart(
    const HistoryChart& chart, const QRectF& frame, const ChartStyle& style);

/// The point nearest to `place`, if it is no further than `reach` from one of its marks or the line between.
[[nodiscard]] std::optional<size_t> pointAt(const ChartLayout& layout, QPointF place, double reach);
/// The race (an index into the chart's) whose name or line lies there.
[[nodiscard]] std::optional<size_t> raceAt(const ChartLayout& layout, QPointF place, double reach);

} // namespace taper
