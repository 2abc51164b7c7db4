// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/booking_store.h"

namespace taper {

// How the booking store reads what it lists; not for others.

/// SELECT and joins of everything a BookingRow shows, from table booking as b, up to where WHERE follows. A
/// join that goes before them is `from`.
[[nodiscard]] QString bookingRowSelect(const QString& from = QStringLiteral("booking b"));
/// The rows, then the alerts and the conditions of all their clients in a further query each.
[[nodiscard]] std::vector<BookingRow> readBookingRows(sql::Connection& connection, sql::Statement rows);

/// The columns that takeBooking() reads, of table booking as b.
[[nodiscard]] QString bookingColumns();
[[nodiscard]] Stored<Booking> takeBooking(sql::Row& row);

} // namespace taper
