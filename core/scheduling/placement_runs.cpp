// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/placement_runs.h"

#include <algorithm>

namespace taper {

PlacementMark markOf(const Findings& findings)
{
    const auto heaviest = std::ranges::max_element(findings, {}, &Finding::severity);
    if (heaviest == findings.end())
        return {};
    if (heaviest->severity >= Severity::Caution)
        return {heaviest->severity, heaviest->code};
    // A remark (a start time that was assumed) takes nothing from a good day.
    const auto ideal = std::ranges::find(findings, Severity::Ideal, &Finding::severity);
    if (ideal != findings.end() && verdictOf(findings) == Verdict::Ideal)
        return {Severity::Ideal, ideal->code};
    return {};
}

void addToRuns(PlacementRuns& runs, const Interval& times, const PlacementMark& mark)
{
    if (times.isEmpty())
        return;
    if (!runs.empty() && runs.back().times.end == times.start && runs.back().mark == mark)
        runs.back().times.end = times.end;
    else
        runs.push_back({times, mark});
}

std::optional<PlacementMark> markAt(const PlacementRuns& runs, Moment moment)
{
    const auto after =
        std::ranges::upper_bound(runs, moment, {}, [](const PlacementRun& run) { return run.times.start; });
    if (after == runs.begin() || !std::prev(after)->times.contains(moment))
        return std::nullopt;
    return std::prev(after)->mark;
}

} // namespace taper
