// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_geometry.h"

#include "tests/ui/schedule/board_views.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

using test::fridayView;
using test::onFriday;

const BoardMetrics kMetrics{.header = 40, .gutter = 50, .minimumColumn = 100, .minimumHour = 40, .gap = 5};

BoardGeometry geometryOf(const BoardView& day, QSizeF view = {650, 940}, double zoom = 1)
{
    return {day, kMetrics, view, zoom};
}

TEST(BoardGeometry, ShowsTheHoursThatAreWorkedToTheFullHourAndNoFewerThanAUsualDay)
{
    const auto geometry = geometryOf(fridayView());
    EXPECT_EQ(geometry.first(), Minutes{8 * 60});
    EXPECT_EQ(geometry.last(), Minutes{18 * 60});
}

TEST(BoardGeometry, ShowsABookingOutsideTheHoursAsWell)
{
    BoardView day = fridayView();
    day.columns[1].bookings.push_back(test::viewOf(4, "Late", "20:10", "20:40"));
    EXPECT_EQ(geometryOf(day).last(), Minutes{21 * 60});
}

TEST(BoardGeometry, ShowsABookingThatRunsToMidnight)
{
    BoardView day = fridayView();
    day.columns[1].bookings.push_back(test::viewOf(4, "Night", "22:30", "23:30"));
    day.columns[1].bookings.back().fields.length = Minutes{90};
    const auto geometry = geometryOf(day);
    EXPECT_EQ(geometry.last(), kEndOfDay);
    EXPECT_LE(geometry.bookings().back().rect.bottom(), geometry.content().height());
}

TEST(BoardGeometry, FillsTheHeightWithTheWorkingDay)
{
    EXPECT_DOUBLE_EQ(geometryOf(fridayView()).content().height(), 900);
}

TEST(BoardGeometry, NeverMakesAnHourTooLowToReadAndScrollsInstead)
{
    EXPECT_DOUBLE_EQ(geometryOf(fridayView(), {650, 200}).content().height(), 10 * kMetrics.minimumHour);
}

TEST(BoardGeometry, GrowsWithTheZoom)
{
    EXPECT_DOUBLE_EQ(geometryOf(fridayView(), {650, 940}, 2).content().height(), 1800);
}

TEST(BoardGeometry, KeepsColumnsWideEnoughToReadAndScrollsInstead)
{
    BoardView day = fridayView();
    for (int i = 0; i < 10; ++i)
        day.columns.push_back(day.columns[1]);
    const auto geometry = geometryOf(day);
    EXPECT_DOUBLE_EQ(geometry.columnWidth(), kMetrics.minimumColumn);
    EXPECT_DOUBLE_EQ(geometry.content().width(), 12 * kMetrics.minimumColumn);
}

TEST(BoardGeometry, FindsTheBookingAndTheTimeUnderAPoint)
{
    const auto geometry = geometryOf(fridayView());
    const QPointF onCallum{geometry.columnRect(0).center().x(), geometry.yOf(timeOfDayOf(onFriday("10:30")))};
    ASSERT_TRUE(geometry.bookingAt(onCallum));
    EXPECT_EQ(geometry.bookingAt(onCallum)->booking, 1U);
    const QPointF free{geometry.columnRect(1).center().x(), geometry.yOf(timeOfDayOf(onFriday("14:20")))};
    EXPECT_FALSE(geometry.bookingAt(free));
    EXPECT_EQ(geometry.columnAt(free.x()), 1U);
    EXPECT_EQ(geometry.timeAt(free.y()), Minutes{14 * 60 + 15});
}

TEST(BoardGeometry, TurnsEveryGridTimeIntoAPlaceAndBack)
{
    const auto geometry = geometryOf(fridayView());
    for (Moment time = onFriday("08:00"); time < onFriday("18:00"); time += Minutes{15})
        EXPECT_EQ(geometry.timeAt(geometry.yOf(timeOfDayOf(time)) + 0.5), timeOfDayOf(time));
}

TEST(BoardGeometry, PutsBookingsThatOverlapSideBySide)
{
    BoardView day = fridayView();
    day.columns[0].bookings.push_back(test::viewOf(5, "Imported", "09:30", "10:15"));
    const auto placed = geometryOf(day).bookings();
    for (size_t i = 0; i < placed.size(); ++i) {
        for (size_t j = i + 1; j < placed.size(); ++j)
            EXPECT_FALSE(placed[i].rect.intersects(placed[j].rect)) << i << " and " << j;
    }
}

TEST(BoardGeometry, HoldsADayOnWhichNobodyWorks)
{
    BoardView day = fridayView();
    day.columns.clear();
    const auto geometry = geometryOf(day);
    EXPECT_TRUE(geometry.bookings().empty());
    EXPECT_FALSE(geometry.columnAt(10));
}

} // namespace
} // namespace taper
