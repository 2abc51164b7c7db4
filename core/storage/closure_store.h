// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/clinic_settings.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

class ClosureStore {
public:
    explicit ClosureStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::vector<Stored<Closure>> all(); ///< by date
    /// Those that cover any day from `from` to `to`, both included.
    [[nodiscard]] std::vector<Stored<Closure>> between(Date from, Date to);
    [[nodiscard]] std::optional<Stored<Closure>> byId(Id<Closure> id);
    Stored<Closure> insert(const Closure& closure);
    /// Errors: StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<Closure>> update(Id<Closure> id, int revision, const Closure& closure);
    [[nodiscard]] Result<void> remove(Id<Closure> id, int revision);

private:
    sql::Connection& m_connection;
};

} // namespace taper
