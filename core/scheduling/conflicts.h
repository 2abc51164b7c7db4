// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/scheduling/busy_booking.h"

#include <span>

namespace taper {

/// What the proposal takes the therapist and the room for: the session with the buffers of its type.
[[nodiscard]] Interval occupiedBy(const BookingProposal& proposal, const SessionTypeFields& type);

/// Every clash of the proposal with the bookings in `busy`, all of them stops, in order of time:
///  - the same therapist or room: TherapistBusy, RoomBusy where the sessions overlap; TherapistBuffer,
///    RoomBuffer where only the occupied times do (the buffer after the earlier booking and the one before
///    the later add up: `limit` is the gap needed between them);
///  - the same client: ClientBusy where the sessions overlap, buffers do not count.
/// Intervals are half-open: touching is no clash. Cancelled and no-show bookings, and the booking that the
/// proposal replaces, hold nothing. One other booking may give several findings.
[[nodiscard]] Findings conflictsOf(
    const BookingProposal& proposal, const Interval& occupied, std::span<const BusyBooking> busy);

} // namespace taper
