// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"

#include <optional>

namespace taper {

/// What is known when a booking is started; everything may be missing.
struct BookingStart {
    std::optional<Id<Therapist>> therapist;
    std::optional<Id<Room>> room; ///< else whichever is free
    std::optional<Moment> moment; ///< without it: the first free time from `date` on
    QString typedText; ///< what was typed on the board already: goes on as part of the client's name
    std::optional<Id<Client>> client;
    std::optional<Date> date; ///< the day in view; else today
    std::optional<Id<SessionType>> sessionType; ///< else the clinic's first
    std::optional<Minutes> length; ///< else the type's first
};

} // namespace taper
