// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/clinic/slots.h"
#include "core/clinic/undo.h"

#include <span>

namespace taper {

/// A therapist's leave, or a closure of the clinic, as it stands.
struct EnteredLeave {
    /// None: the whole clinic, which is either a closure or leave that everybody has.
    std::optional<Id<Therapist>> therapist;
    QString therapistName; ///< empty for the whole clinic
    Interval interval;
    QString reason;
    Id<Closure> closure; ///< valid for a closure
    int revision = 0; ///< of the closure

    bool operator==(const EnteredLeave&) const = default;
};

/// Leave to be entered. For the whole clinic it is a closure if it runs from midnight to midnight, else leave
/// for everybody.
struct LeaveRequest {
    std::optional<Id<Therapist>> therapist; ///< none: the whole clinic
    Interval interval;
    QString reason; ///< one line; may be empty
    std::optional<EnteredLeave> replaces; ///< changed into this instead of a new one being added

    [[nodiscard]] bool isClosure() const
    {
        return !therapist && timeOfDayOf(interval.start) == TimeOfDay{0}
        && timeOfDayOf(interval.end) == TimeOfDay{0};
    }
};

/// A booking that its therapist cannot keep, and where it could go.
struct DisplacedBooking {
    BookingView booking;
    /// None if nothing is free in the weeks around.
    std::optional<SlotView> proposal;
    bool needsReason = false; ///< moving it there asks for a reason that is not on record yet
};

/// What entering this leave would displace, in order of time: bookings that hold their slot, are not
/// completed, and overlap it. Each comes with a proposal: the same time with another therapist; else the
/// nearest day with the same one, within a week if possible; else the nearest with anybody. Races and daily
/// limits are minded: a time that asks for a reason is proposed only where there is no other in the weeks
/// around, one too close to a race never. Proposals do not stand in each other's way, nor in the way of the
/// bookings as they stand, so that any of them can be taken without the rest. Writes nothing.
/// Errors: EndBeforeStart (at "to"), TooLong (at "reason"), NotFound.
Result<std::vector<DisplacedBooking>> previewLeave(Clinic& clinic, const LeaveRequest& request);

/// Where another of the bookings goes, as chosen so far.
struct TakenSlot {
    Id<Booking> booking;
    SlotView slot;
};
/// One displaced booking with its next best proposal, out of the way of `taken` and none of `passedOver`.
/// Without a request for a booking that is displaced already. Errors as previewLeave().
Result<DisplacedBooking> proposeAnother(Clinic& clinic, const std::optional<LeaveRequest>& request,
    Id<Booking> booking, const std::vector<TakenSlot>& taken, const std::vector<SlotView>& passedOver);

/// What becomes of a displaced booking.
struct LeaveDecision {
    enum class What {
        Stay, ///< it keeps its place, outside the hours
        Move,
        Cancel, ///< because the therapist is away or the clinic closed
    };

    Id<Booking> booking;
    int revision = 0; ///< as previewed
    What what = What::Stay;
    BookingMove move; ///< for Move
};

/// A move that a finding is in the way of.
struct RefusedMove {
    BookingView booking;
    BookingReview review;
};

/// Either everything was written, or nothing and `changed` or `refused` says why.
struct LeaveOutcome {
    bool isEntered = false;
    /// Bookings that somebody has changed since the preview, or that have come to lie in the leave.
    std::vector<BookingView> changed;
    std::vector<RefusedMove> refused;
    std::vector<BookingView> bookings; ///< moved or cancelled, as they stand now
    WayBack back;
};

/// Enters (or changes) leave and does with each displaced booking as decided, all in one transaction. There
/// must be a decision for every booking that previewLeave() names; moves may go where others move away from.
/// Leave may overlap other leave. Errors: EndBeforeStart (at "to"), TooLong (at "reason"), NotFound,
/// StaleRevision (the leave to be replaced), bad input, SlotTaken, File….
Result<LeaveOutcome> enterLeave(
    Clinic& clinic, const LeaveRequest& request, const std::vector<LeaveDecision>& decisions);

/// Takes leave or a closure away again. Bookings stay where they are. Errors: StaleRevision, NotFound.
Result<WayBack> endLeave(Clinic& clinic, const EnteredLeave& leave);

/// Leave and closures that touch the days, both included, in order of time; of one therapist (with what holds
/// for everybody) or all. Leave that all therapists share is given once, for the whole clinic.
Result<std::vector<EnteredLeave>> leaveBetween(
    Clinic& clinic, Date from, Date to, std::optional<Id<Therapist>> therapist = std::nullopt);
/// The leave or closure that covers the moment for this therapist (none: for the whole clinic); the first to
/// begin if there are several.
Result<std::optional<EnteredLeave>> leaveAt(
    Clinic& clinic, std::optional<Id<Therapist>> therapist, Moment moment);

/// Bookings from one day to another (both included) that are still to come, hold their slot, and lie in
/// leave, in a closure or outside their therapist's hours by now; each with a proposal as in previewLeave().
Result<std::vector<DisplacedBooking>> displacedBookings(Clinic& clinic, Date from, Date to);
/// Moves or cancels displaced bookings, all or none. Errors as enterLeave().
Result<LeaveOutcome> settleDisplaced(Clinic& clinic, const std::vector<LeaveDecision>& decisions);

} // namespace taper
