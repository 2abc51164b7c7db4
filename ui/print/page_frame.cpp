// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_frame.h"

#include "ui/words/figure_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper::print {

namespace {

struct PageFrame {
    Q_DECLARE_TR_FUNCTIONS(PageFrame)
};

constexpr qreal kFoot = 44 * kPoint; // from the footer's rule to the paper's edge
constexpr qreal kTitleShare = 0.62; // of the width; the rest is the clinic's name and the like

const TextStyle kTitle{15.5, QFont::DemiBold, false, kInk};
const TextStyle kMuted{kBodyPoints, QFont::Normal, false, kGrey};

Paragraph toTheRight(const QString& text)
{
    Paragraph paragraph{text, kMuted};
    paragraph.alignment = Qt::AlignRight;
    return paragraph;
}

} // namespace

QRectF bodyOf(QSizeF paper)
{
    return {kMargin, kMargin, paper.width() - 2 * kMargin, paper.height() - kMargin - kFoot - 8 * kPoint};
}

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

void addRule(Band& band, qreal width, Mark mark)
{
    band.items.push_back({QRectF{0, band.height, width, 0}, mark, {}});
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

QString joined(const QStringList& parts)
{
    QStringList present;
    for (const QString& part : parts) {
        if (!part.isEmpty())
            present.append(part);
    }
    return present.join(QStringLiteral(" · "));
}

QString printedText(Moment at, const QString& by)
{
    const Date day = dateOf(at);
    const QString when = words::weekdayDateText(day) + QStringLiteral(" %1 ").arg(toQDate(day).year())
        + toText(timeOfDayOf(at));
    return by.isEmpty() ? PageFrame::tr("Printed %1").arg(when)
                        : PageFrame::tr("Printed %1 by %2").arg(when, isolated(by));
}

QString pageText(int page, int pages)
{
    return PageFrame::tr("Page %1 of %2").arg(page).arg(pages);
}

} // namespace taper::print
