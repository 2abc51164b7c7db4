// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_day.h"

#include <cstdlib>
#include <iostream>

namespace taper::bench {

namespace {

constexpr auto kBookings =
    "SELECT b.client_id, b.id, b.revision, b.therapist_id, b.room_id, b.session_type_id, b.start_min, "
    "b.length_min, b.buffer_before, b.buffer_after, b.status, b.cancel_reason, b.price_minor, b.note, "
    "b.reason, "
    "b.created_at, c.name, c.preferred_name, c.phone, c.date_of_birth, c.archived, t.name, t.colour, r.name, "
    "s.name, s.colour, s.profile FROM booking b JOIN client c ON c.id = b.client_id "
    "JOIN therapist t ON t.id = b.therapist_id JOIN session_type s ON s.id = b.session_type_id "
    "LEFT JOIN room r ON r.id = b.room_id WHERE b.start_min >= ?1 AND b.start_min < ?2 "
    "ORDER BY b.start_min, b.therapist_id, b.id";
constexpr auto kAlerts = "SELECT client_id, label FROM client_alert "
                         "WHERE client_id IN (SELECT value FROM json_each(?1)) ORDER BY client_id, position";
constexpr auto kEntries =
    "SELECT e.id, e.revision, e.client_id, e.race_id, e.priority, e.target_sec, e.finish_sec, e.status, "
    "r.id, "
    "r.revision, r.name, r.first_day, r.last_day, r.start_min, r.finish_min, r.time_zone, r.distance_m, "
    "r.place, "
    "r.status FROM race_entry e JOIN race r ON r.id = e.race_id "
    "WHERE e.client_id IN (SELECT value FROM json_each(?1)) AND coalesce(r.last_day, r.first_day) >= ?2 "
    "AND r.first_day <= ?3 ORDER BY e.client_id, r.first_day, r.id";
constexpr auto kDeepSessions =
    "SELECT b.client_id, b.start_min FROM booking b JOIN session_type s ON s.id = b.session_type_id "
    "WHERE b.client_id IN (SELECT value FROM json_each(?1)) AND b.start_min >= ?2 AND b.start_min < ?3 "
    "AND b.status = 'completed' AND s.profile IN ('full_sports', 'myofascial', 'deep') "
    "ORDER BY b.client_id, b.start_min";

void must(bool isDone, const char* what)
{
    if (isDone)
        return;
    std::cerr << "the bare day cannot be read: " << what << '\n';
    std::abort();
}

qint64 minutesOf(Date date)
{
    return Moment{date}.time_since_epoch().count();
}

void bindText(sqlite3_stmt* statement, int position, const std::string& text)
{
    sqlite3_bind_text(statement, position, text.c_str(), static_cast<int>(text.size()), nullptr);
}

} // namespace

BareDay::BareDay(const std::string& path)
{
    must(sqlite3_open_v2(path.c_str(), &m_database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK, "open");
    prepare(&m_begin, "BEGIN");
    prepare(&m_bookings, kBookings);
    prepare(&m_alerts, kAlerts);
    prepare(&m_entries, kEntries);
    prepare(&m_deepSessions, kDeepSessions);
    prepare(&m_commit, "COMMIT");
}

BareDay::~BareDay()
{
    for (sqlite3_stmt* statement : {m_begin, m_bookings, m_alerts, m_entries, m_deepSessions, m_commit})
        sqlite3_finalize(statement);
    sqlite3_close(m_database);
}

void BareDay::prepare(sqlite3_stmt** statement, const char* sql)
{
    must(
        sqlite3_prepare_v2(m_database, sql, -1, statement, nullptr) == SQLITE_OK, sqlite3_errmsg(m_database));
}

qint64 BareDay::readAll(sqlite3_stmt* statement)
{
    qint64 rows = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++rows;
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            if (sqlite3_column_type(statement, column) == SQLITE_TEXT)
                m_seen += sqlite3_column_text(statement, column)[0];
            else
                m_seen += sqlite3_column_int64(statement, column);
        }
        if (statement == m_bookings) {
            m_clients += m_clients.empty() ? '[' : ',';
            m_clients += std::to_string(sqlite3_column_int64(statement, 0));
        }
    }
    sqlite3_reset(statement);
    return rows;
}

qint64 BareDay::read(Date date)
{
    using std::chrono::days;
    m_clients.clear();
    readAll(m_begin);
    sqlite3_bind_int64(m_bookings, 1, minutesOf(date));
    sqlite3_bind_int64(m_bookings, 2, minutesOf(date + days{1}));
    qint64 rows = readAll(m_bookings);
    m_clients += m_clients.empty() ? "[]" : "]";

    const std::string from = toIso(date - days{32}).toStdString();
    const std::string to = toIso(date + days{367}).toStdString();
    bindText(m_alerts, 1, m_clients);
    rows += readAll(m_alerts);
    bindText(m_entries, 1, m_clients);
    bindText(m_entries, 2, from);
    bindText(m_entries, 3, to);
    rows += readAll(m_entries);
    bindText(m_deepSessions, 1, m_clients);
    sqlite3_bind_int64(m_deepSessions, 2, minutesOf(date - days{60}));
    sqlite3_bind_int64(m_deepSessions, 3, minutesOf(date + days{1}));
    rows += readAll(m_deepSessions);
    readAll(m_commit);
    return rows;
}

} // namespace taper::bench
