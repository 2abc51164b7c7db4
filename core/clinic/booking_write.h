// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_review.h"

namespace taper {

// What the use cases that write bookings share; each function takes part in the unit of its caller.

/// A booking as it stands. Errors: NotFound; StaleRevision if a revision is given and is not the present one.
[[nodiscard]] Result<Stored<Booking>> bookingAt(
    Workspace& workspace, Id<Booking> id, std::optional<int> revision);

/// Writes a new booking with its audit row, and notes in `changes` what it concerns. Errors: bad input,
/// SlotTaken.
[[nodiscard]] Result<BookingView> insertBooking(
    Workspace& workspace, Changes& changes, const BookingFields& fields);
/// The same for one that stands already; `action` is the audit's word for it. Nothing is written if nothing
/// differs. Errors: bad input, SlotTaken, StaleRevision, DecisionRequired (see sessionGate()).
[[nodiscard]] Result<BookingView> updateBooking(Workspace& workspace, Changes& changes,
    const Stored<Booking>& before, const BookingFields& after, const QString& action);

/// Notes in `changes` what a booking as it stands concerns: its day, its client and their races.
void noteConcerned(Workspace& workspace, Changes& changes, Id<Booking> id);

/// What the booking's client is to be: the one proposed, or a new one, written with its audit row.
[[nodiscard]] Result<Id<Client>> clientFor(
    Workspace& workspace, Changes& changes, const BookingDetails& details);
/// Everything wrong with what was typed, each at its field, before anything is looked up.
[[nodiscard]] Problems checkDetails(const BookingDetails& details, Date today);

/// Nothing speaks against it, or what does has been given a reason.
[[nodiscard]] bool mayPass(const BookingReview& review, const QString& reason);
/// The reason to keep on record: none when nothing asks for one.
[[nodiscard]] QString reasonToKeep(const BookingReview& review, const QString& reason);

/// The reason for putting a booking that stands (the context's original) in another place: what was typed,
/// else the one on record if it passed a caution that was the same or harder.
[[nodiscard]] QString reasonForMove(
    const ReviewContext& context, const BookingReview& review, const QString& typed);

/// book() inside a unit of another use case.
[[nodiscard]] Result<BookingOutcome> bookWithin(
    Workspace& workspace, Changes& changes, const BookingDetails& details);
/// moveBooking() inside a unit of another use case.
[[nodiscard]] Result<BookingOutcome> moveWithin(Workspace& workspace, Changes& changes, Id<Booking> id,
    std::optional<int> revision, const BookingMove& move);

} // namespace taper
