// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sql/scratch.h"

namespace taper::sql {
namespace {

using test::Scratch;
using test::sqlOf;
using test::thrownBy;
using Kind = SqlError::Kind;

class SqlErrorTest : public testing::Test {
protected:
    SqlErrorTest()
    {
        m_connection->execute(sqlOf("CREATE TABLE room (id INTEGER PRIMARY KEY, name_key TEXT UNIQUE, "
                                    "archived INTEGER NOT NULL CHECK (archived IN (0, 1))) STRICT"));
        m_connection->execute(sqlOf(
            "CREATE TABLE booking (id INTEGER PRIMARY KEY, room_id INTEGER REFERENCES room (id)) STRICT"));
        m_connection->execute(sqlOf("CREATE TRIGGER taken BEFORE INSERT ON booking WHEN NEW.id = 13 BEGIN "
                                    "SELECT RAISE(ABORT, 'slot_taken:room'); END"));
        m_connection->run(sqlOf("INSERT INTO room (name_key, archived) VALUES ('secret name', 0)"));
    }
    SqlError errorOf(const char* sql)
    {
        return thrownBy([&] { m_connection->run(sqlOf(sql)); });
    }

    std::unique_ptr<Connection> m_connection = Connection::inMemory();
};

TEST_F(SqlErrorTest, TellsATakenNameWithoutSayingIt)
{
    const auto error = errorOf("INSERT INTO room (name_key, archived) VALUES ('secret name', 0)");
    EXPECT_EQ(error.kind(), Kind::Unique);
    EXPECT_EQ(error.constraint(), sqlOf("room.name_key"));
    EXPECT_FALSE(QByteArray{error.what()}.contains("secret"));
    const Error shown = toError(error);
    EXPECT_EQ(shown.code, ErrorCode::Duplicate);
    ASSERT_EQ(shown.problems.size(), 1);
    EXPECT_EQ(shown.problems.first().field, sqlOf("name"));
}

TEST_F(SqlErrorTest, TellsATakenSlotByWhatIsTaken)
{
    const auto error = errorOf("INSERT INTO booking (id) VALUES (13)");
    EXPECT_EQ(error.kind(), Kind::Trigger);
    EXPECT_EQ(toError(error).code, ErrorCode::SlotTaken);
    EXPECT_EQ(toError(error).parameters.value(sqlOf("what")).toString(), sqlOf("room"));
}

TEST_F(SqlErrorTest, TellsAMissingRowAndABrokenRule)
{
    EXPECT_EQ(errorOf("INSERT INTO booking (room_id) VALUES (99)").kind(), Kind::ForeignKey);
    EXPECT_EQ(errorOf("INSERT INTO room (archived) VALUES (2)").kind(), Kind::Check);
    EXPECT_EQ(errorOf("INSERT INTO room (archived) VALUES (NULL)").kind(), Kind::Check);
    EXPECT_EQ(errorOf("SELECT nothing FROM nowhere").kind(), Kind::Other);
}

TEST_F(SqlErrorTest, TellsWhatIsNoDatabase)
{
    const Scratch scratch;
    QFile file{scratch.path("letter.txt")};
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(5000, 'x'));
    file.close();
    const auto error = thrownBy([&] { const Connection connection{file.fileName()}; });
    EXPECT_EQ(error.kind(), Kind::NotADatabase);
    EXPECT_EQ(toError(error).code, ErrorCode::FileForeign);
    EXPECT_EQ(toError(error).parameters.value(sqlOf("path")).toString(), file.fileName());
}

} // namespace
} // namespace taper::sql
