// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_layout.h"

#include "ui/print/day_list_bands.h"
#include "ui/print/day_list_words.h"
#include "ui/print/page_frame.h"
#include "ui/print/page_text.h"
#include "ui/print/paginator.h"
#include "ui/words/figure_words.h"

#include <algorithm>

namespace taper::print {

namespace {

const TextStyle kMuted{kBodyPoints, QFont::Normal, false, kGrey};
const TextStyle kBold{kBodyPoints, QFont::DemiBold, false, kInk};

bool isWorthAPage(const DayListTherapist& therapist)
{
    return !therapist.rows.empty() || !therapist.free.empty() || therapist.open > Minutes{0};
}

Section therapistSection(const DayList& list, const DayListTherapist& therapist, qreal width)
{
    const bool withPhones =
        std::ranges::any_of(therapist.rows, [](const DayListRow& row) { return !row.phone.isEmpty(); });
    const DayListBands table{width, withPhones};
    const Heading heading{
        headingText(therapist, list.date), totalsText(therapist), placeText(list, therapist)};
    Heading further = heading;
    further.below = DayListPrint::tr("continued");
    Section section{stacked(headingBand(heading, width, true), table.header()),
        stacked(headingBand(further, width, false), table.header()), {}};
    for (const DayListLine& line : dayListLines(therapist)) {
        section.bands.push_back(
            line.row ? table.row(therapist.rows[*line.row], therapist, list.date) : table.gap(line.interval));
    }
    return section;
}

/// Who works when, on a day for which nothing is booked.
Section emptySection(const DayList& list, qreal width)
{
    const qreal column = width * 0.35;
    const auto line = [&](const QString& name, const QString& hours, const TextStyle& style, Mark mark) {
        const qreal gutter = 4.5 * kPoint;
        Band band;
        const qreal top = 5 * kPoint;
        band.height = top
            + std::max(layOut(Paragraph{name, kBold}, {gutter, top}, column - 2 * gutter, band.items),
                layOut(Paragraph{hours, style}, {column, top}, width - column - gutter, band.items))
            + top;
        band.items.push_back({QRectF{0, band.height, width, 0}, mark, {}});
        return band;
    };
    const Heading heading{words::longDateText(list.date), DayListPrint::tr("Nothing is booked on this day."),
        isolated(list.clinicName)};
    const Band header =
        line(DayListPrint::tr("Therapist"), DayListPrint::tr("Hours"), kBold, Mark::HeavyRule);
    Section section;
    section.head = headingBand(heading, width, true);
    section.nextHead = headingBand(heading, width, false);
    if (list.therapists.empty())
        return section;
    section.head = stacked(section.head, header);
    section.nextHead = stacked(section.nextHead, header);
    for (const DayListTherapist& therapist : list.therapists) {
        section.bands.push_back(
            line(isolated(therapist.name), joined({hoursLine(therapist), isolated(therapist.room)}),
                therapist.hours.empty() ? kMuted : TextStyle{}, Mark::Rule));
    }
    return section;
}

} // namespace

std::vector<Page> layOutDayList(const DayList& list, Privacy privacy, QSizeF paper)
{
    const QRectF body = bodyOf(paper);
    const qreal width = body.width();
    Paginator paginator{body};
    const bool isEmpty = std::ranges::all_of(
        list.therapists, [](const DayListTherapist& therapist) { return therapist.rows.empty(); });
    if (isEmpty)
        paginator.add(emptySection(list, width));
    for (const DayListTherapist& therapist : list.therapists) {
        if (!isEmpty && isWorthAPage(therapist))
            paginator.add(therapistSection(list, therapist, width));
    }
    std::vector<Page> pages = std::move(paginator).pages();
    addFooters(pages, footerText(list, privacy), paper);
    return pages;
}

} // namespace taper::print
