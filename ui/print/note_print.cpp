// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/note_print.h"

#include "ui/print/figure_bands.h"
#include "ui/print/letterhead.h"
#include "ui/print/treatment_bands.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"

#include <QCoreApplication>

namespace taper {

namespace {

struct NotePaper {
    Q_DECLARE_TR_FUNCTIONS(NotePaper)
};

bool isDraft(const NoteReport& report)
{
    return report.visit.note && report.visit.note->fields.status == NoteStatus::Draft;
}

QString whenText(const ReportVisit& visit)
{
    return words::longDateText(dateOf(visit.at)) + u' ' + toText(timeOfDayOf(visit.at));
}

} // namespace

std::vector<print::Page> pagesOf(const NoteReport& whole, const NotePrintOptions& options, QSizeF paper)
{
    const NoteReport report = withPrivacy(whole, options.privacy);
    const QRectF body = print::bodyOf(paper);
    const qreal width = body.width();
    const QString title = NotePaper::tr("Treatment note · %1").arg(print::clientText(report.client));

    print::Section section{
        print::stacked(print::letterheadBand(report.stamp.clinic, width),
            print::titleBand(title,
                {print::clientDetails(report.client), whenText(report.visit),
                    print::joined({words::capitalised(print::visitStatusText(report.visit)),
                        print::visitText(report.visit)}),
                    print::privacyText(report.privacy)},
                width)),
        print::continuedBand(title, report.stamp.clinic, width), {}};
    if (const auto& note = report.visit.note) {
        print::Band status;
        status.height =
            print::layOut(print::noteStatus(*note), {0, 0}, width, status.items) + 4 * print::kPoint;
        section.bands.push_back(std::move(status));
        print::Band map = options.withBodyMap
            ? print::bodyMapBand(note->fields.marks, {}, print::areaCell(note->fields), width)
            : print::Band{};
        const bool hasMap = map.height > 0;
        if (hasMap)
            section.bands.push_back(std::move(map));
        for (print::Band& band : print::noteBands(*note, 0, width, !hasMap))
            section.bands.push_back(std::move(band));
    }

    print::Paginator paginator{body};
    paginator.add(section);
    std::vector<print::Page> pages = std::move(paginator).pages();
    print::addLetterFooters(
        pages, report.stamp, report.client.name, isDraft(report) ? NotePaper::tr("DRAFT") : QString{}, paper);
    return pages;
}

QByteArray renderPdf(const NoteReport& report, const NotePrintOptions& options)
{
    const QSizeF paper = print::unitsOf(options.paper, PaperTurn::Portrait);
    return print::pdfOf(
        pagesOf(report, options, paper), options.paper, documentTitle(report), PaperTurn::Portrait);
}

QString documentTitle(const NoteReport& report)
{
    return print::joined({NotePaper::tr("Treatment note"), report.stamp.clinic.name,
        words::dateText(dateOf(report.visit.at))});
}

QString suggestedFileName(const NoteReport& report, const QString& suffix)
{
    return NotePaper::tr("%1 treatment note").arg(toIso(dateOf(report.visit.at))) + QLatin1Char{'.'} + suffix;
}

} // namespace taper
