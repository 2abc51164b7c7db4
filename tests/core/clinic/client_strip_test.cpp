// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/client_strip.h"
#include "core/clinic/races.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using namespace std::chrono_literals;
using std::chrono::days;

class TheStripOfAClient : public testing::Test {
protected:
    TheStripOfAClient()
        : maya{house.therapist("Maya Okafor")}
        , london{house.londonMarathon()}
        , callum{house.runner("Callum Wright", london)}
    {
        house.visit(callum, maya, "full_sports", "2026-04-10T10:00");
    }

    Id<Race> raceOn(const char* name, const char* day)
    {
        RaceFields race;
        race.name = text(name);
        race.date = date(day);
        race.startTime = 9h;
        race.distanceMetres = 21'100;
        return house.race(race);
    }
    [[nodiscard]] StripRequest at(const char* start) const
    {
        return {.client = callum, .sessionType = {}, .start = moment(start)};
    }
    [[nodiscard]] ClientStrip strip(const StripRequest& request)
    {
        auto found = clientStrip(house.clinic(), request);
        EXPECT_TRUE(found);
        return *found;
    }

    ClinicBuilder house;
    Id<Therapist> maya;
    Id<Race> london;
    Id<Client> callum;
};

TEST_F(TheStripOfAClient, ShowsTheDaysAroundTheRaceForTheFirstTypeThatIsOffered)
{
    const ClientStrip shown = strip(at("2026-04-24T10:00"));
    ASSERT_EQ(shown.days.size(), 10U);
    EXPECT_EQ(shown.days.front().date, date("2026-04-21"));
    EXPECT_EQ(shown.days[3].verdict, Verdict::Ideal);
    EXPECT_EQ(shown.days[5].raceName, text("London Marathon"));
    EXPECT_EQ(shown.today, date("2026-04-20"));
}

TEST_F(TheStripOfAClient, ReachesToASessionAWeekBeforeTheRace)
{
    const ClientStrip shown = strip(at("2026-04-18T10:00"));
    EXPECT_EQ(shown.days.front().date, date("2026-04-17"));
    EXPECT_EQ(shown.days.back().date, date("2026-04-30"));
}

TEST_F(TheStripOfAClient, ShowsTwoRacesThatAreNearEachOtherAndCountsToTheNearer)
{
    house.enter(callum, raceOn("Leeds Half", "2026-05-02"));
    const ClientStrip shown = strip(at("2026-04-24T10:00"));
    const auto on = [&](const char* day) {
        const auto found = std::ranges::find(shown.days, date(day), &StripDay::date);
        EXPECT_NE(found, shown.days.end()) << day;
        return found == shown.days.end() ? StripDay{} : *found;
    };
    EXPECT_EQ(on("2026-04-26").raceName, text("London Marathon"));
    EXPECT_EQ(on("2026-05-02").raceName, text("Leeds Half"));
    EXPECT_EQ(on("2026-04-28").daysToNearest, 2);
    EXPECT_EQ(on("2026-04-28").nearestName, text("London Marathon"));
    EXPECT_EQ(on("2026-04-29").daysToNearest, -3); // as near to both: the coming one
    EXPECT_EQ(on("2026-04-29").nearestName, text("Leeds Half"));
    EXPECT_EQ(on("2026-05-01").verdict, Verdict::TooClose);
    EXPECT_LE(shown.days.size(), 18U);
}

TEST_F(TheStripOfAClient, NamesTheDaysOfOtherBookingsOnceAndNotThoseThatWereCalledOff)
{
    const BookingView own = house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    house.booked(callum, maya, "pre_event", "2026-04-25T10:00");
    house.booked(callum, maya, "pre_event", "2026-04-25T11:00");
    const BookingView off = house.booked(callum, maya, "post_event", "2026-04-27T10:00");
    ASSERT_TRUE(cancelBooking(house.clinic(), off.id, std::nullopt, CancelReason::Other));
    StripRequest request = at("2026-04-23T10:00");
    request.booking = own.id;
    EXPECT_EQ(strip(request).booked, std::vector{date("2026-04-25")});
}

TEST_F(TheStripOfAClient, ShowsTheDaysAskedForEvenWithoutARace)
{
    const Id<Client> priya = house.client("Priya Nair");
    StripRequest request{.client = priya, .sessionType = {}, .start = moment("2026-04-24T10:00")};
    EXPECT_TRUE(strip(request).days.empty());
    request.from = date("2026-04-20");
    request.to = date("2026-04-26");
    EXPECT_EQ(strip(request).days.size(), 7U);
    request.to = date("2028-04-26");
    EXPECT_EQ(strip(request).days.size(), 62U); // bounded, whatever is asked
}

TEST_F(TheStripOfAClient, IsEmptyForNobodyAndRefusesATypeThatIsNotThere)
{
    EXPECT_TRUE(strip({.client = {}, .sessionType = {}, .start = moment("2026-04-24T10:00")}).days.empty());
    StripRequest request = at("2026-04-24T10:00");
    request.sessionType = Id<SessionType>{987};
    const auto refused = clientStrip(house.clinic(), request);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taper::test
