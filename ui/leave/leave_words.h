// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/leave.h"

#include <QString>

namespace taper {

/// "Wed 22 Apr", "Wed 22 Apr – Fri 24 Apr", "Wed 22 Apr from 11:00", "Wed 22 Apr 11:00–13:00", else both
/// moments.
[[nodiscard]] QString leaveSpanText(const Interval& interval);
/// "Maya Okafor · Wed 22 Apr · Ill"; "Whole clinic · …".
[[nodiscard]] QString leaveText(const EnteredLeave& leave);
/// "Wed 22 Apr 09:00 with Tom Reid, Room 2".
[[nodiscard]] QString placeOfSlot(const SlotView& slot);
/// What was done: "Maya Okafor is away Wed 22 Apr. 2 bookings moved, 1 cancelled."; without a name the clinic
/// is closed.
[[nodiscard]] QString enteredSentence(
    const QString& therapistName, const LeaveRequest& request, const LeaveOutcome& outcome);
/// "2 bookings moved, 1 cancelled."; empty if there were none.
[[nodiscard]] QString settledSentence(const LeaveOutcome& outcome);
/// Which bookings somebody has changed meanwhile.
[[nodiscard]] QString changedSentence(const std::vector<BookingView>& changed);

} // namespace taper
