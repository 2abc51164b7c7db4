// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schedule/dragging.h"

namespace taper::test {
namespace {

TEST_F(DraggingOnTheBoard, MovesABookingToAnotherTherapistAndTime)
{
    drag(middleOf(kCallum), tomAtTwo());
    ASSERT_TRUE(board.isCarrying());
    ASSERT_EQ(asked.size(), 1u) << "the places are asked for once";
    EXPECT_EQ(asked[0].columns.size(), 2u);
    ASSERT_FALSE(targets.empty());
    EXPECT_EQ(targets.back().therapist, kTom);
    EXPECT_TRUE(board.dragSentence().startsWith(QStringLiteral("Fri 24 Apr 14:00–15:00 · Tom Reid")))
        << board.dragSentence().toStdString();
    release(tomAtTwo());
    ASSERT_EQ(drops.size(), 1u);
    EXPECT_EQ(drops[0].booking, kCallum);
    EXPECT_EQ(drops[0].move.therapist, kTom);
    EXPECT_EQ(drops[0].move.start, onFriday("14:00"));
    EXPECT_TRUE(board.isCarrying()) << "the ghost waits for the answer";
}

TEST_F(DraggingOnTheBoard, LeavesAClickAClick)
{
    QSignalSpy selected{&board, &ScheduleBoard::bookingSelected};
    const QPointF point = middleOf(kCallum);
    mouse(QEvent::MouseButtonPress, point);
    mouse(QEvent::MouseMove, point + QPointF{1, 2});
    EXPECT_FALSE(board.isCarrying());
    release(point + QPointF{1, 2});
    EXPECT_EQ(selected.count(), 1);
    EXPECT_TRUE(drops.empty());
}

TEST_F(DraggingOnTheBoard, IsGivenUpWithEscape)
{
    QSignalSpy cancelled{&board, &ScheduleBoard::dragCancelled};
    drag(middleOf(kCallum), tomAtTwo());
    press(Qt::Key_Escape);
    EXPECT_FALSE(board.isCarrying());
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_EQ(board.selected(), kCallum) << "the selection is a matter of its own";
    release(tomAtTwo());
    EXPECT_TRUE(drops.empty());
}

TEST_F(DraggingOnTheBoard, DropsNothingOutsideTheColumnsOrWhereItWas)
{
    drag(middleOf(kCallum), {300, 3}); // over the names
    EXPECT_TRUE(board.ghostOnViewport().isEmpty());
    release({300, 3});
    EXPECT_FALSE(board.isCarrying());
    drag(middleOf(kCallum), {3, 300}); // over the hours
    release({3, 300});
    drag(middleOf(kCallum), middleOf(kCallum) + QPointF{30, 0});
    EXPECT_TRUE(board.dragSentence().endsWith(QStringLiteral("Where it is now.")));
    release(middleOf(kCallum) + QPointF{30, 0});
    EXPECT_FALSE(board.isCarrying());
    EXPECT_TRUE(drops.empty());
}

TEST_F(DraggingOnTheBoard, PullsABookingLongerByItsLowerEdge)
{
    const QRectF rect = board.rectOf(kCallum);
    const QPointF edge{rect.center().x(), rect.bottom() - 2};
    const QPointF to = QPointF{board.pointOf(kMaya, onFriday("11:30"))};
    drag(edge, to);
    release(to);
    ASSERT_EQ(drops.size(), 1u);
    EXPECT_EQ(drops[0].move.start, onFriday("10:00"));
    EXPECT_EQ(drops[0].move.length, 90min);
    ASSERT_EQ(asked.size(), 1u);
    EXPECT_EQ(asked[0].by, PlacementBy::End);
}

TEST_F(DraggingOnTheBoard, PullsABookingByItsUpperEdgeAndKeepsItsEnd)
{
    const QRectF rect = board.rectOf(kCallum);
    const QPointF edge{rect.center().x(), rect.top() + 2};
    const QPointF to = QPointF{board.pointOf(kMaya, onFriday("10:30"))};
    drag(edge, to);
    release(to);
    ASSERT_EQ(drops.size(), 1u);
    EXPECT_EQ(drops[0].move.start, onFriday("10:30"));
    EXPECT_EQ(drops[0].move.length, 30min);
}

TEST_F(DraggingOnTheBoard, ShowsAnEdgeByTheCursor)
{
    const QRectF rect = board.rectOf(kCallum);
    const auto hover = [&](QPointF point) {
        QMouseEvent event{QEvent::MouseMove, point, board.viewport()->mapToGlobal(point), Qt::NoButton,
            Qt::NoButton, Qt::NoModifier};
        QApplication::sendEvent(board.viewport(), &event);
        return board.viewport()->cursor().shape();
    };
    EXPECT_EQ(hover({rect.center().x(), rect.bottom() - 2}), Qt::SizeVerCursor);
    EXPECT_EQ(hover(rect.center()), Qt::PointingHandCursor);
}

TEST_F(DraggingOnTheBoard, DoesNotTakeUpAVisitThatDidNotHappen)
{
    view.columns[0].bookings[1].fields.status = BookingStatus::NoShow;
    board.setView(view);
    drag(middleOf(kCallum), tomAtTwo());
    EXPECT_FALSE(board.isCarrying());
    board.setCursorPlace(*cursorOn(board.view(), kCallum));
    press(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_FALSE(board.isCarrying());
}

TEST_F(DraggingOnTheBoard, SaysTheFindingOfThePlaceAndOfNoOther)
{
    drag(middleOf(kCallum), tomAtTwo());
    BookingReview review;
    Finding busy{FindingCode::TherapistBusy, Severity::Stop};
    busy.name = QStringLiteral("Ben Adeyemi");
    busy.interval = {onFriday("14:00"), onFriday("15:00")};
    review.findings = {busy};
    review.bookable = false;
    BookingProposal old = targets.back();
    old.start += 15min;
    board.setDragReview(old, review);
    EXPECT_FALSE(board.dragSentence().contains(QStringLiteral("Ben Adeyemi")));
    board.setDragReview(targets.back(), review);
    EXPECT_TRUE(board.dragSentence().contains(QStringLiteral("Ben Adeyemi")));
    EXPECT_EQ(board.accessibleDescription(), board.dragSentence());
}

TEST_F(DraggingOnTheBoard, SaysWhatFitsAndHowWell)
{
    drag(middleOf(kCallum), tomAtTwo());
    BookingReview review;
    Finding ideal{FindingCode::BeforeRace, Severity::Ideal};
    ideal.verdict = Verdict::Ideal;
    ideal.days = -2;
    review.findings = {ideal};
    review.verdict = Verdict::Ideal;
    board.setDragReview(targets.back(), review);
    EXPECT_TRUE(board.dragSentence().endsWith(QStringLiteral("Fits: ideal, D−2.")))
        << board.dragSentence().toStdString();
}

TEST_F(DraggingOnTheBoard, KnowsThePlaceByItsShadeBeforeTheReviewIsThere)
{
    drag(middleOf(kCallum), tomAtTwo());
    const Interval day = dayInterval(view.from);
    board.setPlacements(
        {{{day, {Severity::Info, std::nullopt}}}, {{day, {Severity::TooClose, FindingCode::BeforeRace}}}});
    EXPECT_TRUE(board.dragSentence().endsWith(QStringLiteral("too close")))
        << board.dragSentence().toStdString();
    EXPECT_FALSE(board.grab().isNull());
}

TEST_F(DraggingOnTheBoard, PassesOverShadesOfAnotherBoard)
{
    drag(middleOf(kCallum), tomAtTwo());
    const Interval day = dayInterval(view.from);
    board.setPlacements({{{day, {Severity::Stop, FindingCode::OnLeave}}}});
    EXPECT_FALSE(board.dragSentence().contains(QStringLiteral("not possible")));
}

TEST_F(DraggingOnTheBoard, ByKeyboardMovesAndDropsWithEnter)
{
    board.setCursorPlace(*cursorOn(board.view(), kCallum));
    press(Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_TRUE(board.isCarrying());
    EXPECT_EQ(board.carried()->target().start, onFriday("10:15"));
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Down);
    EXPECT_TRUE(
        board.accessibleDescription().startsWith(QStringLiteral("Fri 24 Apr 10:30–11:30 · Tom Reid")));
    press(Qt::Key_Return);
    ASSERT_EQ(drops.size(), 1u);
    EXPECT_EQ(drops[0].move.start, onFriday("10:30"));
    EXPECT_EQ(drops[0].move.therapist, kTom);
}

TEST_F(DraggingOnTheBoard, ByKeyboardChangesTheLength)
{
    board.setCursorPlace(*cursorOn(board.view(), kCallum));
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    press(Qt::Key_Enter);
    ASSERT_EQ(drops.size(), 1u);
    EXPECT_EQ(drops[0].move.start, onFriday("10:00"));
    EXPECT_EQ(drops[0].move.length, 75min);
}

TEST_F(DraggingOnTheBoard, ByKeyboardIsGivenUpWithEscapeAndTypesNothing)
{
    QSignalSpy chosen{&board, &ScheduleBoard::slotChosen};
    board.setCursorPlace(*cursorOn(board.view(), kCallum));
    press(Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&board, 'c');
    press(Qt::Key_Escape);
    EXPECT_FALSE(board.isCarrying());
    EXPECT_EQ(board.cursor().booking, kCallum);
    EXPECT_TRUE(board.accessibleDescription().startsWith(QStringLiteral("Callum Wright")));
    EXPECT_EQ(chosen.count(), 0);
    EXPECT_TRUE(drops.empty());
}

TEST_F(DraggingOnTheBoard, IsCarriedToAnotherDayByKeyboard)
{
    QObject::connect(&board, &ScheduleBoard::pageTurned, &board, [this](int pages) {
        BoardView other = fridayView();
        other.from = board.view().from + std::chrono::days{pages};
        for (BoardColumn& column : other.columns) {
            column.date = other.from;
            column.bookings.clear();
        }
        board.setView(other);
    });
    board.setCursorPlace(*cursorOn(board.view(), kCallum));
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_PageDown);
    ASSERT_TRUE(board.isCarrying());
    EXPECT_EQ(asked.size(), 2u) << "the places of the other day are asked for";
    press(Qt::Key_Return);
    ASSERT_EQ(drops.size(), 1u);
    EXPECT_EQ(drops[0].booking, kCallum);
    EXPECT_EQ(drops[0].move.start, onFriday("10:15") + 24h);
}

TEST_F(DraggingOnTheBoard, TurnsThePageWhereTheMouseIsHeldOverTheHours)
{
    QSignalSpy turned{&board, &ScheduleBoard::pageTurned};
    drag(middleOf(kCallum), {3, 300});
    ASSERT_TRUE(test::waitFor([&] { return turned.count() > 0; }));
    EXPECT_EQ(turned[0][0].toInt(), -1);
    ASSERT_TRUE(board.isCarrying());
    mouse(QEvent::MouseMove, tomAtTwo());
    release(tomAtTwo());
    EXPECT_EQ(drops.size(), 1u);
}

TEST_F(DraggingOnTheBoard, GoesOnWhenTheDayIsReadAgain)
{
    drag(middleOf(kCallum), tomAtTwo());
    BoardView again = view;
    again.columns[1].bookings.clear();
    board.setView(again);
    ASSERT_TRUE(board.isCarrying());
    EXPECT_EQ(board.carried()->target().start, onFriday("14:00"));
    release(tomAtTwo());
    ASSERT_EQ(drops.size(), 1u);
}

TEST_F(DraggingOnTheBoard, ShowsTheGhostUntilWhatWasWrittenIsShownAndChoosesIt)
{
    drag(middleOf(kCallum), tomAtTwo());
    release(tomAtTwo());
    board.settleDrag(kCallum);
    EXPECT_FALSE(board.ghostOnViewport().isEmpty());
    QSignalSpy selected{&board, &ScheduleBoard::bookingSelected};
    BoardView after = view;
    BookingView moved = after.columns[0].bookings[1];
    moved.fields.start = onFriday("14:00");
    after.columns[0].bookings.pop_back();
    after.columns[1].bookings.push_back(moved);
    board.setView(after);
    EXPECT_FALSE(board.isCarrying());
    EXPECT_EQ(board.selected(), kCallum);
    EXPECT_EQ(selected.count(), 1);
    EXPECT_EQ(board.cursor().time, onFriday("14:00"));
}

TEST_F(DraggingOnTheBoard, ScrollsUnderTheMouseAtItsEdge)
{
    board.resize(900, 300);
    const int before = board.verticalScrollBar()->value();
    ASSERT_GT(board.verticalScrollBar()->maximum(), before);
    const QPointF low{board.pointOf(kTom, onFriday("12:00")).x() * 1.0, 296.0};
    board.setCursorPlace(*cursorOn(board.view(), kCallum));
    board.verticalScrollBar()->setValue(0);
    drag(middleOf(kCallum), low);
    EXPECT_TRUE(test::waitFor([&] { return board.verticalScrollBar()->value() > 0; }));
    press(Qt::Key_Escape);
}

TEST_F(DraggingOnTheBoard, ZoomsAroundTheTimeUnderTheMouse)
{
    const auto turn = [&](QPointF point) {
        QWheelEvent event{point, board.viewport()->mapToGlobal(point), {}, {0, 120}, Qt::NoButton,
            Qt::ControlModifier, Qt::NoScrollPhase, false};
        QApplication::sendEvent(board.viewport(), &event);
    };
    const QPointF place = board.pointOf(kTom, onFriday("15:00"));
    for (int i = 0; i < 6; ++i)
        turn(place);
    EXPECT_NEAR(board.pointOf(kTom, onFriday("15:00")).y(), place.y(), 12) << "give or take a rounding each";
}

} // namespace
} // namespace taper::test
