// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/session_type_store.h"

#include "core/base/text.h"
#include "core/storage/stored_row.h"

#include <unordered_map>

namespace taper {

namespace {

constexpr auto kTable = "session_type";
constexpr auto kSelect =
    "SELECT id, revision, name, code, profile, buffer_before, buffer_after, price_minor, "
    "colour, archived FROM session_type ";

struct Draft {
    Id<SessionType> id;
    int revision = 0;
    SessionTypeFields fields;
};

std::vector<Draft> readDrafts(sql::Statement rows)
{
    std::vector<Draft> drafts;
    while (rows.next()) {
        sql::Row row = rows.row();
        Draft& draft = drafts.emplace_back();
        draft.id = row.take<Id<SessionType>>();
        draft.revision = row.take<int>();
        draft.fields.name = row.take<QString>();
        draft.fields.code = row.take<QString>();
        draft.fields.profile = knownWord(loadProfileFrom(row.take<QString>()), kTable);
        draft.fields.bufferBefore = row.take<Minutes>();
        draft.fields.bufferAfter = row.take<Minutes>();
        draft.fields.price = row.take<Money>();
        draft.fields.colour = row.take<QString>();
        draft.fields.archived = row.take<bool>();
    }
    return drafts;
}

std::vector<Stored<SessionType>> withLengths(sql::Connection& connection, std::vector<Draft> drafts)
{
    std::unordered_map<Id<SessionType>, std::vector<Minutes>> lengths;
    sql::Statement rows = connection.query(QStringLiteral(
        "SELECT session_type_id, length_min FROM session_type_length ORDER BY session_type_id, position"));
    while (rows.next())
        lengths[rows.row().at<Id<SessionType>>(0)].push_back(rows.row().at<Minutes>(1));
    std::vector<Stored<SessionType>> types;
    for (Draft& draft : drafts) {
        draft.fields.lengths = std::move(lengths[draft.id]);
        types.push_back(storedRow(draft.id, draft.revision, std::move(draft.fields), kTable));
    }
    return types;
}

std::optional<Stored<SessionType>> firstOf(std::vector<Stored<SessionType>> types)
{
    if (types.empty())
        return std::nullopt;
    return std::move(types.front());
}

void writeLengths(sql::Connection& connection, Id<SessionType> id, const std::vector<Minutes>& lengths)
{
    connection.run(QStringLiteral("DELETE FROM session_type_length WHERE session_type_id = ?"), id);
    int position = 0;
    for (const Minutes length : lengths)
        connection.run(
            QStringLiteral("INSERT INTO session_type_length (session_type_id, position, length_min) "
                           "VALUES (?, ?, ?)"),
            id, position++, length);
}

} // namespace

std::vector<Stored<SessionType>> SessionTypeStore::all(bool withArchived)
{
    return withLengths(m_connection,
        readDrafts(m_connection.query(sqlText(kSelect, "WHERE archived <= ? ORDER BY id"), withArchived)));
}

std::optional<Stored<SessionType>> SessionTypeStore::byId(Id<SessionType> id)
{
    return firstOf(
        withLengths(m_connection, readDrafts(m_connection.query(sqlText(kSelect, "WHERE id = ?"), id))));
}

std::optional<Stored<SessionType>> SessionTypeStore::byCodeOrName(const QString& text)
{
    return firstOf(withLengths(m_connection,
        readDrafts(m_connection.query(
            sqlText(kSelect, "WHERE code = ? OR name_key = ? ORDER BY CASE WHEN code = ? THEN 0 ELSE 1 END"),
            text, foldForSearch(text), text))));
}

Result<Stored<SessionType>> SessionTypeStore::insert(const SessionType& type)
{
    return refusing(type->name, [&]() -> Result<Stored<SessionType>> {
        const auto id = m_connection.insert<SessionType>(
            QStringLiteral(
                "INSERT INTO session_type (name, name_key, code, profile, buffer_before, buffer_after, "
                "price_minor, colour, archived, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1) "
                "RETURNING id"),
            type->name, foldForSearch(type->name), type->code, keyOf(type->profile), type->bufferBefore,
            type->bufferAfter, type->price, type->colour, type->archived);
        writeLengths(m_connection, id, type->lengths);
        return Stored<SessionType>{id, 1, type};
    });
}

Result<Stored<SessionType>> SessionTypeStore::update(
    Id<SessionType> id, int revision, const SessionType& type)
{
    return refusing(type->name, [&] {
        auto updated = updateRow(m_connection, kTable,
            QStringLiteral("UPDATE session_type SET name = ?, name_key = ?, code = ?, profile = ?, "
                           "buffer_before = ?, buffer_after = ?, price_minor = ?, colour = ?, archived = ?, "
                           "revision = revision + 1 WHERE id = ? AND revision = ? RETURNING revision"),
            id, revision, type, type->name, foldForSearch(type->name), type->code, keyOf(type->profile),
            type->bufferBefore, type->bufferAfter, type->price, type->colour, type->archived);
        if (updated)
            writeLengths(m_connection, id, type->lengths);
        return updated;
    });
}

} // namespace taper
