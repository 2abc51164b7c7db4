// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clinic/undo_house.h"

#include "core/clinic/workspace.h"

namespace taper::test {

UndoHouse::UndoHouse()
    : maya{house.therapist("Maya Okafor", house.room("Room 1"))}
    , tom{house.therapist("Tom Reid", house.room("Room 2"))}
    , london{house.londonMarathon()}
    , callum{house.runner("Callum Wright", london)}
    , priya{house.client("Priya Nair")}
{
    house.visit(callum, tom, "full_sports", "2026-04-09T10:00");
}

BookingFields UndoHouse::stored(Id<Booking> booking)
{
    const auto found = readUnit(house.clinic(), [booking](Workspace& workspace) -> Result<BookingFields> {
        return workspace.bookings().byId(booking)->fields();
    });
    return *found;
}

BookingView UndoHouse::moved(
    const BookingView& booking, const char* start, std::optional<Id<Therapist>> therapist, const char* reason)
{
    BookingMove move;
    move.start = moment(start);
    move.therapist = therapist;
    move.reason = text(reason);
    const auto done = moveBooking(house.clinic(), booking.id, booking.revision, move);
    if (!done || !done->isBooked())
        qFatal("a test's move was refused");
    return *done->booking;
}

BookingDetails UndoHouse::detailsOf(const BookingView& booking)
{
    BookingDetails details;
    details.proposal = {.client = booking.fields.client,
        .therapist = booking.fields.therapist,
        .room = booking.fields.room,
        .sessionType = booking.fields.sessionType,
        .start = booking.fields.start,
        .length = booking.fields.length,
        .replaces = std::nullopt};
    details.note = booking.fields.note;
    details.reason = booking.fields.reason;
    details.price = booking.fields.price;
    return details;
}

std::vector<StoredAuditEntry> UndoHouse::auditOf(const char* table, qint64 row)
{
    auto rows = readUnit(house.clinic(), [&](Workspace& workspace) -> Result<std::vector<StoredAuditEntry>> {
        return workspace.audits().ofRow(text(table), row);
    });
    return *std::move(rows);
}

} // namespace taper::test
