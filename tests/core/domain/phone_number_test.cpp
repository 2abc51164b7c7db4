// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/phone_number.h"

#include "tests/core/domain/problems.h"

namespace taper::test {

namespace {

const QString kBritain = QStringLiteral("GB");

bool finds(const char* query, const char* stored, const QString& region = kBritain)
{
    const QString wanted = phoneQuery(utf8(query), region);
    return !wanted.isEmpty() && phoneSearchKey(utf8(stored), region).contains(wanted);
}

} // namespace

TEST(PhoneNumber, IsFoundInAnyFormatByAnyFormat)
{
    const std::array formats{"07700 900342", "07700900342", "(07700) 900-342", "+44 7700 900342",
        "+447700900342", "0044 7700 900342", "+44 (0)7700 900342", "+44 (0) 7700 900-342", "07700.900.342",
        " 07700/900342 "};
    for (const char* stored : formats) {
        for (const char* query : formats)
            EXPECT_TRUE(finds(query, stored)) << query << " in " << stored;
    }
}

TEST(PhoneNumber, IsFoundByItsParts)
{
    for (const char* stored : {"07700 900342", "+44 7700 900342", "0044 (0)7700 900342"}) {
        for (const char* part : {"900342", "900 342", "0342", "342", "07700", "7700 90", "7700900",
                 "0770090034", "+44 7700", "+44 (0)7700 900", "0044 7700", "447700900342", "7700900342"})
            EXPECT_TRUE(finds(part, stored)) << part << " in " << stored;
    }
}

TEST(PhoneNumber, IsNotFoundByAnother)
{
    EXPECT_FALSE(finds("07700 900343", "07700 900342"));
    EXPECT_FALSE(finds("+49 7700 900342", "07700 900342"));
    EXPECT_FALSE(finds("900343", "07700 900342"));
}

TEST(PhoneNumber, OfAnotherCountryIsFoundToo)
{
    for (const char* query : {"+33 1 99 00 12 34", "0033 1 99 00 12 34", "01 99 00 12 34", "199001234"})
        EXPECT_TRUE(finds(query, "+33 (0)1 99 00 12 34")) << query;
    EXPECT_TRUE(finds("(212) 555-0142", "+1 212 555 0142", QStringLiteral("US")));
    EXPECT_TRUE(finds("011 44 7700 900342", "+44 7700 900342", QStringLiteral("US")));
}

TEST(PhoneNumber, InAnotherScriptIsFoundByItsDigits)
{
    EXPECT_TRUE(finds("07700 900342", "٠٧٧٠٠ ٩٠٠٣٤٢"));
}

TEST(PhoneNumber, ThatIsNoneKeepsItsDigits)
{
    EXPECT_EQ(phoneSearchKey(utf8("ext 12"), kBritain), utf8("12"));
    EXPECT_EQ(phoneSearchKey(utf8("none"), kBritain), QString{});
    EXPECT_EQ(phoneSearchKey(QString{}, kBritain), QString{});
    EXPECT_TRUE(finds("99999", "99999999999999999999999999")) << "far too long to be a number";
}

TEST(PhoneQuery, IsEmptyForWhatLooksLikeAName)
{
    for (const char* text : {"", "Callum", "12", "+4", "10k", "Room 101", "王小明", "---"})
        EXPECT_EQ(phoneQuery(utf8(text), kBritain), QString{}) << text;
}

} // namespace taper::test
