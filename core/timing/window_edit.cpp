// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/window_edit.h"

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

constexpr int kMinutesADay = 24 * 60;

bool hasBoundary(const Windows& windows, size_t boundary)
{
    return boundary < boundaryCount(windows);
}

/// The `to` of a window after which one begins at `from`.
int endBefore(WindowUnit unit, int from)
{
    return unit == WindowUnit::Days ? from - 1 : from;
}

/// Where the window ends, as the place where the next one begins (or would).
std::optional<int> nextFrom(const Window& window)
{
    if (!window.to)
        return std::nullopt;
    return window.unit == WindowUnit::Days ? *window.to + 1 : *window.to;
}

template <class Change>
ProfileWindows ofEach(ProfileWindows windows, Change change)
{
    windows.standard = change(std::move(windows.standard));
    for (auto& own : windows.byClass) {
        if (own)
            own = change(std::move(*own));
    }
    return windows;
}

void setMember(std::set<LoadProfile>& set, LoadProfile profile, bool isMember)
{
    if (isMember)
        set.insert(profile);
    else
        set.erase(profile);
}

} // namespace

int farthestBoundary(WindowUnit unit)
{
    return unit == WindowUnit::Days ? 365 : 365 * kMinutesADay;
}

size_t boundaryCount(const Windows& windows)
{
    return windows.empty() ? 0 : windows.size() - 1;
}

std::pair<int, int> boundaryRange(const Windows& windows, size_t boundary)
{
    if (!hasBoundary(windows, boundary))
        return {0, 0};
    const Window& inner = windows[boundary];
    const Window& outer = windows[boundary + 1];
    const int lowest = inner.from + 1;
    // What lies further out already, in a policy written elsewhere, may stay there.
    const int highest = outer.to ? *nextFrom(outer) - 1 : std::max(farthestBoundary(outer.unit), outer.from);
    return {lowest, std::max(lowest, highest)};
}

Windows withBoundary(Windows windows, size_t boundary, int at)
{
    if (!hasBoundary(windows, boundary))
        return windows;
    const auto [lowest, highest] = boundaryRange(windows, boundary);
    const int place = std::clamp(at, lowest, highest);
    windows[boundary].to = endBefore(windows[boundary].unit, place);
    windows[boundary + 1].from = place;
    return windows;
}

bool canSplit(const Windows& windows, size_t window)
{
    if (window >= windows.size())
        return false;
    const Window& whole = windows[window];
    const int end = nextFrom(whole).value_or(farthestBoundary(whole.unit) + 1);
    return end - whole.from >= 2;
}

Windows split(Windows windows, size_t window, std::optional<int> at)
{
    if (!canSplit(windows, window))
        return windows;
    Window& inner = windows[window];
    const auto end = nextFrom(inner);
    const int last = end ? *end - 1 : farthestBoundary(inner.unit);
    const int step = inner.unit == WindowUnit::Days ? 1 : kMinutesADay;
    int place = end ? inner.from + (*end - inner.from) / 2 : std::min(inner.from + step, last);
    if (at && *at > inner.from && *at <= last)
        place = *at;
    Window outer = inner;
    inner.to = endBefore(inner.unit, place);
    outer.from = place;
    windows.insert(windows.begin() + static_cast<std::ptrdiff_t>(window) + 1, outer);
    return windows;
}

Windows joined(Windows windows, size_t boundary)
{
    if (!hasBoundary(windows, boundary))
        return windows;
    windows[boundary].to = windows[boundary + 1].to;
    windows.erase(windows.begin() + static_cast<std::ptrdiff_t>(boundary) + 1);
    return windows;
}

Windows withVerdict(Windows windows, size_t window, Verdict verdict)
{
    if (window < windows.size())
        windows[window].verdict = verdict;
    return windows;
}

Windows tidied(Windows windows)
{
    for (size_t boundary = boundaryCount(windows); boundary-- > 0;) {
        if (windows[boundary].verdict == windows[boundary + 1].verdict)
            windows = joined(std::move(windows), boundary);
    }
    return windows;
}

Windows inUnit(const Windows& windows, WindowUnit unit)
{
    if (windows.empty() || windows.front().unit == unit)
        return windows;
    const auto convert = [unit](int from) {
        return unit == WindowUnit::Hours
            ? from * kMinutesADay
            : static_cast<int>(std::lround(static_cast<double>(from) / kMinutesADay));
    };
    Windows result;
    for (const Window& window : windows) {
        const int from = convert(window.from);
        if (const auto end = nextFrom(window); end && convert(*end) <= from)
            continue;
        if (!result.empty())
            result.back().to = endBefore(unit, from);
        result.push_back({unit, from, std::nullopt, window.verdict});
    }
    return result;
}

ProfileWindows withOwn(ProfileWindows windows, RaceClass raceClass)
{
    auto& own = windows.byClass.at(static_cast<size_t>(raceClass));
    if (!own)
        own = windows.standard;
    return windows;
}

ProfileWindows asStandard(ProfileWindows windows, RaceClass raceClass)
{
    windows.byClass.at(static_cast<size_t>(raceClass)).reset();
    return windows;
}

TimingPolicy withProfileOf(TimingPolicy policy, const TimingPolicy& other, LoadProfile profile)
{
    const auto index = static_cast<size_t>(profile);
    policy.before.at(index) = other.before.at(index);
    policy.after.at(index) = other.after.at(index);
    policy.reasonsBefore.at(index) = other.reasonsBefore.at(index);
    policy.reasonsAfter.at(index) = other.reasonsAfter.at(index);
    setMember(policy.deepProfiles, profile, isDeep(other, profile));
    setMember(policy.lightProfiles, profile, isLight(other, profile));
    return policy;
}

TimingPolicy tidied(TimingPolicy policy)
{
    const auto tidy = [](Windows windows) { return tidied(std::move(windows)); };
    for (WindowTable* table : {&policy.before, &policy.after}) {
        for (ProfileWindows& windows : *table)
            windows = ofEach(std::move(windows), tidy);
    }
    return policy;
}

} // namespace taper
