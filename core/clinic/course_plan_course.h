// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/course_plan.h"
#include "core/clinic/workspace.h"
#include "core/timing/runner_race.h"

namespace taper {

// What planning, and moving a plan, know of a race; each function takes part in the unit of its caller.

/// The race, if sessions can be planned towards it. Errors: NotFound, Refused ("what": "race", "status").
[[nodiscard]] Result<Stored<Race>> raceToPlan(Workspace& workspace, Id<Race> id);

/// What the course of one runner asks of its outline: the race as this client runs it, and the clinic's
/// policy.
[[nodiscard]] CourseRequest courseRequest(
    const PlanRequest& request, const TimingPolicy& policy, const PreparedRace& race, Date today);
/// The race as this client runs it; null if it does not count for them.
[[nodiscard]] const PreparedRace* raceOf(const PreparedRaces& races, Id<Race> race);

/// The day that a plan of this client is for, as the race has it, or the entry in a virtual one.
[[nodiscard]] Date dayToKeep(Workspace& workspace, const Stored<Race>& race, Id<Client> client);

/// Says whether the session follows deep work of its own course (PlannedSession::followsDeepWork), the last
/// of which was on `lastDeep`, and carries that on. To be called in order of the course.
void noteDeepWork(const KnownSetup& setup, PlannedSession& session, std::optional<Date>& lastDeep);

/// Days that any session of such a course may lie on.
struct CourseSpan {
    Date from{};
    Date to{};
};
[[nodiscard]] CourseSpan courseSpan(const RaceFields& race, int weeks, Date today);

} // namespace taper
