// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/axis_scale.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

TEST(AxisScale, PutsTheRaceInTheMiddleAndTheFarthestDaysAtTheEnds)
{
    const AxisScale axis{1000, 100, 9, false};
    EXPECT_DOUBLE_EQ(axis.x(RaceSide::Before, 0), 450);
    EXPECT_DOUBLE_EQ(axis.x(RaceSide::After, 0), 550);
    EXPECT_DOUBLE_EQ(axis.x(RaceSide::Before, 9), 0);
    EXPECT_DOUBLE_EQ(axis.x(RaceSide::After, 9), 1000);
    EXPECT_DOUBLE_EQ(axis.x(RaceSide::After, 40), 1000) << "nothing lies beyond the end";
    EXPECT_DOUBLE_EQ(axis.x(RaceSide::After, 1), 700) << "the first day takes a third";
}

TEST(AxisScale, FindsTheDaysOfAPlaceAgain)
{
    for (const bool isMirrored : {false, true}) {
        const AxisScale axis{731, 60, 10, isMirrored};
        for (const RaceSide side : {RaceSide::Before, RaceSide::After}) {
            for (double days = 0; days <= 10; days += 0.25)
                EXPECT_NEAR(axis.days(side, axis.x(side, days)), days, 1e-9);
        }
    }
    EXPECT_DOUBLE_EQ((AxisScale{700, 100, 9, false}.days(RaceSide::Before, 400)), 0) << "behind the race";
}

TEST(AxisScale, GoesTheOtherWayRoundInLanguagesReadFromTheRight)
{
    const AxisScale axis{1000, 100, 9, true};
    EXPECT_DOUBLE_EQ(axis.x(RaceSide::Before, 9), 1000);
    EXPECT_DOUBLE_EQ(axis.x(RaceSide::After, 9), 0);
}

TEST(AxisScale, SnapsToDaysOrToStepsOfHours)
{
    EXPECT_EQ(snappedPlace(WindowUnit::Days, 2.4, false), 2);
    EXPECT_EQ(snappedPlace(WindowUnit::Days, 2.6, false), 3);
    EXPECT_EQ(snappedPlace(WindowUnit::Hours, 0.012, false), 15);
    EXPECT_EQ(snappedPlace(WindowUnit::Hours, 1.01, false), 24 * 60);
    EXPECT_EQ(snappedPlace(WindowUnit::Hours, 3.04, false), 72 * 60);
    EXPECT_EQ(snappedPlace(WindowUnit::Hours, 3.04, true), 72 * 60 + 60) << "finer on demand";
}

TEST(AxisScale, MovesInSmallerStepsCloseToTheRace)
{
    EXPECT_EQ(keyStep(WindowUnit::Days, 3, false), 1);
    EXPECT_EQ(keyStep(WindowUnit::Days, 3, true), 7);
    EXPECT_EQ(keyStep(WindowUnit::Hours, 30, false), 15);
    EXPECT_EQ(keyStep(WindowUnit::Hours, 48 * 60, false), 60);
    EXPECT_EQ(keyStep(WindowUnit::Hours, 48 * 60, true), 24 * 60);
}

} // namespace
} // namespace taper
