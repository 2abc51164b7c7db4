// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_program.h"

#include <gtest/gtest.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace taper::test {
namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

TEST(CliClinic, MakesAFileThatOnlyItsOwnerCanRead)
{
    CliProgram cli;
    ASSERT_EQ(cli.run(q("init")).status, 0);
    const auto permissions = QFileInfo{cli.clinic()}.permissions();
    EXPECT_FALSE(permissions & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther));
}

TEST(CliClinic, NeverOverwritesAFile)
{
    CliProgram cli;
    cli.write(q("clinic.taper"), "my letters");
    EXPECT_EQ(cli.run(q("init")).status, 3);
    EXPECT_EQ(cli.run(q("demo")).status, 3);
    EXPECT_EQ(cli.read(q("clinic.taper")), "my letters");
}

TEST(CliClinic, LeavesNoHalfClinicBehindWhenTheProfileIsBad)
{
    CliProgram cli;
    cli.write(q("profile.json"), R"({"name": "Riverside", "grid_minutes": 7})");
    const CliRun run = cli.run(q("init --profile {}/profile.json"));
    EXPECT_EQ(run.status, 2);
    EXPECT_FALSE(run.err.isEmpty());
    EXPECT_FALSE(QFileInfo::exists(cli.clinic()));
}

TEST(CliClinic, GivesBackTheProfileItWasMadeFrom)
{
    CliProgram cli;
    cli.furnish();
    ASSERT_EQ(cli.run(q("setup export {}/out.json")).status, 0);
    const QJsonObject out = QJsonDocument::fromJson(cli.read(q("out.json"))).object();
    EXPECT_EQ(out[q("name")], q("Riverside"));
    EXPECT_EQ(out[q("rooms")].toArray(), (QJsonArray{q("Room 1"), q("Room 2")}));
    EXPECT_EQ(out[q("therapists")][0][q("name")], q("Maya Okafor"));
    EXPECT_EQ(out[q("therapists")][0][q("hours")][q("mon")][0], (QJsonArray{q("09:00"), q("17:00")}));
    QStringList profiles;
    for (const auto& type : out[q("session_types")].toArray())
        profiles += type.toObject()[q("profile")].toString();
    for (const char* profile : {"pre_event", "post_event", "full_sports", "myofascial"})
        EXPECT_TRUE(profiles.contains(q(profile))) << profile;

    ASSERT_EQ(cli.run(q("setup apply {}/out.json")).status, 0);
    ASSERT_EQ(cli.run(q("setup export {}/again.json")).status, 0);
    EXPECT_EQ(cli.read(q("again.json")), cli.read(q("out.json")));
}

TEST(CliClinic, MakesTheSameDemonstrationForTheSameArguments)
{
    CliProgram one;
    CliProgram two;
    for (CliProgram* cli : {&one, &two})
        ASSERT_EQ(cli->run(q("demo --seed 7 --today 2026-04-24")).status, 0);
    const QString day = one.runJson(q("day 2026-04-24")).out;
    EXPECT_GT(day.size(), 1000);
    EXPECT_EQ(day, two.runJson(q("day 2026-04-24")).out);
    EXPECT_EQ(one.runJson(q("flags --from 2026-04-20 --to 2026-05-20")).out,
        two.runJson(q("flags --from 2026-04-20 --to 2026-05-20")).out);
}

TEST(CliClinic, ShowsBookingsOfEveryVerdictInTheDemonstration)
{
    CliProgram cli;
    ASSERT_EQ(cli.run(q("demo --today 2026-04-24")).status, 0);
    QStringList verdicts;
    const QJsonObject day = cli.runJson(q("day 2026-04-24")).json();
    for (const auto& therapist : day[q("therapists")].toArray()) {
        for (const auto& row : therapist.toObject()[q("rows")].toArray())
            verdicts += row.toObject()[q("race")].toObject()[q("verdict")].toString();
    }
    for (const char* verdict : {"ideal", "fine", "caution", "too_close"})
        EXPECT_TRUE(verdicts.contains(q(verdict))) << verdict;
    EXPECT_EQ(cli.run(q("verify")).status, 0);
}

TEST(CliClinic, ListsItsVerbsAndNamesAnUnknownOne)
{
    CliProgram cli;
    const CliRun help = cli.run(q("help"));
    EXPECT_EQ(help.status, 0);
    for (const char* verb :
        {"init", "demo", "setup export", "setup apply", "import", "find", "slots", "review", "book", "move",
            "cancel", "status", "day", "flags", "race move", "race cancel", "backup", "verify", "restore"})
        EXPECT_TRUE(help.out.contains(q(verb))) << verb;
    const CliRun unknown = cli.run(q("juggle"));
    EXPECT_EQ(unknown.status, 2);
    EXPECT_TRUE(unknown.err.contains(q("juggle")));
    EXPECT_EQ(cli.run(q("demo --years none")).status, 2);
    EXPECT_EQ(cli.run(q("demo --colour blue")).status, 2);
}

} // namespace
} // namespace taper::test
