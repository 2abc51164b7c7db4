// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/free_gaps.h"

namespace taper {

IntervalSet freeGaps(std::span<const Interval> open, std::span<const Interval> taken, Minutes minimum)
{
    IntervalSet gaps = without(open, taken);
    std::erase_if(gaps, [minimum](const Interval& gap) { return gap.length() < minimum; });
    return gaps;
}

DayTotals dayTotals(std::span<const Interval> open, std::span<const Interval> sessions)
{
    return {totalOf(open), totalOf(sessions), totalOf(without(open, sessions))};
}

} // namespace taper
