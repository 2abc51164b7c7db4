// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/series.h"
#include "core/sql/connection.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace taper {

class SeriesStore {
public:
    explicit SeriesStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<Stored<Series>> byId(Id<Series> id);
    Stored<Series> insert(const Series& series, Instant createdAt);
    /// Those of one series, of every status, by start.
    [[nodiscard]] std::vector<Stored<Booking>> bookings(Id<Series> id);

private:
    sql::Connection& m_connection;
};

/// As the audit keeps it.
[[nodiscard]] QByteArray rowJson(const SeriesFields& fields);

} // namespace taper
