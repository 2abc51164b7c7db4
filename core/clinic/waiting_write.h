// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"
#include "core/clinic/workspace.h"

namespace taper {

// What the use cases of the waiting list share; each function takes part in the unit of its caller.

[[nodiscard]] std::vector<WaitingView> waitingViewsOf(Workspace& workspace, std::vector<WaitingRow> rows);
/// Errors: NotFound.
[[nodiscard]] Result<WaitingView> waitingViewOf(Workspace& workspace, Id<WaitingEntry> id);

/// An entry as it stands. Errors: NotFound, StaleRevision.
[[nodiscard]] Result<Stored<WaitingEntry>> waitingAt(Workspace& workspace, Id<WaitingEntry> id, int revision);
/// The same for one that can be worked with. Errors: also Refused (closed).
[[nodiscard]] Result<Stored<WaitingEntry>> openWaitingAt(
    Workspace& workspace, Id<WaitingEntry> id, int revision);

/// Each writes with its audit row. Errors: bad input, Duplicate, StaleRevision.
[[nodiscard]] Result<Stored<WaitingEntry>> insertWaiting(
    Workspace& workspace, Changes& changes, const WaitingFields& fields);
/// `action` is the audit's word. Nothing is written if nothing differs.
[[nodiscard]] Result<Stored<WaitingEntry>> updateWaiting(Workspace& workspace, Changes& changes,
    const Stored<WaitingEntry>& before, const WaitingFields& after, const QString& action);

/// A booking has come back into the diary: whoever has it in hand has it no longer.
[[nodiscard]] Result<void> releaseHeld(Workspace& workspace, Changes& changes, Id<Booking> booking);

} // namespace taper
