// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo.h"

#include "core/clinic/demo_notes_write.h"
#include "core/clinic/demo_plan.h"
#include "core/clinic/house_types.h"
#include "core/clinic/workspace.h"
#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

namespace {

Problems check(const DemoOptions& options)
{
    Problems problems;
    const auto checkRange = [&problems](qint64 value, const QString& field, qint64 minimum, qint64 maximum) {
        if (value < minimum || value > maximum)
            problems.append(outOfRange(field, minimum, maximum));
    };
    checkRange(options.years, QStringLiteral("years"), 1, 20);
    checkRange(options.therapists, QStringLiteral("therapists"), 1, 20);
    checkRange(options.clients, QStringLiteral("clients"), 1, 100'000);
    checkRange(toQDate(options.today).year(), QStringLiteral("today"), 1925, 9990);
    return problems;
}

/// Only the house's own session types as they came, and nothing else.
bool isNew(Workspace& workspace)
{
    const KnownSetup& setup = workspace.setup();
    const bool hasHouseTypes = std::ranges::equal(setup.sessionTypes, houseSessionTypes(), {},
        [](const Stored<SessionType>& type) { return type.fields(); });
    return hasHouseTypes && setup.rooms.empty() && setup.therapists.empty() && setup.closures.empty()
        && workspace.clients().count(true) == 0 && workspace.bookings().count() == 0
        && workspace.races().search({}, workspace.today(), 1).empty();
}

/// Writes a plan in its order, so that the numbers of rows follow from it alone; the dates of the audit
/// follow from the day it is laid around, not from the clock.
class DemoWriter {
public:
    DemoWriter(Workspace& workspace, const DemoPlan& plan, Date today)
        : m_workspace{workspace}
        , m_plan{plan}
        , m_zone{workspace.setup().zone}
        , m_today{today}
    { }

    Result<void> write()
    {
        return writeSettings()
            .and_then([this] { return writeTeam(); })
            .and_then([this] { return writePeople(); })
            .and_then([this] { return writeBookings(); })
            .and_then([this] {
                return writeDemoNotes(m_workspace, m_plan, {m_clients, m_therapists, m_bookings}, m_zone);
            })
            .and_then([this] { return writeWaiting(); });
    }

private:
    void audit(const QString& action, const QString& table, qint64 row, const QByteArray& before,
        const QByteArray& after, Moment when)
    {
        m_workspace.audits().append(
            {m_zone.instantOf(when), QStringLiteral("Front desk"), action, table, row, before, after});
    }
    [[nodiscard]] Moment opening() const { return at(m_today, Minutes{7 * 60 + 30}); }

    template <class Thing, class Store>
    Result<Id<Thing>> add(Store&& store, const typename Thing::Fields& fields, const QString& table)
    {
        auto value = Thing::make(fields);
        if (!value)
            return fail(std::move(value.error()));
        Result<Stored<Thing>> stored = store.insert(*value);
        if (!stored)
            return fail(std::move(stored.error()));
        audit(QStringLiteral("add"), table, stored->id.value(), {}, rowJson(stored->fields()), opening());
        return stored->id;
    }

    Result<void> writeSettings()
    {
        const ClinicSettings wanted = demonstrationSettings();
        const KnownSetup& setup = m_workspace.setup();
        if (setup.settings == wanted)
            return {};
        const auto revision = m_workspace.clinicStore().updateSettings(setup.settingsRevision, wanted);
        if (!revision)
            return fail(revision.error());
        audit(QStringLiteral("update"), QStringLiteral("clinic"), 1, rowJson(*setup.settings),
            rowJson(*wanted), opening());
        m_workspace.reloadSetup();
        m_zone = m_workspace.setup().zone;
        return {};
    }

    Result<void> writeTeam()
    {
        for (const RoomFields& fields : m_plan.rooms) {
            const auto id = add<Room>(m_workspace.rooms(), fields, QStringLiteral("room"));
            if (!id)
                return fail(id.error());
            m_rooms.push_back(*id);
        }
        for (const DemoTherapist& therapist : m_plan.therapists) {
            TherapistFields fields = therapist.fields;
            fields.usualRoom = m_rooms[static_cast<size_t>(therapist.room)];
            const auto id = add<Therapist>(m_workspace.therapists(), fields, QStringLiteral("therapist"));
            if (!id)
                return fail(id.error());
            m_therapists.push_back(*id);
        }
        for (const ClosureFields& fields : m_plan.closures) {
            if (const auto id = add<Closure>(m_workspace.closures(), fields, QStringLiteral("closure")); !id)
                return fail(id.error());
        }
        for (const SessionTypeFields& fields : m_plan.sessionTypes) {
            if (const auto known = m_workspace.sessionTypes().byCodeOrName(fields.code)) {
                m_types.push_back(known->id);
                continue;
            }
            const auto id =
                add<SessionType>(m_workspace.sessionTypes(), fields, QStringLiteral("session_type"));
            if (!id)
                return fail(id.error());
            m_types.push_back(*id);
        }
        return {};
    }

    Result<void> writePeople()
    {
        // A handle once for all rows: each insert is a few statements that stay prepared.
        ClientStore clients = m_workspace.clients();
        for (const ClientFields& fields : m_plan.clients) {
            const auto client = Client::make(fields);
            if (!client)
                return fail(client.error());
            const Stored<Client> stored = clients.insert(*client);
            audit(QStringLiteral("add"), QStringLiteral("client"), stored.id.value(), {},
                rowJson(stored.fields()), opening());
            m_clients.push_back(stored.id);
        }
        RaceStore races = m_workspace.races();
        for (const RaceFields& fields : m_plan.races) {
            const auto race = Race::make(fields);
            if (!race)
                return fail(race.error());
            const Stored<Race> stored = races.insert(*race);
            audit(QStringLiteral("add"), QStringLiteral("race"), stored.id.value(), {},
                rowJson(stored.fields()), opening());
            m_races.push_back(stored.id);
        }
        for (const DemoEntry& planned : m_plan.entries) {
            const RaceEntryFields fields{.client = m_clients[static_cast<size_t>(planned.client)],
                .race = m_races[static_cast<size_t>(planned.race)],
                .priority = planned.priority,
                .targetTime = planned.targetTime,
                .finishTime = planned.finishTime,
                .status = planned.status,
                .runDay = planned.runDay};
            const auto id = add<RaceEntry>(m_workspace.entries(), fields, QStringLiteral("race_entry"));
            if (!id)
                return fail(id.error());
        }
        return {};
    }

    Result<void> writeBookings()
    {
        BookingStore bookings = m_workspace.bookings();
        int made = 0;
        for (const DemoBooking& planned : m_plan.bookings) {
            const auto booking = Booking::make(fieldsOf(planned));
            if (!booking)
                return fail(booking.error());
            // Made one to three weeks ahead, at a time of the day, by the place in the plan.
            const int place = made++;
            const Moment when = std::min(opening(),
                at(dateOf(planned.start) - std::chrono::days{7 + place % 15}, Minutes{9 * 60 + place % 480}));
            const auto stored = bookings.insert(*booking, m_zone.instantOf(when));
            if (!stored)
                return fail(stored.error());
            audit(QStringLiteral("book"), QStringLiteral("booking"), stored->id.value(), {},
                rowJson(stored->fields()), when);
            m_bookings.push_back(stored->id);
        }
        return {};
    }
    [[nodiscard]] BookingFields fieldsOf(const DemoBooking& planned) const
    {
        const SessionTypeFields& type = m_plan.sessionTypes[static_cast<size_t>(planned.sessionType)];
        const DemoTherapist& therapist = m_plan.therapists[static_cast<size_t>(planned.therapist)];
        return {.client = m_clients[static_cast<size_t>(planned.client)],
            .therapist = m_therapists[static_cast<size_t>(planned.therapist)],
            .room = m_rooms[static_cast<size_t>(therapist.room)],
            .sessionType = m_types[static_cast<size_t>(planned.sessionType)],
            .start = planned.start,
            .length = planned.length,
            .bufferBefore = type.bufferBefore,
            .bufferAfter = type.bufferAfter,
            .status = planned.status,
            .cancelReason = planned.cancelReason,
            .price = type.price,
            .note = planned.note,
            .reason = planned.reason,
            .arrivedAt = planned.arrivedAt,
            .startedAt = planned.startedAt,
            .endedAt = planned.endedAt};
    }

    Result<void> writeWaiting()
    {
        for (const DemoWaiting& planned : m_plan.waiting) {
            WaitingFields fields;
            fields.client = m_clients[static_cast<size_t>(planned.client)];
            fields.sessionType = m_types[static_cast<size_t>(planned.sessionType)];
            fields.length = planned.length;
            if (planned.therapist)
                fields.therapists.push_back(m_therapists[static_cast<size_t>(*planned.therapist)]);
            fields.times = planned.times;
            fields.until = planned.until;
            fields.urgency = planned.urgency;
            fields.note = planned.note;
            const auto entry = WaitingEntry::make(fields);
            if (!entry)
                return fail(entry.error());
            const auto stored = m_workspace.waiting().insert(*entry, m_zone.instantOf(planned.since));
            if (!stored)
                return fail(stored.error());
            audit(QStringLiteral("add"), QStringLiteral("waiting"), stored->id.value(), {},
                rowJson(stored->fields()), planned.since);
        }
        return {};
    }

    Workspace& m_workspace;
    const DemoPlan& m_plan;
    TimeZone m_zone;
    Date m_today;
    std::vector<Id<Room>> m_rooms;
    std::vector<Id<Therapist>> m_therapists;
    std::vector<Id<SessionType>> m_types;
    std::vector<Id<Client>> m_clients;
    std::vector<Id<Race>> m_races;
    std::vector<Id<Booking>> m_bookings;
};

} // namespace

ClinicSettings demonstrationSettings()
{
    ClinicSettingsFields fields;
    fields.name = QStringLiteral("Riverside Sports Massage");
    fields.address = QStringLiteral("The Old Boathouse\n12 Weir Lane\nBristol");
    fields.phone = QStringLiteral("07700 900100");
    fields.email = QStringLiteral("desk@example.org");
    auto settings = ClinicSettings::make(fields);
    Q_ASSERT(settings);
    return *std::move(settings);
}

Result<void> fillWithDemonstration(Clinic& clinic, const DemoOptions& options)
{
    if (Problems problems = check(options); !problems.isEmpty())
        return fail(Error{std::move(problems)});
    const DemoPlan plan = planDemonstration(options);
    return writeUnit(clinic, [&](Workspace& workspace, Changes& changes) -> Result<void> {
        if (!isNew(workspace))
            return fail(ErrorCode::Refused);
        if (auto written = DemoWriter{workspace, plan, options.today}.write(); !written)
            return written;
        changes.setup = true;
        changes.everything = true;
        return {};
    });
}

} // namespace taper
