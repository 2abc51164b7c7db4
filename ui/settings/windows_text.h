// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/policy.h"

namespace taper {

/// "0–1 days too close · 2–3 days ideal · from 4 days fine", "0–48 h too close · from 48 h fine".
[[nodiscard]] QString windowsText(const Windows& windows);

/// "Short races (up to 12 km)" …
[[nodiscard]] QString raceClassText(const TimingPolicy& policy, RaceClass raceClass);

/// Windows as steps outwards from the race: what is said up to a distance, and what from there on.
struct WindowSteps {
    struct Step {
        int until = 0; ///< days: the last day included; hours: minutes, where the next step begins
        Verdict verdict = Verdict::Fine;

        bool operator==(const Step&) const = default;
    };

    WindowUnit unit = WindowUnit::Days;
    std::vector<Step> steps; ///< nearest first
    Verdict beyond = Verdict::Fine;

    bool operator==(const WindowSteps&) const = default;
};

[[nodiscard]] WindowSteps stepsOf(const Windows& windows);
/// The opposite; steps that do not go outwards give windows that check() refuses.
[[nodiscard]] Windows windowsOf(const WindowSteps& steps);

} // namespace taper
