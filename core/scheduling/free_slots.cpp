// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/free_slots.h"

#include "core/scheduling/opening_hours.h"
#include "core/scheduling/taken_times.h"

#include <algorithm>

namespace taper {

namespace {

/// One therapist of the search, with what was looked up for all its days.
struct Searched {
    SlotTherapist therapist;
    const IntervalSet* taken;
    /// In the order in which they are preferred.
    std::vector<std::pair<Id<Room>, const IntervalSet*>> rooms;
};

std::vector<Searched> searchedIn(const SlotQuery& query, const TakenTimes& taken)
{
    const auto isSomebodysUsual = [&query](Id<Room> room) {
        return std::ranges::any_of(query.therapists, [room](const SlotTherapist& therapist) {
            return !therapist.fields->archived && therapist.fields->usualRoom == room;
        }) || std::ranges::find(query.usualElsewhere, room) != query.usualElsewhere.end();
    };
    std::vector<Searched> all;
    for (const SlotTherapist& therapist : query.therapists) {
        if (therapist.fields->archived)
            continue;
        Searched searched{therapist, &taken.therapists.at(therapist.id), {}};
        for (const Id<Room> room : query.rooms)
            searched.rooms.emplace_back(room, &taken.rooms.at(room));
        const bool isTheirs = taken.replaced && taken.replaced->therapist == therapist.id;
        std::ranges::stable_sort(searched.rooms, {}, [&](const auto& room) {
            if (isTheirs && room.first == taken.replaced->room)
                return 0;
            if (room.first == therapist.fields->usualRoom)
                return 1;
            return isSomebodysUsual(room.first) ? 3 : 2;
        });
        all.push_back(std::move(searched));
    }
    return all;
}

/// The hours in which a session of the search may begin on a day.
Interval startsOf(const SlotQuery& query, Date date)
{
    const Interval day = dayInterval(date);
    if (!query.partOfDay)
        return day;
    return {day.start + query.partOfDay->from, day.start + query.partOfDay->to};
}

void addSlotsOfDay(std::vector<Slot>& slots, const SlotQuery& query, const Searched& searched,
    const TakenTimes& taken, Date date)
{
    const Interval starts = startsOf(query, date);
    for (const Interval& open : openIntervals(*searched.therapist.fields, query.closures, date)) {
        const Moment first = nextOnGrid(std::max({open.start, starts.start, query.notBefore}), query.grid);
        for (Moment start = first; start + query.length <= open.end && start < starts.end;
             start += query.grid) {
            const Interval session{start, start + query.length};
            const Interval occupied = occupiedIn(query, taken, searched.therapist.id, session);
            if (!isFreeIn(*searched.taken, occupied) || !isFreeIn(taken.client, session))
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

bool isWanted(const SlotQuery& query, Date date)
{
    return query.weekdays.empty()
        || std::ranges::find(query.weekdays, weekdayIndex(date)) != query.weekdays.end();
}

} // namespace

Moment nextOnGrid(Moment moment, Minutes grid)
{
    const Minutes past = timeOfDayOf(moment) % grid;
    return past == Minutes{0} ? moment : moment + (grid - past);
}

std::vector<Slot> freeSlots(const SlotQuery& query)
{
    Q_ASSERT(query.grid > Minutes{0});
    if (query.length <= Minutes{0})
        return {};
    const TakenTimes taken = takenTimes(query);
    const std::vector<Searched> all = searchedIn(query, taken);
    std::vector<Slot> slots;
    for (Date date = std::max(query.from, dateOf(query.notBefore)); date <= query.to;
         date += std::chrono::days{1}) {
        if (!isWanted(query, date))
            continue;
        const auto dayBegin = static_cast<std::ptrdiff_t>(slots.size());
        for (const Searched& searched : all)
            addSlotsOfDay(slots, query, searched, taken, date);
        std::ranges::stable_sort(
            slots.begin() + dayBegin, slots.end(), {}, [](const Slot& slot) { return slot.interval.start; });
    }
    return slots;
}

} // namespace taper
