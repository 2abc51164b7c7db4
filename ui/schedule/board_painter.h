// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scheduling/placement_runs.h"
#include "ui/schedule/board_cursor.h"
#include "ui/schedule/board_geometry.h"

#include <QRect>

class QPainter;

namespace taper {

/// What of the board is marked at the moment.
struct BoardMarks {
    std::optional<Id<Booking>> selected;
    std::optional<BoardCursor> cursor; ///< shown only while the board has the keyboard
    std::optional<Id<Booking>> hovered;
    std::optional<Id<Booking>> carried; ///< faded where it still stands
    /// What the places mean to what is carried, by column; null while nothing is. Borrowed.
    const std::vector<PlacementRuns>* placements = nullptr;
};

/// Paints one day in board coordinates (the painter is already translated by the scrolling); only what
/// touches `exposed` is painted.
void paintBoard(QPainter& painter, const BoardView& day, const BoardGeometry& geometry,
    const BoardMarks& marks, const QRectF& exposed);
/// The column of hours, right-aligned in the gutter, in coordinates of the first hour.
void paintBoardGutter(QPainter& painter, const BoardGeometry& geometry);

/// "Callum Wright, 09:45 to 10:45, full sports 60′, ideal D−2 London Marathon": what a screen reader says.
[[nodiscard]] QString describeBooking(const BookingView& booking);

} // namespace taper
