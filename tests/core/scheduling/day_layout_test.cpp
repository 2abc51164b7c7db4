// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/day_layout.h"

#include "tests/core/scheduling/times.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>

namespace taper::test {
namespace {

std::vector<Interval> someDay(std::mt19937& random)
{
    std::uniform_int_distribution<int> count{0, 14};
    std::uniform_int_distribution<int> start{0, 40};
    std::uniform_int_distribution<int> length{0, 12}; // empty ones as well
    std::vector<Interval> intervals;
    for (int i = count(random); i > 0; --i) {
        const Moment begin = at(kFriday, Minutes{8 * 60 + 15 * start(random)});
        intervals.push_back({begin, begin + Minutes{15 * length(random)}});
    }
    return intervals;
}

Interval drawn(const Interval& interval)
{
    return {interval.start, std::max(interval.end, interval.start + Minutes{1})};
}

TEST(DayLayout, GivesBookingsThatOverlapNothingTheWholeWidth)
{
    const std::vector<Interval> day{span(kFriday, "10:00", "11:00"), span(kFriday, "09:00", "10:00")};
    EXPECT_EQ(layoutDay(day), (std::vector<Lane>{{0, 1}, {0, 1}}));
    EXPECT_TRUE(layoutDay({}).empty());
}

TEST(DayLayout, PutsOverlappingBookingsSideBySide)
{
    const std::vector<Interval> day{span(kFriday, "09:00", "10:30"), span(kFriday, "10:00", "11:00"),
        span(kFriday, "10:30", "11:30"), span(kFriday, "12:00", "13:00")};
    EXPECT_EQ(layoutDay(day), (std::vector<Lane>{{0, 2}, {1, 2}, {0, 2}, {0, 1}}));
}

TEST(DayLayout, LetsNoTwoThatOverlapShareAColumn)
{
    std::mt19937 random{1};
    for (int round = 0; round < 1000; ++round) {
        const auto day = someDay(random);
        const auto lanes = layoutDay(day);
        ASSERT_EQ(lanes.size(), day.size());
        for (size_t i = 0; i < day.size(); ++i) {
            EXPECT_GE(lanes[i].column, 0);
            EXPECT_LT(lanes[i].column, lanes[i].columns);
            for (size_t j = i + 1; j < day.size(); ++j) {
                if (!drawn(day[i]).overlaps(drawn(day[j])))
                    continue;
                EXPECT_NE(lanes[i].column, lanes[j].column) << "round " << round;
                EXPECT_EQ(lanes[i].columns, lanes[j].columns) << "round " << round;
            }
        }
    }
}

TEST(DayLayout, UsesAsManyColumnsAsTheBusiestMomentNeedsAndNoMore)
{
    std::mt19937 random{2};
    for (int round = 0; round < 1000; ++round) {
        const auto day = someDay(random);
        const auto lanes = layoutDay(day);
        // Groups of intervals that overlap directly or through others, by widening until nothing changes.
        std::vector<size_t> group(day.size());
        std::iota(group.begin(), group.end(), size_t{0});
        for (bool isChanged = true; isChanged;) {
            isChanged = false;
            for (size_t i = 0; i < day.size(); ++i) {
                for (size_t j = 0; j < day.size(); ++j) {
                    if (drawn(day[i]).overlaps(drawn(day[j])) && group[i] < group[j]) {
                        group[j] = group[i];
                        isChanged = true;
                    }
                }
            }
        }
        std::map<size_t, std::set<int>> columnsUsed;
        std::map<size_t, int> busiest;
        for (size_t i = 0; i < day.size(); ++i) {
            columnsUsed[group[i]].insert(lanes[i].column);
            const auto atOnce = std::ranges::count_if(
                day, [&](const Interval& other) { return drawn(other).contains(day[i].start); });
            busiest[group[i]] = std::max(busiest[group[i]], static_cast<int>(atOnce));
        }
        for (size_t i = 0; i < day.size(); ++i) {
            EXPECT_EQ(lanes[i].columns, busiest[group[i]]) << "round " << round;
            EXPECT_EQ(columnsUsed[group[i]].size(), static_cast<size_t>(lanes[i].columns))
                << "a column is empty";
        }
    }
}

TEST(DayLayout, DoesNotDependOnTheOrderOfTheBookings)
{
    std::mt19937 random{3};
    const auto drawing = [](const std::vector<Interval>& day) {
        std::multiset<std::tuple<Interval, int, int>> all;
        const auto lanes = layoutDay(day);
        for (size_t i = 0; i < day.size(); ++i)
            all.insert({day[i], lanes[i].column, lanes[i].columns});
        return all;
    };
    for (int round = 0; round < 500; ++round) {
        auto day = someDay(random);
        const auto before = drawing(day);
        std::ranges::shuffle(day, random);
        EXPECT_EQ(drawing(day), before) << "round " << round;
    }
}

} // namespace
} // namespace taper::test
