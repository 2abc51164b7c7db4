// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/timing/judgement.h"

#include <span>

namespace taper {

/// What a client's races say of a session: the heart of Taper. One finding for each race within the policy's
/// horizon, with its figures and its verdict; one when a pre-event or post-event session has no race; and
/// Info for what had to be assumed, where it mattered. Worst first; races of equal weight in order of start,
/// whatever order they came in. No race near: no findings, which verdictOf() reads as fine.
///
/// In a BeforeRace or AfterRace finding that is a caution or worse, limitDays or limit is the distance from
/// the race from which nothing speaks against this work any more (48 hours, 2 days); in FirstDeepBeforeRace
/// it is the number of days that would have been enough. The former carry the clinic's own reason, if the
/// policy has one for this work on this side; what is ideal or fine needs none.
[[nodiscard]] Findings reviewTiming(
    const TimingPolicy& policy, const TimingSubject& subject, const PreparedRaces& races);
/// The same for races not yet prepared.
[[nodiscard]] Findings reviewTiming(const TimingPolicy& policy, const TimeZone& clinic,
    const TimingSubject& subject, std::span<const RunnerRace> races);

/// The verdict alone, for those who ask about thousands of times: verdictOf(reviewTiming(…)), without
/// building findings.
struct TimingVerdict {
    Verdict verdict = Verdict::Fine;
    bool raceSpeaks = false; ///< some race is within the horizon

    bool operator==(const TimingVerdict&) const = default;
};
[[nodiscard]] TimingVerdict timingVerdict(
    const TimingPolicy& policy, const TimingSubject& subject, const PreparedRaces& races);

} // namespace taper
