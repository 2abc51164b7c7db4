// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/month.h"

#include <QRectF>

class QPainter;

namespace taper {

struct MonthCellMarks {
    bool isToday = false;
    bool isOfMonth = true; ///< else of the month before or after
    bool isMarked = false;
    bool hasKeyboard = false;
};

/// One day of the month: its number, a bar for how much of the open time is booked, signs for what is too
/// close or a caution, and the races, as many as there is room for.
void paintMonthCell(QPainter& painter, const MonthDay& day, const QRectF& cell, const MonthCellMarks& marks);

} // namespace taper
