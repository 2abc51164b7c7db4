// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/client_timing.h"
#include "core/clinic/leave.h"
#include "core/scheduling/busy_booking.h"

namespace taper {

/// Looks for new places for bookings that cannot stay where they are, one after the other. Lives within one
/// unit; reads the diary once.
class MovePlanner {
public:
    /// `request`: leave as if it had been entered already; none to plan by what stands. `displaced`: every
    /// booking that will be asked about.
    MovePlanner(Workspace& workspace, const LeaveRequest* request, const std::vector<BookingRow>& displaced);

    /// The row with its best place that is not among `passedOver`; see previewLeave().
    [[nodiscard]] DisplacedBooking propose(
        const BookingRow& row, const std::vector<SlotView>& passedOver = {}) const;
    /// From now on the slot is taken too, besides the place where the booking stands.
    void take(const BookingRow& row, const SlotView& slot);

private:
    struct Window {
        Date from;
        Date to;
    };
    struct Candidate;

    void applyRequest(const LeaveRequest& request);
    [[nodiscard]] bool isMovable(const BookingRow& row) const;
    [[nodiscard]] std::vector<Window> windowsFor(const BookingRow& row) const;
    [[nodiscard]] std::vector<Candidate> candidates(
        const BookingRow& row, const Window& window, const std::vector<SlotView>& passedOver) const;
    [[nodiscard]] SlotView viewOf(const Candidate& candidate) const;

    const KnownSetup& m_setup;
    Moment m_now;
    std::vector<std::pair<Id<Therapist>, TherapistFields>> m_therapists; ///< with the leave that is asked for
    std::vector<ClosureFields> m_closures;
    Date m_leaveEnds = Date::min(); ///< the day on which what is asked for ends
    ClientTiming m_timing;
    std::vector<BusyBooking> m_busy; ///< by start
};

/// Bookings that hold their slot, are not completed and overlap the leave, by start.
[[nodiscard]] std::vector<BookingRow> displacedBy(Workspace& workspace, const LeaveRequest& request);
/// Whether the session lies within one span of its therapist's hours as they stand.
[[nodiscard]] bool isWithinHours(const KnownSetup& setup, const BookingFields& booking);

} // namespace taper
