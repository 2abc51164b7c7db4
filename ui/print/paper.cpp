// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paper.h"

#include "core/base/keys.h"
#include "core/base/save_file.h"
#include "ui/print/page_painter.h"
#include "ui/print/pdf_text_map.h"

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

QPageLayout layoutFor(PaperSize paper, PaperTurn turn)
{
    const QPageSize size{paper == PaperSize::A4 ? QPageSize::A4 : QPageSize::Letter};
    const auto lies = turn == PaperTurn::Landscape ? QPageLayout::Landscape : QPageLayout::Portrait;
    QPageLayout layout{size, lies, QMarginsF{}};
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

QSizeF unitsOf(const QPageLayout& layout)
{
    return layout.fullRect(QPageLayout::Point).size() * print::kPoint;
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

void setUpPaper(QPagedPaintDevice& device, PaperSize paper, PaperTurn turn)
{
    device.setPageLayout(layoutFor(paper, turn));
}

namespace print {

QSizeF unitsOf(PaperSize paper, PaperTurn turn)
{
    return taper::unitsOf(layoutFor(paper, turn));
}

QSizeF unitsOf(const QPagedPaintDevice& device)
{
    return taper::unitsOf(device.pageLayout());
}

bool paintPages(QPagedPaintDevice& device, const std::vector<Page>& pages, int first, int last)
{
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
        painter.scale(static_cast<qreal>(device.logicalDpiX()) / kUnitsPerInch,
            static_cast<qreal>(device.logicalDpiY()) / kUnitsPerInch);
        paintPage(painter, pages[static_cast<std::size_t>(number) - 1]);
    }
    return painter.end() && done;
}

QByteArray pdfOf(const std::vector<Page>& pages, PaperSize paper, const QString& title, PaperTurn turn)
{
    // Into memory: a PDF writer does not notice that a disk is full.
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer{&buffer};
        writer.setResolution(kUnitsPerInch);
        writer.setCreator(QStringLiteral("Taper"));
        writer.setTitle(title);
        setUpPaper(writer, paper, turn);
        paintPages(writer, pages);
    }
    return withMendedTextMaps(bytes);
}

Result<void> savePdfBytes(const QString& path, const QByteArray& pdf)
{
    Q_ASSERT(pdf.startsWith("%PDF-") && pdf.endsWith("%%EOF\n"));
    return saveFile(path, pdf);
}

} // namespace print
} // namespace taper
