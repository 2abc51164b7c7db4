// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/clinic_builder.h"

#include "core/clinic/workspace.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

namespace taper::test {

using namespace std::chrono_literals;

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::cerr << "a test's clinic was refused something, error code "
                  << static_cast<int>(result.error().code) << '\n';
        std::abort();
    }
    return *std::move(result);
}

ClinicSettings settings()
{
    ClinicSettingsFields fields;
    fields.name = text("Riverside Sports Massage");
    return must(ClinicSettings::make(fields));
}

/// One write outside the use cases that are tested.
template <class F>
auto write(Clinic& clinic, F&& fn)
{
    return must(writeUnit(clinic, [&fn](Workspace& workspace, Changes& changes) {
        changes.setup = true;
        return fn(workspace);
    }));
}

} // namespace

Moment moment(const char* text)
{
    const auto parsed = parseMoment(QString::fromLatin1(text));
    if (!parsed)
        std::abort();
    return *parsed;
}

Date date(const char* text)
{
    const auto parsed = parseDate(QString::fromLatin1(text));
    if (!parsed)
        std::abort();
    return *parsed;
}

ClientFields clientNamed(const char* name)
{
    ClientFields fields;
    fields.name = text(name);
    return fields;
}

ClinicBuilder::ClinicBuilder()
    : m_clinic{must(Clinic::inMemory(settings(), m_clock))}
{ }

ClinicBuilder::ClinicBuilder(const QString& path)
    : m_clinic{must(Clinic::create(path, settings(), m_clock, {.actor = text("KM")}))}
{ }

Id<Room> ClinicBuilder::room(const char* name)
{
    return write(clinic(), [name](Workspace& workspace) -> Result<Id<Room>> {
        return must(workspace.rooms().insert(must(Room::make({.name = text(name)})))).id;
    });
}

Id<Therapist> ClinicBuilder::therapist(const char* name, std::optional<Id<Room>> usualRoom)
{
    TherapistFields fields;
    fields.name = text(name);
    fields.usualRoom = usualRoom;
    for (size_t day = 0; day < 6; ++day)
        fields.weeklyHours[day] = {{9h, 12h + 30min}, {13h + 30min, 17h}};
    return therapist(fields);
}

Id<Therapist> ClinicBuilder::therapist(const TherapistFields& fields)
{
    return write(clinic(), [&fields](Workspace& workspace) -> Result<Id<Therapist>> {
        return must(workspace.therapists().insert(must(Therapist::make(fields)))).id;
    });
}

Id<Closure> ClinicBuilder::closure(const char* from, const char* to, const char* reason)
{
    const ClosureFields fields{.from = date(from), .to = date(to), .reason = text(reason)};
    return write(clinic(), [&fields](Workspace& workspace) -> Result<Id<Closure>> {
        return workspace.closures().insert(must(Closure::make(fields))).id;
    });
}

Id<SessionType> ClinicBuilder::type(const char* code)
{
    return must(readUnit(clinic(), [code](Workspace& workspace) -> Result<Id<SessionType>> {
        const auto found = workspace.sessionTypes().byCodeOrName(text(code));
        if (!found)
            return fail(Error::notFound(text("session_type"), text(code)));
        return found->id;
    }));
}

Id<SessionType> ClinicBuilder::type(const SessionTypeFields& fields)
{
    return write(clinic(), [&fields](Workspace& workspace) -> Result<Id<SessionType>> {
        return must(workspace.sessionTypes().insert(must(SessionType::make(fields)))).id;
    });
}

Id<Client> ClinicBuilder::client(const char* name)
{
    return client(clientNamed(name));
}

Id<Client> ClinicBuilder::client(const ClientFields& fields)
{
    return write(clinic(), [&fields](Workspace& workspace) -> Result<Id<Client>> {
        return workspace.clients().insert(must(Client::make(fields))).id;
    });
}

Id<Race> ClinicBuilder::race(const RaceFields& fields)
{
    return write(clinic(), [&fields](Workspace& workspace) -> Result<Id<Race>> {
        return workspace.races().insert(must(Race::make(fields))).id;
    });
}

Id<Race> ClinicBuilder::londonMarathon()
{
    RaceFields fields;
    fields.name = text("London Marathon");
    fields.date = date("2026-04-26");
    fields.startTime = 10h;
    fields.distanceMetres = 42'195;
    return race(fields);
}

Id<RaceEntry> ClinicBuilder::enter(Id<Client> client, Id<Race> race, RacePriority priority)
{
    RaceEntryFields fields;
    fields.client = client;
    fields.race = race;
    fields.priority = priority;
    return write(clinic(), [&fields](Workspace& workspace) -> Result<Id<RaceEntry>> {
        return must(workspace.entries().insert(must(RaceEntry::make(fields)))).id;
    });
}

Id<Client> ClinicBuilder::runner(const char* name, Id<Race> race)
{
    const Id<Client> id = client(name);
    enter(id, race);
    return id;
}

Id<Booking> ClinicBuilder::visit(
    Id<Client> client, Id<Therapist> therapist, const char* code, const char* start, const char* note)
{
    BookingFields fields;
    fields.client = client;
    fields.therapist = therapist;
    fields.sessionType = type(code);
    fields.start = moment(start);
    fields.length = 60min;
    fields.status = BookingStatus::Completed;
    fields.note = text(note);
    return write(clinic(), [&fields](Workspace& workspace) -> Result<Id<Booking>> {
        return must(workspace.bookings().insert(must(Booking::make(fields)), workspace.instant())).id;
    });
}

BookingProposal ClinicBuilder::proposal(
    Id<Client> client, Id<Therapist> therapist, const char* code, const char* start)
{
    const Id<SessionType> id = type(code);
    const Minutes first = must(readUnit(this->clinic(), [id](Workspace& workspace) -> Result<Minutes> {
        return workspace.setup().sessionType(id)->fields().lengths.front();
    }));
    return {.client = client,
        .therapist = therapist,
        .room = std::nullopt,
        .sessionType = id,
        .start = moment(start),
        .length = std::min<Minutes>(first, 60min),
        .replaces = std::nullopt};
}

Result<BookingOutcome> ClinicBuilder::tryBooking(const BookingProposal& proposal, const char* reason)
{
    BookingDetails details;
    details.proposal = proposal;
    details.reason = text(reason);
    return book(clinic(), details);
}

BookingView ClinicBuilder::booked(
    Id<Client> client, Id<Therapist> therapist, const char* code, const char* start, const char* reason)
{
    BookingOutcome outcome = must(tryBooking(proposal(client, therapist, code, start), reason));
    if (!outcome.booking) {
        for (const Finding& finding : outcome.review.findings)
            std::cerr << "refused: " << keyOf(finding.code).toStdString() << '\n';
        std::abort();
    }
    return *std::move(outcome.booking);
}

} // namespace taper::test
