// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/timing/builders.h"

#include <functional>

namespace taper::test {

namespace {

constexpr auto kDays = WindowUnit::Days;
constexpr auto kHours = WindowUnit::Hours;

struct Fault {
    QString where;
    QString rule;

    bool operator==(const Fault&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Fault& fault)
{
    return out << fault.where.toStdString() << " (" << fault.rule.toStdString() << ')';
}

std::vector<Fault> faultsAfter(const std::function<void(TimingPolicy&)>& spoil)
{
    TimingPolicy policy = defaultPolicy();
    spoil(policy);
    std::vector<Fault> faults;
    for (const Problem& problem : check(policy)) {
        EXPECT_EQ(problem.code, ErrorCode::BadPolicy);
        EXPECT_EQ(problem.field, problem.parameters[QStringLiteral("where")].toString());
        faults.push_back({problem.field, problem.parameters[QStringLiteral("rule")].toString()});
    }
    return faults;
}

std::vector<Fault> one(const char* where, const char* rule)
{
    return {{QString::fromLatin1(where), QString::fromLatin1(rule)}};
}

std::vector<Fault> faultsOfWindows(Windows windows)
{
    return faultsAfter([&windows](TimingPolicy& policy) {
        policy.before[static_cast<size_t>(LoadProfile::FullSports)].standard = windows;
    });
}

} // namespace

TEST(Window, IncludesBothEndsOfDays)
{
    const Window window{kDays, 2, 3, Verdict::Caution};
    EXPECT_FALSE(window.covers(1));
    EXPECT_TRUE(window.covers(2));
    EXPECT_TRUE(window.covers(3));
    EXPECT_FALSE(window.covers(4));
}

TEST(Window, IncludesTheStartButNotTheEndOfHoursUnlessIdeal)
{
    const Window caution{kHours, 15, 60, Verdict::Caution};
    EXPECT_FALSE(caution.covers(14));
    EXPECT_TRUE(caution.covers(15));
    EXPECT_TRUE(caution.covers(59));
    EXPECT_FALSE(caution.covers(60));
    const Window ideal{kHours, 15, 60, Verdict::Ideal};
    EXPECT_TRUE(ideal.covers(60));
    EXPECT_FALSE(ideal.covers(61));
}

TEST(Window, WithoutAnEndCoversEverythingFurther)
{
    const Window window{kDays, 4, std::nullopt, Verdict::Fine};
    EXPECT_FALSE(window.covers(3));
    EXPECT_TRUE(window.covers(1'000'000));
}

TEST(TimingPolicy, FallsBackToTheDefaultWindowsOfAProfile)
{
    const TimingPolicy& policy = defaultPolicy();
    EXPECT_EQ(policy.beforeWindows(LoadProfile::FullSports, RaceClass::Ultra),
        policy.beforeWindows(LoadProfile::FullSports, RaceClass::Marathon));
    EXPECT_NE(policy.beforeWindows(LoadProfile::FullSports, RaceClass::Short),
        policy.beforeWindows(LoadProfile::FullSports, RaceClass::Marathon));
    EXPECT_NE(policy.afterWindows(LoadProfile::Deep, RaceClass::Ultra),
        policy.afterWindows(LoadProfile::Deep, RaceClass::Half));
}

TEST(TimingPolicy, KnowsWhatIsDeepAndWhatIsLight)
{
    using enum LoadProfile;
    for (const LoadProfile profile : {FullSports, Myofascial, Deep}) {
        EXPECT_TRUE(isDeep(defaultPolicy(), profile));
        EXPECT_FALSE(isLight(defaultPolicy(), profile));
    }
    for (const LoadProfile profile : {PreEvent, PostEvent, Light}) {
        EXPECT_FALSE(isDeep(defaultPolicy(), profile));
        EXPECT_TRUE(isLight(defaultPolicy(), profile));
    }
    EXPECT_FALSE(isDeep(defaultPolicy(), Moderate));
    EXPECT_FALSE(isLight(defaultPolicy(), Moderate));
}

TEST(TimingPolicy, OfTheHouseIsWithoutFault)
{
    TimingPolicy policy = defaultPolicy();
    EXPECT_TRUE(check(policy).isEmpty());
}

TEST(TimingPolicy, RefusesWindowsThatDoNotFollowOnEachOther)
{
    EXPECT_EQ(faultsOfWindows({}), one("before.full_sports.default", "missing"));
    EXPECT_EQ(faultsOfWindows({{kDays, 1, std::nullopt, Verdict::Fine}}),
        one("before.full_sports.default[0]", "starts_at_zero"));
    EXPECT_EQ(faultsOfWindows({{kDays, 0, 1, Verdict::TooClose}, {kDays, 3, std::nullopt, Verdict::Fine}}),
        one("before.full_sports.default[1]", "gap"));
    EXPECT_EQ(faultsOfWindows({{kDays, 0, 1, Verdict::TooClose}, {kDays, 1, std::nullopt, Verdict::Fine}}),
        one("before.full_sports.default[1]", "gap"))
        << "days include both ends, so the next window begins a day later";
    EXPECT_EQ(
        faultsOfWindows({{kHours, 0, 60, Verdict::TooClose}, {kHours, 90, std::nullopt, Verdict::Fine}}),
        one("before.full_sports.default[1]", "gap"));
    EXPECT_EQ(faultsOfWindows({{kDays, 0, 1, Verdict::TooClose}}),
        one("before.full_sports.default[0]", "open_end"));
    EXPECT_EQ(faultsOfWindows(
                  {{kDays, 0, std::nullopt, Verdict::TooClose}, {kDays, 2, std::nullopt, Verdict::Fine}}),
        one("before.full_sports.default[0]", "open_end"));
    EXPECT_EQ(faultsOfWindows({{kDays, 0, 2, Verdict::TooClose}, {kDays, 3, 2, Verdict::Caution},
                  {kDays, 3, std::nullopt, Verdict::Fine}}),
        one("before.full_sports.default[1]", "order"));
    EXPECT_EQ(faultsOfWindows({{kHours, 0, 0, Verdict::TooClose}, {kHours, 0, std::nullopt, Verdict::Fine}}),
        one("before.full_sports.default[0]", "order"))
        << "an empty window of hours";
    EXPECT_EQ(faultsOfWindows({{kDays, 0, 1, Verdict::TooClose}, {kHours, 2, std::nullopt, Verdict::Fine}}),
        one("before.full_sports.default[1]", "unit"));
}

TEST(TimingPolicy, CountsOnlyHoursAfterARace)
{
    EXPECT_EQ(faultsAfter([](TimingPolicy& policy) {
        policy.after[static_cast<size_t>(LoadProfile::Deep)].byClass[static_cast<size_t>(RaceClass::Half)] =
            Windows{{kDays, 0, std::nullopt, Verdict::Fine}};
    }),
        one("after.deep.half[0]", "unit"));
}

TEST(TimingPolicy, RefusesClassesOutOfOrder)
{
    EXPECT_EQ(faultsAfter([](TimingPolicy& policy) { policy.longestMetres[1] = 12000; }),
        one("race_classes[1]", "ascending"));
    EXPECT_EQ(faultsAfter([](TimingPolicy& policy) { policy.longestMetres[2].reset(); }),
        one("race_classes[2]", "open_end"));
    EXPECT_EQ(faultsAfter([](TimingPolicy& policy) { policy.longestMetres[3] = 200'000; }),
        one("race_classes[3]", "open_end"));
    EXPECT_EQ(faultsAfter([](TimingPolicy& policy) { policy.longestMetres[2] = 2'000'000; }),
        one("race_classes[2]", "range"));
}

TEST(TimingPolicy, RefusesFiguresThatMakeNoSense)
{
    const Minutes negative{-1};
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.shortFinish = negative; }),
        one("default_finish_hours.short", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.halfFinish = Minutes{0}; }),
        one("default_finish_hours.half", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.marathonFinish = std::chrono::hours{1000}; }),
        one("default_finish_hours.marathon", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.shortestUpToMetres = -1; }),
        one("short_finish.up_to_km", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.shortestFinish = Minutes{0}; }),
        one("short_finish.hours", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.ultraFinishPerKilometre = Minutes{0}; }),
        one("ultra_finish.hours_per_km", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.ultraFinishIfUnknown = negative; }),
        one("ultra_finish.hours_if_unknown", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.assumedStart = kEndOfDay; }),
        one("assumed_start_time", "range"));
    EXPECT_EQ(
        faultsAfter([&](TimingPolicy& p) { p.multiDayEnd = negative; }), one("multi_day_end_time", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.horizonDays = 0; }), one("horizon_days", "range"));
    EXPECT_EQ(
        faultsAfter([&](TimingPolicy& p) { p.expectedRaceDays = -1; }), one("expected_race_days", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.firstDeepDays = 366; }), one("first_deep.days", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.firstDeepPauseDays = -1; }),
        one("first_deep.no_deep_session_for_days", "range"));
    EXPECT_EQ(faultsAfter([&](TimingPolicy& p) { p.lightProfiles.insert(LoadProfile::Deep); }),
        one("light_profiles", "deep_and_light"));
}

TEST(TimingPolicy, NamesEveryFaultAtOnce)
{
    const auto faults = faultsAfter([](TimingPolicy& policy) {
        policy.horizonDays = 0;
        policy.before[static_cast<size_t>(LoadProfile::Light)].standard.clear();
    });
    EXPECT_EQ(faults.size(), 2U);
}

TEST(TimingPolicy, KeysOfItsWordsReadBack)
{
    for (const RaceClass raceClass : kRaceClasses)
        EXPECT_EQ(raceClassFrom(keyOf(raceClass)), raceClass);
    EXPECT_EQ(windowUnitFrom(keyOf(kDays)), kDays);
    EXPECT_EQ(windowUnitFrom(keyOf(kHours)), kHours);
    EXPECT_EQ(raceClassFrom(u"default"), std::nullopt);
    EXPECT_EQ(windowUnitFrom(u"weeks"), std::nullopt);
}

} // namespace taper::test
