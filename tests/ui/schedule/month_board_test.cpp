// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/month_board.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace taper {
namespace {

MonthView april()
{
    MonthView month;
    month.month = makeDate(2026, 4, 1);
    month.now = at(makeDate(2026, 4, 24), Minutes{580});
    for (Date day = makeDate(2026, 3, 30); day <= makeDate(2026, 5, 3); day += std::chrono::days{1}) {
        MonthDay& shown = month.days.emplace_back();
        shown.date = day;
        shown.open = Minutes{840};
    }
    return month;
}

class MonthBoardTest : public testing::Test {
protected:
    MonthBoardTest()
    {
        board.resize(900, 700);
        board.setMonth(april());
        board.setDay(friday);
        board.show();
    }

    const Date friday = makeDate(2026, 4, 24);
    MonthBoard board;
};

TEST_F(MonthBoardTest, MarksTheDayThatIsClickedAndOpensTheOneThatIsDoubleClicked)
{
    QSignalSpy marked{&board, &MonthBoard::dayMarked};
    QSignalSpy opened{&board, &MonthBoard::dayOpened};
    const QPoint tuesday = board.rectOf(makeDate(2026, 4, 14)).center();
    QTest::mouseClick(&board, Qt::LeftButton, {}, tuesday);
    ASSERT_EQ(marked.count(), 1);
    EXPECT_EQ(board.day(), makeDate(2026, 4, 14));
    QTest::mouseDClick(&board, Qt::LeftButton, {}, tuesday);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].value<Date>(), makeDate(2026, 4, 14));
}

TEST_F(MonthBoardTest, WalksOverTheDaysAndOpensWithEnter)
{
    QSignalSpy opened{&board, &MonthBoard::dayOpened};
    QTest::keyClick(&board, Qt::Key_Right);
    EXPECT_EQ(board.day(), makeDate(2026, 4, 25));
    QTest::keyClick(&board, Qt::Key_Up);
    EXPECT_EQ(board.day(), makeDate(2026, 4, 18));
    QTest::keyClick(&board, Qt::Key_Home);
    EXPECT_EQ(board.day(), makeDate(2026, 4, 13));
    QTest::keyClick(&board, Qt::Key_End);
    EXPECT_EQ(board.day(), makeDate(2026, 4, 19));
    QTest::keyClick(&board, Qt::Key_Down);
    QTest::keyClick(&board, Qt::Key_Left);
    QTest::keyClick(&board, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].value<Date>(), makeDate(2026, 4, 25));
}

TEST_F(MonthBoardTest, TurnsThePageByKey)
{
    QSignalSpy turned{&board, &MonthBoard::pageTurned};
    QTest::keyClick(&board, Qt::Key_PageDown);
    QTest::keyClick(&board, Qt::Key_PageUp);
    ASSERT_EQ(turned.count(), 2);
    EXPECT_EQ(turned[0][0].toInt(), 1);
    EXPECT_EQ(turned[1][0].toInt(), -1);
}

TEST_F(MonthBoardTest, SaysInWordsWhatADayHolds)
{
    MonthDay day;
    day.date = friday;
    day.open = Minutes{1050};
    day.booked = Minutes{705};
    day.bookings = 13;
    day.tooClose = 2;
    day.caution = 1;
    day.races = {{Id<Race>{1}, QStringLiteral("London Marathon"), 12}};
    EXPECT_EQ(MonthBoard::describe(day),
        QStringLiteral("Fri 24 Apr · 13 bookings · 11 h 45 booked of 17 h 30 · 2 too close · 1 caution · "
                       "London Marathon, 12 runners"));
    board.setFocus();
    QTest::keyClick(&board, Qt::Key_Right);
    EXPECT_EQ(
        board.accessibleDescription(), QStringLiteral("Sat 25 Apr · 0 bookings · 0 min booked of 14 h"));
}

} // namespace
} // namespace taper
