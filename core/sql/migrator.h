// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sql/connection.h"

#include <functional>
#include <vector>

namespace taper::sql {

/// One step of the schema, from a file NNNN_name.sql (for every engine) or NNNN_name.<engine>.sql (for one).
struct Migration {
    int version = 0; ///< 1, 2, 3 … without gaps
    QString name; ///< "initial"
    QString text;

    [[nodiscard]] QString checksum() const; ///< SHA-256 of the text with LF line ends, in hexadecimal
};

/// The migrations in a folder (of the file system or of the program's resources) that are for this engine, in
/// order. Asserts that there are no gaps: the program was built from a broken folder otherwise.
[[nodiscard]] std::vector<Migration> readMigrations(const QString& folder);

/// Brings the schema of an open database up to the last of `migrations`, each in one transaction with its row
/// in the table `migration` and the schema version in the file's header. `beforeUpgrade` is called once, with
/// the version found, before the first change to a database that has one already (to copy it); an error from
/// it stops all. Returns how many were applied. Errors: FileTooNew ("version", "known"), MigrationChanged
/// ("version"): nothing is written then. Throws SqlError; what the failing migration did is undone, those
/// before it stand.
[[nodiscard]] Result<int> migrate(Connection& connection, const std::vector<Migration>& migrations,
    Instant now, const std::function<Result<void>(int version)>& beforeUpgrade = {});

/// The schema version in the header of the file; 0 for a new one.
[[nodiscard]] int schemaVersion(Connection& connection);

} // namespace taper::sql
