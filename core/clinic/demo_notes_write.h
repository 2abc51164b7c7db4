// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/demo_plan.h"
#include "core/clinic/workspace.h"

namespace taper {

/// The numbers that the rows of a plan got when they were written, by their places in it.
struct DemoIds {
    const std::vector<Id<Client>>& clients;
    const std::vector<Id<Therapist>>& therapists;
    const std::vector<Id<Booking>>& bookings;
};

/// Writes the notes of a plan within its caller's unit, each with its row of the audit, dated by the plan and
/// not by the clock.
[[nodiscard]] Result<void> writeDemoNotes(
    Workspace& workspace, const DemoPlan& plan, const DemoIds& ids, const TimeZone& zone);

} // namespace taper
