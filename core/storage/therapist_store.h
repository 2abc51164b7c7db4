// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/therapist.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

class TherapistStore {
public:
    explicit TherapistStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    /// With hours, exceptions and leave, in the order they were added; five queries however many there are.
    [[nodiscard]] std::vector<Stored<Therapist>> all(bool withArchived = true);
    [[nodiscard]] std::optional<Stored<Therapist>> byId(Id<Therapist> id);
    [[nodiscard]] std::optional<Stored<Therapist>> byName(
        const QString& name); ///< letter case and accents aside
    /// Errors: Duplicate (with a Problem at "name").
    [[nodiscard]] Result<Stored<Therapist>> insert(const Therapist& therapist);
    /// Errors: Duplicate, StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<Therapist>> update(
        Id<Therapist> id, int revision, const Therapist& therapist);

private:
    [[nodiscard]] std::vector<Stored<Therapist>> select(const QString& condition, const QVariant& value);
    void writeHours(Id<Therapist> id, const TherapistFields& fields);

    sql::Connection& m_connection;
};

} // namespace taper
