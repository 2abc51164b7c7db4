// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"

namespace taper {

/// A booking in the diary as others see it: who and what it keeps from being booked, and when.
struct BusyBooking {
    Id<Booking> id;
    Id<Client> client;
    Id<Therapist> therapist;
    std::optional<Id<Room>> room;
    Interval interval; ///< the session: what the client is taken for
    Interval occupied; ///< with its buffers: what the therapist and the room are taken for
    BookingStatus status = BookingStatus::Booked; ///< cancelled and no-show hold nothing
    /// For the sentences of findings; may be left empty where nobody reads them (free slots).
    QString clientName;
    QString therapistName;
    QString roomName;
    LoadProfile profile = LoadProfile::Moderate; ///< for the load of the day
};

} // namespace taper
