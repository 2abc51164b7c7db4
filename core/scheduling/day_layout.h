// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <span>
#include <vector>

namespace taper {

/// Where a booking is drawn beside those it overlaps: column 0 … columns − 1 of the width.
struct Lane {
    int column = 0;
    int columns = 1;

    bool operator==(const Lane&) const = default;
};

/// One lane for each interval, in the order given. Intervals that overlap, directly or through others, share
/// the width in as many equal columns as are needed at the busiest moment; no two that overlap share a
/// column, and one that overlaps nothing has the whole width. The order of the input does not matter. An
/// empty interval is drawn as a minute.
[[nodiscard]] std::vector<Lane> layoutDay(std::span<const Interval> intervals);

} // namespace taper
