// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_views.h"
#include "core/clinic/booking_write.h"
#include "core/clinic/waiting.h"
#include "core/clinic/waiting_write.h"

namespace taper {

namespace {

/// What is under way or over cannot be taken out of the diary, and what holds no place need not.
bool canBeHeld(BookingStatus status)
{
    return status == BookingStatus::Booked || status == BookingStatus::Confirmed
        || status == BookingStatus::Arrived;
}

WaitingFields inHand(const Stored<Booking>& booking)
{
    WaitingFields fields;
    fields.client = booking->client;
    fields.kind = WaitingKind::Holding;
    fields.sessionType = booking->sessionType;
    fields.length = booking->length;
    fields.heldBooking = booking.id;
    return fields;
}

/// The booking in hand, as it is to stand in its new place.
BookingFields broughtBack(const BookingFields& held, const BookingProposal& proposal,
    const SessionTypeFields& type, const QString& reason)
{
    BookingFields fields = held;
    fields.status = BookingStatus::Booked;
    fields.therapist = proposal.therapist;
    fields.room = proposal.room;
    fields.start = proposal.start;
    fields.length = proposal.length;
    fields.bufferBefore = type.bufferBefore;
    fields.bufferAfter = type.bufferAfter;
    if (fields.sessionType != proposal.sessionType)
        fields.price = type.price;
    fields.sessionType = proposal.sessionType;
    fields.reason = reason;
    if (dateOf(held.start) != dateOf(proposal.start)) {
        fields.arrivedAt.reset(); // who came for nothing has not come on the new day yet
        fields.startedAt.reset();
        fields.endedAt.reset();
    }
    return fields;
}

/// Closes the entry as booked. First of all, because a booking that comes back releases who has it in hand.
Result<Stored<WaitingEntry>> closed(
    Workspace& workspace, Changes& changes, const Stored<WaitingEntry>& entry, Id<Booking> booking)
{
    WaitingFields fields = entry.fields();
    fields.status = WaitingStatus::Booked;
    fields.booking = booking;
    return updateWaiting(workspace, changes, entry, fields, QStringLiteral("book"));
}

Result<WaitingOutcome> bringBack(Workspace& workspace, Changes& changes, const Stored<WaitingEntry>& entry,
    const Stored<Booking>& held, BookingProposal proposal, const QString& typed)
{
    if (held.fields().status != BookingStatus::Cancelled)
        return fail(ErrorCode::StaleRevision, {{QStringLiteral("what"), QStringLiteral("waiting")}});
    proposal.replaces = held.id;
    const auto context = loadReview(workspace, proposal);
    if (!context)
        return fail(context.error());
    proposal = withRoomOfMoved(*context, proposal);
    WaitingOutcome outcome{composeReview(*context, proposal), std::nullopt, {}};
    const QString reason = reasonForMove(*context, outcome.review, typed);
    if (!mayPass(outcome.review, reason))
        return outcome;
    const auto gone = closed(workspace, changes, entry, held.id);
    if (!gone)
        return fail(gone.error());
    auto view = updateBooking(workspace, changes, held,
        broughtBack(held.fields(), proposal, context->type->fields(), reasonToKeep(outcome.review, reason)),
        QStringLiteral("bring_back"));
    if (!view)
        return fail(view.error());
    outcome.back.bookings.push_back({held.id, view->revision, held.fields()});
    outcome.back.waiting.push_back({entry.id, gone->revision, entry.fields()});
    outcome.booking = *std::move(view);
    return outcome;
}

Result<WaitingOutcome> bookNew(Workspace& workspace, Changes& changes, const Stored<WaitingEntry>& entry,
    const BookingProposal& proposal, const QString& reason)
{
    BookingDetails details;
    details.proposal = proposal;
    details.note = entry->note;
    details.reason = reason;
    auto booked = bookWithin(workspace, changes, details);
    if (!booked)
        return fail(booked.error());
    WaitingOutcome outcome{std::move(booked->review), std::move(booked->booking), {}};
    if (!outcome.booking)
        return outcome;
    const auto gone = closed(workspace, changes, entry, outcome.booking->id);
    if (!gone)
        return fail(gone.error());
    outcome.back.bookings.push_back({outcome.booking->id, outcome.booking->revision, std::nullopt});
    outcome.back.waiting.push_back({entry.id, gone->revision, entry.fields()});
    return outcome;
}

} // namespace

Result<HoldOutcome> holdBooking(Clinic& clinic, Id<Booking> id, int revision)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<HoldOutcome> {
        const auto booking = bookingAt(workspace, id, revision);
        if (!booking)
            return fail(booking.error());
        if (!canBeHeld(booking->fields().status)) {
            return fail(ErrorCode::Refused,
                {{QStringLiteral("what"), QStringLiteral("booking")},
                    {QStringLiteral("status"), keyOf(booking->fields().status)}});
        }
        auto before = viewOf(workspace, id);
        if (!before)
            return fail(before.error());
        BookingFields out = booking->fields();
        out.status = BookingStatus::Cancelled;
        out.cancelReason = CancelReason::ClientRequest;
        auto after = updateBooking(workspace, changes, *booking, out, QStringLiteral("hold"));
        if (!after)
            return fail(after.error());
        const auto entry = insertWaiting(workspace, changes, inHand(*booking));
        if (!entry)
            return fail(entry.error());
        auto view = waitingViewOf(workspace, entry->id);
        if (!view)
            return fail(view.error());
        HoldOutcome outcome{*std::move(before), *std::move(after), *std::move(view), {}};
        outcome.back.bookings.push_back({id, outcome.booking.revision, booking->fields()});
        outcome.back.waiting.push_back({entry->id, entry->revision, std::nullopt});
        return outcome;
    });
}

Result<WaitingOutcome> bookWaiting(
    Clinic& clinic, Id<WaitingEntry> id, int revision, const WaitingPlace& place)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<WaitingOutcome> {
        const auto entry = openWaitingAt(workspace, id, revision);
        if (!entry)
            return fail(entry.error());
        const BookingProposal proposal{.client = entry->fields().client,
            .therapist = place.therapist,
            .room = place.room,
            .sessionType = entry->fields().sessionType,
            .start = place.start,
            .length = place.length.value_or(entry->fields().length),
            .replaces = std::nullopt};
        const std::optional<Id<Booking>> heldId = entry->fields().heldBooking;
        if (!heldId)
            return bookNew(workspace, changes, *entry, proposal, place.reason);
        const auto held = bookingAt(workspace, *heldId, std::nullopt);
        if (!held)
            return fail(held.error());
        return bringBack(workspace, changes, *entry, *held, proposal, place.reason);
    });
}

} // namespace taper
