// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clinic/screening_house.h"

namespace taper::test {
namespace {

using ASession = ScreeningHouse;

TEST_F(ASession, StartsWhereNobodyAsksAnything)
{
    EXPECT_FALSE(gate().isAsked);
    EXPECT_TRUE(gate().mayStart);
    EXPECT_TRUE(set(BookingStatus::InSession));
}

TEST_F(ASession, ThatIsRefusedStartsInNoWayWithoutADecision)
{
    has(priya, "fever");
    for (const BookingStatus from :
        {BookingStatus::Booked, BookingStatus::Confirmed, BookingStatus::Arrived, BookingStatus::NoShow}) {
        ASSERT_TRUE(set(from));
        EXPECT_EQ(set(BookingStatus::InSession).error().code, ErrorCode::DecisionRequired);
        EXPECT_EQ(set(BookingStatus::Completed).error().code, ErrorCode::DecisionRequired)
            << "on its day it cannot be passed over";
    }
    ASSERT_TRUE(cancelBooking(house.clinic(), booking.id, std::nullopt, CancelReason::ClientIll));
    EXPECT_EQ(set(BookingStatus::InSession).error().code, ErrorCode::DecisionRequired);
    const SessionGate shut = gate();
    EXPECT_FALSE(shut.mayStart);
    ASSERT_EQ(shut.blocking.size(), 1u);
    EXPECT_EQ(shut.blocking[0].condition, text("fever"));
}

TEST_F(ASession, ThatIsWrittenUpLaterHasTakenPlace)
{
    has(priya, "fever");
    house.clock().set("2026-04-21T09:00");
    EXPECT_TRUE(set(BookingStatus::Completed));
}

TEST_F(ASession, UnderWayGoesOnWhateverIsToldMeanwhile)
{
    ASSERT_TRUE(set(BookingStatus::InSession));
    has(priya, "chest_pain");
    EXPECT_FALSE(gate().mayStart);
    EXPECT_TRUE(set(BookingStatus::Completed));
    EXPECT_TRUE(set(BookingStatus::InSession)) << "a step back begins nothing";
}

TEST_F(ASession, GoesAheadOnceSomebodyDecidedWithAReason)
{
    has(priya, "fever");
    for (const auto decision :
        {ScreeningDecision::Treat, ScreeningDecision::Lighter, ScreeningDecision::AvoidArea}) {
        const auto refused = decideSession(house.clinic(), booking.id, decision, text("  "));
        ASSERT_FALSE(refused);
        EXPECT_TRUE(hasProblem(refused.error(), "reason", ErrorCode::ReasonRequired));
    }
    const auto open =
        decideSession(house.clinic(), booking.id, ScreeningDecision::Lighter, text("well since Friday"));
    ASSERT_TRUE(open);
    EXPECT_TRUE(open->mayStart);
    EXPECT_EQ(open->decision, ScreeningDecision::Lighter);
    EXPECT_EQ(open->reason, text("well since Friday"));
    EXPECT_EQ(open->decidedAt, moment("2026-04-20T09:50"));
    EXPECT_TRUE(set(BookingStatus::InSession));
}

TEST_F(ASession, IsDecidedForItselfAlone)
{
    has(priya, "dvt_pe");
    ASSERT_TRUE(
        decideSession(house.clinic(), booking.id, ScreeningDecision::Treat, text("cleared by phone")));
    const BookingView next =
        house.booked(priya, maya, "full_sports", "2026-04-24T10:00", "doctor's letter to come");
    EXPECT_TRUE(gate().mayStart);
    EXPECT_FALSE(gate(next.id).mayStart);
}

TEST_F(ASession, IsHeldUpAgainByWhatIsToldAfterTheDecision)
{
    has(priya, "fever");
    ASSERT_TRUE(decideSession(house.clinic(), booking.id, ScreeningDecision::Treat, text("well again")));
    has(priya, "chest_pain");
    const SessionGate shut = gate();
    EXPECT_FALSE(shut.mayStart);
    ASSERT_EQ(shut.blocking.size(), 1u);
    EXPECT_EQ(shut.blocking[0].condition, text("chest_pain"));
    EXPECT_EQ(set(BookingStatus::InSession).error().code, ErrorCode::DecisionRequired);
}

TEST_F(ASession, IsNotEndedByADecisionNotToTreatButHeldUpByIt)
{
    has(priya, "fever");
    const auto shut = decideSession(house.clinic(), booking.id, ScreeningDecision::NotTreated, {});
    ASSERT_TRUE(shut) << "not to treat needs no reason";
    EXPECT_FALSE(shut->mayStart);
    EXPECT_EQ(view().fields.status, BookingStatus::Booked);
    EXPECT_EQ(set(BookingStatus::InSession).error().code, ErrorCode::DecisionRequired);

    EXPECT_FALSE(decideSession(house.clinic(), booking.id, ScreeningDecision::Treat, {}));
    ASSERT_TRUE(decideSession(house.clinic(), booking.id, ScreeningDecision::Treat, text("a mistake")));
    EXPECT_TRUE(set(BookingStatus::InSession));
}

TEST_F(ASession, ReferredIsHeldUpEvenWhereNothingElseSpeaksAgainstIt)
{
    ASSERT_TRUE(decideSession(house.clinic(), booking.id, ScreeningDecision::Referred, text("looked pale")));
    EXPECT_FALSE(gate().mayStart);
    EXPECT_EQ(set(BookingStatus::InSession).error().code, ErrorCode::DecisionRequired);
}

TEST_F(ASession, IsHeldUpByWhatADoctorHasToSeeNowAndByNothingLess)
{
    const auto pop = has(priya, "achilles_pop", "left");
    EXPECT_FALSE(gate().mayStart);
    ASSERT_TRUE(clearCondition(house.clinic(), pop.id, pop.revision, text("seen, a strain")));
    EXPECT_TRUE(gate().mayStart);
    has(priya, "concussion");
    has(priya, "open_wound", "left heel");
    has(priya, "blood_thinners");
    EXPECT_TRUE(gate().mayStart);
    EXPECT_EQ(gate().conditions.size(), 3u);
    EXPECT_TRUE(set(BookingStatus::InSession));
}

TEST_F(ASession, IsHeldUpByWhatIsDueUntilSomebodyAsked)
{
    has(priya, "fever");
    const BookingView friday = house.booked(priya, maya, "full_sports", "2026-04-24T10:00");
    house.clock().set("2026-04-24T09:55");
    ASSERT_EQ(gate(friday.id).blocking.size(), 1u);
    EXPECT_TRUE(gate(friday.id).blocking[0].isDue);
    const auto asked = answerVisit(house.clinic(),
        {.booking = friday.id,
            .answers = {answer("fever", ScreeningReply::No)},
            .decision = std::nullopt,
            .reason = {},
            .note = {}});
    ASSERT_TRUE(asked);
    EXPECT_TRUE(asked->mayStart);
    EXPECT_TRUE(asked->isAsked);
    EXPECT_TRUE(setBookingStatus(house.clinic(), friday.id, std::nullopt, BookingStatus::InSession));
}

TEST_F(ASession, IsNotHeldUpByWhatWasOfAnotherDayOnly)
{
    has(priya, "intoxicated");
    const BookingView friday = house.booked(priya, maya, "full_sports", "2026-04-24T10:00");
    EXPECT_FALSE(gate().mayStart);
    EXPECT_TRUE(gate(friday.id).mayStart);
    EXPECT_TRUE(gate(friday.id).conditions.empty());
}

TEST_F(ASession, IsNotStartedByUndoingOrRedoingEither)
{
    const BookingView arrived = *set(BookingStatus::Arrived);
    const BookingView started = *set(BookingStatus::InSession);
    const auto undone = undo(house.clinic(), wayBackFrom(arrived, started));
    ASSERT_TRUE(undone && undone->again);
    const auto fever = has(priya, "fever");
    EXPECT_EQ(undo(house.clinic(), *undone->again).error().code, ErrorCode::DecisionRequired);
    EXPECT_EQ(bookingStatus(), BookingStatus::Arrived) << "nothing was written";
    ASSERT_TRUE(clearCondition(house.clinic(), fever.id, fever.revision, {}));
    EXPECT_TRUE(undo(house.clinic(), *undone->again));
    EXPECT_EQ(bookingStatus(), BookingStatus::InSession);
}

TEST_F(ASession, ThatWasSteppedBackByMistakeGoesBackOnlyThroughTheDecision)
{
    const BookingView started = *set(BookingStatus::InSession);
    const BookingView cancelled =
        *cancelBooking(house.clinic(), booking.id, std::nullopt, CancelReason::ClientIll);
    has(priya, "fever");
    EXPECT_EQ(undo(house.clinic(), wayBackFrom(started, cancelled), text("was well")).error().code,
        ErrorCode::DecisionRequired);
    ASSERT_TRUE(decideSession(house.clinic(), booking.id, ScreeningDecision::Treat, text("well enough")));
    const auto undone = undo(house.clinic(), wayBackFrom(started, cancelled), text("was well"));
    ASSERT_TRUE(undone);
    EXPECT_TRUE(undone->again);
}

TEST_F(ASession, OfSomebodyUnknownIsNotFound)
{
    EXPECT_EQ(sessionGate(house.clinic(), Id<Booking>{99}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(decideSession(house.clinic(), Id<Booking>{99}, ScreeningDecision::Treat, {}).error().code,
        ErrorCode::NotFound);
}

} // namespace
} // namespace taper::test
