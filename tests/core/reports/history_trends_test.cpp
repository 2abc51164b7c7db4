// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/history_trends.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

Moment day(int number)
{
    return Moment{Date{std::chrono::days{20'000 + number}}};
}

VisitFigures visit(int number)
{
    VisitFigures figures;
    figures.at = day(number);
    return figures;
}

VisitArea area(
    const char* region, Side side, std::optional<int> before, std::optional<int> after = std::nullopt)
{
    return {.region = text(region), .side = side, .kind = MarkKind::Pain, .before = before, .after = after};
}

TEST(HistoryTrends, DrawPainInOrderOfTimeWithoutVisitsThatDidNotAsk)
{
    VisitFigures late = visit(9);
    late.painBefore = 6;
    late.painAfter = 3;
    VisitFigures early = visit(2);
    early.painAfter = 0;
    EXPECT_EQ(painTrend({late, visit(5), early}), (Trend{{day(2), std::nullopt, 0}, {day(9), 6, 3}}));
    EXPECT_TRUE(painTrend({}).empty());
}

TEST(HistoryTrends, DrawTheWorstOfWhatLiesInARegionOnASide)
{
    VisitFigures both = visit(1);
    both.areas = {area("soleus", Side::Both, 4, 2)};
    VisitFigures several = visit(2);
    several.areas = {area("soleus", Side::Left, 3, 3), area("calf", Side::Left, 6, 1),
        area("gastrocnemius_medial", Side::Right, 9, 9), area("shin", Side::Left, 10)};
    const std::vector<VisitFigures> visits{several, both};
    EXPECT_EQ(regionTrend(visits, text("calf"), Side::Left), (Trend{{day(1), 4, 2}, {day(2), 6, 3}}));
    EXPECT_EQ(regionTrend(visits, text("calf"), Side::Right), (Trend{{day(1), 4, 2}, {day(2), 9, 9}}));
    EXPECT_EQ(regionTrend(visits, text("soleus"), Side::Left), (Trend{{day(1), 4, 2}, {day(2), 3, 3}}));
    EXPECT_EQ(regionTrend(visits, text("calf"), std::nullopt), (Trend{{day(1), 4, 2}, {day(2), 9, 9}}));
    EXPECT_TRUE(regionTrend(visits, text("neck"), std::nullopt).empty());
    EXPECT_TRUE(regionTrend(visits, {}, std::nullopt).empty()) << "a pin is in no region";
}

TEST(HistoryTrends, DrawAMeasureForEachSide)
{
    VisitFigures first = visit(1);
    first.measures = {{.kind = text("knee_to_wall"), .leftBefore = 80, .rightBefore = 110, .leftAfter = 100}};
    VisitFigures second = visit(8);
    second.measures = {
        {.kind = text("knee_to_wall"), .leftAfter = 105}, {.kind = text("slr"), .rightBefore = 700}};
    const MeasureTrend trend = measureTrend({second, first}, text("knee_to_wall"));
    EXPECT_EQ(trend.left, (Trend{{day(1), 80, 100}, {day(8), std::nullopt, 105}}));
    EXPECT_EQ(trend.right, (Trend{{day(1), 110, std::nullopt}}));
}

TEST(HistoryTrends, DrawAnActivityByItsNameHoweverItWasTyped)
{
    VisitFigures first = visit(1);
    first.activities = {{text("Running downhill"), 3}, {text("Stairs"), std::nullopt}};
    VisitFigures second = visit(8);
    second.activities = {{text("running  DOWNHILL"), 7}};
    EXPECT_EQ(activityTrend({second, first}, text("running downhill")),
        (Trend{{day(1), std::nullopt, 3}, {day(8), std::nullopt, 7}}));
    EXPECT_TRUE(activityTrend({second, first}, text("stairs")).empty());
}

TEST(HistoryTrends, OfferWhatHasFiguresTheMostFrequentFirst)
{
    VisitFigures first = visit(1);
    first.areas = {
        area("soleus", Side::Left, 4), area("soleus", Side::Left, 5), area("neck", Side::Midline, 2)};
    first.measures = {{.kind = text("slr"), .leftBefore = 700}};
    first.activities = {{text("stairs"), 3}};
    VisitFigures second = visit(2);
    second.areas = {
        area("soleus", Side::Both, 4, 2), area("shin", Side::Left, std::nullopt), area("", Side::Left, 4)};
    second.measures = {{.kind = text("knee_to_wall"), .leftBefore = 1},
        {.kind = text("slr"), .leftAfter = 710}, {.kind = text("heel_raises")}};
    second.activities = {{text("Stairs"), 4}, {text("sitting"), std::nullopt}};
    const TrendChoices choices = trendChoices({first, second});
    EXPECT_FALSE(choices.pain);
    EXPECT_EQ(choices.regions,
        (std::vector<TrendRegion>{
            {text("soleus"), Side::Left}, {text("soleus"), Side::Right}, {text("neck"), Side::Midline}}));
    EXPECT_EQ(choices.measures, (QStringList{text("slr"), text("knee_to_wall")}));
    EXPECT_EQ(choices.activities, QStringList{text("Stairs")}) << "as last written";
    first.painBefore = 0;
    EXPECT_TRUE(trendChoices({first}).pain) << "no pain is a figure";
}

} // namespace
} // namespace taper
