// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/clinic/rechecked.h"
#include "core/timing/policy.h"

namespace taper {

// The clinic's timing policy: changed with all that it means for bookings, looked at before it is changed,
// and taken back. setup.h reads it.

/// Keeps the policy in place of the one read at `revision`, and says what that means for every coming booking
/// that holds its slot: one re-check, in the same transaction. No booking is touched. Errors: BadPolicy by
/// place, StaleRevision.
Result<RecheckedBookings> savePolicy(Clinic& clinic, int revision, const TimingPolicy& policy);

/// What savePolicy() would say; nothing is written. Errors: BadPolicy by place.
Result<RecheckedBookings> previewPolicy(Clinic& clinic, const TimingPolicy& policy);

/// One change of the policy, as the audit has it.
struct PolicyChange {
    Moment at{};
    QString who; ///< may be empty
    TimingPolicy before;
    TimingPolicy after;
};
/// The latest changes, newest first, at most `limit` of them. What an earlier Taper wrote and this one cannot
/// read is passed over.
Result<std::vector<PolicyChange>> policyHistory(Clinic& clinic, int limit = 200);

} // namespace taper
