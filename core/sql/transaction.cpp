// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/transaction.h"
#include "core/sql/unit.h"

#include "core/sql/dialect.h"

namespace taper::sql {

Transaction::Transaction(Connection& connection, Kind kind)
    : m_connection{connection}
{
    Q_ASSERT(!m_connection.m_inTransaction);
    m_connection.run(kind == Kind::Write ? dialect::beginWrite() : dialect::beginRead());
    m_connection.m_inTransaction = true;
}

Transaction::~Transaction()
{
    m_connection.m_inTransaction = false;
    if (!m_open)
        return;
    try {
        m_connection.run(QStringLiteral("ROLLBACK"));
    } catch (const SqlError&) {
        // After a full disk or a failing one the engine has rolled back by itself, and says so.
    }
}

void Transaction::commit()
{
    m_connection.run(QStringLiteral("COMMIT"));
    m_open = false;
    m_connection.m_inTransaction = false;
}

} // namespace taper::sql
