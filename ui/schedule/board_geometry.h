// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/board.h"

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace taper {

/// Where a booking is drawn: which column, and its rectangle in board coordinates.
struct PlacedBooking {
    size_t column = 0;
    size_t booking = 0; ///< index into the column's bookings
    QRectF rect;
};

/// What the board needs to know of fonts and spacing, px.
struct BoardMetrics {
    double header = 44; ///< the row of names
    double gutter = 52; ///< the column of hours
    double minimumColumn = 130;
    double minimumHour = 48; ///< so that a booking of half an hour still shows its name
    double gap = 7; ///< between a booking and the edge of its column
};

/// Turns time into place and back. Board coordinates: (0, 0) is the top left of the first column's first
/// hour; the row of names and the column of hours are drawn apart, so that they stay while the rest scrolls.
/// Pure.
class BoardGeometry {
public:
    BoardGeometry() = default;
    /// The hours shown are those that anybody works or is booked, to the full hour, at least 8; they fill
    /// `view` (the whole board with header and gutter) unless that would make them lower than the metrics
    /// allow. `zoom` ≥ 1 makes them taller.
    BoardGeometry(const BoardView& day, const BoardMetrics& metrics, QSizeF view, double zoom);

    [[nodiscard]] const BoardMetrics& metrics() const { return m_metrics; }
    [[nodiscard]] size_t columns() const { return m_columns; }
    [[nodiscard]] double columnWidth() const { return m_columnWidth; }
    [[nodiscard]] QSizeF content() const; ///< without header and gutter
    [[nodiscard]] TimeOfDay first() const { return m_first; }
    [[nodiscard]] TimeOfDay last() const { return m_last; }

    [[nodiscard]] double yOf(TimeOfDay time) const;
    [[nodiscard]] QRectF columnRect(size_t column) const;
    [[nodiscard]] QRectF spanRect(size_t column, const Interval& interval) const; ///< cut to the hours shown
    /// Bookings that overlap stand side by side.
    [[nodiscard]] const std::vector<PlacedBooking>& bookings() const { return m_bookings; }
    [[nodiscard]] std::optional<PlacedBooking> bookingAt(QPointF point) const;
    [[nodiscard]] std::optional<size_t> columnAt(double x) const;
    /// The time of day at `y`, down to the grid; within the hours shown.
    [[nodiscard]] TimeOfDay timeAt(double y) const;
    /// The same to the minute and also beyond the hours shown, for what is dragged.
    [[nodiscard]] TimeOfDay minuteAt(double y) const;

private:
    void chooseHours(const BoardView& day);
    void place(const BoardView& day);

    BoardMetrics m_metrics;
    std::vector<Date> m_dates; ///< of the columns
    Minutes m_grid{15};
    TimeOfDay m_first{8 * 60};
    TimeOfDay m_last{18 * 60};
    size_t m_columns = 0;
    double m_columnWidth = 0;
    double m_perMinute = 1;
    std::vector<PlacedBooking> m_bookings;
};

} // namespace taper
