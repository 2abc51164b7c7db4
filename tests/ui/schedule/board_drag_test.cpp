// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_drag.h"

#include "tests/ui/schedule/board_views.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

using namespace std::chrono_literals;
using test::fridayView;
using test::onFriday;

constexpr TimeSpan kShown{8h, 18h};

/// Monday to Friday of one therapist: a column per day.
BoardView weekOf(Date monday)
{
    BoardView week;
    week.from = monday;
    week.days = 7;
    for (int day = 0; day < 5; ++day) {
        BoardColumn& column = week.columns.emplace_back(fridayView().columns[0]);
        column.bookings.clear();
        column.date = monday + std::chrono::days{day};
    }
    return week;
}

BoardView roomsView()
{
    BoardView view = fridayView();
    for (size_t i = 0; i < view.columns.size(); ++i) {
        view.columns[i].therapist = {};
        view.columns[i].room = Id<Room>{static_cast<qint64>(i) + 1};
    }
    for (BookingView& booking : view.columns[0].bookings) {
        booking.fields.therapist = Id<Therapist>{1};
        booking.fields.room = Id<Room>{1};
    }
    return view;
}

WaitingCarried priya()
{
    return {.id = Id<WaitingEntry>{5},
        .client = Id<Client>{9},
        .sessionType = Id<SessionType>{2},
        .length = 45min,
        .name = QStringLiteral("Priya Nair"),
        .sessionTypeName = {},
        .colour = {},
        .therapist = std::nullopt};
}

struct ABookingCarried : testing::Test {
    BoardView view = fridayView();

    ABookingCarried()
    {
        for (BookingView& booking : view.columns[0].bookings)
            booking.fields.therapist = Id<Therapist>{1};
    }

    /// 10:00–11:00 with Maya.
    [[nodiscard]] const BookingView& callum() const { return view.columns[0].bookings[1]; }
    [[nodiscard]] BoardDrag held(Minutes grabbed = 0min) const
    {
        return BoardDrag::moving(view, callum(), 0, grabbed);
    }
};

TEST_F(ABookingCarried, IsWhereItWasUntilItIsMoved)
{
    EXPECT_FALSE(held().isChanged(view));
    EXPECT_EQ(held().target(), (Interval{onFriday("10:00"), onFriday("11:00")}));
}

TEST_F(ABookingCarried, FollowsTheMouseByTheGridFromWhereItIsHeld)
{
    BoardDrag drag = held(30min);
    EXPECT_TRUE(drag.pointTo(view, 1, 11h + 34min, kShown));
    EXPECT_EQ(drag.target(), (Interval{onFriday("11:00"), onFriday("12:00")}));
    EXPECT_TRUE(drag.isChanged(view));
    EXPECT_FALSE(drag.pointTo(view, 1, 11h + 36min, kShown)) << "still the same quarter";
    EXPECT_TRUE(drag.pointTo(view, 1, 11h + 40min, kShown));
    EXPECT_EQ(drag.target().start, onFriday("11:15"));
}

TEST_F(ABookingCarried, StaysWithinTheHoursShown)
{
    BoardDrag drag = held(10min);
    drag.pointTo(view, 0, 2h, kShown);
    EXPECT_EQ(drag.target().start, onFriday("08:00"));
    drag.pointTo(view, 0, 23h, kShown);
    EXPECT_EQ(drag.target().end, onFriday("18:00"));
    drag.pointTo(view, 0, -3h, kShown);
    EXPECT_EQ(drag.target().start, onFriday("08:00"));
}

TEST_F(ABookingCarried, ChangesNothingOutsideTheColumns)
{
    BoardDrag drag = held();
    drag.pointTo(view, 1, 12h, kShown);
    EXPECT_TRUE(drag.leave());
    EXPECT_FALSE(drag.leave());
    EXPECT_TRUE(drag.isOutside());
    EXPECT_FALSE(drag.isChanged(view));
    EXPECT_TRUE(drag.pointTo(view, 1, 12h, kShown)) << "back again, at the same place";
    EXPECT_TRUE(drag.isChanged(view));
    EXPECT_TRUE(drag.pointTo(view, 7, 12h, kShown)) << "a column that is not there";
    EXPECT_TRUE(drag.isOutside());
}

TEST_F(ABookingCarried, GoesToTheTherapistOfTheColumn)
{
    BoardDrag drag = held();
    drag.pointTo(view, 1, 14h, kShown);
    const BookingProposal proposal = drag.proposal(view);
    EXPECT_EQ(proposal.therapist, Id<Therapist>{2});
    EXPECT_EQ(proposal.start, onFriday("14:00"));
    EXPECT_EQ(proposal.length, 60min);
    EXPECT_EQ(proposal.replaces, callum().id);
    EXPECT_EQ(proposal.room, std::nullopt);
    const BookingMove move = drag.move(view);
    EXPECT_EQ(move.therapist, Id<Therapist>{2});
    EXPECT_EQ(move.start, onFriday("14:00"));
}

TEST_F(ABookingCarried, BetweenRoomsKeepsItsTherapist)
{
    view = roomsView();
    BoardDrag drag = held();
    EXPECT_FALSE(drag.isChanged(view));
    drag.pointTo(view, 1, 10h, kShown);
    EXPECT_TRUE(drag.isChanged(view)) << "another room at the same time";
    EXPECT_EQ(drag.move(view).therapist, Id<Therapist>{1});
    EXPECT_EQ(drag.move(view).room, Id<Room>{2});
}

TEST_F(ABookingCarried, ByKeyboardGoesByTheGridAndFromColumnToColumn)
{
    BoardDrag drag = held();
    EXPECT_TRUE(drag.step(view, BoardStep::Later, kShown));
    EXPECT_EQ(drag.target().start, onFriday("10:15"));
    drag.step(view, BoardStep::Earlier, kShown);
    drag.step(view, BoardStep::Earlier, kShown);
    EXPECT_EQ(drag.target().start, onFriday("09:45"));
    drag.step(view, BoardStep::Right, kShown);
    EXPECT_EQ(drag.column(), 1u);
    EXPECT_FALSE(drag.step(view, BoardStep::Right, kShown)) << "there is no further column";
    EXPECT_EQ(drag.target().start, onFriday("09:45"));
    drag.step(view, BoardStep::Left, kShown);
    EXPECT_EQ(drag.column(), 0u);
    drag.step(view, BoardStep::FirstOfDay, kShown);
    EXPECT_FALSE(drag.step(view, BoardStep::Earlier, kShown));
    EXPECT_EQ(drag.target().start, onFriday("08:00"));
}

TEST_F(ABookingCarried, FromOffTheGridStepsOntoIt)
{
    view.columns[0].bookings[1].fields.start = onFriday("10:05");
    BoardDrag later = held();
    later.step(view, BoardStep::Later, kShown);
    EXPECT_EQ(later.target().start, onFriday("10:15"));
    BoardDrag earlier = held();
    earlier.step(view, BoardStep::Earlier, kShown);
    EXPECT_EQ(earlier.target().start, onFriday("10:00"));
}

TEST_F(ABookingCarried, GrowsAndShrinksByTheGridButNeverToNothing)
{
    BoardDrag drag = held();
    EXPECT_TRUE(drag.lengthen(view, 1));
    EXPECT_EQ(drag.target().end, onFriday("11:15"));
    for (int i = 0; i < 10; ++i)
        drag.lengthen(view, -1);
    EXPECT_EQ(drag.target(), (Interval{onFriday("10:00"), onFriday("10:15")}));
    EXPECT_EQ(drag.move(view).length, 15min);
    EXPECT_FALSE(drag.lengthen(view, -1));
    for (int i = 0; i < 100; ++i)
        drag.lengthen(view, 1);
    EXPECT_EQ(drag.target().end, dayInterval(view.from).end) << "a booking lies within one day";
}

TEST_F(ABookingCarried, ByItsLowerEdgeKeepsItsStart)
{
    BoardDrag drag = BoardDrag::resizing(view, callum(), 0, DragKind::ResizeEnd);
    drag.pointTo(view, 1, 11h + 40min, kShown);
    EXPECT_EQ(drag.target(), (Interval{onFriday("10:00"), onFriday("11:45")}));
    EXPECT_EQ(drag.column(), 0u) << "it cannot be pulled over to somebody else";
    drag.pointTo(view, 0, 9h, kShown);
    EXPECT_EQ(drag.target(), (Interval{onFriday("10:00"), onFriday("10:15")}));
    EXPECT_EQ(drag.place(view.grid), onFriday("10:00"));
}

TEST_F(ABookingCarried, ByItsUpperEdgeKeepsItsEnd)
{
    BoardDrag drag = BoardDrag::resizing(view, callum(), 0, DragKind::ResizeBeginning);
    drag.pointTo(view, 0, 9h + 25min, kShown);
    EXPECT_EQ(drag.target(), (Interval{onFriday("09:30"), onFriday("11:00")}));
    drag.pointTo(view, 0, 15h, kShown);
    EXPECT_EQ(drag.target(), (Interval{onFriday("10:45"), onFriday("11:00")}));
    EXPECT_EQ(drag.move(view).start, onFriday("10:45"));
    EXPECT_EQ(drag.move(view).length, 15min);
}

TEST_F(ABookingCarried, AsksForItsOwnColumnOnlyWhenAnEdgeIsPulled)
{
    EXPECT_EQ(held().placementRequest(view, kShown).columns.size(), 2u);
    const auto request =
        BoardDrag::resizing(view, callum(), 0, DragKind::ResizeEnd).placementRequest(view, kShown);
    ASSERT_EQ(request.columns.size(), 1u);
    EXPECT_EQ(request.by, PlacementBy::End);
    EXPECT_EQ(request.columns[0].therapist, Id<Therapist>{1});
}

TEST_F(ABookingCarried, ToAnotherPageKeepsTherapistAndTimeOfDay)
{
    BoardDrag drag = held();
    drag.step(view, BoardStep::Right, kShown);
    BoardView saturday = fridayView();
    saturday.from += std::chrono::days{1};
    std::swap(saturday.columns[0], saturday.columns[1]);
    for (BoardColumn& column : saturday.columns)
        column.date = saturday.from;
    drag.settleIn(saturday);
    EXPECT_EQ(drag.column(), 0u) << "where Tom is now";
    EXPECT_EQ(drag.target().start, onFriday("10:00") + 24h);
    EXPECT_TRUE(drag.isChanged(saturday));
}

TEST_F(ABookingCarried, OverADayOnWhichNobodyWorksIsKeptInHand)
{
    BoardDrag drag = held();
    BoardView sunday;
    sunday.from = view.from + std::chrono::days{2};
    drag.settleIn(sunday);
    EXPECT_FALSE(drag.step(sunday, BoardStep::Later, kShown));
    EXPECT_FALSE(drag.isChanged(sunday));
    BoardView monday = fridayView();
    monday.from = view.from + std::chrono::days{3};
    for (BoardColumn& column : monday.columns)
        column.date = monday.from;
    drag.settleIn(monday);
    EXPECT_EQ(drag.target().start, onFriday("10:00") + 72h);
}

TEST_F(ABookingCarried, ToAnotherWeekKeepsItsDayOfTheWeek)
{
    const Date monday = view.from - std::chrono::days{4};
    const BoardView week = weekOf(monday);
    BoardDrag drag = BoardDrag::moving(week, callum(), 4, 0min);
    drag.step(week, BoardStep::Left, kShown);
    EXPECT_EQ(drag.target().start, onFriday("10:00") - 24h) << "a column to the left is a day earlier";
    drag.settleIn(weekOf(monday + std::chrono::days{7}));
    EXPECT_EQ(drag.target().start, onFriday("10:00") + 6 * 24h);
}

TEST(SomebodyFromTheList, IsNowhereYetAndGoesWhereTheyAreLetGo)
{
    const BoardView view = fridayView();
    BoardDrag drag = BoardDrag::placing(view, priya(), 0, onFriday("12:00"));
    EXPECT_TRUE(drag.isChanged(view));
    EXPECT_EQ(drag.target(), (Interval{onFriday("12:00"), onFriday("12:45")}));
    drag.pointTo(view, 1, 13h, kShown);
    const BookingProposal proposal = drag.proposal(view);
    EXPECT_EQ(proposal.client, Id<Client>{9});
    EXPECT_EQ(proposal.therapist, Id<Therapist>{2});
    EXPECT_EQ(proposal.replaces, std::nullopt);
    EXPECT_EQ(drag.name(), QStringLiteral("Priya Nair"));
}

TEST(SomebodyFromTheList, InARoomHasTheTherapistTheyAskedFor)
{
    const BoardView view = roomsView();
    WaitingCarried waiting = priya();
    EXPECT_FALSE(BoardDrag::placing(view, waiting, 0, onFriday("12:00")).proposal(view).therapist.isValid());
    waiting.therapist = Id<Therapist>{2};
    const BookingProposal proposal = BoardDrag::placing(view, waiting, 1, onFriday("12:00")).proposal(view);
    EXPECT_EQ(proposal.therapist, Id<Therapist>{2});
    EXPECT_EQ(proposal.room, Id<Room>{2});
}

TEST(SomebodyFromTheList, IsTakenWithTheTherapistTheyHadOrTheOnlyOneThatSuits)
{
    WaitingView entry;
    entry.fields.therapists = {Id<Therapist>{1}, Id<Therapist>{2}};
    EXPECT_EQ(carriedFrom(entry).therapist, std::nullopt);
    entry.fields.therapists = {Id<Therapist>{2}};
    EXPECT_EQ(carriedFrom(entry).therapist, Id<Therapist>{2});
    entry.held = HeldPlace{onFriday("09:00"), Id<Therapist>{3}, {}};
    EXPECT_EQ(carriedFrom(entry).therapist, Id<Therapist>{3});
}

} // namespace
} // namespace taper
