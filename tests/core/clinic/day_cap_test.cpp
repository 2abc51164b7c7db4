// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/first_free.h"
#include "core/clinic/setup.h"
#include "core/clinic/slots.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

/// Maya takes two deep sessions and four hours a day; Tom as much as fits. On Wednesday Maya has two deep
/// hours.
struct ADailyCap : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor", house.room("Room 1"));
    Id<Therapist> tom = house.therapist("Tom Reid", house.room("Room 2"));
    Id<Client> priya = house.client("Priya Nair");
    Id<Client> ben = house.client("Ben Adeyemi");
    BookingView first = house.booked(priya, maya, "full_sports", "2026-04-22T09:00");
    BookingView second = house.booked(ben, maya, "myofascial", "2026-04-22T10:30");
    Id<Client> callum = house.client("Callum Wright");

    ADailyCap() { limit(2, 240min); }

    void limit(std::optional<int> deep, std::optional<Minutes> minutes)
    {
        const auto setup = loadSetup(house.clinic());
        const auto& known = *std::ranges::find(setup->therapists, maya, &Stored<Therapist>::id);
        TherapistFields fields = known.fields();
        fields.deepCap = deep;
        fields.minutesCap = minutes;
        ASSERT_TRUE(saveTherapist(house.clinic(), maya, known.revision, fields));
    }
    Findings said(const BookingProposal& proposal)
    {
        return reviewBooking(house.clinic(), proposal)->findings;
    }
};

TEST_F(ADailyCap, IsACautionThatAsksForAReason)
{
    const BookingProposal third = house.proposal(callum, maya, "full_sports", "2026-04-22T14:00");
    const Findings findings = said(third);
    ASSERT_EQ(findings.size(), 1u);
    EXPECT_EQ(findings[0].code, FindingCode::DeepCapReached);
    EXPECT_EQ(findings[0].count, 3);
    EXPECT_EQ(findings[0].limitCount, 2);

    const auto refused = house.tryBooking(third);
    EXPECT_FALSE(refused->isBooked());
    EXPECT_TRUE(refused->review.bookable);
    EXPECT_TRUE(refused->review.needsReason());
    EXPECT_EQ(refused->review.verdict, Verdict::Fine) << "no race says anything";

    const auto booked = house.tryBooking(third, "Asked Maya");
    ASSERT_TRUE(booked->isBooked());
    EXPECT_EQ(booked->booking->fields.reason, text("Asked Maya"));
    EXPECT_FALSE(booked->booking->needsAttention());
}

TEST_F(ADailyCap, DoesNotMindLightWorkUntilTheHoursAreFull)
{
    limit(2, 150min);
    BookingProposal light = house.proposal(callum, maya, "pre_event", "2026-04-22T14:00");
    light.length = 30min;
    const auto minds = [&] {
        return std::ranges::any_of(said(light),
            [](const Finding& finding) { return finding.code == FindingCode::MinutesCapReached; });
    };
    EXPECT_FALSE(minds());
    light.length = 45min;
    EXPECT_TRUE(minds());
}

TEST_F(ADailyCap, SaysNothingNewOfABookingMovedWithinItsDay)
{
    limit(1, 60min);
    const auto moved =
        moveBooking(house.clinic(), first.id, first.revision, {.start = moment("2026-04-22T14:00")});
    ASSERT_TRUE(moved->isBooked());
    for (const Finding& finding : moved->review.findings)
        EXPECT_EQ(finding.severity, Severity::Info);
}

TEST_F(ADailyCap, MindsABookingMovedToAFullDayUnlessItHasAReasonAlready)
{
    const BookingView other = house.booked(callum, maya, "full_sports", "2026-04-23T09:00");
    const BookingMove move{.start = moment("2026-04-22T14:00")};
    EXPECT_FALSE(moveBooking(house.clinic(), other.id, other.revision, move)->isBooked());

    const auto kept =
        keepBookingWithReason(house.clinic(), other.id, other.revision, QStringLiteral("Cannot come else"));
    ASSERT_TRUE(kept);
    const auto moved = moveBooking(house.clinic(), other.id, kept->revision, move);
    ASSERT_TRUE(moved->isBooked());
    EXPECT_EQ(moved->booking->fields.reason, text("Cannot come else"));
}

TEST_F(ADailyCap, KeepsTheReasonOnRecordWhileTheDayIsOverIt)
{
    const auto booked =
        house.tryBooking(house.proposal(callum, maya, "full_sports", "2026-04-22T14:00"), "Asked Maya");
    const BookingView view = *booked->booking;
    const auto moved =
        moveBooking(house.clinic(), view.id, view.revision, {.start = moment("2026-04-22T15:00")});
    ASSERT_TRUE(moved->isBooked());
    EXPECT_EQ(moved->booking->fields.reason, text("Asked Maya"));

    BookingDetails details;
    details.proposal = house.proposal(callum, maya, "full_sports", "2026-04-22T15:00");
    details.note = QStringLiteral("Left calf");
    EXPECT_FALSE(changeBooking(house.clinic(), view.id, moved->booking->revision, details)->isBooked())
        << "the reason cannot be emptied while it is needed";
    details.reason = QStringLiteral("Maya agrees");
    const auto changed = changeBooking(house.clinic(), view.id, moved->booking->revision, details);
    ASSERT_TRUE(changed->isBooked());
    EXPECT_EQ(changed->booking->fields.reason, text("Maya agrees"));
}

TEST_F(ADailyCap, IsMarkedInFreeSlotsAndNeverOfferedAsAFix)
{
    SlotRequest wanted{.sessionType = house.type("full_sports"),
        .from = date("2026-04-22"),
        .to = date("2026-04-23"),
        .therapists = {maya, tom}};
    const auto slots = freeSlots(house.clinic(), wanted);
    ASSERT_TRUE(slots);
    ASSERT_FALSE(slots->empty());
    for (const SlotView& slot : *slots) {
        const bool isMayasWednesday =
            slot.therapist == maya && dateOf(slot.interval.start) == date("2026-04-22");
        EXPECT_EQ(slot.overCap, isMayasWednesday);
    }
    wanted.replaces = second.id;
    const auto forSecond = freeSlots(house.clinic(), wanted);
    EXPECT_TRUE(std::ranges::none_of(*forSecond, &SlotView::overCap)) << "it is one of the two itself";

    const BookingProposal clash = house.proposal(callum, maya, "full_sports", "2026-04-22T09:00");
    const auto review = reviewBooking(house.clinic(), clash, WithFixes::Yes);
    ASSERT_FALSE(review->findings.front().fixes.empty());
    for (const Fix& fix : review->findings.front().fixes) {
        BookingProposal instead = clash;
        instead.therapist = fix.therapist;
        instead.sessionType = fix.sessionType;
        instead.start = fix.start;
        instead.length = fix.length;
        const auto again = reviewBooking(house.clinic(), instead);
        EXPECT_TRUE(again->bookable && !again->needsReason()) << toIso(fix.start).toStdString();
    }
}

TEST_F(ADailyCap, IsTheLastResortAmongTheFirstFreeTimes)
{
    const auto free = firstFree(house.clinic(),
        {.slots = {.sessionType = house.type("full_sports"),
             .from = date("2026-04-22"),
             .to = date("2026-04-23"),
             .therapists = {maya}},
            .limit = 100});
    ASSERT_TRUE(free);
    ASSERT_FALSE(free->slots.empty());
    bool isFull = false;
    for (const auto& time : free->slots) {
        EXPECT_FALSE(isFull && !time.slot.overCap) << "Wednesday comes after all of Thursday";
        isFull = isFull || time.slot.overCap;
    }
    EXPECT_TRUE(isFull);
}

TEST_F(ADailyCap, MindsADeeperTypeInTheSamePlace)
{
    limit(1, std::nullopt);
    const BookingView light = house.booked(callum, maya, "pre_event", "2026-04-22T14:00", "no race, still");
    BookingProposal deeper = house.proposal(callum, maya, "full_sports", "2026-04-22T14:00");
    deeper.replaces = light.id;
    const Findings findings = said(deeper);
    ASSERT_FALSE(findings.empty());
    EXPECT_EQ(findings.front().code, FindingCode::DeepCapReached);
    EXPECT_EQ(findings.front().severity, Severity::Caution);
}

} // namespace
} // namespace taper::test
