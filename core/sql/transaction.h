// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/connection.h"

namespace taper::sql {

/// From here to commit(), or undone at the end of the scope. A Write takes the lock at once; a Read sees one
/// state of the file throughout. They do not nest.
class Transaction {
public:
    enum class Kind { Read, Write };

    Transaction(Connection& connection, Kind kind); ///< throws SqlError: Busy
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    void commit(); ///< throws SqlError; then nothing was kept

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace taper::sql
