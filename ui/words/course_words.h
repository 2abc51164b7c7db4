// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/course_plan.h"
#include "core/clinic/course_plans.h"

#include <QString>

namespace taper::words {

// The words of the course planner.

[[nodiscard]] QString rhythmWord(CourseRhythm rhythm); ///< "weekly at the peak"
[[nodiscard]] QString purposeWord(CoursePurpose purpose); ///< "last full session"

/// Why nothing can be planned for a client; empty for None.
[[nodiscard]] QString obstacleText(CourseObstacle obstacle, const QString& clientName);
/// What a planned session comes to, besides its verdict: "free", "booked already", "nothing free", "left
/// out"; with what was not as preferred: "other therapist, other day".
[[nodiscard]] QString plannedStateText(const PlannedSession& session);
/// "14 sessions: 12 to book, 2 booked already, 2 need a reason, 1 clash, 1 left out".
[[nodiscard]] QString planCountsText(const PlanCounts& counts);

/// "7 of 12 done, 3 to come, 1 missed".
[[nodiscard]] QString planProgressText(const PlanProgress& progress);
/// "The race has moved to 18 October 2026: the plan can move along." Empty without trouble.
[[nodiscard]] QString planTroubleText(const PlanView& plan);

} // namespace taper::words
