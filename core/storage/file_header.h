// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sql/connection.h"

namespace taper {

// How a file is looked at before the engine may open it for writing; not for others.

/// Reads the header by itself, so that the engine neither locks the file nor leaves anything beside it. Gives
/// the schema version. Errors: FileMissing, FileNotReadable, FileEmpty, FileForeign, FileDamaged, FileTooNew.
/// (https://www.sqlite.org/fileformat.html#the_database_header)
[[nodiscard]] Result<int> readHeader(const QString& path, int knownVersion);

/// How to look into the file without changing it: as if nobody had it open if that is so, else with what the
/// log holds.
[[nodiscard]] sql::Connection::Mode lookingMode(const QString& path);

} // namespace taper
