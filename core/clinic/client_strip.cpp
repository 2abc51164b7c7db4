// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/client_strip.h"

#include "core/clinic/strip_days.h"

#include <algorithm>

namespace taper {

namespace {

using std::chrono::days;

constexpr days kMostDays{62};

const Stored<SessionType>* typeOf(const KnownSetup& setup, Id<SessionType> wanted)
{
    if (wanted.isValid())
        return setup.sessionType(wanted);
    const auto offered = std::ranges::find_if(
        setup.sessionTypes, [](const Stored<SessionType>& type) { return !type->archived; });
    return offered == setup.sessionTypes.end() ? nullptr : &*offered;
}

/// The days on which the client comes anyway.
std::vector<Date> bookedDays(Workspace& workspace, const StripRequest& request, Date from, Date to)
{
    std::vector<Date> booked;
    for (const BookingRow& row :
        workspace.bookings().ofClients({request.client}, Moment{from}, Moment{to + days{1}})) {
        const Date day = dateOf(row.booking->start);
        if (holdsSlot(row.booking->status) && row.booking.id != request.booking
            && (booked.empty() || booked.back() != day))
            booked.push_back(day);
    }
    return booked;
}

} // namespace

Result<ClientStrip> clientStrip(Clinic& clinic, const StripRequest& request)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<ClientStrip> {
        const KnownSetup& setup = workspace.setup();
        ClientStrip strip;
        strip.today = workspace.today();
        const Stored<SessionType>* type = typeOf(setup, request.sessionType);
        if (!type && request.sessionType.isValid()) {
            return fail(Error::notFound(
                QStringLiteral("session_type"), QString::number(request.sessionType.value())));
        }
        if (!type || !request.client.isValid())
            return strip;

        const Minutes length = request.length.value_or(type->fields().lengths.front());
        const Interval session{request.start, request.start + length};
        const LoadProfile profile = type->fields().profile;
        const Date day = dateOf(request.start);
        if (request.from && request.to) {
            const Date last = std::min(*request.to, *request.from + kMostDays - days{1});
            const ClientTiming timing = ClientTiming::load(workspace, {request.client}, *request.from, last);
            strip.days = raceStrip(timing.policy(), timing.subject(request.client, profile, session),
                timing.races(request.client), *request.from, last);
        } else {
            const days reach = stripReach(setup.policy);
            strip.days = stripDays(ClientTiming::load(workspace, {request.client}, day - reach, day + reach),
                request.client, profile, session);
        }
        if (!strip.days.empty())
            strip.booked = bookedDays(workspace, request, strip.days.front().date, strip.days.back().date);
        return strip;
    });
}

} // namespace taper
