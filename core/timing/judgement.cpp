// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/judgement.h"

#include <algorithm>

namespace taper {

using namespace std::chrono;

namespace {

Verdict verdictAt(const Windows& windows, int distance)
{
    const auto found =
        std::ranges::find_if(windows, [distance](const Window& w) { return w.covers(distance); });
    // A checked policy has no gaps.
    return found == windows.end() ? Verdict::Fine : found->verdict;
}

bool isFirstDeep(const TimingPolicy& policy, const TimingSubject& subject, Date date)
{
    if (!isDeep(policy, subject.profile))
        return false;
    return !subject.lastDeepSession
        || daysBetween(*subject.lastDeepSession, date) > policy.firstDeepPauseDays;
}

Judgement judgeBefore(const TimingPolicy& policy, const TimingSubject& subject, const SessionTimes& session,
    const PreparedRace& race)
{
    const int daysLeft = daysBetween(session.date, race.times.dayAtClinic);
    Judgement judgement;
    judgement.code = FindingCode::BeforeRace;
    judgement.days = -daysLeft;
    judgement.elapsed = floor<minutes>(race.times.start - session.end);
    judgement.windows = &policy.beforeWindows(subject.profile, race.raceClass);
    const bool inDays = judgement.windows->front().unit == WindowUnit::Days;
    judgement.verdict = verdictAt(
        *judgement.windows, inDays ? std::max(daysLeft, 0) : static_cast<int>(judgement.elapsed->count()));

    if (race.raceClass != RaceClass::Short && daysLeft < policy.firstDeepDays
        && judgement.verdict <= Verdict::Fine && isFirstDeep(policy, subject, session.date)) {
        judgement.code = FindingCode::FirstDeepBeforeRace;
        judgement.verdict = Verdict::Caution;
    }
    if (race.priority == RacePriority::C)
        judgement.verdict = softened(judgement.verdict);
    return judgement;
}

Judgement judgeAfter(const TimingPolicy& policy, const TimingSubject& subject, const SessionTimes& session,
    const PreparedRace& race)
{
    Judgement judgement;
    judgement.code = FindingCode::AfterRace;
    judgement.days = daysBetween(race.times.dayAtClinic, session.date);
    judgement.elapsed = floor<minutes>(session.start - race.times.finish);
    judgement.windows = &policy.afterWindows(subject.profile, race.raceClass);
    judgement.verdict = verdictAt(*judgement.windows, static_cast<int>(judgement.elapsed->count()));
    return judgement;
}

} // namespace

SessionTimes sessionTimes(const TimeZone& clinic, const Interval& session)
{
    SessionTimes times;
    times.start = clinic.instantOf(session.start);
    // The length is what is worked: a session over the clock change lasts as long as any other.
    times.end = times.start + session.length();
    times.date = dateOf(session.start);
    return times;
}

Verdict softened(Verdict verdict)
{
    switch (verdict) {
    case Verdict::TooClose:
        return Verdict::Caution;
    case Verdict::Caution:
        return Verdict::Fine;
    case Verdict::Ideal:
    case Verdict::Fine:
        return verdict;
    }
    Q_UNREACHABLE();
}

std::optional<Judgement> judge(const TimingPolicy& policy, const TimingSubject& subject,
    const SessionTimes& session, const PreparedRace& race)
{
    const auto horizon = hours{24} * policy.horizonDays;
    const RaceTimes& times = race.times;
    if (session.end <= times.start) {
        if (times.start - session.end > horizon)
            return std::nullopt;
        return judgeBefore(policy, subject, session, race);
    }
    if (session.start >= times.finish) {
        if (session.start - times.finish > horizon)
            return std::nullopt;
        return judgeAfter(policy, subject, session, race);
    }
    const bool isBrief = race.isMultiDay && isLight(policy, subject.profile);
    Judgement judgement;
    judgement.code = isBrief ? FindingCode::DuringStageRace : FindingCode::DuringRace;
    judgement.verdict = isBrief ? Verdict::Caution : Verdict::TooClose;
    judgement.days = daysBetween(times.dayAtClinic, session.date);
    return judgement;
}

std::optional<FindingCode> missingRace(
    const TimingPolicy& policy, LoadProfile profile, const SessionTimes& session, const PreparedRaces& races)
{
    const auto reach = hours{24} * policy.expectedRaceDays;
    const auto isUnderWay = [&session](const RaceTimes& times) {
        return session.start < times.finish && times.start < session.end;
    };
    if (profile == LoadProfile::PreEvent) {
        const bool isAhead = std::ranges::any_of(races, [&](const PreparedRace& race) {
            const auto left = race.times.start - session.end;
            return isUnderWay(race.times) || (left >= Seconds{0} && left <= reach);
        });
        return isAhead ? std::nullopt : std::optional{FindingCode::NoRaceAhead};
    }
    if (profile == LoadProfile::PostEvent) {
        const bool isBehind = std::ranges::any_of(races, [&](const PreparedRace& race) {
            const auto passed = session.start - race.times.finish;
            return isUnderWay(race.times) || (passed >= Seconds{0} && passed <= reach);
        });
        return isBehind ? std::nullopt : std::optional{FindingCode::NoRaceBehind};
    }
    return std::nullopt;
}

} // namespace taper
