// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"

#include <gtest/gtest.h>

namespace taper::test {

TEST(Money, HasTheDecimalsOfItsCurrency)
{
    EXPECT_EQ(minorDigits(u"GBP"), 2);
    EXPECT_EQ(minorDigits(u"EUR"), 2);
    EXPECT_EQ(minorDigits(u"JPY"), 0);
    EXPECT_EQ(minorDigits(u"KWD"), 3);
}

TEST(Money, IsWrittenPlainlyForFilesAndWithItsSymbolForPeople)
{
    EXPECT_EQ(moneyNumber(Money{5500}, u"GBP"), QStringLiteral("55.00"));
    EXPECT_EQ(moneyNumber(Money{5}, u"GBP"), QStringLiteral("0.05"));
    EXPECT_EQ(moneyNumber(Money{-205}, u"GBP"), QStringLiteral("-2.05"));
    EXPECT_EQ(moneyNumber(Money{5500}, u"JPY"), QStringLiteral("5500"));
    EXPECT_EQ(moneyNumber(Money{5500}, u"KWD"), QStringLiteral("5.500"));
    EXPECT_EQ(moneyText(Money{5500}, u"GBP"), QStringLiteral("£55.00"));
    EXPECT_EQ(moneyText(Money{5500}, u"EUR"), QStringLiteral("€55.00"));
    EXPECT_EQ(moneyText(Money{5500}, u"USD"), QStringLiteral("$55.00"));
    EXPECT_EQ(moneyText(Money{5500}, u"CHF"), QStringLiteral("CHF\u00a055.00"));
}

TEST(Money, IsReadWithPointOrComma)
{
    EXPECT_EQ(parseMoney(u"55", u"GBP"), Money{5500});
    EXPECT_EQ(parseMoney(u"55.5", u"GBP"), Money{5550});
    EXPECT_EQ(parseMoney(u"55,50", u"GBP"), Money{5550});
    EXPECT_EQ(parseMoney(u" 0.05 ", u"GBP"), Money{5});
    EXPECT_EQ(parseMoney(u".5", u"GBP"), Money{50});
    EXPECT_EQ(parseMoney(u"0", u"GBP"), Money{0});
    EXPECT_EQ(parseMoney(u"5500", u"JPY"), Money{5500});
    EXPECT_EQ(parseMoney(u"5.5", u"KWD"), Money{5500});
}

TEST(Money, RefusesWhatIsNoAmount)
{
    for (const char16_t* text : {u"", u" ", u".", u"-5", u"+5", u"£5", u"5 5", u"1,234.50", u"1,234",
             u"5.555", u"five", u"1e3", u"５", u"9999999999999"})
        EXPECT_EQ(parseMoney(text, u"GBP"), std::nullopt) << QString::fromUtf16(text).toStdString();
    EXPECT_EQ(parseMoney(u"5.5", u"JPY"), std::nullopt);
}

TEST(Money, ReadsBackWhatItWrites)
{
    for (const char16_t* currency : {u"GBP", u"JPY", u"KWD"}) {
        for (const qint64 minor : {0LL, 1LL, 99LL, 100LL, 5500LL, 123456789LL})
            EXPECT_EQ(parseMoney(moneyNumber(Money{minor}, currency), currency), Money{minor});
    }
}

TEST(Money, KnowsTheShapeOfACurrencyCode)
{
    EXPECT_TRUE(isCurrencyCode(u"GBP"));
    for (const char16_t* code : {u"", u"GB", u"gbp", u"GBPS", u"G8P", u"ÄÖÜ"})
        EXPECT_FALSE(isCurrencyCode(code)) << QString::fromUtf16(code).toStdString();
}

} // namespace taper::test
