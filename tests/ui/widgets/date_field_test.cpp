// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/date_field.h"

#include "ui/widgets/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QTest>

namespace taper {
namespace {

const Date kToday = makeDate(2026, 4, 24); // a Friday

std::optional<Date> read(const char* typed)
{
    return readDate(QString::fromUtf8(typed), kToday);
}

TEST(ReadDate, TakesWhatPeopleType)
{
    const Date birthday = makeDate(2026, 5, 3);
    for (const auto* typed : {"2026-05-03", "3 May", "3 may 2026", "May 3", "3/5", "3.5.", "3.5.2026",
             "03/05/26", "2026/5/3", "Sun 3 May", "3rd May", " 3   May ", "+9", "May 3, 2026"})
        EXPECT_EQ(read(typed), birthday) << typed;
}

TEST(ReadDate, TakesWordsThatAreSaidAtADesk)
{
    EXPECT_EQ(read("today"), kToday);
    EXPECT_EQ(read("Tomorrow"), makeDate(2026, 4, 25));
    EXPECT_EQ(read("yesterday"), makeDate(2026, 4, 23));
    EXPECT_EQ(read("mon"), makeDate(2026, 4, 27));
    EXPECT_EQ(read("friday"), makeDate(2026, 5, 1)); // the next one
    EXPECT_EQ(read("-1"), makeDate(2026, 4, 23));
    EXPECT_EQ(read("Sept 1"), makeDate(2026, 9, 1));
}

TEST(ReadDate, TakesTheNearestYearIfNoneIsGiven)
{
    EXPECT_EQ(readDate(QStringLiteral("2 Jan"), makeDate(2026, 12, 20)), makeDate(2027, 1, 2));
    EXPECT_EQ(readDate(QStringLiteral("20 Dec"), makeDate(2026, 1, 5)), makeDate(2025, 12, 20));
    EXPECT_EQ(readDate(QStringLiteral("29 Feb"), makeDate(2028, 1, 5)), makeDate(2028, 2, 29));
}

TEST(ReadDate, TakesTwoFiguresOfABirthYear)
{
    EXPECT_EQ(read("1/2/84"), makeDate(1984, 2, 1));
    EXPECT_EQ(read("1/2/08"), makeDate(2008, 2, 1));
}

TEST(ReadDate, RefusesDaysThatDoNotExist)
{
    for (const auto* typed : {"", "31 Feb", "2026-02-30", "32/1", "0/5", "5/13", "2026-13-01", "24 Foo",
             "xyz", "24", "1/1/18999", "3 May 1066", "--", "+", "<b>3 May</b>", "5 5 5 5"})
        EXPECT_EQ(read(typed), std::nullopt) << typed;
}

class DateFieldTest : public testing::Test {
protected:
    DateFieldTest()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        field.show();
        QApplication::setActiveWindow(&field);
        EXPECT_TRUE(QTest::qWaitForWindowActive(&field));
        QObject::connect(&field, &DateField::dateChanged, &field, [this] { ++changes; });
    }

    DateField field{kToday};
    QLineEdit* edit = field.findChild<QLineEdit*>();
    int changes = 0;
};

TEST_F(DateFieldTest, ReadsWhatIsTypedAndThenShowsWhatItUnderstood)
{
    QTest::keyClicks(edit, QStringLiteral("3 may"));
    EXPECT_EQ(field.date(), makeDate(2026, 5, 3));
    EXPECT_EQ(edit->toolTip(), QStringLiteral("Sunday 3 May 2026"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(edit->text(), QStringLiteral("2026-05-03"));
    EXPECT_GT(changes, 0);
}

TEST_F(DateFieldTest, KeepsWhatItDoesNotUnderstandForThePersonToMend)
{
    QTest::keyClicks(edit, QStringLiteral("31 feb"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(field.text(), QStringLiteral("31 feb"));
    EXPECT_EQ(field.date(), std::nullopt);
    EXPECT_FALSE(field.isEmpty());
}

TEST_F(DateFieldTest, GoesByDaysAndMonthsWithTheKeyboard)
{
    QTest::keyClick(edit, Qt::Key_Up); // empty: begins today
    EXPECT_EQ(field.date(), kToday);
    QTest::keyClick(edit, Qt::Key_Up);
    EXPECT_EQ(field.date(), makeDate(2026, 4, 25));
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_PageUp);
    EXPECT_EQ(field.date(), makeDate(2026, 5, 24));
    QTest::keyClick(edit, Qt::Key_PageDown);
    EXPECT_EQ(field.date(), kToday);
    EXPECT_EQ(changes, 5);
}

TEST_F(DateFieldTest, PicksFromACalendar)
{
    field.setDate(makeDate(2026, 5, 3));
    QTest::keyClick(edit, Qt::Key_Down, Qt::AltModifier);
    auto* calendar = field.findChild<QCalendarWidget*>();
    ASSERT_NE(calendar, nullptr);
    EXPECT_EQ(calendar->selectedDate(), QDate(2026, 5, 3));
    Q_EMIT calendar->activated(QDate{2026, 5, 10});
    EXPECT_EQ(field.date(), makeDate(2026, 5, 10));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(field.findChild<QCalendarWidget*>(), nullptr);
}

TEST_F(DateFieldTest, ToleratesTheEndOfTheCalendar)
{
    field.setDate(makeDate(9999, 12, 31));
    QTest::keyClick(edit, Qt::Key_Up);
    EXPECT_EQ(field.date(), makeDate(9999, 12, 31));
    field.setDate(makeDate(1900, 1, 1));
    QTest::keyClick(edit, Qt::Key_PageDown);
    EXPECT_EQ(field.date(), makeDate(1900, 1, 1));
}

} // namespace
} // namespace taper
