// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/policy.h"

#include "core/base/keys.h"

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

constexpr KeyTable<RaceClass, 4> kClassKeys{{
    {RaceClass::Short, "short"},
    {RaceClass::Half, "half"},
    {RaceClass::Marathon, "marathon"},
    {RaceClass::Ultra, "ultra"},
}};

constexpr KeyTable<WindowUnit, 2> kUnitKeys{{
    {WindowUnit::Days, "days"},
    {WindowUnit::Hours, "hours"},
}};

template <class Enum>
constexpr size_t indexOf(Enum value)
{
    return static_cast<size_t>(value);
}

} // namespace

QString keyOf(RaceClass raceClass)
{
    return keyIn(kClassKeys, raceClass);
}

std::optional<RaceClass> raceClassFrom(QStringView key)
{
    return valueIn(kClassKeys, key);
}

QString keyOf(WindowUnit unit)
{
    return keyIn(kUnitKeys, unit);
}

std::optional<WindowUnit> windowUnitFrom(QStringView key)
{
    return valueIn(kUnitKeys, key);
}

bool Window::covers(int distance) const
{
    if (distance < from)
        return false;
    if (!to || distance < *to)
        return true;
    return distance == *to && (unit == WindowUnit::Days || verdict == Verdict::Ideal);
}

const Windows& ProfileWindows::of(RaceClass raceClass) const
{
    const auto& own = byClass[indexOf(raceClass)];
    return own ? *own : standard;
}

bool ProfileWindows::dependsOnClass() const
{
    return std::ranges::any_of(byClass, [](const auto& windows) { return windows.has_value(); });
}

const Windows& TimingPolicy::beforeWindows(LoadProfile profile, RaceClass raceClass) const
{
    return before[indexOf(profile)].of(raceClass);
}

const Windows& TimingPolicy::afterWindows(LoadProfile profile, RaceClass raceClass) const
{
    return after[indexOf(profile)].of(raceClass);
}

bool isDeep(const TimingPolicy& policy, LoadProfile profile)
{
    return policy.deepProfiles.contains(profile);
}

bool isLight(const TimingPolicy& policy, LoadProfile profile)
{
    return policy.lightProfiles.contains(profile);
}

RaceClass classOfDistance(const TimingPolicy& policy, std::optional<int> metres)
{
    if (!metres)
        return RaceClass::Marathon;
    for (const RaceClass raceClass : kRaceClasses) {
        const auto& longest = policy.longestMetres[indexOf(raceClass)];
        if (!longest || *metres <= *longest)
            return raceClass;
    }
    return RaceClass::Ultra;
}

Minutes defaultFinish(const TimingPolicy& policy, RaceClass raceClass, std::optional<int> metres)
{
    switch (raceClass) {
    case RaceClass::Short:
        return metres && *metres <= policy.shortestUpToMetres ? policy.shortestFinish : policy.shortFinish;
    case RaceClass::Half:
        return policy.halfFinish;
    case RaceClass::Marathon:
        return policy.marathonFinish;
    case RaceClass::Ultra:
        if (!metres)
            return policy.ultraFinishIfUnknown;
        return Minutes{std::llround(static_cast<double>(*metres) / 1000
            * static_cast<double>(policy.ultraFinishPerKilometre.count()))};
    }
    Q_UNREACHABLE();
}

} // namespace taper
