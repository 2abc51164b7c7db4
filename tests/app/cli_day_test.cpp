// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_program.h"

#include <gtest/gtest.h>

#include <QJsonArray>
#include <QProcess>

namespace taper::test {
namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

QString textOfPdf(const QString& path)
{
    QProcess process;
    process.start(q("pdftotext"), {q("-layout"), path, q("-")});
    EXPECT_TRUE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput());
}

class CliDay : public testing::Test {
protected:
    CliDay()
    {
        cli.furnish();
        EXPECT_EQ(cli.run(q("book --client 1 --therapist Maya --type full_sports --start 2030-04-27T10:00 "
                            "--reason \"short, light only\""))
                      .status,
            0);
    }

    CliProgram cli;
};

TEST_F(CliDay, ListsTheDayTherapistByTherapist)
{
    const QJsonObject day = cli.runJson(q("day 2030-04-27")).json();
    EXPECT_EQ(day[q("date")], q("2030-04-27"));
    ASSERT_EQ(day[q("therapists")].toArray().size(), 2);
    const QJsonObject maya = day[q("therapists")][0].toObject();
    EXPECT_EQ(maya[q("name")], q("Maya Okafor"));
    const QJsonObject row = maya[q("rows")][0].toObject();
    EXPECT_EQ(row[q("client")], q("Callum Wright"));
    EXPECT_EQ(row[q("client_id")], 1);
    EXPECT_EQ(row[q("phone")], q("07700 900342"));
    EXPECT_EQ(row[q("race")][q("name")], q("City Marathon"));
    EXPECT_EQ(row[q("race")][q("days")], -1);
    EXPECT_EQ(row[q("race")][q("verdict")], q("too_close"));
    EXPECT_TRUE(row[q("alerts")].isArray());
    EXPECT_FALSE(maya[q("free")].toArray().isEmpty());

    const QJsonObject tomOnly = cli.runJson(q("day 2030-04-27 --therapist Tom")).json();
    ASSERT_EQ(tomOnly[q("therapists")].toArray().size(), 1);
    EXPECT_EQ(tomOnly[q("therapists")][0][q("name")], q("Tom Reid"));
}

TEST_F(CliDay, PrintsTheFlagAndItsReasonWithoutADisplay)
{
    ASSERT_EQ(cli.run(q("day 2030-04-27 --pdf {}/day.pdf")).status, 0);
    const QString text = textOfPdf(cli.path(q("day.pdf")));
    EXPECT_TRUE(text.contains(q("Callum Wright"))) << text.toStdString();
    EXPECT_TRUE(text.contains(q("City Marathon")));
    EXPECT_TRUE(text.contains(q("too close"), Qt::CaseInsensitive));
    EXPECT_TRUE(text.simplified().contains(q("light only"))) << text.toStdString();
}

TEST_F(CliDay, HidesNamesWhenAskedTo)
{
    ASSERT_EQ(cli.run(q("day 2030-04-27 --privacy initials --pdf {}/day.pdf --csv {}/day.csv")).status, 0);
    EXPECT_FALSE(textOfPdf(cli.path(q("day.pdf"))).contains(q("Callum")));
    EXPECT_FALSE(cli.read(q("day.csv")).contains("Callum"));
    EXPECT_FALSE(cli.read(q("day.csv")).contains("900342"));
    EXPECT_EQ(cli.run(q("day 2030-04-27 --privacy nothing")).status, 2);
}

TEST_F(CliDay, WritesACsvThatNoSpreadsheetRunsAsAFormula)
{
    cli.write(q("bad.csv"), "name\n\"=HYPERLINK(\"\"http://x\"\")\"\n");
    ASSERT_EQ(cli.run(q("import clients {}/bad.csv")).status, 0);
    ASSERT_EQ(
        cli.run(q("book --client 3 --therapist Tom --type full_sports --start 2030-04-27T10:00")).status, 0);
    ASSERT_EQ(cli.run(q("day 2030-04-27 --csv {}/day.csv")).status, 0);
    const QString csv = QString::fromUtf8(cli.read(q("day.csv")));
    EXPECT_TRUE(csv.contains(q("'=HYPERLINK"))) << csv.toStdString();
    EXPECT_FALSE(csv.contains(q(",=HYPERLINK")));
}

TEST_F(CliDay, SaysThatADiskIsFullInsteadOfLosingTheList)
{
    const CliRun run = cli.run(q("day 2030-04-27 --pdf /dev/full"));
    EXPECT_EQ(run.status, 3);
    EXPECT_FALSE(run.err.isEmpty());
}

TEST_F(CliDay, PrintsAnEmptyDayAndRefusesAnImpossibleOne)
{
    EXPECT_EQ(cli.run(q("day 2030-05-05 --pdf {}/empty.pdf")).status, 0);
    EXPECT_TRUE(cli.read(q("empty.pdf")).startsWith("%PDF-"));
    EXPECT_EQ(cli.run(q("day 2030-02-30")).status, 2);
    EXPECT_EQ(cli.run(q("day tomorrow")).status, 2);
}

} // namespace
} // namespace taper::test
