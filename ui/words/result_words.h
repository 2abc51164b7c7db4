// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race_results.h"

#include <QString>

namespace taper::words {

/// "5:12 /km"; above an hour "1:02:30 /km".
[[nodiscard]] QString paceText(Seconds pace);
/// "3:42:10 · 5:16 /km"; without a distance only the time.
[[nodiscard]] QString timeAndPaceText(Seconds time, std::optional<int> metres);
/// Minutes and seconds of a difference, without a sign: "1:32", "0:04", "1:02:30".
[[nodiscard]] QString gainText(Seconds gain);
/// A distance at which bests are kept, by its usual name: "Marathon", "Half marathon", "10 km".
[[nodiscard]] QString bestDistanceText(int comparedMetres);
/// How a result compares: "new best by 1:32", "first at this distance", "equals the best", "4:10 slower than
/// the best".
[[nodiscard]] QString standingText(const ResultStanding& standing);
/// The same for a narrow column: "PB −1:32", "PB" (the first), "+4:10"; "was PB −1:32" once it was beaten.
/// The minus is U+2212.
[[nodiscard]] QString standingMark(const ResultStanding& standing);

} // namespace taper::words
