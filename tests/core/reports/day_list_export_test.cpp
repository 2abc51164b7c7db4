// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/day_list_export.h"

#include "tests/support/sample_day_list.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>

namespace taper::test {

namespace {

QJsonObject therapistOf(const QJsonObject& day, int index)
{
    return day[QStringLiteral("therapists")].toArray()[index].toObject();
}

QJsonObject rowOf(const QJsonObject& day, int index)
{
    return therapistOf(day, 0)[QStringLiteral("rows")].toArray()[index].toObject();
}

QString cell(const DayListTable& table, std::size_t row, const char* column)
{
    const qsizetype index = table.header.indexOf(QString::fromLatin1(column));
    return index < 0 ? QStringLiteral("(no such column)") : table.rows[row][index];
}

} // namespace

TEST(DayListJson, HasTheFieldsOfTheContract)
{
    const QJsonObject day = toJson(sampleDayList());
    EXPECT_EQ(day[QStringLiteral("date")], QStringLiteral("2026-04-24"));
    EXPECT_EQ(therapistOf(day, 0)[QStringLiteral("name")], QStringLiteral("Maya Okafor"));
    EXPECT_EQ(therapistOf(day, 1)[QStringLiteral("rows")].toArray().size(), 0);

    const QJsonObject row = rowOf(day, 1);
    const QJsonObject expected = QJsonDocument::fromJson(R"({
        "start": "2026-04-24T09:45", "end": "2026-04-24T10:45", "client": "Callum Wright", "client_id": 2,
        "session_type": "Full sports", "minutes": 60, "room": "Room 1", "status": "booked",
        "phone": "07700 900342", "race": {"name": "London Marathon", "days": -2, "verdict": "ideal"},
        "last_visit": {"date": "2026-04-10", "focus": "L soleus 6→3, R glute med"},
        "alerts": ["blood thinners"]})")
                                     .object();
    for (auto field = expected.begin(); field != expected.end(); ++field)
        EXPECT_EQ(row[field.key()], field.value()) << qUtf8Printable(field.key());
}

TEST(DayListJson, HasTheFreeGaps)
{
    const QJsonArray free = therapistOf(toJson(sampleDayList()), 0)[QStringLiteral("free")].toArray();
    ASSERT_EQ(free.size(), 2);
    const QJsonObject expected{{QStringLiteral("start"), QStringLiteral("2026-04-24T13:30")},
        {QStringLiteral("end"), QStringLiteral("2026-04-24T14:00")}};
    EXPECT_EQ(free[0].toObject(), expected);
}

TEST(DayListJson, SaysNullWhereThereIsNothing)
{
    const QJsonObject priya = rowOf(toJson(sampleDayList()), 2);
    EXPECT_TRUE(priya[QStringLiteral("race")].isNull());
    EXPECT_TRUE(priya[QStringLiteral("last_visit")].isNull());
    EXPECT_TRUE(priya[QStringLiteral("alerts")].isArray());
    const QJsonObject hidden = rowOf(toJson(withPrivacy(sampleDayList(), Privacy::Initials)), 2);
    EXPECT_TRUE(hidden[QStringLiteral("client_id")].isNull());
    EXPECT_TRUE(hidden[QStringLiteral("age")].isNull());
}

TEST(DayListJson, WritesMidnightAsTheNextDay)
{
    const Date day = makeDate(2026, 4, 24);
    const QJsonObject json = toJson(dayListOf({sampleRow(day, std::chrono::hours{23})}));
    EXPECT_EQ(rowOf(json, 0)[QStringLiteral("end")], QStringLiteral("2026-04-25T00:00"));
}

TEST(DayListCsv, HasARowForEachBookingAndNoneForGaps)
{
    const DayListTable table = dayListCsv(sampleDayList(), Privacy::Full);
    ASSERT_EQ(table.rows.size(), 5U);
    for (const QStringList& row : table.rows)
        EXPECT_EQ(row.size(), table.header.size());
    EXPECT_EQ(cell(table, 3, "client"), QStringLiteral("George Papadakis"));
    EXPECT_EQ(cell(table, 3, "therapist"), QStringLiteral("Maya Okafor"));
    EXPECT_EQ(cell(table, 3, "start"), QStringLiteral("2026-04-24T14:00"));
    EXPECT_EQ(cell(table, 3, "race_days"), QStringLiteral("-1"));
    EXPECT_EQ(cell(table, 3, "verdict"), QStringLiteral("too_close"));
    EXPECT_EQ(cell(table, 3, "reason"), QStringLiteral("short, light only"));
    EXPECT_EQ(cell(table, 2, "first_visit"), QStringLiteral("yes"));
    EXPECT_EQ(cell(table, 2, "race"), QString{});
}

TEST(DayListCsv, HasNoColumnForWhatIsHidden)
{
    const QStringList initials = dayListCsv(sampleDayList(), Privacy::Initials).header;
    for (const char* column : {"client_id", "age", "phone", "reason", "notes"})
        EXPECT_FALSE(initials.contains(QString::fromLatin1(column))) << column;
    EXPECT_TRUE(initials.contains(QStringLiteral("alerts")));
    EXPECT_EQ(cell(dayListCsv(sampleDayList(), Privacy::Initials), 0, "client"), QStringLiteral("A.R."));

    const QStringList desk = dayListCsv(sampleDayList(), Privacy::NoClinicalText).header;
    for (const char* column : {"alerts", "focus", "reason", "notes"})
        EXPECT_FALSE(desk.contains(QString::fromLatin1(column))) << column;
    EXPECT_TRUE(desk.contains(QStringLiteral("phone")));
}

TEST(DayListCsv, IsOnlyAHeaderOnAnEmptyDay)
{
    EXPECT_TRUE(dayListCsv(DayList{}, Privacy::Full).rows.empty());
    EXPECT_FALSE(dayListCsv(DayList{}, Privacy::Full).header.isEmpty());
}

} // namespace taper::test
