// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/paginator.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace taper::print {

namespace {

constexpr qreal kLeastPiece = 60 * kPoint;

bool hasText(const Band& band)
{
    return std::ranges::any_of(band.items, [](const Item& item) { return item.isText(); });
}

qreal firstBottom(const Band& band)
{
    qreal bottom = std::numeric_limits<qreal>::max();
    for (const Item& item : band.items)
        bottom = std::min(bottom, item.rect.bottom());
    return bottom;
}

/// Takes out of the band what lies above `height`, and moves the rest up to its top.
Band cutOff(Band& band, qreal height)
{
    Band top;
    top.height = height;
    Items rest;
    for (Item& item : band.items)
        (item.rect.bottom() <= height ? top.items : rest).push_back(std::move(item));
    band.items = std::move(rest);

    qreal restTop = std::numeric_limits<qreal>::max();
    for (const Item& item : band.items)
        restTop = std::min(restTop, item.rect.top());
    for (Item& item : band.items)
        item.moveBy(0, -restTop);
    band.height -= restTop;
    return top;
}

} // namespace

Paginator::Paginator(const QRectF& body)
    : m_body{body}
{ }

void Paginator::add(const Section& section)
{
    begin(section.head);
    for (const Band& band : section.bands) {
        if (band.height <= room()) {
            put(band);
            continue;
        }
        if (band.height <= m_body.height() - section.nextHead.height) {
            begin(section.nextHead);
            put(band);
        } else {
            putInPieces(band, section.nextHead);
        }
    }
}

void Paginator::begin(const Band& head)
{
    m_pages.emplace_back();
    m_y = m_body.top();
    put(head);
}

void Paginator::put(const Band& band)
{
    put(band.items, band.height);
}

void Paginator::put(const Items& items, qreal height)
{
    Items& page = m_pages.back().items;
    for (Item item : items) {
        item.moveBy(m_body.left(), m_y);
        page.push_back(std::move(item));
    }
    m_y += height;
}

void Paginator::putInPieces(Band band, const Band& nextHead)
{
    // The first lines of a row belong together: without room for them, the row begins on the next page.
    if (room() < kLeastPiece)
        begin(nextHead);
    while (band.height > room() && hasText(band)) {
        // A line higher than a whole page goes on it nevertheless: better over the edge than nowhere.
        put(cutOff(band, std::max(room(), firstBottom(band))));
        if (!hasText(band))
            return;
        begin(nextHead);
        put(band.again, band.againHeight);
    }
    put(band);
}

} // namespace taper::print
