// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/domain/finding.h"

#include <vector>

namespace taper {

/// What a change of a race, an entry or the policy means for a booking; nothing is ever moved silently.
struct VerdictChange {
    BookingView booking; ///< with the verdict after the change
    Verdict before = Verdict::Fine;
    std::optional<Finding> finding; ///< the one that weighs most after the change
};
/// Each booking near what changed, once.
struct RecheckedBookings {
    std::vector<VerdictChange> worse; ///< newly a caution or worse, or harder than before
    std::vector<VerdictChange> better;
    std::vector<VerdictChange> stillFlagged; ///< a caution or worse before and after, alike
    int unchanged = 0; ///< not flagged before, nor after
};

} // namespace taper
