// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/slots.h"

#include "core/clinic/booking_review.h"
#include "core/domain/checks.h"
#include "core/scheduling/free_slots.h"

#include <algorithm>

namespace taper {

namespace {

constexpr int kLongestRange = 366;

template <class Thing>
tl::unexpected<Error> notFound(const char* what, Id<Thing> id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id.value())));
}

Result<void> checkDays(const SlotRequest& request)
{
    const QString field = QStringLiteral("to");
    if (request.to < request.from)
        return fail(Error{Problems{{field, ErrorCode::EndBeforeStart, {}}}});
    if (daysBetween(request.from, request.to) > kLongestRange)
        return fail(Error{Problems{outOfRange(field, 0, kLongestRange)}});
    return {};
}

/// Whether book() would take this length of this type at all.
bool isOffered(const SessionTypeFields& type, Minutes length)
{
    const auto [shortest, longest] = std::ranges::minmax(type.lengths);
    return !type.archived && shortest <= length && length <= longest;
}

Result<std::vector<SlotTherapist>> therapistsOf(const SlotRequest& request, const KnownSetup& setup)
{
    std::vector<SlotTherapist> therapists;
    for (const Id<Therapist> id : request.therapists) {
        if (!setup.therapist(id))
            return notFound("therapist", id);
    }
    for (const Stored<Therapist>& therapist : setup.therapists) {
        if (request.therapists.empty() || std::ranges::count(request.therapists, therapist.id) > 0)
            therapists.push_back({therapist.id, &therapist.fields()});
    }
    return therapists;
}

std::vector<SlotView> viewsOf(const std::vector<Slot>& slots, const KnownSetup& setup,
    const ClientTiming& timing, Id<Client> client, LoadProfile profile)
{
    std::vector<SlotView> views;
    views.reserve(slots.size());
    for (const Slot& slot : slots) {
        SlotView view;
        view.therapist = slot.therapist;
        view.therapistName = setup.therapist(slot.therapist)->fields().name;
        view.room = slot.room;
        view.roomName = setup.roomName(slot.room);
        view.interval = slot.interval;
        if (!views.empty() && views.back().interval == slot.interval)
            view.verdict = views.back().verdict; // the races do not care with whom
        else if (client.isValid())
            view.verdict = timing.verdict(client, profile, slot.interval);
        views.push_back(std::move(view));
    }
    return views;
}

Result<std::vector<SlotView>> slotsWithin(Workspace& workspace, const SlotRequest& request)
{
    const KnownSetup& setup = workspace.setup();
    const Stored<SessionType>* type = setup.sessionType(request.sessionType);
    if (!type)
        return notFound("session_type", request.sessionType);
    auto therapists = therapistsOf(request, setup);
    if (!therapists)
        return fail(therapists.error());
    const Minutes length = request.length.value_or(type->fields().lengths.front());
    bool isBookable = isOffered(type->fields(), length);
    std::vector<Id<Client>> clients;
    if (request.client) {
        const auto client = workspace.clients().byId(*request.client);
        if (!client)
            return notFound("client", *request.client);
        isBookable = isBookable && !client->fields().archived;
        clients.push_back(client->id);
    }
    if (!isBookable || request.to < workspace.today())
        return {};

    const Date from = std::max(request.from, workspace.today());
    std::vector<BusyBooking> busy;
    for (const BusyTime& time : workspace.bookings().busy(from, request.to))
        busy.push_back({.id = time.booking,
            .client = time.client,
            .therapist = time.therapist,
            .room = time.room,
            .interval = time.interval,
            .occupied = time.occupied,
            .status = BookingStatus::Booked,
            .clientName = {},
            .therapistName = {},
            .roomName = {}});
    const std::vector<Slot> slots = freeSlots({.therapists = std::move(*therapists),
        .rooms = setup.activeRooms(),
        .length = length,
        .bufferBefore = type->fields().bufferBefore,
        .bufferAfter = type->fields().bufferAfter,
        .grid = setup.settings->grid,
        .from = from,
        .to = request.to,
        .notBefore = workspace.now(),
        .closures = setup.closures,
        .busy = busy,
        .client = request.client,
        .replaces = request.replaces});
    const ClientTiming timing = ClientTiming::load(workspace, clients, from, request.to);
    return viewsOf(slots, setup, timing, request.client.value_or(Id<Client>{}), type->fields().profile);
}

} // namespace

Result<std::vector<SlotView>> freeSlots(Clinic& clinic, const SlotRequest& request)
{
    if (const auto range = checkDays(request); !range)
        return fail(range.error());
    return readUnit(clinic, [&](Workspace& workspace) { return slotsWithin(workspace, request); });
}

} // namespace taper
