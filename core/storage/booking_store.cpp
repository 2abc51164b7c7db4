// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/booking_store.h"

#include "core/sql/dialect.h"
#include "core/storage/booking_row.h"
#include "core/storage/stored_row.h"

#include <algorithm>

namespace taper {

namespace {

constexpr auto kTable = "booking";
/// A session and the buffer after it: how long before a moment something can start and still be going on.
constexpr Minutes kLongestReach{480 + 240};
constexpr Minutes kLongestBuffer{240};

constexpr auto kHolds = "b.status NOT IN ('cancelled', 'no_show')";

QString rowsWhere(const QString& rest)
{
    return bookingRowSelect() + QLatin1String("WHERE ") + rest;
}

QString inClients()
{
    return sql::dialect::inIds(QStringLiteral("b.client_id"));
}

QStringList keysOf(const std::vector<LoadProfile>& profiles)
{
    QStringList keys;
    for (const LoadProfile profile : profiles)
        keys += keyOf(profile);
    return keys;
}

} // namespace

std::optional<Stored<Booking>> BookingStore::byId(Id<Booking> id)
{
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT %1 FROM booking b WHERE b.id = ?").arg(bookingColumns()), id);
    if (!rows.next())
        return std::nullopt;
    sql::Row row = rows.row();
    return takeBooking(row);
}

std::optional<BookingRow> BookingStore::rowById(Id<Booking> id)
{
    auto found = readBookingRows(m_connection, m_connection.query(rowsWhere(QStringLiteral("b.id = ?")), id));
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

Result<Stored<Booking>> BookingStore::insert(const Booking& booking, Instant createdAt)
{
    return refusing({}, [&]() -> Result<Stored<Booking>> {
        const auto id = m_connection.insert<Booking>(
            QStringLiteral(
                "INSERT INTO booking (client_id, therapist_id, room_id, session_type_id, start_min, "
                "length_min, end_min, buffer_before, buffer_after, occupied_start, occupied_end, status, "
                "cancel_reason, price_minor, note, reason, series_id, arrived_min, started_min, ended_min, "
                "late_cancel, revision, created_at) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?) RETURNING id"),
            booking->client, booking->therapist, booking->room, booking->sessionType, booking->start,
            booking->length, booking->interval().end, booking->bufferBefore, booking->bufferAfter,
            booking->occupied().start, booking->occupied().end, keyOf(booking->status),
            booking->cancelReason ? std::optional{keyOf(*booking->cancelReason)} : std::nullopt,
            booking->price, booking->note, booking->reason, booking->series, booking->arrivedAt,
            booking->startedAt, booking->endedAt, booking->lateCancel, createdAt);
        return Stored<Booking>{id, 1, booking};
    });
}

Result<Stored<Booking>> BookingStore::update(Id<Booking> id, int revision, const Booking& booking)
{
    return refusing({}, [&] {
        return updateRow(m_connection, kTable,
            QStringLiteral(
                "UPDATE booking SET client_id = ?, therapist_id = ?, room_id = ?, session_type_id = ?, "
                "start_min = ?, length_min = ?, end_min = ?, buffer_before = ?, buffer_after = ?, "
                "occupied_start = ?, occupied_end = ?, status = ?, cancel_reason = ?, price_minor = ?, "
                "note = ?, reason = ?, series_id = ?, arrived_min = ?, started_min = ?, ended_min = ?, "
                "late_cancel = ?, revision = revision + 1 "
                "WHERE id = ? AND revision = ? RETURNING revision"),
            id, revision, booking, booking->client, booking->therapist, booking->room, booking->sessionType,
            booking->start, booking->length, booking->interval().end, booking->bufferBefore,
            booking->bufferAfter, booking->occupied().start, booking->occupied().end, keyOf(booking->status),
            booking->cancelReason ? std::optional{keyOf(*booking->cancelReason)} : std::nullopt,
            booking->price, booking->note, booking->reason, booking->series, booking->arrivedAt,
            booking->startedAt, booking->endedAt, booking->lateCancel);
    });
}

std::vector<BookingRow> BookingStore::between(Moment from, Moment to)
{
    return readBookingRows(m_connection,
        m_connection.query(rowsWhere(QStringLiteral("b.start_min >= ? AND b.start_min < ? "
                                                    "ORDER BY b.start_min, b.therapist_id, b.id")),
            from, to));
}

std::vector<BookingRow> BookingStore::onDay(Date day)
{
    const Interval whole = dayInterval(day);
    return between(whole.start, whole.end);
}

std::vector<BookingRow> BookingStore::ofClient(Id<Client> client, int limit)
{
    return readBookingRows(m_connection,
        m_connection.query(
            rowsWhere(QStringLiteral("b.client_id = ? ORDER BY b.start_min DESC, b.id DESC LIMIT ?")), client,
            limit));
}

std::vector<BookingRow> BookingStore::ofClients(
    const std::vector<Id<Client>>& clients, Moment from, Moment to)
{
    if (clients.empty())
        return {};
    return readBookingRows(m_connection,
        m_connection.query(rowsWhere(inClients()
                               + QLatin1String(" AND b.start_min >= ? AND b.start_min < ? "
                                               "ORDER BY b.start_min, b.therapist_id, b.id")),
            sql::dialect::setOf(clients), from, to));
}

std::vector<BookingRow> BookingStore::coming(Id<Client> client, Moment now)
{
    return readBookingRows(m_connection,
        m_connection.query(rowsWhere(QStringLiteral("b.client_id = ? AND b.start_min >= ? AND %1 "
                                                    "ORDER BY b.start_min, b.id")
                                         .arg(QLatin1String{kHolds})),
            client, now));
}

std::vector<BookingRow> BookingStore::affectedByRace(Id<Race> race, int days)
{
    sql::Statement dates = m_connection.query(
        QStringLiteral("SELECT first_day, coalesce(last_day, first_day) FROM race WHERE id = ?"), race);
    if (!dates.next())
        return {};
    const Date first = dates.row().at<Date>(0) - std::chrono::days{days};
    const Date afterLast = dates.row().at<Date>(1) + std::chrono::days{days + 1};
    return readBookingRows(m_connection,
        m_connection.query(
            bookingRowSelect(QStringLiteral("race_entry e JOIN booking b ON b.client_id = e.client_id"))
                + QStringLiteral("WHERE e.race_id = ? AND b.start_min >= ? AND b.start_min < ? AND %1 "
                                 "ORDER BY b.start_min, b.therapist_id, b.id")
                      .arg(QLatin1String{kHolds}),
            race, Moment{first}, Moment{afterLast}));
}

std::vector<BookingRow> BookingStore::around(
    const Interval& window, Id<Therapist> therapist, std::optional<Id<Room>> room, Id<Client> client)
{
    return readBookingRows(m_connection,
        m_connection.query(
            rowsWhere(QStringLiteral("b.start_min > ? AND b.start_min < ? AND b.occupied_start < ? "
                                     "AND b.occupied_end > ? AND %1 "
                                     "AND (b.therapist_id = ? OR b.room_id = ? OR b.client_id = ?) "
                                     "ORDER BY b.start_min, b.id")
                          .arg(QLatin1String{kHolds})),
            window.start - kLongestReach, window.end + kLongestBuffer, window.end, window.start, therapist,
            room, client));
}

std::vector<BookingRow> BookingStore::overlapping(const Interval& window)
{
    return readBookingRows(m_connection,
        m_connection.query(rowsWhere(QStringLiteral("b.start_min > ? AND b.start_min < ? AND b.end_min > ? "
                                                    "AND %1 ORDER BY b.start_min, b.therapist_id, b.id")
                                         .arg(QLatin1String{kHolds})),
            window.start - kLongestReach, window.end, window.start));
}

std::vector<BusyTime> BookingStore::busy(Date from, Date to)
{
    const Moment start = dayInterval(from).start;
    const Moment end = dayInterval(to).end;
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT b.id, b.client_id, b.therapist_id, b.room_id, b.start_min, b.end_min, "
                       "b.occupied_start, b.occupied_end, b.session_type_id FROM booking b "
                       "WHERE b.start_min > ? AND b.start_min < ? "
                       "AND b.occupied_start < ? AND b.occupied_end > ? AND %1 ORDER BY b.start_min, b.id")
            .arg(QLatin1String{kHolds}),
        start - kLongestReach, end + kLongestBuffer, end, start);
    std::vector<BusyTime> times;
    while (rows.next()) {
        sql::Row row = rows.row();
        BusyTime& time = times.emplace_back();
        time.booking = row.take<Id<Booking>>();
        time.client = row.take<Id<Client>>();
        time.therapist = row.take<Id<Therapist>>();
        time.room = row.take<std::optional<Id<Room>>>();
        time.interval.start = row.take<Moment>();
        time.interval.end = row.take<Moment>();
        time.occupied.start = row.take<Moment>();
        time.occupied.end = row.take<Moment>();
        time.sessionType = row.take<Id<SessionType>>();
    }
    return times;
}

std::unordered_map<Id<Client>, VisitBefore> BookingStore::lastVisitsBefore(
    const std::vector<Id<Client>>& clients, Moment before)
{
    std::unordered_map<Id<Client>, VisitBefore> visits;
    if (clients.empty())
        return visits;
    // The newest of each client by index, instead of looking through all of everyone's visits.
    sql::Statement rows = m_connection.query(
        QStringLiteral(
            "SELECT c.id, b.id, b.start_min, b.length_min, t.name, s.name, "
            "substr(COALESCE(NULLIF(n.plan, ''), NULLIF(n.treatment, ''), NULLIF(n.objective, ''), "
            "NULLIF(n.assessment, ''), NULLIF(n.subjective, ''), b.note), 1, 500) FROM client c "
            "JOIN booking b ON b.id = (SELECT v.id FROM booking v WHERE v.client_id = c.id "
            "AND v.start_min < ? AND v.status = 'completed' ORDER BY v.start_min DESC LIMIT 1) "
            "JOIN therapist t ON t.id = b.therapist_id JOIN session_type s ON s.id = b.session_type_id "
            "LEFT JOIN treatment_note n ON n.booking_id = b.id WHERE %1")
            .arg(sql::dialect::inIds(QStringLiteral("c.id"))),
        before, sql::dialect::setOf(clients));
    while (rows.next()) {
        sql::Row row = rows.row();
        VisitBefore& visit = visits[row.take<Id<Client>>()];
        visit.booking = row.take<Id<Booking>>();
        visit.start = row.take<Moment>();
        visit.length = row.take<Minutes>();
        visit.therapistName = row.take<QString>();
        visit.sessionTypeName = row.take<QString>();
        visit.note = row.take<QString>();
    }
    return visits;
}

std::vector<DeepSession> BookingStore::completedSessions(
    const std::vector<Id<Client>>& clients, Moment from, Moment to, const std::vector<LoadProfile>& profiles)
{
    std::vector<DeepSession> sessions;
    if (clients.empty())
        return sessions;
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT b.client_id, b.start_min FROM booking b "
                       "JOIN session_type s ON s.id = b.session_type_id "
                       "WHERE %1 AND b.start_min >= ? AND b.start_min < ? AND b.status = 'completed' AND %2 "
                       "ORDER BY b.client_id, b.start_min")
            .arg(inClients(), sql::dialect::inTexts(QStringLiteral("s.profile"))),
        sql::dialect::setOf(clients), from, to, sql::dialect::setOf(keysOf(profiles)));
    while (rows.next())
        sessions.push_back({rows.row().at<Id<Client>>(0), rows.row().at<Moment>(1)});
    return sessions;
}

std::optional<Moment> BookingStore::lastSessionBefore(
    Id<Client> client, Moment before, const std::vector<LoadProfile>& profiles)
{
    return m_connection.value<Moment>(
        QStringLiteral("SELECT b.start_min FROM booking b JOIN session_type s ON s.id = b.session_type_id "
                       "WHERE b.client_id = ? AND b.start_min < ? AND b.status = 'completed' AND %1 "
                       "ORDER BY b.start_min DESC LIMIT 1")
            .arg(sql::dialect::inTexts(QStringLiteral("s.profile"))),
        client, before, sql::dialect::setOf(keysOf(profiles)));
}

VisitCounts BookingStore::countVisits(Id<Client> client)
{
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT b.status, count(*), min(b.start_min), max(b.start_min) FROM booking b "
                       "WHERE b.client_id = ? AND b.status IN ('completed', 'no_show', 'cancelled') "
                       "GROUP BY b.status"),
        client);
    VisitCounts counts;
    while (rows.next()) {
        sql::Row row = rows.row();
        const auto status = knownWord(bookingStatusFrom(row.take<QString>()), kTable);
        const int count = row.take<int>();
        if (status == BookingStatus::Completed) {
            counts.completed = count;
            counts.firstVisit = row.take<Moment>();
            counts.lastVisit = row.take<Moment>();
        } else if (status == BookingStatus::NoShow) {
            counts.noShows = count;
        } else {
            counts.cancelled = count;
        }
    }
    return counts;
}

qint64 BookingStore::count()
{
    return m_connection.value<qint64>(QStringLiteral("SELECT count(*) FROM booking")).value_or(0);
}

} // namespace taper
