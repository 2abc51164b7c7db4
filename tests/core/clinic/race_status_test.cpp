// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_status.h"

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

/// London Marathon, Sunday 26 April; somebody with deep work on the day before.
class WhatBecomesOfARace : public testing::Test {
protected:
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Race> marathon = house.londonMarathon();
    Id<Client> yuki = house.runner("Yuki Tanaka", marathon);
    BookingView dayBefore = firstVisitThenBooked();

    BookingView firstVisitThenBooked()
    {
        house.visit(yuki, maya, "full_sports", "2026-04-06T10:00");
        return house.booked(yuki, maya, "full_sports", "2026-04-25T10:00", "insists");
    }
    RaceFields now() { return raceById(house.clinic(), marathon)->fields(); }
    int revision() { return raceById(house.clinic(), marathon)->revision; }
};

QStringList namesOf(const std::vector<VerdictChange>& changes)
{
    QStringList names;
    for (const VerdictChange& change : changes)
        names.append(change.booking.clientName);
    return names;
}

} // namespace

TEST_F(WhatBecomesOfARace, DoesNotCountWhilePostponedWithoutADate)
{
    const auto change = postponeRace(house.clinic(), marathon, 1, std::nullopt);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->race->status, RaceStatus::Postponed);
    EXPECT_EQ(change->race->date, date("2026-04-26")) << "what it was";
    EXPECT_THAT(namesOf(change->bookings.better), ElementsAre(text("Yuki Tanaka")));

    const auto dated = postponeRace(house.clinic(), marathon, 2, date("2026-04-27"), 9h);
    ASSERT_TRUE(dated);
    EXPECT_EQ(dated->race->status, RaceStatus::Scheduled);
    EXPECT_EQ(dated->race->date, date("2026-04-27"));
    EXPECT_EQ(dated->race->startTime, 9h);
    EXPECT_EQ(dated->race->postponedFrom, date("2026-04-26"));
    EXPECT_THAT(dated->bookings.worse, IsEmpty()) << "two days before: ideal";
}

TEST_F(WhatBecomesOfARace, RemembersTheFirstDayHoweverOftenItMoves)
{
    ASSERT_TRUE(postponeRace(house.clinic(), marathon, 1, date("2026-05-03")));
    ASSERT_TRUE(postponeRace(house.clinic(), marathon, 2, std::nullopt));
    EXPECT_EQ(now().postponedFrom, date("2026-04-26"));
    EXPECT_EQ(now().date, date("2026-05-03"));
    ASSERT_TRUE(postponeRace(house.clinic(), marathon, 3, date("2026-10-04")));
    EXPECT_EQ(now().postponedFrom, date("2026-04-26"));
    ASSERT_TRUE(moveRace(house.clinic(), marathon, date("2026-09-20"), std::nullopt));
    EXPECT_EQ(now().postponedFrom, date("2026-04-26"));

    ASSERT_TRUE(moveRace(house.clinic(), marathon, date("2026-04-26"), std::nullopt));
    EXPECT_EQ(now().postponedFrom, std::nullopt) << "back on its first day";
}

TEST_F(WhatBecomesOfARace, IsToldAlikeByTheEditorAndByMoving)
{
    ASSERT_TRUE(postponeRace(house.clinic(), marathon, 1, std::nullopt));
    RaceFields typed = now();
    typed.status = RaceStatus::Scheduled;
    typed.date = date("2026-09-20");
    ASSERT_TRUE(updateRace(house.clinic(), marathon, 2, typed));
    EXPECT_EQ(now().postponedFrom, date("2026-04-26"));

    typed = now();
    typed.date = date("2026-09-21"); // a slip of the keyboard, corrected
    typed.postponedFrom = std::nullopt;
    ASSERT_TRUE(updateRace(house.clinic(), marathon, 3, typed));
    EXPECT_EQ(now().postponedFrom, std::nullopt);
}

TEST_F(WhatBecomesOfARace, IsCalledOffAndTakesPlaceAfterAll)
{
    const auto off = cancelRace(house.clinic(), marathon, 1);
    ASSERT_TRUE(off);
    EXPECT_THAT(namesOf(off->bookings.better), ElementsAre(text("Yuki Tanaka")));
    const auto on = reinstateRace(house.clinic(), marathon, 2);
    ASSERT_TRUE(on);
    EXPECT_EQ(on->race->status, RaceStatus::Scheduled);
    EXPECT_THAT(namesOf(on->bookings.worse), ElementsAre(text("Yuki Tanaka")));
    EXPECT_EQ(on->bookings.worse.front().before, Verdict::Fine);
}

TEST_F(WhatBecomesOfARace, IsRefusedToWhoeverSawAnEarlierVersion)
{
    ASSERT_TRUE(moveRace(house.clinic(), marathon, date("2026-05-03"), std::nullopt));
    EXPECT_EQ(
        postponeRace(house.clinic(), marathon, 1, date("2026-06-01")).error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(cancelRace(house.clinic(), marathon, 1).error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(reinstateRace(house.clinic(), marathon, 1).error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(postponeRace(house.clinic(), Id<Race>{99}, 1, std::nullopt).error().code, ErrorCode::NotFound);
    EXPECT_EQ(now().date, date("2026-05-03"));
}

TEST_F(WhatBecomesOfARace, RefusesADayThatNoCalendarOfThisLifeHas)
{
    for (const char* day : {"9999-12-31", "2200-01-01", "1900-01-01"}) {
        const bool isFine = QByteArray{day} == "1900-01-01";
        const auto moved = postponeRace(house.clinic(), marathon, revision(), date(day));
        ASSERT_EQ(moved.has_value(), isFine) << day;
        if (isFine)
            continue;
        ASSERT_THAT(moved.error().problems, SizeIs(1));
        EXPECT_EQ(moved.error().problems.front().field, text("date"));
        EXPECT_EQ(moved.error().code, ErrorCode::OutOfRange);
        RaceFields fields;
        fields.name = text("Never");
        fields.date = date(day);
        EXPECT_EQ(addRace(house.clinic(), fields).error().code, ErrorCode::OutOfRange);
    }
}

TEST_F(WhatBecomesOfARace, AnnouncesItsOldAndNewDaysAndNotTheYearsBetween)
{
    Changes announced;
    house.clinic().onChanged([&](const Changes& changes) { announced = changes; });
    ASSERT_TRUE(postponeRace(house.clinic(), marathon, 1, date("2036-04-25")));
    EXPECT_TRUE(announced.touches(date("2026-04-25")));
    EXPECT_TRUE(announced.touches(date("2036-04-24")));
    EXPECT_FALSE(announced.touches(date("2031-04-25")));
}

TEST_F(WhatBecomesOfARace, SpeaksForItselfWhenItMovesOntoTheDayOfAnotherRaceOfTheSameRunner)
{
    RaceFields fields;
    fields.name = text("Southend Half");
    fields.date = date("2026-05-10");
    fields.startTime = 9h;
    fields.distanceMetres = 21'097;
    const auto half = house.race(fields);
    house.enter(yuki, half);
    house.booked(yuki, maya, "full_sports", "2026-05-09T10:00", "insists"); // the day before the half
    house.booked(yuki, maya, "full_sports", "2026-05-04T10:00"); // D−6 of the half, D+8 of the marathon

    const auto change = postponeRace(house.clinic(), marathon, 1, date("2026-05-10"));
    ASSERT_TRUE(change);
    EXPECT_THAT(change->bookings.better, SizeIs(1)) << "25 April is free of the marathon";
    EXPECT_EQ(change->bookings.better.front().booking.fields.start, moment("2026-04-25T10:00"));
    ASSERT_THAT(change->bookings.stillFlagged, SizeIs(1)) << "too close to the one as to the other";
    EXPECT_EQ(change->bookings.stillFlagged.front().booking.verdict, Verdict::TooClose);
    EXPECT_THAT(change->bookings.worse, IsEmpty());
    EXPECT_EQ(change->bookings.unchanged, 1);

    // With the half out of the way, the marathon goes on speaking.
    const auto off = cancelRace(house.clinic(), half);
    ASSERT_TRUE(off);
    EXPECT_THAT(off->bookings.better, IsEmpty());
    EXPECT_THAT(off->bookings.stillFlagged, SizeIs(1));
}

TEST_F(WhatBecomesOfARace, ForgetsTheDaysOfRunnersThatItsPeriodNoLongerHolds)
{
    RaceFields fields;
    fields.name = text("Run Anywhere");
    fields.date = date("2026-05-01");
    fields.endDate = date("2026-05-31");
    fields.isVirtual = true;
    const auto open = house.race(fields);
    RaceEntryFields entry;
    entry.client = yuki;
    entry.race = open;
    entry.runDay = date("2026-05-08");
    const auto entered = saveEntry(house.clinic(), {}, 0, entry);
    ASSERT_TRUE(entered);
    const auto runDay = [&] { return (*clientDetail(house.clinic(), yuki)).entries.front().entry->runDay; };
    const auto later = postponeRace(house.clinic(), open, 1, date("2026-05-04"));
    ASSERT_TRUE(later);
    EXPECT_EQ(later->race->endDate, date("2026-06-03")) << "as long as before";
    EXPECT_EQ(runDay(), date("2026-05-08"));
    ASSERT_TRUE(postponeRace(house.clinic(), open, 2, date("2026-05-09")));
    EXPECT_EQ(runDay(), std::nullopt) << "they have to choose again";
}

TEST_F(WhatBecomesOfARace, IsRemovedOnlyIfNothingHoldsIt)
{
    const auto held = removeRace(house.clinic(), marathon, 1);
    ASSERT_FALSE(held);
    EXPECT_EQ(held.error().code, ErrorCode::InUse);
    EXPECT_EQ(held.error().parameters.value(text("entries")).toInt(), 1);

    RaceFields fields;
    fields.name = text("London Marathon 2027");
    fields.date = date("2027-04-25");
    const auto next = house.race(fields);
    house.clinic().workspace().connection().run(
        text("INSERT INTO contact_attempt (client_id, about, race_id, at_min, outcome, note, who) "
             "VALUES (?, 'race', ?, 0, 'asked', '', '')"),
        yuki, next);
    const auto target = removeRace(house.clinic(), next, 1);
    ASSERT_FALSE(target);
    EXPECT_EQ(target.error().parameters.value(text("entries")).toInt(), 0);
    EXPECT_EQ(target.error().parameters.value(text("others")).toInt(), 1);

    const auto gone = addRace(house.clinic(), fields);
    ASSERT_TRUE(gone);
    house.clinic().workspace().connection().run(
        text("INSERT INTO race_source (calendar, uid, race_id, said) VALUES ('uk', 'a', ?, '{}')"), gone->id);
    EXPECT_EQ(removeRace(house.clinic(), gone->id, 9).error().code, ErrorCode::StaleRevision);
    ASSERT_TRUE(removeRace(house.clinic(), gone->id, 1)) << "where it came from holds nothing";
    EXPECT_EQ(raceById(house.clinic(), gone->id).error().code, ErrorCode::NotFound);
}

} // namespace taper::test
