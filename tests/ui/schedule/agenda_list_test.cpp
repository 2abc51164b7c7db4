// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/agenda_list.h"

#include "tests/ui/schedule/board_views.h"
#include "ui/schedule/agenda_model.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

namespace taper {
namespace {

class AgendaListTest : public testing::Test {
protected:
    AgendaListTest()
    {
        agenda.resize(1000, 500);
        agenda.setBookings(test::fridayView());
        agenda.show();
        agenda.setFocus();
    }

    QString textAt(int row, AgendaModel::Column column) const
    {
        return agenda.model()->index(row, column).data().toString();
    }

    AgendaList agenda;
};

TEST_F(AgendaListTest, ListsEverybodysBookingsInOrderOfTime)
{
    ASSERT_EQ(agenda.model()->rowCount(), 3);
    EXPECT_EQ(textAt(0, AgendaModel::Who), QStringLiteral("Aisha Rahman"));
    EXPECT_EQ(textAt(1, AgendaModel::Who), QStringLiteral("Sofia Marchetti"));
    EXPECT_EQ(textAt(2, AgendaModel::Who), QStringLiteral("Callum Wright"));
}

TEST_F(AgendaListTest, SaysTheDayOnceButReadsItAloudWithEachBooking)
{
    EXPECT_EQ(textAt(0, AgendaModel::Day), QStringLiteral("Fri 24 Apr"));
    EXPECT_EQ(textAt(1, AgendaModel::Day), QString{});
    EXPECT_EQ(agenda.model()->index(1, AgendaModel::Day).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Fri 24 Apr"));
}

TEST_F(AgendaListTest, SelectsWithTheArrowsAndOpensWithEnter)
{
    QSignalSpy selected{&agenda, &AgendaList::bookingSelected};
    QSignalSpy opened{&agenda, &AgendaList::bookingOpened};
    agenda.selectBooking(Id<Booking>{1});
    EXPECT_EQ(selected.count(), 0) << "only a person's choice is told";
    QTest::keyClick(&agenda, Qt::Key_Down);
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(agenda.selected(), Id<Booking>{3});
    QTest::keyClick(&agenda, Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened[0][0].value<Id<Booking>>(), Id<Booking>{3});
}

TEST_F(AgendaListTest, KeepsTheChosenBookingWhenTheListIsReadAgain)
{
    agenda.selectBooking(Id<Booking>{2});
    BoardView again = test::fridayView();
    again.columns[0].bookings.erase(again.columns[0].bookings.begin());
    agenda.setBookings(again);
    EXPECT_EQ(agenda.selected(), Id<Booking>{2});
    EXPECT_EQ(agenda.currentIndex().row(), 1);
}

TEST_F(AgendaListTest, TurnsThePageAtItsEnds)
{
    QSignalSpy turned{&agenda, &AgendaList::pageTurned};
    agenda.selectBooking(Id<Booking>{1});
    QTest::keyClick(&agenda, Qt::Key_PageUp);
    agenda.selectBooking(Id<Booking>{2});
    QTest::keyClick(&agenda, Qt::Key_PageDown);
    ASSERT_EQ(turned.count(), 2);
    EXPECT_EQ(turned[0][0].toInt(), -1);
    EXPECT_EQ(turned[1][0].toInt(), 1);
}

} // namespace
} // namespace taper
