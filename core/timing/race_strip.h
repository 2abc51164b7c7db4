// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/review.h"

#include <vector>

namespace taper {

/// One day of a race strip: what a session would get there, and what the day is to the runner.
struct StripDay {
    Date date{};
    /// Of the same session at the same time of day; nothing if no race is near enough to speak.
    std::optional<Verdict> verdict;
    Id<Race> race; ///< run on that day (a race over several days: on each of them), if any
    QString raceName;
    /// This date minus the date of the nearest race, on the clinic's calendar: −2 is "D−2". Between two
    /// equally near races the coming one; nothing if there is no race at all.
    std::optional<int> daysToNearest;
    QString nearestName; ///< of that race; of two that are equally near, the coming one's

    bool operator==(const StripDay&) const = default;
};

/// A day for each date from `from` to `to`, both included; empty if `to` lies before `from`.
/// `subject.session` gives the time of day and the length; its date does not matter. Of several races on one
/// day the most important (A before B before C) is named, then the earliest.
[[nodiscard]] std::vector<StripDay> raceStrip(
    const TimingPolicy& policy, const TimingSubject& subject, const PreparedRaces& races, Date from, Date to);

} // namespace taper
