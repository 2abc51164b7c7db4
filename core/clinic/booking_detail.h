// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/clinic.h"
#include "core/clinic/series_place.h"
#include "core/timing/race_strip.h"

namespace taper {

/// The right-hand side of the board: one booking and what is known around it.
struct BookingDetail {
    BookingView booking;
    Findings findings; ///< as of now, with fixes; of the diary too while it is still to come
    std::vector<StripDay>
        strip; ///< days around the nearest race (or around the booking); empty without any race near
    std::optional<RaceFields> race; ///< the race of booking.race in full
    std::optional<VisitSummary> lastVisit;
    std::vector<BookingView>
        aroundRace; ///< the client's other bookings from 14 days before to 14 after that race
    std::optional<Moment> nextFullFrom; ///< after a race close by: from when deep work is fine again
    QString createdBy;
    std::optional<SeriesPlace> series; ///< set for one of a series
};

/// Errors: NotFound.
Result<BookingDetail> bookingDetail(Clinic& clinic, Id<Booking> id);

/// The race strip for a booking being made, as in BookingDetail: for this client and type at this time of
/// day. Empty as long as either is not chosen.
Result<std::vector<StripDay>> proposalStrip(Clinic& clinic, const BookingProposal& proposal);

} // namespace taper
