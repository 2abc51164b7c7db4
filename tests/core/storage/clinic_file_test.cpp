// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/unit.h"
#include "tests/core/storage/file_kit.h"
#include "tests/core/storage/storage_fixture.h"

#include <QFileInfo>

#include <sys/stat.h>

namespace taper {
namespace {

using namespace test;

TEST(ClinicFile, IsMadeAsAClinicOfTheNewestSchema)
{
    const Scratch scratch;
    auto file = must(ClinicFile::create(scratch.path("clinic.taper"), kNow, fillClinic));
    sql::Connection& connection = file->connection();
    EXPECT_EQ(connection.value<int>(text("PRAGMA application_id")), 0x54415052);
    EXPECT_EQ(connection.value<int>(text("PRAGMA user_version")), ClinicFile::knownVersion());
    EXPECT_EQ(connection.value<QString>(text("PRAGMA journal_mode")), text("wal"));
    EXPECT_EQ(connection.value<int>(text("PRAGMA foreign_keys")), 1);
    EXPECT_EQ(must(ClinicStore{connection}.settings()).value->name, text("Riverside"));
    // The index of words makes tables of its own kind.
    EXPECT_EQ(
        connection.value<int>(text("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE "
                                   "'%STRICT' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'note_words%' "
                                   "AND name <> 'note_vocabulary'")),
        0);
}

TEST(ClinicFile, TellsWhatItIsInItsFirstBytes)
{
    const Scratch scratch;
    const QByteArray bytes = bytesOf(clinicFile(scratch));
    EXPECT_EQ(bytes.first(15), QByteArray("SQLite format 3"));
    EXPECT_EQ(bytes.sliced(68, 4), QByteArray("TAPR"));
}

TEST(ClinicFile, IsReadableByItsOwnerAloneWithAllThatBelongsToIt)
{
    const Scratch scratch;
    const mode_t before = ::umask(0);
    auto file = must(ClinicFile::create(scratch.path("clinic.taper"), kNow, fillClinic));
    must(sql::runUnit(file->connection(), [&]() -> Result<void> {
        RoomStore{file->connection()}.insert(must(Room::make({.name = text("Room")}))).value();
        return {};
    }));
    ::umask(before);
    const QStringList files = besides(file->path());
    EXPECT_EQ(files, (QStringList{text("clinic.taper"), text("clinic.taper-shm"), text("clinic.taper-wal")}));
    for (const QString& name : files)
        EXPECT_EQ(modeOf(scratch.folder() + u'/' + name), text("600")) << name.toStdString();
}

TEST(ClinicFile, IsOneFileWhenClosed)
{
    const Scratch scratch;
    const QString path = clinicFile(scratch);
    EXPECT_EQ(besides(path), QStringList{text("clinic.taper")});
    must(ClinicFile::open(path, kNow));
    EXPECT_EQ(besides(path), QStringList{text("clinic.taper")});
}

TEST(ClinicFile, IsNeverMadeOverAnother)
{
    const Scratch scratch;
    const QString path = clinicFile(scratch);
    const QByteArray before = sha256Of(path);
    EXPECT_EQ(codeOf(ClinicFile::create(path, kNow, fillClinic)), ErrorCode::FileExists);
    EXPECT_EQ(sha256Of(path), before);

    write(scratch.path("empty"), {});
    EXPECT_EQ(codeOf(ClinicFile::create(scratch.path("empty"), kNow, fillClinic)), ErrorCode::FileExists);
    ASSERT_TRUE(QFile::link(scratch.path("nowhere"), scratch.path("link")));
    EXPECT_EQ(codeOf(ClinicFile::create(scratch.path("link"), kNow, fillClinic)), ErrorCode::FileExists);
    EXPECT_FALSE(QFileInfo::exists(scratch.path("nowhere")));
}

TEST(ClinicFile, LeavesNothingWhenItCannotBeCompleted)
{
    const Scratch scratch;
    const QString path = scratch.path("clinic.taper");
    const auto refused = ClinicFile::create(path, kNow, [](sql::Connection& connection) -> Result<void> {
        (void)fillClinic(connection);
        return fail(ErrorCode::BadProfile);
    });
    EXPECT_EQ(codeOf(refused), ErrorCode::BadProfile);
    EXPECT_EQ(codeOf(ClinicFile::create(path, kNow,
                  [](sql::Connection& connection) -> Result<void> {
                      connection.run(text("INSERT INTO nowhere (a) VALUES (1)"));
                      return {};
                  })),
        ErrorCode::FileUnwritable);
    EXPECT_EQ(besides(path), QStringList{});
}

TEST(ClinicFile, CannotBeMadeWhereThereIsNoFolder)
{
    const Scratch scratch;
    const QString path = scratch.path("no/where/clinic.taper");
    const auto refused = ClinicFile::create(path, kNow, fillClinic);
    EXPECT_EQ(codeOf(refused), ErrorCode::FileUnwritable);
    EXPECT_EQ(refused.error().parameters.value(text("path")).toString(), path);
}

TEST(ClinicFile, KeepsWhatWasWrittenWhenItIsOpenedAgain)
{
    const Scratch scratch;
    const QString path = clinicFile(scratch);
    {
        auto file = must(ClinicFile::open(path, kNow));
        must(RoomStore{file->connection()}.insert(must(Room::make({.name = text("Zimmer für Läufer")}))));
    }
    auto file = must(ClinicFile::open(path, kNow));
    ASSERT_EQ(RoomStore{file->connection()}.all().size(), 1U);
    EXPECT_EQ(RoomStore{file->connection()}.all().front().fields().name, text("Zimmer für Läufer"));
    must(file->quickCheck());
}

TEST(ClinicFile, MayBeOpenTwice)
{
    const Scratch scratch;
    const QString path = clinicFile(scratch);
    auto one = must(ClinicFile::open(path, kNow));
    auto other = must(ClinicFile::open(path, kNow));
    must(RoomStore{one->connection()}.insert(must(Room::make({.name = text("A")}))));
    must(RoomStore{other->connection()}.insert(must(Room::make({.name = text("B")}))));
    EXPECT_EQ(RoomStore{one->connection()}.all().size(), 2U);
}

TEST(ClinicFile, MayHaveAnyName)
{
    const Scratch scratch;
    for (const char* name : {"Praxis Müller & Söhne #1?.taper", "100% runners.taper", "it's;here"}) {
        const QString path = clinicFile(scratch, name);
        EXPECT_TRUE(QFileInfo::exists(path));
        EXPECT_TRUE(ClinicFile::open(path, kNow).has_value()) << name;
    }
}

} // namespace
} // namespace taper
