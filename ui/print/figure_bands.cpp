// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/figure_bands.h"

#include "ui/drawing/body_figure.h"
#include "ui/drawing/body_painter.h"
#include "ui/drawing/history_chart.h"
#include "ui/words/body_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/region_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper::print {

namespace {

struct FigurePaper {
    Q_DECLARE_TR_FUNCTIONS(FigurePaper)
};

constexpr qreal kBodyHeight = 165 * kPoint;
constexpr qreal kBodyGap = 16 * kPoint;
constexpr qreal kWordsWidth = 170 * kPoint; // the least in which words stand well beside the figures
const TextStyle kSmall{kBodyPoints, QFont::Normal, false, kInk};
const TextStyle kMuted{kBodyPoints, QFont::Normal, false, kGrey};

QString raceLabel(const ReportRace& race)
{
    return race.finish ? race.name + u' ' + durationText(*race.finish) : race.name;
}

HistoryChart painChart(const HistoryReport& report)
{
    HistoryChart chart;
    chart.legend = {FigurePaper::tr("before"), FigurePaper::tr("after"), {}, FigurePaper::tr("race to come")};
    ChartSeries pain;
    for (const TrendPoint& point : painTrend(figuresOf(report))) {
        pain.points.push_back({.at = point.at,
            .before = point.before ? std::optional<double>{*point.before} : std::nullopt,
            .after = point.after ? std::optional<double>{*point.after} : std::nullopt});
    }
    const Date today = dateOf(report.stamp.printedAt);
    if (pain.points.empty())
        return chart;
    const Date first = dateOf(pain.points.front().at);
    chart.from = report.from.value_or(first);
    chart.to = std::max(report.to.value_or(today), dateOf(pain.points.back().at));
    for (const ReportRace& race : report.races) {
        // A race near to the first or last visit belongs on the axis; one that the client does not run does
        // not.
        if (race.raceStatus != RaceStatus::Scheduled || race.status == EntryStatus::DidNotStart
            || race.status == EntryStatus::Deferred)
            continue;
        if (!report.to && race.date > chart.to && race.date <= today + std::chrono::days{60})
            chart.to = race.date;
        if (!report.from && race.date < chart.from && race.date + std::chrono::days{28} >= first)
            chart.from = race.date;
    }
    for (const ReportRace& race : report.races) {
        const bool isRun = race.raceStatus == RaceStatus::Scheduled && race.status != EntryStatus::DidNotStart
            && race.status != EntryStatus::Deferred;
        if (isRun)
            chart.races.push_back({race.date, raceLabel(race), race.date >= today && !race.finish});
    }
    chart.series.push_back(std::move(pain));
    return chart;
}

bool isSamePlace(const BodyMark& left, const BodyMark& right)
{
    return left.region == right.region && left.side == right.side && left.view == right.view
        && (!left.region.isEmpty() || left.place == right.place);
}

} // namespace

void addPicture(Band& band, const QRectF& box, Picture picture)
{
    Item item;
    item.rect = box;
    item.mark = Mark::Picture;
    item.picture = std::make_shared<const Picture>(std::move(picture));
    band.items.push_back(std::move(item));
}

Band headingOver(const QString& text, qreal width, qreal scale)
{
    Band band;
    const TextStyle style{kBodyPoints * scale, QFont::DemiBold, false, kGrey};
    band.height = layOut(Paragraph{text, style}, {0, 0}, width, band.items) + 3 * kPoint;
    return band;
}

Band painChartBand(const HistoryReport& report, qreal width)
{
    HistoryChart chart = painChart(report);
    if (!chart.hasFigures())
        return {};
    ChartStyle style{.text = pageFont(kMuted),
        .strong = pageFont({kBodyPoints, QFont::DemiBold, false, kInk}),
        .unit = kPoint,
        .ink = paperChartInk()};
    const qreal height = usualChartHeight(style);
    Band band = headingOver(FigurePaper::tr("Pain before and after, 0 to 10"), width);
    addPicture(band, {0, band.height, width, height},
        [chart = std::move(chart), style](
            QPainter& painter, const QRectF& box) { paintHistoryChart(painter, box, chart, style); });
    band.height += height + 12 * kPoint;
    return band;
}

Band bodyMapBand(
    const std::vector<BodyMark>& marks, const std::vector<BodyMark>& earlier, const Cell& words, qreal width)
{
    std::vector<BodyMark> all = marks;
    all.insert(all.end(), earlier.begin(), earlier.end());
    const std::vector<BodyView> views = viewsOf(all);
    if (views.empty())
        return {};
    qreal total = kBodyGap * static_cast<qreal>(views.size() - 1);
    for (const BodyView view : views)
        total += BodyFigure::of(view).aspectRatio() * kBodyHeight;
    const qreal scale = std::min(width / total, 1.0);
    const qreal height = kBodyHeight * scale;

    Band band = headingOver(FigurePaper::tr("Body map"), width);
    band.height += 2 * kPoint;
    const qreal top = band.height;
    qreal x = 0;
    qreal nameHeight = 0;
    for (const BodyView view : views) {
        const qreal wide = BodyFigure::of(view).aspectRatio() * height;
        addPicture(
            band, {x, top, wide, height}, [view, marks, earlier](QPainter& painter, const QRectF& box) {
                paintBody(painter, box, view, BodyInk::paper(pageFont(kSmall)), marks, earlier);
            });
        Paragraph name{words::capitalised(words::viewName(view)), kMuted};
        name.alignment = Qt::AlignHCenter;
        nameHeight = std::max(nameHeight,
            layOut(name, {x - kBodyGap / 2, top + height + 3 * kPoint}, wide + kBodyGap, band.items));
        x += wide + kBodyGap * scale;
    }
    band.height += height + 3 * kPoint + nameHeight + 2 * kPoint;
    x += 2 * kBodyGap;
    if (width - x >= kWordsWidth)
        band.height = std::max(band.height, top + layOut(words, {x, top}, width - x, band.items));
    else
        band.height += layOut(words, {0, band.height}, width, band.items);
    band.height += 10 * kPoint;
    return band;
}

Band bodyMapBand(const HistoryReport& report, qreal width)
{
    std::vector<BodyMark> marks;
    std::vector<BodyMark> earlier;
    std::optional<Date> day;
    for (const ReportVisit& visit : report.visits) {
        if (!visit.note || visit.note->fields.marks.empty())
            continue;
        const std::vector<BodyMark>& here = visit.note->fields.marks;
        if (!day) {
            day = dateOf(visit.at);
            marks = here;
            continue;
        }
        for (const BodyMark& mark : here) {
            const auto isSame = [&](const BodyMark& other) { return isSamePlace(mark, other); };
            if (std::ranges::none_of(marks, isSame) && std::ranges::none_of(earlier, isSame))
                earlier.push_back(mark);
        }
    }
    if (!day)
        return {};
    Cell words;
    const auto list = [&](const QString& heading, const std::vector<BodyMark>& listed,
                          const TextStyle& style) {
        if (listed.empty())
            return;
        words.emplace_back(heading, TextStyle{kBodyPoints, QFont::DemiBold, false, style.colour});
        for (const BodyMark& mark : listed)
            words.emplace_back(isolated(words::markText(mark)), style);
    };
    list(words::dateText(*day), marks, kSmall);
    list(FigurePaper::tr("Earlier, elsewhere (dashed)"), earlier, kMuted);
    return bodyMapBand(marks, earlier, words, width);
}

} // namespace taper::print
