// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scheduling/slot_ranking.h"

#include <QString>

namespace taper::words {

/// How a free time suits the day, in a few words: "fills the gap 10:00–11:00", "right after the session
/// before", "leaves 15′ that nobody can use". Empty where there is nothing to say.
[[nodiscard]] QString slotFitText(const SlotFit& fit);

} // namespace taper::words
