// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/booking.h"
#include "core/domain/therapist.h"
#include "core/scheduling/placement_runs.h"

namespace taper {

/// A day of a therapist or of a room, or just a day: what is not given stays as the proposal has it.
struct PlacementColumn {
    Date date{};
    std::optional<Id<Therapist>> therapist;
    std::optional<Id<Room>> room;
};

/// What a place in a column stands for.
enum class PlacementBy {
    Start, ///< the session begins there and keeps its length
    End, ///< it ends there and keeps its start
    Beginning, ///< it begins there and keeps its end
};

struct PlacementRequest {
    BookingProposal proposal; ///< its day, therapist and room give way to the columns'
    std::vector<PlacementColumn> columns;
    PlacementBy by = PlacementBy::Start;
    TimeSpan hours{TimeOfDay{0}, kEndOfDay}; ///< of each day; no more is looked at
};

/// What reviewBooking() would say of each place: for every column of the request its runs, on the clinic's
/// grid, in order of time. A run covers the places themselves: from the first start to a grid step after the
/// last one; by end, from a step before the first end to the last one. Reads the diary and the races once,
/// however many columns there are. Errors: NotFound, as reviewBooking().
Result<std::vector<PlacementRuns>> placements(Clinic& clinic, const PlacementRequest& request);

} // namespace taper
