// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/setup.h"
#include "core/clinic/setup_write.h"
#include "core/exchange/profile_json.h"

#include <algorithm>

namespace taper {

namespace {

/// Applies a profile in one unit of work. What is already there and says the same is left alone, so that
/// applying twice changes nothing.
class ProfileWriter {
public:
    ProfileWriter(Workspace& workspace, const ClinicProfile& profile)
        : m_workspace{workspace}
        , m_profile{profile}
    { }

    Result<void> write()
    {
        return settings()
            .and_then([this] { return rooms(); })
            .and_then([this] { return closures(); })
            .and_then([this] { return therapists(); })
            .and_then([this] { return sessionTypes(); });
    }

private:
    /// An error as one of the profile: its fields under the place where they stand.
    static Error placed(Error error, const QString& place)
    {
        if (error.problems.isEmpty())
            error.problems.append({QString{}, error.code, error.parameters});
        for (Problem& problem : error.problems)
            problem.field = problem.field.isEmpty() ? place : place + u'.' + problem.field;
        return error;
    }
    template <class Thing, class Store>
    Result<void> put(Store&& store, const QString& table, const std::optional<Stored<Thing>>& known,
        const typename Thing::Fields& fields, const QString& place)
    {
        if (known && known->fields() == fields)
            return {};
        const auto written = writeRow<Thing>(
            m_workspace, store, table, known ? known->id : Id<Thing>{}, known ? known->revision : 0, fields);
        if (!written)
            return fail(placed(written.error(), place));
        return {};
    }

    Result<void> settings()
    {
        const KnownSetup& setup = m_workspace.setup();
        ClinicSettingsFields wanted = m_profile.settings;
        // A profile that says nothing about how to reach the clinic takes nothing away.
        const auto keep = [](QString& text, const QString& known) {
            if (text.isEmpty())
                text = known;
        };
        keep(wanted.address, setup.settings->address);
        keep(wanted.phone, setup.settings->phone);
        keep(wanted.email, setup.settings->email);
        if (!m_profile.hasLateCancel)
            wanted.lateCancel = setup.settings->lateCancel;
        if (wanted == *setup.settings)
            return {};
        return writeSettings(m_workspace, setup.settingsRevision, wanted);
    }
    Result<void> rooms()
    {
        for (size_t i = 0; i < m_profile.rooms.size(); ++i) {
            const RoomFields& room = m_profile.rooms[i];
            auto done = put<Room>(m_workspace.rooms(), QStringLiteral("room"),
                m_workspace.rooms().byName(room.name), room, QStringLiteral("rooms[%1]").arg(i));
            if (!done)
                return done;
        }
        return {};
    }
    Result<void> closures()
    {
        const std::vector<Stored<Closure>> known = m_workspace.closures().all();
        for (size_t i = 0; i < m_profile.closures.size(); ++i) {
            const ClosureFields& closure = m_profile.closures[i];
            // A closure has no name: its days are what it is known by.
            const auto same = std::ranges::find_if(known, [&](const Stored<Closure>& other) {
                return other->from == closure.from && other->to == closure.to;
            });
            auto done = put<Closure>(m_workspace.closures(), QStringLiteral("closure"),
                same == known.end() ? std::nullopt : std::optional{*same}, closure,
                QStringLiteral("closures[%1]").arg(i));
            if (!done)
                return done;
        }
        return {};
    }
    Result<void> therapists()
    {
        for (size_t i = 0; i < m_profile.therapists.size(); ++i) {
            const ProfileTherapist& therapist = m_profile.therapists[i];
            const QString place = QStringLiteral("therapists[%1]").arg(i);
            const auto known = m_workspace.therapists().byName(therapist.fields.name);
            TherapistFields wanted = therapist.fields;
            if (!therapist.room.isEmpty()) {
                const auto room = m_workspace.rooms().byName(therapist.room);
                if (!room)
                    return fail(placed(Error::notFound(QStringLiteral("room"), therapist.room),
                        place + QStringLiteral(".room")));
                wanted.usualRoom = room->id;
            }
            if (known)
                keepWhatIsKnown(wanted, known->fields());
            auto done =
                put<Therapist>(m_workspace.therapists(), QStringLiteral("therapist"), known, wanted, place);
            if (!done)
                return done;
        }
        return {};
    }
    /// A profile removes nothing: dated exceptions and leave it does not speak of stay.
    static void keepWhatIsKnown(TherapistFields& wanted, const TherapistFields& known)
    {
        if (!wanted.usualRoom)
            wanted.usualRoom = known.usualRoom;
        if (wanted.colour.isEmpty())
            wanted.colour = known.colour;
        if (!wanted.deepCap)
            wanted.deepCap = known.deepCap;
        if (!wanted.minutesCap)
            wanted.minutesCap = known.minutesCap;
        for (const DatedHours& exception : known.exceptions) {
            if (std::ranges::find(wanted.exceptions, exception.date, &DatedHours::date)
                == wanted.exceptions.end())
                wanted.exceptions.push_back(exception);
        }
        std::ranges::sort(wanted.exceptions, {}, &DatedHours::date);
        for (const Leave& leave : known.leave) {
            if (std::ranges::find(wanted.leave, leave) == wanted.leave.end())
                wanted.leave.push_back(leave);
        }
        std::ranges::sort(wanted.leave, {}, [](const Leave& leave) { return leave.interval; });
    }
    Result<void> sessionTypes()
    {
        for (size_t i = 0; i < m_profile.sessionTypes.size(); ++i) {
            SessionTypeFields type = m_profile.sessionTypes[i];
            auto known = m_workspace.sessionTypes().byCodeOrName(type.code);
            if (!known)
                known = m_workspace.sessionTypes().byCodeOrName(type.name);
            auto done = put<SessionType>(m_workspace.sessionTypes(), QStringLiteral("session_type"), known,
                type, QStringLiteral("session_types[%1]").arg(i));
            if (!done)
                return done;
        }
        return {};
    }

    Workspace& m_workspace;
    const ClinicProfile& m_profile;
};

} // namespace

Result<QByteArray> exportProfile(Clinic& clinic)
{
    return readUnit(clinic, [](Workspace& workspace) -> Result<QByteArray> {
        const KnownSetup& setup = workspace.setup();
        ClinicProfile profile;
        profile.settings = *setup.settings;
        profile.hasLateCancel = true;
        profile.closures = setup.closures;
        for (const Stored<Room>& room : setup.rooms)
            profile.rooms.push_back(room.fields());
        for (const Stored<Therapist>& therapist : setup.therapists) {
            ProfileTherapist row{therapist.fields(), setup.roomName(therapist->usualRoom)};
            row.fields.usualRoom.reset();
            profile.therapists.push_back(std::move(row));
        }
        for (const Stored<SessionType>& type : setup.sessionTypes)
            profile.sessionTypes.push_back(type.fields());
        return profileToJson(profile);
    });
}

Result<void> applyProfile(Clinic& clinic, const QByteArray& json)
{
    const auto profile = profileFromJson(json);
    if (!profile)
        return fail(profile.error());
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<void> {
        changes.setup = true;
        return ProfileWriter{workspace, *profile}.write();
    });
}

} // namespace taper
