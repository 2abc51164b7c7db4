// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day_reading.h"
#include "core/clinic/booking_view.h"
#include "core/clinic/clients.h"

namespace taper {

struct SearchRequest {
    QString text;
    DayWords words; ///< how days are typed
    std::vector<Id<Client>> recent; ///< looked at lately, the last one first: what an empty text finds
    // At most so many of each.
    int clients = 6;
    int races = 4;
    int bookings = 6;
};

struct FoundClient {
    ClientHit client;
    std::optional<Moment> next; ///< start of the next booking that holds its slot
    std::optional<Moment> last; ///< start of the last completed visit
};

struct FoundRace {
    RaceHit race;
    int days = 0; ///< from today to its first day; negative when it is over
    int entrants = 0;
};

struct FoundBooking {
    enum class Because {
        NextOfClient, ///< the next one of a client who was found
        LastOfClient, ///< the last visit of one
        OnDay, ///< on the day that was typed
        OfTherapist, ///< coming, with the therapist whose name was typed
    };

    BookingView booking;
    Because because;
};

struct SearchHits {
    Date today{};
    std::optional<Date> day; ///< what was typed is a day, this one
    int bookingsOnDay = 0; ///< that hold their slot; only with `day`
    std::vector<FoundClient> clients; ///< best first, archived ones last
    std::vector<FoundRace> races; ///< the coming ones first, soonest first
    std::vector<FoundBooking> bookings;
};

/// Clients (by parts of name, phone or e-mail), races (by parts of name or place) and bookings, all that one
/// box finds: of the clients found the next booking and the last visit; of a day typed ("24 apr",
/// "tomorrow", "2026-04-24", "fri") its bookings, narrowed by names typed beside it ("fri maya"); of a
/// therapist named, those that come. An empty text finds the clients of `recent`, then those who are booked
/// next today. ≤ 10 ms over 20,000 clients. Errors: File….
Result<SearchHits> searchEverything(Clinic& clinic, const SearchRequest& request);

} // namespace taper
