// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_print.h"

#include "core/base/keys.h"
#include "core/base/save_file.h"
#include "ui/print/day_list_layout.h"
#include "ui/print/day_list_words.h"
#include "ui/print/page_painter.h"
#include "ui/print/pdf_text_map.h"
#include "ui/words/figure_words.h"

#include <QBuffer>
#include <QLocale>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace taper {

namespace {

constexpr KeyTable<PaperSize, 2> kPaperKeys{{{PaperSize::A4, "a4"}, {PaperSize::Letter, "letter"}}};

QPageLayout layoutFor(PaperSize paper)
{
    const QPageSize size{paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter};
    QPageLayout layout{size, QPageLayout::Landscape, QMarginsF{}};
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

/// What is printed: with nothing in it that the options hide.
std::vector<print::Page> pagesOf(const DayList& list, const PrintOptions& options, const QPageLayout& layout)
{
    const DayList shown = withPrivacy(onlyTherapist(list, options.therapist), options.privacy);
    return print::layOutDayList(
        shown, options.privacy, layout.fullRect(QPageLayout::Point).size() * print::kPoint);
}

} // namespace

QString keyOf(PaperSize paper)
{
    return keyIn(kPaperKeys, paper);
}

std::optional<PaperSize> paperSizeFrom(QStringView key)
{
    return valueIn(kPaperKeys, key);
}

PaperSize usualPaperSize()
{
    return QLocale::system().measurementSystem() == QLocale::ImperialUSSystem ? PaperSize::Letter
                                                                              : PaperSize::A4;
}

void setUpPaper(QPagedPaintDevice& device, PaperSize paper)
{
    device.setPageLayout(layoutFor(paper));
}

bool paintDayList(
    QPagedPaintDevice& device, const DayList& list, const PrintOptions& options, int first, int last)
{
    const std::vector<print::Page> pages = pagesOf(list, options, device.pageLayout());
    const int count = static_cast<int>(pages.size());
    const int end = last < 1 ? count : std::min(last, count);

    QPainter painter;
    if (!painter.begin(&device))
        return false;
    bool done = true;
    for (int number = std::max(first, 1); number <= end && done; ++number) {
        if (number > std::max(first, 1))
            done = device.newPage();
        // Each page anew: what a device does to the painter between pages is its own business.
        painter.resetTransform();
        painter.scale(static_cast<qreal>(device.logicalDpiX()) / print::kUnitsPerInch,
            static_cast<qreal>(device.logicalDpiY()) / print::kUnitsPerInch);
        print::paintPage(painter, pages[static_cast<std::size_t>(number) - 1]);
    }
    return painter.end() && done;
}

QByteArray renderPdf(const DayList& list, const PrintOptions& options)
{
    // Into memory: a PDF writer does not notice that a disk is full.
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer{&buffer};
        writer.setResolution(print::kUnitsPerInch);
        writer.setCreator(QStringLiteral("Taper"));
        writer.setTitle(print::joined(
            {print::DayListPrint::tr("Day list"), list.clinicName, words::longDateText(list.date)}));
        setUpPaper(writer, options.paper);
        paintDayList(writer, list, options);
    }
    return print::withMendedTextMaps(bytes);
}

Result<void> savePdf(const QString& path, const DayList& list, const PrintOptions& options)
{
    const QByteArray pdf = renderPdf(list, options);
    Q_ASSERT(pdf.startsWith("%PDF-") && pdf.endsWith("%%EOF\n"));
    return saveFile(path, pdf);
}

int pageCount(const DayList& list, const PrintOptions& options)
{
    return static_cast<int>(pagesOf(list, options, layoutFor(options.paper)).size());
}

QString suggestedFileName(const DayList& list, const QString& suffix)
{
    return print::DayListPrint::tr("%1 day list").arg(toIso(list.date)) + QLatin1Char{'.'} + suffix;
}

} // namespace taper
