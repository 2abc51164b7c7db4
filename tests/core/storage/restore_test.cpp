// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"
#include "tests/core/storage/file_kit.h"
#include "tests/core/storage/storage_fixture.h"

#include <QFileInfo>

namespace taper {
namespace {

using namespace test;

class Restore : public testing::Test {
protected:
    Restore()
    {
        auto file = must(ClinicFile::open(m_path, kNow));
        addRoom(*file, "old");
        must(backupTo(file->connection(), m_backup));
        addRoom(*file, "new");
    }
    static void addRoom(ClinicFile& file, const char* name)
    {
        must(RoomStore{file.connection()}.insert(must(Room::make({.name = text(name)}))));
    }
    static size_t roomsIn(const QString& path)
    {
        auto file = must(ClinicFile::open(path, kNow));
        return RoomStore{file->connection()}.all().size();
    }

    Scratch m_scratch;
    QString m_path = clinicFile(m_scratch);
    QString m_backup = m_scratch.path("backup.taper");
};

TEST_F(Restore, PutsTheBackupInPlaceAndKeepsWhatWasThere)
{
    const auto restored = must(restoreFrom(m_backup, m_path));
    EXPECT_TRUE(restored.report.isSound());
    EXPECT_EQ(restored.movedAside, m_path + text(".before-restore"));
    EXPECT_EQ(roomsIn(m_path), 1U);
    EXPECT_EQ(roomsIn(restored.movedAside), 2U);
    EXPECT_EQ(modeOf(m_path), text("600"));
    EXPECT_EQ(roomsIn(m_backup), 1U);

    EXPECT_EQ(must(restoreFrom(m_backup, m_path)).movedAside, m_path + text(".before-restore-2"));
}

TEST_F(Restore, MakesAClinicWhereNoneIs)
{
    const QString path = m_scratch.path("elsewhere.taper");
    EXPECT_TRUE(must(restoreFrom(m_backup, path)).movedAside.isEmpty());
    EXPECT_EQ(roomsIn(path), 1U);
}

TEST_F(Restore, WaitsForNobodyWhoHasTheClinicOpen)
{
    auto open = must(ClinicFile::open(m_path, kNow));
    EXPECT_EQ(codeOf(restoreFrom(m_backup, m_path)), ErrorCode::FileBusy);
    EXPECT_EQ(RoomStore{open->connection()}.all().size(), 2U);
    addRoom(*open, "still works");
    EXPECT_FALSE(QFileInfo::exists(m_path + text(".before-restore")));
    EXPECT_EQ(besides(m_path).filter(text("restoring")), QStringList{});
}

TEST_F(Restore, ReplacesAClinicThatIsTooDamagedToOpen)
{
    poke(m_path, 0, QByteArray(4096, '\0'));
    const QByteArray damaged = bytesOf(m_path);
    const auto restored = must(restoreFrom(m_backup, m_path));
    EXPECT_EQ(roomsIn(m_path), 1U);
    EXPECT_EQ(bytesOf(restored.movedAside), damaged);
}

TEST_F(Restore, TouchesNothingForABackupThatIsNotSound)
{
    const QByteArray before = sha256Of(m_path);
    const qint64 size = QFileInfo{m_backup}.size();
    for (qint64 page = 8; page < size / 4096; page += 3)
        poke(m_backup, page * 4096, QByteArray(4096, '\x5a'));
    const auto refused = restoreFrom(m_backup, m_path);
    EXPECT_EQ(codeOf(refused), ErrorCode::FileDamaged);
    EXPECT_EQ(refused.error().parameters.value(text("path")).toString(), m_backup);
    write(m_backup, "not a backup");
    EXPECT_EQ(codeOf(restoreFrom(m_backup, m_path)), ErrorCode::FileForeign);
    EXPECT_EQ(codeOf(restoreFrom(m_scratch.path("none"), m_path)), ErrorCode::FileMissing);
    EXPECT_EQ(sha256Of(m_path), before);
    EXPECT_EQ(besides(m_path), (QStringList{text("backup.taper"), text("clinic.taper")}));
}

} // namespace
} // namespace taper
