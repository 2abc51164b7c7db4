// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/undo.h"
#include "core/clinic/workspace.h"

namespace taper {

// The parts of undo(), each within its unit. What is written is noted in `changes`, and the way forward again
// in `again`, in the order of the way back, so that each row is found at the same place in both. Errors:
// StaleRevision if a row is not as the change left it, NotFound, bad input.

[[nodiscard]] Result<void> putBackLeave(
    Workspace& workspace, Changes& changes, const std::vector<LeaveBefore>& leave, WayBack& again);
/// A closure that was removed comes back under a new number.
[[nodiscard]] Result<void> putBackClosures(
    Workspace& workspace, Changes& changes, const std::vector<ClosureBefore>& closures, WayBack& again);
[[nodiscard]] Result<void> putBackWaiting(
    Workspace& workspace, Changes& changes, const std::vector<WaitingBefore>& entries, WayBack& again);

/// A plan that the change added is dropped.
[[nodiscard]] Result<void> putBackPlans(
    Workspace& workspace, Changes& changes, const std::vector<PlanBefore>& plans, WayBack& again);

/// Puts bookings back, in any order that the database's own guard may ask for. Without a value for `again` in
/// the outcome one of them cannot go back, the review says why, and the unit must be undone: some may have
/// been written already. Errors besides: SlotTaken.
[[nodiscard]] Result<UndoOutcome> putBackBookings(Workspace& workspace, Changes& changes,
    const std::vector<BookingBefore>& bookings, const QString& reason, WayBack again);

} // namespace taper
