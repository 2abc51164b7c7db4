// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/interval_set.h"

#include "tests/core/scheduling/times.h"

#include <gtest/gtest.h>

#include <random>

namespace taper::test {
namespace {

TEST(IntervalSet, JoinsWhatTouchesOrOverlapsAndDropsWhatIsEmpty)
{
    const IntervalSet set = setOf({span(kFriday, "13:00", "14:00"), span(kFriday, "09:00", "10:00"),
        span(kFriday, "10:00", "11:00"), span(kFriday, "13:30", "13:45"), span(kFriday, "16:00", "16:00")});
    EXPECT_EQ(set, (IntervalSet{span(kFriday, "09:00", "11:00"), span(kFriday, "13:00", "14:00")}));
}

TEST(IntervalSet, CutsHolesAtTheEdgesAndInTheMiddle)
{
    const std::vector<Interval> from{span(kFriday, "09:00", "12:00"), span(kFriday, "13:00", "17:00")};
    const std::vector<Interval> cut{
        span(kFriday, "11:30", "13:30"), span(kFriday, "15:00", "15:30"), span(kFriday, "16:45", "18:00")};
    EXPECT_EQ(without(from, cut),
        (IntervalSet{span(kFriday, "09:00", "11:30"), span(kFriday, "13:30", "15:00"),
            span(kFriday, "15:30", "16:45")}));
}

TEST(IntervalSet, KnowsThatTouchingIsFree)
{
    const IntervalSet set{span(kFriday, "10:00", "11:00"), span(kFriday, "12:00", "13:00")};
    EXPECT_TRUE(isFreeIn(set, span(kFriday, "11:00", "12:00")));
    EXPECT_TRUE(isFreeIn(set, span(kFriday, "09:00", "10:00")));
    EXPECT_TRUE(isFreeIn(set, span(kFriday, "13:00", "14:00")));
    EXPECT_FALSE(isFreeIn(set, span(kFriday, "10:59", "11:30")));
    EXPECT_FALSE(isFreeIn(set, span(kFriday, "09:00", "14:00")));
    EXPECT_FALSE(isFreeIn(set, span(kFriday, "12:15", "12:30")));
}

TEST(IntervalSet, AgreesWithCountingMinuteByMinute)
{
    std::mt19937 random{20260424};
    std::uniform_int_distribution<int> minute{0, 200};
    std::uniform_int_distribution<int> length{0, 40};
    std::uniform_int_distribution<int> count{0, 8};
    const auto some = [&] {
        std::vector<Interval> intervals;
        for (int i = count(random); i > 0; --i) {
            const Moment start = Moment{kFriday} + Minutes{minute(random)};
            intervals.push_back({start, start + Minutes{length(random)}});
        }
        return intervals;
    };
    const auto covers = [](const std::vector<Interval>& intervals, Moment moment) {
        return std::ranges::any_of(intervals, [moment](const Interval& i) { return i.contains(moment); });
    };
    for (int round = 0; round < 500; ++round) {
        const auto from = some();
        const auto cut = some();
        const IntervalSet left = without(from, cut);
        EXPECT_EQ(left, setOf(left)) << "not in order, or pieces touch";
        Minutes total{0};
        for (int i = 0; i < 260; ++i) {
            const Moment moment = Moment{kFriday} + Minutes{i};
            const bool isLeft = covers(from, moment) && !covers(cut, moment);
            EXPECT_EQ(covers(left, moment), isLeft) << "minute " << i << " of round " << round;
            total += Minutes{covers(from, moment) ? 1 : 0};
        }
        EXPECT_EQ(totalOf(from), total);
    }
}

} // namespace
} // namespace taper::test
