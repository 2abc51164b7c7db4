// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/room_store.h"

#include "core/base/text.h"
#include "core/storage/stored_row.h"

namespace taper {

namespace {

constexpr auto kTable = "room";
constexpr auto kSelect = "SELECT id, revision, name, archived FROM room ";
Stored<Room> readRoom(sql::Row row)
{
    const auto id = row.take<Id<Room>>();
    const int revision = row.take<int>();
    RoomFields fields;
    fields.name = row.take<QString>();
    fields.archived = row.take<bool>();
    return storedRow(id, revision, std::move(fields), kTable);
}

std::optional<Stored<Room>> readOne(sql::Statement rows)
{
    if (!rows.next())
        return std::nullopt;
    return readRoom(rows.row());
}

} // namespace

std::vector<Stored<Room>> RoomStore::all(bool withArchived)
{
    std::vector<Stored<Room>> rooms;
    sql::Statement rows =
        m_connection.query(sqlText(kSelect, "WHERE archived <= ? ORDER BY id"), withArchived);
    while (rows.next())
        rooms.push_back(readRoom(rows.row()));
    return rooms;
}

std::optional<Stored<Room>> RoomStore::byId(Id<Room> id)
{
    return readOne(m_connection.query(sqlText(kSelect, "WHERE id = ?"), id));
}

std::optional<Stored<Room>> RoomStore::byName(const QString& name)
{
    return readOne(m_connection.query(sqlText(kSelect, "WHERE name_key = ?"), foldForSearch(name)));
}

Result<Stored<Room>> RoomStore::insert(const Room& room)
{
    return refusing(room->name, [&]() -> Result<Stored<Room>> {
        const auto id = m_connection.insert<Room>(
            QStringLiteral(
                "INSERT INTO room (name, name_key, archived, revision) VALUES (?, ?, ?, 1) RETURNING id"),
            room->name, foldForSearch(room->name), room->archived);
        return Stored<Room>{id, 1, room};
    });
}

Result<Stored<Room>> RoomStore::update(Id<Room> id, int revision, const Room& room)
{
    return refusing(room->name, [&] {
        return updateRow(m_connection, kTable,
            QStringLiteral("UPDATE room SET name = ?, name_key = ?, archived = ?, revision = revision + 1 "
                           "WHERE id = ? AND revision = ? RETURNING revision"),
            id, revision, room, room->name, foldForSearch(room->name), room->archived);
    });
}

} // namespace taper
