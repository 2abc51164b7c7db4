// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"

namespace taper::test {

namespace {

template <class Thing>
Thing valid(typename Thing::Fields fields)
{
    return must(Thing::make(std::move(fields)));
}

} // namespace

ClinicSettings clinicSettings()
{
    ClinicSettingsFields fields;
    fields.name = text("Riverside");
    return valid<ClinicSettings>(fields);
}

Result<void> fillClinic(sql::Connection& connection)
{
    ClinicStore{connection}.insert(clinicSettings(), "{}");
    return {};
}

QString clinicFile(const Scratch& scratch, const char* name)
{
    const QString path = scratch.path(name);
    must(ClinicFile::create(path, kNow, fillClinic));
    return path;
}

Moment moment(const char* iso)
{
    const auto parsed = parseMoment(text(iso));
    EXPECT_TRUE(parsed) << iso;
    return parsed.value_or(Moment{});
}

Date date(const char* iso)
{
    const auto parsed = parseDate(text(iso));
    EXPECT_TRUE(parsed) << iso;
    return parsed.value_or(Date{});
}

Storage::Storage(Place place)
    : m_file{place == Place::Memory
            ? must(ClinicFile::inMemory(kNow, fillClinic))
            : must(ClinicFile::create(scratch.path("clinic.taper"), kNow, fillClinic))}
    , room{addRoom("Room 1")}
    , otherRoom{addRoom("Room 2")}
    , tess{addTherapist("Tess")}
    , omar{addTherapist("Omar")}
    , full{addType("full_sports")}
    , ann{addClient("Ann Ash")}
    , ben{addClient("Ben Birch")}
{ }

Id<Room> Storage::addRoom(const char* name)
{
    return must(RoomStore{connection()}.insert(valid<Room>({.name = text(name)}))).id;
}

Id<Therapist> Storage::addTherapist(const char* name)
{
    TherapistFields fields;
    fields.name = text(name);
    return must(TherapistStore{connection()}.insert(valid<Therapist>(fields))).id;
}

Id<SessionType> Storage::addType(const char* code, LoadProfile profile)
{
    SessionTypeFields fields;
    fields.name = text(code);
    fields.code = text(code);
    fields.profile = profile;
    fields.lengths = {60min, 90min};
    return must(SessionTypeStore{connection()}.insert(valid<SessionType>(fields))).id;
}

Id<Client> Storage::addClient(const ClientFields& fields)
{
    return ClientStore{connection()}.insert(valid<Client>(fields)).id;
}

Id<Client> Storage::addClient(const char* name)
{
    ClientFields fields;
    fields.name = text(name);
    return addClient(fields);
}

Id<Race> Storage::addRace(const char* name, const char* day)
{
    RaceFields fields;
    fields.name = text(name);
    fields.date = date(day);
    return RaceStore{connection()}.insert(valid<Race>(fields)).id;
}

Id<RaceEntry> Storage::enter(Id<Client> client, Id<Race> race)
{
    RaceEntryFields fields;
    fields.client = client;
    fields.race = race;
    return must(RaceEntryStore{connection()}.insert(valid<RaceEntry>(fields))).id;
}

BookingFields Storage::draft(const char* start)
{
    BookingFields fields;
    fields.client = ann;
    fields.therapist = tess;
    fields.room = room;
    fields.sessionType = full;
    fields.start = moment(start);
    fields.length = 60min;
    return fields;
}

Result<Stored<Booking>> Storage::tryBook(const BookingFields& fields)
{
    return BookingStore{connection()}.insert(valid<Booking>(fields), kNow);
}

} // namespace taper::test
