// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QString>

namespace taper::words {

// The part of findingText() that speaks of races; for use inside ui/words.

/// Nothing for findings of the diary.
[[nodiscard]] QString raceFindingText(const Finding& finding);

} // namespace taper::words
