// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/clinic.h"

namespace taper {

/// What speaks for and against a booking, worst first.
struct BookingReview {
    Findings findings;
    Verdict verdict = Verdict::Fine;
    bool bookable = true; ///< false if any finding is a Stop

    [[nodiscard]] bool needsReason() const { return taper::needsReason(findings); }
};

enum class WithFixes { No, Yes };

/// What a person wants written, as typed.
struct BookingDetails {
    BookingProposal proposal; ///< `replaces` is set by the use case
    /// Instead of proposal.client: a client who is not known yet. A name is enough.
    std::optional<ClientFields> newClient;
    QString note;
    QString reason; ///< for passing a caution
    std::optional<Money> price; ///< else the session type's
};

/// Either what now stands in the diary, or why it does not: refused by a Stop, or by a caution without a
/// reason.
struct BookingOutcome {
    BookingReview review;
    std::optional<BookingView> booking;

    [[nodiscard]] bool isBooked() const { return booking.has_value(); }
};

/// What booking this would say; writes nothing. With fixes, a finding that a race is too close (or that the
/// slot is taken) carries the nearest good time with the same therapist, with another, and the session type
/// that fits here. A proposal without client, therapist or type is reviewed as far as it goes; a type must be
/// there. Errors: NotFound.
Result<BookingReview> reviewBooking(
    Clinic& clinic, const BookingProposal& proposal, WithFixes fixes = WithFixes::No);

/// Books, after reviewing in the same transaction. Without a room the therapist's usual room is taken if it
/// is free, else any free room; if there are rooms and none is free, a RoomBusy finding without figures
/// refuses. The reason is kept only where something asks for one. Errors: NotFound, bad input by field,
/// SlotTaken (the database's own guard), File….
Result<BookingOutcome> book(Clinic& clinic, const BookingDetails& details);

/// Changes a booking as a whole; without a room it keeps its own if that is free and the therapist stays,
/// without a price the one agreed unless the type changes. Note, price and reason of a booking that stays as
/// it is may be changed whatever the diary says by now; a reason on record cannot be emptied while it is
/// needed. Errors as book(), StaleRevision, and Refused ("status") for moving a cancelled or missed one.
Result<BookingOutcome> changeBooking(
    Clinic& clinic, Id<Booking> id, int revision, const BookingDetails& details);

struct BookingMove {
    Moment start{};
    std::optional<Id<Therapist>> therapist; ///< else the same
    std::optional<Id<SessionType>> sessionType; ///< else the same (a fix may change it)
    std::optional<Minutes> length; ///< else the same
    /// For passing a caution; if empty, one already recorded is kept for a caution that is the same or
    /// milder.
    QString reason;
    std::optional<Id<Room>> room; ///< else by the rules of moveBooking()
};

/// Moves a booking; the room follows the rules of book() when the therapist changes or the room is taken.
/// `revision`: as read, or nothing to move whatever stands there (the command line). Errors as
/// changeBooking(). Moving to where it is already changes nothing.
Result<BookingOutcome> moveBooking(
    Clinic& clinic, Id<Booking> id, std::optional<int> revision, const BookingMove& move);

/// Marked as a late cancellation by the clinic's setting, unless the clinic itself is the reason. Errors:
/// NotFound, StaleRevision. Cancelling a booking twice is no error.
Result<BookingView> cancelBooking(
    Clinic& clinic, Id<Booking> id, std::optional<int> revision, CancelReason reason);

/// Arrived, completed, no-show … A step forward on the booking's own day notes the time of arrival, start or
/// end; a step back takes the time of what it undoes away. Coming back from cancelled or no-show takes the
/// slot again, and is refused with SlotTaken if somebody else has it. A session that the screening speaks
/// against begins only after a decision (DecisionRequired; see sessionGate()). Cancelling needs a reason: use
/// cancelBooking (Error: ReasonRequired).
Result<BookingView> setBookingStatus(
    Clinic& clinic, Id<Booking> id, std::optional<int> revision, BookingStatus status);

/// Writes down why a caution is kept. Errors: ReasonRequired (at "reason", for an empty one), NotFound,
/// StaleRevision.
Result<BookingView> keepBookingWithReason(
    Clinic& clinic, Id<Booking> id, int revision, const QString& reason);

} // namespace taper
