// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/review.h"

#include <algorithm>

namespace taper {

namespace {

Finding findingOn(const PreparedRace& race, FindingCode code, Severity severity)
{
    Finding finding{code, severity};
    finding.race = race.id;
    finding.raceName = race.name;
    return finding;
}

/// From where on nothing speaks against the work any more.
void setLimit(Finding& finding, const Judgement& judgement, bool soften)
{
    bool wasFlagged = false;
    for (const Window& window : *judgement.windows) {
        const bool isFlagged = (soften ? softened(window.verdict) : window.verdict) > Verdict::Fine;
        const bool isDays = window.unit == WindowUnit::Days;
        const int distance = isDays ? std::abs(judgement.days) : static_cast<int>(judgement.elapsed->count());
        if (wasFlagged && !isFlagged && window.from >= distance) {
            if (isDays)
                finding.limitDays = window.from;
            else
                finding.limit = Minutes{window.from};
            return;
        }
        wasFlagged = isFlagged;
    }
}

Finding findingFor(const TimingPolicy& policy, const TimingSubject& subject, const PreparedRace& race,
    const Judgement& judgement)
{
    Finding finding = findingOn(race, judgement.code, severityOf(judgement.verdict));
    finding.verdict = judgement.verdict;
    finding.days = judgement.days;
    finding.elapsed = judgement.elapsed;
    finding.profile = subject.profile;
    if (judgement.code == FindingCode::FirstDeepBeforeRace) {
        finding.limitDays = policy.firstDeepDays;
    } else if (judgement.verdict > Verdict::Fine && judgement.windows) {
        const bool soften = judgement.code == FindingCode::BeforeRace && race.priority == RacePriority::C;
        setLimit(finding, judgement, soften);
        const auto& reasons =
            judgement.code == FindingCode::BeforeRace ? policy.reasonsBefore : policy.reasonsAfter;
        finding.clinicReason = reasons[static_cast<size_t>(subject.profile)];
    }
    return finding;
}

/// Says what was assumed about a race, where the judgement rests on it.
void appendAssumptions(const TimingPolicy& policy, const TimingSubject& subject, const PreparedRace& race,
    const Judgement& judgement, Findings& findings)
{
    const bool isBefore =
        judgement.code == FindingCode::BeforeRace || judgement.code == FindingCode::FirstDeepBeforeRace;
    if (race.times.startAssumed) {
        Finding finding = findingOn(race, FindingCode::StartTimeAssumed, Severity::Info);
        finding.time = policy.assumedStart;
        findings.push_back(std::move(finding));
    }
    const bool finishMatters = race.times.finishAssumed && !isBefore;
    if (finishMatters) {
        Finding finding = findingOn(race, FindingCode::FinishTimeAssumed, Severity::Info);
        finding.moment = race.times.finishAtClinic;
        findings.push_back(std::move(finding));
    }
    if (race.distanceUnknown) {
        const auto profile = static_cast<size_t>(subject.profile);
        const bool classMatters = isBefore
            ? policy.before[profile].dependsOnClass() || isDeep(policy, subject.profile)
            : finishMatters || (judgement.windows && policy.after[profile].dependsOnClass());
        if (classMatters)
            findings.push_back(findingOn(race, FindingCode::DistanceUnknown, Severity::Info));
    }
}

} // namespace

Findings reviewTiming(const TimingPolicy& policy, const TimingSubject& subject, const PreparedRaces& races)
{
    const SessionTimes session = sessionTimes(races.clinicZone(), subject.session);
    Findings findings;
    for (const PreparedRace& race : races) {
        const auto judgement = judge(policy, subject, session, race);
        if (!judgement)
            continue;
        findings.push_back(findingFor(policy, subject, race, *judgement));
        appendAssumptions(policy, subject, race, *judgement, findings);
    }
    if (const auto missing = missingRace(policy, subject.profile, session, races)) {
        Finding finding{*missing, Severity::Caution};
        finding.verdict = Verdict::Caution;
        finding.profile = subject.profile;
        finding.limitDays = policy.expectedRaceDays;
        findings.push_back(std::move(finding));
    }
    sortByWeight(findings);
    return findings;
}

Findings reviewTiming(const TimingPolicy& policy, const TimeZone& clinic, const TimingSubject& subject,
    std::span<const RunnerRace> races)
{
    return reviewTiming(policy, subject, PreparedRaces{policy, clinic, races});
}

TimingVerdict timingVerdict(
    const TimingPolicy& policy, const TimingSubject& subject, const PreparedRaces& races)
{
    const SessionTimes session = sessionTimes(races.clinicZone(), subject.session);
    TimingVerdict result;
    bool isIdeal = false;
    for (const PreparedRace& race : races) {
        if (const auto judgement = judge(policy, subject, session, race)) {
            result.raceSpeaks = true;
            isIdeal = isIdeal || judgement->verdict == Verdict::Ideal;
            result.verdict = std::max(result.verdict, judgement->verdict);
        }
    }
    if (missingRace(policy, subject.profile, session, races))
        result.verdict = std::max(result.verdict, Verdict::Caution);
    if (result.verdict == Verdict::Fine && isIdeal)
        result.verdict = Verdict::Ideal;
    return result;
}

} // namespace taper
