// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/race_strip.h"

namespace taper {

/// A made-up session and a made-up race, told by their weekdays: "a full sports session on Friday 18:30
/// before a Sunday marathon".
struct TrialQuestion {
    LoadProfile profile = LoadProfile::FullSports;
    Minutes length{60};
    int weekday = 4; ///< of the session; 0 is Monday
    TimeOfDay time{18 * 60 + 30};
    bool isBefore = true; ///< the session before the race, not after it
    /// The nearest such weekday before (after) the race if 0; else so many weeks further off. The weekday of
    /// the race itself is race day at 0.
    int weeksOff = 0;
    bool hadDeepWork = true; ///< the runner has had deep work lately

    QString raceName; ///< what the sentences call it
    int raceWeekday = 6;
    std::optional<TimeOfDay> raceStart; ///< none: not entered
    std::optional<int> raceMetres; ///< none: not entered
    RacePriority priority = RacePriority::A;

    bool operator==(const TrialQuestion&) const = default;
};

/// What a policy says to it, with the days around the race as the session would fare there.
struct TrialAnswer {
    TimingSubject subject;
    Date raceDay{};
    Findings findings;
    Verdict verdict = Verdict::Fine;
    std::vector<StripDay> strip;
};

/// Asks reviewTiming() itself. The race lies on the first such weekday from `from` on, at the clinic. The
/// strip goes from a week before the race to four days after it, further where the session lies further off.
[[nodiscard]] TrialAnswer tryPolicy(
    const TimingPolicy& policy, const TimeZone& clinic, const TrialQuestion& question, Date from);

} // namespace taper
