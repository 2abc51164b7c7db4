// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "tests/core/storage/file_kit.h"
#include "tests/core/storage/storage_fixture.h"

#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

namespace taper {
namespace {

using namespace test;

/// A file that must not be opened, and must be the same afterwards, alone in its folder.
class BadFile : public testing::Test {
protected:
    void expectRefused(ErrorCode code)
    {
        const QByteArray before = sha256Of(m_path);
        const QStringList files = besides(m_path);
        const auto opened = ClinicFile::open(m_path, kNow);
        EXPECT_EQ(codeOf(opened), code);
        if (!opened) {
            EXPECT_EQ(opened.error().parameters.value(text("path")).toString(), m_path);
        }
        EXPECT_EQ(codeOf(ClinicFile::create(m_path, kNow, fillClinic)), ErrorCode::FileExists);
        EXPECT_EQ(sha256Of(m_path), before);
        EXPECT_EQ(besides(m_path), files);
    }

    Scratch m_scratch;
    QString m_path = clinicFile(m_scratch);
};

TEST_F(BadFile, ThatIsMissingIsNotMade)
{
    const QString missing = m_scratch.path("missing.taper");
    const auto opened = ClinicFile::open(missing, kNow);
    EXPECT_EQ(codeOf(opened), ErrorCode::FileMissing);
    EXPECT_FALSE(QFileInfo::exists(missing));
}

TEST_F(BadFile, ThatIsEmptyIsNotTurnedIntoAClinic)
{
    write(m_path, {});
    expectRefused(ErrorCode::FileEmpty);
}

TEST_F(BadFile, ThatIsNoDatabaseIsForeign)
{
    write(m_path, "Dear Ann,\n");
    expectRefused(ErrorCode::FileForeign);
    write(m_path, QByteArray(10'000, 'x'));
    expectRefused(ErrorCode::FileForeign);
    EXPECT_EQ(codeOf(ClinicFile::open(m_scratch.folder(), kNow)), ErrorCode::FileForeign);
}

TEST_F(BadFile, ThatIsADatabaseOfAnotherProgramIsForeign)
{
    QFile::remove(m_path);
    write(m_path, {});
    {
        sql::Connection connection{m_path, {.writeAheadLog = false}};
        connection.execute(text("CREATE TABLE bookmark (id INTEGER PRIMARY KEY) STRICT"));
        connection.execute(text("PRAGMA user_version = 1"));
    }
    expectRefused(ErrorCode::FileForeign);
}

TEST_F(BadFile, ThatIsCutOffIsDamaged)
{
    const qint64 size = QFileInfo{m_path}.size();
    for (const qint64 left : {size - 1, size / 2, qint64{4096}, qint64{100}, qint64{60}}) {
        ASSERT_TRUE(QFile::resize(m_path, left));
        expectRefused(ErrorCode::FileDamaged);
    }
}

TEST_F(BadFile, WhoseHeaderIsOverwrittenIsDamaged)
{
    poke(m_path, 0, QByteArray(16, '\0'));
    expectRefused(ErrorCode::FileDamaged);
    poke(m_path, 0, QByteArray(4096, '\0'));
    expectRefused(ErrorCode::FileDamaged);
}

TEST_F(BadFile, WithABrokenPageIsDamaged)
{
    const qint64 size = QFileInfo{m_path}.size();
    for (qint64 page = 1; page < 4; ++page)
        poke(m_path, size / 4096 / 2 * 4096 + page * 4096, QByteArray(4096, '\x5a'));
    expectRefused(ErrorCode::FileDamaged);
}

TEST_F(BadFile, WithABrokenSchemaIsDamagedEvenWithoutLookingAtEveryPage)
{
    poke(m_path, 100, QByteArray(300, '\xff'));
    EXPECT_EQ(
        codeOf(ClinicFile::open(m_path, kNow, {.check = ClinicFile::Check::Header})), ErrorCode::FileDamaged);
}

TEST_F(BadFile, OfALaterTaperIsTooNew)
{
    {
        sql::Connection connection{m_path};
        connection.execute(text("PRAGMA user_version = 9999"));
    }
    expectRefused(ErrorCode::FileTooNew);
    const auto opened = ClinicFile::open(m_path, kNow);
    EXPECT_EQ(opened.error().parameters.value(text("version")).toInt(), 9999);
    EXPECT_EQ(opened.error().parameters.value(text("known")).toInt(), ClinicFile::knownVersion());
}

TEST_F(BadFile, IsTooNewEvenIfOnlyItsLogSaysSo)
{
    sql::Connection connection{m_path};
    connection.execute(text("PRAGMA user_version = 9999"));
    ASSERT_GT(QFileInfo{m_path + text("-wal")}.size(), 0);
    expectRefused(ErrorCode::FileTooNew);
}

TEST_F(BadFile, WithAnotherHistoryIsRefused)
{
    {
        sql::Connection connection{m_path, {.writeAheadLog = false}};
        connection.run(text("UPDATE migration SET checksum = 'other' WHERE version = 1"));
    }
    const auto opened = ClinicFile::open(m_path, kNow);
    EXPECT_EQ(codeOf(opened), ErrorCode::MigrationChanged);
    EXPECT_EQ(opened.error().parameters.value(text("version")).toInt(), 1);
}

TEST_F(BadFile, ThatMayNotBeReadSaysSo)
{
    giveToOrdinaryUser(m_path);
    ::chmod(QFile::encodeName(m_path).constData(), 0);
    const OrdinaryUser user;
    ASSERT_TRUE(user.isOrdinary());
    EXPECT_EQ(codeOf(ClinicFile::open(m_path, kNow)), ErrorCode::FileNotReadable);
}

TEST_F(BadFile, ThatMayOnlyBeReadSaysSo)
{
    giveToOrdinaryUser(m_path);
    ::chmod(QFile::encodeName(m_path).constData(), 0400);
    const OrdinaryUser user;
    ASSERT_TRUE(user.isOrdinary());
    expectRefused(ErrorCode::FileReadOnly);
}

TEST_F(BadFile, InAFolderThatMayOnlyBeReadSaysSo)
{
    giveToOrdinaryUser(m_path);
    ::chmod(QFile::encodeName(m_scratch.folder()).constData(), 0500);
    {
        const OrdinaryUser user;
        ASSERT_TRUE(user.isOrdinary());
        expectRefused(ErrorCode::FileReadOnly);
        EXPECT_TRUE(verifyClinicFile(m_path).has_value()); // looking is possible
        EXPECT_EQ(codeOf(ClinicFile::create(m_scratch.path("new.taper"), kNow, fillClinic)),
            ErrorCode::FileUnwritable);
    }
    ::chmod(QFile::encodeName(m_scratch.folder()).constData(), 0700);
}

TEST_F(BadFile, ThatAnotherKeepsToItselfIsBusy)
{
    sql::Connection other{m_path};
    other.execute(text("PRAGMA locking_mode = EXCLUSIVE"));
    other.run(text("INSERT INTO closure (first_day, last_day, reason, revision) "
                   "VALUES ('2026-01-01', '2026-01-01', '', 1)"));
    const auto opened = ClinicFile::open(m_path, kNow, {.busyTimeout = 20ms});
    EXPECT_EQ(codeOf(opened), ErrorCode::FileBusy);
}

TEST_F(BadFile, IsNotDamagedBecauseAnotherIsWritingToIt)
{
    sql::Connection other{m_path};
    const sql::Transaction transaction{other, sql::Transaction::Kind::Write};
    other.run(text("INSERT INTO closure (first_day, last_day, reason, revision) "
                   "VALUES ('2026-01-01', '2026-01-01', '', 1)"));
    EXPECT_TRUE(ClinicFile::open(m_path, kNow, {.busyTimeout = 20ms}).has_value());
}

} // namespace
} // namespace taper
