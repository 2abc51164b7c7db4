// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/first_free.h"

#include "core/clinic/slot_search.h"

#include <algorithm>

namespace taper {

namespace {

constexpr std::chrono::days kNextStep{28};
constexpr int kNextSteps = 13; // a year

/// The shortest time between two bookings into which a third one fits.
Minutes shortestGap(const KnownSetup& setup)
{
    Minutes shortest{0};
    for (const Stored<SessionType>& type : setup.sessionTypes) {
        if (type->archived)
            continue;
        const Minutes needed = type->bufferBefore + std::ranges::min(type->lengths) + type->bufferAfter;
        if (shortest == Minutes{0} || needed < shortest)
            shortest = needed;
    }
    return shortest;
}

/// The first day after the request that has a free time. Looked for in steps, because it is seldom far.
Result<std::optional<Date>> nextDay(Workspace& workspace, SlotRequest request)
{
    request.to = std::max(request.to, workspace.today());
    for (int step = 0; step < kNextSteps; ++step) {
        request.from = request.to + std::chrono::days{1};
        request.to += kNextStep;
        const auto search = loadSlotSearch(workspace, request);
        if (!search)
            return fail(search.error());
        const std::vector<Slot> slots = (*search)->slots();
        if (!slots.empty())
            return dateOf(slots.front().interval.start);
    }
    return std::optional<Date>{};
}

Result<FirstFree> firstFreeIn(Workspace& workspace, const FirstFreeRequest& request)
{
    const auto loaded = loadSlotSearch(workspace, request.slots);
    if (!loaded)
        return fail(loaded.error());
    const SlotSearch& search = **loaded;
    std::vector<JudgedSlot> judged;
    for (const Slot& slot : search.slots()) {
        const bool isSimultaneous = !judged.empty() && judged.back().slot.interval == slot.interval;
        judged.push_back({slot, isSimultaneous ? judged.back().verdict : search.verdict(slot.interval),
            search.isOverCap(slot)});
    }

    FirstFree answer;
    answer.found = static_cast<int>(judged.size());
    answer.refusal = search.refusal;
    const auto limit = static_cast<size_t>(std::max(0, request.limit));
    for (const RankedTime& time : rankSlots(search.query, judged, shortestGap(*search.setup), limit)) {
        std::optional<RaceTag> race;
        if (search.client.isValid())
            race = search.timing->nearest(search.client, time.slot.interval.start);
        answer.slots.push_back({search.view(time.slot, time.verdict), std::move(race), time.fit});
    }
    if (answer.found > 0 || answer.refusal)
        return answer;
    const auto next = nextDay(workspace, request.slots);
    if (!next)
        return fail(next.error());
    answer.next = *next;
    return answer;
}

} // namespace

Result<FirstFree> firstFree(Clinic& clinic, const FirstFreeRequest& request)
{
    if (const auto range = checkDays(request.slots); !range)
        return fail(range.error());
    return readUnit(clinic, [&](Workspace& workspace) { return firstFreeIn(workspace, request); });
}

} // namespace taper
