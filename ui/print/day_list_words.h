// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/day_list.h"
#include "core/reports/privacy.h"
#include "ui/print/page_frame.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace taper::print {

struct DayListPrint {
    Q_DECLARE_TR_FUNCTIONS(DayListPrint)
};

// What a page of the day list says around its table, as plain text.

[[nodiscard]] QString headingText(const DayListTherapist& therapist, Date date); ///< "Maya Okafor · Friday …"
/// "5 clients · 5 h 15 booked of 7 h 30 · 1 too close to a race"
[[nodiscard]] QString totalsText(const DayListTherapist& therapist);
[[nodiscard]] QString placeText(const DayList& list, const DayListTherapist& therapist); ///< clinic · room
/// "Printed Fri 24 Apr 2026 07:42 by KM · health information: keep out of sight, shred after use"
[[nodiscard]] QString footerText(const DayList& list, Privacy privacy);

[[nodiscard]] QString clockText(const Interval& interval); ///< "08:30–09:30"
[[nodiscard]] QString freeText(const Interval& gap); ///< "free 30 min"
/// Why a therapist has no bookings on an empty day, or when there is room.
[[nodiscard]] QString hoursLine(const DayListTherapist& therapist);

/// The list with what the screening says put into words, before the other alerts of each row: for a file or
/// another program, which know only texts.
[[nodiscard]] DayList withConditionTexts(DayList list);

} // namespace taper::print
