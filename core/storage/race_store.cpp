// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/race_store.h"

#include "core/base/text.h"
#include "core/sql/dialect.h"
#include "core/storage/race_row.h"
#include "core/storage/stored_row.h"

#include <iterator>

namespace taper {

namespace {

constexpr auto kTable = "race";
constexpr auto kSummary =
    ", (SELECT count(*) FROM race_entry e WHERE e.race_id = r.id), "
    "(SELECT count(*) FROM race_entry e WHERE e.race_id = r.id AND e.status = 'finished') "
    "FROM race r ";

/// No race lasts longer than a virtual one (check() of a race): lets the index by day end a search.
constexpr std::chrono::days kLongestRace{366};

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
        const int entrants = row.take<int>();
        races.push_back({std::move(race), entrants, row.take<int>()});
    }
    return races;
}

QString selecting(const char* columnsAndTable, const char* rest)
{
    return QLatin1String("SELECT ") + raceColumns() + sqlText(columnsAndTable, rest);
}

struct Where {
    QString sql{QStringLiteral("WHERE 1 = 1")};
    QVariantList values;

    void add(const QString& condition) { sql += QLatin1String(" AND ") + condition; }
    template <class T>
    void add(const QString& condition, const T& value)
    {
        add(condition);
        values << sql::toVariant(value);
    }
};

Where whereOf(const RaceQuery& query)
{
    Where where;
    if (query.endsFrom) {
        where.add(QStringLiteral("r.first_day >= ?"), Date{*query.endsFrom - kLongestRace});
        where.add(QStringLiteral("coalesce(r.last_day, r.first_day) >= ?"), *query.endsFrom);
    }
    if (query.endsBefore) {
        where.add(QStringLiteral("r.first_day < ?"), *query.endsBefore);
        where.add(QStringLiteral("coalesce(r.last_day, r.first_day) < ?"), *query.endsBefore);
    }
    if (query.startsUntil)
        where.add(QStringLiteral("r.first_day <= ?"), *query.startsUntil);
    if (query.status)
        where.add(QStringLiteral("r.status = ?"), keyOf(*query.status));
    if (query.isDated)
        where.add(QStringLiteral("r.status <> ?"), keyOf(RaceStatus::Postponed));
    if (query.isVirtual)
        where.add(QStringLiteral("r.is_virtual = 1"));
    if (query.longerThan)
        where.add(QStringLiteral("r.distance_m > ?"), *query.longerThan);
    if (query.upTo)
        where.add(QStringLiteral("r.distance_m <= ?"), *query.upTo);
    if (query.withEntrants)
        where.add(QStringLiteral("EXISTS (SELECT 1 FROM race_entry e WHERE e.race_id = r.id)"));
    if (query.lacksFacts)
        where.add(QStringLiteral("(r.start_min IS NULL OR r.distance_m IS NULL)"));
    for (const QString& word : foldForSearch(query.text).split(u' ', Qt::SkipEmptyParts))
        where.add(sql::dialect::contains(QStringLiteral("r.search_text")), word);
    return where;
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

Result<void> RaceStore::remove(Id<Race> id, int revision)
{
    if (m_connection.run(QStringLiteral("DELETE FROM race WHERE id = ? AND revision = ?"), id, revision) == 0)
        return fail(staleOrMissing(m_connection, kTable, id));
    return {};
}

std::vector<RaceSummary> RaceStore::list(const RaceQuery& query, int limit)
{
    Where where = whereOf(query);
    where.values << sql::toVariant(limit);
    sql::Statement rows = m_connection.prepare(selecting(kSummary, "") + where.sql
        + (query.isLatestFirst ? QLatin1String(" ORDER BY r.first_day DESC, r.name_key, r.id LIMIT ?")
                               : QLatin1String(" ORDER BY r.first_day, r.name_key, r.id LIMIT ?")));
    rows.bindAll(where.values).execute();
    return readSummaries(std::move(rows));
}

int RaceStore::count(const RaceQuery& query)
{
    const Where where = whereOf(query);
    sql::Statement rows = m_connection.prepare(QLatin1String("SELECT count(*) FROM race r ") + where.sql);
    rows.bindAll(where.values).execute();
    return rows.next() ? rows.row().take<int>() : 0;
}

std::vector<RaceSummary> RaceStore::search(const QString& text, Date today, int limit)
{
    auto races = list({.text = text, .endsFrom = today}, limit);
    const int rest = limit - static_cast<int>(races.size());
    if (rest > 0) {
        auto past = list({.text = text, .endsBefore = today, .isLatestFirst = true}, rest);
        races.insert(races.end(), std::make_move_iterator(past.begin()), std::make_move_iterator(past.end()));
    }
    return races;
}

std::vector<RaceSummary> RaceStore::upcoming(Date from, int limit)
{
    return list({.endsFrom = from}, limit);
}

std::vector<RaceSummary> RaceStore::between(Date from, Date to)
{
    return list({.endsFrom = from, .startsUntil = to});
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
