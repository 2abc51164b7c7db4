// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/transaction.h"

#include "tests/core/sql/scratch.h"

namespace taper::sql {
namespace {

using namespace std::chrono_literals;
using test::Scratch;
using test::sqlOf;
using test::thrownBy;
using Kind = SqlError::Kind;

class TransactionTest : public testing::Test {
protected:
    TransactionTest() { m_one.execute(sqlOf("CREATE TABLE t (a INTEGER) STRICT")); }
    int count(Connection& connection)
    {
        return connection.value<int>(sqlOf("SELECT count(*) FROM t")).value();
    }
    static void add(Connection& connection) { connection.run(sqlOf("INSERT INTO t (a) VALUES (1)")); }

    Scratch m_scratch;
    QString m_path = m_scratch.emptyFile("a.db");
    Connection m_one{m_path, {.busyTimeout = 50ms}};
    Connection m_other{m_path, {.busyTimeout = 50ms}};
};

TEST_F(TransactionTest, IsUndoneUnlessCommitted)
{
    {
        const Transaction transaction{m_one, Transaction::Kind::Write};
        add(m_one);
        EXPECT_TRUE(m_one.isInTransaction());
    }
    EXPECT_FALSE(m_one.isInTransaction());
    EXPECT_EQ(count(m_one), 0);
    {
        Transaction transaction{m_one, Transaction::Kind::Write};
        add(m_one);
        transaction.commit();
    }
    EXPECT_EQ(count(m_other), 1);
}

TEST_F(TransactionTest, TakesTheWriteLockAtOnce)
{
    const Transaction mine{m_one, Transaction::Kind::Write};
    EXPECT_EQ(thrownBy([&] {
        const Transaction theirs{m_other, Transaction::Kind::Write};
    }).kind(),
        Kind::Busy);
}

TEST_F(TransactionTest, LeavesReadersAlone)
{
    const Transaction mine{m_one, Transaction::Kind::Write};
    add(m_one);
    const Transaction theirs{m_other, Transaction::Kind::Read};
    EXPECT_EQ(count(m_other), 0);
}

TEST_F(TransactionTest, ReadsOneStateThroughout)
{
    const Transaction reading{m_one, Transaction::Kind::Read};
    EXPECT_EQ(count(m_one), 0);
    add(m_other);
    EXPECT_EQ(count(m_one), 0);
    EXPECT_EQ(count(m_other), 1);
}

TEST_F(TransactionTest, SaysWhenWhatWasReadIsStale)
{
    const Transaction reading{m_one, Transaction::Kind::Read};
    EXPECT_EQ(count(m_one), 0);
    add(m_other);
    EXPECT_EQ(thrownBy([&] { add(m_one); }).kind(), Kind::BusySnapshot);
}

TEST_F(TransactionTest, CanBeginAgainAfterAFailure)
{
    {
        const Transaction transaction{m_one, Transaction::Kind::Write};
        thrownBy([&] { m_one.run(sqlOf("INSERT INTO nowhere (a) VALUES (1)")); });
    }
    Transaction transaction{m_one, Transaction::Kind::Write};
    add(m_one);
    transaction.commit();
    EXPECT_EQ(count(m_one), 1);
}

TEST_F(TransactionTest, KeepsTheOldRowsWhenTheDiskIsFull)
{
    add(m_one);
    m_one.execute(sqlOf("PRAGMA max_page_count = 4"));
    const QString big = QString(20'000, u'x');
    m_one.execute(sqlOf("CREATE TABLE big (s TEXT) STRICT"));
    const auto error = thrownBy([&] {
        Transaction transaction{m_one, Transaction::Kind::Write};
        add(m_one);
        m_one.run(sqlOf("INSERT INTO big (s) VALUES (?)"), big);
        transaction.commit();
    });
    EXPECT_EQ(error.kind(), Kind::Full);
    EXPECT_EQ(toError(error).code, ErrorCode::FileFull);
    EXPECT_EQ(toError(error).parameters.value(sqlOf("path")).toString(), m_path);
    EXPECT_EQ(count(m_one), 1);
}

} // namespace
} // namespace taper::sql
