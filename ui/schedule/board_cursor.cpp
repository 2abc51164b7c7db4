// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_cursor.h"

#include <algorithm>

namespace taper {

namespace {

const BookingView* bookingCovering(const TherapistDay& therapist, Moment time)
{
    const auto hit = std::ranges::find_if(therapist.bookings,
        [time](const BookingView& booking) { return booking.fields.interval().contains(time); });
    return hit == therapist.bookings.end() ? nullptr : &*hit;
}

const BookingView* bookingOf(const DayView& day, const BoardCursor& cursor)
{
    if (!cursor.booking || cursor.column >= day.therapists.size())
        return nullptr;
    const auto& bookings = day.therapists[cursor.column].bookings;
    const auto hit = std::ranges::find(bookings, *cursor.booking, &BookingView::id);
    return hit == bookings.end() ? nullptr : &*hit;
}

/// On the clock grid at or before.
Moment gridFloor(Moment time, Minutes grid)
{
    return time - timeOfDayOf(time) % grid;
}

} // namespace

BoardCursor cursorAt(const DayView& day, size_t column, Moment time)
{
    BoardCursor cursor{column, time, std::nullopt};
    if (column >= day.therapists.size())
        return cursor;
    if (const BookingView* booking = bookingCovering(day.therapists[column], time)) {
        cursor.time = booking->fields.start;
        cursor.booking = booking->id;
    }
    return cursor;
}

std::optional<BoardCursor> cursorOn(const DayView& day, Id<Booking> booking)
{
    for (size_t column = 0; column < day.therapists.size(); ++column) {
        for (const BookingView& candidate : day.therapists[column].bookings) {
            if (candidate.id == booking)
                return BoardCursor{column, candidate.fields.start, booking};
        }
    }
    return std::nullopt;
}

BoardCursor firstCursor(const DayView& day)
{
    const BookingView* next = nullptr;
    for (const TherapistDay& therapist : day.therapists) {
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
    if (!day.therapists.empty() && !day.therapists.front().hours.open.empty())
        return cursorAt(day, 0, day.therapists.front().hours.open.front().start);
    return {0, at(day.date, Minutes{9 * 60}), std::nullopt};
}

BoardCursor stepped(
    const DayView& day, const BoardCursor& from, BoardStep step, TimeOfDay first, TimeOfDay last)
{
    const Moment earliest = at(day.date, first);
    const Moment latest = at(day.date, last) - day.grid;
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
        return cursorAt(day, from.column > 0 ? from.column - 1 : 0, from.time);
    case BoardStep::Right: {
        const size_t lastColumn = day.therapists.empty() ? 0 : day.therapists.size() - 1;
        return cursorAt(day, std::min(from.column + 1, lastColumn), from.time);
    }
    case BoardStep::FirstOfDay:
        return cursorAt(day, from.column, earliest);
    case BoardStep::LastOfDay:
        return cursorAt(day, from.column, latest);
    }
    Q_UNREACHABLE();
}

} // namespace taper
