// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/leave.h"

#include "core/clinic/workspace.h"
#include "core/scheduling/opening_hours.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace taper::test {
namespace {

using namespace std::chrono_literals;
using What = LeaveDecision::What;

/// Maya has three bookings on Wednesday and is to be away; Tom is free.
struct Leaving : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor", house.room("Room 1"));
    Id<Therapist> tom = house.therapist("Tom Reid", house.room("Room 2"));
    BookingView first = house.booked(house.client("Priya Nair"), maya, "full_sports", "2026-04-22T09:00");
    BookingView second = house.booked(house.client("Ben Adeyemi"), maya, "full_sports", "2026-04-22T10:30");
    BookingView third = house.booked(house.client("Ana Costa"), maya, "full_sports", "2026-04-22T14:00");
    LeaveRequest away{.therapist = maya,
        .interval = {moment("2026-04-22T00:00"), moment("2026-04-23T00:00")},
        .reason = QStringLiteral("Ill"),
        .replaces = std::nullopt};

    static LeaveDecision decided(const BookingView& booking, What what)
    {
        return {.booking = booking.id, .revision = booking.revision, .what = what, .move = {}};
    }
    static LeaveDecision moved(const BookingView& booking, const SlotView& slot)
    {
        LeaveDecision decision = decided(booking, What::Move);
        decision.move = {.start = slot.interval.start, .therapist = slot.therapist, .room = slot.room};
        return decision;
    }
    std::vector<LeaveDecision> asProposed(const LeaveRequest& request)
    {
        std::vector<LeaveDecision> decisions;
        const auto displaced = previewLeave(house.clinic(), request);
        for (const DisplacedBooking& row : *displaced)
            decisions.push_back(
                row.proposal ? moved(row.booking, *row.proposal) : decided(row.booking, What::Stay));
        return decisions;
    }
    std::vector<LeaveDecision> allStaying()
    {
        return {decided(first, What::Stay), decided(second, What::Stay), decided(third, What::Stay)};
    }
    std::vector<BookingRow> bookings()
    {
        return *readUnit(house.clinic(), [](Workspace& workspace) -> Result<std::vector<BookingRow>> {
            return workspace.bookings().between(moment("2026-01-01T00:00"), moment("2027-01-01T00:00"));
        });
    }
    std::vector<Leave> leaveOf(Id<Therapist> therapist)
    {
        return *readUnit(house.clinic(), [therapist](Workspace& workspace) -> Result<std::vector<Leave>> {
            return workspace.setup().therapist(therapist)->fields().leave;
        });
    }
    BookingFields now(const BookingView& booking)
    {
        const auto rows = bookings();
        return std::ranges::find(rows, booking.id, [](const BookingRow& row) {
            return row.booking.id;
        })->booking.fields();
    }
};

TEST_F(Leaving, MovesCancelsAndKeepsAsDecidedAtOnce)
{
    const auto displaced = previewLeave(house.clinic(), away);
    const auto outcome = enterLeave(house.clinic(), away,
        {moved(first, *displaced->at(0).proposal), decided(second, What::Cancel),
            decided(third, What::Stay)});
    ASSERT_TRUE(outcome);
    ASSERT_TRUE(outcome->isEntered);
    EXPECT_EQ(now(first).therapist, tom);
    EXPECT_EQ(now(first).start, moment("2026-04-22T09:00"));
    EXPECT_EQ(now(second).status, BookingStatus::Cancelled);
    EXPECT_EQ(now(second).cancelReason, CancelReason::TherapistAway);
    EXPECT_FALSE(now(second).lateCancel) << "it is not the client's fault";
    EXPECT_EQ(now(third), third.fields);
    EXPECT_EQ(leaveOf(maya), (std::vector<Leave>{{away.interval, text("Ill")}}));
    EXPECT_EQ(outcome->bookings.size(), 2u);

    // What stayed is to be seen to later, what was moved is not.
    const auto left = displacedBookings(house.clinic(), date("2026-04-20"), date("2026-04-30"));
    ASSERT_EQ(left->size(), 1u);
    EXPECT_EQ(left->at(0).booking.id, third.id);
    ASSERT_TRUE(left->at(0).proposal);
    const auto settled = settleDisplaced(house.clinic(), {moved(third, *left->at(0).proposal)});
    ASSERT_TRUE(settled && settled->isEntered);
    EXPECT_TRUE(displacedBookings(house.clinic(), date("2026-04-20"), date("2026-04-30"))->empty());
}

TEST_F(Leaving, FromElevenTodayIsForWhatIsStillToCome)
{
    house.clock().set("2026-04-22T11:00");
    away.interval.start = moment("2026-04-22T11:00");
    const auto decisions = asProposed(away);
    ASSERT_EQ(decisions.size(), 2u) << "10:30 to 11:30, and 14:00";
    const auto outcome = enterLeave(house.clinic(), away, decisions);
    ASSERT_TRUE(outcome && outcome->isEntered);
    EXPECT_EQ(now(first), first.fields);
    EXPECT_GE(now(second).start, moment("2026-04-22T11:00")) << "10:30 has passed";
}

TEST_F(Leaving, IsUndoneAsAWhole)
{
    const auto before = bookings();
    const auto outcome = enterLeave(house.clinic(), away, asProposed(away));
    ASSERT_TRUE(outcome && outcome->isEntered);
    EXPECT_EQ(outcome->back.bookings.size(), 3u);
    ASSERT_EQ(outcome->back.leave.size(), 1u);

    const auto undone = undo(house.clinic(), outcome->back);
    ASSERT_TRUE(undone);
    ASSERT_TRUE(undone->again);
    EXPECT_TRUE(leaveOf(maya).empty());
    for (const BookingView& booking : {first, second, third})
        EXPECT_EQ(now(booking), booking.fields);
    EXPECT_EQ(bookings().size(), before.size());

    const auto redone = undo(house.clinic(), *undone->again);
    ASSERT_TRUE(redone && redone->again);
    EXPECT_EQ(leaveOf(maya).size(), 1u);
    EXPECT_EQ(now(first).therapist, tom);
}

TEST_F(Leaving, WritesNothingIfOneMoveIsInTheWayOfAnother)
{
    auto decisions = asProposed(away);
    decisions[1].move = decisions[0].move;
    const auto outcome = enterLeave(house.clinic(), away, decisions);
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->isEntered);
    ASSERT_EQ(outcome->refused.size(), 1u);
    EXPECT_EQ(outcome->refused[0].booking.id, second.id);
    EXPECT_FALSE(outcome->refused[0].review.bookable);
    EXPECT_TRUE(outcome->back.isEmpty());
    EXPECT_TRUE(leaveOf(maya).empty());
    EXPECT_EQ(now(first), first.fields);
}

TEST_F(Leaving, AsksForAReasonWhereAMoveNeedsOne)
{
    house.visit(first.fields.client, tom, "full_sports", "2026-03-30T10:00");
    house.enter(first.fields.client, house.londonMarathon());
    auto decisions = allStaying();
    decisions[0].what = What::Move;
    decisions[0].move = {.start = moment("2026-04-25T10:00"), .therapist = tom}; // the day before the race
    const auto refused = enterLeave(house.clinic(), away, decisions);
    ASSERT_TRUE(refused);
    EXPECT_FALSE(refused->isEntered);
    ASSERT_EQ(refused->refused.size(), 1u);
    EXPECT_TRUE(refused->refused[0].review.needsReason());

    decisions[0].move.reason = QStringLiteral("Her own wish");
    const auto outcome = enterLeave(house.clinic(), away, decisions);
    ASSERT_TRUE(outcome && outcome->isEntered);
    EXPECT_EQ(now(first).reason, text("Her own wish"));
}

TEST_F(Leaving, LetsAMoveGoWhereAnotherMakesRoom)
{
    // Maya is away until ten; 09:45 goes to Tom, and 09:00 follows her to where it was.
    const BookingView early = house.booked(house.client("Eve"), maya, "full_sports", "2026-04-23T09:00");
    const BookingView late =
        house.booked(house.client("Zoe"), maya, "pre_event", "2026-04-23T10:15", "no race");
    away.interval = {moment("2026-04-23T09:00"), moment("2026-04-23T10:30")};
    LeaveDecision follows = decided(early, What::Move);
    follows.move = {.start = moment("2026-04-23T10:30")};
    LeaveDecision makesRoom = decided(late, What::Move);
    makesRoom.move = {.start = moment("2026-04-23T10:15"), .therapist = tom};
    const auto outcome = enterLeave(house.clinic(), away, {follows, makesRoom});
    ASSERT_TRUE(outcome);
    EXPECT_TRUE(outcome->isEntered);
    EXPECT_EQ(now(early).start, moment("2026-04-23T10:30"));
    EXPECT_EQ(now(late).therapist, tom);
}

TEST_F(Leaving, SaysWhichBookingSomebodyHasChangedMeanwhile)
{
    const auto decisions = asProposed(away);
    ASSERT_TRUE(
        moveBooking(house.clinic(), second.id, second.revision, {.start = moment("2026-04-23T10:30")}));
    const auto outcome = enterLeave(house.clinic(), away, decisions);
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->isEntered);
    ASSERT_EQ(outcome->changed.size(), 1u);
    EXPECT_EQ(outcome->changed[0].id, second.id);
    EXPECT_EQ(outcome->changed[0].fields.start, moment("2026-04-23T10:30"));
    EXPECT_TRUE(leaveOf(maya).empty());
    EXPECT_EQ(now(first), first.fields);
}

TEST_F(Leaving, SaysWhichBookingHasComeMeanwhile)
{
    const auto decisions = asProposed(away);
    const BookingView added = house.booked(house.client("Zoe Park"), maya, "full_sports", "2026-04-22T15:30");
    const auto outcome = enterLeave(house.clinic(), away, decisions);
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->isEntered);
    ASSERT_EQ(outcome->changed.size(), 1u);
    EXPECT_EQ(outcome->changed[0].id, added.id);
    EXPECT_TRUE(leaveOf(maya).empty());
}

TEST_F(Leaving, OfTheWholeClinicOnWholeDaysIsAClosure)
{
    away.therapist.reset();
    const BookingView toms = house.booked(house.client("Of Tom"), tom, "full_sports", "2026-04-22T09:00");
    auto decisions = allStaying();
    decisions.push_back(decided(toms, What::Cancel));
    const auto outcome = enterLeave(house.clinic(), away, decisions);
    ASSERT_TRUE(outcome && outcome->isEntered);
    EXPECT_EQ(now(toms).cancelReason, CancelReason::ClinicClosed);
    ASSERT_EQ(outcome->back.closures.size(), 1u);

    const auto found = leaveAt(house.clinic(), tom, moment("2026-04-22T12:00"));
    ASSERT_TRUE(found && *found);
    EXPECT_TRUE((*found)->closure.isValid());
    EXPECT_EQ((*found)->interval, away.interval);
    EXPECT_TRUE(endLeave(house.clinic(), **found));
    EXPECT_FALSE(*leaveAt(house.clinic(), tom, moment("2026-04-22T12:00")));
    EXPECT_EQ(endLeave(house.clinic(), **found).error().code, ErrorCode::StaleRevision) << "twice";
}

TEST_F(Leaving, OfTheWholeClinicForPartOfADayIsLeaveForEverybody)
{
    away.therapist.reset();
    away.interval = {moment("2026-04-22T13:00"), moment("2026-04-22T18:00")};
    ASSERT_TRUE(enterLeave(house.clinic(), away, {decided(third, What::Cancel)})->isEntered);
    EXPECT_EQ(leaveOf(maya), leaveOf(tom));
    const auto list = leaveBetween(house.clinic(), date("2026-04-22"), date("2026-04-22"));
    ASSERT_EQ(list->size(), 1u);
    EXPECT_FALSE(list->at(0).therapist);
    const auto back = endLeave(house.clinic(), list->at(0));
    ASSERT_TRUE(back);
    EXPECT_EQ(back->leave.size(), 2u);
    EXPECT_TRUE(leaveOf(maya).empty() && leaveOf(tom).empty());
    EXPECT_EQ(endLeave(house.clinic(), list->at(0)).error().code, ErrorCode::StaleRevision);
}

TEST_F(Leaving, IsChangedInPlace)
{
    ASSERT_TRUE(enterLeave(house.clinic(), away, allStaying())->isEntered);
    const auto entered = leaveAt(house.clinic(), maya, moment("2026-04-22T10:00"));
    ASSERT_TRUE(entered && *entered);
    EXPECT_EQ((*entered)->therapistName, text("Maya Okafor"));

    LeaveRequest shorter = away;
    shorter.interval.end = moment("2026-04-22T12:00");
    shorter.replaces = *entered;
    const auto displaced = previewLeave(house.clinic(), shorter);
    EXPECT_EQ(displaced->size(), 2u);
    const auto outcome =
        enterLeave(house.clinic(), shorter, {decided(first, What::Stay), decided(second, What::Stay)});
    ASSERT_TRUE(outcome && outcome->isEntered);
    EXPECT_EQ(leaveOf(maya), (std::vector<Leave>{{shorter.interval, text("Ill")}}));
    EXPECT_EQ(enterLeave(house.clinic(), shorter, allStaying()).error().code, ErrorCode::StaleRevision)
        << "what it is to replace is there no more";

    ASSERT_TRUE(undo(house.clinic(), outcome->back)->again);
    EXPECT_EQ(leaveOf(maya), (std::vector<Leave>{{away.interval, text("Ill")}}));
}

TEST_F(Leaving, TwiceOverTheSameDaysIsNoHarm)
{
    ASSERT_TRUE(enterLeave(house.clinic(), away, allStaying())->isEntered);
    away.interval.end = moment("2026-04-25T00:00");
    away.reason = QStringLiteral("Still ill");
    ASSERT_TRUE(enterLeave(house.clinic(), away, allStaying())->isEntered);
    EXPECT_EQ(leaveOf(maya).size(), 2u);
    EXPECT_EQ(leaveBetween(house.clinic(), date("2026-04-20"), date("2026-04-30"), maya)->size(), 2u);
    EXPECT_TRUE(leaveBetween(house.clinic(), date("2026-04-20"), date("2026-04-30"), tom)->empty());
}

/// Nothing is lost, nothing doubled, nobody in two places, and all who moved lie within hours.
TEST_F(Leaving, KeepsTheDiaryWholeWhateverIsProposed)
{
    const auto third1 = house.therapist("Zoe Park");
    const std::array therapists{maya, tom, third1};
    const char* const codes[] = {"full_sports", "myofascial", "pre_event"};
    const auto race = house.londonMarathon();
    std::vector<Id<Client>> clients;
    for (int i = 0; i < 8; ++i) {
        const std::string name = "Runner " + std::to_string(i);
        clients.push_back(i % 2 ? house.runner(name.c_str(), race) : house.client(name.c_str()));
    }
    std::mt19937 random{20260422};
    const auto pick = [&random](size_t below) { return static_cast<size_t>(random() % below); };
    for (int round = 0; round < 6; ++round) {
        for (int i = 0; i < 40; ++i) {
            BookingProposal proposal =
                house.proposal(clients[pick(8)], therapists[pick(3)], codes[pick(3)], "2026-04-21T09:00");
            proposal.start += 24h * static_cast<int>(pick(4)) + 15min * static_cast<int>(pick(32));
            ASSERT_TRUE(house.tryBooking(proposal, "asked for"));
        }
        const auto before = bookings();
        LeaveRequest request{.therapist = std::nullopt,
            .interval = {moment("2026-04-21T09:00") + 24h * static_cast<int>(pick(4)), {}},
            .reason = {},
            .replaces = std::nullopt};
        request.interval.end = request.interval.start + 1h * static_cast<int>(2 + pick(30));
        request.therapist = therapists[pick(3)];
        const auto decisions = asProposed(request);
        const auto outcome = enterLeave(house.clinic(), request, decisions);
        ASSERT_TRUE(outcome);
        for (const RefusedMove& move : outcome->refused)
            ADD_FAILURE() << toIso(move.booking.fields.start).toStdString();
        ASSERT_TRUE(outcome->isEntered);

        const auto after = bookings();
        ASSERT_EQ(after.size(), before.size());
        for (const LeaveDecision& decision : decisions) {
            const auto row = std::ranges::find(
                after, decision.booking, [](const BookingRow& other) { return other.booking.id; });
            if (decision.what != What::Move)
                continue;
            const bool isWithin = *readUnit(house.clinic(), [&](Workspace& workspace) -> Result<bool> {
                const auto& fields = workspace.setup().therapist(row->booking->therapist)->fields();
                const auto open = openIntervals(fields, {}, dateOf(row->booking->start));
                return std::ranges::any_of(
                    open, [&](const Interval& span) { return span.contains(row->booking->interval()); });
            });
            EXPECT_TRUE(isWithin) << toIso(row->booking->start).toStdString();
        }
        for (const BookingRow& one : after) {
            for (const BookingRow& other : after) {
                if (one.booking.id == other.booking.id)
                    continue;
                if (one.booking->occupied().overlaps(other.booking->occupied())) {
                    EXPECT_NE(one.booking->therapist, other.booking->therapist);
                    EXPECT_NE(one.booking->room, other.booking->room);
                }
                if (one.booking->interval().overlaps(other.booking->interval())) {
                    EXPECT_NE(one.booking->client, other.booking->client);
                }
            }
        }
    }
}

} // namespace
} // namespace taper::test
