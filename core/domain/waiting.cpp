// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/waiting.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

#include <algorithm>

namespace taper {

namespace {

constexpr KeyTable<WaitingKind, 2> kKindKeys{{
    {WaitingKind::Waiting, "waiting"},
    {WaitingKind::Holding, "holding"},
}};

constexpr KeyTable<Urgency, 3> kUrgencyKeys{{
    {Urgency::Low, "low"},
    {Urgency::Normal, "normal"},
    {Urgency::High, "high"},
}};

constexpr KeyTable<WaitingStatus, 3> kStatusKeys{{
    {WaitingStatus::Open, "open"},
    {WaitingStatus::Booked, "booked"},
    {WaitingStatus::Removed, "removed"},
}};

constexpr KeyTable<WaitingRemoval, 3> kRemovalKeys{{
    {WaitingRemoval::BookedElsewhere, "booked_elsewhere"},
    {WaitingRemoval::NoLongerWanted, "no_longer_wanted"},
    {WaitingRemoval::Undone, "undone"},
}};

template <class T>
void sortOnce(std::vector<T>& values)
{
    std::ranges::sort(values);
    values.erase(std::ranges::unique(values).begin(), values.end());
}

void checkTimes(std::vector<SuitingTime>& times, Problems& problems)
{
    const QString field = QStringLiteral("times");
    for (const SuitingTime& time : times) {
        if (time.weekday && (*time.weekday < 0 || *time.weekday > 6))
            problems.append(outOfRange(field, 0, 6));
        if (time.span.from < TimeOfDay{0} || time.span.to > kEndOfDay)
            problems.append({field, ErrorCode::NotHours, {}});
        else if (time.span.to <= time.span.from)
            problems.append({field, ErrorCode::EndBeforeStart, {}});
    }
    sortOnce(times);
}

} // namespace

QString keyOf(WaitingKind kind)
{
    return keyIn(kKindKeys, kind);
}

std::optional<WaitingKind> waitingKindFrom(QStringView key)
{
    return valueIn(kKindKeys, key);
}

QString keyOf(Urgency urgency)
{
    return keyIn(kUrgencyKeys, urgency);
}

std::optional<Urgency> urgencyFrom(QStringView key)
{
    return valueIn(kUrgencyKeys, key);
}

QString keyOf(WaitingStatus status)
{
    return keyIn(kStatusKeys, status);
}

std::optional<WaitingStatus> waitingStatusFrom(QStringView key)
{
    return valueIn(kStatusKeys, key);
}

QString keyOf(WaitingRemoval removal)
{
    return keyIn(kRemovalKeys, removal);
}

std::optional<WaitingRemoval> waitingRemovalFrom(QStringView key)
{
    return valueIn(kRemovalKeys, key);
}

Problems check(WaitingFields& fields)
{
    Problems problems;
    const auto require = [&problems](bool isThere, const QString& field) {
        if (!isThere)
            problems.append({field, ErrorCode::Required, {}});
    };
    require(fields.client.isValid(), QStringLiteral("client"));
    require(fields.sessionType.isValid(), QStringLiteral("session_type"));
    if (fields.length < Minutes{5} || fields.length > Minutes{480})
        problems.append(outOfRange(QStringLiteral("minutes"), 5, 480));
    sortOnce(fields.therapists);
    checkTimes(fields.times, problems);
    if (fields.from && fields.until && *fields.until < *fields.from)
        problems.append({QStringLiteral("until"), ErrorCode::EndBeforeStart, {}});
    checkText(fields.note, QStringLiteral("notes"), problems);
    if (fields.status == WaitingStatus::Removed)
        require(fields.removal.has_value(), QStringLiteral("removal"));
    else
        fields.removal.reset();
    if (fields.status == WaitingStatus::Booked)
        require(fields.booking.has_value(), QStringLiteral("booking"));
    else
        fields.booking.reset();
    return problems;
}

} // namespace taper
