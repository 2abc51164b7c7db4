// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/sql/connection.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace taper {

/// Who did what to which row, and what it was before and after, as JSON objects; empty when there is none
/// (before an addition, after a removal).
struct AuditEntry {
    Instant at{};
    QString who;
    QString action; ///< "book", "move", "cancel", "update" …
    QString table; ///< "booking", "client" …
    qint64 row = 0;
    QByteArray before;
    QByteArray after;
};
struct StoredAuditEntry {
    qint64 sequence = 0; ///< the order of events, whatever the clock did
    AuditEntry entry;
};

/// The audit only grows: the database itself refuses to change or remove its rows.
class AuditStore {
public:
    explicit AuditStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    qint64 append(const AuditEntry& entry); ///< the sequence it got
    [[nodiscard]] std::optional<StoredAuditEntry> latest(const QString& table, qint64 row);
    [[nodiscard]] std::optional<StoredAuditEntry> first(
        const QString& table, qint64 row); ///< who made the row
    [[nodiscard]] std::vector<StoredAuditEntry> ofRow(const QString& table, qint64 row); ///< oldest first
    [[nodiscard]] std::vector<StoredAuditEntry> after(qint64 sequence, int limit); ///< oldest first
    [[nodiscard]] qint64 head(); ///< the newest sequence, 0 without rows

private:
    sql::Connection& m_connection;
};

} // namespace taper
