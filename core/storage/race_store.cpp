// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/race_store.h"

#include "core/base/text.h"
#include "core/sql/dialect.h"
#include "core/storage/race_row.h"
#include "core/storage/stored_row.h"

namespace taper {

namespace {

constexpr auto kTable = "race";
constexpr auto kSummary = ", (SELECT count(*) FROM race_entry e WHERE e.race_id = r.id) FROM race r ";

QString nameKeyOf(const RaceFields& fields)
{
    return foldForSearch(fields.name);
}

QString searchTextOf(const RaceFields& fields)
{
    return foldForSearch(fields.name + u' ' + fields.place);
}

std::vector<RaceSummary> readSummaries(sql::Statement rows)
{
    std::vector<RaceSummary> races;
    while (rows.next()) {
        sql::Row row = rows.row();
        auto race = takeRace(row);
        races.push_back({std::move(race), row.take<int>()});
    }
    return races;
}

QString selecting(const char* columnsAndTable, const char* rest)
{
    return QLatin1String("SELECT ") + raceColumns() + sqlText(columnsAndTable, rest);
}

} // namespace

std::optional<Stored<Race>> RaceStore::byId(Id<Race> id)
{
    sql::Statement rows = m_connection.query(selecting(" FROM race r ", "WHERE r.id = ?"), id);
    if (!rows.next())
        return std::nullopt;
    sql::Row row = rows.row();
    return takeRace(row);
}

Stored<Race> RaceStore::insert(const Race& race)
{
    const auto id = m_connection.insert<Race>(
        QStringLiteral(
            "INSERT INTO race (name, first_day, last_day, start_min, finish_min, time_zone, distance_m, "
            "place, status, is_virtual, postponed_from, name_key, search_text, revision) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) "
            "RETURNING id"),
        race->name, race->date, race->endDate, race->startTime, race->finishTime, race->timeZone,
        race->distanceMetres, race->place, keyOf(race->status), race->isVirtual, race->postponedFrom,
        nameKeyOf(*race), searchTextOf(*race));
    return {id, 1, race};
}

Result<Stored<Race>> RaceStore::update(Id<Race> id, int revision, const Race& race)
{
    return updateRow(m_connection, kTable,
        QStringLiteral(
            "UPDATE race SET name = ?, first_day = ?, last_day = ?, start_min = ?, finish_min = ?, "
            "time_zone = ?, distance_m = ?, place = ?, status = ?, is_virtual = ?, postponed_from = ?, "
            "name_key = ?, search_text = ?, "
            "revision = revision + 1 WHERE id = ? AND revision = ? RETURNING revision"),
        id, revision, race, race->name, race->date, race->endDate, race->startTime, race->finishTime,
        race->timeZone, race->distanceMetres, race->place, keyOf(race->status), race->isVirtual,
        race->postponedFrom, nameKeyOf(*race), searchTextOf(*race));
}

std::vector<RaceSummary> RaceStore::search(const QString& text, Date today, int limit)
{
    QString sql = selecting(kSummary, "WHERE 1 = 1");
    QVariantList values;
    for (const QString& word : foldForSearch(text).split(u' ', Qt::SkipEmptyParts)) {
        sql += QLatin1String(" AND ") + sql::dialect::contains(QStringLiteral("r.search_text"));
        values << sql::toVariant(word);
    }
    sql += QLatin1String(" ORDER BY CASE WHEN coalesce(r.last_day, r.first_day) >= ? THEN 0 ELSE 1 END, "
                         "CASE WHEN coalesce(r.last_day, r.first_day) >= ? THEN r.first_day END, "
                         "r.first_day DESC, r.name_key, r.id LIMIT ?");
    values << sql::toVariant(today) << sql::toVariant(today) << sql::toVariant(limit);
    sql::Statement rows = m_connection.prepare(sql);
    rows.bindAll(values).execute();
    return readSummaries(std::move(rows));
}

std::vector<RaceSummary> RaceStore::upcoming(Date from, int limit)
{
    return readSummaries(m_connection.query(selecting(kSummary,
                                                "WHERE coalesce(r.last_day, r.first_day) >= ? "
                                                "ORDER BY r.first_day, r.name_key, r.id LIMIT ?"),
        from, limit));
}

std::vector<RaceSummary> RaceStore::between(Date from, Date to)
{
    return readSummaries(
        m_connection.query(selecting(kSummary,
                               "WHERE coalesce(r.last_day, r.first_day) >= ? AND r.first_day <= ? "
                               "ORDER BY r.first_day, r.name_key, r.id"),
            from, to));
}

std::vector<Stored<Race>> RaceStore::named(const QString& name, std::optional<Date> date)
{
    const QString key = foldForSearch(name);
    sql::Statement rows = date
        ? m_connection.query(
            selecting(" FROM race r ", "WHERE r.name_key = ? AND r.first_day = ? ORDER BY r.id"), key, *date)
        : m_connection.query(
            selecting(" FROM race r ", "WHERE r.name_key = ? ORDER BY r.first_day, r.id"), key);
    std::vector<Stored<Race>> races;
    while (rows.next()) {
        sql::Row row = rows.row();
        races.push_back(takeRace(row));
    }
    return races;
}

} // namespace taper
