// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_notes.h"

#include <cstdlib>
#include <iostream>

namespace taper::bench {

namespace {

constexpr const char* kHistory[] = {
    "SELECT b.id, n.id, b.start_min, b.status, b.late_cancel, b.therapist_id, t.name, s.id, s.name, "
    "b.length_min, "
    "b.note, n.status, n.pain_before, n.pain_after, substr(n.plan, 1, 400), "
    "(SELECT count(*) FROM attachment a WHERE a.note_id = n.id) FROM booking b "
    "JOIN therapist t ON t.id = b.therapist_id JOIN session_type s ON s.id = b.session_type_id "
    "LEFT JOIN treatment_note n ON n.booking_id = b.id WHERE b.client_id = ?1 "
    "UNION ALL SELECT NULL, n.id, n.at_min, 'completed', 0, n.therapist_id, t.name, NULL, '', 0, '', "
    "n.status, "
    "n.pain_before, n.pain_after, substr(n.plan, 1, 400), "
    "(SELECT count(*) FROM attachment a WHERE a.note_id = n.id) FROM treatment_note n "
    "JOIN therapist t ON t.id = n.therapist_id WHERE n.client_id = ?1 AND coalesce(n.booking_id, 0) = 0",
    "SELECT m.note_id, m.region, m.side, m.kind, m.before, m.after, m.text FROM note_mark m "
    "JOIN treatment_note n ON n.id = m.note_id WHERE n.client_id = ?1 ORDER BY m.note_id, m.position",
    "SELECT m.note_id, m.kind, m.left_before, m.right_before, m.left_after, m.right_after, m.text "
    "FROM note_measure m JOIN treatment_note n ON n.id = m.note_id WHERE n.client_id = ?1 "
    "ORDER BY m.note_id, m.position",
    "SELECT a.note_id, a.name, a.score FROM note_activity a JOIN treatment_note n ON n.id = a.note_id "
    "WHERE n.client_id = ?1 ORDER BY a.note_id, a.position",
    "SELECT e.id, e.revision, e.client_id, e.race_id, e.priority, e.target_sec, e.finish_sec, e.status, "
    "r.id, "
    "r.revision, r.name, r.first_day, r.last_day, r.start_min, r.finish_min, r.time_zone, r.distance_m, "
    "r.place, "
    "r.status FROM race_entry e JOIN race r ON r.id = e.race_id WHERE e.client_id = ?1 "
    "ORDER BY r.first_day DESC, r.id"};

void must(bool isDone, const char* what)
{
    if (isDone)
        return;
    std::cerr << "the bare notes cannot be read: " << what << '\n';
    std::abort();
}

} // namespace

BareNotes::BareNotes(const std::string& path)
{
    must(sqlite3_open_v2(path.c_str(), &m_database, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK, "open");
    sqlite3_exec(m_database, "PRAGMA cache_size = -65536", nullptr, nullptr, nullptr);
    for (size_t i = 0; i < std::size(kHistory); ++i)
        prepare(&m_history[i], kHistory[i]);
    prepare(&m_find, "SELECT rowid FROM note_words WHERE note_words MATCH ?1 ORDER BY rowid DESC LIMIT 51");
}

BareNotes::~BareNotes()
{
    for (sqlite3_stmt* statement : m_history)
        sqlite3_finalize(statement);
    sqlite3_finalize(m_find);
    sqlite3_close(m_database);
}

void BareNotes::prepare(sqlite3_stmt** statement, const char* sql)
{
    must(
        sqlite3_prepare_v2(m_database, sql, -1, statement, nullptr) == SQLITE_OK, sqlite3_errmsg(m_database));
}

qint64 BareNotes::readAll(sqlite3_stmt* statement)
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
    }
    sqlite3_reset(statement);
    return rows;
}

qint64 BareNotes::readHistory(qint64 client)
{
    qint64 rows = 0;
    for (sqlite3_stmt* statement : m_history) {
        sqlite3_bind_int64(statement, 1, client);
        rows += readAll(statement);
    }
    return rows;
}

qint64 BareNotes::find(const std::string& asked)
{
    sqlite3_bind_text(m_find, 1, asked.c_str(), static_cast<int>(asked.size()), nullptr);
    return readAll(m_find);
}

} // namespace taper::bench
