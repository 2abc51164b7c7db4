// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/opening_hours.h"

#include "tests/core/scheduling/times.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

const Interval kMorning = span(kFriday, "09:00", "12:30");
const Interval kAfternoon = span(kFriday, "13:30", "17:00");

TEST(OpeningHours, AreTheSpansOfTheWeekdayWithTheBreakBetweenThem)
{
    const DayHours hours = describeDay(workingTherapist(), {}, kFriday);
    EXPECT_EQ(hours.open, (IntervalSet{kMorning, kAfternoon}));
    EXPECT_EQ(hours.working, hours.open);
    EXPECT_EQ(hours.breaks, IntervalSet{span(kFriday, "12:30", "13:30")});
    EXPECT_FALSE(hours.closedBecause);
    EXPECT_FALSE(hours.isException);
}

TEST(OpeningHours, AreNoneOnADayOff)
{
    const DayHours hours = describeDay(workingTherapist(), {}, kSunday);
    EXPECT_TRUE(hours.open.empty());
    EXPECT_EQ(hours.closedBecause, ClosedBecause::DayOff);
    EXPECT_TRUE(hours.reason().isEmpty());
}

TEST(OpeningHours, JoinSpansThatTouchSoThatASessionMayCrossThem)
{
    TherapistFields therapist = workingTherapist();
    therapist.weeklyHours.at(4) = {hours("13:00", "24:00"), hours("09:00", "13:00")};
    const DayHours day = describeDay(therapist, {}, kFriday);
    EXPECT_EQ(day.open, IntervalSet{span(kFriday, "09:00", "24:00")});
    EXPECT_TRUE(day.breaks.empty());
}

TEST(OpeningHours, OfADatedExceptionReplaceThoseOfTheWeek)
{
    TherapistFields therapist = workingTherapist();
    therapist.exceptions = {{kFriday, {hours("18:00", "20:00")}}, {kSunday, {hours("10:00", "12:00")}}};
    EXPECT_EQ(openIntervals(therapist, {}, kFriday), IntervalSet{span(kFriday, "18:00", "20:00")});
    EXPECT_EQ(openIntervals(therapist, {}, kSunday), IntervalSet{span(kSunday, "10:00", "12:00")});
    EXPECT_TRUE(describeDay(therapist, {}, kSunday).isException);
    EXPECT_EQ(openIntervals(therapist, {}, kFriday + std::chrono::days{7}).size(), 2U) << "other Fridays";
}

TEST(OpeningHours, AreNoneWhenAnExceptionSaysSo)
{
    TherapistFields therapist = workingTherapist();
    therapist.exceptions = {{kFriday, {}}};
    EXPECT_EQ(describeDay(therapist, {}, kFriday).closedBecause, ClosedBecause::DatedException);
}

TEST(OpeningHours, AreEmptiedByAClosureFromItsFirstDayToItsLast)
{
    const std::vector<ClosureFields> closures{
        {day("2026-04-24"), day("2026-04-25"), QStringLiteral("Stocktaking")}};
    const TherapistFields therapist = workingTherapist();
    EXPECT_FALSE(openIntervals(therapist, closures, day("2026-04-23")).empty());
    const DayHours closed = describeDay(therapist, closures, kFriday);
    EXPECT_TRUE(closed.open.empty());
    EXPECT_EQ(closed.closedBecause, ClosedBecause::ClinicClosed);
    EXPECT_EQ(closed.closure, QStringLiteral("Stocktaking"));
    EXPECT_EQ(closed.reason(), QStringLiteral("Stocktaking"));
    EXPECT_EQ(closed.working.size(), 2U) << "the hours there would have been are still known";
    EXPECT_TRUE(openIntervals(therapist, closures, day("2026-04-25")).empty());
    EXPECT_FALSE(openIntervals(therapist, closures, day("2026-04-27")).empty());
}

TEST(OpeningHours, HaveLeaveCutOut)
{
    TherapistFields therapist = workingTherapist();
    therapist.leave = {{span(kFriday, "10:00", "11:00"), QStringLiteral("Dentist")}};
    const DayHours hours = describeDay(therapist, {}, kFriday);
    EXPECT_EQ(hours.open,
        (IntervalSet{span(kFriday, "09:00", "10:00"), span(kFriday, "11:00", "12:30"), kAfternoon}));
    EXPECT_EQ(hours.leave, therapist.leave);
    EXPECT_FALSE(hours.closedBecause);
    EXPECT_TRUE(describeDay(therapist, {}, kSunday).leave.empty());
}

TEST(OpeningHours, AreNoneWhileOnLeaveOverSeveralDays)
{
    TherapistFields therapist = workingTherapist();
    therapist.leave = {{{when("2026-04-23T12:00"), when("2026-04-25T10:00")}, QStringLiteral("Holiday")}};
    EXPECT_EQ(openIntervals(therapist, {}, day("2026-04-23")),
        IntervalSet{span(day("2026-04-23"), "09:00", "12:00")});
    const DayHours away = describeDay(therapist, {}, kFriday);
    EXPECT_EQ(away.closedBecause, ClosedBecause::OnLeave);
    EXPECT_EQ(away.reason(), QStringLiteral("Holiday"));
    EXPECT_EQ(away.leave.front().interval.start, when("2026-04-23T12:00")) << "the leave is told uncut";
    EXPECT_EQ(
        openIntervals(therapist, {}, day("2026-04-25")).front(), span(day("2026-04-25"), "10:00", "12:30"));
}

TEST(OpeningHours, AreNotTouchedByLeaveThatEndsAtMidnightBefore)
{
    TherapistFields therapist = workingTherapist();
    therapist.leave = {{{when("2026-04-23T00:00"), when("2026-04-24T00:00")}, QStringLiteral("Holiday")}};
    EXPECT_TRUE(describeDay(therapist, {}, kFriday).leave.empty());
    EXPECT_EQ(openIntervals(therapist, {}, kFriday), (IntervalSet{kMorning, kAfternoon}));
}

} // namespace
} // namespace taper::test
