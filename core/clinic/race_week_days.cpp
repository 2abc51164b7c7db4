// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_week_days.h"

#include <algorithm>

namespace taper {

namespace {

using std::chrono::days;

/// Where nobody works on that day of the week, it is judged by these.
constexpr TimeSpan kUsualHours{TimeOfDay{9 * 60}, TimeOfDay{17 * 60}};

std::array<std::optional<TimeSpan>, 7> hoursOf(const KnownSetup& setup)
{
    std::array<std::optional<TimeSpan>, 7> hours;
    for (const Stored<Therapist>& therapist : setup.therapists) {
        if (therapist->archived)
            continue;
        for (size_t weekday = 0; weekday < hours.size(); ++weekday) {
            for (const TimeSpan& span : therapist->weeklyHours[weekday]) {
                TimeSpan& whole = hours[weekday] ? *hours[weekday] : hours[weekday].emplace(span);
                whole.from = std::min(whole.from, span.from);
                whole.to = std::max(whole.to, span.to);
            }
        }
    }
    return hours;
}

} // namespace

RaceWeekDays::RaceWeekDays(const KnownSetup& setup, const ClientTiming& timing,
    const Stored<SessionType>& type, const std::vector<int>& offsets, Date today)
    : m_timing{timing}
    , m_offsets{offsets}
    , m_today{today}
    , m_asked{type->profile, type->lengths.front()}
    , m_hours{hoursOf(setup)}
{
    for (const Stored<SessionType>& offered : setup.sessionTypes) {
        const bool isKnown = std::ranges::find(m_kinds, offered->profile, &Kind::profile) != m_kinds.end();
        if (!offered->archived && !isKnown)
            m_kinds.push_back({offered->profile, offered->lengths.front()});
    }
}

const RaceWeekDays::Days& RaceWeekDays::of(Id<Client> client, Date raceDay, const PreparedRace* race)
{
    const auto same = situation(client, raceDay, race);
    if (!same) {
        m_last = judge(client, raceDay, race);
        return m_last;
    }
    const auto known = m_known.find(*same);
    return known != m_known.end() ? known->second
                                  : m_known.emplace(*same, judge(client, raceDay, race)).first->second;
}

std::optional<RaceWeekDays::Situation> RaceWeekDays::situation(
    Id<Client> client, Date raceDay, const PreparedRace* race) const
{
    const PreparedRaces& races = m_timing.races(client);
    if (!race || std::ranges::distance(races.begin(), races.end()) != 1)
        return std::nullopt;
    // The last deep session matters only through whether it was long ago; where that changes within the
    // week, the runner is a case of their own.
    const auto lastDeep = [&](Date day) {
        const Interval noon{at(day, TimeOfDay{12 * 60}), at(day, TimeOfDay{13 * 60})};
        return m_timing.subject(client, m_asked.profile, noon).lastDeepSession;
    };
    const Date first = raceDay + days{m_offsets.front()};
    const Date last = raceDay + days{m_offsets.back()};
    const int pause = m_timing.policy().firstDeepPauseDays;
    const auto deep = lastDeep(first);
    const bool isLongAgo = !deep || daysBetween(*deep, first) > pause;
    const bool staysSo = deep == lastDeep(last) && (isLongAgo || daysBetween(*deep, last) <= pause);
    if (!staysSo)
        return std::nullopt;
    return Situation{raceDay, race->times.start, race->times.finish, race->priority, !isLongAgo};
}

std::array<TimeOfDay, 3> RaceWeekDays::times(Date date, Minutes length) const
{
    const TimeSpan hours = m_hours[static_cast<size_t>(weekdayIndex(date))].value_or(kUsualHours);
    const TimeOfDay last = std::max(hours.from, hours.to - length);
    return {hours.from, TimeOfDay{(hours.from + last).count() / 2}, last};
}

std::optional<Verdict> RaceWeekDays::best(Id<Client> client, const Kind& kind, Date date) const
{
    std::optional<Verdict> best;
    for (const TimeOfDay time : times(date, kind.length)) {
        const Interval session{at(date, time), at(date, time) + kind.length};
        const TimingVerdict found = timingVerdict(
            m_timing.policy(), m_timing.subject(client, kind.profile, session), m_timing.races(client));
        if (found.raceSpeaks && (!best || found.verdict < *best))
            best = found.verdict;
    }
    return best;
}

RaceWeekDays::Days RaceWeekDays::judge(Id<Client> client, Date raceDay, const PreparedRace* race) const
{
    Days judged;
    judged.verdicts.reserve(m_offsets.size());
    for (const int offset : m_offsets) {
        const Date date = raceDay + days{offset};
        judged.verdicts.push_back(best(client, m_asked, date));
        if (!race || date < m_today)
            continue;
        bool isBefore = false;
        bool isAfter = false;
        // Nearer to another race of the runner's, a day suits that one.
        const auto nearest = m_timing.nearest(client, at(date, TimeOfDay{12 * 60}));
        if (nearest && nearest->race != race->id)
            continue;
        for (const Kind& kind : m_kinds) {
            for (const TimeOfDay time : times(date, kind.length)) {
                const Interval session{at(date, time), at(date, time) + kind.length};
                if (m_timing.verdict(client, kind.profile, session) != Verdict::Ideal)
                    continue;
                isBefore = isBefore || session.end <= race->times.startAtClinic;
                isAfter = isAfter || session.start >= race->times.finishAtClinic;
            }
        }
        if (isBefore)
            judged.before.push_back(date);
        if (isAfter)
            judged.after.push_back(date);
    }
    return judged;
}

} // namespace taper
