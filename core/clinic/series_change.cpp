// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/clinic/booking_write.h"
#include "core/clinic/series.h"
#include "core/clinic/series_rows.h"
#include "core/clinic/status_flow.h"
#include "core/storage/series_store.h"

#include <algorithm>
#include <span>

namespace taper {

namespace {

bool isPlaceTheSame(const BookingFields& before, const BookingProposal& place)
{
    return before.therapist == place.therapist && before.sessionType == place.sessionType
        && before.interval() == place.interval() && (!place.room || before.room == place.room);
}

BookingProposal changed(const Stored<Booking>& booking, const SeriesChange& change)
{
    const BookingFields& fields = booking.fields();
    return {.client = fields.client,
        .therapist = change.therapist.value_or(fields.therapist),
        .room = change.room,
        .sessionType = change.sessionType.value_or(fields.sessionType),
        .start = fields.start + change.shift,
        .length = change.length.value_or(fields.length),
        .replaces = booking.id};
}

/// A booking that stays where it is is not asked again whether it may be there.
Result<SeriesRows::Reviewed> reviewed(
    SeriesRows& diary, const Stored<Booking>& booking, const BookingProposal& proposal)
{
    auto row = diary.review(proposal);
    if (row && isPlaceTheSame(booking.fields(), proposal)) {
        row->place.room = booking->room;
        row->review = {};
    }
    return row;
}

/// The reason on record, if it speaks for what the change makes of the booking: the races say no worse.
QString reasonOnRecord(const SeriesRows::Reviewed& row, const BookingFields& before)
{
    const Stored<SessionType>* type = row.context.setup->sessionType(before.sessionType);
    const Verdict verdict = type
        ? row.context.timing.verdict(before.client, type->fields().profile, before.interval())
        : Verdict::Fine;
    return row.review.verdict <= verdict ? before.reason : QString{};
}

Result<std::vector<Stored<Booking>>> meantFor(
    Workspace& workspace, Id<Booking> id, int revision, SeriesScope scope)
{
    auto meant = bookingsMeant(workspace, id, revision, scope);
    if (!meant)
        return meant;
    const auto named = std::ranges::find(*meant, id, &Stored<Booking>::id);
    if (!holdsSlot((*named)->status)) {
        return fail(ErrorCode::Refused,
            {{QStringLiteral("what"), QStringLiteral("booking")},
                {QStringLiteral("status"), keyOf((*named)->status)}});
    }
    return meant;
}

Problems check(const SeriesChange& change, const BookingFields& named)
{
    BookingFields fields = named;
    fields.length = change.length.value_or(fields.length);
    fields.price = change.price.value_or(fields.price);
    fields.note = change.note.value_or(fields.note);
    fields.reason = change.reason;
    return check(fields);
}

Result<SeriesPreview> previewWithin(
    Workspace& workspace, Id<Booking> id, int revision, SeriesScope scope, const SeriesChange& change)
{
    const auto meant = meantFor(workspace, id, revision, scope);
    if (!meant)
        return fail(meant.error());
    SeriesRows diary{workspace};
    std::vector<Moment> starts;
    for (const Stored<Booking>& booking : *meant) {
        diary.leave(booking.id);
        starts.push_back(booking->start + change.shift);
        if (Problems problems = check(change, booking.fields()); !problems.isEmpty())
            return fail(Error{std::move(problems)});
    }
    const std::vector<DayRange> ranges = daysBetweenRows(starts);

    SeriesPreview preview;
    preview.rows.reserve(meant->size());
    for (size_t i = 0; i < meant->size(); ++i) {
        const Stored<Booking>& booking = (*meant)[i];
        auto row = reviewed(diary, booking, changed(booking, change));
        if (!row)
            return fail(row.error());
        SeriesRow shown;
        shown.date = starts[i];
        shown.place = row->place;
        shown.from = booking->start;
        shown.revision = booking.revision;
        shown.therapistName = row->context.therapist->fields().name;
        shown.needsReason = row->review.bookable && row->review.needsReason()
            && reasonOnRecord(*row, booking.fields()).isEmpty();
        const bool isFine = row->review.bookable && !shown.needsReason;
        if (!isFine)
            shown.other = diary.otherTime(*row, ranges[i].from, ranges[i].to);
        shown.suggested = isFine ? RowChoice::Keep : suggestedFor(row->review, shown.other.has_value());
        if (row->review.bookable)
            diary.take(row->context, row->place);
        shown.review = std::move(row->review);
        preview.rows.push_back(std::move(shown));
    }
    if (const auto& series = (*meant)[0]->series) {
        const auto stored = SeriesStore{workspace.connection()}.byId(*series);
        const auto rule = stored ? readRecurrence(stored->fields().rule, workspace.setup().zone)
                                 : Result<Recurrence>{Recurrence{}};
        if (rule)
            preview.rule = *rule;
    }
    return preview;
}

/// One booking with what it is going to be.
struct Changing {
    Stored<Booking> before;
    BookingFields after;
};

BookingFields fieldsAfter(
    const BookingFields& before, const SeriesRows::Reviewed& row, const SeriesChange& change)
{
    BookingFields after = before;
    if (!isPlaceTheSame(before, row.place)) {
        const SessionTypeFields& type = row.context.type->fields();
        after.therapist = row.place.therapist;
        after.room = row.place.room;
        after.start = row.place.start;
        after.length = row.place.length;
        after.bufferBefore = type.bufferBefore;
        after.bufferAfter = type.bufferAfter;
        if (after.sessionType != row.place.sessionType)
            after.price = type.price;
        after.sessionType = row.place.sessionType;
    }
    after.price = change.price.value_or(after.price);
    return after;
}

/// The decision on each booking, in their order.
Result<std::vector<RowDecision>> decisionsFor(
    const std::vector<Stored<Booking>>& meant, const std::vector<RowDecision>& decisions)
{
    std::vector<RowDecision> ordered(meant.size());
    for (const RowDecision& decision : decisions) {
        const auto booking = std::ranges::find_if(
            meant, [&](const Stored<Booking>& each) { return each.id == decision.booking; });
        if (booking == meant.end()) {
            const auto id = decision.booking.value_or(Id<Booking>{}).value();
            return fail(Error::notFound(QStringLiteral("booking"), QString::number(id)));
        }
        if (decision.revision && *decision.revision != booking->revision)
            return fail(ErrorCode::StaleRevision, {{QStringLiteral("what"), QStringLiteral("booking")}});
        ordered[static_cast<size_t>(booking - meant.begin())] = decision;
    }
    return ordered;
}

/// What each booking is going to be, or the row that cannot be.
Result<std::vector<Changing>> plan(Workspace& workspace, const std::vector<Stored<Booking>>& meant,
    const std::vector<RowDecision>& decisions, Id<Booking> named, const SeriesChange& change,
    std::optional<SeriesRow>& fault)
{
    SeriesRows diary{workspace};
    for (size_t i = 0; i < meant.size(); ++i) {
        if (decisions[i].choice != RowChoice::Skip)
            diary.leave(meant[i].id);
    }
    std::vector<Changing> changing;
    for (size_t i = 0; i < meant.size(); ++i) {
        const Stored<Booking>& booking = meant[i];
        const RowDecision& decision = decisions[i];
        if (decision.choice == RowChoice::Skip)
            continue;
        if (Problems problems = check(change, booking.fields()); !problems.isEmpty())
            return fail(Error{std::move(problems)});
        BookingProposal proposal = changed(booking, change);
        if (decision.choice == RowChoice::Move && decision.to) {
            proposal.start = decision.to->start;
            proposal.therapist = decision.to->therapist;
            proposal.room = decision.to->room;
        }
        const auto row = reviewed(diary, booking, proposal);
        if (!row)
            return fail(row.error());
        // The reason of another booking is its own: one given for the whole change goes where there is none.
        const QString onRecord = reasonOnRecord(*row, booking.fields());
        const bool mayTakeCommon = onRecord.isEmpty() || booking.id == named;
        const QString typed = reasonToKeep(row->review,
            decision.reason.trimmed().isEmpty() && mayTakeCommon ? change.reason : decision.reason);
        const QString reason = typed.isEmpty() ? onRecord : typed;
        if (!mayPass(row->review, reason)) {
            fault = SeriesRow{.date = booking->start + change.shift,
                .place = row->place,
                .from = booking->start,
                .revision = booking.revision,
                .review = row->review};
            return fail(rowRefused());
        }
        diary.take(row->context, row->place);
        BookingFields after = fieldsAfter(booking.fields(), *row, change);
        if (!typed.isEmpty())
            after.reason = typed;
        if (booking.id == named) {
            after.note = change.note.value_or(after.note);
            if (!after.reason.isEmpty() && !tidyText(change.reason).isEmpty())
                after.reason = change.reason;
        }
        changing.push_back({booking, std::move(after)});
    }
    return changing;
}

/// Puts them into an order in which none goes where one behind it still stands, as the database looks for
/// overlaps at each statement; gives how many of them could be: the rest go round in a circle.
size_t putInOrder(std::vector<Changing>& changing)
{
    const auto isFree = [](const Changing& one, std::span<const Changing> waiting) {
        return std::ranges::none_of(waiting, [&one](const Changing& other) {
            return one.before.id != other.before.id
                && one.after.occupied().overlaps(other.before->occupied());
        });
    };
    for (size_t next = 0; next < changing.size(); ++next) {
        const std::span<Changing> waiting = std::span{changing}.subspan(next);
        const auto found =
            std::ranges::find_if(waiting, [&](const Changing& one) { return isFree(one, waiting); });
        if (found == waiting.end())
            return next;
        std::swap(*found, waiting.front());
    }
    return changing.size();
}

/// Frees the slots for the rest of the unit.
Result<void> takeOut(Workspace& workspace, Changes& changes, std::span<Changing> changing)
{
    for (Changing& booking : changing) {
        noteConcerned(workspace, changes, booking.before.id);
        BookingFields out = booking.before.fields();
        out.status = BookingStatus::Cancelled;
        out.cancelReason = CancelReason::Other;
        const auto valid = Booking::make(std::move(out));
        if (!valid)
            return fail(valid.error());
        const auto stored = workspace.bookings().update(booking.before.id, booking.before.revision, *valid);
        if (!stored)
            return fail(stored.error());
        booking.before.revision = stored->revision;
    }
    return {};
}

Result<SeriesOutcome> written(
    Workspace& workspace, Changes& changes, std::vector<Changing> changing, const QString& action)
{
    std::erase_if(changing, [](const Changing& each) { return each.after == each.before.fields(); });
    const size_t ordered = putInOrder(changing);
    if (auto out = takeOut(workspace, changes, std::span{changing}.subspan(ordered)); !out)
        return fail(out.error());
    SeriesOutcome outcome;
    for (const Changing& each : changing) {
        auto view = updateBooking(workspace, changes, each.before, each.after, action);
        if (!view)
            return fail(view.error());
        outcome.series = each.after.series;
        outcome.back.bookings.push_back({view->id, view->revision, each.before.fields()});
        outcome.bookings.push_back(*std::move(view));
    }
    std::ranges::stable_sort(
        outcome.bookings, {}, [](const BookingView& booking) { return booking.fields.start; });
    return outcome;
}

} // namespace

bool SeriesChange::isEmpty() const
{
    return shift == Minutes{0} && !therapist && !room && !sessionType && !length && !price && !note
        && tidyText(reason).isEmpty();
}

SeriesChange changeBetween(const BookingFields& before, const BookingDetails& after)
{
    SeriesChange change;
    const BookingProposal& place = after.proposal;
    change.shift = place.start - before.start;
    if (place.therapist != before.therapist)
        change.therapist = place.therapist;
    if (place.room && place.room != before.room)
        change.room = place.room;
    if (place.sessionType != before.sessionType)
        change.sessionType = place.sessionType;
    if (place.length != before.length)
        change.length = place.length;
    if (after.price && *after.price != before.price)
        change.price = after.price;
    if (after.note != before.note)
        change.note = after.note;
    change.reason = after.reason;
    return change;
}

Result<SeriesPreview> previewSeriesChange(
    Clinic& clinic, Id<Booking> id, int revision, SeriesScope scope, const SeriesChange& change)
{
    return readUnit(
        clinic, [&](Workspace& workspace) { return previewWithin(workspace, id, revision, scope, change); });
}

Result<SeriesOutcome> changeSeries(Clinic& clinic, Id<Booking> id, int revision, SeriesScope scope,
    const SeriesChange& change, const std::vector<RowDecision>& decisions)
{
    std::optional<SeriesRow> fault;
    auto outcome = writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<SeriesOutcome> {
        fault.reset();
        const auto meant = meantFor(workspace, id, revision, scope);
        if (!meant)
            return fail(meant.error());
        const auto ordered = decisionsFor(*meant, decisions);
        if (!ordered)
            return fail(ordered.error());
        auto changing = plan(workspace, *meant, *ordered, id, change, fault);
        if (!changing)
            return fail(changing.error());
        const bool moves = change.shift != Minutes{0} || change.therapist || change.room;
        return written(workspace, changes, *std::move(changing),
            moves ? QStringLiteral("move") : QStringLiteral("change"));
    });
    if (!outcome && fault)
        return SeriesOutcome{.fault = std::move(fault)};
    return outcome;
}

Result<SeriesOutcome> cancelSeries(
    Clinic& clinic, Id<Booking> id, int revision, SeriesScope scope, CancelReason reason)
{
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<SeriesOutcome> {
        const auto meant = bookingsMeant(workspace, id, revision, scope);
        if (!meant)
            return fail(meant.error());
        std::vector<Changing> changing;
        for (const Stored<Booking>& booking : *meant) {
            if (booking->status == BookingStatus::Cancelled)
                continue;
            changing.push_back({booking,
                cancelledFor(
                    booking.fields(), reason, workspace.now(), workspace.setup().settings->lateCancel)});
        }
        return written(workspace, changes, std::move(changing), QStringLiteral("cancel"));
    });
}

} // namespace taper
