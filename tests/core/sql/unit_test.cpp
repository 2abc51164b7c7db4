// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/unit.h"

#include "tests/core/sql/scratch.h"

namespace taper::sql {
namespace {

using namespace std::chrono_literals;
using test::Scratch;
using test::sqlOf;

class Unit : public testing::Test {
protected:
    Unit() { m_one.execute(sqlOf("CREATE TABLE t (a INTEGER UNIQUE) STRICT")); }
    int count() { return m_one.value<int>(sqlOf("SELECT count(*) FROM t")).value(); }
    static Result<int> add(Connection& connection, int a)
    {
        return connection.run(sqlOf("INSERT INTO t (a) VALUES (?)"), a);
    }

    Scratch m_scratch;
    QString m_path = m_scratch.emptyFile("a.db");
    Connection m_one{m_path, {.busyTimeout = 20ms}};
    Connection m_other{m_path, {.busyTimeout = 20ms}};
};

TEST_F(Unit, IsKeptWhenItGivesAValue)
{
    EXPECT_EQ(runUnit(m_one, [&] { return add(m_one, 1); }).value(), 1);
    EXPECT_EQ(count(), 1);
}

TEST_F(Unit, IsUndoneWhenItGivesAnError)
{
    const auto result = runUnit(m_one, [&]() -> Result<int> {
        (void)add(m_one, 1);
        return fail(ErrorCode::Refused);
    });
    EXPECT_EQ(result.error().code, ErrorCode::Refused);
    EXPECT_EQ(count(), 0);
}

TEST_F(Unit, IsUndoneAsAWholeWhenTheDatabaseRefuses)
{
    const auto result = runUnit(m_one, [&]() -> Result<int> {
        (void)add(m_one, 1);
        return add(m_one, 1);
    });
    EXPECT_EQ(result.error().code, ErrorCode::Duplicate);
    EXPECT_EQ(count(), 0);
}

TEST_F(Unit, GivesUpAsBusyWhenAnotherKeepsTheLock)
{
    const Transaction theirs{m_other, Transaction::Kind::Write};
    const auto result = runUnit(m_one, [&] { return add(m_one, 1); });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::FileBusy);
    EXPECT_EQ(result.error().parameters.value(sqlOf("path")).toString(), m_path);
}

TEST_F(Unit, RunsAsAWholeAgainWhenAnotherWroteMeanwhile)
{
    // A unit that only meant to read and then writes meets the other's write at once, without waiting.
    int runs = 0;
    const auto result = runUnit(m_one, Transaction::Kind::Read, 3, [&]() -> Result<int> {
        const int before = count();
        if (++runs == 1)
            (void)add(m_other, 100);
        (void)add(m_one, 1);
        return before;
    });
    EXPECT_EQ(runs, 2);
    EXPECT_EQ(result.value(), 1); // what the second run read
    EXPECT_EQ(count(), 2);
}

TEST_F(Unit, DoesNotRunAgainWhenThatCannotHelp)
{
    int runs = 0;
    const auto result = runUnit(m_one, [&]() -> Result<int> {
        ++runs;
        return m_one.run(sqlOf("INSERT INTO nowhere (a) VALUES (1)"));
    });
    EXPECT_EQ(runs, 1);
    EXPECT_EQ(result.error().code, ErrorCode::FileUnwritable);
}

TEST_F(Unit, ThatReadsTakesNoWriteLock)
{
    const Transaction theirs{m_other, Transaction::Kind::Write};
    EXPECT_EQ(readUnit(m_one, [&]() -> Result<int> { return count(); }).value(), 0);
}

} // namespace
} // namespace taper::sql
