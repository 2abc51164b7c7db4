// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/slots.h"

#include "core/clinic/book.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

struct FreeSlotsOfAClinic : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Client> callum = house.runner("Callum Wright", house.londonMarathon());

    FreeSlotsOfAClinic() { house.visit(callum, tom, "full_sports", "2026-04-09T10:00"); }

    SlotRequest request(const char* code, const char* from, const char* to)
    {
        SlotRequest request;
        request.sessionType = house.type(code);
        request.from = date(from);
        request.to = date(to);
        return request;
    }
};

TEST_F(FreeSlotsOfAClinic, AreOnTheGridWithinTheHoursInOrderOfTimeThenTherapist)
{
    const auto slots = freeSlots(house.clinic(), request("full_sports", "2026-04-21", "2026-04-21"));
    ASSERT_TRUE(slots);
    // 09:00 … 11:30 and 13:30 … 16:00, every quarter, for two.
    EXPECT_EQ(slots->size(), 2u * (11 + 11));
    EXPECT_EQ(slots->front().therapistName, text("Maya Okafor"));
    EXPECT_EQ(slots->front().roomName, text("Room 1"));
    EXPECT_EQ(slots->front().interval, (Interval{moment("2026-04-21T09:00"), moment("2026-04-21T10:00")}));
    EXPECT_EQ((*slots)[1].therapist, tom);
    EXPECT_TRUE(std::ranges::is_sorted(*slots, {}, [](const SlotView& slot) {
        return std::pair{slot.interval.start, slot.therapist};
    }));
}

TEST_F(FreeSlotsOfAClinic, AreOnlyOfTheTherapistsAskedForAndNeverInThePast)
{
    house.clock().set("2026-04-21T14:01");
    SlotRequest wanted = request("full_sports", "2026-04-20", "2026-04-21");
    wanted.therapists = {tom};
    const auto slots = freeSlots(house.clinic(), wanted);
    ASSERT_EQ(slots->size(), 8u); // 14:15 … 16:00
    EXPECT_EQ(slots->front().interval.start, moment("2026-04-21T14:15"));
    EXPECT_EQ(slots->front().therapist, tom);
}

TEST_F(FreeSlotsOfAClinic, CarryTheVerdictOfTheClientsRaces)
{
    SlotRequest wanted = request("full_sports", "2026-04-24", "2026-04-25");
    wanted.client = callum;
    const auto slots = freeSlots(house.clinic(), wanted);
    ASSERT_FALSE(slots->empty());
    for (const SlotView& slot : *slots) {
        const bool isFriday = dateOf(slot.interval.start) == date("2026-04-24");
        EXPECT_EQ(slot.verdict, isFriday ? Verdict::Ideal : Verdict::TooClose);
    }
    wanted.client.reset();
    EXPECT_EQ(freeSlots(house.clinic(), wanted)->front().verdict, Verdict::Fine);
}

TEST_F(FreeSlotsOfAClinic, OfABookingBeingMovedIncludeItsOwnTime)
{
    const BookingView booking = house.booked(callum, maya, "full_sports", "2026-04-21T09:00");
    SlotRequest wanted = request("full_sports", "2026-04-21", "2026-04-21");
    wanted.therapists = {maya};
    EXPECT_EQ(freeSlots(house.clinic(), wanted)->front().interval.start, moment("2026-04-21T10:15"));
    wanted.replaces = booking.id;
    EXPECT_EQ(freeSlots(house.clinic(), wanted)->front().interval.start, moment("2026-04-21T09:00"));
}

TEST_F(FreeSlotsOfAClinic, AreNoneForALengthThatIsNotOffered)
{
    SlotRequest wanted = request("full_sports", "2026-04-21", "2026-04-21");
    wanted.length = 100min;
    EXPECT_TRUE(freeSlots(house.clinic(), wanted)->empty());
}

TEST_F(FreeSlotsOfAClinic, RefuseARangeThatMakesNoSense)
{
    EXPECT_EQ(freeSlots(house.clinic(), request("full_sports", "2026-04-21", "2026-04-20")).error().code,
        ErrorCode::EndBeforeStart);
    EXPECT_EQ(freeSlots(house.clinic(), request("full_sports", "2026-04-21", "2028-04-20")).error().code,
        ErrorCode::OutOfRange);
    SlotRequest wanted = request("full_sports", "2026-04-21", "2026-04-21");
    wanted.therapists = {Id<Therapist>{77}};
    EXPECT_EQ(freeSlots(house.clinic(), wanted).error().code, ErrorCode::NotFound);
}

/// What is offered can be booked, and what can be booked on the grid is offered.
TEST_F(FreeSlotsOfAClinic, AreExactlyWhatBookingWouldTake)
{
    house.closure("2026-04-23", "2026-04-23", "Training");
    std::mt19937 random{20260420};
    const auto pick = [&random](
                          int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    const Id<Client> others[] = {house.client("Priya Nair"), house.client("Ben Adeyemi"), callum};
    const char* const codes[] = {"full_sports", "pre_event"};
    for (int i = 0; i < 25; ++i) {
        BookingProposal proposal =
            house.proposal(others[pick(3)], pick(2) ? maya : tom, codes[pick(2)], "2026-04-21T09:00");
        proposal.start += 24h * pick(4) + 15min * pick(32);
        const auto outcome = house.tryBooking(proposal, "whatever the race");
        ASSERT_TRUE(outcome);
    }

    for (const char* code : codes) {
        SlotRequest wanted = request(code, "2026-04-20", "2026-04-24");
        wanted.client = callum;
        std::set<std::pair<Moment, Id<Therapist>>> offered;
        const auto slots = freeSlots(house.clinic(), wanted);
        for (const SlotView& slot : *slots)
            offered.emplace(slot.interval.start, slot.therapist);
        ASSERT_FALSE(offered.empty());

        BookingProposal proposal = house.proposal(callum, maya, code, "2026-04-20T00:00");
        for (; proposal.start < moment("2026-04-25T00:00"); proposal.start += 15min) {
            for (const Id<Therapist> therapist : {maya, tom}) {
                proposal.therapist = therapist;
                EXPECT_EQ(reviewBooking(house.clinic(), proposal)->bookable,
                    offered.contains({proposal.start, therapist}))
                    << code << ' ' << toIso(proposal.start).toStdString();
            }
        }
    }
}

} // namespace
} // namespace taper::test
