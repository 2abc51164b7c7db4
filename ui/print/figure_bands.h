// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/history.h"
#include "ui/print/page_frame.h"

namespace taper::print {

/// Adds a drawing to a band.
void addPicture(Band& band, const QRectF& box, Picture picture);

/// Pain before and after over the visits of the report, with the races; of no height where nothing was ever
/// asked.
[[nodiscard]] Band painChartBand(const HistoryReport& report, qreal width);

/// The views of the body that the marks need, side by side, each with its name beneath; those of `earlier` as
/// dashed outlines. `words` say the same beside them, or beneath where there is no room. Of no height without
/// a mark.
[[nodiscard]] Band bodyMapBand(
    const std::vector<BodyMark>& marks, const std::vector<BodyMark>& earlier, const Cell& words, qreal width);
/// The areas of the latest visit that has any, and what earlier ones had elsewhere.
[[nodiscard]] Band bodyMapBand(const HistoryReport& report, qreal width);

/// A heading over a figure or a list.
[[nodiscard]] Band headingOver(const QString& text, qreal width, qreal scale = 1);

} // namespace taper::print
