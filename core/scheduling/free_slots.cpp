// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/free_slots.h"

#include "core/scheduling/opening_hours.h"

#include <algorithm>
#include <unordered_map>

namespace taper {

namespace {

/// When the therapists, the rooms and the client are taken already.
struct Taken {
    std::unordered_map<Id<Therapist>, IntervalSet> therapists;
    std::unordered_map<Id<Room>, IntervalSet> rooms;
    IntervalSet client;
};

Taken takenTimes(const SlotQuery& query)
{
    Taken taken;
    for (const SlotTherapist& therapist : query.therapists)
        taken.therapists[therapist.id];
    for (const Id<Room> room : query.rooms)
        taken.rooms[room];

    for (const BusyBooking& booking : query.busy) {
        if (!holdsSlot(booking.status) || booking.id == query.replaces)
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

/// One therapist of the search, with what was looked up for all its days.
struct Searched {
    SlotTherapist therapist;
    const IntervalSet* taken;
    /// In the order in which they are preferred.
    std::vector<std::pair<Id<Room>, const IntervalSet*>> rooms;
};

std::vector<Searched> searchedIn(const SlotQuery& query, const Taken& taken)
{
    const auto isSomebodysUsual = [&query](Id<Room> room) {
        return std::ranges::any_of(query.therapists, [room](const SlotTherapist& therapist) {
            return !therapist.fields->archived && therapist.fields->usualRoom == room;
        });
    };
    std::vector<Searched> all;
    for (const SlotTherapist& therapist : query.therapists) {
        if (therapist.fields->archived)
            continue;
        Searched searched{therapist, &taken.therapists.at(therapist.id), {}};
        for (const Id<Room> room : query.rooms)
            searched.rooms.emplace_back(room, &taken.rooms.at(room));
        std::ranges::stable_sort(searched.rooms, {}, [&](const auto& room) {
            if (room.first == therapist.fields->usualRoom)
                return 0;
            return isSomebodysUsual(room.first) ? 2 : 1;
        });
        all.push_back(std::move(searched));
    }
    return all;
}

Moment roundedUp(Moment moment, Minutes grid)
{
    const Minutes past = timeOfDayOf(moment) % grid;
    return past == Minutes{0} ? moment : moment + (grid - past);
}

void addSlotsOfDay(std::vector<Slot>& slots, const SlotQuery& query, const Searched& searched,
    const IntervalSet& clientTaken, Date date)
{
    for (const Interval& open : openIntervals(*searched.therapist.fields, query.closures, date)) {
        const Moment first = roundedUp(std::max(open.start, query.notBefore), query.grid);
        for (Moment start = first; start + query.length <= open.end; start += query.grid) {
            const Interval session{start, start + query.length};
            const Interval occupied{session.start - query.bufferBefore, session.end + query.bufferAfter};
            if (!isFreeIn(*searched.taken, occupied) || !isFreeIn(clientTaken, session))
                continue;
            const auto room = std::ranges::find_if(searched.rooms,
                [&occupied](const auto& candidate) { return isFreeIn(*candidate.second, occupied); });
            if (room != searched.rooms.end())
                slots.push_back({searched.therapist.id, room->first, session});
            else if (searched.rooms.empty())
                slots.push_back({searched.therapist.id, std::nullopt, session});
        }
    }
}

} // namespace

std::vector<Slot> freeSlots(const SlotQuery& query)
{
    Q_ASSERT(query.grid > Minutes{0});
    if (query.length <= Minutes{0})
        return {};
    const Taken taken = takenTimes(query);
    const std::vector<Searched> all = searchedIn(query, taken);
    std::vector<Slot> slots;
    for (Date date = std::max(query.from, dateOf(query.notBefore)); date <= query.to;
         date += std::chrono::days{1}) {
        const auto dayBegin = static_cast<std::ptrdiff_t>(slots.size());
        for (const Searched& searched : all)
            addSlotsOfDay(slots, query, searched, taken.client, date);
        std::ranges::stable_sort(
            slots.begin() + dayBegin, slots.end(), {}, [](const Slot& slot) { return slot.interval.start; });
    }
    return slots;
}

} // namespace taper
