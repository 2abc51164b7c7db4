// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/series_rows.h"

#include "core/clinic/booking_write.h"
#include "core/clinic/fixes.h"
#include "core/scheduling/conflicts.h"
#include "core/storage/series_store.h"

#include <algorithm>

namespace taper {

namespace {

/// Still to come, and nobody has come for it yet.
bool mayChange(const BookingFields& booking, Moment now)
{
    const bool isOpen = booking.status == BookingStatus::Booked || booking.status == BookingStatus::Confirmed;
    return isOpen && booking.start >= now;
}

} // namespace

void SeriesRows::take(const ReviewContext& context, const BookingProposal& place)
{
    BusyBooking& busy = m_taken.emplace_back();
    busy.id = place.replaces.value_or(Id<Booking>{});
    busy.client = place.client;
    busy.therapist = place.therapist;
    busy.room = place.room;
    busy.interval = place.interval();
    busy.occupied = occupiedBy(place, context.type->fields());
    busy.profile = context.type->fields().profile;
    busy.clientName = context.client ? context.client->fields().name : QString{};
    if (const Stored<Therapist>* therapist = context.setup->therapist(place.therapist))
        busy.therapistName = therapist->fields().name;
    busy.roomName = context.setup->roomName(place.room);
}

void SeriesRows::adjust(std::vector<BusyBooking>& busy, const std::optional<Id<Booking>>& own) const
{
    // Its own old place stays: it is not in its own way, and a booking that stays keeps its buffers.
    std::erase_if(
        busy, [&](const BusyBooking& other) { return other.id != own && m_left.contains(other.id); });
    busy.insert(busy.end(), m_taken.begin(), m_taken.end());
}

Result<SeriesRows::Reviewed> SeriesRows::review(const BookingProposal& proposal)
{
    auto context = loadReview(m_workspace, proposal);
    if (!context)
        return fail(context.error());
    adjust(context->busy, proposal.replaces);
    const BookingProposal place = withRoomOfMoved(*context, proposal);
    BookingReview review = composeReview(*context, place);
    return Reviewed{place, std::move(review), *std::move(context)};
}

std::optional<Fix> SeriesRows::otherTime(const Reviewed& row, Date from, Date to)
{
    const FixSearch search{
        from, to, [&](std::vector<BusyBooking>& busy) { adjust(busy, row.place.replaces); }};
    return taper::otherTime(m_workspace, row.context, row.place, row.review.findings, search);
}

std::vector<DayRange> daysBetweenRows(const std::vector<Moment>& starts)
{
    std::vector<DayRange> ranges;
    ranges.reserve(starts.size());
    for (size_t i = 0; i < starts.size(); ++i) {
        const Date day = dateOf(starts[i]);
        DayRange range{day - std::chrono::days{kFixDays}, day + std::chrono::days{kFixDays}};
        if (i > 0)
            range.from = std::max(range.from, dateOf(starts[i - 1]) + std::chrono::days{1});
        if (i + 1 < starts.size())
            range.to = std::min(range.to, dateOf(starts[i + 1]) - std::chrono::days{1});
        ranges.push_back(range);
    }
    return ranges;
}

RowChoice suggestedFor(const BookingReview& review, bool hasOther)
{
    if (review.bookable && !review.needsReason())
        return RowChoice::Keep;
    if (hasOther)
        return RowChoice::Move;
    return review.bookable ? RowChoice::Keep : RowChoice::Skip;
}

Error rowRefused()
{
    return Error{ErrorCode::Refused, {{QStringLiteral("what"), QStringLiteral("series")}}};
}

Result<std::vector<Stored<Booking>>> bookingsMeant(
    Workspace& workspace, Id<Booking> id, int revision, SeriesScope scope)
{
    const auto named = bookingAt(workspace, id, revision);
    if (!named)
        return fail(named.error());
    std::vector<Stored<Booking>> meant{*named};
    if (scope == SeriesScope::One || !named->fields().series)
        return meant;
    for (const Stored<Booking>& other :
        SeriesStore{workspace.connection()}.bookings(*named->fields().series)) {
        const bool isInScope = scope == SeriesScope::All || other->start >= named->fields().start;
        if (other.id != id && isInScope && mayChange(other.fields(), workspace.now()))
            meant.push_back(other);
    }
    std::ranges::stable_sort(meant, {}, [](const Stored<Booking>& booking) { return booking->start; });
    return meant;
}

std::optional<SeriesPlace> seriesPlaceOf(Workspace& workspace, const Stored<Booking>& booking)
{
    if (!booking->series)
        return std::nullopt;
    SeriesStore store{workspace.connection()};
    const auto series = store.byId(*booking->series);
    if (!series)
        return std::nullopt;
    SeriesPlace place{.series = series->id, .rule = series->fields().rule};
    for (const Stored<Booking>& other : store.bookings(series->id)) {
        if (other->status == BookingStatus::Cancelled)
            continue;
        ++place.count;
        if (other.id == booking.id) {
            place.place = place.count;
        } else if (mayChange(other.fields(), workspace.now())) {
            ++place.others;
            place.following += other->start >= booking->start ? 1 : 0;
        }
    }
    return place;
}

Result<std::optional<SeriesPlace>> seriesPlace(Clinic& clinic, Id<Booking> id)
{
    return readUnit(clinic, [id](Workspace& workspace) -> Result<std::optional<SeriesPlace>> {
        const auto booking = bookingAt(workspace, id, std::nullopt);
        if (!booking)
            return fail(booking.error());
        return seriesPlaceOf(workspace, *booking);
    });
}

} // namespace taper
