// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/history_trends.h"

#include "core/base/text.h"

#include <algorithm>

namespace taper {

namespace {

void addPoint(Trend& trend, Moment at, std::optional<int> before, std::optional<int> after)
{
    if (before || after)
        trend.push_back({at, before, after});
}

Trend inOrder(Trend trend)
{
    std::ranges::stable_sort(trend, {}, &TrendPoint::at);
    return trend;
}

/// The worse of two scores, as far as they are known.
std::optional<int> worse(std::optional<int> a, std::optional<int> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::max(*a, *b);
}

bool hasFigure(const VisitArea& area)
{
    return !area.region.isEmpty() && (area.before || area.after);
}

/// The sides for which an area counts.
std::vector<Side> sidesOf(const VisitArea& area)
{
    if (area.side == Side::Both)
        return {Side::Left, Side::Right};
    return {area.side};
}

/// What has been counted, in the order in which it was first seen.
template <class Thing>
class Tally {
public:
    template <class Same>
    void count(const Thing& thing, Same same)
    {
        const auto known =
            std::ranges::find_if(m_rows, [&](const Row& row) { return same(row.thing, thing); });
        if (known == m_rows.end())
            m_rows.push_back({thing, 1});
        else
            ++known->times;
    }
    void count(const Thing& thing) { count(thing, std::equal_to<>{}); }

    template <class List>
    [[nodiscard]] List mostOftenFirst() &&
    {
        std::ranges::stable_sort(m_rows, std::ranges::greater{}, &Row::times);
        List list;
        list.reserve(static_cast<typename List::size_type>(m_rows.size()));
        for (Row& row : m_rows)
            list.push_back(std::move(row.thing));
        return list;
    }

private:
    struct Row {
        Thing thing;
        int times;
    };
    std::vector<Row> m_rows;
};

bool isSameActivity(const QString& a, const QString& b)
{
    return foldForSearch(a) == foldForSearch(b);
}

} // namespace

bool isOn(const VisitArea& area, Side side)
{
    return area.side == side || area.side == Side::Both || side == Side::Both;
}

bool liesIn(const VisitArea& area, const QString& region, std::optional<Side> side)
{
    if (side && !isOn(area, *side))
        return false;
    if (area.region == region)
        return !region.isEmpty();
    const BodyRegion* of = bodyRegion(area.region);
    return of != nullptr && region == QLatin1String{of->part};
}

Trend painTrend(const std::vector<VisitFigures>& visits)
{
    Trend trend;
    for (const VisitFigures& visit : visits)
        addPoint(trend, visit.at, visit.painBefore, visit.painAfter);
    return inOrder(std::move(trend));
}

Trend regionTrend(const std::vector<VisitFigures>& visits, const QString& region, std::optional<Side> side)
{
    Trend trend;
    for (const VisitFigures& visit : visits) {
        std::optional<int> before;
        std::optional<int> after;
        for (const VisitArea& area : visit.areas) {
            if (!liesIn(area, region, side))
                continue;
            before = worse(before, area.before);
            after = worse(after, area.after);
        }
        addPoint(trend, visit.at, before, after);
    }
    return inOrder(std::move(trend));
}

MeasureTrend measureTrend(const std::vector<VisitFigures>& visits, const QString& kind)
{
    MeasureTrend trend;
    for (const VisitFigures& visit : visits) {
        for (const NoteMeasure& measure : visit.measures) {
            if (measure.kind != kind)
                continue;
            addPoint(trend.left, visit.at, measure.leftBefore, measure.leftAfter);
            addPoint(trend.right, visit.at, measure.rightBefore, measure.rightAfter);
        }
    }
    return {inOrder(std::move(trend.left)), inOrder(std::move(trend.right))};
}

Trend activityTrend(const std::vector<VisitFigures>& visits, const QString& name)
{
    Trend trend;
    for (const VisitFigures& visit : visits) {
        for (const NoteActivity& activity : visit.activities) {
            if (isSameActivity(activity.name, name))
                addPoint(trend, visit.at, std::nullopt, activity.score);
        }
    }
    return inOrder(std::move(trend));
}

TrendChoices trendChoices(const std::vector<VisitFigures>& visits)
{
    std::vector<const VisitFigures*> latestFirst;
    latestFirst.reserve(visits.size());
    for (const VisitFigures& visit : visits)
        latestFirst.push_back(&visit);
    std::ranges::stable_sort(
        latestFirst, std::ranges::greater{}, [](const auto* visit) { return visit->at; });

    TrendChoices choices;
    Tally<TrendRegion> regions;
    Tally<QString> measures;
    Tally<QString> activities;
    for (const VisitFigures* visit : latestFirst) {
        choices.pain = choices.pain || visit->painBefore || visit->painAfter;
        std::vector<TrendRegion> ofVisit; // a region with two areas at one visit counts once
        for (const VisitArea& area : visit->areas) {
            for (const Side side : hasFigure(area) ? sidesOf(area) : std::vector<Side>{}) {
                const TrendRegion region{area.region, side};
                if (std::ranges::find(ofVisit, region) == ofVisit.end())
                    ofVisit.push_back(region);
            }
        }
        for (const TrendRegion& region : ofVisit)
            regions.count(region);
        for (const NoteMeasure& measure : visit->measures) {
            if (measure.leftBefore || measure.rightBefore || measure.leftAfter || measure.rightAfter)
                measures.count(measure.kind);
        }
        for (const NoteActivity& activity : visit->activities) {
            if (activity.score)
                activities.count(activity.name, isSameActivity);
        }
    }
    choices.regions = std::move(regions).mostOftenFirst<std::vector<TrendRegion>>();
    choices.measures = std::move(measures).mostOftenFirst<QStringList>();
    choices.activities = std::move(activities).mostOftenFirst<QStringList>();
    return choices;
}

} // namespace taper
