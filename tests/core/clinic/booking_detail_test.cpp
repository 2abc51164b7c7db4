// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/booking_detail.h"

#include "core/clinic/book.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

struct TheDetailOfABooking : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Therapist> tom = house.therapist("Tom Reid");
    Id<Race> london = house.londonMarathon();
    Id<Client> callum = house.client("Callum Wright");

    TheDetailOfABooking()
    {
        house.enter(callum, london, RacePriority::A);
        house.visit(callum, tom, "full_sports", "2026-04-10T10:00", "L soleus\nheel drops");
    }
    BookingDetail detail(const BookingView& booking) { return *bookingDetail(house.clinic(), booking.id); }
};

TEST_F(TheDetailOfABooking, ShowsTheDaysAroundTheRaceAsThisSessionWouldGetThem)
{
    const BookingDetail shown = detail(house.booked(callum, maya, "full_sports", "2026-04-24T10:00"));
    ASSERT_EQ(shown.strip.size(), 10u);
    EXPECT_EQ(shown.strip.front().date, date("2026-04-21"));
    EXPECT_EQ(shown.strip.front().daysToNearest, -5);
    EXPECT_EQ(shown.strip[3].verdict, Verdict::Ideal);
    EXPECT_EQ(shown.strip[4].verdict, Verdict::TooClose);
    EXPECT_EQ(shown.strip[5].race, london);
    EXPECT_EQ(shown.strip.back().daysToNearest, 4);
}

TEST_F(TheDetailOfABooking, ShowsTheDaysAroundItselfWhenTheRaceIsFurtherOffAndNoneWithoutARaceNear)
{
    house.clock().set("2026-04-13T08:00");
    const BookingDetail earlier = detail(house.booked(callum, maya, "full_sports", "2026-04-16T10:00"));
    ASSERT_EQ(earlier.strip.size(), 10u);
    EXPECT_EQ(earlier.strip[5].date, date("2026-04-16"));
    const BookingDetail far = detail(house.booked(callum, maya, "full_sports", "2026-06-16T10:00"));
    EXPECT_TRUE(far.strip.empty());
    EXPECT_EQ(far.nextFullFrom, std::nullopt);
}

TEST_F(TheDetailOfABooking, ShowsTheRaceTheLastVisitAndWhatIsBookedAroundTheRace)
{
    const BookingView before = house.booked(callum, maya, "full_sports", "2026-04-24T10:00");
    house.booked(callum, tom, "post_event", "2026-04-27T10:00");
    const BookingView off = house.booked(callum, tom, "post_event", "2026-04-28T09:00");
    ASSERT_TRUE(cancelBooking(house.clinic(), off.id, std::nullopt, CancelReason::Other));
    house.booked(callum, maya, "full_sports", "2026-06-01T10:00");

    const BookingDetail shown = detail(before);
    ASSERT_TRUE(shown.race);
    EXPECT_EQ(shown.race->name, text("London Marathon"));
    EXPECT_EQ(shown.race->startTime, 10h);
    ASSERT_TRUE(shown.lastVisit);
    EXPECT_EQ(shown.lastVisit->date, date("2026-04-10"));
    EXPECT_EQ(shown.lastVisit->therapistName, text("Tom Reid"));
    EXPECT_EQ(shown.lastVisit->sessionTypeName, text("Full sports"));
    EXPECT_EQ(shown.lastVisit->focus, text("L soleus"));
    ASSERT_EQ(shown.aroundRace.size(), 1u);
    EXPECT_EQ(shown.aroundRace[0].sessionTypeName, text("Post-event"));
}

TEST_F(TheDetailOfABooking, SaysFromWhenFullWorkIsFineAgain)
{
    // 16:00 is when a marathon's default six hours are over; two days later on the clinic's grid.
    EXPECT_EQ(detail(house.booked(callum, maya, "full_sports", "2026-04-24T10:00")).nextFullFrom,
        moment("2026-04-28T16:00"));
}

TEST_F(TheDetailOfABooking, SaysWhatSpeaksAgainstItNowWithWhatCanBeDone)
{
    const BookingView booking = house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "light only");
    const BookingDetail shown = detail(booking);
    ASSERT_FALSE(shown.findings.empty());
    EXPECT_EQ(shown.findings.front().code, FindingCode::BeforeRace);
    EXPECT_FALSE(shown.findings.front().fixes.empty());
    EXPECT_EQ(shown.booking.fields.reason, text("light only"));

    house.closure("2026-04-25", "2026-04-25", "Flooded");
    EXPECT_EQ(detail(booking).findings.front().code, FindingCode::ClinicClosed);

    house.clock().set("2026-04-25T12:00");
    EXPECT_EQ(detail(booking).findings.front().code, FindingCode::BeforeRace)
        << "the diary has nothing to say of what is over";
    ASSERT_TRUE(cancelBooking(house.clinic(), booking.id, std::nullopt, CancelReason::Other));
    EXPECT_TRUE(detail(booking).findings.empty());
}

TEST_F(TheDetailOfABooking, IsNotFoundWithoutTheBooking)
{
    EXPECT_EQ(bookingDetail(house.clinic(), Id<Booking>{99}).error().code, ErrorCode::NotFound);
}

TEST_F(TheDetailOfABooking, HasAStripWhileItIsBeingMade)
{
    const auto strip =
        proposalStrip(house.clinic(), house.proposal(callum, maya, "full_sports", "2026-04-25T10:00"));
    ASSERT_TRUE(strip);
    ASSERT_EQ(strip->size(), 10u);
    EXPECT_EQ((*strip)[5].raceName, text("London Marathon"));
    EXPECT_TRUE(
        proposalStrip(house.clinic(), house.proposal({}, maya, "full_sports", "2026-04-25T10:00"))->empty());
}

} // namespace
} // namespace taper::test
