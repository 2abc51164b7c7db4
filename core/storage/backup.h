// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sql/connection.h"

#include <QMap>
#include <QStringList>

namespace taper {

/// What a look through a whole file found.
struct VerifyReport {
    int schemaVersion = 0;
    QStringList integrity; ///< what the engine says is wrong with the pages and indexes; empty: sound
    int foreignKeyFaults = 0; ///< rows that refer to a row that is not there
    int overlaps = 0; ///< pairs of bookings that hold the same therapist, room or client
    QStringList missing; ///< tables and triggers of this schema version that are not there
    QMap<QString, qint64> rows; ///< how many, by table
    qint64 auditHead = 0; ///< number of the newest audit row

    [[nodiscard]] bool isSound() const
    {
        return integrity.isEmpty() && foreignKeyFaults == 0 && overlaps == 0 && missing.isEmpty();
    }
    /// "integrity", "foreign_keys", "overlaps", "schema".
    [[nodiscard]] QStringList faults() const;
};

/// Looks through any file without changing it. A file that can be read at all gives a report, sound or not.
/// Errors: those of probeClinicFile().
[[nodiscard]] Result<VerifyReport> verifyClinicFile(const QString& path);
enum class VerifyDepth {
    Everything,
    Counts ///< only schemaVersion, missing, rows and auditHead
};
/// The same for an open clinic, as this connection sees it. Throws SqlError.
[[nodiscard]] VerifyReport verifyConnection(
    sql::Connection& connection, VerifyDepth depth = VerifyDepth::Everything);

/// Copies an open clinic, as it stands, into a new file of mode 0600, which gets its name only when it has
/// been looked through and has as many rows in every table and the same audit head. Others may work on
/// meanwhile. Errors: FileExists, FileFull, FileUnwritable, FileDamaged (the copy, hence the original, is not
/// sound), FileBusy.
[[nodiscard]] Result<VerifyReport> backupTo(sql::Connection& connection, const QString& target);

struct Restored {
    VerifyReport report;
    QString movedAside; ///< where the file that was there before is now; empty if none was
};
/// Puts a backup in the place of a clinic. The backup is looked through before anything is touched; a file
/// that is there already, damaged or not, is moved to <path>.before-restore, with what belongs to it. Nobody
/// may have it open. Errors: those of probeClinicFile() about the backup (with its path), FileDamaged (the
/// backup is not sound), FileBusy (the clinic is open somewhere), FileFull, FileUnwritable.
[[nodiscard]] Result<Restored> restoreFrom(const QString& backup, const QString& path);

} // namespace taper
