// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "ui/schedule/board_drag.h"
#include "ui/schedule/board_geometry.h"

#include <span>

class QPainter;

namespace taper {

/// What can be said of the place under a drag: at first only the mark of the place, then the whole review.
struct DragFinding {
    std::optional<PlacementMark> mark;
    std::optional<BookingReview> review;

    [[nodiscard]] std::optional<Severity> severity() const; ///< none: not known yet
};

/// Shades a column by what its places mean: hatched where nothing can be booked although it is open, tinted
/// where a race is too close, asks for caution or makes it ideal, each with its sign, never by colour alone.
/// Board coordinates.
void paintPlacements(QPainter& painter, const PlacementRuns& runs, std::span<const Interval> open,
    size_t column, const BoardGeometry& geometry, const QRectF& exposed);

/// Where the ghost of what is carried stands, in board coordinates.
[[nodiscard]] QRectF ghostRect(const BoardDrag& drag, const BoardGeometry& geometry);
void paintGhost(
    QPainter& painter, const BoardDrag& drag, const BoardGeometry& geometry, const DragFinding& finding);

/// The lines at the cursor: when and with whom, and what speaks for or against it.
struct DragWords {
    QString where; ///< "Fri 24 Apr 10:15–11:15 · Maya Okafor"
    QString finding; ///< a sentence; empty while nothing is known
};
[[nodiscard]] DragWords wordsOf(const BoardDrag& drag, const BoardView& view, const DragFinding& finding);

/// Where the label stands: beside the ghost (in viewport coordinates), within `body`.
[[nodiscard]] QRectF dragLabelRect(const DragWords& said, const QRectF& ghost, const QRectF& body);
void paintDragLabel(
    QPainter& painter, const QRectF& rect, const DragWords& said, std::optional<Severity> severity);

} // namespace taper
