// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/booking.h"

#include <optional>

namespace taper {

/// Where a booking stands in its series.
struct SeriesPlace {
    Id<Series> series;
    QString rule;
    int place = 0; ///< "3" of "3 of 8"; 0 for one that is cancelled
    int count = 0; ///< of those that are not cancelled
    int following = 0; ///< how many others a change to "this and following" is meant for
    int others = 0; ///< the same for "all"
};
/// Nothing for a booking of no series. Errors: NotFound.
Result<std::optional<SeriesPlace>> seriesPlace(Clinic& clinic, Id<Booking> id);

} // namespace taper
