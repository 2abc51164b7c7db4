// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_detail.h"

#include "core/clinic/booking_views.h"
#include "core/clinic/client_strip.h"
#include "core/clinic/fixes.h"
#include "core/clinic/series_rows.h"
#include "core/clinic/strip_days.h"

#include <algorithm>

namespace taper {

namespace {

using std::chrono::days;

constexpr days kAroundRace{14};

/// From when on, after a race, full work is fine again: the first time on the clinic's grid.
std::optional<Moment> nextFullFrom(
    const ClientTiming& timing, const KnownSetup& setup, const BookingView& booking)
{
    const TimingPolicy& policy = timing.policy();
    if (!booking.race || std::abs(booking.race->days) > policy.horizonDays)
        return std::nullopt;
    const PreparedRaces& races = timing.races(booking.fields.client);
    const auto race = std::ranges::find(races, booking.race->race, &PreparedRace::id);
    if (race == races.end())
        return std::nullopt;

    const Minutes grid = setup.settings->grid;
    const Moment finish = race->times.finishAtClinic;
    Moment start = Moment{dateOf(finish)} + (timeOfDayOf(finish) + grid - Minutes{1}) / grid * grid;
    for (const Moment end = finish + days{policy.horizonDays}; start <= end; start += grid) {
        const Interval session{start, start + Minutes{60}};
        if (timing.verdict(booking.fields.client, LoadProfile::FullSports, session) <= Verdict::Fine)
            return start;
    }
    return std::nullopt;
}

/// What speaks against it as things are now. The diary speaks only of what is still to come: it is too late
/// to mind that a past session lay outside the hours.
Result<Findings> findingsNow(Workspace& workspace, const BookingFields& fields, Id<Booking> id)
{
    if (!holdsSlot(fields.status))
        return Findings{};
    const BookingProposal proposal{.client = fields.client,
        .therapist = fields.therapist,
        .room = fields.room,
        .sessionType = fields.sessionType,
        .start = fields.start,
        .length = fields.length,
        .replaces = id};
    const auto context = loadReview(workspace, proposal);
    if (!context)
        return fail(context.error());
    if (fields.start < context->now)
        return composeTimingReview(*context, proposal).findings;
    Findings findings = composeReview(*context, proposal).findings;
    attachFixes(workspace, *context, proposal, findings);
    return findings;
}

void addRace(Workspace& workspace, BookingDetail& detail)
{
    const auto race = workspace.races().byId(detail.booking.race->race);
    if (!race)
        return;
    detail.race = race->fields();
    const Date first = race->fields().date;
    const Date last = race->fields().endDate.value_or(first);
    std::vector<BookingRow> rows = workspace.bookings().ofClients(
        {detail.booking.fields.client}, Moment{first - kAroundRace}, Moment{last + kAroundRace + days{1}});
    std::erase_if(rows, [&detail](const BookingRow& row) {
        return row.booking.id == detail.booking.id || !holdsSlot(row.booking->status);
    });
    detail.aroundRace = viewsOf(workspace, std::move(rows));
}

Result<BookingDetail> detailWithin(Workspace& workspace, Id<Booking> id)
{
    auto row = workspace.bookings().rowById(id);
    if (!row)
        return fail(Error::notFound(QStringLiteral("booking"), QString::number(id.value())));
    const BookingFields fields = row->booking.fields();
    auto series = seriesPlaceOf(workspace, row->booking);
    // The strip and the time after the race are asked about days around the booking.
    const days reach = stripReach(workspace.setup().policy) + days{workspace.setup().policy.horizonDays};
    const ClientTiming timing = ClientTiming::load(
        workspace, {fields.client}, dateOf(fields.start) - reach, dateOf(fields.start) + reach);

    BookingDetail detail;
    detail.series = std::move(series);
    detail.booking = viewOf(*std::move(row), timing);
    auto findings = findingsNow(workspace, fields, id);
    if (!findings)
        return fail(findings.error());
    detail.findings = *std::move(findings);
    detail.strip = stripDays(timing, fields.client, detail.booking.profile, fields.interval());
    detail.nextFullFrom = nextFullFrom(timing, workspace.setup(), detail.booking);
    if (detail.booking.race)
        addRace(workspace, detail);
    const auto visits = workspace.bookings().lastVisitsBefore({fields.client}, fields.start);
    if (const auto visit = visits.find(fields.client); visit != visits.end())
        detail.lastVisit = summaryOf(visit->second);
    if (const auto made = workspace.audits().first(QStringLiteral("booking"), id.value()))
        detail.createdBy = made->entry.who;
    return detail;
}

} // namespace

Result<BookingDetail> bookingDetail(Clinic& clinic, Id<Booking> id)
{
    return readUnit(clinic, [id](Workspace& workspace) { return detailWithin(workspace, id); });
}

Result<std::vector<StripDay>> proposalStrip(Clinic& clinic, const BookingProposal& proposal)
{
    if (!proposal.client.isValid() || !proposal.sessionType.isValid())
        return {};
    auto strip = clientStrip(clinic,
        {.client = proposal.client,
            .sessionType = proposal.sessionType,
            .start = proposal.start,
            .length = proposal.length,
            .booking = proposal.replaces,
            .from = std::nullopt,
            .to = std::nullopt});
    if (!strip)
        return fail(strip.error());
    return std::move(strip->days);
}

} // namespace taper
