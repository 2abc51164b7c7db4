// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/placement.h"

#include "core/clinic/booking_review.h"

#include <algorithm>
#include <map>

namespace taper {

namespace {

template <class Thing>
tl::unexpected<Error> notFound(const char* what, Id<Thing> id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id.value())));
}

/// The bookings of the days asked for, each with those that a session of that day could touch.
class BusyDays {
public:
    BusyDays(Workspace& workspace, const PlacementRequest& request, const SessionTypeFields& type)
    {
        for (const PlacementColumn& column : request.columns)
            m_days.try_emplace(column.date);
        if (m_days.empty())
            return;
        const std::chrono::days beside{1};
        for (const BusyTime& time :
            workspace.bookings().busy(m_days.begin()->first - beside, m_days.rbegin()->first + beside)) {
            for (auto& [date, busy] : m_days) {
                Interval reach = dayInterval(date);
                reach.start -= type.bufferBefore;
                reach.end += std::max(request.proposal.length, kEndOfDay) + type.bufferAfter;
                if (time.occupied.overlaps(reach))
                    busy.push_back(busyOf(time, workspace.setup()));
            }
        }
    }

    [[nodiscard]] std::vector<BusyBooking>& on(Date date) { return m_days.at(date); }

private:
    std::map<Date, std::vector<BusyBooking>> m_days;
};

Result<void> checkColumns(const KnownSetup& setup, const PlacementRequest& request)
{
    for (const PlacementColumn& column : request.columns) {
        if (column.therapist && !setup.therapist(*column.therapist))
            return notFound("therapist", *column.therapist);
        if (column.room && !setup.room(*column.room))
            return notFound("room", *column.room);
    }
    return {};
}

/// The proposal in a column, at its own time of day.
BookingProposal inColumn(const PlacementRequest& request, const PlacementColumn& column)
{
    BookingProposal proposal = request.proposal;
    proposal.start = at(column.date, timeOfDayOf(proposal.start));
    if (column.therapist)
        proposal.therapist = *column.therapist;
    proposal.room = column.room;
    return proposal;
}

/// What a step of the grid that begins at `place` stands for; nothing where the session would have no length.
std::optional<BookingProposal> proposalAt(
    const BookingProposal& here, PlacementBy by, Moment place, Minutes grid)
{
    BookingProposal proposal = here;
    switch (by) {
    case PlacementBy::Start:
        proposal.start = place;
        break;
    case PlacementBy::End:
        proposal.length = place + grid - here.start;
        break;
    case PlacementBy::Beginning:
        proposal.start = place;
        proposal.length = here.interval().end - place;
        break;
    }
    return proposal.length > Minutes{0} ? std::optional{proposal} : std::nullopt;
}

PlacementRuns runsOf(
    const ReviewContext& context, const BookingProposal& here, const PlacementRequest& request, Minutes grid)
{
    PlacementRuns runs;
    const Date date = dateOf(here.start);
    const Moment end = at(date, request.hours.to);
    const TimeOfDay first = request.hours.from - request.hours.from % grid;
    for (Moment place = at(date, first); place < end; place += grid) {
        if (const auto proposal = proposalAt(here, request.by, place, grid))
            addToRuns(runs, {place, place + grid}, markOf(composeReview(context, *proposal).findings));
    }
    return runs;
}

} // namespace

Result<std::vector<PlacementRuns>> placements(Clinic& clinic, const PlacementRequest& request)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<std::vector<PlacementRuns>> {
        const KnownSetup& setup = workspace.setup();
        if (const auto found = checkColumns(setup, request); !found)
            return fail(found.error());
        auto context = loadReview(workspace, request.proposal);
        if (!context)
            return fail(context.error());
        std::vector<PlacementRuns> columns;
        if (request.columns.empty())
            return columns;

        const auto [first, last] = std::ranges::minmax(request.columns, {}, &PlacementColumn::date);
        std::vector<Id<Client>> clients;
        if (context->client)
            clients.push_back(context->client->id);
        context->timing = ClientTiming::load(workspace, clients, first.date, last.date);
        BusyDays busy{workspace, request, context->type->fields()};

        columns.reserve(request.columns.size());
        for (const PlacementColumn& column : request.columns) {
            const BookingProposal here = inColumn(request, column);
            context->therapist = setup.therapist(here.therapist);
            std::swap(context->busy, busy.on(column.date));
            columns.push_back(runsOf(*context, here, request, setup.settings->grid));
            std::swap(context->busy, busy.on(column.date));
        }
        return columns;
    });
}

} // namespace taper
