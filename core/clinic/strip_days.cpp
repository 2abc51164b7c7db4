// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/strip_days.h"

#include <algorithm>
#include <cstdlib>

namespace taper {

namespace {

using std::chrono::days;

constexpr days kBefore{5};
constexpr days kAfter{4};
/// A session this far from its race is still shown on the race's strip.
constexpr int kNearRace = 9;
/// More days than these cannot be told apart in one row.
constexpr int kMostDays = 18;

struct Span {
    Date from{};
    Date to{};

    [[nodiscard]] int length() const { return daysBetween(from, to) + 1; }
    /// With these days too, unless that makes it too long.
    void take(Date first, Date last)
    {
        const Span wider{std::min(from, first), std::max(to, last)};
        if (wider.length() <= kMostDays)
            *this = wider;
    }
};

} // namespace

std::chrono::days stripReach(const TimingPolicy& policy)
{
    return days{policy.horizonDays + kMostDays};
}

std::vector<StripDay> stripDays(
    const ClientTiming& timing, Id<Client> client, LoadProfile profile, const Interval& session)
{
    const auto nearest = timing.nearest(client, session.start);
    const int horizon = timing.policy().horizonDays;
    if (!nearest || std::abs(nearest->days) > horizon)
        return {};
    const Date day = dateOf(session.start);
    const Date raceDay = day - days{nearest->days};
    const bool isAroundRace = std::abs(nearest->days) <= kNearRace;
    const Date middle = isAroundRace ? raceDay : day;
    Span span{middle - kBefore, middle + kAfter};
    if (isAroundRace && !(span.from <= day && day <= span.to))
        span.take(day - days{1}, day + days{1});

    const PreparedRaces& races = timing.races(client);
    for (const PreparedRace& race : races) {
        if (std::abs(daysBetween(race.times.dayAtClinic, day)) > horizon
            && std::abs(daysBetween(race.times.dayAtClinic, raceDay)) > kNearRace)
            continue;
        if (isAroundRace)
            span.take(race.times.dayAtClinic - days{1}, race.lastDay() + days{2});
    }
    return raceStrip(timing.policy(), timing.subject(client, profile, session), races, span.from, span.to);
}

} // namespace taper
