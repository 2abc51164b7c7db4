// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/slots.h"
#include "core/scheduling/slot_ranking.h"

namespace taper {

struct FirstFreeRequest {
    SlotRequest slots;
    int limit = 50; ///< at most so many, the best ones
};

/// A free time and why it is a good one.
struct RankedSlot {
    SlotView slot;
    /// The client's race that it is seen from: together with the verdict "ideal: D−2". None without a client
    /// or a race near.
    std::optional<RaceTag> race;
    SlotFit fit; ///< how it lies between the therapist's other bookings: "fills the gap before 11:00"
};

struct FirstFree {
    std::vector<RankedSlot> slots; ///< best first: see rankSlots()
    int found = 0; ///< how many are free, also beyond the limit

    // Why there are none, when there are none.
    std::optional<Finding> refusal; ///< the type, length or client cannot be booked at all
    std::optional<Date> next; ///< the first later day, within a year, that has one; else there is none
};

/// The best free times for what is asked, for a dialog. Errors: as freeSlots().
Result<FirstFree> firstFree(Clinic& clinic, const FirstFreeRequest& request);

} // namespace taper
