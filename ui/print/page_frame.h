// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "ui/print/page_text.h"
#include "ui/print/paginator.h"

#include <QSizeF>
#include <QStringList>

namespace taper::print {

// What stands around the table on a page of any list.

inline constexpr qreal kMargin = 36 * kPoint;

/// The part of a paper (in units) that bands may fill, with room for the footer below.
[[nodiscard]] QRectF bodyOf(QSizeF paper);

struct Heading {
    QString title;
    QString below;
    QString right;
};
/// `whole`: everything, over as many lines as it takes. Otherwise one line each, for the pages that follow.
[[nodiscard]] Band headingBand(const Heading& heading, qreal width, bool whole);
/// One band beneath the other.
[[nodiscard]] Band stacked(Band upper, Band lower);
/// A line across the foot of the band.
void addRule(Band& band, qreal width, Mark mark);
/// `text` at the left of each foot, "Page 1 of 3" at the right.
void addFooters(std::vector<Page>& pages, const QString& text, QSizeF paper);

/// The parts that there are, with " · " between.
[[nodiscard]] QString joined(const QStringList& parts);
/// "Printed Fri 24 Apr 2026 07:42 by KM"
[[nodiscard]] QString printedText(Moment at, const QString& by);
[[nodiscard]] QString pageText(int page, int pages); ///< "Page 1 of 3"

} // namespace taper::print
