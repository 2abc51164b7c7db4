// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_review.h"
#include "core/clinic/series.h"

#include <set>

namespace taper {

/// The rows of one series on their way into the diary, reviewed one after the other: none is in the way of
/// another where it stood before, and each is where it is going to be. Within one unit.
class SeriesRows {
public:
    struct Reviewed {
        BookingProposal place; ///< with its room
        BookingReview review;
        ReviewContext context;
    };

    explicit SeriesRows(Workspace& workspace)
        : m_workspace{workspace}
    { }

    /// A booking of the series that will not stay where it is.
    void leave(Id<Booking> booking) { m_left.insert(booking); }
    /// From now on a row is there.
    void take(const ReviewContext& context, const BookingProposal& place);

    /// Errors: NotFound.
    [[nodiscard]] Result<Reviewed> review(const BookingProposal& proposal);
    /// Another time on these days, both included.
    [[nodiscard]] std::optional<Fix> otherTime(const Reviewed& row, Date from, Date to);

private:
    void adjust(std::vector<BusyBooking>& busy, const std::optional<Id<Booking>>& own) const;

    Workspace& m_workspace;
    std::set<Id<Booking>> m_left;
    std::vector<BusyBooking> m_taken;
};

/// Days on which another time keeps the order of the series: after the row before, before the row after.
struct DayRange {
    Date from{};
    Date to{};
};
[[nodiscard]] std::vector<DayRange> daysBetweenRows(const std::vector<Moment>& starts);

[[nodiscard]] RowChoice suggestedFor(const BookingReview& review, bool hasOther);

/// Carries the row at fault out of a unit that must be undone.
[[nodiscard]] Error rowRefused();

// Which bookings a change is meant for; within one unit.

/// The booking named first is among them, whatever the scope; by start. Errors: NotFound, StaleRevision.
[[nodiscard]] Result<std::vector<Stored<Booking>>> bookingsMeant(
    Workspace& workspace, Id<Booking> id, int revision, SeriesScope scope);
[[nodiscard]] std::optional<SeriesPlace> seriesPlaceOf(Workspace& workspace, const Stored<Booking>& booking);

} // namespace taper
