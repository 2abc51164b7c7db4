// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_program.h"

#include <gtest/gtest.h>

#include <QJsonArray>

namespace taper::test {
namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

class CliImport : public testing::Test {
protected:
    CliImport() { cli.furnish(); }

    int clientsFound(const char* text)
    {
        return static_cast<int>(
            cli.runWords({q("--json"), q("find"), q(text)}).json()[q("clients")].toArray().size());
    }

    CliProgram cli;
};

TEST_F(CliImport, TakesAFileInWholeAndKnowsItAgain)
{
    cli.write(q("more.csv"),
        "\xEF\xBB\xBFname,email,notes\r\n\"O'Brien, Anne-Marie\",anne@example.org,\"two\r\nlines\"\r\n");
    const CliRun first = cli.runJson(q("import clients {}/more.csv"));
    EXPECT_EQ(first.status, 0);
    EXPECT_EQ(first.json()[q("rows")], 1);
    EXPECT_EQ(first.json()[q("added")], 1);
    const CliRun again = cli.runJson(q("import clients {}/more.csv"));
    EXPECT_EQ(again.json()[q("added")], 0);
    EXPECT_EQ(again.json()[q("skipped")], 1);
    EXPECT_EQ(clientsFound("o'brien"), 1);
}

TEST_F(CliImport, TakesInNothingWhenOneRowIsBadAndNamesRowColumnAndReason)
{
    cli.write(q("bad.csv"), "name,date_of_birth\nBen Adeyemi,1990-01-01\nDele Ogunleye,1990-02-30\n");
    const CliRun run = cli.runJson(q("import clients {}/bad.csv"));
    EXPECT_EQ(run.status, 1);
    const QJsonObject problem = run.json()[q("problems")][0].toObject();
    EXPECT_EQ(problem[q("row")], 3);
    EXPECT_EQ(problem[q("column")], q("date_of_birth"));
    EXPECT_EQ(problem[q("code")], q("not_a_date"));
    EXPECT_FALSE(problem[q("text")].toString().isEmpty());
    EXPECT_EQ(clientsFound("Ben Adeyemi"), 0);
}

TEST_F(CliImport, OnlyLooksWhenAskedForADryRun)
{
    cli.write(q("more.csv"), "name\nBen Adeyemi\n");
    const CliRun run = cli.runJson(q("import clients {}/more.csv --dry-run"));
    EXPECT_EQ(run.status, 0);
    EXPECT_EQ(run.json()[q("added")], 1);
    EXPECT_EQ(clientsFound("Ben Adeyemi"), 0);
}

TEST_F(CliImport, RefusesAnUnknownColumnByName)
{
    cli.write(q("odd.csv"), "name,shoe_size\nBen Adeyemi,44\n");
    const CliRun run = cli.run(q("import clients {}/odd.csv"));
    EXPECT_NE(run.status, 0);
    EXPECT_TRUE(run.err.contains(q("shoe_size"))) << run.err.toStdString();
}

TEST_F(CliImport, KeepsNamesAsTheyWereTypedWhateverTheyHold)
{
    const QByteArray names[] = {"<img src=\"x\"><b>Bob</b>", "Robert'); DROP TABLE client;--", "=1+1",
        "\xF0\x9F\x8F\x83 Runner", "\xD9\x85\xD8\xAD\xD9\x85\xD8\xAF", "X", QByteArray{500, 'y'}};
    QByteArray csv = "name\n";
    for (QByteArray name : names)
        csv += '"' + name.replace("\"", "\"\"") + "\"\n";
    cli.write(q("names.csv"), csv);
    ASSERT_EQ(cli.run(q("import clients {}/names.csv")).status, 0);
    for (const QByteArray& name : names) {
        const QJsonArray found =
            cli.runWords({q("--json"), q("find"), QString::fromUtf8(name)}).json()[q("clients")].toArray();
        bool isThere = false;
        for (const auto& client : found)
            isThere = isThere || client.toObject()[q("name")] == QString::fromUtf8(name);
        EXPECT_TRUE(isThere) << name.constData();
    }
}

TEST_F(CliImport, TakesInBookingsAndTheirHistory)
{
    cli.write(q("bookings.csv"),
        "client,therapist,room,session_type,start,minutes,status,notes\n"
        "Callum Wright,Maya Okafor,,full_sports,2025-03-03T10:00,60,completed,L soleus\n"
        "Aisha Rahman,Tom Reid,Room 2,full_sports,2030-03-05T10:00,60,booked,\n");
    const CliRun run = cli.runJson(q("import bookings {}/bookings.csv"));
    EXPECT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.json()[q("added")], 2);
    EXPECT_EQ(
        cli.run(q("book --client 1 --therapist Tom --type full_sports --start 2030-03-05T10:15")).status, 1);
}

TEST_F(CliImport, NamesTheFileThatIsMissingAndTheKindItDoesNotKnow)
{
    EXPECT_EQ(cli.run(q("import clients {}/nowhere.csv")).status, 3);
    EXPECT_EQ(cli.run(q("import shoes {}/clients.csv")).status, 2);
}

} // namespace
} // namespace taper::test
