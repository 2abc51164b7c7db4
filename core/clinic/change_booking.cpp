// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/booking_views.h"
#include "core/clinic/booking_write.h"

namespace taper {

namespace {

/// Whether the booking as proposed is where and what it was: then the diary has nothing new to say.
bool staysAsItIs(const BookingFields& before, const BookingProposal& proposal, bool isNewClient)
{
    return !isNewClient && before.client == proposal.client && before.therapist == proposal.therapist
        && before.sessionType == proposal.sessionType && before.start == proposal.start
        && before.length == proposal.length && (!proposal.room || proposal.room == before.room);
}

/// A cancelled or missed session cannot be moved: it is booked anew, or taken back first.
Error refusedAs(BookingStatus status)
{
    return Error{ErrorCode::Refused,
        {{QStringLiteral("what"), QStringLiteral("booking")}, {QStringLiteral("status"), keyOf(status)}}};
}

BookingFields placed(
    const BookingFields& before, const BookingProposal& proposal, const SessionTypeFields& type)
{
    BookingFields after = before;
    after.therapist = proposal.therapist;
    after.room = proposal.room;
    after.start = proposal.start;
    after.length = proposal.length;
    after.bufferBefore = type.bufferBefore;
    after.bufferAfter = type.bufferAfter;
    if (after.sessionType != proposal.sessionType)
        after.price = type.price;
    after.sessionType = proposal.sessionType;
    // Who has come today has not come on another day yet.
    const bool isUnderWay =
        after.status == BookingStatus::Arrived || after.status == BookingStatus::InSession;
    if (isUnderWay && dateOf(before.start) != dateOf(after.start)) {
        after.status = BookingStatus::Booked;
        after.arrivedAt.reset();
        after.startedAt.reset();
    }
    return after;
}

Result<BookingOutcome> written(Workspace& workspace, Changes& changes, BookingReview review,
    const Stored<Booking>& before, const BookingFields& after, const QString& action)
{
    auto view = updateBooking(workspace, changes, before, after, action);
    if (!view)
        return fail(view.error());
    return BookingOutcome{std::move(review), *std::move(view)};
}

/// Note, price and reason of a booking that stays where it is. A reason once given is not taken away while
/// it is needed.
Result<BookingOutcome> amended(Workspace& workspace, Changes& changes, const ReviewContext& context,
    const Stored<Booking>& before, const BookingDetails& details)
{
    BookingReview review =
        holdsSlot(before->status) ? composeTimingReview(context, details.proposal) : reviewOf({});
    if (!before->reason.isEmpty() && !mayPass(review, details.reason))
        return BookingOutcome{std::move(review), std::nullopt};
    BookingFields after = before.fields();
    after.note = details.note;
    after.price = details.price.value_or(before->price);
    if (holdsSlot(before->status))
        after.reason = reasonToKeep(review, details.reason);
    return written(workspace, changes, std::move(review), before, after, QStringLiteral("change"));
}

} // namespace

Result<BookingOutcome> changeBooking(
    Clinic& clinic, Id<Booking> id, int revision, const BookingDetails& details)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<BookingOutcome> {
        if (Problems problems = checkDetails(details, workspace.today()); !problems.isEmpty())
            return fail(Error{std::move(problems)});
        const auto before = bookingAt(workspace, id, revision);
        if (!before)
            return fail(before.error());
        BookingProposal proposal = details.proposal;
        proposal.replaces = id;
        if (details.newClient)
            proposal.client = {};
        const auto context = loadReview(workspace, proposal);
        if (!context)
            return fail(context.error());
        if (staysAsItIs(before->fields(), proposal, details.newClient.has_value()))
            return amended(workspace, changes, *context, *before, details);
        if (!holdsSlot(before->fields().status))
            return fail(refusedAs(before->fields().status));

        proposal = withRoomOfMoved(*context, proposal);
        BookingReview review = composeReview(*context, proposal);
        if (!mayPass(review, details.reason))
            return BookingOutcome{std::move(review), std::nullopt};
        const auto client = clientFor(workspace, changes, details);
        if (!client)
            return fail(client.error());
        BookingFields after = placed(before->fields(), proposal, context->type->fields());
        after.client = *client;
        after.note = details.note;
        after.price = details.price.value_or(after.price);
        after.reason = reasonToKeep(review, details.reason);
        return written(workspace, changes, std::move(review), *before, after, QStringLiteral("change"));
    });
}

Result<BookingOutcome> moveWithin(Workspace& workspace, Changes& changes, Id<Booking> id,
    std::optional<int> revision, const BookingMove& move)
{
    const auto before = bookingAt(workspace, id, revision);
    if (!before)
        return fail(before.error());
    const BookingFields& fields = before->fields();
    if (!holdsSlot(fields.status))
        return fail(refusedAs(fields.status));
    BookingProposal proposal{.client = fields.client,
        .therapist = move.therapist.value_or(fields.therapist),
        .room = move.room,
        .sessionType = move.sessionType.value_or(fields.sessionType),
        .start = move.start,
        .length = move.length.value_or(fields.length),
        .replaces = id};
    const auto context = loadReview(workspace, proposal);
    if (!context)
        return fail(context.error());
    if (staysAsItIs(fields, proposal, false)) {
        auto view = viewOf(workspace, id);
        if (!view)
            return fail(view.error());
        return BookingOutcome{composeTimingReview(*context, proposal), *std::move(view)};
    }

    proposal = withRoomOfMoved(*context, proposal);
    BookingReview review = composeReview(*context, proposal);
    const QString reason = reasonForMove(*context, review, move.reason);
    if (!mayPass(review, reason))
        return BookingOutcome{std::move(review), std::nullopt};
    BookingFields after = placed(fields, proposal, context->type->fields());
    after.reason = reasonToKeep(review, reason);
    return written(workspace, changes, std::move(review), *before, after, QStringLiteral("move"));
}

Result<BookingOutcome> moveBooking(
    Clinic& clinic, Id<Booking> id, std::optional<int> revision, const BookingMove& move)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) {
        return moveWithin(workspace, changes, id, revision, move);
    });
}

} // namespace taper
