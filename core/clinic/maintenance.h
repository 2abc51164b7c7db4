// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"

#include <QStringList>

namespace taper {

/// What a look through a whole file found.
struct FileReport {
    QString path;
    int schemaVersion = 0;
    bool isSound = false;
    QStringList faults; ///< codes of what is wrong: "integrity", "foreign_keys", "overlaps", "schema"
    qint64 clients = 0;
    qint64 races = 0;
    qint64 bookings = 0;
    qint64 auditRows = 0;
};

/// Looks at every page of the open clinic's file. Errors: FileDamaged, FileBusy.
Result<void> checkFile(Clinic& clinic);
/// A checked copy of the open clinic, mode 0600. Errors: FileExists, FileFull, FileUnwritable.
Result<FileReport> backUp(Clinic& clinic, const QString& target);
/// Looks through any file without changing it. Errors: File….
Result<FileReport> verifyFile(const QString& path);
/// Puts a backup where no file is yet (or beside: an existing clinic is moved to "<path>.before-restore"
/// first). The backup is verified before anything is touched. Errors: File….
Result<FileReport> restoreFile(const QString& backup, const QString& path);

} // namespace taper
