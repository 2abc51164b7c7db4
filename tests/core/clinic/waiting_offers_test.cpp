// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/waiting_offers.h"

#include "tests/core/clinic/waiting_house.h"

namespace taper::test {
namespace {

using AGap = WaitingHouse;

TEST_F(AGap, IsOfferedToThoseItSuitsTheBestFirst)
{
    const Id<Client> callum = house.runner("Callum Wright", london);
    house.visit(callum, maya, "full_sports", "2026-03-10T10:00");
    added(wish(callum));
    added(wish(priya));
    WaitingFields onlyTom = wish(lena);
    onlyTom.therapists = {tom};
    added(onlyTom);
    WaitingFields mornings = wish(house.client("Morning Person"));
    mornings.times = {{std::nullopt, {9h, 12h}}};
    added(mornings);
    WaitingFields lapsed = wish(house.client("Too Late"));
    lapsed.until = date("2026-04-22");
    added(lapsed);

    const auto gap = candidatesFor(clinic(), maya, between("2026-04-23T14:00", "2026-04-23T15:30"));
    ASSERT_TRUE(gap);
    EXPECT_EQ(gap->therapistName, text("Maya Okafor"));
    EXPECT_EQ(namesOf(gap->offers), (QStringList{text("Callum Wright"), text("Priya Nair")}));
    EXPECT_EQ(gap->offers[0].verdict, Verdict::Ideal);
    EXPECT_EQ(gap->offers[0].race->days, -3);
    EXPECT_EQ(gap->offers[0].session, between("2026-04-23T14:00", "2026-04-23T15:00"));
}

TEST_F(AGap, IsNotOfferedTooCloseToARace)
{
    added(wish(house.runner("Callum Wright", london)));
    EXPECT_TRUE(
        candidatesFor(clinic(), maya, between("2026-04-25T09:00", "2026-04-25T12:30"))->offers.empty());
}

TEST_F(AGap, IsNotOfferedToWhoeverDoesNotFitOrCannotCome)
{
    WaitingFields longer = wish(priya);
    longer.length = 90min;
    added(longer);
    house.booked(lena, tom, "full_sports", "2026-04-21T10:00");
    added(wish(lena));
    const auto gap = candidatesFor(clinic(), maya, between("2026-04-21T10:00", "2026-04-21T11:00"));
    EXPECT_TRUE(gap->offers.empty());
    EXPECT_EQ(candidatesFor(clinic(), Id<Therapist>{99}, between("2026-04-21T10:00", "2026-04-21T11:00"))
                  .error()
                  .code,
        ErrorCode::NotFound);
}

TEST_F(AGap, OffersWhatCanBeBookedAsItStands)
{
    // Whatever stands around: every offer is taken by bookWaiting() without a Stop.
    house.booked(lena, maya, "myofascial", "2026-04-21T09:15");
    house.booked(house.client("B"), maya, "full_sports", "2026-04-21T14:15");
    for (int i = 0; i < 6; ++i) {
        WaitingFields fields = wish(house.client("Somebody"));
        fields.length = Minutes{30 + 15 * i};
        if (i % 2 == 1)
            fields.times = {{1, {14h, 17h}}};
        saveWaiting(clinic(), {std::nullopt, 0, fields, std::nullopt}).has_value();
    }
    for (;;) {
        const auto gap = candidatesFor(clinic(), maya, between("2026-04-21T09:00", "2026-04-21T17:00"));
        ASSERT_TRUE(gap);
        if (gap->offers.empty())
            break;
        const WaitingOffer& offer = gap->offers.front();
        const auto booked = bookWaiting(clinic(), offer.entry.id, offer.entry.revision, offer.place());
        ASSERT_TRUE(booked && booked->isBooked()) << toIso(offer.session.start).toStdString();
        EXPECT_EQ(booked->booking->fields.interval(), offer.session);
    }
    EXPECT_LT(list().size(), 5u);
}

TEST_F(AGap, OpensAroundABookingThatWasCancelled)
{
    house.booked(lena, maya, "full_sports", "2026-04-21T09:00");
    const BookingView gone = house.booked(priya, maya, "full_sports", "2026-04-21T10:30");
    added(wish(priya));
    added(wish(house.client("Next In Line")));
    EXPECT_FALSE(gapAfter(clinic(), gone)->has_value()) << "it still stands there";
    ASSERT_TRUE(cancelBooking(clinic(), gone.id, gone.revision, CancelReason::ClientIll));
    const auto gap = gapAfter(clinic(), gone);
    ASSERT_TRUE(gap && *gap);
    EXPECT_TRUE((*gap)->interval.contains(gone.fields.interval()));
    EXPECT_EQ((*gap)->interval.end, moment("2026-04-21T12:30")) << "as far as the hours go";
    EXPECT_EQ(namesOf((*gap)->offers), QStringList{text("Next In Line")})
        << "who has just given the time up is not offered it";
}

TEST_F(AGap, IsGoneWhenSomebodyHasTheTimeOrItIsOver)
{
    const BookingView gone = house.booked(priya, maya, "full_sports", "2026-04-21T10:30");
    ASSERT_TRUE(cancelBooking(clinic(), gone.id, gone.revision, CancelReason::ClientIll));
    const BookingView next = house.booked(lena, maya, "full_sports", "2026-04-21T10:30");
    EXPECT_FALSE(gapAfter(clinic(), gone)->has_value());
    ASSERT_TRUE(cancelBooking(clinic(), next.id, next.revision, CancelReason::ClientIll));
    house.clock().set("2026-04-21T10:50");
    EXPECT_EQ((*gapAfter(clinic(), gone))->interval.start, moment("2026-04-21T10:50"));
    house.clock().set("2026-04-21T12:30");
    EXPECT_FALSE(gapAfter(clinic(), gone)->has_value());
}

using SuitingTimes = WaitingHouse;

TEST_F(SuitingTimes, AreTheSoonestOfEachDayAndTherapistThatWereAskedFor)
{
    WaitingFields fields = wish(priya);
    fields.therapists = {maya};
    fields.times = {{std::nullopt, {13h, 24h}}};
    fields.from = date("2026-04-22");
    const WaitingView entry = added(fields);
    const auto times = suitingTimes(clinic(), entry.id, 3);
    ASSERT_TRUE(times);
    ASSERT_EQ(times->size(), 3u);
    EXPECT_EQ((*times)[0].session, between("2026-04-22T13:30", "2026-04-22T14:30"));
    EXPECT_EQ((*times)[1].session.start, moment("2026-04-23T13:30"));
    EXPECT_EQ((*times)[2].session.start, moment("2026-04-24T13:30"));
}

TEST_F(SuitingTimes, EndWithTheLastDayAndLeaveOutWhatIsTooCloseToARace)
{
    const Id<Client> callum = house.runner("Callum Wright", london);
    house.visit(callum, maya, "full_sports", "2026-03-10T10:00");
    WaitingFields fields = wish(callum);
    fields.until = date("2026-04-25");
    const WaitingView entry = added(fields);
    const auto times = suitingTimes(clinic(), entry.id, 50);
    ASSERT_TRUE(times && !times->empty());
    for (const WaitingOffer& offer : *times) {
        EXPECT_LE(dateOf(offer.session.start), date("2026-04-24"));
        EXPECT_NE(offer.verdict, Verdict::TooClose);
    }
    EXPECT_EQ(suitingTimes(clinic(), Id<WaitingEntry>{99}, 5).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taper::test
