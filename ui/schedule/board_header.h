// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/schedule/board_geometry.h"

class QPainter;

namespace taper {

/// What stands over the columns.
enum class BoardHeading {
    Names, ///< one day: therapists or rooms
    Dates, ///< several days, a column each
    Grouped, ///< several days of several columns: the date over each group, initials under it
};
[[nodiscard]] BoardHeading headingOf(const BoardView& view);

/// The row over the columns, in coordinates of the first column.
void paintBoardHeader(QPainter& painter, const BoardView& view, const BoardGeometry& geometry);

/// The therapist's or the room's name; "No room" for what is booked without one.
[[nodiscard]] QString columnName(const BoardColumn& column);
/// What a column is called where there is room for a sentence: "Maya Okafor, Fri 24 Apr" or "Room 1".
[[nodiscard]] QString columnTitle(const BoardView& view, const BoardColumn& column);

} // namespace taper
