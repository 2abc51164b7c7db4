// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_merge.h"

#include "core/clinic/workspace.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {

namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using testing::UnorderedElementsAre;

/// One marathon that two people typed: one with its start, one with place and distance and a day late.
class TwoRacesThatAreOne : public testing::Test {
protected:
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Race> keep = race("London Marathon", "2026-04-26", [](RaceFields& fields) { fields.startTime = 10h; });
    Id<Race> drop = race("TCS London Marathon", "2026-04-27", [](RaceFields& fields) {
        fields.place = text("London");
        fields.distanceMetres = 42'195;
    });

    template <class Alter>
    Id<Race> race(const char* name, const char* day, Alter alter)
    {
        RaceFields fields;
        fields.name = text(name);
        fields.date = date(day);
        alter(fields);
        return house.race(fields);
    }
    void enter(Id<Client> client, Id<Race> race, const std::function<void(RaceEntryFields&)>& alter = {})
    {
        RaceEntryFields entry;
        entry.client = client;
        entry.race = race;
        if (alter)
            alter(entry);
        ASSERT_TRUE(saveEntry(house.clinic(), {}, 0, entry));
    }
    std::vector<RaceEntryFields> entriesOf(Id<Client> client)
    {
        std::vector<RaceEntryFields> entries;
        const auto detail = clientDetail(house.clinic(), client);
        for (const EntryView& entry : detail->entries)
            entries.push_back(entry.entry.fields());
        return entries;
    }
    Result<RaceChange> merge(int keepRevision = 1, int dropRevision = 1)
    {
        return mergeRaces(house.clinic(), {keep, keepRevision}, {drop, dropRevision});
    }
    sql::Connection& file() { return house.clinic().workspace().connection(); }
    int pointingTo(const char* table, Id<Race> race)
    {
        return file()
            .value<int>(text("SELECT count(*) FROM %1 WHERE race_id = ?").arg(text(table)), race)
            .value_or(-1);
    }
};

} // namespace

TEST_F(TwoRacesThatAreOne, KeepWhatEitherKnew)
{
    const auto merged = merge();
    ASSERT_TRUE(merged);
    EXPECT_EQ(merged->race.id, keep);
    EXPECT_EQ(merged->race->name, text("London Marathon"));
    EXPECT_EQ(merged->race->date, date("2026-04-26"));
    EXPECT_EQ(merged->race->startTime, 10h);
    EXPECT_EQ(merged->race->place, text("London"));
    EXPECT_EQ(merged->race->distanceMetres, 42'195);
    EXPECT_EQ(raceById(house.clinic(), drop).error().code, ErrorCode::NotFound);
    EXPECT_EQ(raceById(house.clinic(), keep)->fields(), merged->race.fields());
}

TEST(MergedFields, DoNotMixTheTimesOfTwoZonesNorTheDaysOfTwoStarts)
{
    RaceFields keep;
    keep.name = text("A");
    keep.date = date("2026-04-20");
    keep.startTime = 9h;
    keep.timeZone = text("America/New_York");
    RaceFields drop = keep;
    drop.startTime = 14h;
    drop.finishTime = 20h;
    drop.timeZone = QString{};
    drop.endDate = date("2026-04-22");
    EXPECT_EQ(mergedFields(keep, drop).finishTime, std::nullopt) << "20:00 in London is not 20:00 in Boston";
    EXPECT_EQ(mergedFields(keep, drop).endDate, date("2026-04-22"));
    drop.timeZone = keep.timeZone;
    EXPECT_EQ(mergedFields(keep, drop).finishTime, 20h);
    EXPECT_EQ(mergedFields(keep, drop).startTime, 9h);
    drop.date = date("2026-04-21");
    EXPECT_EQ(mergedFields(keep, drop).endDate, std::nullopt) << "its length is not known from another day";
    keep.startTime.reset();
    keep.timeZone.clear();
    EXPECT_EQ(mergedFields(keep, drop).timeZone, text("America/New_York")) << "comes with its times";
    EXPECT_EQ(mergedFields(keep, drop).startTime, 14h);
}

TEST_F(TwoRacesThatAreOne, HaveTheRunnersOfBothEachOnce)
{
    const auto callum = house.runner("Callum Wright", keep);
    const auto yuki = house.runner("Yuki Tanaka", drop);
    const auto owen = house.client("Owen Hughes");
    enter(owen, keep, [](RaceEntryFields& entry) {
        entry.targetTime = 4h;
        entry.priority = RacePriority::A;
    });
    enter(owen, drop, [](RaceEntryFields& entry) {
        entry.status = EntryStatus::Finished;
        entry.finishTime = 3h + 58min;
    });
    Changes announced;
    house.clinic().onChanged([&](const Changes& changes) { announced = changes; });
    ASSERT_TRUE(merge());
    EXPECT_THAT(announced.clients, UnorderedElementsAre(callum, yuki, owen));
    EXPECT_THAT(announced.races, UnorderedElementsAre(keep, drop));
    for (const auto client : {callum, yuki, owen}) {
        const auto entries = entriesOf(client);
        ASSERT_THAT(entries, SizeIs(1));
        EXPECT_EQ(entries.front().race, keep);
    }
    const RaceEntryFields both = entriesOf(owen).front();
    EXPECT_EQ(both.status, EntryStatus::Finished) << "says more than entered";
    EXPECT_EQ(both.finishTime, 3h + 58min);
    EXPECT_EQ(both.targetTime, 4h) << "the gap is filled";
    EXPECT_EQ(both.priority, RacePriority::A) << "the higher one holds";
}

TEST(MergedEntry, IsTheOneThatSaysMore)
{
    RaceEntryFields keep;
    keep.client = Id<Client>{1};
    keep.race = Id<Race>{1};
    RaceEntryFields drop = keep;
    drop.race = Id<Race>{2};
    const std::array byKnowledge{EntryStatus::Entered, EntryStatus::Deferred, EntryStatus::DidNotStart,
        EntryStatus::DidNotFinish, EntryStatus::Finished};
    for (size_t less = 0; less < byKnowledge.size(); ++less) {
        for (size_t more = less; more < byKnowledge.size(); ++more) {
            keep.status = byKnowledge[less];
            drop.status = byKnowledge[more];
            EXPECT_EQ(mergedEntry(keep, drop).status, byKnowledge[more]);
            EXPECT_EQ(mergedEntry(drop, keep).status, byKnowledge[more]);
            EXPECT_EQ(mergedEntry(keep, drop).race, keep.race);
        }
    }
    keep.status = drop.status = EntryStatus::Entered;
    keep.targetTime = 4h;
    drop.targetTime = 3h;
    EXPECT_EQ(mergedEntry(keep, drop).targetTime, 4h) << "equals: the kept race's";
    keep.status = EntryStatus::Deferred;
    keep.deferredTo = drop.race;
    EXPECT_EQ(mergedEntry(keep, drop).status, EntryStatus::Entered) << "deferred to the same race";
    EXPECT_EQ(mergedEntry(keep, drop).deferredTo, std::nullopt);
}

TEST_F(TwoRacesThatAreOne, LeaveNothingThatPointsToTheOneThatIsGone)
{
    const auto callum = house.runner("Callum Wright", drop);
    const auto lastYear = race("London Marathon 2025", "2025-04-27", [](RaceFields&) {});
    enter(callum, lastYear, [this](RaceEntryFields& entry) {
        entry.status = EntryStatus::Deferred;
        entry.deferredTo = drop;
    });
    const auto dele = house.client("Dele Ogunleye");
    enter(dele, keep, [this](RaceEntryFields& entry) {
        entry.status = EntryStatus::Deferred;
        entry.deferredTo = drop;
    });
    file().run(
        text("INSERT INTO race_source (calendar, uid, race_id, said) VALUES ('uk', 'a', ?, '{}')"), drop);
    file().run(
        text("INSERT INTO course_plan (client_id, race_id, rhythm, weeks, race_day, dropped, revision, "
             "created_at) VALUES (?, ?, 'weekly', 8, '2026-04-27', 0, 1, 0)"),
        callum, drop);
    file().run(text("INSERT INTO contact_attempt (client_id, about, race_id, at_min, outcome, note, who) "
                    "VALUES (?, 'race', ?, 0, 'asked', '', '')"),
        callum, drop);
    file().run(text("INSERT INTO attention_settled (kind, race_id, state, reason, at_min, who) "
                    "VALUES ('race_facts', ?, '', 'known', 0, '')"),
        drop);
    ASSERT_TRUE(merge());
    for (const char* table :
        {"race_entry", "race_source", "course_plan", "contact_attempt", "attention_settled"}) {
        EXPECT_EQ(pointingTo(table, drop), 0) << table;
        EXPECT_GT(pointingTo(table, keep), 0) << table;
    }
    EXPECT_EQ(entriesOf(callum).back().deferredTo, keep);
    EXPECT_EQ(entriesOf(dele).front().status, EntryStatus::Entered) << "deferred to what is the same race";
    EXPECT_EQ(file().value<int>(text("SELECT count(*) FROM pragma_foreign_key_check")), 0);
}

TEST_F(TwoRacesThatAreOne, SayWhatItMeansForBookings)
{
    const auto yuki = house.runner("Yuki Tanaka", drop); // as she thinks on the 27th
    house.visit(yuki, maya, "full_sports", "2026-04-06T10:00");
    house.booked(yuki, maya, "full_sports", "2026-04-25T10:00");
    const auto merged = merge();
    ASSERT_TRUE(merged);
    ASSERT_THAT(merged->bookings.worse, SizeIs(1));
    EXPECT_EQ(merged->bookings.worse.front().booking.clientName, text("Yuki Tanaka"));
    EXPECT_EQ(merged->bookings.worse.front().before, Verdict::Ideal);
    EXPECT_EQ(merged->bookings.worse.front().booking.verdict, Verdict::TooClose);
}

TEST_F(TwoRacesThatAreOne, StayTwoForWhoeverSawAnEarlierVersion)
{
    house.runner("Yuki Tanaka", drop);
    ASSERT_TRUE(moveRace(house.clinic(), drop, date("2026-04-28"), std::nullopt));
    const qint64 head = house.clinic().workspace().audits().head();
    for (const auto& [mine, theirs] : {std::pair{1, 1}, std::pair{2, 2}}) {
        const auto refused = merge(mine, theirs);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::StaleRevision);
    }
    EXPECT_EQ(mergeRaces(house.clinic(), {keep, 1}, {keep, 1}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(mergeRaces(house.clinic(), {Id<Race>{99}, 1}, {drop, 2}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(raceById(house.clinic(), keep)->revision, 1) << "nothing half merged";
    EXPECT_EQ(pointingTo("race_entry", drop), 1);
    EXPECT_EQ(house.clinic().workspace().audits().head(), head);
    EXPECT_TRUE(merge(1, 2));
}

TEST_F(TwoRacesThatAreOne, LeaveATrueHistory)
{
    house.runner("Yuki Tanaka", drop);
    ASSERT_TRUE(merge());
    const auto ofDropped = house.clinic().workspace().audits().latest(text("race"), drop.value());
    ASSERT_TRUE(ofDropped);
    EXPECT_EQ(ofDropped->entry.action, text("merge"));
    EXPECT_THAT(ofDropped->entry.before.toStdString(), testing::HasSubstr("TCS London Marathon"));
    EXPECT_THAT(ofDropped->entry.after.toStdString(), testing::HasSubstr("\"moved_entries\":[1]"));
    const auto ofKept = house.clinic().workspace().audits().latest(text("race"), keep.value());
    EXPECT_THAT(ofKept->entry.after.toStdString(), testing::HasSubstr("42195"));
}

TEST_F(TwoRacesThatAreOne, ForgetARunDayThatTheKeptRaceDoesNotHave)
{
    const auto open = race("London Marathon, my way", "2026-04-26", [](RaceFields& fields) {
        fields.endDate = date("2026-05-03");
        fields.isVirtual = true;
    });
    const auto yuki = house.client("Yuki Tanaka");
    enter(yuki, open, [](RaceEntryFields& entry) { entry.runDay = date("2026-04-30"); });
    ASSERT_TRUE(mergeRaces(house.clinic(), {keep, 1}, {open, 1}));
    EXPECT_EQ(entriesOf(yuki).front().runDay, std::nullopt);
}

} // namespace taper::test
