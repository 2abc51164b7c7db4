// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/migrator.h"

#include "tests/core/sql/scratch.h"

namespace taper::sql {
namespace {

using test::Scratch;
using test::sqlOf;
using test::thrownBy;

const Instant kNow{Seconds{1'777'000'000}};

Migration step(int version, const char* name, const char* text)
{
    return {version, sqlOf(name), sqlOf(text)};
}

std::vector<Migration> threeSteps()
{
    return {step(1, "initial", "CREATE TABLE a (id {id}, n {int}) {strict}; INSERT INTO a (n) VALUES (1);"),
        step(2, "more", "ALTER TABLE a ADD COLUMN m {int}; UPDATE a SET m = n * 2;"),
        step(3, "child",
            "CREATE TABLE b (id {id}, a_id {int} NOT NULL REFERENCES a (id)) {strict};"
            "INSERT INTO b (a_id) SELECT id FROM a;")};
}
std::vector<Migration> first(std::vector<Migration> migrations, size_t count)
{
    migrations.resize(count);
    return migrations;
}

TEST(Migrator, BringsAFreshDatabaseUpToDate)
{
    const auto connection = Connection::inMemory();
    EXPECT_EQ(migrate(*connection, threeSteps(), kNow).value(), 3);
    EXPECT_EQ(schemaVersion(*connection), 3);
    EXPECT_EQ(connection->value<QString>(
                  sqlOf("SELECT group_concat(version || name || applied_at) FROM migration")),
        sqlOf("1initial1777000000,2more1777000000,3child1777000000"));
    EXPECT_EQ(connection->value<int>(sqlOf("SELECT count(*) FROM b")), 1);
    EXPECT_EQ(connection->value<int>(sqlOf("PRAGMA foreign_keys")), 1);
}

TEST(Migrator, BringsEveryEarlierStateToTheSame)
{
    for (size_t earlier = 0; earlier <= 3; ++earlier) {
        const auto connection = Connection::inMemory();
        ASSERT_TRUE(migrate(*connection, first(threeSteps(), earlier), kNow));
        EXPECT_EQ(migrate(*connection, threeSteps(), kNow).value(), static_cast<int>(3 - earlier));
        EXPECT_EQ(connection->value<int>(sqlOf("SELECT m FROM a")), 2);
        EXPECT_EQ(connection->value<int>(sqlOf("SELECT count(*) FROM migration")), 3);
    }
}

TEST(Migrator, UndoesAFailingStepAsAWholeAndKeepsThoseBefore)
{
    const auto connection = Connection::inMemory();
    auto migrations = first(threeSteps(), 1);
    migrations.push_back(
        step(2, "bad", "CREATE TABLE c (id {id}) {strict}; UPDATE a SET n = 99; SELECT nonsense;"));
    thrownBy([&] { (void)migrate(*connection, migrations, kNow); });
    EXPECT_EQ(schemaVersion(*connection), 1);
    EXPECT_EQ(connection->value<int>(sqlOf("SELECT n FROM a")), 1);
    EXPECT_EQ(connection->value<int>(sqlOf("SELECT count(*) FROM sqlite_schema WHERE name = 'c'")), 0);
    EXPECT_EQ(connection->value<int>(sqlOf("SELECT max(version) FROM migration")), 1);
    EXPECT_EQ(connection->value<int>(sqlOf("PRAGMA foreign_keys")), 1);
}

TEST(Migrator, RefusesAStepThatLeavesReferencesToNothing)
{
    const auto connection = Connection::inMemory();
    auto migrations = threeSteps();
    migrations.push_back(step(4, "orphan", "DELETE FROM a;"));
    EXPECT_EQ(
        thrownBy([&] { (void)migrate(*connection, migrations, kNow); }).kind(), SqlError::Kind::ForeignKey);
    EXPECT_EQ(schemaVersion(*connection), 3);
    EXPECT_EQ(connection->value<int>(sqlOf("SELECT count(*) FROM a")), 1);
}

TEST(Migrator, CanRebuildATableThatOthersReferTo)
{
    const auto connection = Connection::inMemory();
    auto migrations = threeSteps();
    migrations.push_back(step(4, "rebuild",
        "CREATE TABLE a2 (id {id}, n {int}, m {int} NOT NULL) {strict};"
        "INSERT INTO a2 SELECT id, n, m FROM a; DROP TABLE a;"
        "ALTER TABLE a2 RENAME TO a;"));
    EXPECT_EQ(migrate(*connection, migrations, kNow).value(), 4);
    EXPECT_EQ(connection->value<int>(sqlOf("SELECT count(*) FROM b JOIN a ON a.id = b.a_id")), 1);
}

TEST(Migrator, RefusesASchemaFromTheFuture)
{
    const auto connection = Connection::inMemory();
    ASSERT_TRUE(migrate(*connection, threeSteps(), kNow));
    const auto refused = migrate(*connection, first(threeSteps(), 2), kNow);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::FileTooNew);
    EXPECT_EQ(refused.error().parameters.value(sqlOf("version")).toInt(), 3);
    EXPECT_EQ(refused.error().parameters.value(sqlOf("known")).toInt(), 2);
    EXPECT_EQ(schemaVersion(*connection), 3);
}

TEST(Migrator, RefusesAHistoryThatDiffersFromTheProgram)
{
    const auto connection = Connection::inMemory();
    ASSERT_TRUE(migrate(*connection, first(threeSteps(), 2), kNow));
    auto changed = threeSteps();
    changed[1].text += sqlOf(" ");
    const auto refused = migrate(*connection, changed, kNow);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::MigrationChanged);
    EXPECT_EQ(refused.error().parameters.value(sqlOf("version")).toInt(), 2);
    EXPECT_EQ(schemaVersion(*connection), 2);
}

TEST(Migrator, DoesNotMindOtherLineEnds)
{
    EXPECT_EQ(step(1, "a", "SELECT 1;\nSELECT 2;\n").checksum(),
        step(1, "a", "SELECT 1;\r\nSELECT 2;\r\n").checksum());
    EXPECT_NE(step(1, "a", "SELECT 1;").checksum(), step(1, "a", "SELECT 2;").checksum());
    EXPECT_EQ(step(1, "a", "").checksum(),
        sqlOf("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
}

TEST(Migrator, AsksForACopyOnceBeforeTheFirstChangeOfAnExistingDatabase)
{
    const auto connection = Connection::inMemory();
    std::vector<int> copies;
    const auto copy = [&](int version) -> Result<void> {
        copies.push_back(version);
        return {};
    };
    ASSERT_TRUE(migrate(*connection, first(threeSteps(), 1), kNow, copy));
    EXPECT_TRUE(copies.empty());
    ASSERT_TRUE(migrate(*connection, threeSteps(), kNow, copy));
    EXPECT_EQ(copies, std::vector<int>{1});
    ASSERT_TRUE(migrate(*connection, threeSteps(), kNow, copy));
    EXPECT_EQ(copies, std::vector<int>{1});
}

TEST(Migrator, ChangesNothingWithoutItsCopy)
{
    const auto connection = Connection::inMemory();
    ASSERT_TRUE(migrate(*connection, first(threeSteps(), 1), kNow));
    const auto refused = migrate(
        *connection, threeSteps(), kNow, [](int) -> Result<void> { return fail(ErrorCode::FileFull); });
    EXPECT_EQ(refused.error().code, ErrorCode::FileFull);
    EXPECT_EQ(schemaVersion(*connection), 1);
}

TEST(Migrator, ReadsTheFilesThatAreForThisEngineInOrder)
{
    const Scratch scratch;
    const auto write = [&](const char* name, const char* text) {
        QFile file{scratch.path(name)};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    write("0002_guard.sqlite.sql", "SELECT 2;");
    write("0001_initial.sql", "SELECT 1;");
    write("0002_guard.otherengine.sql", "SELECT 3;");
    write("notes.txt", "none");
    const auto migrations = readMigrations(scratch.folder());
    ASSERT_EQ(migrations.size(), 2U);
    EXPECT_EQ(migrations[0].name, sqlOf("initial"));
    EXPECT_EQ(migrations[1].name, sqlOf("guard"));
    EXPECT_EQ(migrations[1].text, sqlOf("SELECT 2;"));
}

} // namespace
} // namespace taper::sql
