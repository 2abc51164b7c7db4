// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bookings_csv.h"

#include "tests/core/exchange/rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Imported<BookingCsvRow> parse(const QByteArray& text)
{
    return parseBookings(table(text));
}

TEST(BookingsCsv, ReadsAllColumns)
{
    const auto imported =
        parse("client,therapist,room,session_type,start,minutes,status,notes\n"
              "Anna Lee,Dana,Room 1,full_sports,2026-04-24T09:30,75,completed,\"Left calf\nfirst\"\n"
              "Ben,Dana,,Full sports,2026-04-24 11:00,,NO_SHOW,\n");
    EXPECT_THAT(imported.problems, IsEmpty());
    ASSERT_EQ(imported.rows.size(), 2U);
    const Moment start = at(makeDate(2026, 4, 24), Minutes{9 * 60 + 30});
    EXPECT_EQ(imported.rows[0].value,
        (BookingCsvRow{QStringLiteral("Anna Lee"), QStringLiteral("Dana"), QStringLiteral("Room 1"),
            QStringLiteral("full_sports"), start, Minutes{75}, BookingStatus::Completed,
            QStringLiteral("Left calf\nfirst")}));
    EXPECT_EQ(imported.rows[1].value.start, start + Minutes{90});
    EXPECT_FALSE(imported.rows[1].value.length);
    EXPECT_EQ(imported.rows[1].value.status, BookingStatus::NoShow);
}

TEST(BookingsCsv, TakesABookingAsBookedUnlessTold)
{
    const auto imported = parse("client,therapist,session_type,start\nAnna,Dana,light,2026-04-24T09:30\n");
    ASSERT_EQ(imported.rows.size(), 1U);
    EXPECT_EQ(imported.rows[0].value.status, BookingStatus::Booked);
    EXPECT_TRUE(imported.rows[0].value.room.isEmpty());
}

TEST(BookingsCsv, NamesWhatIsMissing)
{
    EXPECT_THAT(shown(parse("room\nRoom 1\n").problems),
        ElementsAre("1 client missing_column", "1 therapist missing_column", "1 session_type missing_column",
            "1 start missing_column"));
    EXPECT_THAT(shown(parse("client,therapist,session_type,start,minutes\n,,,,60\n").problems),
        ElementsAre(
            "2 client required", "2 therapist required", "2 session_type required", "2 start required"));
}

TEST(BookingsCsv, NamesWhatCannotBe)
{
    const auto imported = parse("client,therapist,session_type,start,minutes,status\n"
                                "Anna,Dana,light,2026-02-30T09:00,-60,maybe\n"
                                "Anna,Dana,light,2026-04-24T9:00,long,\n"
                                "Anna,Dana,light,2026-04-24,481,\n");
    EXPECT_THAT(shown(imported.problems),
        ElementsAre("2 start not_a_date", "2 minutes out_of_range", "2 status not_a_status",
            "3 start not_a_time", "3 minutes not_a_number", "4 start not_a_time", "4 minutes out_of_range"));
    EXPECT_EQ(imported.problems[1].parameters.value(QStringLiteral("minimum")).toInt(), 5);
    EXPECT_EQ(imported.problems[1].parameters.value(QStringLiteral("maximum")).toInt(), 480);
}

} // namespace
} // namespace taper::test
