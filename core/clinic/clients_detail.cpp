// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_views.h"
#include "core/clinic/clients.h"
#include "core/clinic/workspace.h"

#include <algorithm>

namespace taper {

namespace {

constexpr size_t kMostPast = 200;

/// Still to be given, or being given now.
bool isComing(const BookingView& booking, Moment now)
{
    return holdsSlot(booking.fields.status) && booking.fields.status != BookingStatus::Completed
        && booking.fields.interval().end > now;
}

} // namespace

Result<ClientDetail> clientDetail(Clinic& clinic, Id<Client> id)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<ClientDetail> {
        auto client = workspace.clients().byId(id);
        if (!client)
            return fail(Error::notFound(QStringLiteral("client"), QString::number(id.value())));
        ClientDetail detail{.client = std::move(*client), .entries = {}, .coming = {}, .past = {}};

        for (EntryWithRace& entry : workspace.entries().ofClient(id))
            detail.entries.push_back({entry.entry, std::move(entry.race)});

        for (BookingView& booking : viewsOf(workspace, workspace.bookings().ofClient(id))) {
            if (isComing(booking, workspace.now()))
                detail.coming.push_back(std::move(booking));
            else if (detail.past.size() < kMostPast)
                detail.past.push_back(std::move(booking));
        }
        std::ranges::reverse(detail.coming);

        const VisitCounts counts = workspace.bookings().countVisits(id);
        detail.visits = counts.completed;
        detail.noShows = counts.noShows;
        if (counts.firstVisit)
            detail.firstVisit = dateOf(*counts.firstVisit);
        if (counts.lastVisit)
            detail.lastVisit = dateOf(*counts.lastVisit);
        return detail;
    });
}

} // namespace taper
