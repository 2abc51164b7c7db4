// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/series_words.h"

#include "ui/words/error_words.h"

#include <gtest/gtest.h>

using namespace taper;

namespace {

QString said(const char* rule)
{
    return words::recurrenceText(readRecurrence(QString::fromLatin1(rule), TimeZone{}).value());
}

QString complaint(const char* rule)
{
    return words::problemText(
        readRecurrence(QString::fromLatin1(rule), TimeZone{}).error().problems.constFirst());
}

} // namespace

TEST(SeriesWords, SayHowOftenAndForHowLong)
{
    EXPECT_EQ(said("FREQ=WEEKLY;COUNT=6"), QStringLiteral("every week, 6 times"));
    EXPECT_EQ(
        said("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260612"), QStringLiteral("every 2 weeks until 12 June 2026"));
    EXPECT_EQ(said("FREQ=MONTHLY;COUNT=1"), QStringLiteral("every month, once"));
    EXPECT_EQ(said("FREQ=DAILY;INTERVAL=3;COUNT=2"), QStringLiteral("every 3 days, 2 times"));
}

TEST(SeriesWords, SayOnWhichDays)
{
    EXPECT_EQ(
        said("FREQ=MONTHLY;BYDAY=4FR;COUNT=6"), QStringLiteral("every month on the 4th Friday, 6 times"));
    EXPECT_EQ(
        said("FREQ=MONTHLY;BYDAY=-1TH;COUNT=6"), QStringLiteral("every month on the last Thursday, 6 times"));
    EXPECT_EQ(
        said("FREQ=WEEKLY;BYDAY=TU,FR;COUNT=8"), QStringLiteral("every week on Tuesday and Friday, 8 times"));
    EXPECT_EQ(said("FREQ=MONTHLY;BYMONTHDAY=15;COUNT=2"), QStringLiteral("every month on day 15, 2 times"));
}

TEST(SeriesWords, ShowARuleThatHasNoWords)
{
    EXPECT_EQ(
        said("FREQ=YEARLY;BYMONTH=2;COUNT=2"), QStringLiteral("by the rule FREQ=YEARLY;BYMONTH=2;COUNT=2"));
}

TEST(SeriesWords, SayPlainlyWhatIsWrongWithARule)
{
    EXPECT_TRUE(complaint("FREQ=WEEKLY").contains(QStringLiteral("never end")));
    EXPECT_TRUE(complaint("FREQ=WEEKLY;COUNT=10000").contains(QStringLiteral("104")));
    EXPECT_TRUE(complaint("every week").contains(QStringLiteral("not a rule")));
    const Error error = readRecurrence(QStringLiteral("FREQ=WEEKLY"), TimeZone{}).error();
    EXPECT_TRUE(words::errorText(error).startsWith(QStringLiteral("Repeat: ")));
    for (const RuleFault fault :
        {RuleFault::NotARule, RuleFault::TooFine, RuleFault::HasTime, RuleFault::WithoutEnd,
            RuleFault::EndBeforeStart, RuleFault::TooManyDates, RuleFault::TooFar, RuleFault::NoDates})
        EXPECT_TRUE(words::ruleFaultText(fault).endsWith(QLatin1Char{'.'}));
}

TEST(SeriesWords, NameTheDaysThatDoNotExist)
{
    using namespace std::chrono;
    EXPECT_EQ(words::missingDaysText({}), QString{});
    EXPECT_EQ(words::missingDaysText({2026y / April / 31d, 2026y / June / 31d, 2027y / April / 31d}),
        QStringLiteral("There is no 31 April and no 31 June: no session then."));
}

TEST(SeriesWords, SayWhichOfHowManyABookingIs)
{
    SeriesPlace place;
    place.rule = QStringLiteral("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260612");
    place.place = 3;
    place.count = 8;
    EXPECT_EQ(words::seriesPlaceText(place), QStringLiteral("3 of 8, every 2 weeks until 12 June 2026"));
}
