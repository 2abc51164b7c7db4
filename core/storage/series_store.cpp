// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/series_store.h"

#include "core/storage/booking_row.h"
#include "core/storage/stored_row.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace taper {

namespace {

constexpr auto kTable = "booking_series";

} // namespace

std::optional<Stored<Series>> SeriesStore::byId(Id<Series> id)
{
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT id, revision, client_id, rule, first_min FROM booking_series WHERE id = ?"),
        id);
    if (!rows.next())
        return std::nullopt;
    sql::Row row = rows.row();
    const auto stored = row.take<Id<Series>>();
    const int revision = row.take<int>();
    SeriesFields fields;
    fields.client = row.take<Id<Client>>();
    fields.rule = row.take<QString>();
    fields.first = row.take<Moment>();
    return storedRow<Series>(stored, revision, std::move(fields), kTable);
}

Stored<Series> SeriesStore::insert(const Series& series, Instant createdAt)
{
    const auto id = m_connection.insert<Series>(
        QStringLiteral("INSERT INTO booking_series (client_id, rule, first_min, revision, created_at) "
                       "VALUES (?, ?, ?, 1, ?) RETURNING id"),
        series->client, series->rule, series->first, createdAt);
    return {id, 1, series};
}

std::vector<Stored<Booking>> SeriesStore::bookings(Id<Series> id)
{
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT %1 FROM booking b WHERE b.series_id = ? ORDER BY b.start_min, b.id")
            .arg(bookingColumns()),
        id);
    std::vector<Stored<Booking>> bookings;
    while (rows.next()) {
        sql::Row row = rows.row();
        bookings.push_back(takeBooking(row));
    }
    return bookings;
}

QByteArray rowJson(const SeriesFields& fields)
{
    return QJsonDocument{
        QJsonObject{{QStringLiteral("client_id"), fields.client.value()},
            {QStringLiteral("rule"), fields.rule}, {QStringLiteral("first"), toIso(fields.first)}}}
        .toJson(QJsonDocument::Compact);
}

} // namespace taper
