// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/nearest_race.h"

#include "tests/core/timing/builders.h"

namespace taper::test {

using std::chrono::days;
using std::chrono::hours;

namespace {

PreparedRaces prepared(const std::vector<RunnerRace>& races)
{
    return {defaultPolicy(), london(), races};
}

} // namespace

TEST(NearestRace, IsTheOneWithTheFewestDaysToIt)
{
    const auto races = prepared({marathon(), shortRace("2026-04-10")});
    const auto soon = nearestRace(races, moment("2026-04-24T09:00"));
    ASSERT_TRUE(soon);
    EXPECT_EQ(*soon, (NearestRace{Id<Race>{1}, QStringLiteral("London Marathon"), -2, true}));
    const auto behind = nearestRace(races, moment("2026-04-12T09:00"));
    ASSERT_TRUE(behind);
    EXPECT_EQ(*behind, (NearestRace{Id<Race>{2}, QStringLiteral("Southville 10k"), 2, false}));
}

TEST(NearestRace, IsTheComingOneOfTwoEquallyNear)
{
    const auto races = prepared({shortRace("2026-04-20"), shortRace("2026-04-26", 3)});
    EXPECT_EQ(nearestRace(races, moment("2026-04-23T09:00"))->days, -3);
    EXPECT_EQ(daysToNearestRace(races, date("2026-04-23")), -3);
}

TEST(NearestRace, PassesToTheSecondRaceOfADayOnceTheFirstHasBegun)
{
    RunnerRace evening = shortRace("2026-04-26", 3);
    evening.race.startTime = hours{18};
    evening.race.finishTime = hours{19};
    const auto races = prepared({marathon(), evening});
    EXPECT_EQ(nearestRace(races, moment("2026-04-26T08:00"))->id, Id<Race>{1});
    EXPECT_EQ(nearestRace(races, moment("2026-04-26T16:00"))->id, Id<Race>{3});
    EXPECT_TRUE(nearestRace(races, moment("2026-04-26T17:59"))->isBefore);
    EXPECT_FALSE(nearestRace(races, moment("2026-04-26T18:00"))->isBefore);
}

TEST(NearestRace, LooksAYearAheadAndAMonthBack)
{
    const auto races = prepared({marathon("2026-04-26")});
    EXPECT_TRUE(nearestRace(races, at(date("2026-04-26") - days{365}, hours{9})));
    EXPECT_FALSE(nearestRace(races, at(date("2026-04-26") - days{366}, hours{9})));
    EXPECT_EQ(nearestRace(races, moment("2026-05-26T09:00"))->days, 30);
    EXPECT_FALSE(nearestRace(races, moment("2026-05-27T09:00")));
    EXPECT_FALSE(nearestRace(prepared({}), moment("2026-05-27T09:00")));
}

} // namespace taper::test
