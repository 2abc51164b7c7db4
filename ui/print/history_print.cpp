// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/history_print.h"

#include "ui/print/figure_bands.h"
#include "ui/print/letterhead.h"
#include "ui/print/treatment_bands.h"
#include "ui/words/figure_words.h"
#include "ui/words/history_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper {

namespace {

struct HistoryPaper {
    Q_DECLARE_TR_FUNCTIONS(HistoryPaper)
};

const print::TextStyle kPlain{};
const print::TextStyle kBold{print::kBodyPoints, QFont::DemiBold, false, print::kInk};
const print::TextStyle kMuted{print::kBodyPoints, QFont::Normal, false, print::kGrey};

QString rangeText(const HistoryReport& report)
{
    if (report.from && report.to) {
        return HistoryPaper::tr("%1 to %2", "first and last day of a range")
            .arg(words::dateText(*report.from), words::dateText(*report.to));
    }
    if (report.from)
        return HistoryPaper::tr("from %1 on").arg(words::dateText(*report.from));
    if (report.to)
        return HistoryPaper::tr("up to %1").arg(words::dateText(*report.to));
    return HistoryPaper::tr("whole history");
}

/// A figure over what it is.
struct Figure {
    QString value;
    QString name;
};

std::vector<Figure> headFigures(const HistoryReport& report)
{
    std::vector<Figure> figures{{QString::number(report.completed),
        report.firstVisit ? HistoryPaper::tr("visits since %1").arg(words::monthText(*report.firstVisit))
                          : HistoryPaper::tr("visits")}};
    if (report.lastVisit)
        figures.push_back({words::dateText(*report.lastVisit), HistoryPaper::tr("last visit")});
    if (report.nextVisit)
        figures.push_back({words::momentText(*report.nextVisit), HistoryPaper::tr("next visit")});
    if (report.cadenceDays)
        figures.push_back({words::cadenceText(*report.cadenceDays), HistoryPaper::tr("comes")});
    figures.push_back({QString::number(report.noShows), HistoryPaper::tr("missed")});
    return figures;
}

print::Band figuresBand(const HistoryReport& report, qreal width)
{
    const std::vector<Figure> figures = headFigures(report);
    // Each the room that it needs and the same beside it, if there is so much.
    constexpr qreal kBeside = 8 * print::kPoint;
    std::vector<qreal> shares;
    shares.reserve(figures.size());
    qreal needed = 0;
    for (const Figure& figure : figures) {
        shares.push_back(
            std::max(print::widthOf(figure.value, kBold), print::widthOf(figure.name, kMuted)) + 2 * kBeside);
        needed += shares.back();
    }
    const auto count = static_cast<qreal>(figures.size());
    for (qreal& share : shares)
        share = needed <= width ? share + (width - needed) / count : width / count;
    print::Band band;
    qreal x = 0;
    for (size_t index = 0; index < figures.size(); ++index) {
        const Figure& figure = figures[index];
        const qreal share = shares[index];
        const print::Cell cell{print::Paragraph{figure.value, kBold}, print::Paragraph{figure.name, kMuted}};
        band.height = std::max(band.height, print::layOut(cell, {x, 0}, share - kBeside, band.items));
        x += share;
    }
    band.height += 14 * print::kPoint;
    return band;
}

print::Band alertsBand(const ReportClient& client, qreal width)
{
    print::Band band;
    if (client.alerts.isEmpty())
        return band;
    print::Paragraph alerts;
    alerts.runs.push_back({HistoryPaper::tr("Heed:") + u' ', kBold});
    alerts.runs.push_back({print::isolated(client.alerts.join(QStringLiteral("; "))), kPlain});
    band.height = print::layOut(alerts, {0, 0}, width, band.items) + 12 * print::kPoint;
    return band;
}

void addIfAny(std::vector<print::Band>& bands, print::Band band)
{
    if (band.height > 0)
        bands.push_back(std::move(band));
}

/// Visits and races, latest first; a race stands above the visits of its own day.
void addCourse(std::vector<print::Band>& bands, const HistoryReport& report, bool withNotes, qreal width)
{
    const Date today = dateOf(report.stamp.printedAt);
    auto race = report.races.begin();
    const auto racesFrom = [&](const std::optional<Date>& day) {
        for (; race != report.races.end() && (!day || race->date >= *day); ++race)
            bands.push_back(print::raceBand(*race, today, width));
    };
    for (const ReportVisit& visit : report.visits) {
        racesFrom(dateOf(visit.at));
        for (print::Band& band : print::visitBands(visit, withNotes, width))
            bands.push_back(std::move(band));
    }
    racesFrom({});
}

} // namespace

HistoryReport withinRange(
    HistoryReport report, const std::optional<Date>& from, const std::optional<Date>& to)
{
    const auto isOutside = [&](Date day) { return (from && day < *from) || (to && day > *to); };
    std::erase_if(report.visits, [&](const ReportVisit& visit) { return isOutside(dateOf(visit.at)); });
    std::erase_if(report.races, [&](const ReportRace& race) { return isOutside(race.date); });
    if (from)
        report.from = from;
    if (to)
        report.to = to;
    return report;
}

std::vector<print::Page> pagesOf(const HistoryReport& whole, const HistoryPrintOptions& options, QSizeF paper)
{
    const HistoryReport report = withPrivacy(whole, options.privacy);
    const QRectF body = print::bodyOf(paper);
    const qreal width = body.width();
    const QString name = print::clientText(report.client);
    const QString title = HistoryPaper::tr("Treatment history · %1").arg(name);

    print::Section section{
        print::stacked(print::letterheadBand(report.stamp.clinic, width),
            print::titleBand(title,
                {print::clientDetails(report.client), rangeText(report), print::privacyText(report.privacy)},
                width)),
        print::continuedBand(title, report.stamp.clinic, width), {}};
    addIfAny(section.bands, alertsBand(report.client, width));
    section.bands.push_back(figuresBand(report, width));
    if (options.withChart)
        addIfAny(section.bands, print::painChartBand(report, width));
    if (options.withBodyMap)
        addIfAny(section.bands, print::bodyMapBand(report, width));
    if (report.visits.empty() && report.races.empty()) {
        section.bands.push_back(
            print::headingOver(HistoryPaper::tr("No visit and no race lies within these days."), width));
    }
    addCourse(section.bands, report, options.withNotes, width);

    print::Paginator paginator{body};
    paginator.add(section);
    std::vector<print::Page> pages = std::move(paginator).pages();
    print::addLetterFooters(pages, report.stamp, report.client.name, {}, paper);
    return pages;
}

QByteArray renderPdf(const HistoryReport& report, const HistoryPrintOptions& options)
{
    const QSizeF paper = print::unitsOf(options.paper, PaperTurn::Portrait);
    return print::pdfOf(
        pagesOf(report, options, paper), options.paper, documentTitle(report), PaperTurn::Portrait);
}

QString documentTitle(const HistoryReport& report)
{
    return print::joined({HistoryPaper::tr("Treatment history"), report.stamp.clinic.name,
        words::dateText(dateOf(report.stamp.printedAt))});
}

QString suggestedFileName(const HistoryReport& report, const QString& suffix)
{
    return HistoryPaper::tr("%1 treatment history").arg(toIso(dateOf(report.stamp.printedAt)))
        + QLatin1Char{'.'} + suffix;
}

} // namespace taper
