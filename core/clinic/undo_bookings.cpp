// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_views.h"
#include "core/clinic/booking_write.h"
#include "core/clinic/undo_rows.h"

#include <algorithm>

namespace taper {

namespace {

/// A booking on its way back.
struct Returning {
    Stored<Booking> now; ///< its fields as the change left them; the revision follows what is written here
    BookingFields then;
    BookingView view; ///< once it is back

    /// Whether it holds a place that it does not hold now, so that its slot has to be free.
    [[nodiscard]] bool takesSlot() const
    {
        const BookingFields& fields = now.fields();
        const bool isPlaceTheSame = fields.client == then.client && fields.therapist == then.therapist
            && fields.room == then.room && fields.sessionType == then.sessionType
            && fields.interval() == then.interval() && fields.occupied() == then.occupied();
        return holdsSlot(then.status) && (!holdsSlot(fields.status) || !isPlaceTheSame);
    }
};

BookingFields bookedInError(BookingFields fields)
{
    fields.status = BookingStatus::Cancelled;
    fields.cancelReason = CancelReason::BookedInError;
    fields.lateCancel = false;
    return fields;
}

/// What speaks against going back. That the time has passed does not: the booking was there before, and what
/// was dragged away by mistake after it had begun must find its way back.
Result<BookingReview> reviewReturn(Workspace& workspace, Id<Booking> id, const BookingFields& then)
{
    const BookingProposal proposal{.client = then.client,
        .therapist = then.therapist,
        .room = then.room,
        .sessionType = then.sessionType,
        .start = then.start,
        .length = then.length,
        .replaces = id};
    const auto context = loadReview(workspace, proposal);
    if (!context)
        return fail(context.error());
    Findings findings = composeReview(*context, proposal).findings;
    std::erase_if(findings, [](const Finding& finding) { return finding.code == FindingCode::InThePast; });
    return reviewOf(std::move(findings));
}

/// Frees the slot for the rest of the unit, so that bookings can exchange places whatever their order; the
/// database looks for overlaps at each statement.
Result<void> takeOut(Workspace& workspace, Changes& changes, Returning& booking)
{
    if (!holdsSlot(booking.now.fields().status))
        return {};
    noteConcerned(workspace, changes, booking.now.id);
    const auto out = Booking::make(bookedInError(booking.now.fields()));
    if (!out)
        return fail(out.error());
    const auto stored = workspace.bookings().update(booking.now.id, booking.now.revision, *out);
    if (!stored)
        return fail(stored.error());
    booking.now.revision = stored->revision;
    return {};
}

Result<void> putBack(Workspace& workspace, Changes& changes, Returning& booking)
{
    auto view = updateBooking(workspace, changes, booking.now, booking.then, QStringLiteral("undo"));
    if (!view)
        return fail(view.error());
    booking.view = *std::move(view);
    return {};
}

struct Attempt {
    BookingReview review;
    bool isBack = false;
};

/// Looks whether the booking may hold its slot again, and if so puts it there.
Result<Attempt> takeSlotAgain(
    Workspace& workspace, Changes& changes, Returning& booking, const QString& reason)
{
    auto review = reviewReturn(workspace, booking.now.id, booking.then);
    if (!review)
        return fail(review.error());
    if (!mayPass(*review, booking.then.reason.isEmpty() ? reason : booking.then.reason))
        return Attempt{*std::move(review), false};
    if (booking.then.reason.isEmpty())
        booking.then.reason = reasonToKeep(*review, reason);
    if (auto put = putBack(workspace, changes, booking); !put)
        return fail(put.error());
    return Attempt{*std::move(review), true};
}

Result<std::vector<Returning>> load(Workspace& workspace, const std::vector<BookingBefore>& bookings)
{
    std::vector<Returning> returning;
    returning.reserve(bookings.size());
    for (const BookingBefore& before : bookings) {
        const auto now = bookingAt(workspace, before.id, before.revision);
        if (!now)
            return fail(now.error());
        returning.push_back({*now, before.fields ? *before.fields : bookedInError(now->fields()), {}});
    }
    return returning;
}

} // namespace

Result<UndoOutcome> putBackBookings(Workspace& workspace, Changes& changes,
    const std::vector<BookingBefore>& bookings, const QString& reason, WayBack again)
{
    auto returning = load(workspace, bookings);
    if (!returning)
        return fail(returning.error());

    // First all that frees a slot or leaves it as it is, then one after the other what takes one.
    std::vector<Returning*> takers;
    for (Returning& booking : *returning) {
        if (booking.takesSlot()) {
            takers.push_back(&booking);
        } else if (auto put = putBack(workspace, changes, booking); !put) {
            return fail(put.error());
        }
    }
    for (Returning* booking : takers) {
        if (takers.size() < 2)
            break; // a booking is not in its own way
        if (auto out = takeOut(workspace, changes, *booking); !out)
            return fail(out.error());
    }
    for (Returning* booking : takers) {
        auto attempt = takeSlotAgain(workspace, changes, *booking, reason);
        if (!attempt)
            return fail(attempt.error());
        if (!attempt->isBack) {
            const auto client = workspace.clients().byId(booking->then.client);
            return UndoOutcome{
                std::move(attempt->review), client ? client->fields().name : QString{}, std::nullopt, {}};
        }
    }

    UndoOutcome outcome;
    for (Returning& booking : *returning) {
        again.bookings.push_back({booking.view.id, booking.view.revision, booking.now.fields()});
        outcome.bookings.push_back(std::move(booking.view));
    }
    outcome.again = std::move(again);
    return outcome;
}

} // namespace taper
