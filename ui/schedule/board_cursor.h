// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/board.h"

#include <optional>

namespace taper {

/// Where the keyboard stands on the board: a column and a time, and the booking there, if any.
struct BoardCursor {
    size_t column = 0;
    Moment time{};
    std::optional<Id<Booking>> booking;

    bool operator==(const BoardCursor&) const = default;
};

enum class BoardStep { Earlier, Later, Left, Right, FirstOfDay, LastOfDay };

/// The cursor at a time of a column, on the booking that covers it.
[[nodiscard]] BoardCursor cursorAt(const BoardView& day, size_t column, Moment time);
/// The cursor on a booking; nothing if it is not on this day.
[[nodiscard]] std::optional<BoardCursor> cursorOn(const BoardView& day, Id<Booking> booking);
/// Where the keyboard begins: the first booking that is not over, else the first free time of the first
/// column.
[[nodiscard]] BoardCursor firstCursor(const BoardView& day);

/// One key press. Earlier and later go over a booking as a whole and over free time by the clock grid, within
/// `first` and `last` of the hours shown; left and right keep the time of day.
[[nodiscard]] BoardCursor stepped(
    const BoardView& day, const BoardCursor& from, BoardStep step, TimeOfDay first, TimeOfDay last);

} // namespace taper
