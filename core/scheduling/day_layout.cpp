// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/day_layout.h"

#include <algorithm>
#include <numeric>

namespace taper {

namespace {

Interval drawn(const Interval& interval)
{
    return {interval.start, std::max(interval.end, interval.start + Minutes{1})};
}

} // namespace

std::vector<Lane> layoutDay(std::span<const Interval> intervals)
{
    // By start, longer first: equal intervals are interchangeable, so nothing depends on the order given.
    std::vector<size_t> order(intervals.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, [&intervals](size_t a, size_t b) {
        const Interval left = drawn(intervals[a]);
        const Interval right = drawn(intervals[b]);
        return left.start != right.start ? left.start < right.start : left.end > right.end;
    });

    std::vector<Lane> lanes(intervals.size());
    std::vector<Moment> columnEnds; // of the group of overlapping intervals at hand
    auto groupBegin = order.begin();
    Moment groupEnd = Moment::min();
    const auto closeGroup = [&](auto groupStop) {
        for (auto member = groupBegin; member != groupStop; ++member)
            lanes[*member].columns = static_cast<int>(columnEnds.size());
        groupBegin = groupStop;
        columnEnds.clear();
    };
    for (auto next = order.begin(); next != order.end(); ++next) {
        const Interval interval = drawn(intervals[*next]);
        if (interval.start >= groupEnd)
            closeGroup(next);
        // Taking the first column that is free by then needs no more columns than the busiest moment has.
        auto column =
            std::ranges::find_if(columnEnds, [&interval](Moment end) { return end <= interval.start; });
        if (column == columnEnds.end())
            column = columnEnds.insert(column, interval.end);
        else
            *column = interval.end;
        lanes[*next].column = static_cast<int>(column - columnEnds.begin());
        groupEnd = std::max(groupEnd, interval.end);
    }
    closeGroup(order.end());
    return lanes;
}

} // namespace taper
