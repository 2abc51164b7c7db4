// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/length_text.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

std::optional<Minutes> read(const char* typed)
{
    return readLength(QString::fromUtf8(typed));
}

TEST(ReadLength, TakesMinutesWithAndWithoutTheirSign)
{
    for (const char* typed : {"60", " 60 ", "60 min", "60′", "60'", "60 minutes", "1 h", "1h", "1:00"})
        EXPECT_EQ(read(typed), Minutes{60}) << typed;
}

TEST(ReadLength, TakesHoursAndMinutes)
{
    for (const char* typed : {"1:30", "1 h 30", "1h30", "1 hour 30 min", "90"})
        EXPECT_EQ(read(typed), Minutes{90}) << typed;
}

TEST(ReadLength, TakesNothingThatIsNoLength)
{
    for (const char* typed : {"", "abc", "-60", "60 apples", "6 0", "1:2:3", "12345", "½"})
        EXPECT_EQ(read(typed), std::nullopt) << typed;
}

} // namespace
} // namespace taper
