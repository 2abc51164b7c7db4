// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/free_gaps.h"

#include "tests/core/scheduling/times.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

const std::vector<Interval> kOpen{span(kFriday, "09:00", "12:30"), span(kFriday, "13:30", "17:00")};

TEST(FreeGaps, AreTheOpenHoursOfAnEmptyDay)
{
    EXPECT_EQ(freeGaps(kOpen, {}, Minutes{15}), kOpen);
}

TEST(FreeGaps, LieBetweenTheBookingsAndAreLongEnoughToUse)
{
    const std::vector<Interval> booked{
        span(kFriday, "14:00", "17:00"), span(kFriday, "09:10", "10:00"), span(kFriday, "10:15", "12:00")};
    EXPECT_EQ(freeGaps(kOpen, booked, Minutes{15}),
        (IntervalSet{span(kFriday, "10:00", "10:15"), span(kFriday, "12:00", "12:30"),
            span(kFriday, "13:30", "14:00")}));
    EXPECT_EQ(freeGaps(kOpen, booked, Minutes{30}).size(), 2U);
    EXPECT_TRUE(freeGaps(kOpen, booked, Minutes{31}).empty());
}

TEST(FreeGaps, AreNoneWithoutHours)
{
    const std::vector<Interval> booked{span(kFriday, "14:00", "15:00")};
    EXPECT_TRUE(freeGaps({}, booked, Minutes{5}).empty());
}

TEST(DayTotals, CountOpenBookedAndFreeMinutes)
{
    // One runs into the break, two overlap.
    const std::vector<Interval> sessions{
        span(kFriday, "12:00", "13:00"), span(kFriday, "14:00", "15:00"), span(kFriday, "14:30", "15:30")};
    const DayTotals totals = dayTotals(kOpen, sessions);
    EXPECT_EQ(totals.open, Minutes{420});
    EXPECT_EQ(totals.booked, Minutes{150});
    EXPECT_EQ(totals.free, Minutes{300});
}

} // namespace
} // namespace taper::test
