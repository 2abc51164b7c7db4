// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/race_week.h"
#include "ui/print/paginator.h"

#include <QCoreApplication>

#include <vector>

namespace taper::print {

struct RaceWeekPrint {
    Q_DECLARE_TR_FUNCTIONS(RaceWeekPrint)
};

/// The columns of a race's week on a page of a certain width, and the bands that are set in them: the
/// runner, the days, what is still to be booked. Days with bookings get the room that these need, as far as
/// there is any; where there is not, their text wraps.
class RaceWeekBands {
public:
    /// The width between the page's margins, in units. Borrows the list.
    RaceWeekBands(const RaceWeekList& list, qreal width);

    [[nodiscard]] Band header() const;
    /// What the signs mean, in one line.
    [[nodiscard]] Band legend() const;
    [[nodiscard]] Band row(const RaceWeekListRow& row) const;
    /// One sentence across the page.
    [[nodiscard]] Band sentence(const QString& text) const;

private:
    struct Place {
        qreal left = 0;
        qreal width = 0; ///< of what is set in it
    };

    const RaceWeekList& m_list;
    qreal m_width;
    Place m_runner;
    std::vector<Place> m_days; ///< beside the list's offsets
    Place m_missing;
};

} // namespace taper::print
