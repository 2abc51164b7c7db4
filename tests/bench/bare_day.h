// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <sqlite3.h>

#include <string>

namespace taper::bench {

/// What a day on the board is made of, read as fast as it can be: the bare C API with statements prepared
/// once, every column looked at and none kept. What the day's use case is measured against.
class BareDay {
public:
    explicit BareDay(const std::string& path);
    BareDay(const BareDay&) = delete;
    BareDay& operator=(const BareDay&) = delete;
    ~BareDay();

    /// How many rows there were.
    qint64 read(Date date);

private:
    void prepare(sqlite3_stmt** statement, const char* sql);
    qint64 readAll(sqlite3_stmt* statement);

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_begin = nullptr;
    sqlite3_stmt* m_bookings = nullptr;
    sqlite3_stmt* m_alerts = nullptr;
    sqlite3_stmt* m_entries = nullptr;
    sqlite3_stmt* m_deepSessions = nullptr;
    sqlite3_stmt* m_commit = nullptr;
    std::string m_clients; ///< those of the day, as a JSON array of their numbers
    qint64 m_seen = 0; ///< so that no column can be left unread
};

} // namespace taper::bench
