// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/taken_times.h"

namespace taper {

TakenTimes takenTimes(const SlotQuery& query)
{
    TakenTimes taken;
    for (const SlotTherapist& therapist : query.therapists)
        taken.therapists[therapist.id];
    for (const Id<Room> room : query.rooms)
        taken.rooms[room];

    for (const BusyBooking& booking : query.busy) {
        if (booking.id == query.replaces) {
            taken.replaced = &booking;
            continue;
        }
        if (!holdsSlot(booking.status))
            continue;
        if (const auto found = taken.therapists.find(booking.therapist); found != taken.therapists.end())
            found->second.push_back(booking.occupied);
        if (booking.room) {
            if (const auto found = taken.rooms.find(*booking.room); found != taken.rooms.end())
                found->second.push_back(booking.occupied);
        }
        if (query.client && booking.client == *query.client)
            taken.client.push_back(booking.interval);
    }
    for (auto& [id, times] : taken.therapists)
        times = setOf(std::move(times));
    for (auto& [id, times] : taken.rooms)
        times = setOf(std::move(times));
    taken.client = setOf(std::move(taken.client));
    return taken;
}

Interval occupiedIn(
    const SlotQuery& query, const TakenTimes& taken, Id<Therapist> therapist, const Interval& session)
{
    if (taken.replaced && taken.replaced->therapist == therapist && taken.replaced->interval == session)
        return taken.replaced->occupied;
    return {session.start - query.bufferBefore, session.end + query.bufferAfter};
}

} // namespace taper
