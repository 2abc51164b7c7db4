// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/distances_in_text.h"
#include "core/exchange/race_texts.h"

#include <gtest/gtest.h>

namespace taper {

namespace {

using Metres = std::vector<int>;

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

Metres read(const char* utf8)
{
    return distancesInText(text(utf8));
}

TEST(DistancesInText, ReadsFiguresWithTheirUnits)
{
    EXPECT_EQ(read("21K / 10K / 6K"), (Metres{21'000, 10'000, 6'000}));
    EXPECT_EQ(read("42.195K"), Metres{42'195});
    EXPECT_EQ(read("10 km"), Metres{10'000});
    EXPECT_EQ(read("21,1 km und 5 km"), (Metres{21'100, 5'000}));
    EXPECT_EQ(read("10-kilometre road race"), Metres{10'000});
    EXPECT_EQ(read("2026 NB10K city run"), Metres{10'000});
    EXPECT_EQ(read("12公里組"), Metres{12'000});
    EXPECT_EQ(read("０.１５Ｋ ５Ｋ"), (Metres{5'000, 150}));
}

TEST(DistancesInText, ReadsMiles)
{
    EXPECT_EQ(read("Lakeland 50 miles"), Metres{80'467});
    EXPECT_EQ(read("Great South 10 mile"), Metres{16'093});
    EXPECT_EQ(read("100mi"), Metres{160'934});
}

TEST(DistancesInText, KnowsTheMarathonsByTheirNames)
{
    EXPECT_EQ(read("Half Marathon"), Metres{21'098});
    EXPECT_EQ(read("Salomon Çeşme Yarı Maratonu"), Metres{21'098});
    EXPECT_EQ(read("YARI MARATONU"), Metres{21'098});
    EXPECT_EQ(read("Halbmarathon Köln"), Metres{21'098});
    EXPECT_EQ(read("Półmaraton Warszawski"), Metres{21'098});
    EXPECT_EQ(read("全馬/半馬"), (Metres{42'195, 21'098}));
    EXPECT_EQ(read("London Marathon"), Metres{42'195});
    EXPECT_EQ(read("Sydney Maratonu"), Metres{42'195});
    EXPECT_EQ(read("Ashton Court parkrun"), Metres{5'000});
    EXPECT_EQ(read("Ashlyns junior parkrun"), Metres{2'000});
}

TEST(DistancesInText, LetsAMarathonThatIsNoneBe)
{
    EXPECT_EQ(read("İznik Ultra Maratonu"), Metres{});
    EXPECT_EQ(read("City Marathon Relay"), Metres{});
    EXPECT_EQ(read("Mini Marathon"), Metres{});
    EXPECT_EQ(read("Marathon 10K"), Metres{10'000});
    EXPECT_EQ(read("Garmin Run 馬拉松系列賽"), Metres{});
}

TEST(DistancesInText, NeverReadsAYearAPriceAClimbOrAWay)
{
    EXPECT_EQ(read("Race 2026 Kyoto"), Metres{});
    EXPECT_EQ(read("2026K"), Metres{});
    EXPECT_EQ(read("prize money $10k"), Metres{});
    EXPECT_EQ(read("entry 1.500 TL, 2400 m D+"), Metres{});
    EXPECT_EQ(read("elevation gain 2 km"), Metres{});
    EXPECT_EQ(read("3 km from the station"), Metres{});
    EXPECT_EQ(read("at 12 km/h"), Metres{});
    EXPECT_EQ(read("relay 4 x 10 km"), Metres{});
    EXPECT_EQ(read("start 10:30 km"), Metres{});
    EXPECT_EQ(read("5 kids, 20 kmh, 7 minutes"), Metres{});
    EXPECT_EQ(read(""), Metres{});
}

TEST(DistancesInText, TakesTheMoreExactOfTwoThatAreTheSame)
{
    EXPECT_EQ(read("42K (42.195 km), 21K, 21.0975K"), (Metres{42'195, 21'098}));
    EXPECT_EQ(read("50K / 49K / 10K / 10 km"), (Metres{50'000, 49'000, 10'000}));
}

TEST(DistancesInText, BelievesTheLineThatSaysItHoldsDistances)
{
    EXPECT_EQ(distancesOfEvent(text("富士山馬拉松"), text("距離: 42.195K / 3K\n地點: 5 km 外")),
        (Metres{42'195, 3'000}));
    EXPECT_EQ(distancesOfEvent(text("Richmond Runfest"), text("Distances: Marathon, 10K\nParking 2 km off")),
        (Metres{42'195, 10'000}));
    EXPECT_EQ(distancesOfEvent(text("City 10K"), text("Water every 5 km, start 3 km north")), Metres{10'000});
    EXPECT_EQ(distancesOfEvent(text("Park run-out"), text("We run 8 km in the woods")), Metres{8'000});
    EXPECT_EQ(distancesOfEvent(text("City run"), text("This is not a marathon")), Metres{});
    EXPECT_EQ(distancesOfEvent(text("Riverside Marathon"), text("42.195 km / 10 km\nBus 2 km / 3 km away")),
        (Metres{42'195, 10'000}));
    EXPECT_EQ(distancesOfEvent(text("Riverside Marathon"), text("10 km from the station")), Metres{42'195});
}

TEST(RaceTexts, TakesTheSignsOffANameAndLeavesItsLetters)
{
    EXPECT_EQ(raceNameFrom(text("🏃 2026 高雄舒跑杯")), text("2026 高雄舒跑杯"));
    EXPECT_EQ(raceNameFrom(text("🏃🏽‍♀️ - Ümraniye Koşusu")), text("Ümraniye Koşusu"));
    EXPECT_EQ(raceNameFrom(text("Niğde Yarı Maratonu /")), text("Niğde Yarı Maratonu"));
    EXPECT_EQ(raceNameFrom(text("İstanbul’u Koşuyorum – Yenikapı")), text("İstanbul’u Koşuyorum – Yenikapı"));
    EXPECT_EQ(raceNameFrom(text("⏰")), QString{});
}

TEST(RaceTexts, KnowsADeadlineByItsWordsOrItsIdentifier)
{
    EXPECT_TRUE(isDeadline(text("signup-12899@app"), text("Run")));
    EXPECT_TRUE(isDeadline({}, text("⏰ Big run")));
    EXPECT_TRUE(isDeadline({}, text("報名截止: 2026 舒跑杯")));
    EXPECT_TRUE(isDeadline({}, text("Registration for the City 10K closes")));
    EXPECT_TRUE(isDeadline({}, text("Great Run: entries close tonight")));
    EXPECT_TRUE(isDeadline({}, text("Son Başvuru: İzmir Maratonu")));
    EXPECT_TRUE(isDeadline({}, text("Anmeldeschluss Köln Marathon")));
    EXPECT_FALSE(isDeadline(text("race-1@app"), text("Deadwood Trail Run")));
    EXPECT_FALSE(isDeadline({}, text("The Early Bird 10K")));
}

TEST(RaceTexts, TellsRunningFromOtherSports)
{
    EXPECT_FALSE(isOtherSport(text("trail_run")));
    EXPECT_FALSE(isOtherSport(text("road_run")));
    EXPECT_FALSE(isOtherSport({}));
    EXPECT_TRUE(isOtherSport(text("swimming")));
    EXPECT_TRUE(isOtherSport(text("hyrox")));
}

} // namespace

} // namespace taper
