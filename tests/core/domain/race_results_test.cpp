// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/race_results.h"

#include "core/domain/race_edition.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

Seconds time(int hours, int minutes, int seconds)
{
    return std::chrono::hours{hours} + std::chrono::minutes{minutes} + Seconds{seconds};
}

RunResult run(int entry, Date date, int metres, Seconds time)
{
    return {Id<RaceEntry>{entry}, Id<Race>{entry}, date, comparedDistance(metres), time};
}

std::vector<RunResult> someRuns(std::mt19937& random)
{
    std::vector<RunResult> runs;
    const int count = static_cast<int>(random() % 12);
    for (int number = 1; number <= count; ++number) {
        const int metres = std::array{5'000, 10'000, 42'195}[random() % 3];
        runs.push_back(run(number, makeDate(2020, 1, 1) + std::chrono::days{static_cast<int>(random() % 8)},
            metres, Seconds{1'000 + static_cast<int>(random() % 6)}));
    }
    return runs;
}

TEST(Pace, IsRoundedToTheNearestSecond)
{
    EXPECT_EQ(pacePerKilometre(time(3, 42, 10), 42'195), 316s) << "315.9";
    EXPECT_EQ(pacePerKilometre(50min, 10'000), 300s);
    EXPECT_EQ(pacePerKilometre(1001s, 2'000), 501s) << "a half goes up";
    EXPECT_EQ(pacePerKilometre(1001s, 2'004), 500s);
}

TEST(Pace, IsNotKnownWithoutADistanceOrATime)
{
    EXPECT_EQ(pacePerKilometre(50min, std::nullopt), std::nullopt);
    EXPECT_EQ(pacePerKilometre(0s, 10'000), std::nullopt);
    EXPECT_EQ(pacePerKilometre(50min, 0), std::nullopt);
}

TEST(Pace, TimesTheDistanceGivesTheTimeBackToHalfASecondAKilometre)
{
    std::mt19937 random{7};
    for (int round = 0; round < 5'000; ++round) {
        const int metres = 100 + static_cast<int>(random() % 200'000);
        const Seconds taken{1 + static_cast<int>(random() % 400'000)};
        const auto pace = pacePerKilometre(taken, metres);
        ASSERT_TRUE(pace);
        EXPECT_LE(std::abs(pace->count() * metres - taken.count() * 1'000) * 2, metres);
    }
}

TEST(ComparedDistance, IsOneForTheWaysInWhichADistanceIsWrittenDown)
{
    for (const int metres : {21'000, 21'082, 21'097, 21'098, 21'100})
        EXPECT_EQ(comparedDistance(metres), kHalfMarathonMetres) << metres;
    for (const int metres : {42'000, 42'195, 42'200, 42'165})
        EXPECT_EQ(comparedDistance(metres), kMarathonMetres) << metres;
    EXPECT_EQ(comparedDistance(5'000), 5'000);
    EXPECT_EQ(comparedDistance(100'200), 100'000);
}

TEST(ComparedDistance, IsToTheMetreForAnyOther)
{
    for (const int metres : {4'900, 8'047, 15'000, 16'093, 22'000, 43'000, 160'934})
        EXPECT_EQ(comparedDistance(metres), metres);
}

TEST(ComparedDistance, OfAComparedDistanceIsItself)
{
    for (int metres = 1; metres < 130'000; metres += 7)
        EXPECT_EQ(comparedDistance(comparedDistance(metres)), comparedDistance(metres));
}

TEST(RunResult, IsWhatFinishedOverAKnownDistanceInARaceThatTookPlace)
{
    const RaceFields race{
        .name = QStringLiteral("Marathon"), .date = makeDate(2026, 4, 26), .distanceMetres = 42'200};
    const RaceEntryFields finished{.client = Id<Client>{1},
        .race = Id<Race>{2},
        .finishTime = time(3, 42, 10),
        .status = EntryStatus::Finished};
    const auto result = resultOf(Id<RaceEntry>{3}, race, finished);
    ASSERT_TRUE(result);
    EXPECT_EQ(
        *result, (RunResult{Id<RaceEntry>{3}, Id<Race>{2}, makeDate(2026, 4, 26), 42'195, time(3, 42, 10)}));

    RaceEntryFields other = finished;
    for (const EntryStatus status :
        {EntryStatus::DidNotFinish, EntryStatus::DidNotStart, EntryStatus::Deferred, EntryStatus::Entered}) {
        other.status = status;
        EXPECT_FALSE(resultOf(Id<RaceEntry>{3}, race, other)) << "a DNF is never a best";
    }
    other = finished;
    other.finishTime.reset();
    EXPECT_FALSE(resultOf(Id<RaceEntry>{3}, race, other));
    RaceFields unlike = race;
    unlike.isVirtual = true;
    EXPECT_FALSE(resultOf(Id<RaceEntry>{3}, unlike, finished)) << "nobody measured the course";
    unlike = race;
    unlike.status = RaceStatus::Cancelled;
    EXPECT_FALSE(resultOf(Id<RaceEntry>{3}, unlike, finished));
    unlike = race;
    unlike.distanceMetres.reset();
    EXPECT_FALSE(resultOf(Id<RaceEntry>{3}, unlike, finished));
}

TEST(PersonalBests, AreOneForEachDistanceShortestFirst)
{
    const std::vector runs{run(1, makeDate(2024, 4, 21), 42'195, time(3, 50, 0)),
        run(2, makeDate(2025, 4, 27), 42'200, time(3, 48, 28)),
        run(3, makeDate(2025, 3, 2), 10'000, time(0, 47, 5)),
        run(4, makeDate(2026, 4, 26), 42'195, time(3, 55, 0))};
    const auto bests = personalBests(runs);
    ASSERT_EQ(bests.size(), 2U);
    EXPECT_EQ(bests[0].run.entry, Id<RaceEntry>{3});
    EXPECT_EQ(bests[0].gain, std::nullopt);
    EXPECT_EQ(bests[1].run.entry, Id<RaceEntry>{2});
    EXPECT_EQ(bests[1].gain, time(0, 1, 32));
    EXPECT_EQ(bests[1].results, 3);
}

TEST(PersonalBests, StandWithTheEarlierOfEqualTimes)
{
    const std::vector runs{
        run(2, makeDate(2026, 5, 1), 5'000, 20min), run(1, makeDate(2025, 5, 1), 5'000, 20min)};
    EXPECT_EQ(personalBests(runs).front().run.entry, Id<RaceEntry>{1});
    const auto second = standingOf(runs[0], runs);
    EXPECT_EQ(second.gain, 0s);
    EXPECT_FALSE(second.isNewBest());
    EXPECT_FALSE(second.stands);
}

TEST(PersonalBests, BeforeADayKnowNothingOfThatDayOrLater)
{
    const std::vector runs{
        run(1, makeDate(2025, 5, 1), 5'000, 22min), run(2, makeDate(2026, 5, 1), 5'000, 20min)};
    EXPECT_EQ(bestBefore(runs, 5'010, makeDate(2026, 5, 1))->run.entry, Id<RaceEntry>{1});
    EXPECT_EQ(bestBefore(runs, 5'000, makeDate(2026, 5, 2))->run.entry, Id<RaceEntry>{2});
    EXPECT_FALSE(bestBefore(runs, 5'000, makeDate(2025, 5, 1)));
    EXPECT_FALSE(bestBefore(runs, 10'000, makeDate(2026, 5, 2)));
}

TEST(ResultStanding, SaysByHowMuchItWasANewBestAndWhetherItStillStands)
{
    const std::vector runs{run(1, makeDate(2024, 4, 21), 42'195, time(3, 50, 0)),
        run(2, makeDate(2025, 4, 27), 42'195, time(3, 48, 28)),
        run(3, makeDate(2026, 4, 26), 42'195, time(3, 40, 0)),
        run(4, makeDate(2026, 10, 4), 42'195, time(3, 41, 0))};
    EXPECT_TRUE(standingOf(runs[0], runs).isFirst());
    EXPECT_FALSE(standingOf(runs[0], runs).stands);
    EXPECT_EQ(standingOf(runs[1], runs).gain, time(0, 1, 32));
    EXPECT_TRUE(standingOf(runs[1], runs).isNewBest());
    EXPECT_FALSE(standingOf(runs[1], runs).stands);
    EXPECT_TRUE(standingOf(runs[2], runs).stands);
    EXPECT_EQ(standingOf(runs[3], runs).gain, -60s);
    EXPECT_FALSE(standingOf(runs[3], runs).isNewBest());
}

TEST(PersonalBests, AreTheFastestOfAllAndTheOneStandingOfTheirDistance)
{
    std::mt19937 random{11};
    for (int round = 0; round < 2'000; ++round) {
        auto runs = someRuns(random);
        const auto bests = personalBests(runs);
        for (const PersonalBest& best : bests) {
            int standing = 0;
            for (const RunResult& other : runs) {
                if (other.metres != best.run.metres)
                    continue;
                EXPECT_LE(best.run.time, other.time);
                const auto place = standingOf(other, runs);
                standing += place.stands ? 1 : 0;
                EXPECT_EQ(place.stands, other == best.run);
            }
            EXPECT_EQ(standing, 1);
            EXPECT_EQ(standingOf(best.run, runs).gain, best.gain);
            EXPECT_TRUE(!best.gain || *best.gain > 0s);
        }
        std::ranges::shuffle(runs, random);
        EXPECT_EQ(personalBests(runs), bests) << "whatever their order";
    }
}

TEST(RunningTime, IsReadAsItIsTypedInAHurry)
{
    EXPECT_EQ(readRunningTime(u"3:42:10", 42'195), time(3, 42, 10));
    EXPECT_EQ(readRunningTime(u"34210", 42'195), time(3, 42, 10));
    EXPECT_EQ(readRunningTime(u"034210", 42'195), time(3, 42, 10));
    EXPECT_EQ(readRunningTime(u" 3.42.10 ", 42'195), time(3, 42, 10));
    EXPECT_EQ(readRunningTime(u"3h42", 42'195), time(3, 42, 0));
    EXPECT_EQ(readRunningTime(u"42:10", 10'000), time(0, 42, 10));
    EXPECT_EQ(readRunningTime(u"4210", 10'000), time(0, 42, 10));
    EXPECT_EQ(readRunningTime(u"75:30", 15'000), time(1, 15, 30));
    EXPECT_EQ(readRunningTime(u"3:42", 42'195), time(3, 42, 0)) << "nobody runs it in under four minutes";
    EXPECT_EQ(readRunningTime(u"342", 42'195), time(3, 42, 0));
    EXPECT_EQ(readRunningTime(u"1:45", 21'100), time(1, 45, 0));
    EXPECT_EQ(readRunningTime(u"24:30", 160'934), time(24, 30, 0));
    EXPECT_EQ(readRunningTime(u"22:15", 5'000), time(0, 22, 15));
    EXPECT_EQ(readRunningTime(u"22:15", std::nullopt), time(22, 15, 0)) << "hours, as everywhere else";
}

TEST(RunningTime, IsNothingForWhatIsNoTime)
{
    for (const QStringView typed : {u"", u"fast", u"3:75:10", u"3:42:61", u"42", u"3:42:10:5", u"3::42",
             u":42", u"-3:42", u"0:00", u"00000", u"1234567", u"9999:00:00"})
        EXPECT_EQ(readRunningTime(typed, 42'195), std::nullopt) << qPrintable(typed.toString());
}

TEST(RunningTime, IsReadBackFromItsText)
{
    std::mt19937 random{3};
    for (int round = 0; round < 3'000; ++round) {
        const Seconds taken{3'600 + static_cast<int>(random() % 100'000)};
        EXPECT_EQ(readRunningTime(durationText(taken), std::nullopt), taken);
    }
}

TEST(RunningTime, IsPlausibleBetweenTwoMinutesAndAnHourAKilometre)
{
    EXPECT_TRUE(isPlausible(time(2, 0, 35), 42'195));
    EXPECT_TRUE(isPlausible(time(8, 30, 0), 42'195));
    EXPECT_FALSE(isPlausible(time(0, 34, 21), 42'195));
    EXPECT_FALSE(isPlausible(time(42, 10, 0), 10'000));
    EXPECT_TRUE(isPlausible(time(42, 10, 0), std::nullopt));
}

TEST(EditionName, IsTheSameForEveryYear)
{
    const QString london = QStringLiteral("london marathon");
    for (const char* name :
        {"London Marathon", "LONDON  MARATHON 2026", "2027 London Marathon", "London Marathon (2026)",
            "London Marathon - 2026", "London Marathon '26", "Lóndon Marathon, 2026"})
        EXPECT_EQ(editionName(QString::fromUtf8(name)), london) << name;
    EXPECT_EQ(editionName(QStringLiteral("Race 10K")), QStringLiteral("race 10k"));
    EXPECT_EQ(editionName(QStringLiteral("Route 1066")), QStringLiteral("route 1066"));
    EXPECT_EQ(editionName(QStringLiteral("2026")), QStringLiteral("2026"));
    EXPECT_NE(
        editionName(QStringLiteral("Bath Half 2026")), editionName(QStringLiteral("Bath Marathon 2026")));
}

} // namespace
} // namespace taper::test
