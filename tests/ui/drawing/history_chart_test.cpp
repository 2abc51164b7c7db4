// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawing/history_chart_layout.h"
#include "ui/drawing/history_chart_times.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <random>

namespace taper::test {
namespace {

Moment moment(const char* iso)
{
    return parseMoment(QString::fromLatin1(iso)).value();
}

Date date(const char* iso)
{
    return parseDate(QString::fromLatin1(iso)).value();
}

ChartPoint visit(const char* at, std::optional<double> before, std::optional<double> after, int number = 0)
{
    return {moment(at), before, after, number};
}

HistoryChart winter()
{
    HistoryChart chart;
    chart.from = date("2025-10-01");
    chart.to = date("2026-05-03");
    chart.series = {{{},
        {visit("2025-10-06T09:00", 7, 5, 4), visit("2025-11-24T09:00", 4, 2, 3),
            visit("2026-02-02T10:00", 5, 5, 2), visit("2026-04-10T17:00", 6, 3, 1)}}};
    chart.races = {{date("2025-11-16"), QStringLiteral("Leeds Abbey Dash 10k"), false},
        {date("2026-03-08"), QStringLiteral("Bath Half 1:38:12"), false},
        {date("2026-04-26"), QStringLiteral("London Marathon"), true}};
    chart.legend = {QStringLiteral("before"), QStringLiteral("after"), QStringLiteral("usual"),
        QStringLiteral("still to come")};
    return chart;
}

std::vector<PlacedText> textsOf(const ChartLayout& laid)
{
    std::vector<PlacedText> texts = laid.figures;
    texts.insert(texts.end(), laid.times.begin(), laid.times.end());
    for (const PlacedRace& race : laid.races) {
        if (race.name)
            texts.push_back(*race.name);
    }
    for (const PlacedKey& key : laid.keys)
        texts.push_back(key.word);
    return texts;
}

/// No text outside the frame, over another, or crossed by the line of another race.
void expectReadable(const ChartLayout& laid, const ChartStyle& style)
{
    const auto texts = textsOf(laid);
    const QFontMetricsF plain{style.text};
    for (size_t one = 0; one < texts.size(); ++one) {
        EXPECT_TRUE(laid.frame.adjusted(-0.5, -0.5, 0.5, 0.5).contains(texts[one].rect))
            << texts[one].text.toStdString();
        EXPECT_GE(texts[one].rect.width() + 0.01, plain.horizontalAdvance(texts[one].text));
        for (size_t other = one + 1; other < texts.size(); ++other)
            EXPECT_FALSE(texts[one].rect.intersects(texts[other].rect))
                << texts[one].text.toStdString() << " / " << texts[other].text.toStdString();
    }
    for (const PlacedRace& named : laid.races) {
        if (!named.name)
            continue;
        for (const PlacedRace& line : laid.races)
            EXPECT_FALSE(line.x > named.name->rect.left() && line.x < named.name->rect.right())
                << named.name->text.toStdString();
    }
}

const QRectF kWide{0, 0, 1150, 190};

} // namespace

TEST(HistoryChart, PutsThePainOfAVisitOnItsDayAndBetweenTheLinesOfTheGrid)
{
    const HistoryChart chart = winter();
    const ChartLayout laid = layOutChart(chart, kWide, screenChartStyle());
    ASSERT_EQ(laid.points.size(), 4U);
    ASSERT_EQ(laid.lines.size(), 3U);
    const double ten = laid.lines.back();
    const double none = laid.lines.front();
    const PlacedPoint& first = laid.points.front();
    EXPECT_EQ(first.visit, 4);
    EXPECT_NEAR(first.before->y(), none + (ten - none) * 0.7, 0.01);
    EXPECT_NEAR(first.after->y(), (none + ten) / 2, 0.01);
    EXPECT_EQ(first.before->x(), first.after->x());
    for (size_t index = 1; index < laid.points.size(); ++index)
        EXPECT_GT(laid.points[index].x(), laid.points[index - 1].x());
    EXPECT_GT(laid.points.back().x(), laid.races[1].x); // after Bath, before London
    EXPECT_LT(laid.points.back().x(), laid.races[2].x);
}

TEST(HistoryChart, NamesEveryRaceThatHasRoomAndTheMonths)
{
    const HistoryChart chart = winter();
    const ChartStyle style = screenChartStyle();
    const ChartLayout laid = layOutChart(chart, kWide, style);
    QStringList races;
    for (const PlacedRace& race : laid.races)
        races << (race.name ? race.name->text : QString{});
    EXPECT_EQ(races,
        (QStringList{QStringLiteral("Leeds Abbey Dash 10k"), QStringLiteral("Bath Half 1:38:12"),
            QStringLiteral("London Marathon")}));
    // London's line stands at the end: its name goes to the left of it.
    EXPECT_LT(laid.races.back().name->rect.right(), laid.races.back().x);
    EXPECT_GT(laid.races.front().name->rect.left(), laid.races.front().x);
    QStringList times;
    for (const PlacedText& time : laid.times)
        times << time.text;
    EXPECT_TRUE(times.contains(QStringLiteral("Jan 2026"))) << times.join(u'|').toStdString();
    EXPECT_TRUE(times.contains(QStringLiteral("Apr")));
    expectReadable(laid, style);
}

TEST(HistoryChart, PutsNamesOfRacesThatAreCloseTogetherBeneathEachOther)
{
    HistoryChart chart = winter();
    chart.races = {{date("2026-01-10"), QStringLiteral("Cross Country League One"), false},
        {date("2026-01-17"), QStringLiteral("Cross Country League Two"), false},
        {date("2026-01-24"), QStringLiteral("Cross Country League Three"), false}};
    const ChartStyle style = screenChartStyle();
    const ChartLayout laid = layOutChart(chart, kWide, style);
    int named = 0;
    for (const PlacedRace& race : laid.races)
        named += race.name ? 1 : 0;
    EXPECT_GE(named, 2);
    expectReadable(laid, style);
}

TEST(HistoryChart, ShortensANameOfFiveHundredLettersInsteadOfCuttingIt)
{
    HistoryChart chart = winter();
    chart.races = {{date("2026-01-10"), QString{500, u'W'}, false}};
    const ChartStyle style = screenChartStyle();
    const ChartLayout laid = layOutChart(chart, kWide, style);
    ASSERT_TRUE(laid.races.front().name);
    EXPECT_TRUE(laid.races.front().name->text.endsWith(QChar{0x2026}));
    expectReadable(laid, style);
}

TEST(HistoryChart, StaysReadableInEverySizeWithAnyRacesAndVisits)
{
    std::mt19937 random{20260420};
    const auto upTo = [&random](
                          int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    for (int round = 0; round < 120; ++round) {
        HistoryChart chart = winter();
        chart.from = makeDate(2016 + upTo(10), 1U + static_cast<unsigned>(upTo(12)), 1);
        chart.to = chart.from + std::chrono::days{1 + upTo(3700)};
        const int span = daysBetween(chart.from, chart.to);
        chart.races.clear();
        for (int race = upTo(40); race > 0; --race)
            chart.races.push_back(
                {chart.from + std::chrono::days{upTo(span + 1)}, QString{3 + upTo(30), u'm'}, upTo(3) == 0});
        chart.series.assign(1 + static_cast<size_t>(upTo(2)), {});
        chart.series.front().name = QStringLiteral("left");
        chart.series.back().name = QStringLiteral("right");
        for (ChartSeries& series : chart.series) {
            for (int point = 0; point < 60; ++point)
                series.points.push_back({at(chart.from + std::chrono::days{upTo(span + 1)}, Minutes{600}),
                    static_cast<double>(upTo(11)), static_cast<double>(upTo(11)), point});
        }
        const QRectF frame{static_cast<double>(upTo(50)), static_cast<double>(upTo(50)), 220.0 + upTo(1500),
            130.0 + upTo(300)};
        const ChartStyle style = screenChartStyle();
        const ChartLayout laid = layOutChart(chart, frame, style);
        expectReadable(laid, style);
        for (const PlacedPoint& point : laid.points) {
            EXPECT_TRUE(frame.contains(QRectF{point.before->x() - laid.radius,
                point.before->y() - laid.radius, 2 * laid.radius, 2 * laid.radius}))
                << round;
        }
    }
}

TEST(HistoryChart, LeavesOutWhatLiesBeforeAndAfterTheDaysShown)
{
    HistoryChart chart = winter();
    chart.from = date("2026-01-01");
    const ChartLayout laid = layOutChart(chart, kWide, screenChartStyle());
    EXPECT_EQ(laid.points.size(), 2U);
    EXPECT_EQ(laid.races.size(), 2U);
    chart.to = date("2026-01-20");
    EXPECT_FALSE(chart.hasFigures());
    EXPECT_TRUE(winter().hasFigures());
}

TEST(HistoryChart, SetsLeftAndRightOfOneVisitSideBySide)
{
    HistoryChart chart = winter();
    chart.series = {{QStringLiteral("left"), {visit("2026-02-02T10:00", 8, 10)}},
        {QStringLiteral("right"), {visit("2026-02-02T10:00", 11, 11)}}};
    chart.scale = scaleAround(8, 11);
    chart.usual = {9, 12};
    const ChartStyle style = screenChartStyle();
    const ChartLayout laid = layOutChart(chart, kWide, style);
    ASSERT_EQ(laid.points.size(), 2U);
    EXPECT_GE(laid.points[1].x() - laid.points[0].x(), 2 * laid.radius);
    ASSERT_TRUE(laid.usual);
    EXPECT_NEAR(laid.usual->bottom(), laid.lines[1], 0.01);
    EXPECT_NEAR(laid.usual->top(), laid.lines[3], 0.01); // the axis ends before what is usual does
    QStringList keys;
    for (const PlacedKey& key : laid.keys)
        keys << key.word.text;
    EXPECT_TRUE(keys.contains(QStringLiteral("right")));
    EXPECT_TRUE(keys.contains(QStringLiteral("usual")));
    expectReadable(laid, style);
}

TEST(HistoryChart, MakesMarksSmallerWhereVisitsAreClose)
{
    HistoryChart few = winter();
    HistoryChart many = winter();
    many.series.front().points.clear();
    for (int day = 0; day < 210; ++day)
        many.series.front().points.push_back(
            {at(many.from + std::chrono::days{day}, Minutes{600}), 6, 3, day});
    const ChartStyle style = screenChartStyle();
    EXPECT_LT(layOutChart(many, {0, 0, 500, 190}, style).radius, layOutChart(few, kWide, style).radius);
}

TEST(HistoryChart, FindsTheVisitUnderTheMouseAndNoneInTheOpen)
{
    const HistoryChart chart = winter();
    const ChartLayout laid = layOutChart(chart, kWide, screenChartStyle());
    const PlacedPoint& third = laid.points[2];
    EXPECT_EQ(pointAt(laid, *third.before + QPointF{2, 1}, 8), 2U);
    const PlacedPoint& last = laid.points[3];
    EXPECT_EQ(pointAt(laid, (*last.before + *last.after) / 2, 3), 3U); // on the line between
    EXPECT_FALSE(pointAt(laid, laid.plot.bottomLeft() + QPointF{200, 0}, 8));
    EXPECT_EQ(raceAt(laid, {laid.races[1].x + 1, laid.plot.center().y()}, 4), 1U);
    EXPECT_EQ(raceAt(laid, laid.races[2].name->rect.center(), 4), 2U);
    EXPECT_FALSE(raceAt(laid, {laid.races[1].x + 9, laid.plot.center().y()}, 4));
}

TEST(HistoryChart, TakesRoundFiguresForTheAxisOfAMeasure)
{
    EXPECT_EQ(scaleAround(8, 11), (ChartScale{8, 11, 1}));
    EXPECT_EQ(scaleAround(32, 95), (ChartScale{20, 100, 20}));
    const ChartScale single = scaleAround(12, 12);
    EXPECT_LE(single.from, 12);
    EXPECT_GT(single.to, single.from);
    for (int least = 0; least < 60; least += 7) {
        for (int most = least; most < 200; most += 9) {
            const ChartScale scale = scaleAround(least, most);
            EXPECT_LE(scale.from, least);
            EXPECT_GE(scale.to, most);
            EXPECT_LE((scale.to - scale.from) / scale.step, 5.5);
        }
    }
}

TEST(HistoryChartTimes, NamesWeeksOfAShortTimeAndYearsOfALongOne)
{
    const auto always = [](const std::vector<ChartTime>&) { return true; };
    const auto few = [](const std::vector<ChartTime>& times) { return times.size() <= 6; };
    EXPECT_EQ(
        chartTimes(date("2026-04-01"), date("2026-04-30"), always).front().text, QStringLiteral("6 Apr"));
    const auto months = chartTimes(date("2026-02-10"), date("2026-07-01"), few);
    EXPECT_EQ(months.front().text, QStringLiteral("Mar 2026")); // no January to tell the year
    EXPECT_EQ(months.size(), 5U);
    const auto years = chartTimes(date("2016-02-10"), date("2026-07-01"), few);
    EXPECT_EQ(years.front().text, QStringLiteral("2018"));
    EXPECT_TRUE(
        chartTimes(date("2026-02-10"), date("2026-07-01"), [](const auto&) { return false; }).empty());
}

TEST(HistoryChart, IsSeenOnPaperPrintedInGrey)
{
    HistoryChart chart = winter();
    chart.series.push_back({QStringLiteral("right"), {visit("2026-03-20T10:00", 9, 2)}});
    QImage image{1150, 190, QImage::Format_RGB32};
    image.fill(Qt::white);
    {
        QPainter painter{&image};
        ChartStyle style = screenChartStyle();
        style.ink = paperChartInk();
        paintHistoryChart(painter, image.rect(), chart, style);
    }
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    ChartStyle style = screenChartStyle();
    const ChartLayout laid = layOutChart(chart, image.rect(), style);
    const auto darkness = [&grey](QPointF place) { return 255 - qGray(grey.pixel(place.toPoint())); };
    EXPECT_GT(darkness(*laid.points.front().after), 100); // filled
    EXPECT_LT(darkness(*laid.points.front().before), 30); // hollow
    EXPECT_GT(darkness({laid.races.front().x, laid.plot.center().y()}), 100);
}

} // namespace taper::test
