// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_view.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

const Date kFriday = makeDate(2026, 4, 24);

TEST(ScheduleView, HasWordsThatReadBack)
{
    for (const ScheduleView view : kScheduleViews) {
        EXPECT_EQ(scheduleViewFrom(keyOf(view)), view);
        EXPECT_FALSE(titleOf(view).isEmpty());
    }
    EXPECT_EQ(scheduleViewFrom(u"year"), std::nullopt);
}

TEST(ScheduleView, ShowsTheDayItsWeekItsMonthOrTwoWeeks)
{
    using Days = std::pair<Date, Date>;
    EXPECT_EQ(daysShown(ScheduleView::Day, kFriday), (Days{kFriday, kFriday}));
    EXPECT_EQ(daysShown(ScheduleView::Rooms, kFriday), (Days{kFriday, kFriday}));
    EXPECT_EQ(daysShown(ScheduleView::Week, kFriday), (Days{makeDate(2026, 4, 20), makeDate(2026, 4, 26)}));
    EXPECT_EQ(daysShown(ScheduleView::Team, makeDate(2026, 4, 20)),
        (Days{makeDate(2026, 4, 20), makeDate(2026, 4, 26)}));
    EXPECT_EQ(daysShown(ScheduleView::Month, makeDate(2028, 2, 29)),
        (Days{makeDate(2028, 2, 1), makeDate(2028, 2, 29)}));
    EXPECT_EQ(daysShown(ScheduleView::Agenda, kFriday), (Days{kFriday, makeDate(2026, 5, 7)}));
}

TEST(ScheduleView, AsksForRoomsOrForOnesOwnWeek)
{
    const Id<Therapist> maya{3};
    EXPECT_EQ(requestFor(ScheduleView::Rooms, kFriday, maya).by, BoardBy::Rooms);
    EXPECT_EQ(requestFor(ScheduleView::Week, kFriday, maya).only, maya);
    EXPECT_EQ(requestFor(ScheduleView::Week, kFriday, maya).days, 7);
    EXPECT_EQ(requestFor(ScheduleView::Team, kFriday, maya).only, std::nullopt);
    EXPECT_EQ(requestFor(ScheduleView::Agenda, kFriday).days, 14);
}

TEST(ScheduleView, TurnsByDaysWeeksAndMonths)
{
    EXPECT_EQ(turned(ScheduleView::Day, kFriday, 1), makeDate(2026, 4, 25));
    EXPECT_EQ(turned(ScheduleView::Team, kFriday, -1), makeDate(2026, 4, 17));
    EXPECT_EQ(turned(ScheduleView::Agenda, kFriday, 1), makeDate(2026, 5, 8));
    EXPECT_EQ(turned(ScheduleView::Month, makeDate(2026, 12, 15), 1), makeDate(2027, 1, 15));
}

TEST(ScheduleView, StaysInAShortMonthWhenTurningFromALongOne)
{
    EXPECT_EQ(turned(ScheduleView::Month, makeDate(2026, 1, 31), 1), makeDate(2026, 2, 28));
    EXPECT_EQ(turned(ScheduleView::Month, makeDate(2028, 3, 31), -1), makeDate(2028, 2, 29));
}

TEST(ScheduleView, NamesThePeriodWithoutSayingAnythingTwice)
{
    EXPECT_EQ(periodText(ScheduleView::Day, kFriday), QStringLiteral("Friday 24 April 2026"));
    EXPECT_EQ(periodText(ScheduleView::Week, kFriday), QStringLiteral("20 – 26 April 2026"));
    EXPECT_EQ(periodText(ScheduleView::Team, makeDate(2026, 4, 29)), QStringLiteral("27 Apr – 3 May 2026"));
    EXPECT_EQ(periodText(ScheduleView::Week, makeDate(2026, 12, 31)),
        QStringLiteral("28 December 2026 – 3 January 2027"));
    EXPECT_EQ(periodText(ScheduleView::Month, kFriday), QStringLiteral("April 2026"));
}

} // namespace
} // namespace taper
