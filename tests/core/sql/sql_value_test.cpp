// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sql/scratch.h"

namespace taper::sql {
namespace {

using test::sqlOf;
using test::thrownBy;

class SqlValue : public testing::Test {
protected:
    SqlValue() { m_connection->execute(sqlOf("CREATE TABLE t (i INTEGER, s TEXT, b BLOB) STRICT")); }
    template <class T>
    T throughText(const T& value)
    {
        m_connection->run(sqlOf("DELETE FROM t"));
        m_connection->run(sqlOf("INSERT INTO t (s) VALUES (?)"), value);
        return m_connection->value<T>(sqlOf("SELECT s FROM t")).value();
    }
    template <class T>
    T throughNumber(const T& value)
    {
        m_connection->run(sqlOf("DELETE FROM t"));
        m_connection->run(sqlOf("INSERT INTO t (i) VALUES (?)"), value);
        return m_connection->value<T>(sqlOf("SELECT i FROM t")).value();
    }

    std::unique_ptr<Connection> m_connection = Connection::inMemory();
};

TEST_F(SqlValue, KeepsTextsAsTyped)
{
    const QStringList texts{sqlOf("O'Brien"), sqlOf("=1+1"), sqlOf("<img src=x>"),
        sqlOf("🏃‍♀️ Zoë"), sqlOf("محمد"), sqlOf("'; DROP TABLE t; --"), sqlOf("100% _ \\ \""),
        QString(500, u'ß'), sqlOf("?"), sqlOf(":name @x $y")};
    for (const QString& text : texts)
        EXPECT_EQ(throughText(text), text) << text.toStdString();
}

TEST_F(SqlValue, KeepsANullStringAsTheEmptyTextAndNothingElseAsNull)
{
    for (const QString& empty : {QString{}, QStringLiteral("")}) {
        throughText(empty);
        EXPECT_EQ(
            m_connection->value<QString>(sqlOf("SELECT typeof(s) || length(s) FROM t")), sqlOf("text0"));
    }
    throughText(std::optional<QString>{});
    EXPECT_EQ(m_connection->value<QString>(sqlOf("SELECT typeof(s) FROM t")), sqlOf("null"));
    EXPECT_EQ(throughText(std::optional<QString>{}), std::nullopt);
}

TEST_F(SqlValue, DropsTheCharacterThatEnginesCutAt)
{
    const QString cut = sqlOf("Ann") + QChar::Null + sqlOf("a");
    EXPECT_EQ(throughText(cut), sqlOf("Anna"));
    EXPECT_EQ(m_connection->value<int>(sqlOf("SELECT length(s) FROM t")), 4);
}

TEST_F(SqlValue, KeepsTimesWithoutAZone)
{
    const Date date = makeDate(2026, 10, 25);
    EXPECT_EQ(throughText(date), date);
    EXPECT_EQ(m_connection->value<QString>(sqlOf("SELECT s FROM t")), sqlOf("2026-10-25"));
    EXPECT_EQ(throughText(std::optional<Date>{}), std::nullopt);

    const Moment moment = at(date, Minutes{150}); // a time that the wall shows twice in London
    EXPECT_EQ(throughNumber(moment), moment);
    EXPECT_EQ(m_connection->value<qint64>(sqlOf("SELECT i FROM t")), moment.time_since_epoch().count());
    const Moment early{Minutes{-100}};
    EXPECT_EQ(throughNumber(early), early);

    const Instant instant{Seconds{4'102'444'800}}; // past 2038
    EXPECT_EQ(throughNumber(instant), instant);
    EXPECT_EQ(throughNumber(Seconds{11'045}), Seconds{11'045});
    EXPECT_EQ(throughNumber(kEndOfDay), kEndOfDay);
}

TEST_F(SqlValue, KeepsNumbersWhole)
{
    EXPECT_EQ(
        throughNumber(Money{9'007'199'254'740'993}), Money{9'007'199'254'740'993}); // no double holds it
    EXPECT_EQ(throughNumber(Id<int>{42}), Id<int>{42});
    EXPECT_EQ(throughNumber(true), true);
    EXPECT_EQ(throughNumber(false), false);
    EXPECT_EQ(throughNumber(std::optional<int>{}), std::nullopt);
    EXPECT_EQ(throughNumber(std::optional{0}), std::optional{0});
}

TEST_F(SqlValue, KeepsJsonAsText)
{
    const QByteArray json = R"({"name":"Róisín"})";
    EXPECT_EQ(throughText(json), json);
    EXPECT_EQ(m_connection->value<QString>(sqlOf("SELECT typeof(s) FROM t")), sqlOf("text"));
}

TEST_F(SqlValue, KeepsBytesAsTheyAre)
{
    const QByteArray bytes = QByteArrayLiteral("\x00\xff\xfe\x00text");
    m_connection->run(sqlOf("INSERT INTO t (b) VALUES (?)"), Bytes{bytes});
    EXPECT_EQ(m_connection->value<Bytes>(sqlOf("SELECT b FROM t"))->content, bytes);
    EXPECT_EQ(m_connection->value<QString>(sqlOf("SELECT typeof(b) FROM t")), sqlOf("blob"));
}

TEST_F(SqlValue, IsRefusedByAColumnOfAnotherKind)
{
    const auto error =
        thrownBy([&] { m_connection->run(sqlOf("INSERT INTO t (i) VALUES (?)"), sqlOf("soon")); });
    EXPECT_EQ(error.kind(), SqlError::Kind::Check);
    EXPECT_FALSE(QByteArray{error.what()}.contains("soon"));
}

TEST_F(SqlValue, CannotReadADayThatNoCalendarHas)
{
    m_connection->run(sqlOf("INSERT INTO t (s) VALUES ('2026-02-30')"));
    const auto error = thrownBy([&] { (void)m_connection->value<Date>(sqlOf("SELECT s FROM t")); });
    EXPECT_EQ(error.kind(), SqlError::Kind::Corrupt);
}

} // namespace
} // namespace taper::sql
