// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <spdlog/spdlog.h>

namespace taper::log {

/// Logs to a rotating file (three of 1 MiB, readable by the owner alone) in `folder`, made if missing.
/// Returns false, and logs to nowhere, if the folder cannot be written.
///
/// Only codes, counts, versions and durations are logged. Names, notes, search texts, bound values and the
/// text of database errors (which may quote values) never are.
bool toFolder(const QString& folder);

/// Logging to nowhere: tests, and the command line without --verbose.
void toNowhere();

} // namespace taper::log
