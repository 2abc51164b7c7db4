// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/clients_csv.h"

#include "tests/core/exchange/rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Imported<ClientFields> parse(const QByteArray& text)
{
    return parseClients(table(text));
}

TEST(ClientsCsv, ReadsAllColumnsInAnyOrder)
{
    const auto imported =
        parse("tags,notes,address,phone,email,date_of_birth,preferred_name,name\n"
              "\"trail; marathon,  club\",\"Line 1\nLine 2\",\"1 High St\nBath\",'+44 7700 900342,"
              "anna@example.org,1990-02-28,Annie,Anna Lee\n");
    EXPECT_THAT(imported.problems, IsEmpty());
    ASSERT_EQ(imported.rows.size(), 1U);
    EXPECT_EQ(imported.rows[0].number, 2);
    ClientFields expected;
    expected.name = QStringLiteral("Anna Lee");
    expected.preferredName = QStringLiteral("Annie");
    expected.dateOfBirth = makeDate(1990, 2, 28);
    expected.phone = QStringLiteral("+44 7700 900342");
    expected.email = QStringLiteral("anna@example.org");
    expected.address = QStringLiteral("1 High St\nBath");
    expected.notes = QStringLiteral("Line 1\nLine 2");
    expected.tags = {QStringLiteral("trail"), QStringLiteral("marathon"), QStringLiteral("club")};
    EXPECT_EQ(imported.rows[0].value, expected);
    EXPECT_EQ(imported.columns.size(), 8);
}

TEST(ClientsCsv, NeedsOnlyTheName)
{
    const auto imported = parse("name\nAnna\n=SUM(1)\n<b>Bob</b>\nRobert'); DROP TABLE client;--\n");
    EXPECT_THAT(imported.problems, IsEmpty());
    ASSERT_EQ(imported.rows.size(), 4U);
    EXPECT_EQ(imported.rows[1].value.name, QStringLiteral("=SUM(1)"));
    EXPECT_EQ(imported.rows[2].value.name, QStringLiteral("<b>Bob</b>"));
    EXPECT_EQ(imported.columns, QStringList{QStringLiteral("name")});
}

TEST(ClientsCsv, TakesTheHeaderWithoutRegardToCaseAndBlanks)
{
    const auto imported = parse("\" Name \",E-Mail\nAnna,\n");
    EXPECT_THAT(shown(imported.problems), ElementsAre("1 E-Mail unknown_column"));
    EXPECT_EQ(parse("Name ,EMAIL\nAnna,\n").rows.size(), 1U);
}

TEST(ClientsCsv, RefusesUnknownMissingAndDoubleColumnsByName)
{
    const auto imported = parse("surname,email,email,,tags\nx,,,,\n");
    EXPECT_THAT(imported.rows, IsEmpty());
    EXPECT_THAT(shown(imported.problems),
        ElementsAre(
            "1 surname unknown_column", "1 email duplicate", "1 #4 unknown_column", "1 name missing_column"));
    EXPECT_EQ(imported.problems[0].parameters.value(QStringLiteral("column")).toString(),
        QStringLiteral("surname"));
    EXPECT_EQ(
        imported.problems[3].parameters.value(QStringLiteral("column")).toString(), QStringLiteral("name"));
}

TEST(ClientsCsv, NamesEveryFaultOfEveryRowAndKeepsTheGoodRows)
{
    const auto imported = parse("name,date_of_birth,email,phone\n"
                                ",1990-02-30,nowhere,call me\n"
                                "Anna,,,\n"
                                "Ben,28/02/1990,,\n"
                                "Cleo\n"
                                "Dan,,dan@example.org,\n");
    EXPECT_THAT(shown(imported.problems),
        ElementsAre("2 date_of_birth not_a_date", "2 name required", "2 phone not_a_phone_number",
            "2 email not_an_email", "4 date_of_birth not_a_date", "5  bad_csv"));
    EXPECT_EQ(imported.problems[0].parameters.value(QStringLiteral("text")).toString(),
        QStringLiteral("1990-02-30"));
    ASSERT_EQ(imported.rows.size(), 2U);
    EXPECT_EQ(imported.rows[0].number, 3);
    EXPECT_EQ(imported.rows[1].number, 6);
}

TEST(ClientsCsv, SkipsRowsThatAreEmpty)
{
    const auto imported = parse("name,email\n,\n\" \",\nAnna,\n");
    EXPECT_THAT(imported.problems, IsEmpty());
    ASSERT_EQ(imported.rows.size(), 1U);
    EXPECT_EQ(imported.rows[0].number, 4);
}

TEST(ClientsCsv, RefusesNamesThatAreTooLong)
{
    EXPECT_THAT(
        shown(parse("name\n" + QByteArray(501, 'x') + "\n").problems), ElementsAre("2 name too_long"));
    EXPECT_THAT(parse("name\n" + QByteArray(500, 'x') + "\n").problems, IsEmpty());
}

} // namespace
} // namespace taper::test
