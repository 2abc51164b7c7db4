// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string>

#include <sqlite3.h>

namespace taper::bench {

/// The rows of a history, and a search for a beginning of a word, through the bare C API, for comparison:
/// statements prepared once, every column read, nothing made of it.
class BareNotes {
public:
    explicit BareNotes(const std::string& path);
    BareNotes(const BareNotes&) = delete;
    BareNotes& operator=(const BareNotes&) = delete;
    ~BareNotes();

    qint64 readHistory(qint64 client); ///< how many rows
    qint64 find(const std::string& asked); ///< how many of the latest 51 notes

private:
    void prepare(sqlite3_stmt** statement, const char* sql);
    qint64 readAll(sqlite3_stmt* statement);

    sqlite3* m_database = nullptr;
    sqlite3_stmt* m_history[5] = {};
    sqlite3_stmt* m_find = nullptr;
    qint64 m_seen = 0;
};

} // namespace taper::bench
