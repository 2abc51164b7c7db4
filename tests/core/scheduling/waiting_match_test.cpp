// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/waiting_match.h"

#include "tests/core/scheduling/times.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

const Id<Therapist> kDana{1};
const Id<Therapist> kOmar{2};

GapPlace place(const char* from, const char* to, Verdict verdict = Verdict::Fine)
{
    return {span(kFriday, from, to), std::nullopt, verdict};
}

TEST(WaitingMatch, TakesAnyTimeWhenNothingWasSaid)
{
    EXPECT_TRUE(suits({}, kDana, span(kFriday, "06:00", "07:00")));
}

TEST(WaitingMatch, HeedsWithWhom)
{
    WaitingFields wish;
    wish.therapists = {kDana};
    EXPECT_TRUE(suits(wish, kDana, span(kFriday, "10:00", "11:00")));
    EXPECT_FALSE(suits(wish, kOmar, span(kFriday, "10:00", "11:00")));
}

TEST(WaitingMatch, HeedsTheDaysBothIncluded)
{
    WaitingFields wish;
    wish.from = kFriday;
    wish.until = kSunday;
    EXPECT_FALSE(suits(wish, kDana, span(day("2026-04-23"), "10:00", "11:00")));
    EXPECT_TRUE(suits(wish, kDana, span(kFriday, "10:00", "11:00")));
    EXPECT_TRUE(suits(wish, kDana, span(kSunday, "23:00", "24:00")));
    EXPECT_FALSE(suits(wish, kDana, span(day("2026-04-27"), "10:00", "11:00")));
}

TEST(WaitingMatch, HeedsTheTimesOfTheWeekForTheWholeSession)
{
    WaitingFields wish;
    wish.times = {{std::nullopt, hours("08:00", "10:00")}, {4, hours("14:00", "24:00")}};
    EXPECT_TRUE(suits(wish, kDana, span(kSunday, "08:00", "10:00")));
    EXPECT_FALSE(suits(wish, kDana, span(kSunday, "09:15", "10:15")));
    EXPECT_TRUE(suits(wish, kDana, span(kFriday, "14:00", "15:00")));
    EXPECT_FALSE(suits(wish, kDana, span(kSunday, "14:00", "15:00"))) << "that is for Fridays";
    EXPECT_TRUE(suits(wish, kDana, span(kFriday, "23:00", "24:00")));
}

TEST(WaitingMatch, PrefersGoodRaceTimingToATightDay)
{
    const Interval gap = span(kFriday, "10:00", "13:00");
    const std::vector places{place("10:00", "11:00"), place("11:00", "12:00", Verdict::Ideal),
        place("12:00", "13:00", Verdict::Caution)};
    EXPECT_EQ(placeInGap({}, kDana, gap, places), &places[1]);
}

TEST(WaitingMatch, PrefersAnEndOfTheGapToItsMiddleAndThenTheEarlier)
{
    const Interval gap = span(kFriday, "10:00", "13:00");
    const std::vector places{place("10:30", "11:30"), place("12:00", "13:00"), place("11:00", "12:00")};
    EXPECT_EQ(placeInGap({}, kDana, gap, places), &places[1]);
    const std::vector ends{place("12:00", "13:00"), place("10:00", "11:00")};
    EXPECT_EQ(placeInGap({}, kDana, gap, ends), &ends[1]);
}

TEST(WaitingMatch, NeverOffersWhatIsTooCloseToARaceOrOutsideTheGap)
{
    const Interval gap = span(kFriday, "10:00", "12:00");
    EXPECT_EQ(placeInGap({}, kDana, gap, std::vector{place("10:00", "11:00", Verdict::TooClose)}), nullptr);
    EXPECT_EQ(placeInGap({}, kDana, gap, std::vector{place("11:30", "12:30")}), nullptr);
    EXPECT_EQ(placeInGap({}, kDana, gap, std::vector<GapPlace>{}), nullptr);
    EXPECT_TRUE(placeInGap({}, kDana, gap, std::vector{place("11:00", "12:00", Verdict::Caution)}));
}

TEST(WaitingMatch, RanksByUrgencyThenRaceThenWaitingThenFit)
{
    const OfferRank plain{Urgency::Normal, Verdict::Fine, Instant{1000s}, 30min, Id<WaitingEntry>{5}};
    OfferRank better = plain;
    better.left = 0min;
    better.entry = Id<WaitingEntry>{9};
    EXPECT_TRUE(goesBefore(better, plain)) << "fills more of the gap";
    OfferRank longer = plain;
    longer.since = Instant{900s};
    longer.left = 60min;
    EXPECT_TRUE(goesBefore(longer, better)) << "has waited longer";
    OfferRank ideal = plain;
    ideal.verdict = Verdict::Ideal;
    ideal.since = Instant{2000s};
    EXPECT_TRUE(goesBefore(ideal, longer)) << "the race timing is better";
    OfferRank urgent = plain;
    urgent.urgency = Urgency::High;
    urgent.verdict = Verdict::Caution;
    EXPECT_TRUE(goesBefore(urgent, ideal)) << "is more urgent";
    EXPECT_FALSE(goesBefore(plain, plain));
}

TEST(WaitingMatch, RanksTheSameWhateverTheOrderItIsGiven)
{
    std::mt19937 random{7};
    const auto below = [&random](unsigned n) { return static_cast<int>(random() % n); };
    std::vector<OfferRank> ranks;
    for (int i = 1; i <= 60; ++i)
        ranks.push_back({kUrgencies[static_cast<size_t>(below(3))], static_cast<Verdict>(below(3)),
            Instant{Seconds{below(3)}}, Minutes{below(2)}, Id<WaitingEntry>{i}});
    std::ranges::sort(ranks, goesBefore);
    auto other = ranks;
    std::ranges::shuffle(other, random);
    std::ranges::sort(other, goesBefore);
    for (size_t i = 0; i < ranks.size(); ++i)
        EXPECT_EQ(ranks[i].entry, other[i].entry);
}

} // namespace
} // namespace taper::test
