// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chart_data.h"

#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/note_words.h"
#include "ui/words/region_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace taper {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryChart)
};
using Kind = ChartSubject::Kind;

constexpr size_t kEnoughVisits = 8;
constexpr double kTenths = 10;
/// A race that is further ahead leaves the visits too little room.
constexpr int kNearDays = 120;

std::optional<double> inUnits(std::optional<int> figure, double unit)
{
    return figure ? std::optional{*figure / unit} : std::nullopt;
}

/// The number of the visit at this time, the one with a note before any other.
int visitAt(const ClientHistory& history, Moment moment)
{
    int found = -1;
    for (size_t index = 0; index < history.visits.size(); ++index) {
        const HistoryVisit& visit = history.visits[index];
        if (visit.at == moment && (found < 0 || visit.note))
            found = static_cast<int>(index);
    }
    return found;
}

void addSeries(HistoryChart& chart, const ClientHistory& history, const Trend& trend, const QString& name,
    double unit = 1)
{
    if (trend.empty())
        return;
    ChartSeries& series = chart.series.emplace_back();
    series.name = name;
    series.points.reserve(trend.size());
    for (const TrendPoint& point : trend)
        series.points.push_back(
            {point.at, inUnits(point.before, unit), inUnits(point.after, unit), visitAt(history, point.at)});
}

void addMeasure(HistoryChart& chart, const ClientHistory& history, const std::vector<VisitFigures>& figures,
    const QString& key)
{
    const MeasureKind* kind = measureKind(key);
    const bool isPaired = !kind || kind->isPaired;
    const MeasureTrend trend = measureTrend(figures, key);
    addSeries(chart, history, trend.left, isPaired ? words::sideName(Side::Left) : QString{}, kTenths);
    addSeries(chart, history, trend.right, words::sideName(Side::Right), kTenths);
    if (!kind)
        return;
    chart.unit = words::unitText(kind->unit);
    if (kind->usualFrom != 0 || kind->usualTo != 0)
        chart.usual = {kind->usualFrom / kTenths, kind->usualTo / kTenths};
    double least = chart.usual ? chart.usual->first : std::numeric_limits<double>::infinity();
    double most = chart.usual ? chart.usual->second : -std::numeric_limits<double>::infinity();
    for (const ChartSeries& each : chart.series) {
        for (const ChartPoint& point : each.points) {
            for (const auto& figure : {point.before, point.after}) {
                least = std::min(least, figure.value_or(least));
                most = std::max(most, figure.value_or(most));
            }
        }
    }
    if (least <= most)
        chart.scale = scaleAround(least, most);
}

Date startOf(const ClientHistory& history, ChartSpan span)
{
    const QDate today = toQDate(history.today);
    switch (span) {
    case ChartSpan::HalfYear:
        return fromQDate(today.addMonths(-6));
    case ChartSpan::Year:
        return fromQDate(today.addYears(-1));
    case ChartSpan::TwoYears:
        return fromQDate(today.addYears(-2));
    case ChartSpan::All:
        break;
    }
    Date first = fromQDate(today.addMonths(-1));
    for (const HistoryVisit& visit : history.visits)
        first = std::min(first, dateOf(visit.at));
    for (const HistoryRace& race : history.races)
        first = std::min(first, race.date);
    return first;
}

void addRaces(HistoryChart& chart, const ClientHistory& history)
{
    std::optional<Date> next;
    for (const HistoryRace& race : history.races) {
        const bool isRun = race.raceStatus == RaceStatus::Scheduled && race.status != EntryStatus::DidNotStart
            && race.status != EntryStatus::Deferred;
        if (!isRun)
            continue;
        const bool isToCome = race.date >= history.today && !race.finish;
        QString name = race.name;
        if (race.finish)
            name += u' ' + durationText(*race.finish);
        else if (race.status == EntryStatus::DidNotFinish)
            name += QStringLiteral(" · ") + words::entryStatusWord(race.status);
        chart.races.push_back({race.date, name, isToCome});
        if (isToCome && daysBetween(history.today, race.date) <= kNearDays)
            next = next ? std::min(*next, race.date) : race.date;
    }
    if (next)
        chart.to = std::max(chart.to, *next);
    chart.to += std::chrono::days{3}; // the last line stands clear of the edge
}

QString figureText(const HistoryChart& chart, double figure)
{
    const QString text = words::tenthsText(static_cast<int>(std::lround(figure * 10)));
    return chart.unit.isEmpty() ? text : text + u' ' + chart.unit;
}

} // namespace

QString chartSubjectText(const ChartSubject& subject)
{
    switch (subject.kind) {
    case Kind::Pain:
        return Texts::tr("Pain");
    case Kind::OfRegion:
        return words::capitalised(words::regionName(subject.key));
    case Kind::OfMeasure:
        return words::measureName(subject.key);
    case Kind::OfActivity:
        return subject.key;
    }
    return {};
}

QString chartHeading(const ChartSubject& subject, const HistoryChart& chart)
{
    QString name = chartSubjectText(subject);
    if (chart.series.size() == 1 && !chart.series.front().name.isEmpty())
        name += QStringLiteral(", ") + chart.series.front().name;
    if (subject.kind == Kind::OfActivity)
        return Texts::tr("How well it goes: %1 · races").arg(name);
    return Texts::tr("%1 before and after, by visit · races").arg(name);
}

std::vector<ChartSubject> chartSubjects(const ClientHistory& history)
{
    const TrendChoices choices = trendChoices(figuresOf(history.visits));
    std::vector<ChartSubject> subjects{{Kind::Pain, {}}};
    for (const TrendRegion& choice : choices.regions) { // both sides make one chart
        const ChartSubject subject{Kind::OfRegion, choice.region};
        if (std::ranges::find(subjects, subject) == subjects.end())
            subjects.push_back(subject);
    }
    for (const QString& measure : choices.measures)
        subjects.push_back({Kind::OfMeasure, measure});
    for (const QString& activity : choices.activities)
        subjects.push_back({Kind::OfActivity, activity});
    return subjects;
}

QString chartSpanText(ChartSpan span)
{
    switch (span) {
    case ChartSpan::HalfYear:
        return Texts::tr("6 months");
    case ChartSpan::Year:
        return Texts::tr("1 year");
    case ChartSpan::TwoYears:
        return Texts::tr("2 years");
    case ChartSpan::All:
        return Texts::tr("Everything");
    }
    return {};
}

ChartSpan fittingSpan(const ClientHistory& history)
{
    const Trend trend = painTrend(figuresOf(history.visits));
    for (const ChartSpan span : std::array{ChartSpan::HalfYear, ChartSpan::Year, ChartSpan::TwoYears}) {
        const Date from = startOf(history, span);
        const auto count = static_cast<size_t>(std::ranges::count_if(
            trend, [from](const TrendPoint& point) { return dateOf(point.at) >= from; }));
        if (count > 0 && count >= std::min(kEnoughVisits, trend.size()))
            return span;
    }
    return trend.empty() ? ChartSpan::HalfYear : ChartSpan::All;
}

HistoryChart historyChart(const ClientHistory& history, const ChartSubject& subject, ChartSpan span)
{
    HistoryChart chart;
    chart.from = startOf(history, span);
    chart.to = history.today;
    chart.legend = {Texts::tr("before"), Texts::tr("after"), Texts::tr("usual"), Texts::tr("race to come")};
    const auto figures = figuresOf(history.visits);
    switch (subject.kind) {
    case Kind::Pain:
        addSeries(chart, history, painTrend(figures), {});
        break;
    case Kind::OfRegion: {
        const BodyRegion* region = bodyRegion(subject.key);
        if (region && !region->isPaired) {
            addSeries(chart, history, regionTrend(figures, subject.key, std::nullopt), {});
            break;
        }
        for (const Side side : {Side::Left, Side::Right})
            addSeries(chart, history, regionTrend(figures, subject.key, side), words::sideName(side));
        break;
    }
    case Kind::OfMeasure:
        addMeasure(chart, history, figures, subject.key);
        break;
    case Kind::OfActivity:
        addSeries(chart, history, activityTrend(figures, subject.key), {});
        chart.joinsVisits = true;
        chart.legend.before.clear();
        chart.legend.after.clear();
        break;
    }
    addRaces(chart, history);
    return chart;
}

QString chartPointText(
    const HistoryChart& chart, const ChartSubject& subject, size_t series, const ChartPoint& point)
{
    QString name = chartSubjectText(subject);
    if (series < chart.series.size() && !chart.series[series].name.isEmpty())
        name += u' ' + chart.series[series].name;
    QStringList figures;
    if (subject.kind == Kind::OfActivity) {
        figures += Texts::tr("%1 of 10").arg(figureText(chart, point.after.value_or(0)));
    } else {
        if (point.before)
            figures += Texts::tr("%1 before").arg(figureText(chart, *point.before));
        if (point.after)
            figures += Texts::tr("%1 after").arg(figureText(chart, *point.after));
    }
    return Texts::tr("%1: %2 %3", "10 April 2026: pain 6 before, 3 after")
        .arg(words::dateText(dateOf(point.at)), name, figures.join(QStringLiteral(", ")));
}

QString chartRaceText(const ChartRace& race)
{
    return Texts::tr("%1: race %2").arg(words::dateText(race.date), race.name);
}

QString chartDescription(const HistoryChart& chart, const ChartSubject& subject)
{
    struct Said {
        Moment at{};
        QString text;
    };
    std::vector<Said> all;
    for (size_t series = 0; series < chart.series.size(); ++series) {
        for (const ChartPoint& point : chart.series[series].points) {
            if (dateOf(point.at) >= chart.from && dateOf(point.at) <= chart.to)
                all.push_back({point.at, chartPointText(chart, subject, series, point)});
        }
    }
    for (const ChartRace& race : chart.races) {
        if (race.date >= chart.from && race.date <= chart.to)
            all.push_back({Moment{race.date}, chartRaceText(race)});
    }
    std::ranges::stable_sort(all, {}, &Said::at);
    QStringList sentences;
    for (const Said& said : all)
        sentences += said.text;
    return sentences.isEmpty() ? Texts::tr("No figures yet.") : sentences.join(QStringLiteral(". "));
}

} // namespace taper
