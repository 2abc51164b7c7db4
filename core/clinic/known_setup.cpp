// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/known_setup.h"

#include "core/storage/clinic_store.h"
#include "core/storage/closure_store.h"
#include "core/storage/room_store.h"
#include "core/storage/session_type_store.h"
#include "core/storage/therapist_store.h"
#include "core/timing/policy_json.h"

#include <algorithm>

namespace taper {

namespace {

template <class Thing>
const Stored<Thing>* find(const std::vector<Stored<Thing>>& things, Id<Thing> id)
{
    const auto found = std::ranges::find(things, id, &Stored<Thing>::id);
    return found == things.end() ? nullptr : &*found;
}

} // namespace

const Stored<Room>* KnownSetup::room(Id<Room> id) const
{
    return find(rooms, id);
}

const Stored<Therapist>* KnownSetup::therapist(Id<Therapist> id) const
{
    return find(therapists, id);
}

const Stored<SessionType>* KnownSetup::sessionType(Id<SessionType> id) const
{
    return find(sessionTypes, id);
}

std::vector<Id<Room>> KnownSetup::activeRooms() const
{
    std::vector<Id<Room>> active;
    for (const Stored<Room>& room : rooms) {
        if (!room->archived)
            active.push_back(room.id);
    }
    return active;
}

QString KnownSetup::roomName(const std::optional<Id<Room>>& id) const
{
    const Stored<Room>* found = id ? room(*id) : nullptr;
    return found ? found->fields().name : QString{};
}

KnownSetup readSetup(sql::Connection& connection)
{
    ClinicStore store{connection};
    auto settings = store.settings();
    const auto policyText = store.policy();
    if (!settings || !policyText)
        throw sql::SqlError::brokenRow("clinic");
    auto policy = policyFromJson(policyText->json);
    const auto zone = TimeZone::named(settings->value->timeZone);
    if (!policy || !zone)
        throw sql::SqlError::brokenRow("clinic");

    KnownSetup setup{.settings = std::move(settings->value),
        .settingsRevision = settings->revision,
        .zone = *zone,
        .policy = std::move(*policy),
        .policyRevision = policyText->revision,
        .deepProfiles = {},
        .rooms = RoomStore{connection}.all(),
        .therapists = TherapistStore{connection}.all(),
        .sessionTypes = SessionTypeStore{connection}.all(),
        .closures = {}};
    setup.deepProfiles.assign(setup.policy.deepProfiles.begin(), setup.policy.deepProfiles.end());
    for (const Stored<Closure>& closure : ClosureStore{connection}.all())
        setup.closures.push_back(closure.fields());
    return setup;
}

} // namespace taper
