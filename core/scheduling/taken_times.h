// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scheduling/free_slots.h"
#include "core/scheduling/interval_set.h"

#include <unordered_map>

namespace taper {

/// When the therapists, the rooms and the client of a search are taken already, without what holds no slot
/// and without the booking to be moved. Therapists and rooms with buffers, the client for the sessions only.
/// Everybody and everything of the search has an entry.
struct TakenTimes {
    std::unordered_map<Id<Therapist>, IntervalSet> therapists;
    std::unordered_map<Id<Room>, IntervalSet> rooms;
    IntervalSet client;
    const BusyBooking* replaced = nullptr; ///< the booking to be moved, if `busy` has it
};

/// Borrows from `query`.
[[nodiscard]] TakenTimes takenTimes(const SlotQuery& query);

/// What a session of the search would take its therapist and room for. Where the booking to be moved already
/// stands, it keeps the buffers it was made with (see reviewDiary()).
[[nodiscard]] Interval occupiedIn(
    const SlotQuery& query, const TakenTimes& taken, Id<Therapist> therapist, const Interval& session);

} // namespace taper
