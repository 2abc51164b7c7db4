// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace taper {

/// Writes a file as a whole or not at all: beside the target, forced to disk, its size checked, then put in
/// its place. A file that was there stays as it was until then. Only the owner may read it (mode 0600),
/// whatever it was before. What is not a plain file (a pipe, a device such as standard output) is written to
/// directly. Errors, all with "path": FileFull; FileMissing, when there is no such folder; FileUnwritable
/// with "detail" (the system's words) for everything else, such as a path that is a folder or a folder that
/// must not be written to.
[[nodiscard]] Result<void> saveFile(const QString& path, const QByteArray& bytes);

} // namespace taper
