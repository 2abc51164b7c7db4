// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scheduling/interval_set.h"

namespace taper {

/// What is left of the open hours beside `taken`, in order, each at least `minimum` long. Pass the bookings'
/// occupied times to leave their buffers out as well.
[[nodiscard]] IntervalSet freeGaps(
    std::span<const Interval> open, std::span<const Interval> taken, Minutes minimum);

struct DayTotals {
    Minutes open{0}; ///< the hours that can be worked
    Minutes booked{0}; ///< all sessions, also those outside the hours; double-booked time counts once
    Minutes free{0}; ///< open and not booked

    bool operator==(const DayTotals&) const = default;
};

[[nodiscard]] DayTotals dayTotals(std::span<const Interval> open, std::span<const Interval> sessions);

} // namespace taper
