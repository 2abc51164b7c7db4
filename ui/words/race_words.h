// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <QString>

namespace taper::words {

/// The part of findingText() that speaks of races, for use inside ui/words; nothing for findings of the
/// diary. Where the clinic has its own reason, that stands in place of Taper's.
[[nodiscard]] QString raceFindingText(const Finding& finding);

/// Taper's reason why work of this load is not done close before (after) a race, as it stands while the
/// clinic has not written its own: "Deep work needs days to settle, so that the legs are not sore at the
/// start."
[[nodiscard]] QString usualReason(LoadProfile profile, bool isBefore);

} // namespace taper::words
