// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/day_board.h"

#include "tests/ui/schedule/day_views.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace taper {
namespace {

using test::fridayView;
using test::onFriday;

class DayBoardTest : public testing::Test {
protected:
    DayBoardTest()
    {
        board.resize(900, 700);
        board.setDay(fridayView());
        board.show();
        board.setFocus();
    }

    void click(QPoint point) { QTest::mouseClick(board.viewport(), Qt::LeftButton, {}, point); }
    void press(Qt::Key key) { QTest::keyClick(&board, key); }

    DayBoard board;
};

TEST_F(DayBoardTest, SelectsTheBookingThatIsClicked)
{
    QSignalSpy selected{&board, &DayBoard::bookingSelected};
    click(board.rectOf(Id<Booking>{2}).center());
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(selected[0][0].value<Id<Booking>>(), Id<Booking>{2});
    EXPECT_EQ(board.selected(), Id<Booking>{2});
}

TEST_F(DayBoardTest, StartsABookingAtTheFreeTimeThatIsClicked)
{
    QSignalSpy chosen{&board, &DayBoard::slotChosen};
    click(board.pointOf(Id<Therapist>{2}, onFriday("14:15")));
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].value<Id<Therapist>>(), Id<Therapist>{2});
    EXPECT_EQ(chosen[0][1].value<Moment>(), onFriday("14:15"));
}

TEST_F(DayBoardTest, StartsABookingWithTheFirstLetterTypedOnAFreeTime)
{
    QSignalSpy chosen{&board, &DayBoard::slotChosen};
    board.setCursorPlace(cursorAt(board.day(), 1, onFriday("12:00")));
    QTest::keyClick(&board, 'c');
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][1].value<Moment>(), onFriday("12:00"));
    EXPECT_EQ(chosen[0][2].toString(), QStringLiteral("c"));
}

TEST_F(DayBoardTest, DoesNotStartABookingByTypingOnABooking)
{
    QSignalSpy chosen{&board, &DayBoard::slotChosen};
    board.setCursorPlace(*cursorOn(board.day(), Id<Booking>{1}));
    QTest::keyClick(&board, 'c');
    EXPECT_EQ(chosen.count(), 0);
}

TEST_F(DayBoardTest, WalksOverTheDayWithTheArrowKeysAndOpensWithEnter)
{
    QSignalSpy opened{&board, &DayBoard::bookingOpened};
    QSignalSpy chosen{&board, &DayBoard::slotChosen};
    board.setCursorPlace(*cursorOn(board.day(), Id<Booking>{1}));
    press(Qt::Key_Down);
    EXPECT_EQ(board.selected(), Id<Booking>{2});
    press(Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].value<Id<Booking>>(), Id<Booking>{2});
    press(Qt::Key_Down);
    press(Qt::Key_Enter);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][1].value<Moment>(), onFriday("11:00"));
}

TEST_F(DayBoardTest, SaysWhereTheKeyboardIs)
{
    board.setCursorPlace(cursorAt(board.day(), 1, onFriday("12:00")));
    EXPECT_EQ(board.accessibleDescription(), QStringLiteral("Tom Reid, free at 12:00"));
    board.setCursorPlace(cursorAt(board.day(), 0, onFriday("13:00")));
    EXPECT_EQ(board.accessibleDescription(), QStringLiteral("Maya Okafor, closed at 13:00"));
    board.setCursorPlace(*cursorOn(board.day(), Id<Booking>{3}));
    EXPECT_TRUE(board.accessibleDescription().startsWith(QStringLiteral("Sofia Marchetti")));
}

TEST_F(DayBoardTest, KeepsTheSelectionWhenTheSameDayIsReadAgain)
{
    board.select(Id<Booking>{2});
    DayView again = fridayView();
    again.therapists[0].bookings[1].fields.start = onFriday("15:00");
    board.setDay(again);
    EXPECT_EQ(board.selected(), Id<Booking>{2});
    EXPECT_EQ(board.cursor().time, onFriday("15:00"));
}

TEST_F(DayBoardTest, LetsGoOfABookingThatIsNoLongerThere)
{
    board.select(Id<Booking>{2});
    QSignalSpy cleared{&board, &DayBoard::selectionCleared};
    DayView again = fridayView();
    again.therapists[0].bookings.pop_back();
    board.setDay(again);
    EXPECT_EQ(board.selected(), std::nullopt);
    EXPECT_EQ(cleared.count(), 1);
}

TEST_F(DayBoardTest, GrowsWithControlAndTheWheelAndScrollsThen)
{
    const int before = board.rectOf(Id<Booking>{1}).height();
    for (int i = 0; i < 5; ++i) {
        QWheelEvent event{QPointF{300, 300}, board.viewport()->mapToGlobal(QPointF{300, 300}), {}, {0, 120},
            Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false};
        QApplication::sendEvent(board.viewport(), &event);
    }
    EXPECT_GT(board.rectOf(Id<Booking>{1}).height(), before);
}

TEST_F(DayBoardTest, PaintsNamesAsTextWhateverTheyHold)
{
    DayView day = fridayView();
    day.therapists[0].bookings[0].clientName = QStringLiteral("<img src=\"x\"><b>Bob</b>");
    day.therapists[0].bookings[1].clientName = QString{500, u'x'};
    board.setDay(day);
    EXPECT_FALSE(board.grab().isNull());
    board.setCursorPlace(*cursorOn(board.day(), Id<Booking>{1}));
    EXPECT_TRUE(board.accessibleDescription().startsWith(QStringLiteral("<img src=\"x\"><b>Bob</b>,")));
}

} // namespace
} // namespace taper
