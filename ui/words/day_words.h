// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/day_reading.h"

namespace taper::words {

/// How days are typed in the language of the sentences; for readDay(), also on another thread.
[[nodiscard]] DayWords dayWords();

} // namespace taper::words
