// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"

#include "core/clinic/clients.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

struct BookingASession : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Race> london = house.londonMarathon();
    Id<Client> callum = house.runner("Callum Wright", london);
    Id<Client> priya = house.client("Priya Nair");

    BookingASession() { house.visit(callum, tom, "full_sports", "2026-04-09T10:00"); }
};

TEST_F(BookingASession, TheDayBeforeAMarathonIsRefusedWithoutAReason)
{
    const auto outcome = house.tryBooking(house.proposal(callum, maya, "full_sports", "2026-04-25T10:00"));

    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->isBooked());
    EXPECT_TRUE(outcome->review.bookable);
    EXPECT_TRUE(outcome->review.needsReason());
    EXPECT_EQ(outcome->review.verdict, Verdict::TooClose);
    ASSERT_FALSE(outcome->review.findings.empty());
    EXPECT_EQ(outcome->review.findings.front().code, FindingCode::BeforeRace);
    EXPECT_EQ(outcome->review.findings.front().days, -1);
    EXPECT_EQ(outcome->review.findings.front().raceName, text("London Marathon"));
    EXPECT_EQ(clientDetail(house.clinic(), callum)->coming.size(), 0u) << "nothing was written";
}

TEST_F(BookingASession, TheDayBeforeAMarathonIsKeptWithAReasonThatIsStoredAndShown)
{
    const auto outcome = house.tryBooking(
        house.proposal(callum, maya, "full_sports", "2026-04-25T10:00"), "  short, light only ");

    ASSERT_TRUE(outcome && outcome->isBooked());
    EXPECT_EQ(outcome->booking->fields.reason, text("short, light only"));
    EXPECT_EQ(outcome->booking->verdict, Verdict::TooClose);
    EXPECT_FALSE(outcome->booking->needsAttention());
    const auto detail = clientDetail(house.clinic(), callum);
    ASSERT_EQ(detail->coming.size(), 1u);
    EXPECT_EQ(detail->coming.front().fields.reason, text("short, light only"));
}

TEST_F(BookingASession, ABlankReasonIsNone)
{
    const auto outcome =
        house.tryBooking(house.proposal(callum, maya, "full_sports", "2026-04-25T10:00"), " \n\t ");
    EXPECT_FALSE(outcome->isBooked());
}

TEST_F(BookingASession, TwoDaysBeforeIsIdealAndKeepsNoReason)
{
    const auto outcome =
        house.tryBooking(house.proposal(callum, maya, "full_sports", "2026-04-24T10:00"), "not needed");

    ASSERT_TRUE(outcome->isBooked());
    EXPECT_EQ(outcome->review.verdict, Verdict::Ideal);
    EXPECT_EQ(outcome->booking->fields.reason, QString{});
    ASSERT_TRUE(outcome->booking->race);
    EXPECT_EQ(outcome->booking->race->days, -2);
    EXPECT_EQ(outcome->booking->race->race, london);
}

TEST_F(BookingASession, TakesPriceAndBuffersFromTheTypeUnlessAPriceIsGiven)
{
    BookingDetails details;
    details.proposal = house.proposal(priya, maya, "full_sports", "2026-04-21T10:00");
    const auto usual = book(house.clinic(), details);
    details.proposal.start = moment("2026-04-22T10:00");
    details.price = Money{4000};
    const auto special = book(house.clinic(), details);

    EXPECT_EQ(usual->booking->fields.price, Money{5500});
    EXPECT_EQ(usual->booking->fields.bufferAfter, 15min);
    EXPECT_EQ(special->booking->fields.price, Money{4000});
}

TEST_F(BookingASession, TakesTheUsualRoomOrElseAFreeOne)
{
    const BookingView usual = house.booked(callum, maya, "full_sports", "2026-04-21T10:00");
    EXPECT_EQ(usual.fields.room, room1);
    EXPECT_EQ(usual.roomName, text("Room 1"));

    const Id<Therapist> ines = house.therapist("Ines Duarte", room1);
    EXPECT_EQ(house.booked(priya, ines, "full_sports", "2026-04-21T10:00").fields.room, room2);
}

TEST_F(BookingASession, IsRefusedWhenThereAreRoomsAndNoneIsFree)
{
    house.booked(callum, maya, "full_sports", "2026-04-21T10:00");
    house.booked(priya, tom, "full_sports", "2026-04-21T10:00");
    const Id<Therapist> ines = house.therapist("Ines Duarte");

    const auto outcome = house.tryBooking(
        house.proposal(house.client("Ben Adeyemi"), ines, "full_sports", "2026-04-21T10:30"));
    EXPECT_FALSE(outcome->isBooked());
    ASSERT_FALSE(outcome->review.bookable);
    EXPECT_EQ(outcome->review.findings.front().code, FindingCode::RoomBusy);
    EXPECT_FALSE(outcome->review.findings.front().interval);
}

TEST_F(BookingASession, NeedsNoRoomInAClinicWithoutRooms)
{
    ClinicBuilder bare;
    const auto therapist = bare.therapist("Sam Lee");
    EXPECT_EQ(bare.booked(bare.client("Jo"), therapist, "full_sports", "2026-04-21T10:00").fields.room,
        std::nullopt);
}

TEST_F(BookingASession, MakesANewClientFromANameAlone)
{
    BookingDetails details;
    details.proposal = house.proposal({}, maya, "full_sports", "2026-04-21T10:00");
    details.newClient = clientNamed("  Zoë ");
    const auto outcome = book(house.clinic(), details);

    ASSERT_TRUE(outcome && outcome->isBooked());
    EXPECT_EQ(outcome->booking->clientName, text("Zoë"));
    EXPECT_EQ(findClients(house.clinic(), text("zoe"), 5)->size(), 1u);
}

TEST_F(BookingASession, MakesNoClientWhenTheBookingIsRefused)
{
    BookingDetails details;
    details.proposal = house.proposal({}, maya, "full_sports", "2026-04-26T10:00"); // a Sunday
    details.newClient = clientNamed("Zoë");
    const auto outcome = book(house.clinic(), details);

    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->isBooked());
    EXPECT_TRUE(findClients(house.clinic(), text("Zoë"), 5)->empty());
}

TEST_F(BookingASession, NamesEveryFieldAtFault)
{
    BookingDetails details;
    details.proposal.sessionType = house.type("full_sports");
    details.proposal.length = -30min;
    details.price = Money{-1};
    const auto outcome = book(house.clinic(), details);

    ASSERT_FALSE(outcome);
    QStringList fields;
    for (const Problem& problem : outcome.error().problems)
        fields << problem.field;
    EXPECT_EQ(fields.join(u' '), text("client therapist minutes price"));
}

TEST_F(BookingASession, NamesWhatIsWrongWithANewClient)
{
    BookingDetails details;
    details.proposal = house.proposal({}, maya, "full_sports", "2026-04-21T10:00");
    details.newClient = clientNamed(" ");
    details.newClient->dateOfBirth = date("2026-04-21");
    const auto outcome = book(house.clinic(), details);

    ASSERT_FALSE(outcome);
    ASSERT_EQ(outcome.error().problems.size(), 2);
    EXPECT_EQ(outcome.error().problems[0].field, text("name"));
    EXPECT_EQ(outcome.error().problems[1].code, ErrorCode::InTheFuture);
}

TEST_F(BookingASession, OfSomethingThatIsNotThereSaysWhat)
{
    BookingProposal proposal = house.proposal(priya, maya, "full_sports", "2026-04-21T10:00");
    proposal.client = Id<Client>{4711};
    const auto outcome = house.tryBooking(proposal);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::NotFound);
    EXPECT_EQ(outcome.error().parameters.value(text("what")), text("client"));
    EXPECT_EQ(outcome.error().parameters.value(text("text")), text("4711"));
}

TEST_F(BookingASession, KeepsNamesAndNotesAsTyped)
{
    const char* const names[] = {"A", "<img src=\"file:///x.png\"><b>Bob</b>",
        "Robert'); DROP TABLE booking;--", "=HYPERLINK(\"http://x\")",
        "🏃‍♀️ Ελένη محمد 王", "A < B > C & D", "Ó'Brien \"Quote\""};
    int hour = 0;
    for (const char* name : names) {
        BookingDetails details;
        details.proposal = house.proposal(house.client(name), maya, "pre_event", "2026-04-21T09:00");
        details.proposal.start += 30min * hour++;
        details.note = text(name);
        details.reason = text(name);
        const auto outcome = book(house.clinic(), details);
        ASSERT_TRUE(outcome && outcome->isBooked()) << name;
        EXPECT_EQ(outcome->booking->clientName, text(name));
        EXPECT_EQ(outcome->booking->fields.note, text(name));
        EXPECT_EQ(outcome->booking->fields.reason, text(name));
    }
}

TEST_F(BookingASession, IsReviewedAsFarAsItIsFilledIn)
{
    BookingProposal proposal = house.proposal({}, {}, "full_sports", "2026-04-21T10:00");
    EXPECT_TRUE(reviewBooking(house.clinic(), proposal)->findings.empty());

    proposal.client = callum;
    proposal.start = moment("2026-04-25T10:00");
    EXPECT_EQ(reviewBooking(house.clinic(), proposal)->verdict, Verdict::TooClose);

    proposal.sessionType = Id<SessionType>{99};
    EXPECT_EQ(reviewBooking(house.clinic(), proposal).error().code, ErrorCode::NotFound);
}

TEST_F(BookingASession, ReviewSaysWhatBookingSays)
{
    for (const char* start :
        {"2026-04-25T10:00", "2026-04-26T10:00", "2026-04-19T10:00", "2026-04-24T12:00"}) {
        const BookingProposal proposal = house.proposal(callum, maya, "full_sports", start);
        const auto review = reviewBooking(house.clinic(), proposal);
        const auto outcome = house.tryBooking(proposal);
        EXPECT_EQ(review->findings, outcome->review.findings) << start;
        EXPECT_EQ(review->bookable && !review->needsReason(), outcome->isBooked()) << start;
    }
}

TEST_F(BookingASession, FirstDeepWorkThreeDaysBeforeAsksForCaution)
{
    const auto sofia = house.runner("Sofia Marchetti", london);
    const BookingProposal proposal = house.proposal(sofia, maya, "full_sports", "2026-04-23T10:00");
    EXPECT_EQ(reviewBooking(house.clinic(), proposal)->verdict, Verdict::Caution);

    house.visit(sofia, maya, "myofascial", "2026-03-02T10:00");
    EXPECT_EQ(reviewBooking(house.clinic(), proposal)->verdict, Verdict::Ideal);
}

} // namespace
} // namespace taper::test
