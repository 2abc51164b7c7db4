// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/undo.h"
#include "core/clinic/workspace.h"

namespace taper {

// Writing plans, each within the unit of its caller, with its audit row and its way back.

/// Errors: bad input.
[[nodiscard]] Result<Id<CoursePlan>> insertPlan(
    Workspace& workspace, Changes& changes, const CoursePlanFields& fields, WayBack& back);
/// Errors: StaleRevision, bad input. Nothing is written if nothing differs.
[[nodiscard]] Result<void> updatePlan(Workspace& workspace, Changes& changes,
    const Stored<CoursePlan>& before, const CoursePlanFields& after, const QString& action, WayBack& back);
/// A plan as it stands. Errors: NotFound, StaleRevision if a revision is given and is not the present one.
[[nodiscard]] Result<Stored<CoursePlan>> planAt(
    Workspace& workspace, Id<CoursePlan> id, std::optional<int> revision);

} // namespace taper
