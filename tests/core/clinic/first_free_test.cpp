// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/first_free.h"

#include "core/clinic/book.h"
#include "core/clinic/clients.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

/// Monday 2026-04-20, 08:00. Callum runs London on Sunday the 26th, so that a full session is ideal on the
/// Thursday and Friday before.
struct FirstFreeOfAClinic : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor", house.room("Room 1"));
    Id<Therapist> tom = house.therapist("Tom Reid", house.room("Room 2"));
    Id<Client> callum = house.runner("Callum Wright", house.londonMarathon());

    FirstFreeOfAClinic() { house.visit(callum, tom, "full_sports", "2026-04-09T10:00"); }

    FirstFreeRequest request(const char* from, const char* to)
    {
        FirstFreeRequest request;
        request.slots.sessionType = house.type("full_sports");
        request.slots.from = date(from);
        request.slots.to = date(to);
        return request;
    }
    FirstFree answer(const FirstFreeRequest& request)
    {
        const auto found = firstFree(house.clinic(), request);
        EXPECT_TRUE(found);
        return found.value_or(FirstFree{});
    }
};

TEST_F(FirstFreeOfAClinic, PutsTheIdealDaysFirstAndSaysWhichRaceTheyAreFor)
{
    FirstFreeRequest wanted = request("2026-04-20", "2026-05-15");
    wanted.slots.client = callum;
    const FirstFree found = answer(wanted);
    ASSERT_EQ(found.slots.size(), 50u);
    EXPECT_GT(found.found, 500);
    const RankedSlot& best = found.slots.front();
    EXPECT_EQ(best.slot.verdict, Verdict::Ideal);
    ASSERT_TRUE(best.race);
    EXPECT_EQ(best.race->name, text("London Marathon"));
    EXPECT_EQ(best.race->days, -3);
    EXPECT_EQ(best.slot.interval.start, moment("2026-04-23T09:00"));
    EXPECT_EQ(best.slot.therapistName, text("Maya Okafor"));
    EXPECT_EQ(best.slot.roomName, text("Room 1"));
    EXPECT_TRUE(std::ranges::is_sorted(found.slots, {}, [](const RankedSlot& s) { return s.slot.verdict; }));
}

TEST_F(FirstFreeOfAClinic, PutsWhatIsTooCloseLast)
{
    FirstFreeRequest wanted = request("2026-04-24", "2026-04-25");
    wanted.slots.client = callum;
    wanted.limit = 1000;
    const FirstFree found = answer(wanted);
    EXPECT_EQ(found.slots.front().slot.verdict, Verdict::Ideal);
    EXPECT_EQ(found.slots.back().slot.verdict, Verdict::TooClose);
    EXPECT_EQ(static_cast<int>(found.slots.size()), found.found);
}

TEST_F(FirstFreeOfAClinic, FillsAGapBeforeItBreaksUpAnEmptyDay)
{
    const Id<Client> priya = house.client("Priya Nair");
    house.booked(priya, maya, "full_sports", "2026-04-20T09:00");
    house.booked(priya, maya, "full_sports", "2026-04-20T11:30");
    FirstFreeRequest wanted = request("2026-04-20", "2026-04-20");
    wanted.slots.therapists = {maya};
    wanted.slots.partOfDay = TimeSpan{9h, 12h};
    wanted.slots.length = 60min;
    const FirstFree found = answer(wanted);
    ASSERT_FALSE(found.slots.empty());
    const RankedSlot& best = found.slots.front();
    EXPECT_EQ(best.fit.wasted, 0min) << toIso(best.slot.interval.start).toStdString();
    EXPECT_TRUE(best.fit.touches());
    EXPECT_EQ(best.fit.after, SlotFit::Beside::Session);
    EXPECT_FALSE(best.race);
}

TEST_F(FirstFreeOfAClinic, IsOnlyInTheRoomsAskedFor)
{
    const Id<Room> third = house.room("Room 3");
    FirstFreeRequest wanted = request("2026-04-21", "2026-04-21");
    wanted.slots.rooms = {third};
    const FirstFree found = answer(wanted);
    ASSERT_FALSE(found.slots.empty());
    for (const RankedSlot& each : found.slots)
        EXPECT_EQ(each.slot.roomName, text("Room 3"));
    wanted.slots.rooms = {Id<Room>{99}};
    EXPECT_EQ(firstFree(house.clinic(), wanted).error().code, ErrorCode::NotFound);
}

TEST_F(FirstFreeOfAClinic, SaysWhenTheNextOneIsIfThereIsNone)
{
    house.closure("2026-04-20", "2026-06-10", "Moving house");
    const FirstFree found = answer(request("2026-04-20", "2026-05-17"));
    EXPECT_TRUE(found.slots.empty());
    EXPECT_EQ(found.found, 0);
    EXPECT_FALSE(found.refusal);
    EXPECT_EQ(found.next, date("2026-06-11"));
}

TEST_F(FirstFreeOfAClinic, SaysThatThereIsNoneWithinAYear)
{
    FirstFreeRequest wanted = request("2026-04-20", "2026-05-17");
    wanted.slots.partOfDay = TimeSpan{19h, kEndOfDay}; // nobody works that late
    const FirstFree found = answer(wanted);
    EXPECT_TRUE(found.slots.empty());
    EXPECT_FALSE(found.next);
}

TEST_F(FirstFreeOfAClinic, SaysWhyNothingCanBeBookedAtAll)
{
    FirstFreeRequest wanted = request("2026-04-20", "2026-04-24");
    wanted.slots.length = 300min;
    FirstFree found = answer(wanted);
    ASSERT_TRUE(found.refusal);
    EXPECT_EQ(found.refusal->code, FindingCode::LengthNotOffered);
    EXPECT_FALSE(found.next);

    ClientFields gone = clientNamed("Gone Away");
    gone.archived = true;
    wanted.slots.length.reset();
    wanted.slots.client = house.client(gone);
    found = answer(wanted);
    ASSERT_TRUE(found.refusal);
    EXPECT_EQ(found.refusal->code, FindingCode::ClientArchived);
    EXPECT_EQ(found.refusal->name, text("Gone Away"));
}

TEST_F(FirstFreeOfAClinic, RefusesDaysThatMakeNoSense)
{
    EXPECT_EQ(firstFree(house.clinic(), request("2026-04-21", "2026-04-20")).error().code,
        ErrorCode::EndBeforeStart);
    EXPECT_TRUE(answer(request("2026-03-01", "2026-03-20")).slots.empty()) << "over, and not an error";
}

} // namespace
} // namespace taper::test
