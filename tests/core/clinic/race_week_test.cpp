// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/contact.h"
#include "core/clinic/race_week.h"
#include "core/clinic/race_week_list.h"
#include "core/clinic/races.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

/// Monday 20 April 2026; London is on Sunday the 26th, and nobody works on Sundays.
class TheRaceWeek : public testing::Test {
protected:
    TheRaceWeek()
        : maya{house.therapist("Maya Okafor")}
        , london{house.londonMarathon()}
        , callum{known("Callum Wright", "07700 900201")}
    {
        house.enter(callum, london);
        house.visit(callum, maya, "full_sports", "2026-04-08T10:00");
    }

    Id<Client> known(const char* name, const char* phone)
    {
        ClientFields fields = clientNamed(name);
        fields.phone = text(phone);
        return house.client(fields);
    }
    RaceWeek week(Id<Race> race, Id<SessionType> type = {})
    {
        auto found = raceWeek(house.clinic(), race, type);
        EXPECT_TRUE(found);
        return *std::move(found);
    }
    RaceWeek week() { return week(london); }
    static const RaceWeekRow& rowOf(const RaceWeek& week, Id<Client> client)
    {
        return *std::ranges::find(week.rows, client, &RaceWeekRow::client);
    }
    static const RaceWeekCell& cellOn(const RaceWeekRow& row, const char* day)
    {
        return *std::ranges::find(row.cells, date(day), &RaceWeekCell::date);
    }
    void note(Id<Client> client, ContactOutcome outcome, const char* at)
    {
        ContactAttemptFields attempt;
        attempt.client = client;
        attempt.about = text("race_ahead");
        attempt.outcome = outcome;
        attempt.at = moment(at);
        ASSERT_TRUE(noteContact(house.clinic(), attempt));
    }

    ClinicBuilder house;
    Id<Therapist> maya;
    Id<Race> london;
    Id<Client> callum;
};

TEST_F(TheRaceWeek, ReachesFromSevenDaysBeforeTheRaceToSevenAfter)
{
    const RaceWeek shown = week();
    EXPECT_EQ(shown.raceDay, date("2026-04-26"));
    ASSERT_EQ(shown.offsets.size(), 15U);
    EXPECT_EQ(shown.offsets.front(), -7);
    EXPECT_EQ(shown.offsets.back(), 7);
    const RaceWeekRow& row = shown.rows.at(0);
    ASSERT_EQ(row.cells.size(), 15U);
    EXPECT_EQ(row.cells.front().date, date("2026-04-19"));
    EXPECT_EQ(row.cells.back().date, date("2026-05-03"));
    EXPECT_EQ(cellOn(row, "2026-04-26").race, london);
}

TEST_F(TheRaceWeek, GoesOnUntilSevenDaysAfterTheLastDayOfARaceOverSeveralDays)
{
    RaceFields stages;
    stages.name = text("Lakes Stage Race");
    stages.date = date("2026-05-08");
    stages.endDate = date("2026-05-10");
    const Id<Race> race = house.race(stages);
    house.enter(callum, race);
    const RaceWeek shown = week(race);
    EXPECT_EQ(shown.raceDays, 3);
    EXPECT_EQ(shown.offsets.back(), 9);
    for (const char* day : {"2026-05-08", "2026-05-09", "2026-05-10"})
        EXPECT_EQ(cellOn(shown.rows.at(0), day).race, race) << day;
}

TEST_F(TheRaceWeek, ColoursTheDaysByWhatTheAskedTypeMayDo)
{
    const auto verdictOn = [&](const RaceWeek& shown, const char* day) {
        return cellOn(rowOf(shown, callum), day).verdict;
    };
    const RaceWeek full = week();
    EXPECT_EQ(full.typeName, text("Full sports"));
    EXPECT_EQ(verdictOn(full, "2026-04-23"), Verdict::Ideal);
    EXPECT_EQ(verdictOn(full, "2026-04-25"), Verdict::TooClose);
    const RaceWeek light = week(london, house.type("post_event"));
    EXPECT_EQ(verdictOn(light, "2026-04-27"), Verdict::Ideal);
    // The race is over by the afternoon: after it something may be done on its own day.
    EXPECT_EQ(verdictOn(light, "2026-04-26"), Verdict::Ideal);
}

TEST_F(TheRaceWeek, ShowsWhatIsBookedAndLeavesOutWhatWasCalledOff)
{
    house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    const BookingView off = house.booked(callum, maya, "post_event", "2026-04-27T10:00");
    ASSERT_TRUE(cancelBooking(house.clinic(), off.id, std::nullopt, CancelReason::Other));
    const RaceWeek shown = week();
    const RaceWeekRow& row = rowOf(shown, callum);
    ASSERT_EQ(cellOn(row, "2026-04-23").bookings.size(), 1U);
    EXPECT_EQ(cellOn(row, "2026-04-23").bookings[0].therapistName, text("Maya Okafor"));
    EXPECT_EQ(cellOn(row, "2026-04-23").bookings[0].verdict, Verdict::Ideal);
    EXPECT_TRUE(cellOn(row, "2026-04-27").bookings.empty());
    EXPECT_EQ(row.before, WeekSession::Booked);
    EXPECT_EQ(row.after, WeekSession::Missing);
    EXPECT_EQ(shown.counted.bookedBefore, 1);
    EXPECT_EQ(shown.counted.bookedAfter, 0);
    EXPECT_EQ(shown.counted.missing, 1);
}

TEST_F(TheRaceWeek, SaysWhichDaysSuitWhereASessionIsMissing)
{
    const RaceWeek shown = week();
    const RaceWeekRow& row = rowOf(shown, callum);
    EXPECT_EQ(row.before, WeekSession::Missing);
    // Full sports two or three days before, pre-event on the eve.
    EXPECT_NE(std::ranges::find(row.suitBefore, date("2026-04-23")), row.suitBefore.end());
    EXPECT_NE(std::ranges::find(row.suitBefore, date("2026-04-24")), row.suitBefore.end());
    EXPECT_EQ(std::ranges::find(row.suitBefore, date("2026-04-19")), row.suitBefore.end()); // is over
    EXPECT_NE(std::ranges::find(row.suitAfter, date("2026-04-27")), row.suitAfter.end());
}

TEST_F(TheRaceWeek, ASessionThatIsTooCloseSettlesNothingUnlessSomebodyGaveTheReason)
{
    const BookingView close =
        house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "short and light");
    EXPECT_EQ(rowOf(week(), callum).before, WeekSession::Booked);
    ASSERT_TRUE(cancelBooking(house.clinic(), close.id, std::nullopt, CancelReason::Other));
    EXPECT_EQ(rowOf(week(), callum).before, WeekSession::Missing);
}

TEST_F(TheRaceWeek, SaysThatItIsTooLateOnceNoDayIsLeft)
{
    house.clock().set("2026-04-27T08:00");
    const RaceWeekRow row = rowOf(week(), callum);
    EXPECT_EQ(row.before, WeekSession::TooLate);
    EXPECT_TRUE(row.suitBefore.empty());
    EXPECT_EQ(row.after, WeekSession::Missing);
    house.clock().set("2026-05-04T08:00");
    EXPECT_EQ(rowOf(week(), callum).after, WeekSession::TooLate);
}

TEST_F(TheRaceWeek, ListsThoseWhoRunByPriorityThenNameAndThoseWhoDoNotAtTheEnd)
{
    const Id<Client> zoe = known("Zoe Adams", "07700 900202");
    const Id<Client> ben = known("Ben Hall", "07700 900203");
    const Id<Client> amy = known("Amy Cole", "07700 900204");
    house.enter(zoe, london, RacePriority::B);
    house.enter(ben, london, RacePriority::B);
    RaceEntryFields away{.client = amy, .race = london, .priority = RacePriority::A};
    away.status = EntryStatus::DidNotStart;
    ASSERT_TRUE(saveEntry(house.clinic(), {}, 0, away));
    const RaceWeek shown = week();
    std::vector<Id<Client>> order;
    for (const RaceWeekRow& row : shown.rows)
        order.push_back(row.client);
    EXPECT_EQ(order, (std::vector{callum, ben, zoe, amy}));
    EXPECT_EQ(shown.rows.back().before, WeekSession::NotAsked);
    EXPECT_EQ(shown.counted.entrants, 3);
}

TEST_F(TheRaceWeek, SaysWhoCannotBeReachedAndWhy)
{
    const Id<Client> silent = house.runner("Nobody Known", london);
    ClientFields quiet = clientNamed("Quiet Please");
    quiet.email = text("quiet@example.org");
    quiet.doNotContact = true;
    const Id<Client> left = house.client(quiet);
    house.enter(left, london);
    const Id<Client> away = known("Never There", "07700 900205");
    house.enter(away, london);
    note(away, ContactOutcome::NoAnswer, "2026-04-18T10:00");
    EXPECT_EQ(rowOf(week(), away).reach, RunnerReach::Reachable); // once is nothing
    note(away, ContactOutcome::Message, "2026-04-19T10:00");

    const RaceWeek shown = week();
    EXPECT_EQ(rowOf(shown, callum).reach, RunnerReach::Reachable);
    EXPECT_EQ(rowOf(shown, silent).reach, RunnerReach::NoContact);
    EXPECT_EQ(rowOf(shown, left).reach, RunnerReach::DoNotContact);
    EXPECT_EQ(rowOf(shown, away).reach, RunnerReach::Unanswered);
    EXPECT_EQ(shown.counted.notReachable, 3);

    note(away, ContactOutcome::Asked, "2026-04-20T07:30");
    EXPECT_EQ(rowOf(week(), away).reach, RunnerReach::Reachable);
}

TEST_F(TheRaceWeek, CountsTheDaysOfAVirtualRaceFromEachRunnersOwnDay)
{
    RaceFields virtualRace;
    virtualRace.name = text("Spring Virtual 10k");
    virtualRace.date = date("2026-04-20");
    virtualRace.endDate = date("2026-05-31");
    virtualRace.isVirtual = true;
    virtualRace.distanceMetres = 10'000;
    const Id<Race> race = house.race(virtualRace);
    const Id<Client> amy = known("Amy Cole", "07700 900204");
    const Id<Client> ben = known("Ben Hall", "07700 900203");
    RaceEntryFields entry{.client = amy, .race = race};
    entry.runDay = date("2026-05-16");
    ASSERT_TRUE(saveEntry(house.clinic(), {}, 0, entry));
    house.enter(ben, race, RacePriority::B);
    house.booked(amy, maya, "post_event", "2026-05-18T10:00");

    const RaceWeek shown = week(race);
    EXPECT_FALSE(shown.raceDay);
    EXPECT_EQ(shown.offsets.size(), 15U);
    const RaceWeekRow& hers = rowOf(shown, amy);
    EXPECT_EQ(hers.raceDay, date("2026-05-16"));
    EXPECT_EQ(hers.cells.front().date, date("2026-05-09"));
    EXPECT_EQ(cellOn(hers, "2026-05-18").bookings.size(), 1U);
    EXPECT_EQ(hers.after, WeekSession::Booked);
    const RaceWeekRow& his = rowOf(shown, ben);
    EXPECT_FALSE(his.raceDay);
    EXPECT_TRUE(his.cells.empty());
    EXPECT_EQ(his.before, WeekSession::NotAsked);
    EXPECT_EQ(shown.counted.withoutDay, 1);
}

TEST_F(TheRaceWeek, ShowsAnotherRaceOfTheRunnerOnItsDay)
{
    RaceFields park;
    park.name = text("Park Run");
    park.date = date("2026-05-02");
    park.distanceMetres = 5'000;
    const Id<Race> other = house.race(park);
    house.enter(callum, other, RacePriority::C);
    const RaceWeek shown = week();
    const RaceWeekRow& row = rowOf(shown, callum);
    EXPECT_EQ(cellOn(row, "2026-05-02").raceName, text("Park Run"));
    // What suits there is for that race, and no session after this one.
    EXPECT_EQ(std::ranges::find(row.suitAfter, date("2026-05-01")), row.suitAfter.end());
}

TEST_F(TheRaceWeek, AsksNobodyForAnythingWhenTheRaceIsOff)
{
    ASSERT_TRUE(cancelRace(house.clinic(), london));
    const RaceWeek shown = week();
    EXPECT_FALSE(shown.counts);
    ASSERT_EQ(shown.rows.size(), 1U);
    EXPECT_EQ(shown.rows[0].before, WeekSession::NotAsked);
    EXPECT_EQ(shown.rows[0].cells.size(), 15U); // what is booked there is still to be seen
    EXPECT_EQ(shown.counted.entrants, 0);
}

TEST_F(TheRaceWeek, JudgesRunnersWhoAreAlikeAsItJudgesEachAlone)
{
    // Some with a deep session long ago, lately, and never; with another race near, and another priority.
    const Id<Client> fresh = house.runner("Fresh Legs", london);
    const Id<Client> old = house.runner("Old Hand", london);
    house.visit(old, maya, "full_sports", "2026-01-08T10:00");
    const Id<Client> casual = house.client("Casual Runner");
    house.enter(casual, london, RacePriority::C);
    const Id<Client> twin = house.runner("Twin Wright", london);
    house.visit(twin, maya, "full_sports", "2026-04-08T12:00");
    const RaceWeek shown = week();
    for (const Id<Client> client : {fresh, old, casual, twin, callum}) {
        for (const RaceWeekCell& cell : rowOf(shown, client).cells) {
            std::optional<Verdict> best;
            for (const TimeOfDay time : {TimeOfDay{9h}, TimeOfDay{12h + 30min}, TimeOfDay{16h}}) {
                BookingProposal asked{.client = client,
                    .therapist = maya,
                    .room = {},
                    .sessionType = house.type("full_sports"),
                    .start = at(cell.date, time),
                    .length = 60min,
                    .replaces = {}};
                const auto review = reviewBooking(house.clinic(), asked);
                ASSERT_TRUE(review);
                best = best ? std::min(*best, review->verdict) : review->verdict;
            }
            EXPECT_EQ(cell.verdict.value_or(Verdict::Fine), *best)
                << client.value() << toIso(cell.date).toStdString();
        }
    }
}

TEST_F(TheRaceWeek, GoesOnPaperWithWhatTheFilterLeaves)
{
    house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    house.runner("Nobody Known", london);
    const auto all = raceWeekList(house.clinic(), london);
    ASSERT_TRUE(all);
    EXPECT_EQ(all->raceName, text("London Marathon"));
    EXPECT_EQ(all->printedAt, moment("2026-04-20T08:00"));
    ASSERT_EQ(all->rows.size(), 2U);
    EXPECT_EQ(all->rows[0].name, text("Callum Wright"));
    EXPECT_EQ(all->rows[0].phone, text("07700 900201"));
    ASSERT_EQ(all->rows[0].cells[4].bookings.size(), 1U);
    EXPECT_EQ(all->rows[0].cells[4].bookings[0].sessionType, text("Full sports"));
    EXPECT_TRUE(all->rows[0].cells[7].otherRace.isEmpty()); // the race itself is no other
    const auto left = raceWeekList(house.clinic(), london, WeekFilter::NotReachable);
    ASSERT_TRUE(left);
    ASSERT_EQ(left->rows.size(), 1U);
    EXPECT_EQ(left->rows[0].name, text("Nobody Known"));
    EXPECT_EQ(left->totals.entrants, 2);
    EXPECT_EQ(raceWeekList(house.clinic(), Id<Race>{987}).error().code, ErrorCode::NotFound);
}

TEST_F(TheRaceWeek, RefusesARaceOrTypeThatIsNotThere)
{
    EXPECT_EQ(raceWeek(house.clinic(), Id<Race>{987}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(raceWeek(house.clinic(), london, Id<SessionType>{987}).error().code, ErrorCode::NotFound);
}

TEST_F(TheRaceWeek, IsChosenAmongTheRacesWithEntrantsFirst)
{
    RaceFields sooner;
    sooner.name = text("Nobody's Half");
    sooner.date = date("2026-04-22");
    house.race(sooner);
    RaceFields over;
    over.name = text("Last Sunday's Ten");
    over.date = date("2026-04-19");
    const Id<Race> past = house.race(over);
    house.enter(callum, past);
    const auto choices = raceWeekChoices(house.clinic());
    ASSERT_TRUE(choices);
    ASSERT_EQ(choices->size(), 3U);
    EXPECT_EQ((*choices)[0].name, text("Last Sunday's Ten"));
    EXPECT_EQ((*choices)[1].name, text("London Marathon"));
    EXPECT_EQ((*choices)[1].entrants, 1);
    EXPECT_EQ((*choices)[2].name, text("Nobody's Half"));
}

TEST_F(TheRaceWeek, OffersTheTypeThatIsIdealOnTheDayAndItsBestTime)
{
    const auto offered = [&](const char* day) {
        auto offer = weekOffer(house.clinic(), callum, date(day), house.type("full_sports"));
        EXPECT_TRUE(offer);
        return *offer;
    };
    const WeekOffer deep = offered("2026-04-23");
    EXPECT_EQ(deep.type, house.type("full_sports"));
    EXPECT_EQ(deep.verdict, Verdict::Ideal);
    ASSERT_TRUE(deep.start);
    EXPECT_EQ(dateOf(*deep.start), date("2026-04-23"));
    EXPECT_EQ(deep.therapist, maya);
    EXPECT_EQ(offered("2026-04-25").type, house.type("pre_event"));
    EXPECT_EQ(offered("2026-04-27").type, house.type("post_event"));
    // Nobody works on the Sunday of the race: no time, but still what would suit.
    const WeekOffer sunday = offered("2026-04-26");
    EXPECT_FALSE(sunday.start);
    EXPECT_NE(sunday.type, house.type("full_sports"));
    // Two weeks after, nothing is ideal and nothing speaks against the usual type.
    EXPECT_EQ(offered("2026-05-09").type, house.type("full_sports"));
}

} // namespace
} // namespace taper::test
