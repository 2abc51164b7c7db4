// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/undo_steps.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

using Way = UndoSteps::Way;

WayBack ofBooking(int revision, int id = 7)
{
    WayBack back;
    back.bookings.push_back({Id<Booking>{id}, revision, BookingFields{}});
    return back;
}

WayBack ofClosure(int id, int revision, bool isAdded)
{
    WayBack back;
    back.closures.push_back(
        {Id<Closure>{id}, revision, isAdded ? std::nullopt : std::optional{ClosureFields{}}});
    return back;
}

/// Takes the newest step and does it, as the clinic would: the row goes on to `revision`.
void go(UndoSteps& steps, Way way, int revision)
{
    const auto step = steps.take(way);
    ASSERT_TRUE(step);
    steps.went(way, *step, ofBooking(revision, static_cast<int>(step->back.bookings[0].id.value())));
}

int newestRevision(const UndoSteps& steps, Way way)
{
    return steps.newest(way)->back.bookings[0].revision;
}

TEST(UndoSteps, GoBackOverSeveralChangesOfOneBookingAndForthAgain)
{
    UndoSteps steps;
    steps.add(QStringLiteral("moved"), ofBooking(2));
    steps.add(QStringLiteral("arrived"), ofBooking(3));
    go(steps, Way::Undo, 4);
    EXPECT_EQ(newestRevision(steps, Way::Undo), 4) << "it stands as after the move, at another revision";
    go(steps, Way::Undo, 5);
    EXPECT_EQ(steps.newest(Way::Undo), nullptr);
    EXPECT_EQ(newestRevision(steps, Way::Redo), 5);
    go(steps, Way::Redo, 6);
    EXPECT_EQ(newestRevision(steps, Way::Redo), 6);
    EXPECT_EQ(steps.newest(Way::Redo)->sentence, QStringLiteral("arrived"));
    go(steps, Way::Redo, 8);
    EXPECT_EQ(newestRevision(steps, Way::Undo), 8) << "however often the row was written for it";
    go(steps, Way::Undo, 9);
    EXPECT_EQ(newestRevision(steps, Way::Undo), 9);
}

TEST(UndoSteps, DoNotFollowWhatSomebodyElseDidInBetween)
{
    UndoSteps steps;
    steps.add(QStringLiteral("moved"), ofBooking(2));
    steps.add(QStringLiteral("arrived"), ofBooking(4)); // somebody else made it 3
    go(steps, Way::Undo, 5);
    EXPECT_EQ(newestRevision(steps, Way::Undo), 2) << "and so it will be found stale";
}

TEST(UndoSteps, LeaveOtherBookingsAlone)
{
    UndoSteps steps;
    steps.add(QStringLiteral("moved"), ofBooking(2, 8));
    steps.add(QStringLiteral("arrived"), ofBooking(3));
    go(steps, Way::Undo, 4);
    EXPECT_EQ(newestRevision(steps, Way::Undo), 2);
}

TEST(UndoSteps, FollowAClosureThatComesBackUnderAnotherNumber)
{
    UndoSteps steps;
    steps.add(QStringLiteral("closed"), ofClosure(3, 1, true));
    steps.add(QStringLiteral("opened"), ofClosure(3, 0, false));
    const auto opened = steps.take(Way::Undo);
    steps.went(Way::Undo, *opened, ofClosure(4, 1, true));
    EXPECT_EQ(steps.newest(Way::Undo)->back.closures[0].id, Id<Closure>{4});
    EXPECT_EQ(steps.newest(Way::Undo)->back.closures[0].revision, 1);

    const auto closed = steps.take(Way::Undo);
    steps.went(Way::Undo, *closed, ofClosure(4, 0, false));
    const auto again = steps.take(Way::Redo);
    EXPECT_EQ(again->sentence, QStringLiteral("closed"));
    steps.went(Way::Redo, *again, ofClosure(5, 1, true));
    EXPECT_EQ(steps.newest(Way::Redo)->back.closures[0].id, Id<Closure>{5});
    EXPECT_EQ(steps.newest(Way::Redo)->back.closures[0].revision, 1);
}

TEST(UndoSteps, ForgetWhatCouldBeRedoneWhenSomethingNewIsDone)
{
    UndoSteps steps;
    steps.add(QStringLiteral("moved"), ofBooking(2));
    go(steps, Way::Undo, 3);
    steps.add(QStringLiteral("arrived"), ofBooking(4));
    EXPECT_EQ(steps.newest(Way::Redo), nullptr);
}

TEST(UndoSteps, KeepTheirOrderWhenSomethingIsDoneWhileOneIsTried)
{
    UndoSteps steps;
    steps.add(QStringLiteral("first"), ofBooking(2, 1));
    const auto first = steps.take(Way::Undo);
    steps.add(QStringLiteral("second"), ofBooking(2, 2));
    steps.failed(Way::Undo, *first);
    EXPECT_EQ(steps.newest(Way::Undo)->sentence, QStringLiteral("second"));
    go(steps, Way::Undo, 3);
    EXPECT_EQ(steps.newest(Way::Undo)->sentence, QStringLiteral("first"));
}

TEST(UndoSteps, OfferNoRedoOfWhatWasOvertaken)
{
    UndoSteps steps;
    steps.add(QStringLiteral("first"), ofBooking(2, 1));
    const auto first = steps.take(Way::Undo);
    steps.add(QStringLiteral("second"), ofBooking(2, 2));
    steps.went(Way::Undo, *first, ofBooking(3, 1));
    EXPECT_EQ(steps.newest(Way::Redo), nullptr);
    EXPECT_EQ(steps.newest(Way::Undo)->sentence, QStringLiteral("second"));
}

TEST(UndoSteps, RememberAHundred)
{
    UndoSteps steps;
    const quint64 first = steps.add(QStringLiteral("first"), ofBooking(2));
    for (int i = 0; i < 99; ++i)
        steps.add(QStringLiteral("another"), ofBooking(2, 100 + i));
    EXPECT_TRUE(steps.canUndo(first));
    steps.add(QStringLiteral("one too many"), ofBooking(2, 300));
    EXPECT_FALSE(steps.canUndo(first));
    int count = 0;
    while (steps.take(Way::Undo))
        ++count;
    EXPECT_EQ(count, 100);
}

} // namespace
} // namespace taper::test
