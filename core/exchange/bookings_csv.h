// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/exchange/import_rows.h"

namespace taper {

/// A booking whose client, therapist, room and session type have not been looked up yet.
struct BookingCsvRow {
    QString client; ///< id, e-mail or exact name; not empty
    QString therapist; ///< name; not empty
    QString room; ///< name, or empty
    QString sessionType; ///< name or code; not empty
    Moment start{};
    std::optional<Minutes> length; ///< 5 … 480; none: the first length the type offers
    BookingStatus status = BookingStatus::Booked;
    QString notes;

    bool operator==(const BookingCsvRow&) const = default;
};

/// Columns: client, therapist, session_type, start (all required), room, minutes, status (booked if empty),
/// notes.
[[nodiscard]] Imported<BookingCsvRow> parseBookings(const CsvTable& table);

} // namespace taper
