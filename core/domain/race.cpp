// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/race.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

#include <QLocale>

#include <cmath>

namespace taper {

namespace {

constexpr KeyTable<RaceStatus, 3> kStatusKeys{{
    {RaceStatus::Scheduled, "scheduled"},
    {RaceStatus::Postponed, "postponed"},
    {RaceStatus::Cancelled, "cancelled"},
}};

constexpr int kLongestMetres = 1'000'000;
/// The longest stage races take a few weeks; beyond two months a date was mistyped. Virtual races are open
/// for up to a year.
constexpr int kLongestDays = 62;
constexpr int kLongestVirtualDays = 366;

} // namespace

QString keyOf(RaceStatus status)
{
    return keyIn(kStatusKeys, status);
}

std::optional<RaceStatus> raceStatusFrom(QStringView key)
{
    return valueIn(kStatusKeys, key);
}

Problems check(RaceFields& fields)
{
    Problems problems;
    checkRequiredLine(fields.name, QStringLiteral("name"), problems);
    if (fields.endDate && *fields.endDate < fields.date)
        problems.append({QStringLiteral("end_date"), ErrorCode::EndBeforeStart, {}});
    else if (const int most = fields.isVirtual ? kLongestVirtualDays : kLongestDays;
             fields.endDate && daysBetween(fields.date, *fields.endDate) > most)
        problems.append(outOfRange(QStringLiteral("end_date"), 0, most));
    if (fields.endDate == fields.date)
        fields.endDate.reset();
    if (fields.postponedFrom == fields.date)
        fields.postponedFrom.reset();
    const auto checkTime = [&problems](const std::optional<TimeOfDay>& time, const QString& field) {
        if (time && (*time < TimeOfDay::zero() || *time >= kEndOfDay))
            problems.append({field, ErrorCode::NotATime, {{QStringLiteral("text"), toText(*time)}}});
    };
    checkTime(fields.startTime, QStringLiteral("start_time"));
    checkTime(fields.finishTime, QStringLiteral("finish_time"));
    checkTimeZone(fields.timeZone, QStringLiteral("timezone"), problems);
    if (fields.distanceMetres && (*fields.distanceMetres < 1 || *fields.distanceMetres > kLongestMetres))
        problems.append(outOfRange(QStringLiteral("distance_km"), 0, kLongestMetres / 1000));
    checkLine(fields.place, QStringLiteral("location"), problems);
    return problems;
}

QString kilometresText(int metres)
{
    return QString::number(metres / 1000.0, 'f', QLocale::FloatingPointShortest);
}

std::optional<int> parseKilometres(QStringView text)
{
    bool isNumber = false;
    const double kilometres = text.toString().trimmed().replace(u',', u'.').toDouble(&isNumber);
    if (!isNumber || !(kilometres > 0) || kilometres > kLongestMetres / 1000.0)
        return std::nullopt;
    const int metres = static_cast<int>(std::lround(kilometres * 1000));
    return metres > 0 ? std::optional{metres} : std::nullopt;
}

} // namespace taper
