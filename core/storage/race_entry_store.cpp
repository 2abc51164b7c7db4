// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/race_entry_store.h"

#include "core/sql/dialect.h"
#include "core/storage/race_row.h"
#include "core/storage/stored_row.h"

#include <algorithm>
#include <unordered_map>

namespace taper {

namespace {

constexpr auto kTable = "race_entry";

std::optional<Stored<RaceEntry>> readOne(sql::Statement rows)
{
    if (!rows.next())
        return std::nullopt;
    sql::Row row = rows.row();
    return takeEntry(row);
}

std::vector<EntryWithRace> readWithRaces(sql::Statement rows)
{
    std::vector<EntryWithRace> entries;
    while (rows.next()) {
        sql::Row row = rows.row();
        auto entry = takeEntry(row);
        entries.push_back({entry, takeRace(row)});
    }
    return entries;
}

std::unordered_map<Id<Race>, Stored<Race>> racesById(sql::Connection& connection, std::vector<Id<Race>> ids)
{
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    sql::Statement rows =
        connection.query(QStringLiteral("SELECT %1 FROM race r WHERE %2")
                             .arg(raceColumns(), sql::dialect::inIds(QStringLiteral("r.id"))),
            sql::dialect::setOf(ids));
    std::unordered_map<Id<Race>, Stored<Race>> races;
    while (rows.next()) {
        sql::Row row = rows.row();
        Stored<Race> race = takeRace(row);
        races.emplace(race.id, std::move(race));
    }
    return races;
}

QString selectingEntry(const char* rest)
{
    return QLatin1String("SELECT ") + entryColumns() + sqlText(" FROM race_entry e ", rest);
}

QString selectingWithRace(const QString& rest)
{
    return QStringLiteral("SELECT %1, %2 FROM race_entry e JOIN race r ON r.id = e.race_id %3")
        .arg(entryColumns(), raceColumns(), rest);
}

} // namespace

std::optional<Stored<RaceEntry>> RaceEntryStore::byId(Id<RaceEntry> id)
{
    return readOne(m_connection.query(selectingEntry("WHERE e.id = ?"), id));
}

std::optional<Stored<RaceEntry>> RaceEntryStore::find(Id<Client> client, Id<Race> race)
{
    return readOne(
        m_connection.query(selectingEntry("WHERE e.client_id = ? AND e.race_id = ?"), client, race));
}

Result<Stored<RaceEntry>> RaceEntryStore::insert(const RaceEntry& entry)
{
    return refusing({}, [&]() -> Result<Stored<RaceEntry>> {
        const auto id = m_connection.insert<RaceEntry>(
            QStringLiteral(
                "INSERT INTO race_entry (client_id, race_id, priority, target_sec, finish_sec, status, "
                "run_day, deferred_to_id, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING id"),
            entry->client, entry->race, keyOf(entry->priority), entry->targetTime, entry->finishTime,
            keyOf(entry->status), entry->runDay, entry->deferredTo);
        return Stored<RaceEntry>{id, 1, entry};
    });
}

Result<Stored<RaceEntry>> RaceEntryStore::update(Id<RaceEntry> id, int revision, const RaceEntry& entry)
{
    return refusing({}, [&] {
        return updateRow(m_connection, kTable,
            QStringLiteral(
                "UPDATE race_entry SET client_id = ?, race_id = ?, priority = ?, target_sec = ?, "
                "finish_sec = ?, status = ?, run_day = ?, deferred_to_id = ?, revision = revision + 1 "
                "WHERE id = ? AND revision = ? RETURNING revision"),
            id, revision, entry, entry->client, entry->race, keyOf(entry->priority), entry->targetTime,
            entry->finishTime, keyOf(entry->status), entry->runDay, entry->deferredTo);
    });
}

Result<void> RaceEntryStore::remove(Id<RaceEntry> id, int revision)
{
    if (m_connection.run(QStringLiteral("DELETE FROM race_entry WHERE id = ? AND revision = ?"), id, revision)
        == 0)
        return fail(staleOrMissing(m_connection, kTable, id));
    return {};
}

std::vector<Entrant> RaceEntryStore::entrants(Id<Race> race)
{
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT %1, c.name, c.preferred_name, c.phone, c.archived, c.email, "
                       "c.best_time, c.do_not_contact FROM race_entry e "
                       "JOIN client c ON c.id = e.client_id WHERE e.race_id = ? ORDER BY c.search_name, c.id")
            .arg(entryColumns()),
        race);
    std::vector<Entrant> entrants;
    while (rows.next()) {
        sql::Row row = rows.row();
        auto entry = takeEntry(row);
        auto name = row.take<QString>();
        auto preferredName = row.take<QString>();
        auto phone = row.take<QString>();
        const bool isArchived = row.take<bool>();
        auto email = row.take<QString>();
        auto bestTime = row.take<QString>();
        entrants.push_back({entry, std::move(name), std::move(preferredName), std::move(phone), isArchived,
            std::move(email), std::move(bestTime), row.take<bool>()});
    }
    return entrants;
}

std::vector<EntryCandidate> RaceEntryStore::candidates(Id<Race> race, const std::vector<Id<Client>>& clients)
{
    sql::Statement rows = m_connection.query(
        QStringLiteral(
            "SELECT c.id, c.name, c.archived, e.id IS NOT NULL FROM client c "
            "LEFT JOIN race_entry e ON e.client_id = c.id AND e.race_id = ? WHERE %1 ORDER BY c.id")
            .arg(sql::dialect::inIds(QStringLiteral("c.id"))),
        race, sql::dialect::setOf(clients));
    std::vector<EntryCandidate> candidates;
    while (rows.next()) {
        sql::Row row = rows.row();
        EntryCandidate candidate;
        candidate.client = row.take<Id<Client>>();
        candidate.name = row.take<QString>();
        candidate.archived = row.take<bool>();
        candidate.isEntered = row.take<bool>();
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

std::vector<EntryWithRace> RaceEntryStore::ofClient(Id<Client> client)
{
    return readWithRaces(m_connection.query(
        selectingWithRace(QStringLiteral("WHERE e.client_id = ? ORDER BY r.first_day DESC, r.id DESC")),
        client));
}

std::vector<EntryWithRace> RaceEntryStore::ofClients(
    const std::vector<Id<Client>>& clients, Date from, Date to)
{
    if (clients.empty())
        return {};
    // Many run the same race: each race is read once, instead of once with every entry.
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT %1 FROM race_entry e JOIN race r ON r.id = e.race_id "
                       "WHERE %2 AND coalesce(r.last_day, r.first_day) >= ? AND r.first_day <= ? "
                       "ORDER BY e.client_id, r.first_day, r.id")
            .arg(entryColumns(), sql::dialect::inIds(QStringLiteral("e.client_id"))),
        sql::dialect::setOf(clients), from, to);
    std::vector<Stored<RaceEntry>> entries;
    std::vector<Id<Race>> ids;
    while (rows.next()) {
        sql::Row row = rows.row();
        entries.push_back(takeEntry(row));
        ids.push_back(entries.back()->race);
    }
    const auto races = racesById(m_connection, std::move(ids));
    std::vector<EntryWithRace> found;
    found.reserve(entries.size());
    for (const Stored<RaceEntry>& entry : entries) {
        const Stored<Race>& race = races.at(entry->race);
        found.push_back({entry, race});
    }
    return found;
}

} // namespace taper
