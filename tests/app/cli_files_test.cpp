// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli_program.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>

namespace taper::test {
namespace {

QString q(const char* text)
{
    return QString::fromUtf8(text);
}

TEST(CliFiles, BacksUpVerifiesAndRestores)
{
    CliProgram cli;
    cli.furnish();
    ASSERT_EQ(cli.run(q("backup {}/copy.taper")).status, 0);
    EXPECT_FALSE(QFileInfo{cli.path(q("copy.taper"))}.permissions() & (QFile::ReadGroup | QFile::ReadOther));
    EXPECT_EQ(cli.runJson(q("verify {}/copy.taper")).json()[q("clients")], 2);
    EXPECT_EQ(cli.run(q("backup {}/copy.taper")).status, 3) << "a backup never overwrites";

    ASSERT_EQ(
        cli.run(q("book --client 2 --therapist Tom --type full_sports --start 2030-03-04T10:00")).status, 0);
    EXPECT_EQ(cli.runJson(q("verify")).json()[q("bookings")], 1);
    ASSERT_EQ(cli.run(q("restore {}/copy.taper")).status, 0);
    EXPECT_EQ(cli.runJson(q("verify")).json()[q("bookings")], 0);
}

class CliBadFile : public testing::TestWithParam<const char*> { };

TEST_P(CliBadFile, IsRefusedWithASentenceAndLeftAsItIs)
{
    CliProgram cli;
    const QByteArray bytes = q(GetParam()) == q("empty") ? QByteArray{}
        : q(GetParam()) == q("foreign")                  ? QByteArray{"these are my letters, not a clinic"}
                                                         : QByteArray{4096, '\0'};
    cli.write(q("clinic.taper"), bytes);
    const CliRun run = cli.run(q("find x"));
    EXPECT_EQ(run.status, 3);
    EXPECT_GT(run.err.size(), 20);
    EXPECT_EQ(cli.read(q("clinic.taper")), bytes);
    EXPECT_FALSE(QFileInfo::exists(cli.clinic() + q("-wal")));
}

INSTANTIATE_TEST_SUITE_P(Files, CliBadFile, testing::Values("empty", "foreign", "zeroed"),
    [](const auto& each) { return std::string{each.param}; });

TEST(CliFiles, NamesAMissingFileAndDoesNotMakeOne)
{
    CliProgram cli;
    const CliRun run = cli.run(q("find x"));
    EXPECT_EQ(run.status, 3);
    EXPECT_TRUE(run.err.contains(q("clinic.taper")));
    EXPECT_FALSE(QFileInfo::exists(cli.clinic()));
}

TEST(CliFiles, SeesThatAFileWasCutOff)
{
    CliProgram cli;
    cli.furnish();
    ASSERT_TRUE(QFile::resize(cli.clinic(), QFileInfo{cli.clinic()}.size() / 2 / 4096 * 4096));
    EXPECT_EQ(cli.run(q("verify")).status, 3);
    const CliRun run = cli.run(q("find x"));
    EXPECT_EQ(run.status, 3);
    EXPECT_GT(run.err.size(), 20);
}

} // namespace
} // namespace taper::test
