// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_write.h"

#include "core/base/text.h"
#include "core/clinic/booking_views.h"
#include "core/clinic/clients_check.h"
#include "core/clinic/session_gate.h"
#include "core/clinic/waiting_write.h"

#include <algorithm>

namespace taper {

namespace {

const QString kTable = QStringLiteral("booking");

void noteConcerned(Changes& changes, const BookingRow& row, const ClientTiming& timing)
{
    changes.days.insert(dateOf(row.booking->start));
    changes.clients.insert(row.booking->client);
    for (const Finding& finding : timing.findings(row)) {
        if (finding.race.isValid())
            changes.races.insert(finding.race);
    }
}

/// Reads the written row back, notes what it and the row before it concern, and gives it as it is shown.
BookingView finish(
    Workspace& workspace, Changes& changes, Id<Booking> id, const std::optional<BookingRow>& before)
{
    auto after = workspace.bookings().rowById(id);
    if (!after)
        throw sql::SqlError::brokenRow("booking"); // just written, and names only what is there
    std::vector<BookingRow> rows{*after};
    if (before)
        rows.push_back(*before);
    const ClientTiming timing = ClientTiming::load(workspace, rows);
    for (const BookingRow& row : rows)
        noteConcerned(changes, row, timing);
    return viewOf(std::move(*after), timing);
}

} // namespace

Result<Stored<Booking>> bookingAt(Workspace& workspace, Id<Booking> id, std::optional<int> revision)
{
    auto booking = workspace.bookings().byId(id);
    if (!booking)
        return fail(Error::notFound(kTable, QString::number(id.value())));
    if (revision && *revision != booking->revision)
        return fail(ErrorCode::StaleRevision, {{QStringLiteral("what"), kTable}});
    return *std::move(booking);
}

Result<BookingView> insertBooking(Workspace& workspace, Changes& changes, const BookingFields& fields)
{
    const auto booking = Booking::make(fields);
    if (!booking)
        return fail(booking.error());
    const auto stored = workspace.bookings().insert(*booking, workspace.instant());
    if (!stored)
        return fail(stored.error());
    workspace.audit(QStringLiteral("book"), kTable, stored->id.value(), {}, rowJson(stored->fields()));
    return finish(workspace, changes, stored->id, std::nullopt);
}

Result<BookingView> updateBooking(Workspace& workspace, Changes& changes, const Stored<Booking>& before,
    const BookingFields& after, const QString& action)
{
    const auto booking = Booking::make(after);
    if (!booking)
        return fail(booking.error());
    if (**booking == before.fields())
        return viewOf(workspace, before.id);
    if (auto passed = passesGate(workspace, before, after); !passed)
        return fail(passed.error());
    const auto rowBefore = workspace.bookings().rowById(before.id);
    const auto stored = workspace.bookings().update(before.id, before.revision, *booking);
    if (!stored)
        return fail(stored.error());
    workspace.audit(action, kTable, before.id.value(), rowJson(before.fields()), rowJson(stored->fields()));
    if (!holdsSlot(before->status) && holdsSlot(after.status)) {
        if (const auto released = releaseHeld(workspace, changes, before.id); !released)
            return fail(released.error());
    }
    return finish(workspace, changes, before.id, rowBefore);
}

void noteConcerned(Workspace& workspace, Changes& changes, Id<Booking> id)
{
    if (const auto row = workspace.bookings().rowById(id))
        noteConcerned(changes, *row, ClientTiming::load(workspace, {*row}));
}

Result<Id<Client>> clientFor(Workspace& workspace, Changes& changes, const BookingDetails& details)
{
    if (!details.newClient)
        return details.proposal.client;
    const auto client = checkedClient(*details.newClient, workspace.today());
    if (!client)
        return fail(client.error());
    const Stored<Client> stored = workspace.clients().insert(*client);
    workspace.audit(
        QStringLiteral("add"), QStringLiteral("client"), stored.id.value(), {}, rowJson(stored.fields()));
    changes.clients.insert(stored.id);
    return stored.id;
}

Problems checkDetails(const BookingDetails& details, Date today)
{
    BookingFields fields;
    fields.client = details.proposal.client;
    fields.therapist = details.proposal.therapist;
    fields.sessionType = details.proposal.sessionType;
    fields.length = details.proposal.length;
    fields.price = details.price.value_or(Money{});
    fields.note = details.note;
    fields.reason = details.reason;
    Problems problems = check(fields);
    if (!details.newClient)
        return problems;
    problems.removeIf([](const Problem& problem) { return problem.field == QLatin1String{"client"}; });
    if (const auto client = checkedClient(*details.newClient, today); !client)
        problems += client.error().problems;
    return problems;
}

bool mayPass(const BookingReview& review, const QString& reason)
{
    return review.bookable && (!review.needsReason() || !tidyText(reason).isEmpty());
}

QString reasonToKeep(const BookingReview& review, const QString& reason)
{
    return review.needsReason() ? tidyText(reason) : QString{};
}

QString reasonForMove(const ReviewContext& context, const BookingReview& review, const QString& typed)
{
    if (!tidyText(typed).isEmpty())
        return typed;
    const BookingFields& before = context.original->fields();
    const Stored<SessionType>* type = context.setup->sessionType(before.sessionType);
    const Verdict verdictBefore = type
        ? context.timing.verdict(before.client, type->fields().profile, before.interval())
        : Verdict::Fine;
    return review.verdict <= verdictBefore ? before.reason : QString{};
}

Result<BookingOutcome> bookWithin(Workspace& workspace, Changes& changes, const BookingDetails& details)
{
    if (Problems problems = checkDetails(details, workspace.today()); !problems.isEmpty())
        return fail(Error{std::move(problems)});
    BookingProposal proposal = details.proposal;
    proposal.replaces.reset();
    if (details.newClient)
        proposal.client = {};
    const auto context = loadReview(workspace, proposal);
    if (!context)
        return fail(context.error());

    proposal = withRoom(*context, proposal);
    BookingOutcome outcome{composeReview(*context, proposal), std::nullopt};
    if (!mayPass(outcome.review, details.reason))
        return outcome;

    const auto client = clientFor(workspace, changes, details);
    if (!client)
        return fail(client.error());
    const SessionTypeFields& type = context->type->fields();
    BookingFields fields;
    fields.client = *client;
    fields.therapist = proposal.therapist;
    fields.room = proposal.room;
    fields.sessionType = proposal.sessionType;
    fields.start = proposal.start;
    fields.length = proposal.length;
    fields.bufferBefore = type.bufferBefore;
    fields.bufferAfter = type.bufferAfter;
    fields.price = details.price.value_or(type.price);
    fields.note = details.note;
    fields.reason = reasonToKeep(outcome.review, details.reason);
    auto view = insertBooking(workspace, changes, fields);
    if (!view)
        return fail(view.error());
    outcome.booking = *std::move(view);
    return outcome;
}

} // namespace taper
