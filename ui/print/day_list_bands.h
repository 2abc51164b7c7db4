// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/day_list.h"
#include "ui/print/paginator.h"

#include <array>

namespace taper::print {

/// The columns of the day list on a page of a certain width, and the bands that are set in them.
class DayListBands {
public:
    /// The width between the page's margins, in units. A list that tells no phone number has no column for
    /// them.
    DayListBands(qreal width, bool withPhones);

    [[nodiscard]] Band header() const;
    [[nodiscard]] Band row(const DayListRow& row, const DayListTherapist& therapist, Date date) const;
    [[nodiscard]] Band gap(const Interval& gap) const;

private:
    enum Column { Time, Client, Session, Race, LastVisit, Phone, Desk };
    struct Place {
        qreal left = 0;
        qreal width = 0; ///< of what is set in it
    };

    /// Tick boxes; returns their height.
    qreal deskCell(const DayListRow& row, qreal top, Items& items) const;
    [[nodiscard]] const Place& place(Column column) const { return m_places[column]; }

    qreal m_width;
    bool m_withPhones;
    std::array<Place, 7> m_places;
};

} // namespace taper::print
