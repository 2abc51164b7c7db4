// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/exercise.h"
#include "core/sql/connection.h"

#include <QByteArray>

#include <vector>

namespace taper {

/// The exercises of the clinic's library. They are archived, never removed: notes refer to them.
class ExerciseStore {
public:
    explicit ExerciseStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::vector<Stored<Exercise>> all(bool withArchived); ///< by name, archived ones last
    [[nodiscard]] std::optional<Stored<Exercise>> byId(Id<Exercise> id);
    /// Errors: Duplicate (with a Problem at "name").
    [[nodiscard]] Result<Stored<Exercise>> insert(const Exercise& exercise);
    /// Errors: Duplicate, StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<Exercise>> update(Id<Exercise> id, int revision, const Exercise& exercise);

private:
    sql::Connection& m_connection;
};

/// The row as the audit keeps it; what is not said is null.
[[nodiscard]] QByteArray rowJson(const ExerciseFields& fields);

} // namespace taper
