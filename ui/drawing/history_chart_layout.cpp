// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/history_chart_layout.h"

#include "ui/drawing/history_chart_times.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace taper {

namespace {

constexpr int kMostRowsOfNames = 3;
constexpr double kWidestName = 0.36; ///< of the plot; longer names are shortened
constexpr double kMostNames = 0.3; ///< of the frame's height

/// Lays out one chart; the parts are placed in the order of the functions.
class Placing {
public:
    Placing(const HistoryChart& chart, const QRectF& frame, const ChartStyle& style)
        : m_chart{chart}
        , m_text{style.text}
        , m_strong{style.strong}
        , m_unit{style.unit}
        , m_from{chart.from}
        , m_to{chart.to}
    {
        m_laid.frame = frame;
        m_laid.plot = frame;
        if (m_to < m_from + std::chrono::days{1}) { // one visit: it stands in the middle of a month
            m_from = chart.from - std::chrono::days{15};
            m_to = chart.from + std::chrono::days{15};
        }
    }

    ChartLayout place()
    {
        placeKeys();
        placeSides();
        placeRaces();
        m_laid.plot.setBottom(m_laid.plot.bottom() - m_text.height() - 6 * m_unit);
        placeLines();
        placeTimes();
        placePoints();
        return std::move(m_laid);
    }

private:
    [[nodiscard]] double xOf(double days) const
    {
        const double span = std::max(1, daysBetween(m_from, m_to) + 1);
        const double inset = 10 * m_unit; // the marks of the first and the last day stay inside
        return m_laid.plot.left() + inset + (m_laid.plot.width() - 2 * inset) * days / span;
    }
    [[nodiscard]] double xOf(Date date) const { return xOf(daysBetween(m_from, date) + 0.5); }
    [[nodiscard]] double xOf(Moment moment) const
    {
        return xOf(static_cast<double>((moment - Moment{m_from}).count()) / (24 * 60));
    }
    [[nodiscard]] double yOf(double figure) const
    {
        const ChartScale& scale = m_chart.scale;
        const double part = (std::clamp(figure, scale.from, scale.to) - scale.from) / (scale.to - scale.from);
        return m_laid.plot.bottom() - m_laid.plot.height() * part;
    }
    [[nodiscard]] bool isInside(Date date) const { return date >= m_chart.from && date <= m_chart.to; }

    /// What the marks mean, beneath everything, in as many rows as it takes.
    void placeKeys()
    {
        using Sign = PlacedKey::Sign;
        const ChartLegend& legend = m_chart.legend;
        std::vector<std::pair<Sign, QString>> keys;
        if (!legend.before.isEmpty())
            keys.emplace_back(Sign::Hollow, legend.before);
        if (!legend.after.isEmpty())
            keys.emplace_back(Sign::Filled, legend.after);
        if (m_chart.series.size() == 2) {
            keys.emplace_back(Sign::Filled, m_chart.series.front().name);
            keys.emplace_back(Sign::Square, m_chart.series.back().name);
        }
        if (m_chart.usual && !legend.usual.isEmpty())
            keys.emplace_back(Sign::Shade, legend.usual);
        const bool hasComing = std::ranges::any_of(
            m_chart.races, [this](const ChartRace& race) { return race.isToCome && isInside(race.date); });
        if (hasComing && !legend.toCome.isEmpty())
            keys.emplace_back(Sign::Dashes, legend.toCome);
        if (keys.empty())
            return;

        const double row = m_text.height() + 4 * m_unit;
        const double sign = 10 * m_unit;
        const double gap = 5 * m_unit;
        const double room = m_laid.frame.width();
        double x = 0;
        double y = 0;
        for (const auto& [kind, word] : keys) {
            const QString text = m_text.elidedText(word, Qt::ElideRight, room - sign - gap);
            const double width = sign + gap + std::ceil(m_text.horizontalAdvance(text)) + m_unit;
            if (x > 0 && x + width > room) {
                x = 0;
                y += row;
            }
            m_laid.keys.push_back(
                {kind, {x, y, sign, row}, {{x + sign + gap, y, width - sign - gap, row}, text}});
            x += width + 14 * m_unit;
        }
        const double height = y + row;
        m_laid.plot.setBottom(m_laid.frame.bottom() - height - 2 * m_unit);
        for (PlacedKey& key : m_laid.keys) {
            key.box.translate(m_laid.frame.left(), m_laid.frame.bottom() - height);
            key.word.rect.translate(m_laid.frame.left(), m_laid.frame.bottom() - height);
        }
    }

    [[nodiscard]] QString figureText(double figure) const
    {
        return QLocale::c().toString(figure, 'f', std::floor(figure) == figure ? 0 : 1);
    }

    void placeSides()
    {
        double widest = 0;
        const ChartScale& scale = m_chart.scale;
        for (double figure = scale.from; figure <= scale.to + scale.step / 1000; figure += scale.step) {
            QString text = figureText(figure);
            if (!m_chart.unit.isEmpty() && figure + scale.step > scale.to + scale.step / 1000)
                text += u' ' + m_chart.unit;
            widest = std::max(widest, std::ceil(m_text.horizontalAdvance(text)) + m_unit);
            m_laid.figures.push_back({{0, figure, 0, 0}, text});
        }
        m_laid.plot.setLeft(m_laid.frame.left() + widest + 10 * m_unit);
        m_laid.plot.setRight(m_laid.frame.right() - 3 * m_unit);
        for (PlacedText& figure : m_laid.figures)
            figure.rect.setWidth(widest);
    }

    /// The rows of names at the top, and how far up each line reaches.
    void placeRaces()
    {
        for (size_t index = 0; index < m_chart.races.size(); ++index) {
            if (isInside(m_chart.races[index].date))
                m_laid.races.push_back({index, xOf(m_chart.races[index].date), 0, {}});
        }
        std::ranges::stable_sort(m_laid.races, {}, &PlacedRace::x);
        const double row = std::ceil(m_strong.height()) + m_unit;
        const int mostRows =
            std::clamp(static_cast<int>(m_laid.frame.height() * kMostNames / row), 1, kMostRowsOfNames);
        int rows = m_laid.races.empty() ? 0 : 1;
        for (size_t back = m_laid.races.size(); back-- > 0;) {
            if (const int used = nameRace(m_laid.races[back], row, mostRows); used > rows)
                rows = used;
        }
        const double top = m_laid.frame.top();
        m_laid.plot.setTop(top + rows * row + 7 * m_unit);
        for (PlacedRace& race : m_laid.races)
            race.top = race.name ? race.name->rect.top() : m_laid.plot.top() - 5 * m_unit;
    }

    /// Puts the name beside its line in the first row that has room; which row that was, counted from 1, or
    /// 0.
    int nameRace(PlacedRace& race, double row, int mostRows)
    {
        const double gap = 5 * m_unit;
        const QString name = m_strong.elidedText(
            m_chart.races[race.race].name, Qt::ElideRight, m_laid.plot.width() * kWidestName);
        const double width = std::ceil(m_strong.horizontalAdvance(name)) + m_unit;
        if (name.isEmpty() || width > m_laid.plot.width())
            return 0;
        for (int index = 0; index < mostRows; ++index) {
            const double y = m_laid.frame.top() + index * row;
            for (const double x : {race.x + gap, race.x - gap - width}) {
                const QRectF rect{x, y, width, row};
                if (rect.left() < m_laid.plot.left() || rect.right() > m_laid.frame.right())
                    continue;
                if (isFree(rect, race)) {
                    race.name = PlacedText{rect, name};
                    return index + 1;
                }
            }
        }
        return 0;
    }

    [[nodiscard]] bool isFree(const QRectF& rect, const PlacedRace& own) const
    {
        const double gap = 3 * m_unit;
        const QRectF wide = rect.adjusted(-gap, 0, gap, 0);
        return std::ranges::none_of(m_laid.races, [&](const PlacedRace& other) {
            const bool crosses = other.race != own.race && other.x > wide.left() && other.x < wide.right();
            return crosses || (other.name && other.name->rect.intersects(wide));
        });
    }

    void placeLines()
    {
        const QRectF& plot = m_laid.plot;
        if (m_chart.usual) {
            const double upper = yOf(m_chart.usual->second);
            m_laid.usual = QRectF{plot.left(), upper, plot.width(), yOf(m_chart.usual->first) - upper};
        }
        double below = std::numeric_limits<double>::infinity();
        std::vector<PlacedText> kept;
        for (PlacedText& figure : m_laid.figures) {
            const double y = yOf(figure.rect.y());
            m_laid.lines.push_back(y);
            const double height = m_text.height();
            figure.rect = {m_laid.frame.left(), y - height / 2, figure.rect.width(), height};
            figure.rect.moveTop(std::max(figure.rect.top(), m_laid.frame.top()));
            // In a very low frame a figure has no room over the one below; its line stays.
            if (figure.rect.bottom() <= below + m_unit) {
                below = figure.rect.top();
                kept.push_back(figure);
            }
        }
        m_laid.figures = std::move(kept);
    }

    [[nodiscard]] QRectF timeRect(const ChartTime& time) const
    {
        const double width = std::ceil(m_text.horizontalAdvance(time.text)) + m_unit;
        return {xOf(daysBetween(m_from, time.date)) - width / 2, m_laid.plot.bottom() + 5 * m_unit, width,
            m_text.height()};
    }

    void placeTimes()
    {
        const auto fits = [this](const std::vector<ChartTime>& times) {
            double reached = -std::numeric_limits<double>::infinity();
            for (const ChartTime& time : times) {
                const QRectF rect = timeRect(time);
                if (rect.left() < reached + 8 * m_unit)
                    return false;
                reached = rect.right();
            }
            return true;
        };
        for (const ChartTime& time : chartTimes(m_from, m_to, fits)) {
            m_laid.ticks.push_back(xOf(daysBetween(m_from, time.date)));
            const QRectF rect = timeRect(time);
            // Clear of the figures, the lowest of which stands half beneath the plot.
            if (rect.left() >= m_laid.plot.left() - 9 * m_unit && rect.right() <= m_laid.frame.right())
                m_laid.times.push_back({rect, time.text});
        }
    }

    void placePoints()
    {
        for (size_t series = 0; series < m_chart.series.size(); ++series) {
            const auto& points = m_chart.series[series].points;
            for (size_t index = 0; index < points.size(); ++index) {
                const ChartPoint& point = points[index];
                if (!isInside(dateOf(point.at)) || (!point.before && !point.after))
                    continue;
                PlacedPoint placed{series, index, point.visit, {}, {}};
                const double x = xOf(point.at);
                if (point.before)
                    placed.before = QPointF{x, yOf(*point.before)};
                if (point.after)
                    placed.after = QPointF{x, yOf(*point.after)};
                m_laid.points.push_back(placed);
            }
        }
        std::ranges::stable_sort(m_laid.points, {}, &PlacedPoint::x);
        double nearest = std::numeric_limits<double>::infinity();
        for (size_t index = 1; index < m_laid.points.size(); ++index) {
            const double apart = m_laid.points[index].x() - m_laid.points[index - 1].x();
            if (m_laid.points[index].series == m_laid.points[index - 1].series && apart > 0)
                nearest = std::min(nearest, apart);
        }
        const bool isPair = m_chart.series.size() == 2;
        m_laid.radius = std::clamp(nearest * (isPair ? 0.22 : 0.42), 1.5 * m_unit, 4.5 * m_unit);
        if (!isPair)
            return;
        const double aside = m_laid.radius * 1.15; // left and right of one visit stand side by side
        for (PlacedPoint& placed : m_laid.points) {
            for (auto* place : {&placed.before, &placed.after}) {
                if (*place)
                    (*place)->rx() += placed.series == 0 ? -aside : aside;
            }
        }
    }

    const HistoryChart& m_chart;
    QFontMetricsF m_text;
    QFontMetricsF m_strong;
    double m_unit;
    Date m_from;
    Date m_to;
    ChartLayout m_laid;
};

double distanceTo(const PlacedPoint& point, QPointF place)
{
    const QPointF upper = point.before ? *point.before : *point.after;
    const QPointF lower = point.after ? *point.after : *point.before;
    const double top = std::min(upper.y(), lower.y());
    const double bottom = std::max(upper.y(), lower.y());
    return QLineF{place, {point.x(), std::clamp(place.y(), top, bottom)}}.length();
}

} // namespace

ChartLayout layOutChart(const HistoryChart& chart, const QRectF& frame, const ChartStyle& style)
{
    return Placing{chart, frame, style}.place();
}

std::optional<size_t> pointAt(const ChartLayout& layout, QPointF place, double reach)
{
    std::optional<size_t> found;
    double nearest = reach;
    for (size_t index = 0; index < layout.points.size(); ++index) {
        const double distance = distanceTo(layout.points[index], place);
        if (distance <= nearest) {
            nearest = distance;
            found = index;
        }
    }
    return found;
}

std::optional<size_t> raceAt(const ChartLayout& layout, QPointF place, double reach)
{
    std::optional<size_t> found;
    double nearest = reach;
    for (const PlacedRace& race : layout.races) {
        if (race.name && race.name->rect.contains(place))
            return race.race;
        const double distance = std::abs(race.x - place.x());
        if (distance <= nearest) {
            nearest = distance;
            found = race.race;
        }
    }
    return found;
}

} // namespace taper
