// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/race_source_store.h"

#include "core/sql/dialect.h"

namespace taper {

std::vector<RaceSource> RaceSourceStore::all()
{
    std::vector<RaceSource> sources;
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT calendar, uid, race_id, said FROM race_source ORDER BY calendar, uid"));
    while (rows.next()) {
        sql::Row row = rows.row();
        RaceSource source;
        source.calendar = row.take<QString>();
        source.uid = row.take<QString>();
        source.race = row.take<Id<Race>>();
        source.said = row.take<QByteArray>();
        sources.push_back(std::move(source));
    }
    return sources;
}

void RaceSourceStore::put(const RaceSource& source)
{
    m_connection.run(
        QStringLiteral(
            "INSERT INTO race_source (calendar, uid, race_id, said) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (calendar, uid) DO UPDATE SET race_id = excluded.race_id, said = excluded.said"),
        source.calendar, source.uid, source.race, source.said);
}

void RaceSourceStore::remove(const QString& calendar, const QString& uid)
{
    m_connection.run(QStringLiteral("DELETE FROM race_source WHERE calendar = ? AND uid = ?"), calendar, uid);
}

std::vector<Id<Client>> RaceSourceStore::entrantsOf(const std::vector<Id<Race>>& races)
{
    return m_connection.column<Id<Client>>(
        QStringLiteral("SELECT DISTINCT e.client_id FROM race_entry e WHERE %1 ORDER BY e.client_id")
            .arg(sql::dialect::inIds(QStringLiteral("e.race_id"))),
        sql::dialect::setOf(races));
}

} // namespace taper
