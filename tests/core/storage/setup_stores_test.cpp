// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/closure_store.h"
#include "tests/core/storage/storage_fixture.h"

namespace taper {
namespace {

using namespace test;

using SetupStores = StorageTest;
TAPER_EVERYWHERE(SetupStores);

TEST_P(SetupStores, KeepTheClinicsSettings)
{
    ClinicStore store{connection()};
    ClinicSettingsFields fields = *clinicSettings();
    fields.name = text("Praxis \"Läufer\"");
    fields.timeZone = text("Europe/Berlin");
    fields.currency = text("EUR");
    fields.phoneRegion = text("DE");
    fields.grid = 10min;
    fields.address = text("Weg 1\nBerlin");
    fields.email = text("a@b.de");
    EXPECT_EQ(must(store.updateSettings(1, must(ClinicSettings::make(fields)))), 2);
    const auto settings = must(store.settings());
    EXPECT_EQ(*settings.value, fields);
    EXPECT_EQ(settings.revision, 2);
    EXPECT_EQ(codeOf(store.updateSettings(1, settings.value)), ErrorCode::StaleRevision);
}

TEST_P(SetupStores, KeepThePolicyWithARevisionOfItsOwn)
{
    ClinicStore store{connection()};
    EXPECT_EQ(must(store.policy()).json, QByteArray("{}"));
    EXPECT_EQ(must(store.updatePolicy(1, R"({"horizon_days": 14})")), 2);
    EXPECT_EQ(must(store.policy()).json, QByteArray(R"({"horizon_days": 14})"));
    EXPECT_EQ(must(store.settings()).revision, 1);
    EXPECT_EQ(codeOf(store.updatePolicy(1, "{}")), ErrorCode::StaleRevision);
}

TEST_P(SetupStores, HaveNoSettingsBeforeTheyAreWritten)
{
    const auto bare = must(ClinicFile::inMemory(kNow));
    EXPECT_EQ(codeOf(ClinicStore{bare->connection()}.settings()), ErrorCode::NotFound);
    EXPECT_EQ(
        codeOf(ClinicStore{bare->connection()}.updateSettings(1, clinicSettings())), ErrorCode::NotFound);
}

TEST_P(SetupStores, RefuseARoomWhoseNameIsTakenHoweverItIsWritten)
{
    RoomStore store{connection()};
    const auto taken = store.insert(must(Room::make({.name = text("  ROOM  1 ")})));
    EXPECT_EQ(codeOf(taken), ErrorCode::Duplicate);
    ASSERT_EQ(taken.error().problems.size(), 1);
    EXPECT_EQ(taken.error().problems.first().field, text("name"));
    EXPECT_EQ(taken.error().problems.first().parameters.value(text("name")).toString(), text("ROOM  1"));
    EXPECT_EQ(
        codeOf(store.update(otherRoom, 1, must(Room::make({.name = text("Room 1")})))), ErrorCode::Duplicate);
    EXPECT_EQ(store.byId(otherRoom)->fields().name, text("Room 2"));
}

TEST_P(SetupStores, ArchiveARoom)
{
    RoomStore store{connection()};
    must(store.update(room, 1, must(Room::make({.name = text("Room 1"), .archived = true}))));
    ASSERT_EQ(store.all(false).size(), 1U);
    EXPECT_EQ(store.all(false).front().id, otherRoom);
    EXPECT_EQ(store.all().size(), 2U);
    EXPECT_TRUE(store.byId(room)->fields().archived);
    EXPECT_EQ(store.byName(text("room 1"))->id, room);
    EXPECT_EQ(codeOf(store.update(room, 1, must(Room::make({.name = text("R")})))), ErrorCode::StaleRevision);
    EXPECT_EQ(
        codeOf(store.update(Id<Room>{99}, 1, must(Room::make({.name = text("R")})))), ErrorCode::NotFound);
}

TEST_P(SetupStores, KeepATherapistWithAllHours)
{
    TherapistFields fields;
    fields.name = text("Zoë");
    fields.colour = text("#2d6bb4");
    fields.usualRoom = room;
    fields.weeklyHours[0] = {{9h, 12h + 30min}, {13h + 30min, 17h}};
    fields.weeklyHours[6] = {{0min, kEndOfDay}};
    fields.exceptions = {{date("2026-05-01"), {}}, {date("2026-05-04"), {{8h, 9h}, {10h, 11h}}}};
    fields.leave = {{{moment("2026-06-01T00:00"), moment("2026-06-08T00:00")}, text("Urlaub")},
        {{moment("2026-07-01T12:00"), moment("2026-07-01T13:00")}, {}}};
    TherapistStore store{connection()};
    const auto zoe = must(store.insert(must(Therapist::make(fields))));
    EXPECT_EQ(*store.byId(zoe.id)->value, fields);
    EXPECT_EQ(store.byName(text("zoe"))->id, zoe.id);

    fields.weeklyHours[0] = {{10h, 11h}};
    fields.exceptions.clear();
    fields.leave.pop_back();
    fields.usualRoom.reset();
    EXPECT_EQ(must(store.update(zoe.id, 1, must(Therapist::make(fields)))).revision, 2);
    EXPECT_EQ(*store.byId(zoe.id)->value, fields);
    EXPECT_EQ(codeOf(store.update(zoe.id, 1, must(Therapist::make(fields)))), ErrorCode::StaleRevision);
    EXPECT_EQ(*store.byId(zoe.id)->value, fields);

    const auto all = store.all();
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].id, tess);
    EXPECT_EQ(*all[2].value, fields);
}

TEST_P(SetupStores, LeaveArchivedTherapistsOutWhenAsked)
{
    TherapistStore store{connection()};
    TherapistFields fields = store.byId(tess)->fields();
    fields.archived = true;
    must(store.update(tess, 1, must(Therapist::make(fields))));
    ASSERT_EQ(store.all(false).size(), 1U);
    EXPECT_EQ(store.all(false).front().id, omar);
    TherapistFields namesake;
    namesake.name = text("TESS");
    EXPECT_EQ(codeOf(store.insert(must(Therapist::make(namesake)))), ErrorCode::Duplicate);
}

TEST_P(SetupStores, KeepASessionTypeWithItsLengthsInOrder)
{
    SessionTypeFields fields;
    fields.name = text("Hot stone");
    fields.code = text("hot_stone");
    fields.profile = LoadProfile::Moderate;
    fields.lengths = {75min, 45min, 90min};
    fields.bufferBefore = 10min;
    fields.bufferAfter = 20min;
    fields.price = {5500};
    fields.colour = text("#aabbcc");
    SessionTypeStore store{connection()};
    const auto type = must(store.insert(must(SessionType::make(fields))));
    EXPECT_EQ(store.byId(type.id)->fields(), *type.value);
    EXPECT_EQ(store.byCodeOrName(text("hot_stone"))->id, type.id);
    EXPECT_EQ(store.byCodeOrName(text("HOT stone"))->id, type.id);
    EXPECT_FALSE(store.byCodeOrName(text("cold_stone")));
    ASSERT_EQ(store.all().size(), 2U);
    EXPECT_EQ(store.all()[1].fields(), *type.value);

    fields = *type.value;
    fields.lengths = {30min};
    fields.archived = true;
    EXPECT_EQ(must(store.update(type.id, 1, must(SessionType::make(fields)))).revision, 2);
    EXPECT_EQ(store.byId(type.id)->fields(), fields);
    EXPECT_EQ(store.all(false).size(), 1U);
    const auto taken = store.insert(must(SessionType::make([&] {
        SessionTypeFields other = fields;
        other.name = text("Another");
        return other;
    }())));
    EXPECT_EQ(codeOf(taken), ErrorCode::Duplicate);
    EXPECT_EQ(taken.error().problems.first().field, text("code"));
}

TEST_P(SetupStores, FindTheClosuresOfAnyDaysTheyCover)
{
    ClosureStore store{connection()};
    const auto closed = [](const char* from, const char* to) {
        return must(Closure::make({date(from), date(to), text("Holiday")}));
    };
    const auto christmas = store.insert(closed("2026-12-24", "2027-01-01"));
    const auto may = store.insert(closed("2026-05-01", "2026-05-01"));
    const auto ids = [&](const char* from, const char* to) {
        std::vector<Id<Closure>> found;
        for (const auto& closure : store.between(date(from), date(to)))
            found.push_back(closure.id);
        return found;
    };
    using Ids = std::vector<Id<Closure>>;
    EXPECT_EQ(ids("2026-12-30", "2026-12-31"), Ids{christmas.id});
    EXPECT_EQ(ids("2027-01-01", "2027-02-01"), Ids{christmas.id});
    EXPECT_EQ(ids("2027-01-02", "2027-02-01"), Ids{});
    EXPECT_EQ(ids("2026-01-01", "2026-12-31"), (Ids{may.id, christmas.id}));
    EXPECT_EQ(store.all().front().id, may.id);

    EXPECT_EQ(must(store.update(may.id, 1, closed("2026-05-01", "2026-05-02"))).revision, 2);
    EXPECT_EQ(store.byId(may.id)->fields().to, date("2026-05-02"));
    EXPECT_EQ(codeOf(store.remove(may.id, 1)), ErrorCode::StaleRevision);
    must(store.remove(may.id, 2));
    EXPECT_EQ(codeOf(store.remove(may.id, 2)), ErrorCode::NotFound);
}

} // namespace
} // namespace taper
