// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/clinic.h"

namespace taper {

/// A booking that carries a caution or worse, with the finding that weighs most.
struct Flag {
    BookingView booking;
    Finding finding;
};

/// Bookings from one day to another (both included) that hold their slot and carry a caution or worse, in
/// order of time.
Result<std::vector<Flag>> flaggedBookings(Clinic& clinic, Date from, Date to);

} // namespace taper
