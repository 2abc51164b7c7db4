// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/leave.h"
#include "core/clinic/workspace.h"

namespace taper {

// What entering, changing and ending leave share; each function takes part in the unit of its caller.

/// What is wrong with the request by itself. Errors: EndBeforeStart, TooLong, NotFound. Tidies the reason.
[[nodiscard]] Result<LeaveRequest> checkedRequest(Workspace& workspace, LeaveRequest request);

/// Takes `old` away and puts `added` in its place, either of which may be null; the setup is read again. What
/// was there before goes into `back`. Errors: StaleRevision if `old` is not there any more, bad input.
[[nodiscard]] Result<void> writeLeave(Workspace& workspace, Changes& changes, const EnteredLeave* old,
    const LeaveRequest* added, WayBack& back);

/// Does with each booking as decided; refuses as a whole (LeaveOutcome::isEntered is false, and the unit must
/// be undone). Errors: as moveBooking().
[[nodiscard]] Result<LeaveOutcome> carryOut(
    Workspace& workspace, Changes& changes, const std::vector<LeaveDecision>& decisions, WayBack back);

} // namespace taper
