// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/race_entry.h"

#include <span>
#include <vector>

namespace taper {

/// Seconds for a kilometre, rounded to the nearest. Nothing without a distance, or for no time at all.
[[nodiscard]] std::optional<Seconds> pacePerKilometre(Seconds time, std::optional<int> metres);

/// The distance at which a race of `metres` is compared: 5 km, 10 km, half marathon, marathon, 50 km and 100
/// km however roughly they were written down (21, 21.1 and 21.0975 km; half of one per cent), any other to
/// the metre.
[[nodiscard]] int comparedDistance(int metres);
inline constexpr int kHalfMarathonMetres = 21'098; ///< 21,097.5
inline constexpr int kMarathonMetres = 42'195;

/// A time that can be compared with others over the same distance.
struct RunResult {
    Id<RaceEntry> entry;
    Id<Race> race;
    Date date{}; ///< first day of the race
    int metres = 0; ///< comparedDistance()
    Seconds time{0};

    bool operator==(const RunResult&) const = default;
};
/// A finish with its time, over a known distance, in a race that took place. Whoever did not finish has none,
/// and a virtual race gives none: nobody measured the course, so it is shown with its pace and never counted
/// as a best.
[[nodiscard]] std::optional<RunResult> resultOf(
    Id<RaceEntry> entry, const RaceFields& race, const RaceEntryFields& fields);

/// What stands at a distance.
struct PersonalBest {
    RunResult run; ///< of equal times the earliest
    std::optional<Seconds> gain; ///< over what stood before it; nothing for a first result
    int results = 0; ///< how many there are at this distance

    bool operator==(const PersonalBest&) const = default;
};
/// One for each distance of which there is a result, shortest first. The order of `runs` does not matter.
[[nodiscard]] std::vector<PersonalBest> personalBests(std::span<const RunResult> runs);
/// At the distance of a race of `metres`, of what was run on days before `before`.
[[nodiscard]] std::optional<PersonalBest> bestBefore(
    std::span<const RunResult> runs, int metres, Date before);

/// How a result compares with those of the same distance.
struct ResultStanding {
    std::optional<Seconds> gain; ///< what stood before minus this; negative: slower. Nothing for the first
    bool stands = false; ///< it is what stands today

    [[nodiscard]] bool isFirst() const { return !gain; }
    [[nodiscard]] bool isNewBest() const { return gain && *gain > Seconds{0}; } ///< when it was run
    bool operator==(const ResultStanding&) const = default;
};
/// `run` among `runs`, which hold it. Of two results on one day the one entered first counts as run first.
[[nodiscard]] ResultStanding standingOf(const RunResult& run, std::span<const RunResult> runs);

/// Reads a running time as it is typed in a hurry: with colons (":" or "." or blanks) "3:42:10", "42:10";
/// only digits by their last places, "34210" is 3:42:10. Two parts are hours and minutes or minutes and
/// seconds, and digits without hours are minutes and seconds: whichever fits somebody who runs `metres`
/// (between two and twenty minutes a kilometre), hours and minutes if both or neither do, or the distance is
/// not known. Nothing for what is no time, or above 30 days.
[[nodiscard]] std::optional<Seconds> readRunningTime(QStringView typed, std::optional<int> metres);

/// Whether somebody can have run so far in that time: no faster than two minutes a kilometre, no slower than
/// an hour. True while the distance is not known.
[[nodiscard]] bool isPlausible(Seconds time, std::optional<int> metres);

} // namespace taper
