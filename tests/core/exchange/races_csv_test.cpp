// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/races_csv.h"

#include "tests/core/exchange/rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Imported<RaceFields> parse(const QByteArray& text)
{
    return parseRaces(table(text));
}

TEST(RacesCsv, ReadsAllColumns)
{
    const auto imported =
        parse("name,date,end_date,start_time,finish_time,timezone,distance_km,location,status\n"
              "Three Days,2026-05-01,2026-05-03,08:30,15:00,Europe/Paris,\"42,195\",Annecy,Postponed\n");
    EXPECT_THAT(imported.problems, IsEmpty());
    ASSERT_EQ(imported.rows.size(), 1U);
    RaceFields expected;
    expected.name = QStringLiteral("Three Days");
    expected.date = makeDate(2026, 5, 1);
    expected.endDate = makeDate(2026, 5, 3);
    expected.startTime = Minutes{8 * 60 + 30};
    expected.finishTime = Minutes{15 * 60};
    expected.timeZone = QStringLiteral("Europe/Paris");
    expected.distanceMetres = 42'195;
    expected.place = QStringLiteral("Annecy");
    expected.status = RaceStatus::Postponed;
    EXPECT_EQ(imported.rows[0].value, expected);
}

TEST(RacesCsv, NeedsNameAndDateAndTakesTheRestAsUnknown)
{
    const auto imported = parse("name,date\nBath Half,2026-03-15\n");
    ASSERT_EQ(imported.rows.size(), 1U);
    const RaceFields& race = imported.rows[0].value;
    EXPECT_EQ(race.status, RaceStatus::Scheduled);
    EXPECT_FALSE(race.endDate || race.startTime || race.finishTime || race.distanceMetres);
    EXPECT_THAT(shown(parse("location\nBath\n").problems),
        ElementsAre("1 name missing_column", "1 date missing_column"));
    EXPECT_THAT(shown(parse("name,date\n,2026-03-15\nBath,\n").problems),
        ElementsAre("2 name required", "3 date required"));
}

TEST(RacesCsv, NamesWhatCannotBe)
{
    const auto imported = parse("name,date,end_date,start_time,finish_time,timezone,distance_km,status\n"
                                "Backwards,2026-05-03,2026-05-01,,,,,\n"
                                "Nonsense,soon,2026-05-01,8am,25:00,Mars/Olympus,far,running\n"
                                "Nowhere,2026-05-03,,24:00,,,-5,\n");
    EXPECT_THAT(imported.rows, IsEmpty());
    EXPECT_THAT(shown(imported.problems),
        ElementsAre("2 end_date end_before_start", "3 date not_a_date", "3 start_time not_a_time",
            "3 finish_time not_a_time", "3 distance_km not_a_number", "3 status not_a_status",
            "3 timezone not_a_time_zone", "4 distance_km not_a_number", "4 start_time not_a_time"));
    EXPECT_EQ(imported.problems[5].parameters.value(QStringLiteral("choices")).toStringList(),
        (QStringList{QStringLiteral("scheduled"), QStringLiteral("cancelled"), QStringLiteral("postponed")}));
}

} // namespace
} // namespace taper::test
