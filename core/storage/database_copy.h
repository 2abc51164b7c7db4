// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/sql/connection.h"

namespace taper {

/// Copies the database, as this connection sees it, into a new file of mode 0600 and waits until it is on the
/// disk. On failure nothing is left. Errors: FileExists, FileFull (with the path of the copy),
/// FileUnwritable, and those of reading. Not inside a transaction.
[[nodiscard]] Result<void> copyDatabase(sql::Connection& connection, const QString& target);

} // namespace taper
