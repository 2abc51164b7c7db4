// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/policy.h"

#include <utility>

namespace taper {

// Changes of windows as a person makes them, one at a time. Each takes windows that check() accepts and gives
// windows that it accepts: from the race outwards, without gaps, only the last open. What cannot be done
// (a boundary that is not there, a window too short to split) gives the windows back as they were.
//
// Boundary i lies between window i and window i + 1, and is where the latter begins: a number of days, or
// minutes, as Window::from. None is moved or made further out than farthestBoundary().

/// A year: further than any policy can look.
[[nodiscard]] int farthestBoundary(WindowUnit unit);

[[nodiscard]] size_t boundaryCount(const Windows& windows);
/// The lowest and the highest place of a boundary that leaves something of both its windows.
[[nodiscard]] std::pair<int, int> boundaryRange(const Windows& windows, size_t boundary);
/// The boundary moved as far towards `at` as its neighbours let it.
[[nodiscard]] Windows withBoundary(Windows windows, size_t boundary, int at);

[[nodiscard]] bool canSplit(const Windows& windows, size_t window);
/// A window made two of the same verdict, at `at` if that lies within it, else where it suits: in the middle,
/// of the open one a day further out.
[[nodiscard]] Windows split(Windows windows, size_t window, std::optional<int> at = {});
/// The windows on both sides of a boundary made one, with the verdict of the one nearer to the race.
[[nodiscard]] Windows joined(Windows windows, size_t boundary);
[[nodiscard]] Windows withVerdict(Windows windows, size_t window, Verdict verdict);
/// Neighbours of the same verdict made one: says the same of every distance.
[[nodiscard]] Windows tidied(Windows windows);

/// Counted in the other unit. A day is 24 hours; hours go to the nearest day, and a window of which nothing
/// is left then (the quarter of an hour before the start) goes.
[[nodiscard]] Windows inUnit(const Windows& windows, WindowUnit unit);

/// With windows of its own for a class of race, which begin as a copy of the standard ones.
[[nodiscard]] ProfileWindows withOwn(ProfileWindows windows, RaceClass raceClass);
/// Without them: the class goes by the standard windows again.
[[nodiscard]] ProfileWindows asStandard(ProfileWindows windows, RaceClass raceClass);

/// The policy with this profile's windows and reasons as in `other`, and whether it counts as deep or light.
[[nodiscard]] TimingPolicy withProfileOf(TimingPolicy policy, const TimingPolicy& other, LoadProfile profile);
/// The policy with all its windows tidied, as they are kept.
[[nodiscard]] TimingPolicy tidied(TimingPolicy policy);

} // namespace taper
