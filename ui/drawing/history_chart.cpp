// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/history_chart.h"

#include "ui/drawing/history_chart_layout.h"
#include "ui/widgets/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace taper {

namespace {

constexpr double kMostSteps = 5;

QPen line(const QColor& colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    return QPen{colour, width, style, Qt::FlatCap};
}

void write(QPainter& painter, const PlacedText& text, Qt::Alignment alignment)
{
    painter.drawText(
        text.rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, text.text);
}

void paintMark(QPainter& painter, QPointF middle, double radius, bool isSquare)
{
    if (isSquare)
        painter.drawRect(QRectF{middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius});
    else
        painter.drawEllipse(middle, radius, radius);
}

/// Hollow for before, filled for after, joined.
void paintPoint(
    QPainter& painter, const PlacedPoint& point, double radius, const QColor& colour, const ChartStyle& style)
{
    const bool isSquare = point.series == 1;
    const double pen = std::min(2 * style.unit, radius * 0.55);
    if (point.before && point.after) {
        painter.setPen(line(colour, std::max(style.unit, radius * 0.6)));
        painter.drawLine(*point.before, *point.after);
    }
    const double ring = radius - pen / 2;
    if (point.before) {
        painter.setPen(QPen{colour, pen});
        painter.setBrush(style.ink.ground);
        paintMark(painter, *point.before, ring, isSquare);
    }
    if (point.after) {
        // Where nothing changed, the hollow mark stays to be seen around the filled one.
        const bool isSame = point.before && std::abs(point.before->y() - point.after->y()) < radius * 0.5;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        paintMark(painter, *point.after, isSame ? radius * 0.5 : radius, isSquare);
    }
}

void paintGrid(QPainter& painter, const ChartLayout& layout, const ChartStyle& style)
{
    const QRectF& plot = layout.plot;
    if (layout.usual) {
        painter.fillRect(*layout.usual, style.ink.usual);
        painter.setPen(line(style.ink.muted, style.unit, Qt::DotLine));
        painter.drawLine(layout.usual->topLeft(), layout.usual->topRight());
        painter.drawLine(layout.usual->bottomLeft(), layout.usual->bottomRight());
    }
    painter.setPen(line(style.ink.faint, style.unit));
    for (const double y : layout.lines)
        painter.drawLine(QPointF{plot.left(), y}, QPointF{plot.right(), y});
    for (const double x : layout.ticks)
        painter.drawLine(QPointF{x, plot.bottom()}, QPointF{x, plot.bottom() + 4 * style.unit});
    painter.setFont(style.text);
    painter.setPen(style.ink.muted);
    for (const PlacedText& figure : layout.figures)
        write(painter, figure, Qt::AlignRight);
    for (const PlacedText& time : layout.times)
        write(painter, time, Qt::AlignHCenter);
}

void paintRaces(
    QPainter& painter, const ChartLayout& layout, const HistoryChart& chart, const ChartStyle& style)
{
    painter.setFont(style.strong);
    for (const PlacedRace& race : layout.races) {
        QPen pen = line(style.ink.strong, 1.6 * style.unit);
        if (chart.races[race.race].isToCome)
            pen.setDashPattern({2.5, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF{race.x, race.top}, QPointF{race.x, layout.plot.bottom() + 4 * style.unit});
        painter.setPen(style.ink.strong);
        if (race.name)
            write(painter, *race.name, Qt::AlignLeft);
    }
}

void paintJoins(QPainter& painter, const ChartLayout& layout, const ChartStyle& style)
{
    for (size_t series = 0; series < 2; ++series) {
        std::optional<QPointF> last;
        painter.setPen(line(series == 0 ? style.ink.mark : style.ink.second, style.unit));
        for (const PlacedPoint& point : layout.points) {
            if (point.series != series)
                continue;
            const QPointF here = point.after ? *point.after : *point.before;
            if (last)
                painter.drawLine(*last, here);
            last = here;
        }
    }
}

void paintKeys(QPainter& painter, const ChartLayout& layout, const ChartStyle& style)
{
    using Sign = PlacedKey::Sign;
    painter.setFont(style.text);
    const double radius = 3.5 * style.unit;
    for (const PlacedKey& key : layout.keys) {
        const QPointF middle = key.box.center();
        painter.setBrush(Qt::NoBrush);
        switch (key.sign) {
        case Sign::Hollow:
            painter.setPen(QPen{style.ink.mark, 1.6 * style.unit});
            painter.drawEllipse(middle, radius - 0.8 * style.unit, radius - 0.8 * style.unit);
            break;
        case Sign::Filled:
        case Sign::Square:
            painter.setPen(Qt::NoPen);
            painter.setBrush(key.sign == Sign::Square ? style.ink.second : style.ink.mark);
            paintMark(painter, middle, radius, key.sign == Sign::Square);
            break;
        case Sign::Shade:
            painter.setPen(line(style.ink.muted, style.unit, Qt::DotLine));
            painter.setBrush(style.ink.usual);
            painter.drawRect(QRectF{
                middle.x() - 5 * style.unit, middle.y() - 4 * style.unit, 10 * style.unit, 8 * style.unit});
            break;
        case Sign::Dashes: {
            QPen pen = line(style.ink.strong, 1.6 * style.unit);
            pen.setDashPattern({2.5, 2});
            painter.setPen(pen);
            painter.drawLine(middle - QPointF{0, 6 * style.unit}, middle + QPointF{0, 6 * style.unit});
            break;
        }
        }
        painter.setPen(style.ink.muted);
        write(painter, key.word, Qt::AlignLeft);
    }
}

} // namespace

ChartScale scaleAround(double least, double most)
{
    if (most < least)
        std::swap(least, most);
    const double span = std::max(most - least, 1.0);
    const double rough = span / kMostSteps;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : std::array{1.0, 2.0, 5.0}) {
        if (rough <= factor * power) {
            step = factor * power;
            break;
        }
    }
    ChartScale scale{std::floor(least / step) * step, std::ceil(most / step) * step, step};
    if (scale.to - scale.from < 2 * step) // a figure on its own stands between two lines
        scale.to = scale.from + 2 * step;
    while ((scale.to - scale.from) / scale.step > kMostSteps + 0.5) {
        scale.step *= 2;
        scale.from = std::floor(least / scale.step) * scale.step;
        scale.to = std::ceil(most / scale.step) * scale.step;
    }
    return scale;
}

bool HistoryChart::hasFigures() const
{
    return std::ranges::any_of(series, [this](const ChartSeries& each) {
        return std::ranges::any_of(each.points, [this](const ChartPoint& point) {
            const Date day = dateOf(point.at);
            return (point.before || point.after) && day >= from && day <= to;
        });
    });
}

ChartInk chartInk(const Theme& theme)
{
    QColor usual = theme.ideal.edge;
    usual.setAlphaF(theme.isDark ? 0.28F : 0.22F);
    return {.ground = theme.surface,
        .strong = theme.text,
        .muted = theme.muted,
        .faint = theme.border,
        .mark = theme.accent,
        .second = theme.caution.ink,
        .usual = usual};
}

ChartInk paperChartInk()
{
    return {.ground = Qt::white,
        .strong = QColor{0x11, 0x11, 0x11},
        .muted = QColor{0x59, 0x59, 0x59},
        .faint = QColor{0xcc, 0xcc, 0xcc},
        .mark = QColor{0x1f, 0x4e, 0x8c},
        .second = QColor{0x11, 0x11, 0x11},
        .usual = QColor{0xe9, 0xe9, 0xe9}};
}

ChartStyle screenChartStyle()
{
    return {.text = theme().font(TextSize::Small),
        .strong = theme().font(TextSize::Small, QFont::DemiBold),
        .unit = std::max(1.0, theme().unit / 4.0),
        .ink = chartInk(theme())};
}

double usualChartHeight(const ChartStyle& style)
{
    return 7 * QFontMetricsF{style.text}.height() + 90 * style.unit;
}

void paintHistoryChart(
    QPainter& painter, const QRectF& frame, const HistoryChart& chart, const ChartStyle& style)
{
    paintHistoryChart(painter, layOutChart(chart, frame, style), chart, style);
}

void paintHistoryChart(QPainter& painter, const ChartLayout& layout, const HistoryChart& chart,
    const ChartStyle& style, std::optional<size_t> chosen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (chosen && *chosen < layout.points.size()) {
        const double half = layout.radius + 4 * style.unit;
        QColor ground = style.ink.mark;
        ground.setAlphaF(0.14F);
        painter.fillRect(QRectF{layout.points[*chosen].x() - half, layout.plot.top() - half, 2 * half,
                             layout.plot.height() + 2 * half},
            ground);
    }
    paintGrid(painter, layout, style);
    paintRaces(painter, layout, chart, style);
    if (chart.joinsVisits)
        paintJoins(painter, layout, style);
    for (const PlacedPoint& point : layout.points)
        paintPoint(
            painter, point, layout.radius, point.series == 1 ? style.ink.second : style.ink.mark, style);
    paintKeys(painter, layout, style);
    painter.restore();
}

} // namespace taper
