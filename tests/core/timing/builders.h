// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/default_policy.h"
#include "core/timing/review.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace taper::test {

inline TimeZone zone(const char* name)
{
    return TimeZone::named(QString::fromLatin1(name)).value();
}
inline TimeZone london()
{
    return zone("Europe/London");
}
inline Moment moment(const char* text)
{
    return parseMoment(QString::fromLatin1(text)).value();
}
inline Date date(const char* text)
{
    return parseDate(QString::fromLatin1(text)).value();
}
inline Minutes hoursOf(double hours)
{
    return Minutes{static_cast<int>(hours * 60)};
}

/// A race on one day that finishes in the afternoon: the marathon of most tests.
inline RunnerRace marathon(const char* day = "2026-04-26")
{
    RunnerRace race;
    race.id = Id<Race>{1};
    race.race.name = QStringLiteral("London Marathon");
    race.race.date = date(day);
    race.race.startTime = std::chrono::hours{10};
    race.race.finishTime = std::chrono::hours{14} + Minutes{30};
    race.race.distanceMetres = 42200;
    return race;
}
inline RunnerRace shortRace(const char* day, int id = 2)
{
    RunnerRace race = marathon(day);
    race.id = Id<Race>{id};
    race.race.name = QStringLiteral("Southville 10k");
    race.race.finishTime = std::chrono::hours{11};
    race.race.distanceMetres = 10000;
    return race;
}

/// A session of a runner who had deep work a week before.
inline TimingSubject session(LoadProfile profile, const char* start, int minutes = 60)
{
    const Moment begin = moment(start);
    return {profile, {begin, begin + Minutes{minutes}}, dateOf(begin) - std::chrono::days{7}};
}

inline Findings review(const TimingSubject& subject, const std::vector<RunnerRace>& races)
{
    return reviewTiming(defaultPolicy(), london(), subject, races);
}
inline Verdict verdictFor(const TimingSubject& subject, const std::vector<RunnerRace>& races)
{
    return verdictOf(review(subject, races));
}
inline std::optional<Finding> find(const Findings& findings, FindingCode code)
{
    for (const Finding& finding : findings) {
        if (finding.code == code)
            return finding;
    }
    return std::nullopt;
}
/// The one finding of that code; an absent one fails the test and reads as an empty Stop.
inline Finding finding(const Findings& findings, FindingCode code)
{
    const auto found = find(findings, code);
    EXPECT_TRUE(found) << "no finding " << keyOf(code).toStdString();
    return found.value_or(Finding{code, Severity::Stop});
}

} // namespace taper::test
