// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/schema.h"

#include "core/storage/backup.h"
#include "tests/core/storage/file_kit.h"
#include "tests/core/storage/storage_fixture.h"

#include <QFileInfo>

namespace taper {
namespace {

using namespace test;

/// A clinic as a Taper that knew only the first `version` migrations left it.
QString clinicOfVersion(const Scratch& scratch, int version)
{
    const QString path = scratch.emptyFile("clinic.taper");
    sql::Connection connection{path, {.writeAheadLog = false}};
    connection.execute(text("PRAGMA application_id = 0x54415052"));
    auto migrations = schemaMigrations();
    migrations.resize(static_cast<size_t>(version));
    must(sql::migrate(connection, migrations, kNow));
    // As that Taper wrote it, which did not know the columns of today.
    connection.run(
        text("INSERT INTO clinic (id, name, time_zone, currency, phone_region, grid_min, address, phone, "
             "email, revision, policy, policy_revision) "
             "VALUES (1, 'Riverside', 'Europe/London', 'GBP', 'GB', 15, '', '', '', 1, '{}', 1)"));
    return path;
}

TEST(Schema, IsBroughtUpFromEveryEarlierVersionWithACopyKept)
{
    for (int version = 1; version < ClinicFile::knownVersion(); ++version) {
        const Scratch scratch;
        const QString path = clinicOfVersion(scratch, version);
        auto file = must(ClinicFile::open(path, kNow));
        EXPECT_EQ(file->connection().value<int>(text("PRAGMA user_version")), ClinicFile::knownVersion());
        EXPECT_EQ(must(ClinicStore{file->connection()}.settings()).value->name, text("Riverside"));
        EXPECT_TRUE(verifyConnection(file->connection()).isSound());

        const QString copy = path + text(".before-%1").arg(version);
        EXPECT_EQ(modeOf(copy), text("600"));
        const auto report = must(verifyClinicFile(copy));
        EXPECT_EQ(report.schemaVersion, version);
        EXPECT_TRUE(report.isSound());
        EXPECT_EQ(report.rows.value(text("clinic")), 1);
    }
}

TEST(Schema, KeepsEarlierCopiesToo)
{
    const Scratch scratch;
    const QString path = clinicOfVersion(scratch, 1);
    write(path + text(".before-1"), "an older copy");
    must(ClinicFile::open(path, kNow));
    EXPECT_EQ(bytesOf(path + text(".before-1")), QByteArray("an older copy"));
    EXPECT_TRUE(QFileInfo::exists(path + text(".before-1-2")));
}

TEST(Schema, IsNotCopiedWhenItIsUpToDate)
{
    const Scratch scratch;
    const QString path = clinicFile(scratch);
    must(ClinicFile::open(path, kNow));
    EXPECT_EQ(besides(path), QStringList{text("clinic.taper")});
}

TEST(Schema, RecordsItsMigrationsWithChecksums)
{
    const auto file = must(ClinicFile::inMemory(kNow, fillClinic));
    int count = 0;
    sql::Statement rows = file->connection().query(
        text("SELECT version, name, length(checksum), applied_at FROM migration ORDER BY 1"));
    while (rows.next()) {
        sql::Row row = rows.row();
        EXPECT_EQ(row.take<int>(), ++count);
        EXPECT_EQ(row.take<QString>(), schemaMigrations().at(static_cast<size_t>(count - 1)).name);
        EXPECT_EQ(row.take<int>(), 64);
        EXPECT_EQ(row.take<Instant>(), kNow);
    }
    EXPECT_EQ(count, ClinicFile::knownVersion());
}

TEST(Schema, RefusesValuesThatNoFormWouldGive)
{
    const auto file = must(ClinicFile::inMemory(kNow, fillClinic));
    const auto kindOf = [&](const char* sql) {
        return thrownBy([&] { file->connection().run(text(sql)); }).kind();
    };
    using Kind = sql::SqlError::Kind;
    EXPECT_EQ(
        kindOf(
            "INSERT INTO clinic SELECT 2, name, time_zone, currency, phone_region, grid_min, address, phone, "
            "email, revision, policy, policy_revision, late_cancel_min FROM clinic"),
        Kind::Check);
    EXPECT_EQ(
        kindOf("INSERT INTO room (name, name_key, archived, revision) VALUES ('', '', 0, 1)"), Kind::Check);
    EXPECT_EQ(
        kindOf("INSERT INTO room (name, name_key, archived, revision) VALUES ('a', 'a', 2, 1)"), Kind::Check);
    EXPECT_EQ(kindOf("INSERT INTO room (name, name_key, archived, revision) VALUES ('a', 'a', 'no', 1)"),
        Kind::Check);
    EXPECT_EQ(
        kindOf(
            "INSERT INTO therapist_hours (therapist_id, weekday, from_min, to_min) VALUES (9, 0, 60, 120)"),
        Kind::ForeignKey);
    EXPECT_EQ(kindOf("INSERT INTO closure (first_day, last_day, reason, revision) "
                     "VALUES ('2026-01-02', '2026-01-01', '', 1)"),
        Kind::Check);
    EXPECT_EQ(
        kindOf("INSERT INTO waiting (client_id, kind, session_type_id, length_min, urgency, note, status, "
               "removal, revision, created_at) "
               "VALUES (1, 'waiting', 1, 60, 'normal', '', 'open', 'undone', 1, 0)"),
        Kind::Check)
        << "who is on the list has not left it";
}

} // namespace
} // namespace taper
