// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timing/race_strip.h"
#include "tests/core/timing/builders.h"

namespace taper::test {

using std::chrono::hours;

namespace {

PreparedRaces prepared(const std::vector<RunnerRace>& races)
{
    return {defaultPolicy(), london(), races};
}

std::vector<StripDay> strip(
    const TimingSubject& subject, const std::vector<RunnerRace>& races, const char* from, const char* to)
{
    return raceStrip(defaultPolicy(), subject, prepared(races), date(from), date(to));
}

} // namespace

TEST(RaceStrip, ShowsWhatEachDayAroundTheRaceWouldBe)
{
    const auto shown =
        strip(session(LoadProfile::FullSports, "2026-04-24T09:45"), {marathon()}, "2026-04-21", "2026-04-29");
    std::string verdicts;
    for (const StripDay& day : shown)
        verdicts += keyOf(day.verdict.value()).toStdString() + ' ';
    EXPECT_EQ(verdicts, "fine fine ideal ideal too_close too_close too_close too_close fine ");
    EXPECT_EQ(shown.front().date, date("2026-04-21"));
    EXPECT_EQ(shown.front().daysToNearest, -5);
    EXPECT_EQ(shown.back().daysToNearest, 3);
}

TEST(RaceStrip, MarksTheDayOfTheRace)
{
    const auto shown =
        strip(session(LoadProfile::FullSports, "2026-04-24T09:45"), {marathon()}, "2026-04-25", "2026-04-27");
    EXPECT_FALSE(shown[0].race.isValid());
    EXPECT_EQ(shown[1].race, Id<Race>{1});
    EXPECT_EQ(shown[1].raceName, QStringLiteral("London Marathon"));
    EXPECT_EQ(shown[1].daysToNearest, 0);
    EXPECT_FALSE(shown[2].race.isValid());
}

TEST(RaceStrip, MarksEveryDayOfARaceOverSeveralDaysButNotTheMorningAfterANightRace)
{
    RunnerRace stage = marathon("2026-08-21");
    stage.race.endDate = date("2026-08-23");
    const auto subject = session(LoadProfile::Light, "2026-08-20T09:00");
    for (const StripDay& day : strip(subject, {stage}, "2026-08-20", "2026-08-24"))
        EXPECT_EQ(day.race.isValid(), day.date >= date("2026-08-21") && day.date <= date("2026-08-23"));

    RunnerRace night = marathon("2026-08-21");
    night.race.startTime = hours{22};
    night.race.finishTime = hours{2};
    const auto shown = strip(subject, {night}, "2026-08-21", "2026-08-22");
    EXPECT_TRUE(shown[0].race.isValid());
    EXPECT_FALSE(shown[1].race.isValid());
}

TEST(RaceStrip, LeavesDaysFarFromAnyRaceWithoutAVerdict)
{
    const auto shown =
        strip(session(LoadProfile::PreEvent, "2026-04-01T09:00"), {marathon()}, "2026-04-01", "2026-04-30");
    EXPECT_EQ(shown[0].verdict, std::nullopt);
    EXPECT_EQ(shown[0].daysToNearest, -25);
    EXPECT_EQ(shown[24].verdict, Verdict::Ideal);
}

TEST(RaceStrip, OfARunnerWithoutRacesIsEmptyOfEverythingButDates)
{
    const auto shown = strip(session(LoadProfile::Deep, "2026-04-01T09:00"), {}, "2026-04-01", "2026-04-03");
    ASSERT_EQ(shown.size(), 3U);
    for (const StripDay& day : shown) {
        EXPECT_EQ(day.verdict, std::nullopt);
        EXPECT_EQ(day.daysToNearest, std::nullopt);
        EXPECT_FALSE(day.race.isValid());
    }
}

TEST(RaceStrip, IsEmptyWhenItsEndLiesBeforeItsStart)
{
    EXPECT_TRUE(
        strip(session(LoadProfile::Deep, "2026-04-01T09:00"), {marathon()}, "2026-04-02", "2026-04-01")
            .empty());
}

TEST(RaceStrip, NamesTheMoreImportantOfTwoRacesOnOneDay)
{
    RunnerRace parkrun = shortRace("2026-04-26", 7);
    parkrun.race.startTime = hours{8};
    parkrun.priority = RacePriority::C;
    const auto shown = strip(
        session(LoadProfile::Light, "2026-04-26T18:00"), {parkrun, marathon()}, "2026-04-26", "2026-04-26");
    EXPECT_EQ(shown[0].race, Id<Race>{1});
    RunnerRace equal = parkrun;
    equal.priority = RacePriority::B;
    EXPECT_EQ(strip(session(LoadProfile::Light, "2026-04-26T18:00"), {marathon(), equal}, "2026-04-26",
                  "2026-04-26")[0]
                  .race,
        Id<Race>{7})
        << "of two equally important ones the earlier";
}

} // namespace taper::test
