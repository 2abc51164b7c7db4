// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <QString>

#include <optional>

namespace taper {

/// Reads a length in minutes as people type it: "60", "60 min", "60′", "1 h", "1 h 30", "1:30". Nothing for
/// what is none; the range is not looked at.
[[nodiscard]] std::optional<Minutes> readLength(const QString& typed);

} // namespace taper
