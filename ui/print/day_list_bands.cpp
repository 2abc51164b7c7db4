// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_bands.h"

#include "ui/print/day_list_cells.h"
#include "ui/print/day_list_words.h"

#include <algorithm>
#include <numeric>

namespace taper::print {

namespace {

const TextStyle kBold{kBodyPoints, QFont::DemiBold, false, kInk};
const TextStyle kFree{kBodyPoints, QFont::Normal, true, kGrey};

constexpr qreal kPadding = 6 * kPoint; // above and below a row's text
constexpr qreal kGutter = 4.5 * kPoint; // beside a column's text
constexpr qreal kBoxSize = 9 * kPoint;
constexpr qreal kWritingSpace = 14 * kPoint;

/// In points, on A4 lying on its side; the columns of text share what another paper has more or less.
struct Share {
    qreal points;
    bool grows;
};
constexpr std::array<Share, 7> kShares{
    {{77, false}, {121, true}, {80, true}, {140, true}, {142, true}, {80, false}, {130, false}}};

bool hasCome(BookingStatus status)
{
    return status == BookingStatus::Arrived || status == BookingStatus::InSession
        || status == BookingStatus::Completed;
}

} // namespace

DayListBands::DayListBands(qreal width, bool withPhones)
    : m_width{width}
    , m_withPhones{withPhones}
{
    std::array<Share, 7> shares = kShares;
    if (!withPhones)
        shares[Phone].points = 0;
    qreal growing = 0;
    qreal fixed = 0;
    for (const Share& share : shares)
        (share.grows ? growing : fixed) += share.points * kPoint;
    const qreal stretch = std::max((width - fixed) / growing, 0.3);
    qreal left = 0;
    for (std::size_t column = 0; column < shares.size(); ++column) {
        const qreal whole = shares[column].points * kPoint * (shares[column].grows ? stretch : 1);
        m_places[column] = {left + kGutter, whole - 2 * kGutter};
        left += whole;
    }
}

Band DayListBands::header() const
{
    const std::array<QString, 7> titles{DayListPrint::tr("Time"), DayListPrint::tr("Client"),
        DayListPrint::tr("Session"), DayListPrint::tr("Race"), DayListPrint::tr("Last visit and focus"),
        DayListPrint::tr("Phone"), DayListPrint::tr("Desk")};
    Band band;
    for (std::size_t column = 0; column < titles.size(); ++column) {
        const qreal height = layOut(
            Paragraph{titles[column], kBold}, {m_places[column].left, 0}, m_places[column].width, band.items);
        band.height = std::max(band.height, height);
    }
    band.height += 4.5 * kPoint;
    addRule(band, m_width, Mark::HeavyRule);
    band.height += 0.5 * kPoint;
    return band;
}

Band DayListBands::row(const DayListRow& row, const DayListTherapist& therapist, Date date) const
{
    Band band;
    const auto set = [&](Column column, const Cell& cell) {
        return layOut(cell, {place(column).left, kPadding}, place(column).width, band.items);
    };
    qreal height = set(Time, {Paragraph{clockText(row.interval), kBold}});
    height = std::max(height, set(Client, clientCell(row)));
    height = std::max(height, set(Session, sessionCell(row, therapist)));
    height = std::max(height, set(Race, raceCell(row)));
    height = std::max(height, set(LastVisit, lastVisitCell(row, date)));
    qreal deskHeight = m_withPhones ? set(Phone, {Paragraph{isolated(row.phone)}}) : 0;
    if (row.status != BookingStatus::NoShow) {
        deskHeight = std::max(deskHeight, deskCell(row, kPadding, band.items)) + kWritingSpace;
        const qreal from = place(m_withPhones ? Phone : Desk).left;
        band.items.push_back({QRectF{from, kPadding + deskHeight - 2 * kPoint, m_width - kGutter - from, 0},
            Mark::WritingLine, {}});
    }
    band.height = kPadding + std::max(height, deskHeight);

    if (const Cell note = wideNote(row); !note.empty()) {
        band.height += 2 * kPoint;
        const qreal left = place(Client).left;
        band.height += layOut(note, {left, band.height}, m_width - kGutter - left, band.items);
    }
    band.height += kPadding;
    addRule(band, m_width, Mark::Rule);

    const QString name = elided(row.client, kFree, place(Race).left + place(Race).width - place(Client).left);
    layOut(Paragraph{clockText(row.interval), kFree}, {place(Time).left, kPadding}, place(Time).width,
        band.again);
    band.againHeight = kPadding
        + layOut(Paragraph{DayListPrint::tr("%1, continued").arg(isolated(name)), kFree},
            {place(Client).left, kPadding}, m_width - kGutter - place(Client).left, band.again);
    return band;
}

qreal DayListBands::deskCell(const DayListRow& row, qreal top, Items& items) const
{
    const Place& desk = place(Desk);
    const QString labels[]{DayListPrint::tr("here"), DayListPrint::tr("paid"), DayListPrint::tr("notes")};
    const qreal gap = 3 * kPoint;
    qreal x = desk.left;
    qreal y = top;
    for (const QString& label : labels) {
        const qreal width = kBoxSize + gap + widthOf(label, {}) + kPoint;
        if (x > desk.left && x + width > desk.left + desk.width + kGutter) {
            x = desk.left;
            y += kBodyLine;
        }
        const bool ticked = &label == &labels[0] && hasCome(row.status);
        items.push_back({QRectF{x, y + (kBodyLine - kBoxSize) / 2 - 0.5 * kPoint, kBoxSize, kBoxSize},
            ticked ? Mark::TickedBox : Mark::Box, {}});
        layOut(Paragraph{label}, {x + kBoxSize + gap, y}, width, items);
        x += width + 5 * kPoint;
    }
    return y - top + kBodyLine;
}

Band DayListBands::gap(const Interval& gap) const
{
    Band band;
    const qreal top = 4.5 * kPoint;
    band.height = top
        + std::max(
            layOut(Paragraph{clockText(gap), kFree}, {place(Time).left, top}, place(Time).width, band.items),
            layOut(
                Paragraph{freeText(gap), kFree}, {place(Client).left, top}, place(Client).width, band.items))
        + top;
    addRule(band, m_width, Mark::Rule);
    return band;
}

} // namespace taper::print
