// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race.h"
#include "core/timing/policy.h"

#include <QString>

namespace taper::words {

/// When a race is run: "Sunday 26 April 2026", "5–7 June 2026", "30 May – 2 June 2026".
[[nodiscard]] QString raceDaysText(const RaceFields& race);
/// What became of a race: "scheduled", "postponed from 12 April 2026", "brought forward from 12 April 2026",
/// "postponed, no new date yet", "called off", "virtual", "virtual, postponed from 1 May 2026".
[[nodiscard]] QString raceStatusText(const RaceFields& race);
/// The same for a narrow column: nothing for a race that is simply scheduled, and days as in shortDateText().
[[nodiscard]] QString raceStatusBrief(const RaceFields& race, Date today);
[[nodiscard]] QString raceClassWord(RaceClass raceClass); ///< "short", "half marathon", "marathon", "ultra"

} // namespace taper::words
