// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/races.h"

#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {

namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

QStringList namesOf(const std::vector<VerdictChange>& changes)
{
    QStringList names;
    for (const VerdictChange& change : changes)
        names.append(change.booking.clientName);
    return names;
}

/// Two columns, so that four runners can be seen around one marathon.
class ARaceThatChanges : public testing::Test {
protected:
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Therapist> tom = house.therapist("Tom Reid");
    Id<Race> marathon = house.londonMarathon(); // Sunday 26 April

    /// Somebody used to deep work, so that only the distance speaks.
    Id<Client> runner(const char* name)
    {
        const auto id = house.runner(name, marathon);
        const int day = m_visits++;
        house.visit(id, maya, "full_sports", qPrintable(QStringLiteral("2026-04-0%1T10:00").arg(day + 1)));
        return id;
    }

private:
    int m_visits = 0;
};

} // namespace

TEST_F(ARaceThatChanges, TellsWhatIsNowWorseWhatIsBetterAndWhatStays)
{
    const auto callum = runner("Callum Wright");
    const auto yuki = runner("Yuki Tanaka");
    const auto owen = runner("Owen Hughes");
    const auto dele = runner("Dele Ogunleye");
    house.booked(callum, maya, "full_sports", "2026-04-24T10:00"); // D−2: ideal
    house.booked(yuki, tom, "full_sports", "2026-04-25T10:00", "insists"); // D−1: too close
    house.booked(owen, tom, "full_sports", "2026-04-22T10:00"); // D−4: fine
    house.booked(dele, maya, "myofascial", "2026-04-24T14:00", "knows it"); // D−2: caution

    // Two days earlier: Friday the 24th.
    const auto change = moveRace(house.clinic(), marathon, date("2026-04-24"), std::nullopt);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->race.fields().date, date("2026-04-24"));
    EXPECT_THAT(namesOf(change->bookings.worse), ElementsAre(text("Callum Wright"), text("Dele Ogunleye")));
    EXPECT_EQ(change->bookings.worse[0].before, Verdict::Ideal);
    EXPECT_EQ(change->bookings.worse[0].booking.verdict, Verdict::TooClose);
    ASSERT_TRUE(change->bookings.worse[0].finding);
    EXPECT_EQ(change->bookings.worse[0].finding->days, 0);
    EXPECT_EQ(change->bookings.worse[1].before, Verdict::Caution);
    EXPECT_THAT(namesOf(change->bookings.stillFlagged), ElementsAre(text("Yuki Tanaka")));
    EXPECT_THAT(change->bookings.better, IsEmpty());
    EXPECT_EQ(change->bookings.unchanged, 1); // Owen: now D−2

    // And a week on: everybody has time again.
    const auto back = moveRace(house.clinic(), marathon, date("2026-05-03"), 9h + 30min);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->race.fields().startTime, 9h + 30min);
    EXPECT_THAT(back->bookings.worse, IsEmpty());
    EXPECT_THAT(back->bookings.better, SizeIs(3));
    EXPECT_EQ(back->bookings.better[0].before, Verdict::TooClose);
    EXPECT_THAT(back->bookings.stillFlagged, IsEmpty());
}

TEST_F(ARaceThatChanges, LooksAtTheBookingsAroundItsNewDayToo)
{
    const auto callum = runner("Callum Wright");
    house.booked(callum, maya, "full_sports", "2026-06-12T10:00"); // far from 26 April, just before 13 June
    const auto change = moveRace(house.clinic(), marathon, date("2026-06-13"), std::nullopt);
    ASSERT_TRUE(change);
    EXPECT_THAT(namesOf(change->bookings.worse), ElementsAre(text("Callum Wright")));
    EXPECT_EQ(change->bookings.worse.front().before, Verdict::Fine);
}

TEST_F(ARaceThatChanges, SaysNothingOfTheCancelledNorOfThoseWhoDoNotRun)
{
    const auto callum = runner("Callum Wright");
    const auto priya = house.client("Priya Nair");
    const auto dropped = house.booked(callum, maya, "full_sports", "2026-04-24T10:00");
    house.booked(priya, tom, "full_sports", "2026-04-24T10:00");
    ASSERT_TRUE(cancelBooking(house.clinic(), dropped.id, std::nullopt, CancelReason::Injury));
    const auto change = moveRace(house.clinic(), marathon, date("2026-04-25"), std::nullopt);
    ASSERT_TRUE(change);
    EXPECT_THAT(change->bookings.worse, IsEmpty());
    EXPECT_EQ(change->bookings.unchanged, 0);
}

TEST_F(ARaceThatChanges, SaysNothingMoreWhenItIsCancelled)
{
    const auto yuki = runner("Yuki Tanaka");
    const auto hannah = runner("Hannah Lindqvist");
    house.booked(yuki, tom, "full_sports", "2026-04-25T10:00", "insists");
    house.booked(hannah, maya, "pre_event", "2026-04-25T15:00");
    const auto change = cancelRace(house.clinic(), marathon);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->race.fields().status, RaceStatus::Cancelled);
    EXPECT_THAT(namesOf(change->bookings.better), ElementsAre(text("Yuki Tanaka")));
    // A pre-event session without a race is worth asking about.
    EXPECT_THAT(namesOf(change->bookings.worse), ElementsAre(text("Hannah Lindqvist")));
    EXPECT_EQ(change->bookings.worse.front().finding->code, FindingCode::NoRaceAhead);
}

TEST_F(ARaceThatChanges, IsScheduledAgainWhenAPostponedOneGetsItsDate)
{
    RaceFields fields = raceById(house.clinic(), marathon)->fields();
    fields.status = RaceStatus::Postponed;
    const auto postponed = updateRace(house.clinic(), marathon, 1, fields);
    ASSERT_TRUE(postponed);
    const auto moved = moveRace(house.clinic(), marathon, date("2026-09-20"), std::nullopt);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->race.fields().status, RaceStatus::Scheduled);
    EXPECT_EQ(moved->race.fields().startTime, 10h) << "without a new start time the old one holds";
}

TEST_F(ARaceThatChanges, KeepsItsLengthWhenItLastsSeveralDays)
{
    RaceFields stages;
    stages.name = text("Three Peaks");
    stages.date = date("2026-06-05");
    stages.endDate = date("2026-06-07");
    const auto id = house.race(stages);
    const auto moved = moveRace(house.clinic(), id, date("2026-06-12"), std::nullopt);
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->race.fields().endDate, date("2026-06-14"));
}

TEST_F(ARaceThatChanges, AnnouncesTheRunnersAndTheDays)
{
    const auto callum = runner("Callum Wright");
    house.booked(callum, maya, "full_sports", "2026-04-24T10:00");
    Changes announced;
    house.clinic().onChanged([&](const Changes& changes) { announced = changes; });
    ASSERT_TRUE(moveRace(house.clinic(), marathon, date("2026-04-25"), std::nullopt));
    EXPECT_THAT(announced.races, ElementsAre(marathon));
    EXPECT_THAT(announced.clients, ElementsAre(callum));
    EXPECT_THAT(announced.days, Contains(date("2026-04-24")));
    EXPECT_TRUE(announced.touches(date("2026-03-01"))) << "where a booking would say D−56";
}

TEST_F(ARaceThatChanges, IsNotOverwrittenByWhoeverReadAnEarlierVersion)
{
    RaceFields fields = raceById(house.clinic(), marathon)->fields();
    fields.place = text("London");
    ASSERT_TRUE(updateRace(house.clinic(), marathon, 1, fields));
    fields.place = text("Londinium");
    const auto stale = updateRace(house.clinic(), marathon, 1, fields);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(raceById(house.clinic(), marathon)->fields().place, text("London"));
}

TEST(Races, AreRefusedFieldByField)
{
    ClinicBuilder house;
    RaceFields fields;
    fields.date = date("2026-05-10");
    fields.endDate = date("2026-05-09");
    fields.timeZone = text("Middle/Earth");
    fields.distanceMetres = -5;
    const auto refused = addRace(house.clinic(), fields);
    ASSERT_FALSE(refused);
    QStringList atFault;
    for (const Problem& problem : refused.error().problems)
        atFault.append(problem.field);
    EXPECT_THAT(atFault, ElementsAre(text("name"), text("end_date"), text("timezone"), text("distance_km")));
    EXPECT_EQ(
        moveRace(house.clinic(), Id<Race>{9}, date("2026-05-09"), {}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(cancelRace(house.clinic(), Id<Race>{9}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(raceById(house.clinic(), Id<Race>{9}).error().code, ErrorCode::NotFound);
}

TEST_F(ARaceThatChanges, FlagsTheBookingsOfWhoeverEntersIt)
{
    const auto priya = house.client("Priya Nair");
    house.booked(priya, maya, "full_sports", "2026-04-25T10:00");
    EXPECT_THAT(*flaggedBookings(house.clinic(), date("2026-04-25"), date("2026-04-25")), IsEmpty());

    Changes announced;
    house.clinic().onChanged([&](const Changes& changes) { announced = changes; });
    RaceEntryFields fields;
    fields.client = priya;
    fields.race = marathon;
    const auto entry = saveEntry(house.clinic(), {}, 0, fields);
    ASSERT_TRUE(entry);
    EXPECT_TRUE(announced.touches(date("2026-04-25")));
    EXPECT_TRUE(announced.touches(priya));
    EXPECT_TRUE(announced.touches(marathon));
    EXPECT_THAT(*flaggedBookings(house.clinic(), date("2026-04-25"), date("2026-04-25")), SizeIs(1));

    // As a training run it weighs one step less.
    fields.priority = RacePriority::C;
    ASSERT_TRUE(saveEntry(house.clinic(), entry->entry.id, entry->entry.revision, fields));
    const auto flags = *flaggedBookings(house.clinic(), date("2026-04-25"), date("2026-04-25"));
    ASSERT_THAT(flags, SizeIs(1));
    EXPECT_EQ(flags.front().booking.verdict, Verdict::Caution);

    EXPECT_EQ(removeEntry(house.clinic(), entry->entry.id, entry->entry.revision).error().code,
        ErrorCode::StaleRevision);
    ASSERT_TRUE(removeEntry(house.clinic(), entry->entry.id, entry->entry.revision + 1));
    EXPECT_THAT(*flaggedBookings(house.clinic(), date("2026-04-25"), date("2026-04-25")), IsEmpty());
}

TEST_F(ARaceThatChanges, SaysWhatAnEntryMeansForTheBookingsOfItsRunner)
{
    const auto priya = house.client("Priya Nair");
    house.booked(priya, maya, "full_sports", "2026-04-25T10:00");
    RaceEntryFields fields;
    fields.client = priya;
    fields.race = marathon;
    const auto entered = saveEntry(house.clinic(), {}, 0, fields);
    ASSERT_TRUE(entered);
    EXPECT_THAT(namesOf(entered->bookings.worse), ElementsAre(text("Priya Nair")));
    EXPECT_EQ(entered->bookings.worse.front().before, Verdict::Fine);

    const auto removed = removeEntry(house.clinic(), entered->entry.id, entered->entry.revision);
    ASSERT_TRUE(removed);
    EXPECT_THAT(namesOf(removed->better), ElementsAre(text("Priya Nair")));
}

TEST_F(ARaceThatChanges, IsRunOnTheDayTheRunnerChoosesIfItIsVirtual)
{
    const auto priya = house.client("Priya Nair");
    house.booked(priya, maya, "full_sports", "2026-05-08T10:00");
    const auto open = house.race({.name = text("Run Anywhere 10K"),
        .date = date("2026-05-01"),
        .endDate = date("2026-05-31"),
        .distanceMetres = 42'195,
        .isVirtual = true});
    RaceEntryFields fields;
    fields.client = priya;
    fields.race = open;
    const auto entered = saveEntry(house.clinic(), {}, 0, fields);
    ASSERT_TRUE(entered);
    EXPECT_THAT(entered->bookings.worse, IsEmpty());

    fields.runDay = date("2026-06-01");
    const auto outside = saveEntry(house.clinic(), entered->entry.id, entered->entry.revision, fields);
    ASSERT_FALSE(outside);
    EXPECT_EQ(outside.error().problems.constFirst().field, text("run_day"));

    fields.runDay = date("2026-05-09");
    const auto chosen = saveEntry(house.clinic(), entered->entry.id, entered->entry.revision, fields);
    ASSERT_TRUE(chosen);
    EXPECT_THAT(namesOf(chosen->bookings.worse), ElementsAre(text("Priya Nair")));
}

TEST_F(ARaceThatChanges, IsEnteredOnceByEachRunner)
{
    const auto callum = runner("Callum Wright");
    RaceEntryFields fields;
    fields.client = callum;
    fields.race = marathon;
    const auto again = saveEntry(house.clinic(), {}, 0, fields);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Duplicate);
    fields.client = Id<Client>{99};
    EXPECT_EQ(saveEntry(house.clinic(), {}, 0, fields).error().code, ErrorCode::NotFound);
    fields.client = callum;
    fields.race = Id<Race>{99};
    EXPECT_EQ(saveEntry(house.clinic(), {}, 0, fields).error().code, ErrorCode::NotFound);
    fields.race = marathon;
    fields.targetTime = Seconds{-1};
    EXPECT_EQ(
        saveEntry(house.clinic(), {}, 0, fields).error().problems.constFirst().field, text("target_time"));
}

} // namespace taper::test
