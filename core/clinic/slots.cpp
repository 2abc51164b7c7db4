// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/slots.h"

#include "core/clinic/slot_search.h"

namespace taper {

Result<std::vector<SlotView>> freeSlots(Clinic& clinic, const SlotRequest& request)
{
    if (const auto range = checkDays(request); !range)
        return fail(range.error());
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<SlotView>> {
        const auto search = loadSlotSearch(workspace, request);
        if (!search)
            return fail(search.error());
        const std::vector<Slot> slots = (*search)->slots();
        std::vector<SlotView> views;
        views.reserve(slots.size());
        for (const Slot& slot : slots) {
            // The races do not care with whom.
            const bool isSimultaneous = !views.empty() && views.back().interval == slot.interval;
            views.push_back((*search)->view(
                slot, isSimultaneous ? views.back().verdict : (*search)->verdict(slot.interval)));
        }
        return views;
    });
}

} // namespace taper
