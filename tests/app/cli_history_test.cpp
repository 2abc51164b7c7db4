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

class CliHistory : public testing::Test {
protected:
    CliHistory()
    {
        cli.furnish();
        cli.write(q("bookings.csv"),
            "client,therapist,session_type,start,minutes,status,notes\n"
            "Callum Wright,Maya Okafor,full_sports,2020-04-20T10:00,60,completed,left calf\n"
            "Callum Wright,Maya Okafor,full_sports,2020-04-06T10:00,60,no_show,\n"
            "Callum Wright,Tom Reid,full_sports,2030-04-25T10:00,60,booked,\n");
        EXPECT_EQ(cli.run(q("import bookings {}/bookings.csv")).status, 0);
    }

    CliProgram cli;
};

TEST_F(CliHistory, GivesTheVisitsAndRacesOfAClientTheLatestFirst)
{
    const CliRun run = cli.runJson(q("history 1"));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject history = run.json();
    EXPECT_EQ(history[q("client")][q("id")], 1);
    EXPECT_EQ(history[q("client")][q("name")], q("Callum Wright"));
    EXPECT_EQ(history[q("client")][q("visits")], 1);
    EXPECT_EQ(history[q("client")][q("no_shows")], 1);
    EXPECT_EQ(history[q("client")][q("last_visit")], q("2020-04-20"));
    const QJsonArray visits = history[q("visits")].toArray();
    ASSERT_EQ(visits.size(), 3);
    EXPECT_EQ(visits[0][q("date")], q("2030-04-25"));
    EXPECT_EQ(visits[0][q("therapist")], q("Tom Reid"));
    EXPECT_EQ(visits[0][q("status")], q("booked"));
    EXPECT_EQ(visits[0][q("race")][q("name")], q("City Marathon"));
    EXPECT_EQ(visits[0][q("race")][q("days")], -3);
    EXPECT_EQ(visits[1][q("minutes")], 60);
    EXPECT_TRUE(visits[1][q("session_type")].isString());
    EXPECT_TRUE(visits[1][q("areas")].isArray());
    for (const char* field : {"race", "pain_before", "pain_after", "plan"})
        EXPECT_TRUE(visits[1].toObject().contains(q(field)) && visits[1][q(field)].isNull()) << field;
    EXPECT_EQ(visits[2][q("status")], q("no_show"));
    ASSERT_EQ(history[q("races")].toArray().size(), 1);
    EXPECT_EQ(history[q("races")][0][q("name")], q("City Marathon"));
    EXPECT_EQ(history[q("races")][0][q("date")], q("2030-04-28"));
}

TEST_F(CliHistory, KnowsAClientByNumberMailOrExactName)
{
    for (const char* who : {"1", "callum@example.org", "\"Callum Wright\""})
        EXPECT_EQ(cli.runJson(q("history ") + q(who)).json()[q("client")][q("id")], 1) << who;
    for (const char* who : {"Callum", "\"callum wrihgt\"", "99", "nobody@example.org"}) {
        const CliRun run = cli.run(q("history ") + q(who));
        EXPECT_EQ(run.status, 4) << who;
        EXPECT_FALSE(run.err.isEmpty());
    }
    cli.write(q("twin.csv"), "name,phone\nAisha Rahman,07700 900777\n");
    ASSERT_EQ(cli.run(q("import clients {}/twin.csv")).status, 0);
    EXPECT_EQ(cli.run(q("history \"Aisha Rahman\"")).status, 2) << "two have this name";
    EXPECT_EQ(cli.run(q("history")).status, 2);
}

TEST_F(CliHistory, PrintsForPeopleWhatHappenedAndWhatIsToCome)
{
    const CliRun run = cli.run(q("history 1"));
    ASSERT_EQ(run.status, 0);
    const QStringList lines = run.out.split(u'\n');
    EXPECT_EQ(lines[0], q("Callum Wright"));
    EXPECT_TRUE(lines[1].contains(q("missed 1"))) << lines[1].toStdString();
    EXPECT_TRUE(run.out.contains(q("2020-04-06"))) << run.out.toStdString();
    EXPECT_TRUE(run.out.contains(q("did not attend")));
    EXPECT_TRUE(run.out.contains(q("left calf")));
    EXPECT_LT(run.out.indexOf(q("2030-04-28  City Marathon")), run.out.indexOf(q("2030-04-25")));
    EXPECT_TRUE(cli.run(q("history 2")).out.contains(q("no visits yet")));
}

TEST_F(CliHistory, KeepsToTheDaysAndThePrivacyAskedFor)
{
    const QJsonObject narrow = cli.runJson(q("history 1 --from 2020-04-07 --to 2020-04-20")).json();
    EXPECT_EQ(narrow[q("visits")].toArray().size(), 1);
    EXPECT_TRUE(narrow[q("races")].toArray().isEmpty());
    EXPECT_EQ(cli.run(q("history 1 --from 2020-04-20 --to 2020-04-07")).status, 2);

    const CliRun hidden = cli.runJson(q("history 1 --privacy initials"));
    EXPECT_EQ(hidden.json()[q("client")][q("name")], q("C.W."));
    EXPECT_FALSE(hidden.out.contains(q("Callum")) || hidden.out.contains(q("900342")));
    EXPECT_FALSE(cli.runJson(q("history 1 --privacy no_clinical_text")).out.contains(q("left calf")));
    EXPECT_EQ(cli.run(q("history 1 --privacy nothing")).status, 2);
}

TEST_F(CliHistory, IsSavedAsPaperWithoutADisplay)
{
    ASSERT_EQ(cli.run(q("history 1 --pdf {}/history.pdf")).status, 0);
    const QString text = textOfPdf(cli.path(q("history.pdf"))).simplified();
    EXPECT_TRUE(text.contains(q("Callum Wright"))) << text.toStdString();
    EXPECT_TRUE(text.contains(q("City Marathon")));
    ASSERT_EQ(cli.run(q("history 1 --privacy initials --pdf {}/hidden.pdf")).status, 0);
    EXPECT_FALSE(textOfPdf(cli.path(q("hidden.pdf"))).contains(q("Callum")));
    EXPECT_EQ(cli.run(q("history 1 --pdf /dev/full")).status, 3);
}

} // namespace
} // namespace taper::test
