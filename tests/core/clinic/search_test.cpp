// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/search.h"

#include "core/clinic/book.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Because = FoundBooking::Because;

/// Monday 2026-04-20, 08:00; Callum runs London on the 26th.
struct SearchOfAClinic : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Therapist> tom = house.therapist("Tom Reid");
    Id<Race> london = house.londonMarathon();
    Id<Client> callum = house.runner("Callum Wright", london);
    Id<Client> roisin = house.client("Róisín Kelly");

    SearchHits find(const char* typed, std::vector<Id<Client>> recent = {})
    {
        SearchRequest request;
        request.text = text(typed);
        request.recent = std::move(recent);
        const auto hits = searchEverything(house.clinic(), request);
        EXPECT_TRUE(hits);
        return hits.value_or(SearchHits{});
    }
    static std::vector<std::string> names(const SearchHits& hits)
    {
        std::vector<std::string> found;
        for (const FoundClient& each : hits.clients)
            found.push_back(each.client.name.toStdString());
        return found;
    }
    static std::vector<std::string> starts(const SearchHits& hits)
    {
        std::vector<std::string> found;
        for (const FoundBooking& each : hits.bookings)
            found.push_back(toIso(each.booking.fields.start).toStdString());
        return found;
    }
};

TEST_F(SearchOfAClinic, FindsAClientWithTheirNextBookingAndLastVisit)
{
    house.visit(callum, tom, "full_sports", "2026-04-09T10:00");
    house.booked(callum, maya, "full_sports", "2026-04-23T09:00");
    house.booked(callum, maya, "full_sports", "2026-05-14T09:00");
    const SearchHits hits = find("wri cal");
    ASSERT_THAT(names(hits), ElementsAre("Callum Wright"));
    EXPECT_EQ(hits.clients[0].next, moment("2026-04-23T09:00"));
    EXPECT_EQ(hits.clients[0].last, moment("2026-04-09T10:00"));
    EXPECT_THAT(starts(hits), ElementsAre("2026-04-23T09:00", "2026-04-09T10:00"));
    EXPECT_EQ(hits.bookings[0].because, Because::NextOfClient);
    EXPECT_EQ(hits.bookings[0].booking.verdict, Verdict::Ideal);
    EXPECT_EQ(hits.bookings[1].because, Because::LastOfClient);
}

TEST_F(SearchOfAClinic, FindsWithoutAccentsAndByPhone)
{
    ClientFields priya = clientNamed("Priya Nair");
    priya.phone = text("07700 900342");
    house.client(priya);
    EXPECT_THAT(names(find("ROISIN")), ElementsAre("Róisín Kelly"));
    EXPECT_THAT(names(find("900 342")), ElementsAre("Priya Nair"));
}

TEST_F(SearchOfAClinic, FindsRacesByNameOrPlaceTheComingOnesFirst)
{
    RaceFields race;
    race.place = text("London");
    race.name = text("Hackney Half");
    race.date = date("2026-05-17");
    house.race(race);
    race.name = text("Big Half");
    race.date = date("2025-09-07");
    house.race(race);
    const SearchHits hits = find("london");
    ASSERT_EQ(hits.races.size(), 3u);
    EXPECT_EQ(hits.races[0].race.name, text("London Marathon"));
    EXPECT_EQ(hits.races[0].days, 6);
    EXPECT_EQ(hits.races[0].entrants, 1);
    EXPECT_EQ(hits.races[1].race.name, text("Hackney Half"));
    EXPECT_EQ(hits.races[2].race.name, text("Big Half"));
    EXPECT_LT(hits.races[2].days, 0);
}

TEST_F(SearchOfAClinic, FindsTheBookingsOfADayHoweverItIsTyped)
{
    house.booked(roisin, maya, "full_sports", "2026-04-24T11:00");
    house.booked(callum, tom, "pre_event", "2026-04-24T09:00", "agreed");
    house.booked(roisin, maya, "full_sports", "2026-04-21T11:00");
    for (const char* typed : {"24 apr", "24/4", "2026-04-24", "fri", "+4", "Friday"}) {
        const SearchHits hits = find(typed);
        EXPECT_EQ(hits.day, date("2026-04-24")) << typed;
        EXPECT_EQ(hits.bookingsOnDay, 2) << typed;
        EXPECT_THAT(starts(hits), ElementsAre("2026-04-24T09:00", "2026-04-24T11:00")) << typed;
        EXPECT_EQ(hits.bookings.front().because, Because::OnDay);
        EXPECT_THAT(names(hits), IsEmpty()) << typed;
    }
    EXPECT_THAT(starts(find("tomorrow")), ElementsAre("2026-04-21T11:00"));
}

TEST_F(SearchOfAClinic, NarrowsADayByTheNamesTypedBesideIt)
{
    house.booked(roisin, maya, "full_sports", "2026-04-24T11:00");
    house.booked(callum, tom, "pre_event", "2026-04-24T09:00", "agreed");
    EXPECT_THAT(starts(find("fri maya")), ElementsAre("2026-04-24T11:00"));
    EXPECT_THAT(starts(find("callum 24 apr")), ElementsAre("2026-04-24T09:00"));
    EXPECT_FALSE(find("fri maya").day) << "what was typed is more than a day";
    EXPECT_THAT(starts(find("fri nobody")), IsEmpty());
}

TEST_F(SearchOfAClinic, FindsWhatComesWithATherapist)
{
    house.booked(roisin, maya, "full_sports", "2026-04-22T11:00");
    house.booked(callum, maya, "full_sports", "2026-04-20T09:00");
    house.booked(roisin, tom, "full_sports", "2026-04-20T11:00");
    const SearchHits hits = find("okaf");
    EXPECT_THAT(starts(hits), ElementsAre("2026-04-20T09:00", "2026-04-22T11:00"));
    EXPECT_EQ(hits.bookings.front().because, Because::OfTherapist);
}

TEST_F(SearchOfAClinic, LeavesOutWhatIsCancelled)
{
    const BookingView gone = house.booked(roisin, maya, "full_sports", "2026-04-24T11:00");
    ASSERT_TRUE(cancelBooking(house.clinic(), gone.id, std::nullopt, CancelReason::ClientIll));
    EXPECT_THAT(starts(find("24 apr")), IsEmpty());
    EXPECT_THAT(starts(find("roisin")), IsEmpty());
    EXPECT_FALSE(find("roisin").clients.front().next);
}

TEST_F(SearchOfAClinic, FindsForNothingTypedWhoWasLookedAtAndThenWhoComesToday)
{
    house.booked(callum, maya, "full_sports", "2026-04-20T11:00");
    house.booked(roisin, tom, "full_sports", "2026-04-20T09:00");
    const Id<Client> priya = house.client("Priya Nair");
    EXPECT_THAT(names(find("")), ElementsAre("Róisín Kelly", "Callum Wright"));
    EXPECT_THAT(names(find("  ", {priya, callum, Id<Client>{9999}})),
        ElementsAre("Priya Nair", "Callum Wright", "Róisín Kelly"));
    EXPECT_THAT(starts(find("")), IsEmpty());
}

TEST_F(SearchOfAClinic, KeepsToTheLimitsAndFindsNothingWithoutFuss)
{
    for (int i = 0; i < 9; ++i)
        house.client("Sam Same");
    EXPECT_EQ(find("same").clients.size(), 6u);
    const SearchHits nothing = find("zzz '%_ \"; --");
    EXPECT_THAT(names(nothing), IsEmpty());
    EXPECT_TRUE(nothing.races.empty());
    EXPECT_TRUE(nothing.bookings.empty());
    EXPECT_FALSE(nothing.day);
}

TEST_F(SearchOfAClinic, TakesShortBeginningsOfNamesForNames)
{
    house.client("Mona Lind");
    EXPECT_FALSE(find("mo").day);
    EXPECT_THAT(names(find("mo")), ElementsAre("Mona Lind"));
    EXPECT_EQ(find("mon").day, date("2026-04-27"));
    EXPECT_THAT(names(find("mon")), ElementsAre("Mona Lind"));
}

} // namespace
} // namespace taper::test
