// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace taper {

/// Opens a demonstration clinic on a fixed day in a scratch folder, drives the window through every page,
/// dialog, empty state and error, and writes a PNG of each into `folder` (made if missing). Gives a sentence
/// when it cannot.
[[nodiscard]] std::optional<QString> writeShots(const QString& folder, QSize windowSize);

} // namespace taper
