// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"

#include <QPixmap>
#include <QRectF>
#include <QString>

class QPainter;

namespace taper {

/// Whether the block of a booking is marked because there is something to heed with its client: what the
/// screening says, or an alert that the clinic has noted. Not for who does not come.
[[nodiscard]] bool hasAlertMark(const BookingView& booking);
/// A cross, as large as fits into `box` and centred there: left out of a filled square where the client is
/// not to be treated or is to see a doctor first, by itself where care is enough. Told apart by shape.
void paintAlertMark(QPainter& painter, const QRectF& box, const BookingView& booking);
/// The same as a picture for the cell of a table.
[[nodiscard]] QPixmap alertPixmap(const BookingView& booking);
/// What it stands for, in words: "Do not treat: fever or feeling ill, ask: new shoes".
[[nodiscard]] QString alertLine(const BookingView& booking);

} // namespace taper
