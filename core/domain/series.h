// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"

namespace taper {

struct SeriesFields {
    Id<Client> client;
    QString rule; ///< required: RRULE of RFC 5545, as core/scheduling/recurrence.h reads it
    Moment first{}; ///< first date, on the clinic's wall

    bool operator==(const SeriesFields&) const = default;
};

/// Fields: client, rule.
[[nodiscard]] Problems check(SeriesFields& fields);

/// By which rule bookings were made as one. What is booked stands in the bookings themselves, some of which
/// may have been moved since. (A class of its own, so that a booking can name it without knowing it.)
struct Series : Valid<SeriesFields> {
    static Result<Series> make(SeriesFields fields);

private:
    explicit Series(Valid<SeriesFields> valid)
        : Valid{std::move(valid)}
    { }
};

} // namespace taper
