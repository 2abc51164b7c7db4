// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"
#include "core/domain/race.h"
#include "core/sql/connection.h"

#include <QByteArray>

#include <vector>

namespace taper {

/// By what a calendar knows a race, and what it said of it the last time (JSON).
struct RaceSource {
    QString calendar;
    QString uid;
    Id<Race> race;
    QByteArray said;
};

class RaceSourceStore {
public:
    explicit RaceSourceStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    /// Of every calendar, in one query: an import has to see which of them a file is.
    [[nodiscard]] std::vector<RaceSource> all();
    /// Adds it, or puts it in the place of what the calendar said under this uid before.
    void put(const RaceSource& source);
    void remove(const QString& calendar, const QString& uid);
    /// Who is entered in any of these races, each once.
    [[nodiscard]] std::vector<Id<Client>> entrantsOf(const std::vector<Id<Race>>& races);

private:
    sql::Connection& m_connection;
};

} // namespace taper
