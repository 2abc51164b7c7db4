// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/policy.h"

namespace taper {

/// "0–1 days", "race day", "from 4 days", "0–48 h".
[[nodiscard]] QString windowRangeText(const Window& window);
/// "0–1 days too close · 2–3 days ideal · from 4 days fine", "0–48 h too close · from 48 h fine".
[[nodiscard]] QString windowsText(const Windows& windows);

/// "Short, up to 12 km" …
[[nodiscard]] QString raceClassText(const TimingPolicy& policy, RaceClass raceClass);
/// "Deep (Deep tissue, Thai)": a load profile with the clinic's session types of it; the profile alone where
/// its only type is called the same, or there is none.
[[nodiscard]] QString profileText(LoadProfile profile, const QStringList& typeNames);

} // namespace taper
