// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sql/scratch.h"

#include <QFileInfo>
#include <QSqlDatabase>

namespace taper::sql {
namespace {

using test::Scratch;
using test::sqlOf;
using test::thrownBy;
using Kind = SqlError::Kind;

TEST(Connection, GuardsWhatTheEngineLeavesOpen)
{
    const Scratch scratch;
    Connection connection{scratch.emptyFile("a.db")};
    EXPECT_EQ(connection.value<int>(sqlOf("PRAGMA foreign_keys")), 1);
    EXPECT_EQ(connection.value<QString>(sqlOf("PRAGMA journal_mode")), sqlOf("wal"));
    EXPECT_EQ(connection.value<int>(sqlOf("PRAGMA synchronous")), 2); // FULL
    EXPECT_EQ(connection.value<int>(sqlOf("PRAGMA trusted_schema")), 0);
    EXPECT_EQ(connection.value<int>(sqlOf("PRAGMA busy_timeout")), 5000);
}

TEST(Connection, NeverMakesAFile)
{
    const Scratch scratch;
    const QString path = scratch.path("missing.db");
    EXPECT_EQ(thrownBy([&] { const Connection connection{path}; }).kind(), Kind::CannotOpen);
    EXPECT_FALSE(QFileInfo::exists(path));
}

TEST(Connection, OpensFilesWhoseNamesMeanSomethingInAnAddress)
{
    const Scratch scratch;
    for (const char* name : {"a b?mode=memory#c%20.db", "Praxis für Läufer.db", "it's;a.db"}) {
        const QString path = scratch.emptyFile(name);
        {
            Connection connection{path};
            connection.execute(sqlOf("CREATE TABLE t (a INTEGER) STRICT"));
        }
        EXPECT_GT(QFileInfo{path}.size(), 0) << name;
    }
}

TEST(Connection, LeavesNothingBehindWhenItCannotOpen)
{
    const Scratch scratch;
    const auto before = QSqlDatabase::connectionNames();
    thrownBy([&] { const Connection connection{scratch.path("missing.db")}; });
    EXPECT_EQ(QSqlDatabase::connectionNames(), before);
}

TEST(Connection, IsForgottenWhenItCloses)
{
    const auto before = QSqlDatabase::connectionNames();
    {
        const auto connection = Connection::inMemory();
        EXPECT_EQ(QSqlDatabase::connectionNames().size(), before.size() + 1);
    }
    EXPECT_EQ(QSqlDatabase::connectionNames(), before);
}

TEST(Connection, RefusesToWriteWhenItOnlyReads)
{
    const Scratch scratch;
    const QString path = scratch.emptyFile("a.db");
    {
        Connection writer{path, {.writeAheadLog = false}};
        writer.execute(sqlOf("CREATE TABLE t (a INTEGER) STRICT"));
    }
    for (const auto mode : {Connection::Mode::ReadOnly, Connection::Mode::Immutable}) {
        Connection reader{path, {.mode = mode}};
        EXPECT_EQ(reader.value<int>(sqlOf("SELECT count(*) FROM t")), 0);
        EXPECT_EQ(
            thrownBy([&] { reader.run(sqlOf("INSERT INTO t (a) VALUES (1)")); }).kind(), Kind::ReadOnly);
    }
    EXPECT_FALSE(QFileInfo::exists(path + QStringLiteral("-wal")));
    EXPECT_FALSE(QFileInfo::exists(path + QStringLiteral("-shm")));
}

TEST(Connection, RefusesSeveralStatementsInOne)
{
    const auto connection = Connection::inMemory();
    thrownBy([&] {
        connection->run(sqlOf("CREATE TABLE a (x INTEGER) STRICT; CREATE TABLE b (x INTEGER) STRICT"));
    });
    EXPECT_EQ(connection->value<int>(sqlOf("SELECT count(*) FROM sqlite_schema")), 0);
}

TEST(Connection, RefusesTooFewValues)
{
    const auto connection = Connection::inMemory();
    connection->execute(sqlOf("CREATE TABLE t (a INTEGER, b INTEGER) STRICT"));
    thrownBy([&] { connection->run(sqlOf("INSERT INTO t (a, b) VALUES (?, ?)"), 1); });
    EXPECT_EQ(connection->value<int>(sqlOf("SELECT count(*) FROM t")), 0);
}

TEST(Statement, IsPreparedOnceAndUsedAgainWithOtherValues)
{
    const auto connection = Connection::inMemory();
    connection->execute(sqlOf("CREATE TABLE t (a INTEGER, b TEXT) STRICT"));
    const QString insert = sqlOf("INSERT INTO t (a, b) VALUES (?, ?)");
    EXPECT_EQ(connection->run(insert, 1, sqlOf("one")), 1);
    EXPECT_EQ(connection->run(insert, 2, std::optional<QString>{}), 1);
    EXPECT_EQ(connection->run(insert, 3, sqlOf("three")), 1);
    EXPECT_EQ(connection->run(sqlOf("UPDATE t SET a = a + 1 WHERE a > ?"), 1), 2);
    EXPECT_EQ(connection->column<int>(sqlOf("SELECT a FROM t ORDER BY a")), (std::vector<int>{1, 3, 4}));
    const auto nothing = connection->value<std::optional<QString>>(sqlOf("SELECT b FROM t WHERE a = ?"), 3);
    ASSERT_TRUE(nothing.has_value()); // there is a row
    EXPECT_FALSE(nothing->has_value());
}

TEST(Statement, OfTheSameTextMayRunInsideItself)
{
    const auto connection = Connection::inMemory();
    connection->execute(sqlOf("CREATE TABLE t (a INTEGER) STRICT"));
    for (int a = 1; a <= 3; ++a)
        connection->run(sqlOf("INSERT INTO t (a) VALUES (?)"), a);
    const QString all = sqlOf("SELECT a FROM t ORDER BY a");
    int pairs = 0;
    for (Statement outer = connection->query(all); outer.next();) {
        for (Statement inner = connection->query(all); inner.next();)
            pairs += outer.row().at<int>(0) * 10 + inner.row().at<int>(0);
    }
    EXPECT_EQ(pairs, 3 * (10 + 20 + 30) + 3 * (1 + 2 + 3));
}

TEST(Statement, ReadsOnAfterItFailed)
{
    const auto connection = Connection::inMemory();
    connection->execute(sqlOf("CREATE TABLE t (a INTEGER UNIQUE) STRICT"));
    const QString insert = sqlOf("INSERT INTO t (a) VALUES (?)");
    connection->run(insert, 1);
    EXPECT_EQ(thrownBy([&] { connection->run(insert, 1); }).kind(), Kind::Unique);
    EXPECT_EQ(connection->run(insert, 2), 1);
}

// A statement that has given its one row and was not asked for another keeps the write lock.
TEST(Statement, ThatInsertsAndReturnsIsFinishedSoThatOthersMayWrite)
{
    const Scratch scratch;
    const QString path = scratch.emptyFile("a.db");
    Connection one{path, {.busyTimeout = std::chrono::milliseconds{50}}};
    Connection other{path, {.busyTimeout = std::chrono::milliseconds{50}}};
    one.execute(sqlOf("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER) STRICT"));
    const auto id = one.insert<int>(sqlOf("INSERT INTO t (a) VALUES (?) RETURNING id"), 7);
    EXPECT_EQ(id.value(), 1);
    EXPECT_EQ(other.insert<int>(sqlOf("INSERT INTO t (a) VALUES (?) RETURNING id"), 8).value(), 2);
}

TEST(Connection, NoticesThatAnotherHasWritten)
{
    const Scratch scratch;
    const QString path = scratch.emptyFile("a.db");
    Connection one{path};
    Connection other{path};
    one.execute(sqlOf("CREATE TABLE t (a INTEGER) STRICT"));
    const qint64 mine = one.dataVersion();
    const qint64 theirs = other.dataVersion();
    one.run(sqlOf("INSERT INTO t (a) VALUES (1)"));
    EXPECT_EQ(one.dataVersion(), mine);
    EXPECT_NE(other.dataVersion(), theirs);
}

} // namespace
} // namespace taper::sql
