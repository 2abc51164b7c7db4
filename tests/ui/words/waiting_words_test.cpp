// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/waiting_words.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

using namespace std::chrono_literals;

std::string said(const std::vector<SuitingTime>& times)
{
    return words::suitingTimesText(times).toStdString();
}

TEST(WaitingWords, SayWhenSomebodyCanCome)
{
    EXPECT_EQ(said({}), "any time");
    EXPECT_EQ(said({{std::nullopt, {14h, 17h}}}), "every day 14:00–17:00");
    EXPECT_EQ(said({{4, {0h, 24h}}}), "Fri");
    EXPECT_EQ(said({{0, {9h, 12h}}, {2, {9h, 12h}}, {4, {0h, 24h}}}), "Mon, Wed 09:00–12:00; Fri");
    EXPECT_EQ(said({{std::nullopt, {8h, 9h}}, {0, {8h, 9h}}}), "every day 08:00–09:00; Mon 08:00–09:00");
}

TEST(WaitingWords, SayFromWhenUntilWhen)
{
    const Date monday = makeDate(2026, 4, 20);
    const Date friday = makeDate(2026, 4, 24);
    EXPECT_EQ(words::suitingDaysText({}, {}), QString{});
    EXPECT_EQ(words::suitingDaysText({}, friday), QStringLiteral("until Fri 24 Apr"));
    EXPECT_EQ(words::suitingDaysText(monday, {}), QStringLiteral("from Mon 20 Apr"));
    EXPECT_EQ(words::suitingDaysText(monday, friday), QStringLiteral("Mon 20 Apr – Fri 24 Apr"));
    EXPECT_EQ(words::suitingDaysText(friday, friday), QStringLiteral("Fri 24 Apr"));
}

TEST(WaitingWords, TellUrgenciesApartByWordAndSign)
{
    EXPECT_EQ(words::urgencyWord(Urgency::High), QStringLiteral("urgent"));
    EXPECT_EQ(words::urgencySign(Urgency::High), QStringLiteral("!"));
    EXPECT_NE(words::urgencyWord(Urgency::Low), words::urgencyWord(Urgency::Normal));
    for (const WaitingRemoval removal :
        {WaitingRemoval::BookedElsewhere, WaitingRemoval::NoLongerWanted, WaitingRemoval::Undone})
        EXPECT_FALSE(words::removalWord(removal).isEmpty());
}

} // namespace
} // namespace taper
