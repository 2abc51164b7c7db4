// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/course_plan.h"

#include "core/clinic/booking_detail.h"
#include "core/clinic/course_plans.h"
#include "core/clinic/races.h"
#include "core/storage/audit_store.h"
#include "tests/core/clinic/course_house.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using std::chrono::days;

struct ACourse : CourseHouse { };

TEST_F(ACourse, OfSixteenWeeksGoesOnFreeTimesOnTheDaysThatAreWanted)
{
    const CourseProposal proposal = plan({anna});
    ASSERT_EQ(proposal.courses.size(), 1U);
    const ClientCourse& course = proposal.courses.front();
    EXPECT_EQ(course.obstacle, CourseObstacle::None);
    EXPECT_FALSE(course.startsLate);
    ASSERT_EQ(course.sessions.size(), 14U);
    Moment before{};
    for (const PlannedSession& session : course.sessions) {
        ASSERT_TRUE(session.slot) << session.wanted.daysBefore;
        EXPECT_EQ(session.state, PlannedState::Free);
        EXPECT_TRUE(session.review.bookable);
        EXPECT_LT(session.review.verdict, Verdict::TooClose);
        const Date day = dateOf(session.slot->interval.start);
        EXPECT_GE(day, session.wanted.from);
        EXPECT_LE(day, session.wanted.to);
        EXPECT_GT(session.slot->interval.start, before);
        before = session.slot->interval.start;
    }
    EXPECT_EQ(course.sessions.front().wanted.purpose, CoursePurpose::Intake);
    EXPECT_EQ(course.sessions.front().length, Minutes{90});
    const PlannedSession& last = session(proposal, CoursePurpose::Final);
    EXPECT_EQ(daysBetween(dateOf(last.slot->interval.start), kRace), 3);
    EXPECT_TRUE(last.followsDeepWork) << "nobody has come to the sessions before it yet";
    EXPECT_EQ(proposal.counts().lackReason, 0);
    EXPECT_EQ(proposal.counts().toBook, 14);
    EXPECT_EQ(proposal.counts().clashes, 0);
}

TEST_F(ACourse, KeepsToThePreferredTherapistDaysAndTimesAndSaysWhereItCannot)
{
    PlanRequest wanted = request({anna});
    wanted.therapist = tom;
    wanted.weekdays = {1, 3};
    wanted.partOfDay = TimeSpan{TimeOfDay{13 * 60}, TimeOfDay{17 * 60}};
    const CourseProposal proposal = planCourse(house.clinic(), wanted).value();
    int missed = 0;
    for (const PlannedSession& each : proposal.courses.front().sessions) {
        ASSERT_TRUE(each.slot);
        const Moment start = each.slot->interval.start;
        EXPECT_EQ(each.missesTherapist, each.slot->therapist != tom);
        EXPECT_EQ(each.missesWeekday, weekdayIndex(dateOf(start)) != 1 && weekdayIndex(dateOf(start)) != 3);
        EXPECT_EQ(each.missesPartOfDay, timeOfDayOf(start) < TimeOfDay{13 * 60});
        missed += each.missesWeekday ? 1 : 0;
        EXPECT_FALSE(each.missesTherapist);
        EXPECT_FALSE(each.missesPartOfDay);
    }
    // The day before the race, and after it, is when it is; the rest finds a Tuesday or a Thursday.
    EXPECT_GT(missed, 0);
    EXPECT_LE(missed, 4);
}

TEST_F(ACourse, CountsWhatTheClientHasBookedAlready)
{
    const Date last = kRace - days{2};
    house.booked(
        anna, maya, "full_sports", toIso(at(last, TimeOfDay{10 * 60})).toUtf8().constData(), "Agreed");
    const CourseProposal proposal = plan({anna});
    const PlannedSession& final = session(proposal, CoursePurpose::Final);
    EXPECT_EQ(final.state, PlannedState::AlreadyBooked);
    ASSERT_TRUE(final.booking && final.slot);
    EXPECT_EQ(dateOf(final.slot->interval.start), last);
    EXPECT_EQ(proposal.counts().alreadyBooked, 1);
    EXPECT_EQ(proposal.counts().toBook, 13);
    const PlanOutcome outcome = bookPlan(house.clinic(), proposal).value();
    ASSERT_TRUE(outcome.isDone());
    EXPECT_EQ(outcome.bookings.size(), 13U);
    EXPECT_EQ(plansOf(house.clinic(), anna).value().front().progress.toCome, 14);
}

TEST_F(ACourse, OfSeveralClientsDoesNotCollideWithItself)
{
    const Id<Client> ben = house.runner("Ben Hart", race);
    const Id<Client> cleo = house.runner("Cleo Moss", race);
    const CourseProposal proposal = plan({anna, ben, cleo});
    std::vector<PlannedSession> all;
    for (const ClientCourse& course : proposal.courses)
        std::ranges::copy(course.sessions, std::back_inserter(all));
    EXPECT_EQ(all.size(), 42U);
    for (size_t i = 0; i < all.size(); ++i) {
        for (size_t j = i + 1; j < all.size(); ++j) {
            ASSERT_TRUE(all[i].slot && all[j].slot);
            const bool isSameTherapist = all[i].slot->therapist == all[j].slot->therapist;
            EXPECT_FALSE(isSameTherapist && all[i].slot->interval.overlaps(all[j].slot->interval));
        }
    }
    const PlanOutcome outcome = bookPlan(house.clinic(), withReasons(proposal)).value();
    ASSERT_TRUE(outcome.isDone());
    EXPECT_EQ(outcome.plans.size(), 3U);
    EXPECT_EQ(outcome.bookings.size(), 42U);
    EXPECT_EQ(plansOfRace(house.clinic(), race).value().size(), 3U);
}

TEST_F(ACourse, IsNeverPutTooCloseToAnyRaceByItself)
{
    // A second race on the Saturday at which a session of the build would be.
    for (int daysBefore = 20; daysBefore < 90; daysBefore += 3)
        house.enter(anna,
            house.race({.name = text("Park half"),
                .date = kRace - days{daysBefore},
                .startTime = TimeOfDay{9 * 60},
                .distanceMetres = 21100}));
    const CourseProposal proposal = plan({anna});
    for (const PlannedSession& each : proposal.courses.front().sessions) {
        if (each.slot)
            EXPECT_LT(each.slot->verdict, Verdict::TooClose);
        else
            EXPECT_EQ(each.state, PlannedState::NoneFree);
    }
}

TEST_F(ACourse, ShowsWhereNothingIsFree)
{
    const Date last = kRace - days{3};
    house.closure(toIso(last).toUtf8().constData(), toIso(last + days{1}).toUtf8().constData(), "Refit");
    CourseProposal proposal = plan({anna});
    EXPECT_EQ(session(proposal, CoursePurpose::Final).state, PlannedState::NoneFree);
    EXPECT_TRUE(session(proposal, CoursePurpose::Final).isClash());
    EXPECT_EQ(proposal.counts().clashes, 1);
    const PlanOutcome refused = bookPlan(house.clinic(), proposal).value();
    ASSERT_FALSE(refused.isDone());
    EXPECT_EQ(
        proposal.courses.front().sessions.at(refused.fault->session).wanted.purpose, CoursePurpose::Final);
    EXPECT_EQ(comingOf(anna), 0);

    session(proposal, CoursePurpose::Final).isDropped = true;
    const PlanOutcome outcome = bookPlan(house.clinic(), proposal).value();
    ASSERT_TRUE(outcome.isDone());
    EXPECT_EQ(outcome.bookings.size(), 13U);
    const PlanView kept = plansOf(house.clinic(), anna).value().front();
    EXPECT_EQ(kept.progress.leftOut, 1);
    EXPECT_EQ(kept.progress.planned, 13);
}

TEST_F(ACourse, IsLookedAtAgainAfterASessionWasMovedOrItsTypeChanged)
{
    CourseProposal proposal = plan({anna});
    session(proposal, CoursePurpose::PreEvent).isDropped = true;
    PlannedSession& moved = session(proposal, CoursePurpose::Final);
    moved.reason.clear();
    moved.slot->interval.start = at(kRace - days{1}, TimeOfDay{10 * 60});
    proposal = reviewPlan(house.clinic(), proposal).value();
    EXPECT_EQ(session(proposal, CoursePurpose::Final).review.verdict, Verdict::TooClose);
    EXPECT_TRUE(session(proposal, CoursePurpose::Final).needsReason);
    EXPECT_FALSE(session(proposal, CoursePurpose::Final).followsDeepWork);
    EXPECT_EQ(proposal.counts().lackReason, 1);

    // Two of the same client at one time.
    proposal = plan({anna});
    const PlannedSession first = proposal.courses.front().sessions.at(1);
    proposal.courses.front().sessions.at(2).slot->interval.start = first.slot->interval.start;
    proposal.courses.front().sessions.at(2).slot->therapist = maya;
    proposal = reviewPlan(house.clinic(), proposal).value();
    EXPECT_TRUE(proposal.courses.front().sessions.at(2).isClash());

    // Myofascial work goes a day earlier before the race.
    proposal = plan({anna});
    const Date before = session(proposal, CoursePurpose::Final).wanted.to;
    session(proposal, CoursePurpose::Final).sessionType = house.type("myofascial");
    proposal = reviewPlan(house.clinic(), proposal).value();
    EXPECT_EQ(session(proposal, CoursePurpose::Final).wanted.to, before - days{1});
    EXPECT_TRUE(session(proposal, CoursePurpose::Final).followsDeepWork);
}

TEST_F(ACourse, OffersOtherTimesBestFirstThatCanAllBeBooked)
{
    const CourseProposal proposal = plan({anna});
    const auto times = otherTimes(house.clinic(), proposal, {0, 3});
    ASSERT_TRUE(times);
    ASSERT_GT(times->size(), 5U);
    for (const SlotView& time : *times) {
        CourseProposal other = proposal;
        other.courses.front().sessions.at(3).slot = time;
        other = reviewPlan(house.clinic(), other).value();
        EXPECT_FALSE(other.courses.front().sessions.at(3).isClash());
    }
    EXPECT_FALSE(otherTimes(house.clinic(), proposal, {0, 99}));
}

TEST_F(ACourse, IsBookedWholeOrNotAtAllAndNamesTheRowAtFault)
{
    const CourseProposal proposal = plan({anna});
    const PlannedSession& taken = proposal.courses.front().sessions.at(5);
    const Id<Client> other = house.client("Otis Reed");
    house.booked(
        other, taken.slot->therapist, "full_sports", toIso(taken.slot->interval.start).toUtf8().constData());
    const PlanOutcome outcome = bookPlan(house.clinic(), proposal).value();
    ASSERT_FALSE(outcome.isDone());
    EXPECT_EQ(outcome.fault->session, 5U);
    EXPECT_FALSE(outcome.review.bookable);
    EXPECT_TRUE(outcome.back.isEmpty());
    EXPECT_EQ(comingOf(anna), 0);
    EXPECT_TRUE(plansOf(house.clinic(), anna).value().empty());
}

TEST_F(ACourse, AsksForAReasonInTheRowThatNeedsOne)
{
    CourseProposal proposal = plan({anna});
    session(proposal, CoursePurpose::Final).slot->interval.start = at(kRace - days{1}, TimeOfDay{10 * 60});
    session(proposal, CoursePurpose::PreEvent).isDropped = true;
    session(proposal, CoursePurpose::Final).reason.clear();
    EXPECT_FALSE(bookPlan(house.clinic(), proposal).value().isDone());
    session(proposal, CoursePurpose::Final).reason = text("Her coach insists");
    const PlanOutcome outcome = bookPlan(house.clinic(), proposal).value();
    ASSERT_TRUE(outcome.isDone());
    const auto row = std::ranges::find(outcome.bookings, text("Her coach insists"),
        [](const BookingView& booking) { return booking.fields.reason; });
    EXPECT_NE(row, outcome.bookings.end());
}

TEST_F(ACourse, CanBeUndoneAndDoneAgainAsOne)
{
    const PlanOutcome outcome = bookPlan(house.clinic(), plan({anna})).value();
    ASSERT_TRUE(outcome.isDone());
    EXPECT_EQ(comingOf(anna), 14);
    const UndoOutcome undone = undo(house.clinic(), outcome.back).value();
    ASSERT_TRUE(undone.again);
    EXPECT_EQ(comingOf(anna), 0);
    EXPECT_TRUE(plansOf(house.clinic(), anna).value().front().isDropped);
    ASSERT_TRUE(undo(house.clinic(), *undone.again).value().again);
    EXPECT_EQ(comingOf(anna), 14);
    EXPECT_FALSE(plansOf(house.clinic(), anna).value().front().isDropped);
}

TEST_F(ACourse, TakesThePlaceOfAnEarlierPlanForTheSameRace)
{
    ASSERT_TRUE(bookPlan(house.clinic(), plan({anna})).value().isDone());
    const CourseProposal again = plan({anna});
    EXPECT_TRUE(again.courses.front().replaces);
    EXPECT_EQ(again.counts().alreadyBooked, 14);
    const PlanOutcome outcome = bookPlan(house.clinic(), again).value();
    ASSERT_TRUE(outcome.isDone());
    EXPECT_TRUE(outcome.bookings.empty());
    EXPECT_EQ(plansOfRace(house.clinic(), race).value().size(), 1U);
    EXPECT_EQ(comingOf(anna), 14);
}

TEST_F(ACourse, SaysWhyNothingCanBePlanned)
{
    const Id<Client> stranger = house.client("Sam Nobody");
    EXPECT_EQ(plan({stranger}).courses.front().obstacle, CourseObstacle::NotEntered);
    EXPECT_FALSE(planCourse(house.clinic(), request({Id<Client>{999}})));
    PlanRequest wrong = request({anna});
    wrong.weeks = 53;
    EXPECT_FALSE(planCourse(house.clinic(), wrong));
    ASSERT_TRUE(cancelRace(house.clinic(), race));
    const auto cancelled = planCourse(house.clinic(), request({anna}));
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Refused);
}

TEST_F(ACourse, IsNotMadeOfNothing)
{
    CourseProposal proposal = plan({anna});
    for (PlannedSession& each : proposal.courses.front().sessions)
        each.isDropped = true;
    const auto outcome = bookPlan(house.clinic(), proposal);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().problems.constFirst().field, text("sessions"));
}

} // namespace
} // namespace taper::test
