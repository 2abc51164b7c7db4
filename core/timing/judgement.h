// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/policy.h"
#include "core/timing/runner_race.h"

namespace taper {

/// The session that is asked about.
struct TimingSubject {
    LoadProfile profile = LoadProfile::Moderate;
    Interval session{}; ///< on the wall at the clinic, without buffers
    std::optional<Date> lastDeepSession; ///< date of the latest completed deep session before it, if any
};

/// A subject's session in elapsed time: worked out once, used for each race.
struct SessionTimes {
    Instant start{};
    Instant end{};
    Date date{}; ///< on the clinic's calendar
};
[[nodiscard]] SessionTimes sessionTimes(const TimeZone& clinic, const Interval& session);

/// What one race says of one session, before it is put into a finding.
struct Judgement {
    FindingCode code = FindingCode::BeforeRace;
    Verdict verdict = Verdict::Fine;
    int days = 0; ///< as Finding::days
    std::optional<Minutes> elapsed; ///< none while the race is on
    const Windows* windows = nullptr; ///< the windows that were looked at; none while the race is on
};

/// Nothing if the race is further away than the policy looks.
[[nodiscard]] std::optional<Judgement> judge(const TimingPolicy& policy, const TimingSubject& subject,
    const SessionTimes& session, const PreparedRace& race);

/// The session is for a race that is not there: NoRaceAhead or NoRaceBehind, a caution.
[[nodiscard]] std::optional<FindingCode> missingRace(
    const TimingPolicy& policy, LoadProfile profile, const SessionTimes& session, const PreparedRaces& races);

/// The step by which priority C softens a verdict before a race.
[[nodiscard]] Verdict softened(Verdict verdict);

} // namespace taper
