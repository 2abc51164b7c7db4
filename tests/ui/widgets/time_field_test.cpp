// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/time_field.h"

#include <gtest/gtest.h>

#include <QTest>

namespace taper {
namespace {

std::optional<TimeOfDay> read(const char* typed)
{
    return readTime(QString::fromUtf8(typed));
}

TEST(ReadTime, TakesWhatPeopleType)
{
    for (const auto* typed :
        {"9:30", "09:30", "0930", "930", "9.30", "9h30", "9 30", " 9:30 ", "9:30am", "9.30 AM"})
        EXPECT_EQ(read(typed), TimeOfDay{570}) << typed;
    EXPECT_EQ(read("9"), TimeOfDay{540});
    EXPECT_EQ(read("14"), TimeOfDay{840});
    EXPECT_EQ(read("2:15pm"), TimeOfDay{855});
    EXPECT_EQ(read("12 am"), TimeOfDay{0});
    EXPECT_EQ(read("12pm"), TimeOfDay{720});
    EXPECT_EQ(read("00:00"), TimeOfDay{0});
}

TEST(ReadTime, RefusesTimesThatDoNotExist)
{
    for (const auto* typed :
        {"", "25", "9:60", "24:00", "13pm", "0am", "noon", "9:5", "12345", "-1", "9:30:00"})
        EXPECT_EQ(read(typed), std::nullopt) << typed;
}

TEST(ReadTime, LetsADayEndAtMidnightWhereASpanEnds)
{
    EXPECT_EQ(readTime(QStringLiteral("24:00"), true), kEndOfDay);
    EXPECT_EQ(readTime(QStringLiteral("24:01"), true), std::nullopt);
}

TEST(TimeField, GoesToTheNextLineOfTheGrid)
{
    TimeField field{Minutes{15}};
    field.setTime(TimeOfDay{9 * 60 + 50});
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(field.time(), TimeOfDay{10 * 60});
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(field.time(), TimeOfDay{10 * 60 + 15});
    field.setTime(TimeOfDay{9 * 60 + 50});
    QTest::keyClick(&field, Qt::Key_Down);
    EXPECT_EQ(field.time(), TimeOfDay{9 * 60 + 45});
}

TEST(TimeField, StaysWithinTheDay)
{
    TimeField field{Minutes{15}};
    field.setTime(TimeOfDay{23 * 60 + 45});
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(field.time(), TimeOfDay{23 * 60 + 45});
    field.setMayEndDay(true);
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(field.time(), kEndOfDay);
    field.setTime(TimeOfDay{0});
    QTest::keyClick(&field, Qt::Key_Down);
    EXPECT_EQ(field.time(), TimeOfDay{0});
}

TEST(TimeField, ShowsWhatItUnderstoodAndKeepsWhatItDidNot)
{
    TimeField field;
    int changes = 0;
    QObject::connect(&field, &TimeField::timeChanged, &field, [&] { ++changes; });
    QTest::keyClicks(&field, QStringLiteral("930"));
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.text(), QStringLiteral("09:30"));
    EXPECT_GT(changes, 0);
    field.setText(QStringLiteral("soon"));
    QTest::keyClick(&field, Qt::Key_Return);
    EXPECT_EQ(field.text(), QStringLiteral("soon"));
    EXPECT_EQ(field.time(), std::nullopt);
}

} // namespace
} // namespace taper
