// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/slot_search.h"

#include "core/clinic/booking_review.h"
#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

namespace {

constexpr int kLongestRange = 366;

template <class Thing>
tl::unexpected<Error> notFound(const char* what, Id<Thing> id)
{
    return fail(Error::notFound(QString::fromLatin1(what), QString::number(id.value())));
}

Finding archived(FindingCode code, const QString& name)
{
    Finding finding{code, Severity::Stop};
    finding.name = name;
    return finding;
}

/// Why book() would not take this length of this type at all.
std::optional<Finding> refusalOf(const SessionTypeFields& type, Minutes length)
{
    if (type.archived)
        return archived(FindingCode::SessionTypeArchived, type.name);
    const auto [shortest, longest] = std::ranges::minmax(type.lengths);
    if (shortest <= length && length <= longest)
        return std::nullopt;
    Finding finding{FindingCode::LengthNotOffered, Severity::Stop};
    finding.limit = length < shortest ? shortest : longest;
    return finding;
}

Result<std::vector<SlotTherapist>> therapistsOf(const SlotRequest& request, const KnownSetup& setup)
{
    for (const Id<Therapist> id : request.therapists) {
        if (!setup.therapist(id))
            return notFound("therapist", id);
    }
    std::vector<SlotTherapist> therapists;
    for (const Stored<Therapist>& therapist : setup.therapists) {
        if (request.therapists.empty() || std::ranges::count(request.therapists, therapist.id) > 0)
            therapists.push_back({therapist.id, &therapist.fields()});
    }
    return therapists;
}

/// Those of the rooms asked for that may be used.
Result<std::vector<Id<Room>>> roomsOf(const SlotRequest& request, const KnownSetup& setup)
{
    for (const Id<Room> id : request.rooms) {
        if (!setup.room(id))
            return notFound("room", id);
    }
    std::vector<Id<Room>> rooms = setup.activeRooms();
    if (!request.rooms.empty())
        std::erase_if(rooms, [&](Id<Room> room) { return std::ranges::count(request.rooms, room) == 0; });
    return rooms;
}

/// So that a search with one therapist offers the room that booking would take (see room_choice.h).
std::vector<Id<Room>> usualRoomsOfOthers(const KnownSetup& setup, const std::vector<SlotTherapist>& searched)
{
    std::vector<Id<Room>> rooms;
    for (const Stored<Therapist>& therapist : setup.therapists) {
        const bool isSearched =
            std::ranges::find(searched, therapist.id, &SlotTherapist::id) != searched.end();
        if (!isSearched && !therapist->archived && therapist->usualRoom)
            rooms.push_back(*therapist->usualRoom);
    }
    return rooms;
}

std::vector<BusyBooking> busyFrom(Workspace& workspace, Date from, Date to)
{
    std::vector<BusyBooking> busy;
    const std::vector<BusyTime> times = workspace.bookings().busy(from, to);
    busy.reserve(times.size());
    for (const BusyTime& time : times)
        busy.push_back(busyOf(time, workspace.setup()));
    return busy;
}

} // namespace

Result<void> checkDays(const SlotRequest& request)
{
    const QString field = QStringLiteral("to");
    if (request.to < request.from)
        return fail(Error{Problems{{field, ErrorCode::EndBeforeStart, {}}}});
    if (daysBetween(request.from, request.to) > kLongestRange)
        return fail(Error{Problems{outOfRange(field, 0, kLongestRange)}});
    return {};
}

Result<std::unique_ptr<SlotSearch>> loadSlotSearch(Workspace& workspace, const SlotRequest& request)
{
    const KnownSetup& setup = workspace.setup();
    const Stored<SessionType>* type = setup.sessionType(request.sessionType);
    if (!type)
        return notFound("session_type", request.sessionType);
    auto therapists = therapistsOf(request, setup);
    if (!therapists)
        return fail(therapists.error());
    auto rooms = roomsOf(request, setup);
    if (!rooms)
        return fail(rooms.error());

    auto search = std::make_unique<SlotSearch>();
    search->setup = &setup;
    search->profile = type->fields().profile;
    const Minutes length = request.length.value_or(type->fields().lengths.front());
    search->refusal = refusalOf(type->fields(), length);
    std::vector<Id<Client>> clients;
    if (request.client) {
        const auto client = workspace.clients().byId(*request.client);
        if (!client)
            return notFound("client", *request.client);
        if (client->fields().archived && !search->refusal)
            search->refusal = archived(FindingCode::ClientArchived, client->fields().name);
        search->client = client->id;
        clients.push_back(client->id);
    }
    const bool isRoomMissing =
        rooms->empty() && !request.rooms.empty(); // all that were asked for are archived
    if (search->refusal || isRoomMissing || request.to < workspace.today())
        return search;

    const Date from = std::max(request.from, workspace.today());
    search->busy = busyFrom(workspace, from, request.to);
    search->loads.emplace(search->busy, setup.deepProfiles, request.replaces);
    search->timing = ClientTiming::load(workspace, clients, from, request.to);
    search->query = {.therapists = std::move(*therapists),
        .rooms = std::move(*rooms),
        .length = length,
        .bufferBefore = type->fields().bufferBefore,
        .bufferAfter = type->fields().bufferAfter,
        .grid = setup.settings->grid,
        .from = from,
        .to = request.to,
        .notBefore = workspace.now(),
        .closures = setup.closures,
        .busy = search->busy,
        .client = request.client,
        .replaces = request.replaces,
        .partOfDay = request.partOfDay,
        .weekdays = request.weekdays,
        .usualElsewhere = {}};
    search->query.usualElsewhere = usualRoomsOfOthers(setup, search->query.therapists);
    return search;
}

std::vector<Slot> SlotSearch::slots() const
{
    return timing ? freeSlots(query) : std::vector<Slot>{};
}

Verdict SlotSearch::verdict(const Interval& session) const
{
    return timing && client.isValid() ? timing->verdict(client, profile, session) : Verdict::Fine;
}

bool SlotSearch::isOverCap(const Slot& slot) const
{
    const TherapistFields& therapist = setup->therapist(slot.therapist)->fields();
    const bool isCapped = therapist.deepCap || therapist.minutesCap;
    return isCapped && loads && goesOverCap(therapist, loads->with(slot.therapist, slot.interval, profile));
}

SlotView SlotSearch::view(const Slot& slot, Verdict verdict) const
{
    const TherapistFields& therapist = setup->therapist(slot.therapist)->fields();
    return {.therapist = slot.therapist,
        .therapistName = therapist.name,
        .room = slot.room,
        .roomName = setup->roomName(slot.room),
        .interval = slot.interval,
        .verdict = verdict,
        .overCap = isOverCap(slot)};
}

} // namespace taper
