// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clinic_settings.h"
#include "core/domain/therapist.h"
#include "core/scheduling/busy_booking.h"

#include <optional>
#include <span>
#include <vector>

namespace taper {

struct SlotTherapist {
    Id<Therapist> id;
    const TherapistFields* fields = nullptr; ///< never null; an archived therapist has no slots
};

/// What to look for. The pointers and spans are borrowed for the call.
struct SlotQuery {
    std::vector<SlotTherapist> therapists; ///< in the order in which simultaneous slots are wanted
    std::vector<Id<Room>> rooms; ///< those that may be used, none archived; empty: the clinic has no rooms
    Minutes length{0}; ///< of the session; none are found for zero or less
    Minutes bufferBefore{0};
    Minutes bufferAfter{0};
    Minutes grid{15}; ///< slots start on multiples of this, counted from midnight; more than zero
    Date from{}; ///< first day
    Date to{}; ///< last day, included
    Moment notBefore{}; ///< no slot starts earlier; usually now
    std::span<const ClosureFields> closures;
    /// At least every booking of these therapists, these rooms and this client whose `occupied` touches the
    /// days; others do no harm. Names are not read.
    std::span<const BusyBooking> busy;
    std::optional<Id<Client>> client; ///< whose other sessions are kept clear as well
    std::optional<Id<Booking>> replaces; ///< a booking to be moved, which does not stand in its own way
    std::optional<TimeSpan> partOfDay; ///< the session begins in it; its end may lie outside
    std::vector<int> weekdays; ///< 0 = Monday … 6 = Sunday; empty: any
    /// Usual rooms of therapists who are not searched: not taken from them while another room is free.
    std::vector<Id<Room>> usualElsewhere;
};

/// `moment`, or the next one on a grid counted from midnight.
[[nodiscard]] Moment nextOnGrid(Moment moment, Minutes grid);

struct Slot {
    Id<Therapist> therapist;
    std::optional<Id<Room>> room; ///< set whenever the query has rooms
    Interval interval; ///< the session, without buffers

    bool operator==(const Slot&) const = default;
};

/// Every free slot, in order of start, then of the query's therapists. The room is that of the booking to be
/// moved if its therapist stays and it is free; else the therapist's usual one; else a free room that is
/// nobody's usual one; else any free one; with none free there is no slot. Agrees with reviewDiary: what is
/// offered can be booked, and what can be booked on the grid is offered (but for a booking to be moved that
/// stands before `notBefore`: staying there is no slot). O((bookings + starts) × log bookings).
[[nodiscard]] std::vector<Slot> freeSlots(const SlotQuery& query);

} // namespace taper
