// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/schedule_board.h"

#include "tests/ui/schedule/board_views.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace taper {
namespace {

using test::fridayView;
using test::onFriday;

class ScheduleBoardTest : public testing::Test {
protected:
    ScheduleBoardTest()
    {
        board.resize(900, 700);
        board.setView(fridayView());
        board.show();
        board.setFocus();
    }

    void click(QPoint point) { QTest::mouseClick(board.viewport(), Qt::LeftButton, {}, point); }
    void press(Qt::Key key) { QTest::keyClick(&board, key); }

    ScheduleBoard board;
};

TEST_F(ScheduleBoardTest, SelectsTheBookingThatIsClicked)
{
    QSignalSpy selected{&board, &ScheduleBoard::bookingSelected};
    click(board.rectOf(Id<Booking>{2}).center());
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(selected[0][0].value<Id<Booking>>(), Id<Booking>{2});
    EXPECT_EQ(board.selected(), Id<Booking>{2});
}

TEST_F(ScheduleBoardTest, StartsABookingAtTheFreeTimeThatIsClicked)
{
    QSignalSpy chosen{&board, &ScheduleBoard::slotChosen};
    click(board.pointOf(Id<Therapist>{2}, onFriday("14:15")));
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].value<BoardPlace>().therapist, Id<Therapist>{2});
    EXPECT_EQ(chosen[0][0].value<BoardPlace>().moment, onFriday("14:15"));
}

TEST_F(ScheduleBoardTest, StartsABookingWithTheFirstLetterTypedOnAFreeTime)
{
    QSignalSpy chosen{&board, &ScheduleBoard::slotChosen};
    board.setCursorPlace(cursorAt(board.view(), 1, onFriday("12:00")));
    QTest::keyClick(&board, 'c');
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].value<BoardPlace>().moment, onFriday("12:00"));
    EXPECT_EQ(chosen[0][1].toString(), QStringLiteral("c"));
}

TEST_F(ScheduleBoardTest, DoesNotStartABookingByTypingOnABooking)
{
    QSignalSpy chosen{&board, &ScheduleBoard::slotChosen};
    board.setCursorPlace(*cursorOn(board.view(), Id<Booking>{1}));
    QTest::keyClick(&board, 'c');
    EXPECT_EQ(chosen.count(), 0);
}

TEST_F(ScheduleBoardTest, WalksOverTheDayWithTheArrowKeysAndOpensWithEnter)
{
    QSignalSpy opened{&board, &ScheduleBoard::bookingOpened};
    QSignalSpy chosen{&board, &ScheduleBoard::slotChosen};
    board.setCursorPlace(*cursorOn(board.view(), Id<Booking>{1}));
    press(Qt::Key_Down);
    EXPECT_EQ(board.selected(), Id<Booking>{2});
    press(Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].value<Id<Booking>>(), Id<Booking>{2});
    press(Qt::Key_Down);
    press(Qt::Key_Enter);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].value<BoardPlace>().moment, onFriday("11:00"));
}

TEST_F(ScheduleBoardTest, SaysWhereTheKeyboardIs)
{
    board.setCursorPlace(cursorAt(board.view(), 1, onFriday("12:00")));
    EXPECT_EQ(board.accessibleDescription(), QStringLiteral("Tom Reid, free at 12:00"));
    board.setCursorPlace(cursorAt(board.view(), 0, onFriday("13:00")));
    EXPECT_EQ(board.accessibleDescription(), QStringLiteral("Maya Okafor, closed at 13:00"));
    board.setCursorPlace(*cursorOn(board.view(), Id<Booking>{3}));
    EXPECT_TRUE(board.accessibleDescription().startsWith(QStringLiteral("Sofia Marchetti")));
}

TEST_F(ScheduleBoardTest, KeepsTheSelectionWhenTheSameDayIsReadAgain)
{
    board.select(Id<Booking>{2});
    BoardView again = fridayView();
    again.columns[0].bookings[1].fields.start = onFriday("15:00");
    board.setView(again);
    EXPECT_EQ(board.selected(), Id<Booking>{2});
    EXPECT_EQ(board.cursor().time, onFriday("15:00"));
}

TEST_F(ScheduleBoardTest, LetsGoOfABookingThatIsNoLongerThere)
{
    board.select(Id<Booking>{2});
    QSignalSpy cleared{&board, &ScheduleBoard::selectionCleared};
    BoardView again = fridayView();
    again.columns[0].bookings.pop_back();
    board.setView(again);
    EXPECT_EQ(board.selected(), std::nullopt);
    EXPECT_EQ(cleared.count(), 1);
}

TEST_F(ScheduleBoardTest, GrowsWithControlAndTheWheelAndScrollsThen)
{
    const int before = board.rectOf(Id<Booking>{1}).height();
    for (int i = 0; i < 5; ++i) {
        QWheelEvent event{QPointF{300, 300}, board.viewport()->mapToGlobal(QPointF{300, 300}), {}, {0, 120},
            Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false};
        QApplication::sendEvent(board.viewport(), &event);
    }
    EXPECT_GT(board.rectOf(Id<Booking>{1}).height(), before);
}

TEST_F(ScheduleBoardTest, PaintsNamesAsTextWhateverTheyHold)
{
    BoardView day = fridayView();
    day.columns[0].bookings[0].clientName = QStringLiteral("<img src=\"x\"><b>Bob</b>");
    day.columns[0].bookings[1].clientName = QString{500, u'x'};
    board.setView(day);
    EXPECT_FALSE(board.grab().isNull());
    board.setCursorPlace(*cursorOn(board.view(), Id<Booking>{1}));
    EXPECT_TRUE(board.accessibleDescription().startsWith(QStringLiteral("<img src=\"x\"><b>Bob</b>,")));
}

} // namespace
} // namespace taper
