// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/valid.h"
#include "core/sql/connection.h"

#include <utility>

namespace taper {

// What the stores share; not for others.

/// A statement put together from parts that are both written in the source.
[[nodiscard]] inline QString sqlText(const char* select, const char* rest)
{
    return QString::fromLatin1(select) + QLatin1String{rest};
}

/// A row as read. What the domain would not accept has not been written by Taper: throws SqlError (Corrupt).
template <class Thing>
[[nodiscard]] Stored<Thing> storedRow(
    Id<Thing> id, int revision, typename Thing::Fields fields, const char* table)
{
    auto value = Thing::make(std::move(fields));
    if (!value)
        throw sql::SqlError::brokenRow(table);
    return {id, revision, std::move(*value)};
}

/// A word that the file keeps for an enumeration; throws SqlError for one that nobody has written.
template <class Value>
[[nodiscard]] Value knownWord(const std::optional<Value>& value, const char* table)
{
    if (!value)
        throw sql::SqlError::brokenRow(table);
    return *value;
}

/// Why an UPDATE or DELETE that named a revision touched no row: somebody changed it, or there is none.
template <class Thing>
[[nodiscard]] Error staleOrMissing(sql::Connection& connection, const char* table, Id<Thing> id)
{
    const QString what = QString::fromLatin1(table);
    if (connection.value<int>(QStringLiteral("SELECT 1 FROM %1 WHERE id = ?").arg(what), id))
        return Error{ErrorCode::StaleRevision, {{QStringLiteral("what"), what}}};
    return Error::notFound(what, QString::number(id.value()));
}

/// Runs an UPDATE … WHERE id = ? AND revision = ? RETURNING revision, whose last two placeholders are bound
/// here.
template <class Thing, class... Args>
[[nodiscard]] Result<Stored<Thing>> updateRow(sql::Connection& connection, const char* table,
    const QString& sql, Id<Thing> id, int revision, const Thing& value, const Args&... args)
{
    if (const auto next = connection.value<int>(sql, args..., id, revision))
        return Stored<Thing>{id, *next, value};
    return fail(staleOrMissing(connection, table, id));
}

/// Runs `write`, and gives what a person can cause by it as an Error: a taken name (said as `name`) and a
/// taken slot.
template <class F>
[[nodiscard]] auto refusing(const QString& name, F&& write) -> std::invoke_result_t<F&>
{
    try {
        return write();
    } catch (const sql::SqlError& error) {
        if (error.kind() != sql::SqlError::Kind::Unique && error.kind() != sql::SqlError::Kind::Trigger)
            throw;
        Error refusal = sql::toError(error);
        if (refusal.code == ErrorCode::Duplicate) {
            refusal.parameters.insert(QStringLiteral("name"), name);
            for (Problem& problem : refusal.problems)
                problem.parameters.insert(QStringLiteral("name"), name);
        }
        return fail(std::move(refusal));
    }
}

} // namespace taper
