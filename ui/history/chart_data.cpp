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
#include <set>

namespace taper {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryChart)
};
using Kind = ChartSubject::Kind;

constexpr size_t kEnoughVisits = 8;
/// A race that is further ahead leaves the visits too little room.
constexpr int kNearDays = 120;

std::optional<double> inUnits(std::optional<int> tenths)
{
    return tenths ? std::optional{*tenths / 10.0} : std::nullopt;
}

std::optional<double> whole(std::optional<int> figure)
{
    return figure ? std::optional<double>{*figure} : std::nullopt;
}

/// The worse of two figures of one visit.
void raise(std::optional<double>& figure, std::optional<int> other)
{
    if (other && (!figure || *other > *figure))
        figure = *other;
}

void addPoint(ChartSeries& series, const ChartPoint& point)
{
    if (point.before || point.after)
        series.points.push_back(point);
}

ChartPoint regionPoint(const HistoryVisit& visit, const QString& region, Side side, int index)
{
    ChartPoint point{visit.at, {}, {}, index};
    for (const VisitArea& area : visit.areas) {
        const bool lies = area.side == side || (area.side == Side::Both && side != Side::Midline);
        if (area.region != region || !lies)
            continue;
        raise(point.before, area.before);
        raise(point.after, area.after);
    }
    return point;
}

/// Calls `make(visit, index)` for the visits from the earliest on, and keeps the points with figures.
template <class Make>
ChartSeries series(const ClientHistory& history, const QString& name, Make make)
{
    ChartSeries made{name, {}};
    for (size_t back = history.visits.size(); back-- > 0;)
        addPoint(made, make(history.visits[back], static_cast<int>(back)));
    return made;
}

void addRegion(HistoryChart& chart, const ClientHistory& history, const QString& region)
{
    for (const Side side : {Side::Left, Side::Right, Side::Midline}) {
        auto course = series(history, words::sideName(side),
            [&](const HistoryVisit& visit, int index) { return regionPoint(visit, region, side, index); });
        if (!course.points.empty() && chart.series.size() < 2)
            chart.series.push_back(std::move(course));
    }
}

void addMeasure(HistoryChart& chart, const ClientHistory& history, const QString& key)
{
    const MeasureKind* kind = measureKind(key);
    const auto course = [&](const QString& name, auto before, auto after) {
        return series(history, name, [&](const HistoryVisit& visit, int index) {
            const auto found = std::ranges::find(visit.measures, key, &NoteMeasure::kind);
            return found == visit.measures.end()
                ? ChartPoint{}
                : ChartPoint{visit.at, inUnits((*found).*before), inUnits((*found).*after), index};
        });
    };
    auto left = course(words::sideName(Side::Left), &NoteMeasure::leftBefore, &NoteMeasure::leftAfter);
    auto right = course(words::sideName(Side::Right), &NoteMeasure::rightBefore, &NoteMeasure::rightAfter);
    if (!left.points.empty())
        chart.series.push_back(std::move(left));
    if (!right.points.empty())
        chart.series.push_back(std::move(right));
    if (!kind)
        return;
    chart.unit = words::unitText(kind->unit);
    if (kind->usualFrom != 0 || kind->usualTo != 0)
        chart.usual = {kind->usualFrom / 10.0, kind->usualTo / 10.0};
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

void addActivity(HistoryChart& chart, const ClientHistory& history,
    const std::vector<ActivityCourse>& activities, const QString& name)
{
    const auto found = std::ranges::find(activities, name, &ActivityCourse::name);
    if (found == activities.end())
        return;
    ChartSeries& course = chart.series.emplace_back();
    for (const ActivityCourse::Score& score : found->scores) {
        const auto visit = std::ranges::find_if(history.visits,
            [&score](const HistoryVisit& each) { return score.note && each.note == score.note; });
        const int index =
            visit == history.visits.end() ? -1 : static_cast<int>(visit - history.visits.begin());
        course.points.push_back({score.at, std::nullopt, score.score, index});
    }
    chart.joinsVisits = true;
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

QString chartHeading(const ChartSubject& subject)
{
    const QString name = chartSubjectText(subject);
    switch (subject.kind) {
    case Kind::Pain:
    case Kind::OfRegion:
    case Kind::OfMeasure:
        return Texts::tr("%1 before and after, by visit · races").arg(name);
    case Kind::OfActivity:
        return Texts::tr("How well it goes: %1 · races").arg(name);
    }
    return {};
}

std::vector<ChartSubject> chartSubjects(
    const ClientHistory& history, const std::vector<ActivityCourse>& activities)
{
    std::set<QString> regions;
    std::set<QString> measures;
    for (const HistoryVisit& visit : history.visits) {
        for (const VisitArea& area : visit.areas) {
            if (!area.region.isEmpty() && (area.before || area.after))
                regions.insert(area.region);
        }
        for (const NoteMeasure& measure : visit.measures) {
            if (measure.leftBefore || measure.rightBefore || measure.leftAfter || measure.rightAfter)
                measures.insert(measure.kind);
        }
    }
    std::vector<ChartSubject> subjects{{Kind::Pain, {}}};
    const auto add = [&subjects](Kind kind, const std::set<QString>& keys) {
        const auto first = static_cast<std::ptrdiff_t>(subjects.size());
        for (const QString& key : keys)
            subjects.push_back({kind, key});
        std::sort(subjects.begin() + first, subjects.end(), [](const auto& one, const auto& other) {
            return chartSubjectText(one).localeAwareCompare(chartSubjectText(other)) < 0;
        });
    };
    add(Kind::OfRegion, regions);
    add(Kind::OfMeasure, measures);
    for (const ActivityCourse& activity : activities)
        subjects.push_back({Kind::OfActivity, activity.name});
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
    for (const ChartSpan span : std::array{ChartSpan::HalfYear, ChartSpan::Year, ChartSpan::TwoYears}) {
        const HistoryChart chart = historyChart(history, {}, {}, span);
        const auto count = std::ranges::count_if(chart.series.front().points,
            [&chart](const ChartPoint& point) { return dateOf(point.at) >= chart.from; });
        if (static_cast<size_t>(count) >= std::min(kEnoughVisits, chart.series.front().points.size())
            && chart.series.front().points.size() > 0)
            return span;
    }
    return ChartSpan::All;
}

HistoryChart historyChart(const ClientHistory& history, const std::vector<ActivityCourse>& activities,
    const ChartSubject& subject, ChartSpan span)
{
    HistoryChart chart;
    chart.from = startOf(history, span);
    chart.to = history.today;
    chart.legend = {Texts::tr("before"), Texts::tr("after"), Texts::tr("usual"), Texts::tr("race to come")};
    switch (subject.kind) {
    case Kind::Pain:
        chart.series.push_back(series(history, {}, [](const HistoryVisit& visit, int index) {
            return ChartPoint{visit.at, whole(visit.painBefore), whole(visit.painAfter), index};
        }));
        break;
    case Kind::OfRegion:
        addRegion(chart, history, subject.key);
        break;
    case Kind::OfMeasure:
        addMeasure(chart, history, subject.key);
        break;
    case Kind::OfActivity:
        addActivity(chart, history, activities, subject.key);
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
            all.push_back(
                {Moment{race.date}, Texts::tr("%1: race %2").arg(words::dateText(race.date), race.name)});
    }
    std::ranges::stable_sort(all, {}, &Said::at);
    QStringList sentences;
    for (const Said& said : all)
        sentences += said.text;
    return sentences.isEmpty() ? Texts::tr("No figures yet.") : sentences.join(QStringLiteral(". "));
}

} // namespace taper
