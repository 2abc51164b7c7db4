// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/page_items.h"

#include <QSizeF>

#include <vector>

namespace taper::print {

/// A strip across the page: a heading, a table's header, a row. Its items are placed from its top left
/// corner.
struct Band {
    Items items;
    qreal height = 0;
    /// What is repeated where the band goes on, on the next page, if it is taller than a page.
    Items again;
    qreal againHeight = 0;
};

/// A part that begins on a page of its own.
struct Section {
    Band head; ///< on its first page
    Band nextHead; ///< on each further page
    std::vector<Band> bands;
};

/// Puts bands on pages. A band is kept together if it fits on a page at all; one that does not is cut between
/// its lines, and nothing of it is lost.
class Paginator {
public:
    /// The part of the page that bands may fill.
    explicit Paginator(const QRectF& body);

    void add(const Section& section);
    [[nodiscard]] std::vector<Page> pages() && { return std::move(m_pages); }

private:
    void begin(const Band& head);
    void put(const Band& band);
    void put(const Items& items, qreal height);
    [[nodiscard]] qreal room() const { return m_body.bottom() - m_y; }
    void putInPieces(Band band, const Band& nextHead);

    QRectF m_body;
    std::vector<Page> m_pages;
    qreal m_y = 0;
};

} // namespace taper::print
