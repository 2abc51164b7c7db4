// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/course_plan.h"
#include "core/sql/connection.h"

#include <QByteArray>

#include <vector>

namespace taper {

class CoursePlanStore {
public:
    explicit CoursePlanStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<Stored<CoursePlan>> byId(Id<CoursePlan> id);
    // Plans that were dropped among them, the latest made first; two queries, however many.
    [[nodiscard]] std::vector<Stored<CoursePlan>> ofClient(Id<Client> client);
    [[nodiscard]] std::vector<Stored<CoursePlan>> ofRace(Id<Race> race);

    [[nodiscard]] Stored<CoursePlan> insert(const CoursePlan& plan, Instant createdAt);
    /// Errors: StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<CoursePlan>> update(Id<CoursePlan> id, int revision, const CoursePlan& plan);

private:
    [[nodiscard]] std::vector<Stored<CoursePlan>> select(const char* condition, qint64 value);
    void writeSessions(Id<CoursePlan> id, const CoursePlanFields& fields);

    sql::Connection& m_connection;
};

/// As the audit keeps it, with its sessions.
[[nodiscard]] QByteArray rowJson(const CoursePlanFields& fields);

} // namespace taper
