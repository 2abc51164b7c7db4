// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/audit_store.h"

#include "core/storage/stored_row.h"

namespace taper {

namespace {

constexpr auto kSelect =
    "SELECT id, at, who, action, table_name, row_id, before_json, after_json FROM audit ";
std::optional<QByteArray> orNothing(const QByteArray& json)
{
    if (json.isEmpty())
        return std::nullopt;
    return json;
}

std::vector<StoredAuditEntry> readAll(sql::Statement rows)
{
    std::vector<StoredAuditEntry> entries;
    while (rows.next()) {
        sql::Row row = rows.row();
        StoredAuditEntry& stored = entries.emplace_back();
        stored.sequence = row.take<qint64>();
        stored.entry.at = row.take<Instant>();
        stored.entry.who = row.take<QString>();
        stored.entry.action = row.take<QString>();
        stored.entry.table = row.take<QString>();
        stored.entry.row = row.take<qint64>();
        stored.entry.before = row.take<std::optional<QByteArray>>().value_or(QByteArray{});
        stored.entry.after = row.take<std::optional<QByteArray>>().value_or(QByteArray{});
    }
    return entries;
}

std::optional<StoredAuditEntry> firstOf(std::vector<StoredAuditEntry> entries)
{
    if (entries.empty())
        return std::nullopt;
    return std::move(entries.front());
}

} // namespace

qint64 AuditStore::append(const AuditEntry& entry)
{
    return m_connection
        .value<qint64>(QStringLiteral("INSERT INTO audit (at, who, action, table_name, row_id, before_json, "
                                      "after_json) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"),
            entry.at, entry.who, entry.action, entry.table, entry.row, orNothing(entry.before),
            orNothing(entry.after))
        .value_or(0);
}

std::optional<StoredAuditEntry> AuditStore::latest(const QString& table, qint64 row)
{
    return firstOf(readAll(m_connection.query(
        sqlText(kSelect, "WHERE table_name = ? AND row_id = ? ORDER BY id DESC LIMIT 1"), table, row)));
}

std::optional<StoredAuditEntry> AuditStore::first(const QString& table, qint64 row)
{
    return firstOf(readAll(m_connection.query(
        sqlText(kSelect, "WHERE table_name = ? AND row_id = ? ORDER BY id LIMIT 1"), table, row)));
}

std::vector<StoredAuditEntry> AuditStore::ofRow(const QString& table, qint64 row)
{
    return readAll(
        m_connection.query(sqlText(kSelect, "WHERE table_name = ? AND row_id = ? ORDER BY id"), table, row));
}

std::vector<StoredAuditEntry> AuditStore::after(qint64 sequence, int limit)
{
    return readAll(m_connection.query(sqlText(kSelect, "WHERE id > ? ORDER BY id LIMIT ?"), sequence, limit));
}

qint64 AuditStore::head()
{
    return m_connection.value<std::optional<qint64>>(QStringLiteral("SELECT max(id) FROM audit"))
        .value_or(std::nullopt)
        .value_or(0);
}

} // namespace taper
