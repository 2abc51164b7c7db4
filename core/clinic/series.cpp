// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/series.h"

#include "core/clinic/booking_write.h"
#include "core/clinic/series_rows.h"
#include "core/storage/series_store.h"

#include <algorithm>

namespace taper {

namespace {

struct Planned {
    Recurrence rule;
    Occurrences dates;
};

Result<Planned> planned(Workspace& workspace, const BookingDetails& details, const QString& text)
{
    Problems problems = checkDetails(details, workspace.today());
    // As soon as there is a row, a client who is being typed needs no more than a name for it.
    auto rule = readRecurrence(text, workspace.setup().zone);
    if (!rule)
        problems += rule.error().problems;
    if (!problems.isEmpty())
        return fail(Error{std::move(problems)});
    auto dates = occurrencesOf(*rule, details.proposal.start);
    if (!dates)
        return fail(std::move(dates.error()));
    return Planned{*std::move(rule), *std::move(dates)};
}

BookingProposal proposalAt(const BookingDetails& details, Moment start)
{
    BookingProposal proposal = details.proposal;
    proposal.start = start;
    proposal.replaces.reset();
    if (details.newClient)
        proposal.client = {};
    return proposal;
}

Result<SeriesPreview> previewWithin(Workspace& workspace, const BookingDetails& details, const QString& rule)
{
    auto plan = planned(workspace, details, rule);
    if (!plan)
        return fail(plan.error());
    const std::vector<DayRange> ranges = daysBetweenRows(plan->dates.dates);
    SeriesRows diary{workspace};
    SeriesPreview preview;
    preview.rows.reserve(plan->dates.dates.size());
    for (size_t i = 0; i < plan->dates.dates.size(); ++i) {
        auto reviewed = diary.review(proposalAt(details, plan->dates.dates[i]));
        if (!reviewed)
            return fail(reviewed.error());
        SeriesRow row;
        row.date = plan->dates.dates[i];
        row.place = reviewed->place;
        row.therapistName = reviewed->context.therapist->fields().name; // checked to be there
        row.needsReason = reviewed->review.bookable && reviewed->review.needsReason();
        if (!reviewed->review.bookable || row.needsReason)
            row.other = diary.otherTime(*reviewed, ranges[i].from, ranges[i].to);
        row.suggested = suggestedFor(reviewed->review, row.other.has_value());
        if (reviewed->review.bookable)
            diary.take(reviewed->context, reviewed->place);
        row.review = std::move(reviewed->review);
        preview.rows.push_back(std::move(row));
    }
    preview.rule = std::move(plan->rule);
    preview.missing = std::move(plan->dates.missing);
    preview.startsWithFirst = plan->dates.startsWithFirst;
    return preview;
}

/// By date, each of which must be the rule's.
Result<std::vector<RowDecision>> decisionsFor(
    const std::vector<Moment>& dates, const std::vector<RowDecision>& decisions)
{
    std::vector<RowDecision> ordered;
    ordered.reserve(dates.size());
    for (const Moment date : dates)
        ordered.push_back({.date = date});
    for (const RowDecision& decision : decisions) {
        const auto row = std::ranges::find(ordered, decision.date, &RowDecision::date);
        if (row == ordered.end())
            return fail(Error::notFound(QStringLiteral("date"), toIso(decision.date)));
        *row = decision;
    }
    return ordered;
}

BookingFields fieldsFor(const SeriesRows::Reviewed& row, const BookingDetails& details, Id<Client> client,
    Id<Series> series, const QString& reason)
{
    const SessionTypeFields& type = row.context.type->fields();
    BookingFields fields;
    fields.client = client;
    fields.therapist = row.place.therapist;
    fields.room = row.place.room;
    fields.sessionType = row.place.sessionType;
    fields.start = row.place.start;
    fields.length = row.place.length;
    fields.bufferBefore = type.bufferBefore;
    fields.bufferAfter = type.bufferAfter;
    fields.price = details.price.value_or(type.price);
    fields.note = details.note;
    fields.reason = reasonToKeep(row.review, reason);
    fields.series = series;
    return fields;
}

Result<Id<Series>> insertSeries(Workspace& workspace, Id<Client> client, const Recurrence& rule, Moment first)
{
    const auto series = Series::make({.client = client, .rule = rule.text, .first = first});
    if (!series)
        return fail(series.error());
    const Stored<Series> stored = SeriesStore{workspace.connection()}.insert(*series, workspace.instant());
    workspace.audit(QStringLiteral("add"), QStringLiteral("booking_series"), stored.id.value(), {},
        rowJson(stored.fields()));
    return stored.id;
}

Result<SeriesOutcome> bookRows(Workspace& workspace, Changes& changes, const BookingDetails& asked,
    const QString& rule, const std::vector<RowDecision>& given)
{
    const auto plan = planned(workspace, asked, rule);
    if (!plan)
        return fail(plan.error());
    const auto decisions = decisionsFor(plan->dates.dates, given);
    if (!decisions)
        return fail(decisions.error());
    if (std::ranges::all_of(*decisions, [](const RowDecision& row) { return row.choice == RowChoice::Skip; }))
        return fail(Error{Problems{{QStringLiteral("rule"), ErrorCode::Required, {}}}});
    BookingDetails details = asked;
    const auto client = clientFor(workspace, changes, details);
    if (!client)
        return fail(client.error());
    details.newClient.reset();
    details.proposal.client = *client;
    const auto series = insertSeries(workspace, *client, plan->rule, asked.proposal.start);
    if (!series)
        return fail(series.error());

    SeriesRows diary{workspace}; // the rows written before are in the file already
    SeriesOutcome outcome{.series = *series};
    for (const RowDecision& decision : *decisions) {
        if (decision.choice == RowChoice::Skip)
            continue;
        BookingProposal proposal = proposalAt(details, decision.date);
        if (decision.choice == RowChoice::Move && decision.to) {
            proposal.start = decision.to->start;
            proposal.therapist = decision.to->therapist;
            proposal.room = decision.to->room;
        }
        const auto row = diary.review(proposal);
        if (!row)
            return fail(row.error());
        const QString reason = decision.reason.trimmed().isEmpty() ? details.reason : decision.reason;
        if (!mayPass(row->review, reason)) {
            outcome.fault = SeriesRow{.date = decision.date, .place = row->place, .review = row->review};
            return outcome;
        }
        auto view = insertBooking(workspace, changes, fieldsFor(*row, details, *client, *series, reason));
        if (!view)
            return fail(view.error());
        outcome.back.bookings.push_back({view->id, view->revision, std::nullopt});
        outcome.bookings.push_back(*std::move(view));
    }
    return outcome;
}

} // namespace

RowDecision decisionFor(const SeriesRow& row, RowChoice choice, const QString& reason)
{
    RowDecision decision{.date = row.date, .booking = row.place.replaces, .choice = choice, .reason = reason};
    if (row.place.replaces)
        decision.revision = row.revision;
    if (choice == RowChoice::Move && row.other)
        decision.to = RowDecision::Place{row.other->start, row.other->therapist, row.other->room};
    return decision;
}

Result<SeriesPreview> previewSeries(Clinic& clinic, const BookingDetails& first, const QString& rule)
{
    return readUnit(clinic, [&](Workspace& workspace) { return previewWithin(workspace, first, rule); });
}

Result<SeriesOutcome> bookSeries(Clinic& clinic, const BookingDetails& first, const QString& rule,
    const std::vector<RowDecision>& decisions)
{
    std::optional<SeriesRow> fault;
    auto outcome = writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<SeriesOutcome> {
        fault.reset();
        auto written = bookRows(workspace, changes, first, rule, decisions);
        if (!written || written->isDone())
            return written;
        fault = std::move(written->fault);
        return fail(rowRefused()); // undoes the rows before it
    });
    if (!outcome && fault)
        return SeriesOutcome{.fault = std::move(fault)};
    return outcome;
}

} // namespace taper
