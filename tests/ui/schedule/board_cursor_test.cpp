// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_cursor.h"

#include "tests/ui/schedule/board_views.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

using test::fridayView;
using test::onFriday;

constexpr TimeOfDay kFirst{8 * 60};
constexpr TimeOfDay kLast{17 * 60};

BoardCursor step(const BoardCursor& from, BoardStep direction)
{
    return stepped(fridayView(), from, direction, kFirst, kLast);
}

TEST(BoardCursor, BeginsOnTheFirstBookingThatIsNotOver)
{
    EXPECT_EQ(firstCursor(fridayView()), (BoardCursor{0, onFriday("09:00"), Id<Booking>{1}}));
}

TEST(BoardCursor, BeginsOnTheFirstOpenTimeOfADayWithoutBookings)
{
    BoardView day = fridayView();
    for (BoardColumn& therapist : day.columns)
        therapist.bookings.clear();
    EXPECT_EQ(firstCursor(day), (BoardCursor{0, onFriday("08:30"), std::nullopt}));
}

TEST(BoardCursor, BeginsSomewhereOnADayOnWhichNobodyWorks)
{
    BoardView day = fridayView();
    day.columns.clear();
    EXPECT_EQ(firstCursor(day).booking, std::nullopt);
}

TEST(BoardCursor, GoesOverABookingAsAWhole)
{
    const BoardCursor first{0, onFriday("09:00"), Id<Booking>{1}};
    EXPECT_EQ(step(first, BoardStep::Later), (BoardCursor{0, onFriday("10:00"), Id<Booking>{2}}));
}

TEST(BoardCursor, GoesOverFreeTimeByTheGrid)
{
    const BoardCursor free{0, onFriday("11:00"), std::nullopt};
    EXPECT_EQ(step(free, BoardStep::Later), (BoardCursor{0, onFriday("11:15"), std::nullopt}));
    EXPECT_EQ(step(free, BoardStep::Earlier), (BoardCursor{0, onFriday("10:00"), Id<Booking>{2}}));
}

TEST(BoardCursor, ComesBackToTheGridBeforeABookingThatStartsOffIt)
{
    BoardView day = fridayView();
    day.columns[0].bookings = {test::viewOf(9, "Off the grid", "09:07", "10:02")};
    const BoardCursor on{0, onFriday("09:07"), Id<Booking>{9}};
    EXPECT_EQ(stepped(day, on, BoardStep::Earlier, kFirst, kLast),
        (BoardCursor{0, onFriday("09:00"), std::nullopt}));
    EXPECT_EQ(stepped(day, on, BoardStep::Later, kFirst, kLast).time, onFriday("10:02"));
}

TEST(BoardCursor, KeepsTheTimeWhenItChangesColumn)
{
    const BoardCursor free{0, onFriday("11:00"), std::nullopt};
    EXPECT_EQ(step(free, BoardStep::Right), (BoardCursor{1, onFriday("11:00"), std::nullopt}));
    EXPECT_EQ(step({1, onFriday("09:30"), Id<Booking>{3}}, BoardStep::Left),
        (BoardCursor{0, onFriday("09:00"), Id<Booking>{1}}));
}

TEST(BoardCursor, StaysWithinTheBoard)
{
    EXPECT_EQ(step({0, onFriday("08:00"), std::nullopt}, BoardStep::Earlier).time, onFriday("08:00"));
    EXPECT_EQ(step({0, onFriday("16:45"), std::nullopt}, BoardStep::Later).time, onFriday("16:45"));
    EXPECT_EQ(step({0, onFriday("12:00"), std::nullopt}, BoardStep::Left).column, 0U);
    EXPECT_EQ(step({1, onFriday("12:00"), std::nullopt}, BoardStep::Right).column, 1U);
    EXPECT_EQ(step({1, onFriday("12:00"), std::nullopt}, BoardStep::LastOfDay).time, onFriday("16:45"));
    EXPECT_EQ(step({1, onFriday("12:00"), std::nullopt}, BoardStep::FirstOfDay).time, onFriday("08:00"));
}

TEST(BoardCursor, ReachesEveryFreeTimeAndEveryBookingOfAColumnByGoingLater)
{
    const BoardView day = fridayView();
    BoardCursor cursor = cursorAt(day, 0, onFriday("08:00"));
    std::vector<BoardCursor> seen{cursor};
    for (;;) {
        const BoardCursor next = stepped(day, cursor, BoardStep::Later, kFirst, kLast);
        if (next == cursor)
            break;
        cursor = next;
        seen.push_back(cursor);
    }
    // 08:00 … 08:45 free, two bookings, 11:00 … 16:45 free
    EXPECT_EQ(seen.size(), 4U + 2U + 24U);
}

} // namespace
} // namespace taper
