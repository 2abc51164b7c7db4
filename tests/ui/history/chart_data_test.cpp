// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/history/history_samples.h"
#include "ui/history/chart_data.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using Kind = ChartSubject::Kind;

} // namespace

TEST(HistoryChartData, FollowsPainFromTheEarliestVisitOn)
{
    const HistoryChart chart = historyChart(sampleHistory(), {}, ChartSpan::All);
    ASSERT_EQ(chart.series.size(), 1U);
    ASSERT_EQ(chart.series.front().points.size(), 3U);
    EXPECT_EQ(chart.series.front().points.front().visit, 4); // index in the history's visits
    EXPECT_EQ(chart.series.front().points.back().before, 6);
    EXPECT_EQ(chart.series.front().points.back().after, 3);
    EXPECT_EQ(chart.from, date("2024-03-13"));
    EXPECT_EQ(chart.scale, kTenScale);
}

TEST(HistoryChartData, ReachesToTheNextRaceAndDashesIt)
{
    const HistoryChart chart = historyChart(sampleHistory(), {}, ChartSpan::HalfYear);
    EXPECT_GE(chart.to, date("2026-04-26"));
    ASSERT_EQ(chart.races.size(), 3U);
    EXPECT_TRUE(chart.races.front().isToCome);
    EXPECT_EQ(chart.races[1].name, text("Bath Half 1:38:12"));
    EXPECT_FALSE(chart.races[1].isToCome);
}

TEST(HistoryChartData, LeavesOutRacesThatWereNotRun)
{
    ClientHistory history = sampleHistory();
    history.races[0].raceStatus = RaceStatus::Cancelled;
    history.races[1].status = EntryStatus::DidNotStart;
    history.races[1].finish.reset();
    const HistoryChart chart = historyChart(history, {}, ChartSpan::All);
    ASSERT_EQ(chart.races.size(), 1U);
    EXPECT_EQ(chart.races.front().name, text("Leeds 10K · did not finish"));
}

TEST(HistoryChartData, TellsLeftAndRightOfAnAreaApartAndCountsBothSidesForEach)
{
    const HistoryChart chart =
        historyChart(sampleHistory(), {Kind::OfRegion, text("soleus")}, ChartSpan::All);
    ASSERT_EQ(chart.series.size(), 2U);
    EXPECT_EQ(chart.series[0].name, text("left"));
    EXPECT_EQ(chart.series[0].points.size(), 2U);
    EXPECT_EQ(chart.series[1].name, text("right"));
    ASSERT_EQ(chart.series[1].points.size(), 1U);
    EXPECT_EQ(chart.series[1].points.front().before, 5);
    EXPECT_EQ(chartHeading({Kind::OfRegion, text("soleus")}, chart),
        text("Soleus before and after, by visit · races"));
}

TEST(HistoryChartData, NamesTheOnlySideInTheHeading)
{
    const ChartSubject subject{Kind::OfRegion, text("gluteus_medius")};
    const HistoryChart chart = historyChart(sampleHistory(), subject, ChartSpan::All);
    ASSERT_EQ(chart.series.size(), 1U);
    EXPECT_EQ(chartHeading(subject, chart), text("Gluteus medius, right before and after, by visit · races"));
}

TEST(HistoryChartData, ShowsAMeasureInItsOwnUnitAndScaleWithWhatIsUsual)
{
    const ChartSubject subject{Kind::OfMeasure, text("knee_to_wall")};
    const HistoryChart chart = historyChart(sampleHistory(), subject, ChartSpan::All);
    ASSERT_EQ(chart.series.size(), 2U);
    EXPECT_EQ(chart.series[0].points.front().before, 8.0);
    EXPECT_EQ(chart.series[0].points.front().after, 10.0);
    EXPECT_EQ(chart.unit, text("cm"));
    ASSERT_TRUE(chart.usual);
    EXPECT_LE(chart.scale.from, 8);
    EXPECT_GE(chart.scale.to, 11);
    EXPECT_EQ(chartPointText(chart, subject, 0, chart.series[0].points.front()),
        text("10 April 2026: Knee to wall left 8 cm before, 10 cm after"));
}

TEST(HistoryChartData, JoinsTheScoresOfAnActivityHoweverItsNameWasTyped)
{
    const auto subjects = chartSubjects(sampleHistory());
    EXPECT_EQ(subjects.front(), (ChartSubject{Kind::Pain, {}}));
    const auto activity = std::ranges::find(subjects, Kind::OfActivity, &ChartSubject::kind);
    ASSERT_NE(activity, subjects.end());
    const HistoryChart chart = historyChart(sampleHistory(), *activity, ChartSpan::All);
    ASSERT_EQ(chart.series.size(), 1U);
    EXPECT_EQ(chart.series.front().points.size(), 2U);
    EXPECT_TRUE(chart.joinsVisits);
    EXPECT_EQ(chartPointText(chart, *activity, 0, chart.series.front().points.back()),
        text("10 April 2026: Running downhill 4 of 10"));
}

TEST(HistoryChartData, OffersEachAreaOnceThoughItHasTwoSides)
{
    const auto subjects = chartSubjects(sampleHistory());
    EXPECT_EQ(std::ranges::count(subjects, ChartSubject{Kind::OfRegion, text("soleus")}), 1);
    // Without a figure there is nothing to follow.
    EXPECT_EQ(std::ranges::count(subjects, ChartSubject{Kind::OfRegion, text("iliotibial_band")}), 0);
}

TEST(HistoryChartData, GoesAsFarBackAsItTakesToSeeACourse)
{
    EXPECT_EQ(fittingSpan(sampleHistory()), ChartSpan::All); // the third visit lies two years back
    ClientHistory recent = sampleHistory();
    recent.visits.pop_back();
    EXPECT_EQ(fittingSpan(recent), ChartSpan::HalfYear);
    recent.visits.clear();
    EXPECT_EQ(fittingSpan(recent), ChartSpan::HalfYear);
}

TEST(HistoryChartData, SaysEveryFigureAndRaceForWhoeverHearsIt)
{
    const HistoryChart chart = historyChart(sampleHistory(), {}, ChartSpan::HalfYear);
    EXPECT_EQ(chartDescription(chart, {}),
        text(
            "16 November 2025: race Leeds 10K · did not finish. 8 March 2026: race Bath Half 1:38:12. 27 "
            "March "
            "2026: Pain 5 before, 3 after. 10 April 2026: Pain 6 before, 3 after. 26 April 2026: race London "
            "Marathon"));
    ClientHistory none = sampleHistory();
    none.visits.clear();
    none.races.clear();
    EXPECT_EQ(chartDescription(historyChart(none, {}, ChartSpan::All), {}), text("No figures yet."));
}

} // namespace taper::test
