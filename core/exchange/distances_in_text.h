// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace taper {

/// The distances that words speak of, in metres, longest first, each once: "21K / 10K / 6K", "42.195 km", "50
/// miles", "Half Marathon", "Yarı Maratonu", "全馬/半馬", "parkrun" (5 km; junior parkrun 2 km). Rather none
/// than a wrong one: what is a year, price, time, climb, pace, lap or way to the station is not read, plain
/// metres are not read at all, and "marathon" alone counts only where no distance is written in figures.
[[nodiscard]] std::vector<int> distancesInText(const QString& text);

/// Of an event: those of its title and of the lines of its description that say they hold distances; without
/// such lines, of its title; without any there, of the whole description.
[[nodiscard]] std::vector<int> distancesOfEvent(const QString& title, const QString& description);

/// Sorts, and of two that are the same but for rounding (42K and 42.195K) keeps the more exact.
[[nodiscard]] std::vector<int> tidyDistances(std::vector<int> metres);

} // namespace taper
