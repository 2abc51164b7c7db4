// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/figure_words.h"

#include <gtest/gtest.h>

namespace taper::words {
namespace {

const Date kFriday = makeDate(2026, 4, 24);

Date daysLater(int days)
{
    return kFriday + std::chrono::days{days};
}

TEST(FigureWords, CountDaysFromTheRaceWithATrueMinus)
{
    EXPECT_EQ(daysText(-2), QStringLiteral("D\u22122"));
    EXPECT_EQ(daysText(5), QStringLiteral("D+5"));
    EXPECT_EQ(daysText(0), QStringLiteral("race day"));
    EXPECT_EQ(daysText(-30), QStringLiteral("D\u221230"));
}

TEST(FigureWords, SayHowFarOffADayIs)
{
    EXPECT_EQ(inDaysText(kFriday, kFriday), QStringLiteral("today"));
    EXPECT_EQ(inDaysText(daysLater(1), kFriday), QStringLiteral("tomorrow"));
    EXPECT_EQ(inDaysText(daysLater(-1), kFriday), QStringLiteral("yesterday"));
    EXPECT_EQ(inDaysText(daysLater(12), kFriday), QStringLiteral("in 12 days"));
    EXPECT_EQ(inDaysText(daysLater(-3), kFriday), QStringLiteral("3 days ago"));
}

TEST(FigureWords, SayHowLongAgoAsCoarselyAsItIsTold)
{
    EXPECT_EQ(agoText(kFriday, kFriday), QStringLiteral("today"));
    EXPECT_EQ(agoText(daysLater(-1), kFriday), QStringLiteral("yesterday"));
    EXPECT_EQ(agoText(daysLater(-5), kFriday), QStringLiteral("5 days ago"));
    EXPECT_EQ(agoText(daysLater(-14), kFriday), QStringLiteral("2 wk ago"));
    EXPECT_EQ(agoText(daysLater(-62), kFriday), QStringLiteral("9 wk ago"));
    EXPECT_EQ(agoText(daysLater(-122), kFriday), QStringLiteral("4 mo ago"));
    EXPECT_EQ(agoText(daysLater(-3 * 366), kFriday), QStringLiteral("3 yr ago"));
    EXPECT_EQ(agoText(daysLater(4), kFriday), QStringLiteral("in 4 days"));
}

TEST(FigureWords, TellDistancesInKilometres)
{
    EXPECT_EQ(distanceText(42'195), QStringLiteral("42.195 km"));
    EXPECT_EQ(distanceText(42'200), QStringLiteral("42.2 km"));
    EXPECT_EQ(distanceText(5'000), QStringLiteral("5 km"));
    EXPECT_EQ(distanceText(std::nullopt), QStringLiteral("distance unknown"));
}

TEST(FigureWords, TellLengthsInMinutesAndTotalsInHours)
{
    EXPECT_EQ(lengthText(Minutes{60}), QStringLiteral("60\u2032"));
    EXPECT_EQ(hoursText(Minutes{315}), QStringLiteral("5 h 15"));
    EXPECT_EQ(hoursText(Minutes{420}), QStringLiteral("7 h"));
    EXPECT_EQ(hoursText(Minutes{425}), QStringLiteral("7 h 05"));
    EXPECT_EQ(hoursText(Minutes{45}), QStringLiteral("45 min"));
    EXPECT_EQ(hoursText(Minutes{0}), QStringLiteral("0 min"));
}

TEST(FigureWords, NeverSayMoreHoursThanHaveElapsed)
{
    EXPECT_EQ(elapsedText(Minutes{41 * 60}), QStringLiteral("41 hours"));
    EXPECT_EQ(elapsedText(Minutes{48 * 60 - 1}), QStringLiteral("47 hours"));
    EXPECT_EQ(elapsedText(Minutes{119}), QStringLiteral("1 hour"));
    EXPECT_EQ(elapsedText(Minutes{20}), QStringLiteral("20 minutes"));
    EXPECT_EQ(elapsedText(Minutes{0}), QStringLiteral("1 minute"));
    EXPECT_EQ(elapsedText(Minutes{96 * 60}), QStringLiteral("4 days"));
}

TEST(FigureWords, WriteDatesInTheLanguageOfTheSentences)
{
    EXPECT_EQ(longDateText(kFriday), QStringLiteral("Friday 24 April 2026"));
    EXPECT_EQ(dateText(kFriday), QStringLiteral("24 April 2026"));
    EXPECT_EQ(shortDateText(kFriday), QStringLiteral("24 Apr"));
    EXPECT_EQ(weekdayDateText(kFriday), QStringLiteral("Fri 24 Apr"));
    EXPECT_EQ(monthText(kFriday), QStringLiteral("April 2026"));
    EXPECT_EQ(weekdayText(0), QStringLiteral("Monday"));
    EXPECT_EQ(shortWeekdayText(6), QStringLiteral("Sun"));
    EXPECT_EQ(momentText(at(kFriday, Minutes{585})), QStringLiteral("Fri 24 Apr 09:45"));
}

TEST(FigureWords, NameTheYearOnlyWhenItIsAnother)
{
    EXPECT_EQ(shortDateText(makeDate(2026, 1, 2), kFriday), QStringLiteral("2 Jan"));
    EXPECT_EQ(shortDateText(makeDate(2025, 1, 2), kFriday), QStringLiteral("2 Jan 2025"));
}

TEST(FigureWords, WriteSpansOfADayAndAcrossDays)
{
    EXPECT_EQ(
        spanText({at(kFriday, Minutes{585}), at(kFriday, Minutes{645})}), QStringLiteral("09:45\u201310:45"));
    EXPECT_EQ(spanText({at(kFriday, Minutes{1380}), at(daysLater(1), Minutes{0})}),
        QStringLiteral("23:00\u201324:00"));
    EXPECT_EQ(spanText({at(kFriday, Minutes{540}), at(daysLater(3), Minutes{1080})}),
        QStringLiteral("Fri 24 Apr 09:00 \u2013 Mon 27 Apr 18:00"));
}

} // namespace
} // namespace taper::words
