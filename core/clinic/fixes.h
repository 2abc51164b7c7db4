// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_review.h"
#include "core/scheduling/free_slots.h"

#include <functional>

namespace taper {

/// How far from the wanted day an ideal time is worth more than a nearer one that is merely fine.
inline constexpr int kIdealDays = 7;

/// A time that could be taken instead, and what the races say of it.
struct SlotOption {
    Slot slot;
    Verdict verdict = Verdict::Fine;
};

/// The option that a person at the desk would name first: of those that are fine or better, the nearest day
/// to the one wanted, and on it the nearest time of day; of two as near, the earlier. With `preferIdeal`, an
/// ideal time up to kIdealDays away goes before all that is not. Null if none is fine.
[[nodiscard]] const SlotOption* bestOption(
    std::span<const SlotOption> options, Moment wanted, bool preferIdeal);

/// Gives the finding that weighs most what can be done about it: the nearest good time with the same
/// therapist, with another, and the session type that fits here. Each can be booked as it stands, without a
/// reason. Does nothing where no other time would help. `findings` are those of composeReview().
void attachFixes(
    Workspace& workspace, const ReviewContext& context, const BookingProposal& proposal, Findings& findings);

/// Where and among what another time is looked for.
struct FixSearch {
    Date from{}; ///< not before today; what lies further from the wanted day than kFixDays is not looked at
    Date to{}; ///< included
    /// What else is taken or free besides what the file says.
    std::function<void(std::vector<BusyBooking>&)> adjust;
};
/// The nearest good time within these days, with the same therapist if there is one, else with another; to be
/// booked as it stands, without a reason. Nothing if `findings` speak of what no other time would help.
[[nodiscard]] std::optional<Fix> otherTime(Workspace& workspace, const ReviewContext& context,
    const BookingProposal& proposal, const Findings& findings, const FixSearch& search);

} // namespace taper
