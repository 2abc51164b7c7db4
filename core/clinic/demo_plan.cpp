// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_plan.h"

#include "core/clinic/demo_draft.h"

namespace taper {

DemoPlan planDemonstration(const DemoOptions& options)
{
    DemoDraft draft;
    draft.options = options;
    planTeam(draft);
    planRaces(draft);
    planClients(draft);
    planEntries(draft);
    planDiary(draft);
    planNotes(draft);
    planWaiting(draft);
    return std::move(draft.plan);
}

} // namespace taper
