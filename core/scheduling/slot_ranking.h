// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/scheduling/free_slots.h"

#include <span>

namespace taper {

/// How a slot lies between what its therapist has around it on that day.
struct SlotFit {
    enum class Beside { Hours, Session, Now };

    /// What is free now, where the slot would go: from the end of the booking before it (buffers included) or
    /// of the time that is not worked or is over, to the next.
    Interval gap{};
    Beside before = Beside::Hours; ///< what `gap` begins at
    Beside after = Beside::Hours; ///< what `gap` ends at
    Minutes leftBefore{0}; ///< of the gap, once the slot is booked (its buffers count beside a booking)
    Minutes leftAfter{0};
    Minutes wasted{0}; ///< of these, what is too short for any session

    /// Right beside a booking or the edge of the hours.
    [[nodiscard]] bool touches() const { return leftBefore == Minutes{0} || leftAfter == Minutes{0}; }
    [[nodiscard]] bool fillsGap() const { return leftBefore == Minutes{0} && leftAfter == Minutes{0}; }

    bool operator==(const SlotFit&) const = default;
};

struct JudgedSlot {
    Slot slot;
    Verdict verdict = Verdict::Fine; ///< what the client's races say of it
    bool overCap = false; ///< takes the therapist beyond a daily limit
};

struct RankedTime {
    Slot slot;
    Verdict verdict = Verdict::Fine;
    SlotFit fit;

    bool operator==(const RankedTime&) const = default;
};

/// At most `limit` of the slots that `query` gave, best first:
///
///  1. good race timing: ideal, fine, caution, too close; beyond a daily limit of the therapist at best like
///  a
///     caution, because both ask for a reason;
///  2. a tight day: the fewest minutes wasted, that is left beside the slot in pieces shorter than `usable`
///     (the shortest session with its buffers), and of those that waste as little the ones that touch a
///     booking or the edge of the hours;
///  3. the earliest; of simultaneous ones the query's first therapist.
///
/// The order in which the slots come does not matter. O((bookings + slots) × log).
[[nodiscard]] std::vector<RankedTime> rankSlots(
    const SlotQuery& query, std::span<const JudgedSlot> slots, Minutes usable, size_t limit);

} // namespace taper
