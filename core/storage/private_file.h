// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace taper {

/// Makes an empty file that only its owner may read or write, whatever the umask. SQLite gives the files it
/// makes beside a database (-wal, -shm) the same mode. Errors: FileExists, FileFull, FileUnwritable.
[[nodiscard]] Result<void> makePrivateFile(const QString& path);
/// Waits until the file is on the disk. Errors: FileFull, FileUnwritable.
[[nodiscard]] Result<void> syncToDisk(const QString& path);
/// Gives a file another name in the same folder; never over another file. Errors: FileExists, FileUnwritable.
[[nodiscard]] Result<void> renameFile(const QString& from, const QString& to);
/// `path` if nothing is there, else path-2, path-3 …
[[nodiscard]] QString freeName(const QString& path);
/// Removes a database file and what SQLite keeps beside it.
void removeDatabase(const QString& path);

} // namespace taper
