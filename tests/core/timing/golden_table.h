// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/review.h"

#include <map>
#include <string>
#include <vector>

namespace taper::test {

/// One worked example: a session, the races around it, and the verdict with its reason.
struct GoldenRow {
    std::string id;
    std::string sessionType; ///< "full_sports", or "user:deep" for a clinic's own type with that profile
    bool isFirstDeep = false;
    Moment start{};
    Minutes length{0};
    std::vector<RunnerRace> races;
    Verdict verdict = Verdict::Fine;
    std::string why;
};

/// Every row of tests/data/golden-timing.csv with its races of golden-races.csv. A table that cannot be read
/// throws.
std::vector<GoldenRow> goldenRows();

/// The profile behind a session type's word.
std::optional<LoadProfile> profileOf(const std::string& sessionType);

} // namespace taper::test
