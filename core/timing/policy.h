// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/base/error.h"
#include "core/domain/finding.h"
#include "core/domain/session_type.h"

#include <array>
#include <optional>
#include <set>
#include <vector>

namespace taper {

/// How long a race is, which is how much it takes out of a runner.
enum class RaceClass { Short, Half, Marathon, Ultra };
inline constexpr std::array kRaceClasses{
    RaceClass::Short, RaceClass::Half, RaceClass::Marathon, RaceClass::Ultra};
[[nodiscard]] QString keyOf(RaceClass raceClass); ///< "short", "half", "marathon", "ultra"
[[nodiscard]] std::optional<RaceClass> raceClassFrom(QStringView key);

enum class WindowUnit { Days, Hours };
[[nodiscard]] QString keyOf(WindowUnit unit); ///< "days", "hours"
[[nodiscard]] std::optional<WindowUnit> windowUnitFrom(QStringView key);

/// One stretch of distance from a race and what is said of work in it. Distances are calendar days for Days
/// (both ends included) and minutes for Hours (`from` included, `to` not, except that an ideal window
/// includes its end). No `to`: from there on.
struct Window {
    WindowUnit unit = WindowUnit::Days;
    int from = 0;
    std::optional<int> to;
    Verdict verdict = Verdict::Fine;

    [[nodiscard]] bool covers(int distance) const;
    bool operator==(const Window&) const = default;
};
/// From the race outwards, without gaps: the first starts at 0, only the last has no end; all of one unit.
using Windows = std::vector<Window>;

/// The windows of one load profile on one side of a race.
struct ProfileWindows {
    Windows standard; ///< for every class without its own ("default" in the policy's text)
    std::array<std::optional<Windows>, kRaceClasses.size()> byClass;

    [[nodiscard]] const Windows& of(RaceClass raceClass) const;
    [[nodiscard]] bool dependsOnClass() const;
    bool operator==(const ProfileWindows&) const = default;
};
using WindowTable = std::array<ProfileWindows, kLoadProfiles.size()>;

/// How a clinic reads races: plain data that the clinic may change. defaultPolicy() holds the figures that
/// Taper comes with; reviewTiming() applies it.
struct TimingPolicy {
    /// Longest distance of each class in metres, itself included; none for the last.
    std::array<std::optional<int>, kRaceClasses.size()> longestMetres;

    /// Time from start to finish when nothing better is known; ultras go by distance.
    Minutes shortFinish{0};
    Minutes halfFinish{0};
    Minutes marathonFinish{0};
    int shortestUpToMetres = 0; ///< short races up to this take only shortestFinish
    Minutes shortestFinish{0};
    Minutes ultraFinishPerKilometre{0};
    Minutes ultraFinishIfUnknown{0};

    TimeOfDay assumedStart{0}; ///< of a race without a start time
    TimeOfDay multiDayEnd{0}; ///< when a race over several days ends on its last day
    int horizonDays = 0; ///< races further away than this many times 24 hours say nothing
    int expectedRaceDays = 0; ///< within which a pre-event session expects its race, a post-event one had it
    int firstDeepDays = 0; ///< fewer days than this before a race are too few for first deep work
    int firstDeepPauseDays = 0; ///< deep work is "first" when there was none in so many days

    std::set<LoadProfile> deepProfiles;
    std::set<LoadProfile> lightProfiles;

    WindowTable before; ///< in days or hours; indexed by LoadProfile
    WindowTable after; ///< in hours

    /// The clinic's own words for why its windows before and after a race are as they are; empty: Taper's.
    std::array<QString, kLoadProfiles.size()> reasonsBefore;
    std::array<QString, kLoadProfiles.size()> reasonsAfter;

    [[nodiscard]] const Windows& beforeWindows(LoadProfile profile, RaceClass raceClass) const;
    [[nodiscard]] const Windows& afterWindows(LoadProfile profile, RaceClass raceClass) const;
    bool operator==(const TimingPolicy&) const = default;
};

/// Every fault as BadPolicy; field and parameter "where" say where it is, as a path in the policy's text
/// ("before.full_sports.short[1]", "horizon_days"); parameter "rule" is one of "range" (with "minimum" and
/// "maximum"), "missing", "starts_at_zero", "order", "gap", "open_end", "unit", "deep_and_light",
/// "ascending".
[[nodiscard]] Problems check(TimingPolicy& policy);

[[nodiscard]] bool isDeep(const TimingPolicy& policy, LoadProfile profile);
[[nodiscard]] bool isLight(const TimingPolicy& policy, LoadProfile profile);

/// Class by distance alone; unknown is judged as a marathon.
[[nodiscard]] RaceClass classOfDistance(const TimingPolicy& policy, std::optional<int> metres);
/// From start to finish when neither the race nor the runner says.
[[nodiscard]] Minutes defaultFinish(
    const TimingPolicy& policy, RaceClass raceClass, std::optional<int> metres);

} // namespace taper
