// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/closure_store.h"

#include "core/storage/stored_row.h"

namespace taper {

namespace {

constexpr auto kTable = "closure";
constexpr auto kSelect = "SELECT id, revision, first_day, last_day, reason FROM closure ";
Stored<Closure> readClosure(sql::Row row)
{
    const auto id = row.take<Id<Closure>>();
    const int revision = row.take<int>();
    ClosureFields fields;
    fields.from = row.take<Date>();
    fields.to = row.take<Date>();
    fields.reason = row.take<QString>();
    return storedRow(id, revision, std::move(fields), kTable);
}

std::vector<Stored<Closure>> readAll(sql::Statement rows)
{
    std::vector<Stored<Closure>> closures;
    while (rows.next())
        closures.push_back(readClosure(rows.row()));
    return closures;
}

} // namespace

std::vector<Stored<Closure>> ClosureStore::all()
{
    return readAll(m_connection.query(sqlText(kSelect, "ORDER BY first_day, id")));
}

std::vector<Stored<Closure>> ClosureStore::between(Date from, Date to)
{
    return readAll(m_connection.query(
        sqlText(kSelect, "WHERE last_day >= ? AND first_day <= ? ORDER BY first_day, id"), from, to));
}

std::optional<Stored<Closure>> ClosureStore::byId(Id<Closure> id)
{
    sql::Statement rows = m_connection.query(sqlText(kSelect, "WHERE id = ?"), id);
    if (!rows.next())
        return std::nullopt;
    return readClosure(rows.row());
}

Stored<Closure> ClosureStore::insert(const Closure& closure)
{
    const auto id = m_connection.insert<Closure>(
        QStringLiteral(
            "INSERT INTO closure (first_day, last_day, reason, revision) VALUES (?, ?, ?, 1) RETURNING id"),
        closure->from, closure->to, closure->reason);
    return {id, 1, closure};
}

Result<Stored<Closure>> ClosureStore::update(Id<Closure> id, int revision, const Closure& closure)
{
    return updateRow(m_connection, kTable,
        QStringLiteral("UPDATE closure SET first_day = ?, last_day = ?, reason = ?, revision = revision + 1 "
                       "WHERE id = ? AND revision = ? RETURNING revision"),
        id, revision, closure, closure->from, closure->to, closure->reason);
}

Result<void> ClosureStore::remove(Id<Closure> id, int revision)
{
    if (m_connection.run(QStringLiteral("DELETE FROM closure WHERE id = ? AND revision = ?"), id, revision)
        == 0)
        return fail(staleOrMissing(m_connection, kTable, id));
    return {};
}

} // namespace taper
