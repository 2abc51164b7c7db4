// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/course_plans.h"

#include "core/clinic/booking_detail.h"
#include "core/clinic/races.h"
#include "tests/core/clinic/course_house.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using std::chrono::days;

/// A plan of sixteen weeks that is booked.
struct APlan : CourseHouse {
    PlanOutcome booked = bookPlan(house.clinic(), plan({anna})).value();

    PlanView now() { return plansOf(house.clinic(), anna).value().front(); }
    PlanMove move() { return planAfterMove(house.clinic(), now().id).value(); }
    static const MovedSession& moved(const PlanMove& move, const PlanView& plan, CoursePurpose purpose)
    {
        return *std::ranges::find_if(move.sessions, [&](const MovedSession& each) {
            return plan.sessions.at(static_cast<size_t>(each.position)).planned.purpose == purpose;
        });
    }
    /// The first session took place, the second was missed.
    void twoSessionsLater()
    {
        const auto& sessions = now().sessions;
        house.clock().set("2026-08-01T08:00");
        const auto mark = [this](const PlanSessionView& session, BookingStatus status) {
            ASSERT_TRUE(setBookingStatus(house.clinic(), session.booking->id, std::nullopt, status));
        };
        mark(sessions.at(0), BookingStatus::Completed);
        mark(sessions.at(1), BookingStatus::NoShow);
    }
};

TEST_F(APlan, KnowsHowMuchOfItHappened)
{
    PlanView plan = now();
    EXPECT_EQ(plan.raceName, text("Autumn Marathon"));
    EXPECT_EQ(plan.weeks, 16);
    EXPECT_EQ(plan.trouble, PlanTrouble::None);
    EXPECT_EQ(plan.progress.planned, 14);
    EXPECT_EQ(plan.progress.toCome, 14);

    twoSessionsLater();
    plan = now();
    EXPECT_EQ(plan.progress.happened, 1);
    EXPECT_EQ(plan.progress.missed, 1);
    const auto past = std::ranges::count_if(plan.sessions, [](const PlanSessionView& session) {
        return session.booking->fields.start < moment("2026-08-01T08:00");
    });
    EXPECT_EQ(plan.progress.unclear, past - 2) << "over, and nobody has written what became of it";
    EXPECT_EQ(plan.progress.toCome, 14 - past);
    EXPECT_EQ(plansOfRace(house.clinic(), race).value().size(), 1U);
}

TEST_F(APlan, SaysThatItsRaceMovedAndMovesAlongWithIt)
{
    twoSessionsLater();
    const PlanView before = now();
    ASSERT_TRUE(moveRace(house.clinic(), race, kRace + days{14}, std::nullopt));
    EXPECT_EQ(now().trouble, PlanTrouble::RaceMoved);
    EXPECT_TRUE(now().canMoveAlong());

    const PlanMove proposed = move();
    EXPECT_EQ(proposed.from, kRace);
    EXPECT_EQ(proposed.to, kRace + days{14});
    EXPECT_EQ(static_cast<int>(proposed.sessions.size()), before.progress.toCome);
    for (const MovedSession& session : proposed.sessions) {
        EXPECT_EQ(session.choice, MoveChoice::Move);
        ASSERT_TRUE(session.after.slot);
        EXPECT_FALSE(session.after.lacksReason()) << "what is on record still holds";
        EXPECT_EQ(session.after.slot->therapist, session.before.fields.therapist);
    }
    const MovedSession& last = moved(proposed, before, CoursePurpose::Final);
    EXPECT_EQ(daysBetween(dateOf(last.before.fields.start), dateOf(last.after.slot->interval.start)), 14);

    const PlanMoveOutcome outcome = movePlan(house.clinic(), proposed).value();
    ASSERT_TRUE(outcome.isDone());
    const PlanView after = now();
    EXPECT_EQ(after.trouble, PlanTrouble::None);
    EXPECT_EQ(after.plannedFor, kRace + days{14});
    EXPECT_EQ(after.progress.happened, 1);
    EXPECT_EQ(after.sessions.front().booking->fields.start, before.sessions.front().booking->fields.start)
        << "what has happened stays";
    EXPECT_EQ(after.sessions.back().planned.daysBefore, before.sessions.back().planned.daysBefore);
}

TEST_F(APlan, MovesAsOneAndCanBeUndone)
{
    ASSERT_TRUE(moveRace(house.clinic(), race, kRace + days{14}, std::nullopt));
    const PlanView before = now();
    const PlanMoveOutcome outcome = movePlan(house.clinic(), move()).value();
    ASSERT_TRUE(outcome.isDone());
    // Back there some of it is nowhere near the race any more, which asks for a reason.
    EXPECT_FALSE(undo(house.clinic(), outcome.back).value().again);
    ASSERT_TRUE(undo(house.clinic(), outcome.back, text("The race may move back")).value().again);
    const PlanView after = now();
    EXPECT_EQ(after.trouble, PlanTrouble::RaceMoved);
    EXPECT_EQ(after.plannedFor, kRace);
    for (size_t i = 0; i < before.sessions.size(); ++i)
        EXPECT_EQ(after.sessions[i].booking->fields.start, before.sessions[i].booking->fields.start);
}

TEST_F(APlan, MovesNothingWhereOneSessionIsInTheWay)
{
    ASSERT_TRUE(moveRace(house.clinic(), race, kRace + days{14}, std::nullopt));
    const PlanView before = now();
    const PlanMove proposed = move();
    const SlotView& slot = *proposed.sessions.back().after.slot;
    house.booked(house.client("Otis Reed"), slot.therapist, "full_sports",
        toIso(slot.interval.start).toUtf8().constData());
    const PlanMoveOutcome outcome = movePlan(house.clinic(), proposed).value();
    ASSERT_FALSE(outcome.isDone());
    EXPECT_EQ(*outcome.fault, proposed.sessions.size() - 1);
    EXPECT_FALSE(outcome.review.bookable);
    const PlanView after = now();
    EXPECT_EQ(after.plannedFor, kRace);
    for (size_t i = 0; i < before.sessions.size(); ++i)
        EXPECT_EQ(after.sessions[i].booking->fields.start, before.sessions[i].booking->fields.start);
}

TEST_F(APlan, LeavesToAPersonWhatNoLongerHasATimeBeforeTheRace)
{
    // The race comes so near that the beginning of the course lies in the past.
    const Date near = makeDate(2026, 5, 31);
    ASSERT_TRUE(moveRace(house.clinic(), race, near, std::nullopt));
    PlanMove proposed = move();
    const auto late = std::ranges::find(proposed.sessions, MoveChoice::Stay, &MovedSession::choice);
    ASSERT_NE(late, proposed.sessions.end());
    EXPECT_FALSE(late->after.slot);
    EXPECT_GT(std::ranges::count(proposed.sessions, MoveChoice::Move, &MovedSession::choice), 6);
    const Id<Booking> cancelled = late->before.id;
    late->choice = MoveChoice::Cancel;
    const PlanMoveOutcome outcome = movePlan(house.clinic(), proposed).value();
    ASSERT_TRUE(outcome.isDone());
    EXPECT_EQ(
        bookingDetail(house.clinic(), cancelled)->booking.fields.cancelReason, CancelReason::RaceChanged);
    EXPECT_EQ(now().progress.missed, 1);
}

TEST_F(APlan, KeepsASessionThatStillFitsWhereItIs)
{
    ASSERT_TRUE(moveRace(house.clinic(), race, kRace + days{1}, std::nullopt));
    const PlanMove proposed = move();
    EXPECT_GT(std::ranges::count(proposed.sessions, MoveChoice::Stay, &MovedSession::choice), 5);
    for (const MovedSession& session : proposed.sessions)
        EXPECT_TRUE(session.after.slot);
}

TEST_F(APlan, SaysWhatElseBecameOfItsRace)
{
    ASSERT_TRUE(cancelRace(house.clinic(), race));
    EXPECT_EQ(now().trouble, PlanTrouble::RaceCancelled);
    EXPECT_FALSE(now().canMoveAlong());
    EXPECT_FALSE(planAfterMove(house.clinic(), now().id));
}

TEST_F(APlan, IsDroppedWithItsBookingsOrWithout)
{
    const PlanView plan = now();
    EXPECT_FALSE(dropPlan(house.clinic(), plan.id, plan.revision + 1, std::nullopt));
    ASSERT_TRUE(dropPlan(house.clinic(), plan.id, plan.revision, std::nullopt));
    EXPECT_TRUE(now().isDropped);
    EXPECT_EQ(now().progress.toCome, 14);
    EXPECT_TRUE(plansOfRace(house.clinic(), race).value().empty());

    const PlanMoveOutcome outcome =
        dropPlan(house.clinic(), plan.id, now().revision, CancelReason::Injury).value();
    EXPECT_EQ(outcome.bookings.size(), 14U);
    EXPECT_EQ(now().progress.toCome, 0);
    ASSERT_TRUE(undo(house.clinic(), outcome.back).value().again);
    EXPECT_EQ(now().progress.toCome, 14);
}

} // namespace
} // namespace taper::test
