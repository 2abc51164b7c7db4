// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/backup.h"

#include "core/storage/audit_store.h"
#include "tests/core/storage/file_kit.h"
#include "tests/core/storage/storage_fixture.h"

#include <QDir>
#include <QFileInfo>

#include <sys/stat.h>

#include <atomic>
#include <thread>

namespace taper {
namespace {

using namespace test;

class Backup : public testing::Test, public Storage {
protected:
    Backup()
        : Storage(Place::File)
    {
        book(draft("2026-04-24T10:00"));
        AuditStore{connection()}.append({kNow, text("Tess"), text("book"), text("booking"), 1, {}, "{}"});
    }

    QString m_target = scratch.path("backup.taper");
};

TEST_F(Backup, HoldsWhatTheOpenClinicHolds)
{
    const auto report = must(backupTo(connection(), m_target));
    EXPECT_TRUE(report.isSound());
    EXPECT_EQ(report.rows, verifyConnection(connection()).rows);
    EXPECT_EQ(report.auditHead, 1);
    EXPECT_EQ(modeOf(m_target), text("600"));
    EXPECT_EQ(must(verifyClinicFile(m_target)).rows, report.rows);
    auto opened = must(ClinicFile::open(m_target, kNow));
    EXPECT_EQ(
        BookingStore{opened->connection()}.onDay(date("2026-04-24")).front().clientName, text("Ann Ash"));
}

TEST_F(Backup, IsOfOneFile)
{
    must(backupTo(connection(), m_target));
    EXPECT_EQ(besides(m_target).filter(text("backup")), QStringList{text("backup.taper")});
}

TEST_F(Backup, IsNeverWrittenOverAnything)
{
    write(m_target, "mine");
    EXPECT_EQ(codeOf(backupTo(connection(), m_target)), ErrorCode::FileExists);
    EXPECT_EQ(bytesOf(m_target), QByteArray("mine"));
    EXPECT_EQ(codeOf(backupTo(connection(), path())), ErrorCode::FileExists);
}

TEST_F(Backup, SaysWhereItCannotWrite)
{
    const auto refused = backupTo(connection(), scratch.path("no/where.taper"));
    EXPECT_EQ(codeOf(refused), ErrorCode::FileUnwritable);
    EXPECT_TRUE(refused.error().parameters.value(text("path")).toString().contains(text("where.taper")));
}

TEST_F(Backup, IsRefusedForAClinicThatIsNotSound)
{
    connection().execute(text("DROP TRIGGER booking_is_free_insert"));
    book(draft("2026-04-24T10:30"));
    EXPECT_EQ(codeOf(backupTo(connection(), m_target)), ErrorCode::FileDamaged);
    EXPECT_FALSE(QFileInfo::exists(m_target));
    EXPECT_EQ(besides(m_target).filter(text("backup")), QStringList{});
}

TEST_F(Backup, IsOfOneStateWhileOthersWrite)
{
    std::atomic<bool> stop{false};
    std::thread writer{[&] {
        sql::Connection other{path()};
        for (int i = 0; !stop && i < 2000; ++i) {
            sql::Transaction transaction{other, sql::Transaction::Kind::Write};
            const auto id = other.insert<Room>(
                text(
                    "INSERT INTO room (name, name_key, archived, revision) VALUES (?, ?, 0, 1) RETURNING id"),
                QString::number(i), QString::number(i));
            AuditStore{other}.append({kNow, {}, text("add"), text("room"), id.value(), {}, "{}"});
            transaction.commit();
            std::this_thread::sleep_for(5ms);
        }
    }};
    const auto report = backupTo(connection(), m_target);
    stop = true;
    writer.join();
    if (!report) { // a file that changes all the time is given up as busy, and nothing is left
        EXPECT_EQ(codeOf(report), ErrorCode::FileBusy);
        EXPECT_EQ(besides(m_target).filter(text("backup")), QStringList{});
        return;
    }
    // Every room but the fixture's two came together with its row of audit.
    EXPECT_EQ(report->rows.value(text("room")) - 2, report->rows.value(text("audit")) - 1);
}

} // namespace
} // namespace taper
