// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_geometry.h"

#include "core/scheduling/day_layout.h"

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

constexpr Minutes kHour{60};
constexpr Minutes kUsualStart{8 * 60};
constexpr Minutes kUsualEnd{18 * 60};

TimeOfDay floorHour(TimeOfDay time)
{
    return time - time % kHour;
}

TimeOfDay ceilHour(TimeOfDay time)
{
    return floorHour(time + kHour - Minutes{1});
}

} // namespace

BoardGeometry::BoardGeometry(const BoardView& day, const BoardMetrics& metrics, QSizeF view, double zoom)
    : m_metrics{metrics}
    , m_grid{day.grid}
    , m_columns{day.columns.size()}
{
    m_dates.reserve(m_columns);
    for (const BoardColumn& column : day.columns)
        m_dates.push_back(column.date);
    chooseHours(day);
    const double hours = static_cast<double>((m_last - m_first).count()) / 60.0;
    const double fitting = (view.height() - metrics.header) / hours;
    m_perMinute = std::max(fitting * zoom, metrics.minimumHour) / 60.0;
    const double width = view.width() - metrics.gutter;
    m_columnWidth =
        m_columns == 0 ? width : std::max(width / static_cast<double>(m_columns), metrics.minimumColumn);
    place(day);
}

void BoardGeometry::chooseHours(const BoardView& day)
{
    std::optional<TimeOfDay> first;
    std::optional<TimeOfDay> last;
    for (const BoardColumn& column : day.columns) {
        const auto include = [&](const Interval& interval) {
            const Moment midnight = at(column.date, Minutes{0});
            const TimeOfDay from = std::clamp(interval.start - midnight, Minutes{0}, kEndOfDay);
            const TimeOfDay to = std::clamp(interval.end - midnight, Minutes{0}, kEndOfDay);
            first = std::min(first.value_or(from), from);
            last = std::max(last.value_or(to), to);
        };
        std::ranges::for_each(column.hours.working, include);
        for (const BookingView& booking : column.bookings)
            include(booking.fields.interval());
    }
    m_first = floorHour(first.value_or(kUsualStart));
    m_last = ceilHour(last.value_or(kUsualEnd));
    // A short day keeps usual proportions, so that a morning's only booking does not fill the window.
    if (m_last - m_first < kUsualEnd - kUsualStart) {
        m_first = std::min(m_first, std::max(kUsualStart, m_last - (kUsualEnd - kUsualStart)));
        m_last = std::min(kEndOfDay, std::max(m_last, m_first + (kUsualEnd - kUsualStart)));
        m_first = std::min(m_first, m_last - (kUsualEnd - kUsualStart));
    }
}

void BoardGeometry::place(const BoardView& day)
{
    for (size_t column = 0; column < day.columns.size(); ++column) {
        const auto& bookings = day.columns[column].bookings;
        std::vector<Interval> intervals;
        intervals.reserve(bookings.size());
        for (const BookingView& booking : bookings)
            intervals.push_back(booking.fields.interval());
        const auto lanes = layoutDay(intervals);
        for (size_t i = 0; i < bookings.size(); ++i) {
            QRectF rect = spanRect(column, intervals[i]);
            const double gap = std::min(m_metrics.gap, m_columnWidth / 16);
            rect.adjust(gap, 1, -gap, -1);
            const double lane = rect.width() / lanes[i].columns;
            rect = {rect.left() + lane * lanes[i].column, rect.top(), lane - (lanes[i].columns > 1 ? 2 : 0),
                rect.height()};
            m_bookings.push_back({column, i, rect});
        }
    }
}

QSizeF BoardGeometry::content() const
{
    return {m_columnWidth * static_cast<double>(std::max<size_t>(m_columns, 1)), yOf(m_last)};
}

double BoardGeometry::yOf(TimeOfDay time) const
{
    return static_cast<double>((time - m_first).count()) * m_perMinute;
}

QRectF BoardGeometry::columnRect(size_t column) const
{
    return {m_columnWidth * static_cast<double>(column), 0, m_columnWidth, content().height()};
}

QRectF BoardGeometry::spanRect(size_t column, const Interval& interval) const
{
    QRectF rect = columnRect(column);
    const double bottom = rect.bottom();
    const Moment midnight = at(m_dates.at(column), Minutes{0});
    rect.setTop(std::clamp(yOf(interval.start - midnight), 0.0, bottom));
    rect.setBottom(std::clamp(yOf(interval.end - midnight), 0.0, bottom));
    return rect;
}

std::optional<PlacedBooking> BoardGeometry::bookingAt(QPointF point) const
{
    const auto hit = std::ranges::find_if(
        m_bookings, [point](const PlacedBooking& booking) { return booking.rect.contains(point); });
    return hit == m_bookings.end() ? std::nullopt : std::optional{*hit};
}

std::optional<size_t> BoardGeometry::columnAt(double x) const
{
    if (x < 0 || m_columns == 0)
        return std::nullopt;
    const auto column = static_cast<size_t>(x / m_columnWidth);
    return column < m_columns ? std::optional{column} : std::nullopt;
}

TimeOfDay BoardGeometry::minuteAt(double y) const
{
    return m_first + Minutes{static_cast<qint64>(std::floor(y / m_perMinute))};
}

TimeOfDay BoardGeometry::timeAt(double y) const
{
    TimeOfDay time = minuteAt(y);
    time -= time % m_grid;
    return std::clamp(time, m_first, m_last - m_grid);
}

} // namespace taper
