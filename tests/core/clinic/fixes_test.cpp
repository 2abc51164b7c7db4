// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/fixes.h"

#include "core/clinic/book.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ranges>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

SlotOption option(const char* start, Verdict verdict)
{
    return {{Id<Therapist>{1}, std::nullopt, {moment(start), moment(start) + 60min}}, verdict};
}

QString bestOf(const std::vector<SlotOption>& options, const char* wanted, bool preferIdeal)
{
    const SlotOption* best = bestOption(options, moment(wanted), preferIdeal);
    return best ? toIso(best->slot.interval.start) : QString{};
}

TEST(TheBestOfOtherTimes, IsAnIdealOneWithinAWeekEvenIfAFineOneIsNearer)
{
    const std::vector options{option("2026-04-22T10:00", Verdict::Fine),
        option("2026-04-24T10:00", Verdict::Caution), option("2026-04-28T10:00", Verdict::Ideal)};
    EXPECT_EQ(bestOf(options, "2026-04-23T10:00", true), text("2026-04-28T10:00"));
    EXPECT_EQ(bestOf(options, "2026-04-20T10:00", true), text("2026-04-22T10:00")) << "ideal is 8 days off";
    EXPECT_EQ(bestOf(options, "2026-04-23T10:00", false), text("2026-04-22T10:00"));
}

TEST(TheBestOfOtherTimes, IsOnTheNearestDayAtTheNearestTimeOfDay)
{
    const std::vector options{option("2026-04-22T16:00", Verdict::Fine),
        option("2026-04-24T09:00", Verdict::Fine), option("2026-04-24T13:00", Verdict::Fine),
        option("2026-04-25T14:00", Verdict::Fine)};
    EXPECT_EQ(bestOf(options, "2026-04-26T14:00", true), text("2026-04-25T14:00"));
    EXPECT_EQ(bestOf(options, "2026-04-23T11:30", true), text("2026-04-24T13:00"));
}

TEST(TheBestOfOtherTimes, IsNoneWhereEachNeedsAReason)
{
    EXPECT_EQ(bestOf({option("2026-04-22T16:00", Verdict::Caution)}, "2026-04-23T10:00", true), QString{});
}

struct AFix : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Client> callum = house.runner("Callum Wright", house.londonMarathon());

    AFix() { house.visit(callum, tom, "full_sports", "2026-04-09T10:00"); }

    std::vector<Fix> fixesFor(const BookingProposal& proposal)
    {
        const auto review = reviewBooking(house.clinic(), proposal, WithFixes::Yes);
        EXPECT_TRUE(review);
        for (const Finding& finding : review->findings | std::views::drop(1))
            EXPECT_TRUE(finding.fixes.empty()) << "only the finding that weighs most carries fixes";
        return review->findings.empty() ? std::vector<Fix>{} : review->findings.front().fixes;
    }
    std::optional<Fix> fix(const std::vector<Fix>& fixes, Fix::Kind kind)
    {
        const auto found = std::ranges::find(fixes, kind, &Fix::kind);
        return found == fixes.end() ? std::nullopt : std::optional{*found};
    }
};

TEST_F(AFix, ForTheDayBeforeTheRaceIsTwoDaysBeforeAtTheSameTimeOrAPreEventSession)
{
    const auto fixes = fixesFor(house.proposal(callum, maya, "full_sports", "2026-04-25T10:00"));
    ASSERT_EQ(fixes.size(), 3u);

    const auto same = fix(fixes, Fix::Kind::SameTherapist);
    ASSERT_TRUE(same);
    EXPECT_EQ(same->start, moment("2026-04-24T10:00"));
    EXPECT_EQ(same->therapist, maya);
    EXPECT_EQ(same->verdict, Verdict::Ideal);

    const auto other = fix(fixes, Fix::Kind::OtherTherapist);
    ASSERT_TRUE(other);
    EXPECT_EQ(other->therapist, tom);
    EXPECT_EQ(other->therapistName, text("Tom Reid"));
    EXPECT_EQ(other->room, room2);

    const auto type = fix(fixes, Fix::Kind::OtherType);
    ASSERT_TRUE(type);
    EXPECT_EQ(type->sessionTypeName, text("Pre-event"));
    EXPECT_EQ(type->start, moment("2026-04-25T10:00"));
    EXPECT_EQ(type->length, 45min) << "the nearest to an hour that is offered";
    EXPECT_EQ(type->verdict, Verdict::Ideal);
}

TEST_F(AFix, AfterTheRaceIsAPostEventSession)
{
    const auto fixes = fixesFor(house.proposal(callum, maya, "full_sports", "2026-04-27T10:00"));
    const auto type = fix(fixes, Fix::Kind::OtherType);
    ASSERT_TRUE(type);
    EXPECT_EQ(type->sessionTypeName, text("Post-event"));
    const auto same = fix(fixes, Fix::Kind::SameTherapist);
    ASSERT_TRUE(same);
    EXPECT_LE(same->verdict, Verdict::Fine);
}

TEST_F(AFix, ForABusyTherapistIsTheNextFreeTimeOrTheOtherTherapistNow)
{
    house.booked(house.client("Priya Nair"), maya, "full_sports", "2026-05-20T10:00");
    const auto fixes = fixesFor(house.proposal(callum, maya, "full_sports", "2026-05-20T10:30"));
    const auto same = fix(fixes, Fix::Kind::SameTherapist);
    const auto other = fix(fixes, Fix::Kind::OtherTherapist);
    ASSERT_TRUE(same && other);
    EXPECT_EQ(same->start, moment("2026-05-20T11:15"));
    EXPECT_EQ(other->start, moment("2026-05-20T10:30"));
    EXPECT_FALSE(fix(fixes, Fix::Kind::OtherType));
}

TEST_F(AFix, ForAClosedDayIsTheNextOpenOne)
{
    house.closure("2026-05-04", "2026-05-05", "Bank holiday");
    const auto same = fix(
        fixesFor(house.proposal(callum, maya, "full_sports", "2026-05-05T10:00")), Fix::Kind::SameTherapist);
    ASSERT_TRUE(same);
    EXPECT_EQ(same->start, moment("2026-05-06T10:00"));
}

TEST_F(AFix, IsNeverInThePast)
{
    house.clock().set("2026-04-25T09:50");
    const auto fixes = fixesFor(house.proposal(callum, maya, "full_sports", "2026-04-25T10:00"));
    ASSERT_FALSE(fixes.empty());
    for (const Fix& fix : fixes)
        EXPECT_GE(fix.start, moment("2026-04-25T09:50"));
    EXPECT_FALSE(fixesFor(house.proposal(callum, maya, "full_sports", "2026-04-24T10:00")).empty())
        << "the way out of the past leads forward";
}

TEST_F(AFix, IsNotOfferedWhereNoOtherTimeWouldHelpOrNoneIsNeeded)
{
    BookingProposal tooLong = house.proposal(callum, maya, "full_sports", "2026-04-25T10:00");
    tooLong.length = 300min;
    EXPECT_TRUE(fixesFor(tooLong).empty());
    EXPECT_TRUE(fixesFor(house.proposal(callum, maya, "full_sports", "2026-04-24T10:00")).empty());
}

TEST_F(AFix, CanBeTakenAsItIsOfferedWithoutAReason)
{
    const char* const starts[] = {"2026-04-23T16:30", "2026-04-25T10:00", "2026-04-25T12:00",
        "2026-04-26T10:00", "2026-04-27T09:00", "2026-04-28T09:15"};
    for (const char* code : {"full_sports", "myofascial", "pre_event", "post_event"}) {
        for (const char* start : starts) {
            for (const Fix& fix : fixesFor(house.proposal(callum, maya, code, start))) {
                const auto outcome = house.tryBooking({.client = callum,
                    .therapist = fix.therapist,
                    .room = fix.room,
                    .sessionType = fix.sessionType,
                    .start = fix.start,
                    .length = fix.length,
                    .replaces = std::nullopt});
                ASSERT_TRUE(outcome && outcome->isBooked()) << code << ' ' << start;
                EXPECT_EQ(outcome->review.verdict, fix.verdict) << code << ' ' << start;
                ASSERT_TRUE(
                    cancelBooking(house.clinic(), outcome->booking->id, std::nullopt, CancelReason::Other));
            }
        }
    }
}

} // namespace
} // namespace taper::test
