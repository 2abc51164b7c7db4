// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "tests/core/storage/file_kit.h"
#include "tests/core/storage/storage_fixture.h"

namespace taper {
namespace {

using namespace test;

class Verify : public testing::Test, public Storage {
protected:
    Verify()
        : Storage(Place::File)
    { }
};

TEST_F(Verify, CountsWhatASoundFileHolds)
{
    book(draft("2026-04-24T10:00"));
    const auto report = must(verifyClinicFile(path()));
    EXPECT_TRUE(report.isSound());
    EXPECT_EQ(report.faults(), QStringList{});
    EXPECT_EQ(report.schemaVersion, ClinicFile::knownVersion());
    EXPECT_EQ(report.rows.value(text("client")), 2);
    EXPECT_EQ(report.rows.value(text("booking")), 1);
    EXPECT_EQ(report.rows.value(text("migration")), ClinicFile::knownVersion());
    EXPECT_TRUE(report.rows.contains(text("race_entry")));
}

TEST_F(Verify, NoticesOverlapsThatGotIn)
{
    book(draft("2026-04-24T10:00"));
    connection().execute(text("DROP TRIGGER booking_is_free_insert"));
    book(draft("2026-04-24T10:30")); // same therapist, room and client
    BookingFields third = draft("2026-04-24T11:30"); // touches
    book(third);
    third.status = BookingStatus::NoShow;
    book(third);
    const auto report = must(verifyClinicFile(path()));
    EXPECT_EQ(report.overlaps, 3);
    EXPECT_EQ(report.missing, QStringList{text("booking_is_free_insert")});
    EXPECT_EQ(report.faults(), (QStringList{text("overlaps"), text("schema")}));
}

TEST_F(Verify, NoticesAGuardThatWasReplaced)
{
    connection().execute(text("DROP TRIGGER booking_is_free_update"));
    connection().execute(
        text("CREATE TRIGGER booking_is_free_update BEFORE UPDATE ON booking BEGIN SELECT 1; END"));
    EXPECT_EQ(must(verifyClinicFile(path())).faults(), QStringList{text("schema")});
}

TEST_F(Verify, NoticesReferencesToNothing)
{
    book(draft("2026-04-24T10:00"));
    connection().execute(text("PRAGMA foreign_keys = OFF"));
    connection().run(text("DELETE FROM client WHERE id = ?"), ann);
    const auto report = must(verifyClinicFile(path()));
    EXPECT_EQ(report.foreignKeyFaults, 1);
    EXPECT_EQ(report.faults(), QStringList{text("foreign_keys")});
}

TEST(VerifyFile, ReportsABrokenPageInsteadOfFailing)
{
    const Scratch scratch;
    const QString path = clinicFile(scratch);
    qint64 page = 0;
    {
        sql::Connection connection{path, {.mode = sql::Connection::Mode::Immutable}};
        page = connection.value<qint64>(text("SELECT rootpage FROM sqlite_schema WHERE name = 'client'"))
                   .value_or(0);
    }
    poke(path, (page - 1) * 4096, QByteArray(4096, '\x5a'));
    const QByteArray before = sha256Of(path);
    const auto report = verifyClinicFile(path);
    ASSERT_TRUE(report.has_value());
    EXPECT_TRUE(report->faults().contains(text("integrity")));
    EXPECT_FALSE(report->isSound());
    EXPECT_EQ(report->rows.value(text("clinic")), 1); // what can be counted is
    EXPECT_EQ(sha256Of(path), before);
    EXPECT_EQ(besides(path), QStringList{text("clinic.taper")});
}

TEST(VerifyFile, RefusesWhatIsNoClinic)
{
    const Scratch scratch;
    write(scratch.path("letter.txt"), "Dear Ann");
    EXPECT_EQ(codeOf(verifyClinicFile(scratch.path("letter.txt"))), ErrorCode::FileForeign);
    EXPECT_EQ(codeOf(verifyClinicFile(scratch.path("none"))), ErrorCode::FileMissing);
}

} // namespace
} // namespace taper
