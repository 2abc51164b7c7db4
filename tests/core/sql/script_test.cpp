// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/script.h"

#include "tests/core/sql/scratch.h"

namespace taper::sql {
namespace {

using test::sqlOf;

QStringList split(const char* script)
{
    return splitStatements(QString::fromUtf8(script));
}
QStringList list(std::initializer_list<const char*> texts)
{
    QStringList strings;
    for (const char* text : texts)
        strings += QString::fromUtf8(text);
    return strings;
}

TEST(Script, IsSplitAtItsSemicolons)
{
    EXPECT_EQ(split("SELECT 1; SELECT 2;\nSELECT 3"), list({"SELECT 1", "SELECT 2", "SELECT 3"}));
    EXPECT_EQ(split(""), QStringList{});
    EXPECT_EQ(split(" ;; \n; "), QStringList{});
}

TEST(Script, IsNotSplitInsideQuotes)
{
    EXPECT_EQ(split("SELECT 'a;b'; SELECT 'it''s;';"), list({"SELECT 'a;b'", "SELECT 'it''s;'"}));
    EXPECT_EQ(
        split("SELECT \"a;b\", [c;d], `e;f`; SELECT 1"), list({"SELECT \"a;b\", [c;d], `e;f`", "SELECT 1"}));
    EXPECT_EQ(split("SELECT '--;', '/*'; SELECT '*/'"), list({"SELECT '--;', '/*'", "SELECT '*/'"}));
}

TEST(Script, IsNotSplitInsideComments)
{
    EXPECT_EQ(split("-- a; b's\nSELECT 1 -- c; d\n; /* e; ' */ SELECT /*/ f; */ 2; -- end;"),
        list({"SELECT 1", "SELECT /*/ f; */ 2"}));
}

TEST(Script, KeepsTheStatementsOfATriggerTogether)
{
    const char* trigger = "CREATE TRIGGER t AFTER INSERT ON a WHEN CASE NEW.x WHEN 1 THEN 1 END BEGIN\n"
                          "  SELECT CASE WHEN NEW.x > 1 THEN 1 ELSE 2 END; -- END\n"
                          "  UPDATE a SET \"end\" = 'END'; END";
    EXPECT_EQ(split(std::string{trigger}.append("; SELECT 1;").c_str()), list({trigger, "SELECT 1"}));
    EXPECT_EQ(
        split("CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END; SELECT 3").size(), 2);
    EXPECT_EQ(split("create trigger t after insert on a begin select 1; end; select 3").size(), 2);
}

TEST(Script, DoesNotTakeOtherWordsForATrigger)
{
    EXPECT_EQ(split("DROP TRIGGER t; SELECT 1").size(), 2);
    EXPECT_EQ(split("CREATE TABLE begin_case (trigger TEXT); SELECT 1").size(), 2);
    EXPECT_EQ(split("BEGIN; SELECT CASE 1 WHEN 1 THEN 2 END; COMMIT").size(), 3);
}

TEST(Script, GivesStatementsThatTheEngineTakesOneByOne)
{
    const auto connection = Connection::inMemory();
    const auto statements =
        split("CREATE TABLE a (x INTEGER, y TEXT DEFAULT ';') STRICT; -- one;\n"
              "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n"
              "  UPDATE a SET x = CASE WHEN x > 1 THEN 10 ELSE 20 END; UPDATE a SET y = 'a;b';\n"
              "END;\n"
              "INSERT INTO a (x) VALUES (5);");
    ASSERT_EQ(statements.size(), 3);
    for (const QString& statement : statements)
        connection->execute(statement);
    EXPECT_EQ(connection->value<QString>(sqlOf("SELECT x || y FROM a")), sqlOf("10a;b"));
}

} // namespace
} // namespace taper::sql
