// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/policy_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace taper {

namespace {

double hoursOf(Minutes minutes)
{
    return static_cast<double>(minutes.count()) / 60;
}

QJsonValue distanceOf(WindowUnit unit, std::optional<int> distance)
{
    if (!distance)
        return QJsonValue::Null;
    return unit == WindowUnit::Days ? QJsonValue{*distance} : QJsonValue{hoursOf(Minutes{*distance})};
}

QJsonArray toJson(const Windows& windows)
{
    QJsonArray rows;
    for (const Window& window : windows)
        rows.append(QJsonArray{keyOf(window.unit), distanceOf(window.unit, window.from),
            distanceOf(window.unit, window.to), keyOf(window.verdict)});
    return rows;
}

QJsonObject toJson(const WindowTable& table)
{
    QJsonObject profiles;
    for (const LoadProfile profile : kLoadProfiles) {
        const ProfileWindows& own = table[static_cast<size_t>(profile)];
        QJsonObject classes{{QStringLiteral("default"), toJson(own.standard)}};
        for (const RaceClass raceClass : kRaceClasses) {
            if (const auto& special = own.byClass[static_cast<size_t>(raceClass)])
                classes.insert(keyOf(raceClass), toJson(*special));
        }
        profiles.insert(keyOf(profile), classes);
    }
    return profiles;
}

QJsonArray toJson(const std::set<LoadProfile>& profiles)
{
    QJsonArray words;
    for (const LoadProfile profile : profiles)
        words.append(keyOf(profile));
    return words;
}

template <class Reasons>
QJsonObject reasonsOf(const Reasons& reasons)
{
    QJsonObject given;
    for (const LoadProfile profile : kLoadProfiles) {
        if (const QString& reason = reasons[static_cast<size_t>(profile)]; !reason.isEmpty())
            given.insert(keyOf(profile), reason);
    }
    return given;
}

QJsonArray classesOf(const TimingPolicy& policy)
{
    QJsonArray rows;
    for (size_t i = 0; i < kRaceClasses.size(); ++i) {
        const auto& longest = policy.longestMetres[i];
        rows.append(
            QJsonArray{keyOf(kRaceClasses[i]), longest ? QJsonValue{*longest / 1000.0} : QJsonValue{}});
    }
    return rows;
}

} // namespace

QByteArray policyToJson(const TimingPolicy& policy)
{
    const QJsonObject root{
        {QStringLiteral("race_classes"), classesOf(policy)},
        {QStringLiteral("default_finish_hours"),
            QJsonObject{{keyOf(RaceClass::Short), hoursOf(policy.shortFinish)},
                {keyOf(RaceClass::Half), hoursOf(policy.halfFinish)},
                {keyOf(RaceClass::Marathon), hoursOf(policy.marathonFinish)}}},
        {QStringLiteral("short_finish"),
            QJsonObject{{QStringLiteral("up_to_km"), policy.shortestUpToMetres / 1000.0},
                {QStringLiteral("hours"), hoursOf(policy.shortestFinish)}}},
        {QStringLiteral("ultra_finish"),
            QJsonObject{{QStringLiteral("hours_per_km"), hoursOf(policy.ultraFinishPerKilometre)},
                {QStringLiteral("hours_if_unknown"), hoursOf(policy.ultraFinishIfUnknown)}}},
        {QStringLiteral("assumed_start_time"), toText(policy.assumedStart)},
        {QStringLiteral("multi_day_end_time"), toText(policy.multiDayEnd)},
        {QStringLiteral("horizon_days"), policy.horizonDays},
        {QStringLiteral("expected_race_days"), policy.expectedRaceDays},
        {QStringLiteral("first_deep"),
            QJsonObject{{QStringLiteral("days"), policy.firstDeepDays},
                {QStringLiteral("no_deep_session_for_days"), policy.firstDeepPauseDays}}},
        {QStringLiteral("deep_profiles"), toJson(policy.deepProfiles)},
        {QStringLiteral("light_profiles"), toJson(policy.lightProfiles)},
        {QStringLiteral("before"), toJson(policy.before)},
        {QStringLiteral("after"), toJson(policy.after)},
        {QStringLiteral("reasons"),
            QJsonObject{{QStringLiteral("before"), reasonsOf(policy.reasonsBefore)},
                {QStringLiteral("after"), reasonsOf(policy.reasonsAfter)}}},
    };
    return QJsonDocument{root}.toJson(QJsonDocument::Compact);
}

} // namespace taper
