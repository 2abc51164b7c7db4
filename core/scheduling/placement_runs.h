// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"

#include <optional>
#include <vector>

namespace taper {

/// What a place means to somebody who is about to be put there, in one word and one code.
struct PlacementMark {
    Severity severity = Severity::Info; ///< Info where nothing speaks for or against it
    std::optional<FindingCode> code; ///< of the heaviest finding; none with Info

    bool operator==(const PlacementMark&) const = default;
};

/// The heaviest finding that a reason or a refusal hangs on; else that a race makes it ideal; else nothing.
[[nodiscard]] PlacementMark markOf(const Findings& findings);

/// Times in a row that mean the same.
struct PlacementRun {
    Interval times;
    PlacementMark mark;

    bool operator==(const PlacementRun&) const = default;
};
using PlacementRuns = std::vector<PlacementRun>;

/// Adds `times`, which begin no earlier than the last run ends; what touches it and means the same makes it
/// longer.
void addToRuns(PlacementRuns& runs, const Interval& times, const PlacementMark& mark);

/// What stands at `moment`; nothing where no run covers it. O(log n).
[[nodiscard]] std::optional<PlacementMark> markAt(const PlacementRuns& runs, Moment moment);

} // namespace taper
