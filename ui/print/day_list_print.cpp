// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_print.h"

#include "ui/print/day_list_layout.h"
#include "ui/print/day_list_words.h"
#include "ui/words/figure_words.h"

namespace taper {

std::vector<print::Page> pagesOf(const DayList& list, const PrintOptions& options, QSizeF paper)
{
    const DayList shown = withPrivacy(onlyTherapist(list, options.therapist), options.privacy);
    return print::layOutDayList(shown, options.privacy, paper);
}

QString documentTitle(const DayList& list)
{
    return print::joined(
        {print::DayListPrint::tr("Day list"), list.clinicName, words::longDateText(list.date)});
}

bool paintDayList(
    QPagedPaintDevice& device, const DayList& list, const PrintOptions& options, int first, int last)
{
    return print::paintPages(device, pagesOf(list, options, print::unitsOf(device)), first, last);
}

QByteArray renderPdf(const DayList& list, const PrintOptions& options)
{
    return print::pdfOf(
        pagesOf(list, options, print::unitsOf(options.paper)), options.paper, documentTitle(list));
}

Result<void> savePdf(const QString& path, const DayList& list, const PrintOptions& options)
{
    return print::savePdfBytes(path, renderPdf(list, options));
}

int pageCount(const DayList& list, const PrintOptions& options)
{
    return static_cast<int>(pagesOf(list, options, print::unitsOf(options.paper)).size());
}

QString suggestedFileName(const DayList& list, const QString& suffix)
{
    return print::DayListPrint::tr("%1 day list").arg(toIso(list.date)) + QLatin1Char{'.'} + suffix;
}

} // namespace taper
