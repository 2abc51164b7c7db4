// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/room_choice.h"

#include <algorithm>

namespace taper {

std::optional<Id<Room>> chooseRoom(const KnownSetup& setup, const TherapistFields& therapist,
    const Interval& occupied, std::span<const BusyBooking> busy, const std::optional<Id<Booking>>& replaces)
{
    std::vector<Id<Room>> rooms = setup.activeRooms();
    std::ranges::stable_sort(rooms, {}, [&](Id<Room> room) {
        if (room == therapist.usualRoom)
            return 0;
        const bool isSomebodys = std::ranges::any_of(setup.therapists,
            [room](const Stored<Therapist>& other) { return !other->archived && other->usualRoom == room; });
        return isSomebodys ? 2 : 1;
    });
    const auto isFree = [&](Id<Room> room) {
        return std::ranges::none_of(busy, [&](const BusyBooking& other) {
            return other.room == room && holdsSlot(other.status) && other.id != replaces
                && other.occupied.overlaps(occupied);
        });
    };
    const auto found = std::ranges::find_if(rooms, isFree);
    return found == rooms.end() ? std::nullopt : std::optional{*found};
}

} // namespace taper
