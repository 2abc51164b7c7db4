// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/month.h"

#include "core/clinic/races.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

struct AMonth : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor", house.room("Room 1"));
    Id<Therapist> tom = house.therapist("Tom Reid", house.room("Room 2"));
    Id<Race> london = house.londonMarathon();
    Id<Client> callum = house.runner("Callum Wright", london);

    MonthView april(std::optional<Id<Therapist>> only = std::nullopt)
    {
        return *monthView(house.clinic(), date("2026-04-24"), only);
    }
    static const MonthDay& dayOf(const MonthView& month, const char* day)
    {
        return *std::ranges::find(month.days, date(day), &MonthDay::date);
    }
};

TEST_F(AMonth, IsWholeWeeksFromMondayToSunday)
{
    const MonthView month = april();
    EXPECT_EQ(month.month, date("2026-04-01"));
    EXPECT_EQ(month.days.front().date, date("2026-03-30"));
    EXPECT_EQ(month.days.back().date, date("2026-05-03"));
    EXPECT_EQ(month.days.size(), 35u);
    EXPECT_EQ(month.now, moment("2026-04-20T08:00"));
}

TEST_F(AMonth, IsWholeWeeksInEveryMonthOfManyYears)
{
    for (Date day = date("2023-01-31"); day < date("2030-01-01"); day += std::chrono::days{28}) {
        const MonthView month = *monthView(house.clinic(), day);
        EXPECT_EQ(month.days.size() % 7, 0u);
        EXPECT_EQ(weekdayIndex(month.days.front().date), 0);
        EXPECT_LE(month.days.front().date, month.month);
        EXPECT_LE(day, month.days.back().date);
        EXPECT_LT(daysBetween(month.days.front().date, month.month), 7);
    }
}

TEST_F(AMonth, SaysHowFullEachDayIsAndWhatIsTooClose)
{
    house.visit(callum, tom, "full_sports", "2026-04-09T10:00");
    house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "asked for it");
    const MonthView month = april();
    const MonthDay& saturday = dayOf(month, "2026-04-25");
    EXPECT_EQ(saturday.bookings, 1);
    EXPECT_EQ(saturday.booked, 1h);
    EXPECT_EQ(saturday.open, 14h);
    EXPECT_EQ(saturday.tooClose, 1);
    EXPECT_EQ(dayOf(month, "2026-04-26").open, 0h) << "a Sunday";
    EXPECT_EQ(dayOf(month, "2026-04-24").bookings, 0);
}

TEST_F(AMonth, CountsOneTherapistAloneWhenAsked)
{
    house.visit(callum, tom, "full_sports", "2026-04-09T10:00");
    EXPECT_EQ(dayOf(april(tom), "2026-04-09").bookings, 1);
    EXPECT_EQ(dayOf(april(maya), "2026-04-09").bookings, 0);
    EXPECT_EQ(dayOf(april(maya), "2026-04-09").open, 7h);
    EXPECT_FALSE(monthView(house.clinic(), date("2026-04-24"), Id<Therapist>{99}));
}

TEST_F(AMonth, LeavesOutWhatIsCancelled)
{
    const auto booking = house.booked(callum, maya, "pre_event", "2026-04-25T10:00");
    ASSERT_TRUE(cancelBooking(house.clinic(), booking.id, std::nullopt, CancelReason::ClientIll));
    EXPECT_EQ(dayOf(april(), "2026-04-25").bookings, 0);
}

TEST_F(AMonth, MarksTheRacesThatSomebodyRunsMostEntrantsFirst)
{
    RaceFields tenK;
    tenK.name = text("Richmond 10k");
    tenK.date = date("2026-04-26");
    const auto richmond = house.race(tenK);
    tenK.name = text("Nobody's mile");
    house.race(tenK);
    house.enter(house.client("Ann Ash"), richmond);
    house.enter(house.client("Ben Birch"), richmond);
    auto races = dayOf(april(), "2026-04-26").races;
    ASSERT_EQ(races.size(), 2u);
    EXPECT_EQ(races[0].name, text("Richmond 10k"));
    EXPECT_EQ(races[0].entrants, 2);
    EXPECT_EQ(races[1].race, london);

    ASSERT_TRUE(cancelRace(house.clinic(), richmond));
    races = dayOf(april(), "2026-04-26").races;
    ASSERT_EQ(races.size(), 1u);
    EXPECT_EQ(races[0].race, london);
}

TEST_F(AMonth, SaysWhyADayIsClosed)
{
    house.closure("2026-04-03", "2026-04-06", "Easter");
    const MonthView month = april();
    EXPECT_EQ(dayOf(month, "2026-04-04").closure, text("Easter"));
    EXPECT_EQ(dayOf(month, "2026-04-04").open, 0h);
    EXPECT_EQ(dayOf(month, "2026-04-07").closure, std::nullopt);
}

} // namespace
} // namespace taper::test
