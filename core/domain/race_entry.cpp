// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/race_entry.h"

#include "core/base/keys.h"
#include "core/domain/checks.h"

namespace taper {

namespace {

constexpr KeyTable<RacePriority, 3> kPriorityKeys{
    {{RacePriority::A, "A"}, {RacePriority::B, "B"}, {RacePriority::C, "C"}}};

constexpr KeyTable<EntryStatus, 5> kStatusKeys{{
    {EntryStatus::Entered, "entered"},
    {EntryStatus::Finished, "finished"},
    {EntryStatus::DidNotFinish, "dnf"},
    {EntryStatus::DidNotStart, "dns"},
    {EntryStatus::Deferred, "deferred"},
}};

constexpr Seconds kLongest = std::chrono::hours{24 * 30};

} // namespace

QString keyOf(RacePriority priority)
{
    return keyIn(kPriorityKeys, priority);
}

std::optional<RacePriority> racePriorityFrom(QStringView key)
{
    return valueIn(kPriorityKeys, key);
}

QString keyOf(EntryStatus status)
{
    return keyIn(kStatusKeys, status);
}

std::optional<EntryStatus> entryStatusFrom(QStringView key)
{
    return valueIn(kStatusKeys, key);
}

Problems check(RaceEntryFields& fields)
{
    Problems problems;
    if (!fields.client.isValid())
        problems.append({QStringLiteral("client"), ErrorCode::Required, {}});
    if (!fields.race.isValid())
        problems.append({QStringLiteral("race"), ErrorCode::Required, {}});
    const auto checkTime = [&problems](const std::optional<Seconds>& time, const QString& field) {
        if (time && (*time <= Seconds{0} || *time > kLongest))
            problems.append(
                {field, ErrorCode::NotADuration, {{QStringLiteral("text"), durationText(*time)}}});
    };
    checkTime(fields.targetTime, QStringLiteral("target_time"));
    checkTime(fields.finishTime, QStringLiteral("finish_time"));
    if (fields.status != EntryStatus::Deferred)
        fields.deferredTo.reset();
    if (fields.deferredTo == fields.race)
        problems.append({QStringLiteral("deferred_to"), ErrorCode::Duplicate, {}});
    return problems;
}

} // namespace taper
