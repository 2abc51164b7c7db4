// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/interval_set.h"

#include <algorithm>

namespace taper {

IntervalSet setOf(std::vector<Interval> intervals)
{
    std::erase_if(intervals, [](const Interval& interval) { return interval.isEmpty(); });
    std::ranges::sort(intervals);
    IntervalSet set;
    set.reserve(intervals.size());
    for (const Interval& interval : intervals) {
        if (!set.empty() && interval.start <= set.back().end)
            set.back().end = std::max(set.back().end, interval.end);
        else
            set.push_back(interval);
    }
    return set;
}

IntervalSet without(std::span<const Interval> from, std::span<const Interval> cut)
{
    const IntervalSet kept = setOf({from.begin(), from.end()});
    const IntervalSet holes = setOf({cut.begin(), cut.end()});
    IntervalSet left;
    auto hole = holes.begin();
    for (const Interval& interval : kept) {
        while (hole != holes.end() && hole->end <= interval.start)
            ++hole;
        Moment start = interval.start;
        // The last hole may reach into the next interval, so it is looked at again there.
        for (auto inside = hole; inside != holes.end() && inside->start < interval.end; ++inside) {
            if (start < inside->start)
                left.push_back({start, inside->start});
            start = std::max(start, inside->end);
        }
        if (start < interval.end)
            left.push_back({start, interval.end});
    }
    return left;
}

Minutes totalOf(std::span<const Interval> intervals)
{
    Minutes total{0};
    for (const Interval& interval : setOf({intervals.begin(), intervals.end()}))
        total += interval.length();
    return total;
}

bool isFreeIn(const IntervalSet& set, const Interval& interval)
{
    const auto next = std::ranges::upper_bound(set, interval.start, {}, &Interval::end);
    return next == set.end() || !next->overlaps(interval);
}

} // namespace taper
