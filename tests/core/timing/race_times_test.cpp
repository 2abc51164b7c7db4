// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/timing/builders.h"

namespace taper::test {

using std::chrono::days;
using std::chrono::hours;

namespace {

RaceTimes timesOf(const RunnerRace& race)
{
    return raceTimes(defaultPolicy(), london(), race);
}

RunnerRace withoutFinish(std::optional<int> metres)
{
    RunnerRace race = marathon();
    race.race.finishTime.reset();
    race.race.distanceMetres = metres;
    return race;
}

} // namespace

TEST(RaceTimes, TakesTheRunnersOwnFinishBeforeAllElse)
{
    RunnerRace race = marathon();
    race.finishTime = hours{3} + Minutes{12} + Seconds{40};
    race.targetTime = hours{4};
    const RaceTimes times = timesOf(race);
    EXPECT_EQ(times.finish - times.start, *race.finishTime);
    EXPECT_EQ(times.finishAtClinic, moment("2026-04-26T13:12"));
    EXPECT_FALSE(times.finishAssumed);
}

TEST(RaceTimes, TakesTheRacesFinishBeforeTheRunnersTarget)
{
    RunnerRace race = marathon();
    race.targetTime = hours{3};
    const RaceTimes times = timesOf(race);
    EXPECT_EQ(times.startAtClinic, moment("2026-04-26T10:00"));
    EXPECT_EQ(times.finishAtClinic, moment("2026-04-26T14:30"));
    EXPECT_EQ(times.dayAtClinic, date("2026-04-26"));
    EXPECT_FALSE(times.startAssumed);
    EXPECT_FALSE(times.finishAssumed);
}

TEST(RaceTimes, OfAVirtualRaceAreOnTheDayTheRunnerChose)
{
    RunnerRace race = withoutFinish(10'000);
    race.race.isVirtual = true;
    race.race.date = date("2026-05-01");
    race.race.endDate = date("2026-05-31");
    EXPECT_FALSE(counts(race)) << "no day is chosen yet";
    EXPECT_FALSE(isMultiDay(race.race)) << "it is merely open for so long";

    race.runDay = date("2026-05-09");
    EXPECT_TRUE(counts(race));
    const RaceTimes times = timesOf(race);
    EXPECT_EQ(times.startAtClinic, moment("2026-05-09T10:00"));
    EXPECT_EQ(times.dayAtClinic, date("2026-05-09"));
    EXPECT_EQ(times.finish - times.start,
        defaultFinish(defaultPolicy(), classOf(defaultPolicy(), race.race), race.race.distanceMetres));
    EXPECT_EQ(classOf(defaultPolicy(), race.race), RaceClass::Short);
}

TEST(RaceTimes, FinishesOnTheNextDayWhenTheFinishWouldLieBeforeTheStart)
{
    RunnerRace race = marathon();
    race.race.startTime = hours{22};
    race.race.finishTime = hours{1};
    EXPECT_EQ(timesOf(race).finishAtClinic, moment("2026-04-27T01:00"));
    EXPECT_FALSE(isMultiDay(race.race));

    race.race.finishTime = race.race.startTime;
    EXPECT_EQ(timesOf(race).finishAtClinic, moment("2026-04-27T22:00")) << "once round the clock";
}

TEST(RaceTimes, FinishesOnTheEndDate)
{
    RunnerRace race = marathon();
    race.race.endDate = race.race.date + days{2};
    EXPECT_EQ(timesOf(race).finishAtClinic, moment("2026-04-28T14:30"));
    race.race.finishTime = hours{9}; // earlier in the day than the start, but days later
    EXPECT_EQ(timesOf(race).finishAtClinic, moment("2026-04-28T09:00"));
}

TEST(RaceTimes, EndsARaceOverSeveralDaysInTheEveningOfItsLastDay)
{
    RunnerRace race = withoutFinish(120000);
    race.race.endDate = race.race.date + days{2};
    race.targetTime = hours{20};
    const RaceTimes times = timesOf(race);
    EXPECT_EQ(times.finishAtClinic, moment("2026-04-28T18:00")) << "before the runner's target";
    EXPECT_TRUE(times.finishAssumed);
}

TEST(RaceTimes, TakesTheRunnersTargetBeforeTheDefault)
{
    RunnerRace race = withoutFinish(42200);
    race.targetTime = hours{3} + Minutes{30};
    EXPECT_EQ(timesOf(race).finishAtClinic, moment("2026-04-26T13:30"));
    EXPECT_TRUE(timesOf(race).finishAssumed);
}

TEST(RaceTimes, GuessesTheFinishByDistance)
{
    const auto guess = [](std::optional<int> metres) {
        const RaceTimes times = timesOf(withoutFinish(metres));
        EXPECT_TRUE(times.finishAssumed);
        return std::chrono::floor<Minutes>(times.finish - times.start);
    };
    EXPECT_EQ(guess(5000), Minutes{60});
    EXPECT_EQ(guess(5500), Minutes{60});
    EXPECT_EQ(guess(5501), Minutes{90});
    EXPECT_EQ(guess(12000), Minutes{90});
    EXPECT_EQ(guess(12001), hours{3});
    EXPECT_EQ(guess(25000), hours{3});
    EXPECT_EQ(guess(42195), hours{6});
    EXPECT_EQ(guess(42500), hours{6});
    EXPECT_EQ(guess(50000), hours{10});
    EXPECT_EQ(guess(161000), hours{32} + Minutes{12});
    EXPECT_EQ(guess(std::nullopt), hours{6});
    EXPECT_EQ(defaultFinish(defaultPolicy(), RaceClass::Ultra, std::nullopt), hours{12});
}

TEST(RaceTimes, TakesAMissingStartAsNineAtTheRace)
{
    RunnerRace race = marathon("2026-11-01");
    race.race.startTime.reset();
    race.race.timeZone = QStringLiteral("America/New_York");
    const RaceTimes times = timesOf(race);
    EXPECT_TRUE(times.startAssumed);
    EXPECT_EQ(times.startAtClinic, moment("2026-11-01T14:00"));
}

TEST(RaceTimes, ReadsTimesOnTheWallAtTheRace)
{
    RunnerRace race = marathon("2026-11-01"); // the day the clocks change in New York
    race.race.timeZone = QStringLiteral("America/New_York");
    const RaceTimes times = timesOf(race);
    EXPECT_EQ(times.startAtClinic, moment("2026-11-01T15:00"));
    EXPECT_EQ(times.finish - times.start, hours{4} + Minutes{30});
}

TEST(RaceTimes, FallsBackToTheClinicsZoneForOneThatThisSystemDoesNotKnow)
{
    RunnerRace race = marathon();
    race.race.timeZone = QStringLiteral("Mars/Olympus_Mons");
    EXPECT_EQ(timesOf(race).startAtClinic, moment("2026-04-26T10:00"));
}

TEST(RaceTimes, MeasuresARaceOverTheClockChangeInElapsedTime)
{
    RunnerRace race = marathon("2026-03-28");
    race.race.startTime = hours{22};
    race.race.finishTime = hours{6};
    const RaceTimes times = timesOf(race);
    EXPECT_EQ(times.finish - times.start, hours{7});
}

TEST(RaceClasses, IncludeTheirUpperBounds)
{
    const auto classAt = [](std::optional<int> metres) { return classOfDistance(defaultPolicy(), metres); };
    EXPECT_EQ(classAt(1), RaceClass::Short);
    EXPECT_EQ(classAt(12000), RaceClass::Short);
    EXPECT_EQ(classAt(12001), RaceClass::Half);
    EXPECT_EQ(classAt(25000), RaceClass::Half);
    EXPECT_EQ(classAt(25001), RaceClass::Marathon);
    EXPECT_EQ(classAt(42500), RaceClass::Marathon);
    EXPECT_EQ(classAt(42501), RaceClass::Ultra);
    EXPECT_EQ(classAt(1'000'000), RaceClass::Ultra);
    EXPECT_EQ(classAt(std::nullopt), RaceClass::Marathon);
}

TEST(RaceClasses, CallEveryRaceOverSeveralDaysAnUltra)
{
    RaceFields race = shortRace("2026-05-01").race;
    EXPECT_EQ(classOf(defaultPolicy(), race), RaceClass::Short);
    race.endDate = race.date;
    EXPECT_EQ(classOf(defaultPolicy(), race), RaceClass::Short) << "ends on the day it starts";
    race.endDate = race.date + days{1};
    EXPECT_EQ(classOf(defaultPolicy(), race), RaceClass::Ultra);
    race.distanceMetres.reset();
    EXPECT_EQ(classOf(defaultPolicy(), race), RaceClass::Ultra);
}

TEST(PreparedRaces, KeepOnlyRacesThatCountInOrderOfStart)
{
    RunnerRace cancelled = marathon();
    cancelled.race.status = RaceStatus::Cancelled;
    const std::vector races{shortRace("2026-05-09", 5), cancelled, shortRace("2026-05-03", 9)};
    const PreparedRaces prepared{defaultPolicy(), london(), races};
    std::vector<Id<Race>> order;
    for (const PreparedRace& race : prepared)
        order.push_back(race.id);
    EXPECT_EQ(order, (std::vector{Id<Race>{9}, Id<Race>{5}}));
    EXPECT_FALSE(prepared.isEmpty());
    EXPECT_TRUE((PreparedRaces{defaultPolicy(), london(), std::vector{cancelled}}.isEmpty()));
}

} // namespace taper::test
