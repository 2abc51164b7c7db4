// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace taper {

/// "not_a_date" …: stable, for other programs and the log.
[[nodiscard]] QString keyOf(ErrorCode code);

} // namespace taper
