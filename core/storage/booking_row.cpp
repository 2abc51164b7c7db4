// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/booking_row.h"

#include "core/sql/dialect.h"
#include "core/storage/consent_store.h"
#include "core/storage/screening_store.h"
#include "core/storage/stored_row.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace taper {

namespace {

constexpr auto kTable = "booking";

/// Each once.
std::vector<Id<Client>> clientsOf(const std::vector<BookingRow>& bookings)
{
    std::unordered_set<Id<Client>> seen;
    std::vector<Id<Client>> clients;
    for (const BookingRow& booking : bookings) {
        if (seen.insert(booking.booking->client).second)
            clients.push_back(booking.booking->client);
    }
    return clients;
}

void readAlerts(
    sql::Connection& connection, const std::vector<Id<Client>>& clients, std::vector<BookingRow>& bookings)
{
    std::unordered_map<Id<Client>, QStringList> alerts;
    bool any = false;
    sql::Statement rows = connection.query(
        QStringLiteral("SELECT client_id, label FROM client_alert WHERE %1 ORDER BY client_id, position")
            .arg(sql::dialect::inIds(QStringLiteral("client_id"))),
        sql::dialect::setOf(clients));
    while (rows.next()) {
        alerts[rows.row().at<Id<Client>>(0)] += rows.row().at<QString>(1);
        any = true;
    }
    if (!any)
        return;
    for (BookingRow& booking : bookings)
        booking.clientAlerts = alerts[booking.booking->client];
}

void readConditions(
    sql::Connection& connection, const std::vector<Id<Client>>& clients, std::vector<BookingRow>& bookings)
{
    const auto first = std::ranges::min_element(
        bookings, {}, [](const BookingRow& booking) { return booking.booking->start; });
    const ConditionsByClient conditions = ScreeningStore{connection}.openOf(clients, first->booking->start);
    if (conditions.empty())
        return;
    for (BookingRow& booking : bookings) {
        if (const auto found = conditions.find(booking.booking->client); found != conditions.end())
            booking.clientConditions = found->second;
    }
}

void readGuardianConsents(sql::Connection& connection, std::vector<BookingRow>& bookings)
{
    std::vector<Id<Client>> young;
    for (const BookingRow& booking : bookings) {
        if (ageNeedsGuardian(booking.clientBirth, dateOf(booking.booking->start)))
            young.push_back(booking.booking->client);
    }
    if (young.empty())
        return;
    const auto consents = ConsentStore{connection}.guardianConsents(young);
    for (BookingRow& booking : bookings) {
        if (const auto found = consents.find(booking.booking->client); found != consents.end())
            booking.guardianConsent = found->second;
    }
}

} // namespace

QString bookingColumns()
{
    return QStringLiteral("b.id, b.revision, b.client_id, b.therapist_id, b.room_id, b.session_type_id, "
                          "b.start_min, b.length_min, b.buffer_before, b.buffer_after, b.status, "
                          "b.cancel_reason, b.price_minor, b.note, b.reason, b.series_id, b.arrived_min, "
                          "b.started_min, b.ended_min, b.late_cancel");
}

Stored<Booking> takeBooking(sql::Row& row)
{
    const auto id = row.take<Id<Booking>>();
    const int revision = row.take<int>();
    BookingFields fields;
    fields.client = row.take<Id<Client>>();
    fields.therapist = row.take<Id<Therapist>>();
    fields.room = row.take<std::optional<Id<Room>>>();
    fields.sessionType = row.take<Id<SessionType>>();
    fields.start = row.take<Moment>();
    fields.length = row.take<Minutes>();
    fields.bufferBefore = row.take<Minutes>();
    fields.bufferAfter = row.take<Minutes>();
    fields.status = knownWord(bookingStatusFrom(row.take<QString>()), kTable);
    if (const auto reason = row.take<std::optional<QString>>())
        fields.cancelReason = knownWord(cancelReasonFrom(*reason), kTable);
    fields.price = row.take<Money>();
    fields.note = row.take<QString>();
    fields.reason = row.take<QString>();
    fields.series = row.take<std::optional<Id<Series>>>();
    fields.arrivedAt = row.take<std::optional<Moment>>();
    fields.startedAt = row.take<std::optional<Moment>>();
    fields.endedAt = row.take<std::optional<Moment>>();
    fields.lateCancel = row.take<bool>();
    return storedRow(id, revision, std::move(fields), kTable);
}

QString bookingRowSelect(const QString& from)
{
    return QStringLiteral(
        "SELECT %1, b.created_at, c.name, c.preferred_name, c.phone, c.date_of_birth, c.archived, "
        "t.name, t.colour, r.name, s.name, s.colour, s.profile, "
        "CASE WHEN EXISTS (SELECT 1 FROM screening n WHERE n.booking_id = b.id) THEN 1 ELSE 0 END FROM %2 "
        "JOIN client c ON c.id = b.client_id "
        "JOIN therapist t ON t.id = b.therapist_id "
        "JOIN session_type s ON s.id = b.session_type_id "
        "LEFT JOIN room r ON r.id = b.room_id ")
        .arg(bookingColumns(), from);
}

std::vector<BookingRow> readBookingRows(sql::Connection& connection, sql::Statement rows)
{
    std::vector<BookingRow> bookings;
    while (rows.next()) {
        sql::Row row = rows.row();
        BookingRow booking{takeBooking(row)};
        booking.createdAt = row.take<Instant>();
        booking.clientName = row.take<QString>();
        booking.clientPreferredName = row.take<QString>();
        booking.clientPhone = row.take<QString>();
        booking.clientBirth = row.take<std::optional<Date>>();
        booking.clientArchived = row.take<bool>();
        booking.therapistName = row.take<QString>();
        booking.therapistColour = row.take<QString>();
        booking.roomName = row.take<QString>();
        booking.sessionTypeName = row.take<QString>();
        booking.sessionTypeColour = row.take<QString>();
        booking.profile = knownWord(loadProfileFrom(row.take<QString>()), "session_type");
        booking.isScreened = row.take<bool>();
        bookings.push_back(std::move(booking));
    }
    if (!bookings.empty()) {
        const std::vector<Id<Client>> clients = clientsOf(bookings);
        readAlerts(connection, clients, bookings);
        readConditions(connection, clients, bookings);
        readGuardianConsents(connection, bookings);
    }
    return bookings;
}

} // namespace taper
