// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/session_type.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

class SessionTypeStore {
public:
    explicit SessionTypeStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::vector<Stored<SessionType>> all(
        bool withArchived = true); ///< in the order they were added
    [[nodiscard]] std::optional<Stored<SessionType>> byId(Id<SessionType> id);
    /// By its code, or else its name (letter case and accents aside).
    [[nodiscard]] std::optional<Stored<SessionType>> byCodeOrName(const QString& text);
    /// Errors: Duplicate (with a Problem at "name" or "code").
    [[nodiscard]] Result<Stored<SessionType>> insert(const SessionType& type);
    /// Errors: Duplicate, StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<SessionType>> update(
        Id<SessionType> id, int revision, const SessionType& type);

private:
    sql::Connection& m_connection;
};

} // namespace taper
