// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/booking.h"
#include "core/timing/race_strip.h"

namespace taper {

/// For whom and for what a strip of days is wanted.
struct StripRequest {
    Id<Client> client;
    Id<SessionType> sessionType; ///< invalid: the first that the clinic offers
    Moment start{}; ///< of the session; its day is the one in the middle of things
    std::optional<Minutes> length; ///< else the type's first
    std::optional<Id<Booking>> booking; ///< the session itself, if it is booked already
    /// The days to show, both included; without them those around the races near the session. At most 62.
    std::optional<Date> from;
    std::optional<Date> to;

    bool operator==(const StripRequest&) const = default;
};

/// The days around a client's races, coloured by what this session would be on each of them at its time of
/// day.
struct ClientStrip {
    std::vector<StripDay> days; ///< none if no days were asked for and no race is near
    std::vector<Date> booked; ///< on which the client has another booking that holds its slot; in order
    Date today{};
};

/// Nothing to show for a client or type that is not known yet. Errors: NotFound (a type that is not there).
Result<ClientStrip> clientStrip(Clinic& clinic, const StripRequest& request);

} // namespace taper
