// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"

namespace taper {

// What else changes with the status of a booking. `now` is on the clinic's wall.

/// The booking with this status (not Cancelled). A step forward notes the time at which it is made, if that
/// is the booking's own day; steps that are passed over, and what is written up on another day, get no time
/// because nobody knows it. The end is noted only for a client who was seen to come. A step back takes away
/// the times of what it undoes; a client who did not come has none.
[[nodiscard]] BookingFields withStatus(BookingFields booking, BookingStatus status, Moment now);

/// The booking cancelled. It is marked as late if it begins in less than `lateWithin` (nought: never) or has
/// begun already, unless the clinic itself was the reason.
[[nodiscard]] BookingFields cancelledFor(
    BookingFields booking, CancelReason reason, Moment now, Minutes lateWithin);

} // namespace taper
