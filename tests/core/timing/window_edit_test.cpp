// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/window_edit.h"
#include "tests/core/timing/builders.h"

#include <algorithm>
#include <random>

namespace taper::test {

namespace {

constexpr auto kDays = WindowUnit::Days;
constexpr auto kHours = WindowUnit::Hours;
constexpr std::array kVerdicts{Verdict::Ideal, Verdict::Fine, Verdict::Caution, Verdict::TooClose};

/// 0–1 too close, 2–3 ideal, from 4 fine.
Windows fullSports()
{
    return defaultPolicy().beforeWindows(LoadProfile::FullSports, RaceClass::Marathon);
}

TimingPolicy policyWith(const Windows& windows)
{
    TimingPolicy policy = defaultPolicy();
    policy.before[static_cast<size_t>(LoadProfile::Moderate)].standard = windows;
    return policy;
}

bool passes(const Windows& windows)
{
    TimingPolicy policy = policyWith(windows);
    return check(policy).isEmpty();
}

Verdict verdictAt(const Windows& windows, int distance)
{
    const auto found =
        std::ranges::find_if(windows, [distance](const Window& each) { return each.covers(distance); });
    return found == windows.end() ? Verdict::Fine : found->verdict;
}

class Random {
public:
    explicit Random(unsigned seed)
        : m_engine{seed}
    { }
    int upTo(int most) { return std::uniform_int_distribution<int>{0, most}(m_engine); }

    Windows windows(WindowUnit unit)
    {
        Windows windows{{unit, 0, std::nullopt, verdict()}};
        for (int more = upTo(4); more > 0; --more) {
            windows = split(std::move(windows), windows.size() - 1,
                windows.back().from + 1 + upTo(unit == kDays ? 9 : 4000));
            windows = withVerdict(std::move(windows), windows.size() - 1, verdict());
        }
        return windows;
    }
    Verdict verdict() { return kVerdicts[static_cast<size_t>(upTo(3))]; }

private:
    std::mt19937 m_engine;
};

std::vector<int> boundariesOf(const Windows& windows)
{
    std::vector<int> places;
    for (size_t i = 1; i < windows.size(); ++i)
        places.push_back(windows[i].from);
    return places;
}

} // namespace

TEST(WindowEdit, MovesABoundaryBetweenItsNeighboursAndNoFurther)
{
    const Windows moved = withBoundary(fullSports(), 0, 3);
    EXPECT_EQ(moved,
        (Windows{
            {kDays, 0, 2, Verdict::TooClose}, {kDays, 3, 3, Verdict::Ideal}, {kDays, 4, {}, Verdict::Fine}}));
    EXPECT_EQ(withBoundary(fullSports(), 0, 40), moved) << "a day of the ideal window is left";
    EXPECT_EQ(withBoundary(fullSports(), 0, -7).front().to, 0) << "race day is left";
    EXPECT_EQ(withBoundary(fullSports(), 1, 9).back().from, 9) << "the last window gives way";
    EXPECT_EQ(withBoundary(fullSports(), 1, 9000).back().from, farthestBoundary(kDays));
    EXPECT_EQ(withBoundary(fullSports(), 2, 5), fullSports()) << "there is no such boundary";
    EXPECT_EQ(boundaryRange(fullSports(), 0), (std::pair{1, 3}));
}

TEST(WindowEdit, MovesABoundaryOfHoursByTheMinute)
{
    const Windows windows = defaultPolicy().afterWindows(LoadProfile::FullSports, RaceClass::Short);
    const Windows moved = withBoundary(windows, 0, 24 * 60 + 15);
    EXPECT_EQ(moved[0].to, 24 * 60 + 15);
    EXPECT_EQ(moved[1].from, 24 * 60 + 15);
    EXPECT_EQ(moved[1].to, 48 * 60);
}

TEST(WindowEdit, SplitsAWindowWhereItIsAskedOrInTheMiddle)
{
    const Windows halved = split(fullSports(), 0);
    EXPECT_EQ(boundariesOf(halved), (std::vector{1, 2, 4}));
    EXPECT_EQ(halved[1].verdict, Verdict::TooClose);
    EXPECT_EQ(boundariesOf(split(fullSports(), 2)), (std::vector{2, 4, 5})) << "the open one, a day on";
    EXPECT_EQ(boundariesOf(split(fullSports(), 2, 10)), (std::vector{2, 4, 10}));
    EXPECT_EQ(boundariesOf(split(fullSports(), 1, 77)), (std::vector{2, 3, 4})) << "not where it is not";

    const Windows oneDay = withBoundary(fullSports(), 0, 3);
    EXPECT_FALSE(canSplit(oneDay, 1));
    EXPECT_EQ(split(oneDay, 1), oneDay);
    EXPECT_FALSE(canSplit(oneDay, 3));
}

TEST(WindowEdit, JoinsTwoWindowsUnderTheVerdictNearerToTheRace)
{
    EXPECT_EQ(
        joined(fullSports(), 0), (Windows{{kDays, 0, 3, Verdict::TooClose}, {kDays, 4, {}, Verdict::Fine}}));
    EXPECT_EQ(
        joined(fullSports(), 1), (Windows{{kDays, 0, 1, Verdict::TooClose}, {kDays, 2, {}, Verdict::Ideal}}));
    EXPECT_EQ(joined(fullSports(), 5), fullSports());
}

TEST(WindowEdit, CountsInTheOtherUnit)
{
    const Windows hours = inUnit(fullSports(), kHours);
    EXPECT_EQ(hours,
        (Windows{{kHours, 0, 48 * 60, Verdict::TooClose}, {kHours, 48 * 60, 96 * 60, Verdict::Ideal},
            {kHours, 96 * 60, {}, Verdict::Fine}}));
    EXPECT_EQ(inUnit(hours, kDays), fullSports());
    EXPECT_EQ(inUnit(hours, kHours), hours);

    const Windows preEvent = defaultPolicy().beforeWindows(LoadProfile::PreEvent, RaceClass::Marathon);
    EXPECT_EQ(
        inUnit(preEvent, kDays), (Windows{{kDays, 0, 0, Verdict::Ideal}, {kDays, 1, {}, Verdict::Fine}}))
        << "nothing is left of a quarter of an hour";
}

TEST(WindowEdit, GivesAClassItsOwnWindowsAndTakesThemAway)
{
    const ProfileWindows& standard = defaultPolicy().before[static_cast<size_t>(LoadProfile::FullSports)];
    const ProfileWindows own = withOwn(standard, RaceClass::Ultra);
    EXPECT_EQ(own.byClass[static_cast<size_t>(RaceClass::Ultra)], standard.standard);
    EXPECT_EQ(withOwn(standard, RaceClass::Short), standard) << "it has its own already";
    EXPECT_EQ(asStandard(own, RaceClass::Ultra), standard);
    EXPECT_EQ(asStandard(standard, RaceClass::Short).of(RaceClass::Short), standard.standard);
}

TEST(WindowEdit, TakesOneProfileFromAnotherPolicyAndLeavesTheRest)
{
    TimingPolicy changed = defaultPolicy();
    const auto full = static_cast<size_t>(LoadProfile::FullSports);
    const auto deep = static_cast<size_t>(LoadProfile::Deep);
    for (const size_t profile : {full, deep}) {
        changed.before[profile].standard = joined(fullSports(), 0);
        changed.reasonsBefore[profile] = QStringLiteral("so");
    }
    changed.deepProfiles.erase(LoadProfile::FullSports);
    changed.lightProfiles.insert(LoadProfile::FullSports);
    changed.horizonDays = 20;
    const TimingPolicy back = withProfileOf(changed, defaultPolicy(), LoadProfile::FullSports);
    EXPECT_EQ(back.before[full], defaultPolicy().before[full]);
    EXPECT_TRUE(back.reasonsBefore[full].isEmpty());
    EXPECT_TRUE(isDeep(back, LoadProfile::FullSports));
    EXPECT_FALSE(isLight(back, LoadProfile::FullSports));
    EXPECT_EQ(back.before[deep], changed.before[deep]);
    EXPECT_EQ(back.horizonDays, 20);
}

TEST(WindowEdit, LeavesWindowsThatPassTheCheckWhateverIsDoneToThem)
{
    for (const WindowUnit unit : {kDays, kHours}) {
        Random random{unit == kDays ? 41U : 42U};
        for (int round = 0; round < 400; ++round) {
            Windows windows = random.windows(unit);
            for (int step = 0; step < 12; ++step) {
                const auto index = static_cast<size_t>(random.upTo(6));
                const int place = random.upTo(60'000) - 5'000;
                switch (random.upTo(5)) {
                case 0:
                    windows = withBoundary(std::move(windows), index, place);
                    break;
                case 1:
                    windows = split(std::move(windows), index);
                    break;
                case 2:
                    windows = split(std::move(windows), index, place);
                    break;
                case 3:
                    windows = joined(std::move(windows), index);
                    break;
                case 4:
                    windows = withVerdict(std::move(windows), index, random.verdict());
                    break;
                default:
                    windows = inUnit(windows, random.upTo(1) == 0 ? kDays : kHours);
                    break;
                }
                ASSERT_TRUE(passes(windows)) << "round " << round << ", step " << step;
            }
        }
    }
}

TEST(WindowEdit, NeverLetsABoundaryCrossItsNeighbours)
{
    Random random{43};
    for (int round = 0; round < 2000; ++round) {
        const Windows windows = random.windows(round % 2 == 0 ? kDays : kHours);
        if (boundaryCount(windows) == 0)
            continue;
        const auto boundary = static_cast<size_t>(random.upTo(static_cast<int>(boundaryCount(windows)) - 1));
        const Windows moved = withBoundary(windows, boundary, random.upTo(50'000) - 1000);
        ASSERT_EQ(moved.size(), windows.size());
        std::vector<int> places = boundariesOf(moved);
        ASSERT_TRUE(std::ranges::is_sorted(places));
        ASSERT_EQ(std::ranges::adjacent_find(places), places.end());
        std::vector<int> others = boundariesOf(windows);
        places.erase(places.begin() + static_cast<std::ptrdiff_t>(boundary));
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(boundary));
        ASSERT_EQ(places, others) << "only this one moved";
    }
}

TEST(WindowEdit, SaysTheSameOfEveryDistanceWhenTidied)
{
    Random random{44};
    for (int round = 0; round < 300; ++round) {
        const Windows windows = random.windows(round % 2 == 0 ? kDays : kHours);
        const Windows tidy = tidied(windows);
        EXPECT_TRUE(passes(tidy));
        for (size_t i = 1; i < tidy.size(); ++i)
            EXPECT_NE(tidy[i - 1].verdict, tidy[i].verdict);
        for (int near = 0; near < 60; ++near)
            ASSERT_EQ(verdictAt(tidy, near), verdictAt(windows, near));
        for (const int place : boundariesOf(windows)) {
            for (const int distance : {place - 1, place, place + 1})
                ASSERT_EQ(verdictAt(tidy, distance), verdictAt(windows, distance));
        }
    }
    EXPECT_EQ(tidied(defaultPolicy()), defaultPolicy());
}

} // namespace taper::test
