// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_cursor.h"

#include <algorithm>

namespace taper {

namespace {

const BookingView* bookingCovering(const BoardColumn& therapist, Moment time)
{
    const auto hit = std::ranges::find_if(therapist.bookings,
        [time](const BookingView& booking) { return booking.fields.interval().contains(time); });
    return hit == therapist.bookings.end() ? nullptr : &*hit;
}

const BookingView* bookingOf(const BoardView& day, const BoardCursor& cursor)
{
    if (!cursor.booking || cursor.column >= day.columns.size())
        return nullptr;
    const auto& bookings = day.columns[cursor.column].bookings;
    const auto hit = std::ranges::find(bookings, *cursor.booking, &BookingView::id);
    return hit == bookings.end() ? nullptr : &*hit;
}

/// The same time of day in another column, which may be another day.
BoardCursor beside(const BoardView& day, size_t column, Moment time)
{
    if (column >= day.columns.size())
        return {column, time, std::nullopt};
    return cursorAt(day, column, at(day.columns[column].date, timeOfDayOf(time)));
}

/// On the clock grid at or before.
Moment gridFloor(Moment time, Minutes grid)
{
    return time - timeOfDayOf(time) % grid;
}

} // namespace

BoardCursor cursorAt(const BoardView& day, size_t column, Moment time)
{
    BoardCursor cursor{column, time, std::nullopt};
    if (column >= day.columns.size())
        return cursor;
    if (const BookingView* booking = bookingCovering(day.columns[column], time)) {
        cursor.time = booking->fields.start;
        cursor.booking = booking->id;
    }
    return cursor;
}

std::optional<BoardCursor> cursorOn(const BoardView& day, Id<Booking> booking)
{
    for (size_t column = 0; column < day.columns.size(); ++column) {
        for (const BookingView& candidate : day.columns[column].bookings) {
            if (candidate.id == booking)
                return BoardCursor{column, candidate.fields.start, booking};
        }
    }
    return std::nullopt;
}

BoardCursor firstCursor(const BoardView& day)
{
    const BookingView* next = nullptr;
    for (const BoardColumn& therapist : day.columns) {
        for (const BookingView& booking : therapist.bookings) {
            const bool isOver = booking.fields.interval().end <= day.now;
            if (!isOver && (!next || booking.fields.start < next->fields.start))
                next = &booking;
        }
    }
    if (next) {
        if (const auto cursor = cursorOn(day, next->id))
            return *cursor;
    }
    const auto open = std::ranges::find_if(
        day.columns, [](const BoardColumn& column) { return !column.hours.open.empty(); });
    if (open != day.columns.end())
        return cursorAt(day, static_cast<size_t>(open - day.columns.begin()), open->hours.open.front().start);
    return {0, at(day.from, Minutes{9 * 60}), std::nullopt};
}

BoardCursor stepped(
    const BoardView& day, const BoardCursor& from, BoardStep step, TimeOfDay first, TimeOfDay last)
{
    const Moment earliest = at(dateOf(from.time), first);
    const Moment latest = at(dateOf(from.time), last) - day.grid;
    const BookingView* here = bookingOf(day, from);
    switch (step) {
    case BoardStep::Earlier: {
        const Moment start = here ? here->fields.start : from.time;
        const Moment before = gridFloor(start - Minutes{1}, day.grid);
        return cursorAt(day, from.column, std::max(earliest, before));
    }
    case BoardStep::Later: {
        const Moment next = here ? here->fields.interval().end : gridFloor(from.time, day.grid) + day.grid;
        return cursorAt(day, from.column, std::min(latest, next));
    }
    case BoardStep::Left:
        return beside(day, from.column > 0 ? from.column - 1 : 0, from.time);
    case BoardStep::Right: {
        const size_t lastColumn = day.columns.empty() ? 0 : day.columns.size() - 1;
        return beside(day, std::min(from.column + 1, lastColumn), from.time);
    }
    case BoardStep::FirstOfDay:
        return cursorAt(day, from.column, earliest);
    case BoardStep::LastOfDay:
        return cursorAt(day, from.column, latest);
    }
    Q_UNREACHABLE();
}

} // namespace taper
