// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/leave.h"
#include "core/clinic/workspace.h"

#include <algorithm>

namespace taper {

namespace {

using LeaveList = std::vector<EnteredLeave>;

EnteredLeave entered(const Stored<Closure>& closure)
{
    return {.therapist = std::nullopt,
        .therapistName = {},
        .interval = {Moment{closure->from}, Moment{closure->to + std::chrono::days{1}}},
        .reason = closure->reason,
        .closure = closure.id,
        .revision = closure.revision};
}

EnteredLeave entered(const Stored<Therapist>& therapist, const Leave& leave)
{
    return {.therapist = therapist.id,
        .therapistName = therapist->name,
        .interval = leave.interval,
        .reason = leave.reason};
}

/// Everybody who works here has this very leave, and there is more than one.
bool isShared(const KnownSetup& setup, const Leave& leave)
{
    int sharing = 0;
    for (const Stored<Therapist>& therapist : setup.therapists) {
        if (therapist->archived)
            continue;
        if (std::ranges::find(therapist->leave, leave) == therapist->leave.end())
            return false;
        ++sharing;
    }
    return sharing > 1;
}

void addOnce(LeaveList& list, const EnteredLeave& leave)
{
    if (std::ranges::find(list, leave) == list.end())
        list.push_back(leave);
}

LeaveList touching(Workspace& workspace, const Interval& span, std::optional<Id<Therapist>> whose)
{
    LeaveList list;
    const KnownSetup& setup = workspace.setup();
    for (const Stored<Closure>& closure : workspace.closures().all()) {
        if (entered(closure).interval.overlaps(span))
            list.push_back(entered(closure));
    }
    for (const Stored<Therapist>& therapist : setup.therapists) {
        for (const Leave& leave : therapist->leave) {
            if (!leave.interval.overlaps(span))
                continue;
            EnteredLeave found = entered(therapist, leave);
            if (!therapist->archived && isShared(setup, leave)) {
                found.therapist.reset();
                found.therapistName.clear();
            }
            if (!found.therapist || !whose || *whose == therapist.id)
                addOnce(list, found);
        }
    }
    std::ranges::stable_sort(list, {}, &EnteredLeave::interval);
    return list;
}

} // namespace

Result<LeaveList> leaveBetween(Clinic& clinic, Date from, Date to, std::optional<Id<Therapist>> therapist)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<LeaveList> {
        return touching(workspace, {Moment{from}, Moment{to + std::chrono::days{1}}}, therapist);
    });
}

Result<std::optional<EnteredLeave>> leaveAt(
    Clinic& clinic, std::optional<Id<Therapist>> therapist, Moment moment)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::optional<EnteredLeave>> {
        LeaveList list = touching(workspace, {moment, moment + Minutes{1}}, therapist);
        std::erase_if(list, [&therapist](const EnteredLeave& leave) {
            return !therapist && leave.therapist; // asked for the whole clinic
        });
        if (list.empty())
            return std::nullopt;
        return std::move(list.front());
    });
}

} // namespace taper
