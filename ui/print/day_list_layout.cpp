// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_layout.h"

#include "ui/print/day_list_bands.h"
#include "ui/print/day_list_words.h"
#include "ui/print/page_text.h"
#include "ui/print/paginator.h"
#include "ui/words/figure_words.h"

#include <algorithm>

namespace taper::print {

namespace {

constexpr qreal kMargin = 36 * kPoint;
constexpr qreal kFoot = 44 * kPoint; // from the footer's rule to the paper's edge
constexpr qreal kTitleShare = 0.62; // of the width; the rest is the clinic's name and the room

const TextStyle kTitle{15.5, QFont::DemiBold, false, kInk};
const TextStyle kMuted{kBodyPoints, QFont::Normal, false, kGrey};
const TextStyle kBold{kBodyPoints, QFont::DemiBold, false, kInk};

struct Heading {
    QString title;
    QString below;
    QString right;
};

Paragraph toTheRight(const QString& text)
{
    Paragraph paragraph{text, kMuted};
    paragraph.alignment = Qt::AlignRight;
    return paragraph;
}

/// `whole`: everything, over as many lines as it takes. Otherwise one line each, for the pages that follow.
Band headingBand(const Heading& heading, qreal width, bool whole)
{
    const qreal left = width * kTitleShare;
    const qreal right = width - left - 12 * kPoint;
    const auto fitted = [&](const QString& text, const TextStyle& style, qreal room) {
        return whole ? text : elided(text, style, room);
    };
    Band band;
    const qreal titleHeight =
        layOut(Paragraph{fitted(heading.title, kTitle, left), kTitle}, {0, 0}, left, band.items);
    const qreal belowHeight = heading.below.isEmpty()
        ? 0
        : layOut(Paragraph{fitted(heading.below, kMuted, left), kMuted}, {0, titleHeight + 1 * kPoint}, left,
            band.items);
    // On the title's base line.
    const qreal drop = 6.2 * kPoint;
    const qreal rightHeight =
        layOut(toTheRight(fitted(heading.right, kMuted, right)), {width - right, drop}, right, band.items);
    band.height = std::max(titleHeight + belowHeight + 1 * kPoint, drop + rightHeight) + 12 * kPoint;
    return band;
}

Band stacked(Band upper, Band lower)
{
    for (Item& item : lower.items) {
        item.moveBy(0, upper.height);
        upper.items.push_back(std::move(item));
    }
    upper.height += lower.height;
    return upper;
}

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

void addFooters(std::vector<Page>& pages, const QString& text, QSizeF paper)
{
    const qreal width = paper.width() - 2 * kMargin;
    const qreal top = paper.height() - kFoot;
    const int count = static_cast<int>(pages.size());
    for (int index = 0; index < count; ++index) {
        Items& items = pages[static_cast<std::size_t>(index)].items;
        items.push_back({QRectF{kMargin, top, width, 0}, Mark::Rule, {}});
        const qreal numberWidth = 110 * kPoint;
        const qreal y = top + 4 * kPoint;
        layOut(Paragraph{elided(text, kMuted, width - numberWidth), kMuted}, {kMargin, y},
            width - numberWidth, items);
        layOut(
            toTheRight(pageText(index + 1, count)), {kMargin + width - numberWidth, y}, numberWidth, items);
    }
}

} // namespace

std::vector<Page> layOutDayList(const DayList& list, Privacy privacy, QSizeF paper)
{
    const qreal width = paper.width() - 2 * kMargin;
    Paginator paginator{QRectF{kMargin, kMargin, width, paper.height() - kMargin - kFoot - 8 * kPoint}};
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
