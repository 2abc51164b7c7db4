// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/recall_proposal.h"
#include "core/clinic/slot_search.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <tuple>

namespace taper {

namespace {

/// So many of the best are looked at for the right day and therapist: more than any fortnight holds.
constexpr size_t kRanked = 5000;

Minutes shortestLength(const KnownSetup& setup)
{
    Minutes shortest = Minutes::max();
    for (const Stored<SessionType>& type : setup.sessionTypes) {
        if (!type->archived)
            shortest =
                std::min(shortest, type->bufferBefore + std::ranges::min(type->lengths) + type->bufferAfter);
    }
    return shortest;
}

std::vector<RankedTime> goodTimes(const SlotSearch& search)
{
    std::vector<JudgedSlot> judged;
    for (const Slot& slot : search.slots()) {
        const Verdict verdict = search.verdict(slot.interval);
        if (verdict < Verdict::Caution && !search.isOverCap(slot))
            judged.push_back({slot, verdict, false});
    }
    return rankSlots(search.query, judged, shortestLength(*search.setup), kRanked);
}

/// The times by what matters when somebody is called: the race, the day that was meant, who knows them.
std::vector<RankedTime> inOrder(std::vector<RankedTime> times, const RecallProposal& proposal)
{
    std::ranges::stable_sort(times, {}, [&proposal](const RankedTime& time) {
        const int distance = std::abs(daysBetween(proposal.day, dateOf(time.slot.interval.start)));
        return std::tuple{time.verdict, distance, time.slot.therapist != proposal.therapist};
    });
    return times;
}

Result<RecallTimes> timesIn(Workspace& workspace, Id<Client> id, const RecallReason& reason, int limit)
{
    const auto client = workspace.clients().byId(id);
    if (!client)
        return fail(Error::notFound(QStringLiteral("client"), QString::number(id.value())));
    if (client->fields().archived)
        return fail(ErrorCode::Refused);
    const Date today = workspace.today();
    const auto visits = workspace.recalls().lastVisits({id});
    const auto visit = visits.find(id);
    const Date last = std::max(today, reason.due) + std::chrono::days{2 * kProposalDays};
    const ClientTiming timing = ClientTiming::load(workspace, {id}, today, last);
    const auto proposal = proposalFor(
        workspace.setup(), timing, id, reason, visit == visits.end() ? nullptr : &visit->second, today);
    if (!proposal)
        return fail(ErrorCode::Refused);

    const RecallDays span = daysFor(reason, *proposal, today);
    SlotRequest request;
    request.sessionType = proposal->sessionType;
    request.length = proposal->length;
    request.from = span.from;
    request.to = span.to;
    request.client = id;
    const auto search = loadSlotSearch(workspace, request);
    if (!search)
        return fail(search.error());
    RecallTimes answer{*proposal, {}};
    std::set<std::pair<Date, Id<Therapist>>> taken;
    for (const RankedTime& time : inOrder(goodTimes(**search), *proposal)) {
        if (static_cast<int>(answer.slots.size()) >= limit)
            break;
        if (!taken.emplace(dateOf(time.slot.interval.start), time.slot.therapist).second)
            continue;
        answer.slots.push_back({(*search)->view(time.slot, time.verdict),
            (*search)->timing->nearest(id, time.slot.interval.start), time.fit});
    }
    return answer;
}

} // namespace

Result<RecallTimes> recallTimes(Clinic& clinic, Id<Client> client, const RecallReason& reason, int limit)
{
    return readUnit(clinic, [&](Workspace& workspace) { return timesIn(workspace, client, reason, limit); });
}

} // namespace taper
