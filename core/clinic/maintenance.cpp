// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/maintenance.h"

#include "core/clinic/workspace.h"
#include "core/storage/backup.h"

namespace taper {

namespace {

FileReport reportOf(const QString& path, const VerifyReport& found)
{
    const auto rows = [&found](const char* table) { return found.rows.value(QString::fromLatin1(table)); };
    return {.path = path,
        .schemaVersion = found.schemaVersion,
        .isSound = found.isSound(),
        .faults = found.faults(),
        .clients = rows("client"),
        .races = rows("race"),
        .bookings = rows("booking"),
        .auditRows = rows("audit")};
}

} // namespace

Result<void> checkFile(Clinic& clinic)
{
    return clinic.workspace().file().quickCheck();
}

Result<FileReport> backUp(Clinic& clinic, const QString& target)
{
    return backupTo(clinic.workspace().connection(), target).map([&](const VerifyReport& found) {
        return reportOf(target, found);
    });
}

Result<FileReport> verifyFile(const QString& path)
{
    return verifyClinicFile(path).map([&](const VerifyReport& found) { return reportOf(path, found); });
}

Result<FileReport> restoreFile(const QString& backup, const QString& path)
{
    return restoreFrom(backup, path).map([&](const Restored& restored) {
        return reportOf(path, restored.report);
    });
}

} // namespace taper
