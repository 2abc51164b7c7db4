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

class CliRace : public testing::Test {
protected:
    CliRace()
    {
        cli.furnish();
        EXPECT_EQ(
            cli.run(q("book --client 1 --therapist Maya --type full_sports --start 2030-04-22T10:00")).status,
            0);
    }

    CliProgram cli;
};

TEST_F(CliRace, SaysWhatIsNowTooCloseWhenARaceMoves)
{
    const CliRun moved = cli.runJson(q("race move 1 --date 2030-04-23 --start-time 09:30"));
    EXPECT_EQ(moved.status, 0);
    EXPECT_EQ(moved.json()[q("race")][q("date")], q("2030-04-23"));
    ASSERT_EQ(moved.json()[q("flags")].toArray().size(), 1);
    const QJsonObject flag = moved.json()[q("flags")][0].toObject();
    EXPECT_EQ(flag[q("client")], q("Callum Wright"));
    EXPECT_EQ(flag[q("verdict")], q("too_close"));
    EXPECT_EQ(flag[q("days")], -1);
    const QJsonObject untouched = cli.runJson(q("day 2030-04-22")).json();
    EXPECT_EQ(untouched[q("therapists")][0][q("rows")][0][q("start")].toString().right(5), q("10:00"));
}

TEST_F(CliRace, SaysThatNothingIsFlaggedWhenARaceIsCancelled)
{
    ASSERT_EQ(cli.run(q("race move \"City Marathon\" --date 2030-04-23")).status, 0);
    const CliRun cancelled = cli.runJson(q("race cancel \"City Marathon\""));
    EXPECT_EQ(cancelled.status, 0);
    EXPECT_EQ(cancelled.json()[q("race")][q("status")], q("cancelled"));
    EXPECT_TRUE(cancelled.json()[q("flags")].toArray().isEmpty());
    EXPECT_EQ(cancelled.json()[q("better")].toArray().size(), 1);
}

TEST_F(CliRace, TellsARaceThatIsNotThereFromADateThatIsNone)
{
    EXPECT_EQ(cli.run(q("race move 99 --date 2030-04-23")).status, 4);
    EXPECT_EQ(cli.run(q("race cancel \"No such race\"")).status, 4);
    EXPECT_EQ(cli.run(q("race move 1 --date 26.4.2030")).status, 2);
    EXPECT_EQ(cli.run(q("race move 1")).status, 2);
}

} // namespace
} // namespace taper::test
