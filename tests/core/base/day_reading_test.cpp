// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/day_reading.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

const Date kFriday = makeDate(2026, 4, 24);

std::optional<Date> read(const char* typed, const DayWords& words = {})
{
    return readDay(QString::fromUtf8(typed), kFriday, words);
}

TEST(DayReading, TakesDatesHoweverTheyAreWritten)
{
    const Date wanted = makeDate(2026, 5, 3);
    for (const auto* typed : {"2026-05-03", "3 May", "3 may 2026", "May 3", "3/5", "3.5.", "3.5.2026",
             "03/05/26", "2026/5/3", "Sun 3 May", "3rd May", " 3   May ", "+9", "May 3, 2026"})
        EXPECT_EQ(read(typed), wanted) << typed;
}

TEST(DayReading, TakesWhatIsSaidAtADesk)
{
    EXPECT_EQ(read("today"), kFriday);
    EXPECT_EQ(read("TOMORROW"), makeDate(2026, 4, 25));
    EXPECT_EQ(read("yesterday"), makeDate(2026, 4, 23));
    EXPECT_EQ(read("fri"), makeDate(2026, 5, 1)) << "the next one";
    EXPECT_EQ(read("sat"), makeDate(2026, 4, 25));
    EXPECT_EQ(read("+14"), makeDate(2026, 5, 8));
    EXPECT_EQ(read("\u22122"), makeDate(2026, 4, 22)) << "with a true minus";
}

TEST(DayReading, UnderstandsAnotherLanguageBesidesEnglish)
{
    const DayWords german{.language = QLocale{QLocale::German},
        .today = QStringLiteral("heute"),
        .tomorrow = QStringLiteral("morgen"),
        .yesterday = QStringLiteral("gestern")};
    EXPECT_EQ(read("morgen", german), makeDate(2026, 4, 25));
    EXPECT_EQ(read("3. Mai", german), makeDate(2026, 5, 3));
    EXPECT_EQ(read("Mittwoch", german), makeDate(2026, 4, 29));
    EXPECT_EQ(read("wed", german), makeDate(2026, 4, 29));
    EXPECT_EQ(read("tomorrow", german), makeDate(2026, 4, 25));
    EXPECT_EQ(read("morgen"), std::nullopt);
}

TEST(DayReading, RefusesWhatIsNoDay)
{
    for (const auto* typed :
        {"", " ", "31 Feb", "2026-02-30", "32/1", "callum", "24", "+", "f", "3 May 1066", "callum 24 apr"})
        EXPECT_EQ(read(typed), std::nullopt) << typed;
}

} // namespace
} // namespace taper
