// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_week.h"

#include "core/clinic/client_timing.h"
#include "core/clinic/first_free.h"

#include <algorithm>

namespace taper {

namespace {

/// A type, and the best that the races say of it at some time of the day.
struct TypeToTry {
    Stored<SessionType> type;
    Verdict verdict;
};

Verdict bestOfDay(const ClientTiming& timing, Id<Client> client, Date day, const Stored<SessionType>& type)
{
    Verdict best = Verdict::TooClose;
    for (const TimeOfDay time : {TimeOfDay{9 * 60}, TimeOfDay{12 * 60}, TimeOfDay{17 * 60}}) {
        const Interval session{at(day, time), at(day, time) + type->lengths.front()};
        best = std::min(best, timing.verdict(client, type->profile, session));
    }
    return best;
}

/// The usual type first, then the others in the order in which they are offered.
Result<std::vector<TypeToTry>> typesToTry(Clinic& clinic, Id<Client> client, Date day, Id<SessionType> usual)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<TypeToTry>> {
        const KnownSetup& setup = workspace.setup();
        const Stored<SessionType>* first = setup.sessionType(usual);
        if (!first)
            return fail(Error::notFound(QStringLiteral("session_type"), QString::number(usual.value())));
        if (!workspace.clients().byId(client))
            return fail(Error::notFound(QStringLiteral("client"), QString::number(client.value())));
        const ClientTiming timing = ClientTiming::load(workspace, {client}, day, day);
        std::vector<TypeToTry> types{{*first, bestOfDay(timing, client, day, *first)}};
        for (const Stored<SessionType>& type : setup.sessionTypes) {
            if (!type->archived && type.id != usual)
                types.push_back({type, bestOfDay(timing, client, day, type)});
        }
        return types;
    });
}

/// The best free time of the day for this type; without one, none.
Result<WeekOffer> offerOf(Clinic& clinic, Id<Client> client, Date day, const TypeToTry& candidate)
{
    const Stored<SessionType>& type = candidate.type;
    FirstFreeRequest request;
    request.slots.sessionType = type.id;
    request.slots.client = client;
    request.slots.from = day;
    request.slots.to = day;
    request.limit = 1;
    const auto free = firstFree(clinic, request);
    if (!free)
        return fail(free.error());
    WeekOffer offer;
    offer.type = type.id;
    offer.length = type->lengths.front();
    offer.verdict = candidate.verdict;
    if (free->slots.empty())
        return offer;
    const SlotView& slot = free->slots.front().slot;
    offer.start = slot.interval.start;
    offer.therapist = slot.therapist;
    offer.room = slot.room;
    offer.verdict = slot.verdict;
    return offer;
}

} // namespace

Result<WeekOffer> weekOffer(Clinic& clinic, Id<Client> client, Date day, Id<SessionType> usual)
{
    const auto types = typesToTry(clinic, client, day, usual);
    if (!types)
        return fail(types.error());
    std::optional<WeekOffer> best;
    for (const TypeToTry& candidate : *types) {
        auto offer = offerOf(clinic, client, day, candidate);
        if (!offer)
            return offer;
        // A free time before none; of two as good, the earlier in the list.
        const auto worth = [](const WeekOffer& each) {
            return std::pair{!each.start.has_value(), each.verdict};
        };
        if (!best || worth(*offer) < worth(*best))
            best = *offer;
        if (best->start && best->verdict == Verdict::Ideal)
            break;
    }
    return *best;
}

} // namespace taper
