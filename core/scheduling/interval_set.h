// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <span>
#include <vector>

namespace taper {

/// Times as a set: in order, none empty, none touching or overlapping the next.
using IntervalSet = std::vector<Interval>;

/// Any intervals, in any order, as a set; what touches or overlaps becomes one.
[[nodiscard]] IntervalSet setOf(std::vector<Interval> intervals);

/// What is in `from` and in none of `cut`. Both may be in any order and overlap.
[[nodiscard]] IntervalSet without(std::span<const Interval> from, std::span<const Interval> cut);

/// How long the intervals are together; what lies in several of them counts once.
[[nodiscard]] Minutes totalOf(std::span<const Interval> intervals);

/// True if `interval` overlaps nothing in `set`. O(log n).
[[nodiscard]] bool isFreeIn(const IntervalSet& set, const Interval& interval);

} // namespace taper
