// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/bookings_csv.h"

#include "core/domain/checks.h"
#include "core/exchange/row_reader.h"

namespace taper {

namespace {

constexpr int kShortest = 5;
constexpr int kLongest = 480;

BookingCsvRow bookingFrom(RowReader& row)
{
    BookingCsvRow booking;
    booking.client = row.requiredLine(QStringLiteral("client"));
    booking.therapist = row.requiredLine(QStringLiteral("therapist"));
    booking.room = row.text(QStringLiteral("room"));
    booking.sessionType = row.requiredLine(QStringLiteral("session_type"));

    const QString startColumn = QStringLiteral("start");
    if (row.text(startColumn).isEmpty())
        row.note(startColumn, ErrorCode::Required);
    booking.start = row.moment(startColumn).value_or(Moment{});

    const QString minutesColumn = QStringLiteral("minutes");
    if (const auto minutes = row.integer(minutesColumn)) {
        booking.length = Minutes{*minutes};
        if (*minutes < kShortest || *minutes > kLongest)
            row.note({outOfRange(minutesColumn, kShortest, kLongest)});
    }
    booking.status = row.word(QStringLiteral("status"), BookingStatus::Booked, kBookingStatuses);

    booking.notes = row.rawText(QStringLiteral("notes"));
    Problems problems;
    checkText(booking.notes, QStringLiteral("notes"), problems);
    row.note(problems);
    return booking;
}

} // namespace

Imported<BookingCsvRow> parseBookings(const CsvTable& table)
{
    static const KnownColumns columns{
        {QStringLiteral("client"), QStringLiteral("therapist"), QStringLiteral("room"),
            QStringLiteral("session_type"), QStringLiteral("start"), QStringLiteral("minutes"),
            QStringLiteral("status"), QStringLiteral("notes")},
        {QStringLiteral("client"), QStringLiteral("therapist"), QStringLiteral("session_type"),
            QStringLiteral("start")}};
    return readRows<BookingCsvRow>(table, columns, &bookingFrom);
}

} // namespace taper
