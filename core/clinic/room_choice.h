// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/known_setup.h"
#include "core/scheduling/busy_booking.h"

#include <span>

namespace taper {

/// The room a booking gets when none was asked for: the therapist's usual one if it is free; else a free room
/// that is nobody's usual one; else any free one; the order in which free slots are given rooms. Nothing if
/// the clinic has no rooms or none is free. `replaces` is not in its own way.
[[nodiscard]] std::optional<Id<Room>> chooseRoom(const KnownSetup& setup, const TherapistFields& therapist,
    const Interval& occupied, std::span<const BusyBooking> busy, const std::optional<Id<Booking>>& replaces);

} // namespace taper
