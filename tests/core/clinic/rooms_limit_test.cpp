// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/leave.h"
#include "core/clinic/slots.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

/// Three therapists share two rooms; on Wednesday at ten both are taken by Maya and Tom.
struct RoomsAsALimit : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Therapist> zoe = house.therapist("Zoe Park");
    BookingView mayas = house.booked(house.client("Priya Nair"), maya, "full_sports", "2026-04-22T10:00");
    BookingView toms = house.booked(house.client("Ben Adeyemi"), tom, "full_sports", "2026-04-22T10:00");
    Id<Client> ana = house.client("Ana Costa");
    BookingProposal atTen = house.proposal(ana, zoe, "full_sports", "2026-04-22T10:00");
};

TEST_F(RoomsAsALimit, StopABookingThatAnOtherwiseFreeTherapistCouldTake)
{
    const auto outcome = house.tryBooking(atTen);
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->isBooked());
    ASSERT_EQ(outcome->review.findings.size(), 1u);
    const Finding& finding = outcome->review.findings.front();
    EXPECT_EQ(finding.code, FindingCode::RoomBusy);
    EXPECT_EQ(finding.severity, Severity::Stop);
    EXPECT_FALSE(finding.interval) << "no room was asked for, so it is about none in particular";
    EXPECT_TRUE(finding.name.isEmpty());
}

TEST_F(RoomsAsALimit, StopAMoveAsWell)
{
    const BookingView hers = house.booked(ana, zoe, "full_sports", "2026-04-22T14:00");
    const auto moved =
        moveBooking(house.clinic(), hers.id, hers.revision, {.start = moment("2026-04-22T10:00")});
    ASSERT_TRUE(moved);
    EXPECT_FALSE(moved->isBooked());
    const auto intoTaken = moveBooking(
        house.clinic(), hers.id, hers.revision, {.start = moment("2026-04-22T10:00"), .room = room1});
    ASSERT_TRUE(intoTaken);
    ASSERT_FALSE(intoTaken->isBooked());
    EXPECT_EQ(intoTaken->review.findings.front().name, text("Room 1"));
    const auto intoFree = moveBooking(
        house.clinic(), hers.id, hers.revision, {.start = moment("2026-04-22T15:00"), .room = room2});
    ASSERT_TRUE(intoFree && intoFree->isBooked());
    EXPECT_EQ(intoFree->booking->fields.room, room2);
}

TEST_F(RoomsAsALimit, LeaveNoFreeTimeWhileBothAreTaken)
{
    const auto slots = freeSlots(house.clinic(),
        {.sessionType = house.type("full_sports"),
            .from = date("2026-04-22"),
            .to = date("2026-04-22"),
            .therapists = {zoe}});
    ASSERT_TRUE(slots);
    ASSERT_FALSE(slots->empty());
    const Interval taken = mayas.fields.occupied();
    for (const SlotView& slot : *slots) {
        EXPECT_FALSE(slot.interval.overlaps(taken)) << toIso(slot.interval.start).toStdString();
        EXPECT_TRUE(slot.room);
    }
}

TEST_F(RoomsAsALimit, AreMindedByWhatIsOfferedInstead)
{
    const auto review = reviewBooking(house.clinic(), atTen, WithFixes::Yes);
    ASSERT_FALSE(review->findings.front().fixes.empty());
    for (const Fix& fix : review->findings.front().fixes) {
        BookingProposal instead = atTen;
        instead.therapist = fix.therapist;
        instead.start = fix.start;
        instead.room = fix.room;
        EXPECT_TRUE(reviewBooking(house.clinic(), instead)->bookable);
    }
}

TEST_F(RoomsAsALimit, AreMindedWhenATherapistFallsIll)
{
    // Zoe could take Maya's client in Maya's room, but only one of two who have to go.
    const BookingView second = house.booked(ana, maya, "full_sports", "2026-04-22T14:00");
    house.booked(house.client("Eve Lund"), tom, "full_sports", "2026-04-22T14:00");
    const LeaveRequest away{.therapist = maya,
        .interval = {moment("2026-04-22T00:00"), moment("2026-04-23T00:00")},
        .reason = {},
        .replaces = std::nullopt};
    const auto displaced = previewLeave(house.clinic(), away);
    ASSERT_EQ(displaced->size(), 2u);
    std::vector<LeaveDecision> decisions;
    for (const DisplacedBooking& row : *displaced) {
        ASSERT_TRUE(row.proposal);
        EXPECT_EQ(row.proposal->therapist, zoe);
        EXPECT_EQ(row.proposal->room, room1) << "the room that is left";
        decisions.push_back({.booking = row.booking.id,
            .revision = row.booking.revision,
            .what = LeaveDecision::What::Move,
            .move = {.start = row.proposal->interval.start,
                .therapist = row.proposal->therapist,
                .room = row.proposal->room}});
    }
    const auto outcome = enterLeave(house.clinic(), away, decisions);
    ASSERT_TRUE(outcome && outcome->isEntered);
    EXPECT_EQ(outcome->bookings.size(), 2u);
    EXPECT_EQ(second.id, outcome->bookings.back().id);
}

} // namespace
} // namespace taper::test
