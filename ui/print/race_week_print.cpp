// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/race_week_print.h"

#include "ui/print/page_frame.h"
#include "ui/print/race_week_bands.h"
#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/race_week_words.h"

namespace taper {

namespace {

using print::RaceWeekPrint;

QString whenText(const RaceWeekList& list)
{
    if (!list.raceDay)
        return RaceWeekPrint::tr("each on a day of their own");
    const QString first = words::longDateText(*list.raceDay);
    if (list.raceDays > 1) {
        return RaceWeekPrint::tr("%1 to %2", "first and last day of a race")
            .arg(first, words::longDateText(*list.raceDay + std::chrono::days{list.raceDays - 1}));
    }
    return list.startTime ? first + u' ' + toText(*list.startTime) : first;
}

QString belowText(const RaceWeekList& list)
{
    QStringList parts;
    if (list.status != RaceStatus::Scheduled)
        parts << RaceWeekPrint::tr("%1: nobody needs a session for it")
                     .arg(words::capitalised(words::raceStatusWord(list.status)));
    parts << words::weekTotalsText(list.totals);
    if (list.filter != WeekFilter::All)
        parts << RaceWeekPrint::tr("shown: %1").arg(words::weekFilterText(list.filter));
    return print::joined(parts);
}

QString footerText(const RaceWeekList& list, WeekPrivacy privacy)
{
    return print::joined({print::printedText(list.printedAt, list.printedBy),
        privacy == WeekPrivacy::Initials
            ? QString{}
            : RaceWeekPrint::tr("personal information: keep out of sight, shred after use")});
}

} // namespace

std::vector<print::Page> pagesOf(const RaceWeekList& whole, WeekPrivacy privacy, QSizeF paper)
{
    const RaceWeekList list = withPrivacy(whole, privacy);
    const QRectF body = print::bodyOf(paper);
    const print::RaceWeekBands table{list, body.width()};
    const print::Heading heading{print::joined({print::isolated(list.raceName), whenText(list)}),
        belowText(list), print::joined({print::isolated(list.clinicName), print::isolated(list.place)})};
    print::Heading further = heading;
    further.below = RaceWeekPrint::tr("continued");

    print::Section section{
        print::stacked(
            print::stacked(print::headingBand(heading, body.width(), true), table.legend()), table.header()),
        print::stacked(print::headingBand(further, body.width(), false), table.header()), {}};
    section.bands.reserve(list.rows.size());
    for (const RaceWeekListRow& row : list.rows)
        section.bands.push_back(table.row(row));
    if (list.rows.empty()) {
        section.bands.push_back(table.sentence(list.filter == WeekFilter::All
                ? RaceWeekPrint::tr("Nobody is entered in this race.")
                : RaceWeekPrint::tr("Nobody: everyone who is entered has been left out by what is shown.")));
    }
    print::Paginator paginator{body};
    paginator.add(section);
    std::vector<print::Page> pages = std::move(paginator).pages();
    print::addFooters(pages, footerText(list, privacy), paper);
    return pages;
}

QByteArray renderPdf(const RaceWeekList& list, const RaceWeekPrintOptions& options)
{
    return print::pdfOf(
        pagesOf(list, options.privacy, print::unitsOf(options.paper)), options.paper, documentTitle(list));
}

QString documentTitle(const RaceWeekList& list)
{
    return print::joined({RaceWeekPrint::tr("Race week"), list.clinicName, list.raceName});
}

QString suggestedFileName(const RaceWeekList& list, const QString& suffix)
{
    const QString day = toIso(list.raceDay.value_or(dateOf(list.printedAt)));
    return RaceWeekPrint::tr("%1 race week").arg(day) + QLatin1Char{'.'} + suffix;
}

} // namespace taper
