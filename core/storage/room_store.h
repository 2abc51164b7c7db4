// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/room.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

/// Rooms, therapists and session types are archived, never removed: the past refers to them.
class RoomStore {
public:
    explicit RoomStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::vector<Stored<Room>> all(bool withArchived = true); ///< in the order they were added
    [[nodiscard]] std::optional<Stored<Room>> byId(Id<Room> id);
    [[nodiscard]] std::optional<Stored<Room>> byName(const QString& name); ///< letter case and accents aside
    /// Errors: Duplicate (with a Problem at "name").
    [[nodiscard]] Result<Stored<Room>> insert(const Room& room);
    /// Errors: Duplicate, StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<Room>> update(Id<Room> id, int revision, const Room& room);

private:
    sql::Connection& m_connection;
};

} // namespace taper
