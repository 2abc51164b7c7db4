// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/entries_csv.h"

#include "tests/core/exchange/rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Imported<EntryRow> parse(const QByteArray& text)
{
    return parseEntries(table(text));
}

TEST(EntriesCsv, ReadsAllColumns)
{
    const auto imported = parse("client,race,race_date,priority,target_time,finish_time,status\n"
                                "anna@example.org,Bath Half,2026-03-15,a,01:45,1:44:30,Finished\n");
    EXPECT_THAT(imported.problems, IsEmpty());
    ASSERT_EQ(imported.rows.size(), 1U);
    const EntryRow expected{QStringLiteral("anna@example.org"), QStringLiteral("Bath Half"),
        makeDate(2026, 3, 15), RacePriority::A, Seconds{6300}, Seconds{6270}, EntryStatus::Finished};
    EXPECT_EQ(imported.rows[0].value, expected);
}

TEST(EntriesCsv, NeedsClientAndRaceAndTakesTheRestAsUsual)
{
    const auto imported = parse("client,race\n17,Bath Half\n");
    ASSERT_EQ(imported.rows.size(), 1U);
    EXPECT_EQ(imported.rows[0].value.client, QStringLiteral("17"));
    EXPECT_EQ(imported.rows[0].value.priority, RacePriority::B);
    EXPECT_EQ(imported.rows[0].value.status, EntryStatus::Entered);
    EXPECT_THAT(shown(parse("priority\nA\n").problems),
        ElementsAre("1 client missing_column", "1 race missing_column"));
    EXPECT_THAT(shown(parse("client,race\n,Bath\nAnna,\n").problems),
        ElementsAre("2 client required", "3 race required"));
}

TEST(EntriesCsv, NamesWhatCannotBe)
{
    EXPECT_THAT(shown(parse("client,race,race_date,priority,target_time,finish_time,status\n"
                            "Anna,Bath,15.3.2026,D,4 hours,00:00,winner\n"
                            "Ben,Bath,,,999:00,,\n")
                          .problems),
        ElementsAre("2 race_date not_a_date", "2 priority not_a_status", "2 target_time not_a_duration",
            "2 status not_a_status", "2 finish_time not_a_duration", "3 target_time not_a_duration"));
}

} // namespace
} // namespace taper::test
