// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recall_store.h"

#include "core/sql/dialect.h"
#include "core/storage/stored_row.h"

namespace taper {

namespace {

constexpr auto kEntries = "recall_entry";
constexpr auto kSelectEntry = "SELECT e.id, e.revision, e.client_id, e.due_day, e.note, e.done "
                              "FROM recall_entry e JOIN client c ON c.id = e.client_id AND c.archived = 0 ";
constexpr auto kSelectSession = "SELECT b.client_id, b.id, b.start_min, b.length_min, b.therapist_id, "
                                "b.session_type_id, b.status, b.cancel_reason, b.late_cancel, b.reason <> '' "
                                "FROM booking b ";

std::vector<Stored<RecallEntry>> readEntries(sql::Statement rows)
{
    std::vector<Stored<RecallEntry>> entries;
    while (rows.next()) {
        sql::Row row = rows.row();
        const auto id = row.take<Id<RecallEntry>>();
        const int revision = row.take<int>();
        RecallEntryFields fields;
        fields.client = row.take<Id<Client>>();
        fields.due = row.take<Date>();
        fields.note = row.take<QString>();
        fields.done = row.take<bool>();
        entries.push_back(storedRow<RecallEntry>(id, revision, std::move(fields), kEntries));
    }
    return entries;
}

} // namespace

std::vector<RecallSession> RecallStore::read(sql::Statement rows)
{
    std::vector<RecallSession> sessions;
    while (rows.next()) {
        sql::Row row = rows.row();
        RecallSession& session = sessions.emplace_back();
        session.client = row.take<Id<Client>>();
        session.booking = row.take<Id<Booking>>();
        session.start = row.take<Moment>();
        session.length = row.take<Minutes>();
        session.therapist = row.take<Id<Therapist>>();
        session.sessionType = row.take<Id<SessionType>>();
        session.status = knownWord(bookingStatusFrom(row.take<QString>()), "booking");
        if (const auto reason = row.take<std::optional<QString>>())
            session.cancelReason = knownWord(cancelReasonFrom(*reason), "booking");
        session.lateCancel = row.take<bool>();
        session.hasReason = row.take<bool>();
    }
    return sessions;
}

std::optional<Stored<RecallEntry>> RecallStore::byId(Id<RecallEntry> id)
{
    auto entries = readEntries(m_connection.query(sqlText(kSelectEntry, "WHERE e.id = ?"), id));
    if (entries.empty())
        return std::nullopt;
    return std::move(entries.front());
}

Stored<RecallEntry> RecallStore::insert(const RecallEntry& entry, Instant createdAt)
{
    const auto id = m_connection.insert<RecallEntry>(
        QStringLiteral("INSERT INTO recall_entry (client_id, due_day, note, done, revision, created_at) "
                       "VALUES (?, ?, ?, ?, 1, ?) RETURNING id"),
        entry->client, entry->due, entry->note, entry->done, createdAt);
    return {id, 1, entry};
}

Result<Stored<RecallEntry>> RecallStore::update(Id<RecallEntry> id, int revision, const RecallEntry& entry)
{
    return updateRow(m_connection, kEntries,
        QStringLiteral("UPDATE recall_entry SET client_id = ?, due_day = ?, note = ?, done = ?, "
                       "revision = revision + 1 WHERE id = ? AND revision = ? RETURNING revision"),
        id, revision, entry, entry->client, entry->due, entry->note, entry->done);
}

std::vector<Stored<RecallEntry>> RecallStore::openUntil(Date day)
{
    return readEntries(m_connection.query(
        sqlText(kSelectEntry, "WHERE e.done = 0 AND e.due_day <= ? ORDER BY e.due_day, e.id"), day));
}

std::vector<Stored<RecallEntry>> RecallStore::ofClient(Id<Client> client)
{
    return readEntries(
        m_connection.query(sqlText(kSelectEntry, "WHERE e.client_id = ? ORDER BY e.due_day, e.id"), client));
}

std::vector<RecallAbsence> RecallStore::absences(Moment since, Moment now, Minutes absence)
{
    // The newest visit of each by the index alone; whoever is not away long enough is gone before a row is
    // read.
    sql::Statement rows = m_connection.query(
        QStringLiteral(
            "WITH seen AS MATERIALIZED (SELECT c.id AS client_id, c.cadence_days AS cadence, "
            "(SELECT l.start_min FROM booking l WHERE l.client_id = c.id AND l.status = 'completed' "
            "ORDER BY l.start_min DESC LIMIT 1) AS last_min FROM client c WHERE c.archived = 0) "
            "SELECT s.client_id, v.id, s.last_min, s.cadence FROM seen s "
            "JOIN booking v ON v.client_id = s.client_id AND v.start_min = s.last_min "
            "AND v.status = 'completed' "
            "WHERE s.last_min + coalesce(s.cadence * 1440, 0) >= ? "
            "AND s.last_min + coalesce(s.cadence * 1440, ?) <= ? "
            "AND (s.cadence IS NOT NULL OR EXISTS (SELECT 1 FROM booking o WHERE o.client_id = s.client_id "
            "AND o.start_min < s.last_min AND o.status = 'completed')) "
            "AND NOT EXISTS (SELECT 1 FROM booking n WHERE n.client_id = s.client_id "
            "AND n.start_min > s.last_min AND n.status NOT IN ('cancelled', 'no_show'))"),
        since, absence, now);
    std::vector<RecallAbsence> absences;
    while (rows.next()) {
        sql::Row row = rows.row();
        RecallAbsence& found = absences.emplace_back();
        found.client = row.take<Id<Client>>();
        found.booking = row.take<Id<Booking>>();
        found.start = row.take<Moment>();
        found.cadenceDays = row.take<std::optional<int>>();
    }
    return absences;
}

std::vector<RecallAdvice> RecallStore::advised(Moment since, Date until)
{
    sql::Statement rows = m_connection.query(
        QStringLiteral(
            "SELECT n.client_id, n.booking_id, n.at_min, n.return_days FROM treatment_note n "
            "JOIN client c ON c.id = n.client_id AND c.archived = 0 "
            "WHERE n.return_days IS NOT NULL AND n.at_min >= ? AND n.at_min + n.return_days * 1440 < ? "
            "AND NOT EXISTS (SELECT 1 FROM treatment_note l WHERE l.client_id = n.client_id "
            "AND l.at_min > n.at_min) "
            "AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.client_id = n.client_id "
            "AND b.start_min > n.at_min AND b.status NOT IN ('cancelled', 'no_show')) ORDER BY n.client_id"),
        since, Moment{until + std::chrono::days{1}});
    std::vector<RecallAdvice> advices;
    while (rows.next()) {
        sql::Row row = rows.row();
        RecallAdvice& advice = advices.emplace_back();
        advice.client = row.take<Id<Client>>();
        advice.booking = row.take<std::optional<Id<Booking>>>();
        advice.at = row.take<Moment>();
        advice.returnDays = row.take<int>();
    }
    return advices;
}

std::vector<RecallSession> RecallStore::lost(Moment from, Moment to, Moment now)
{
    return read(m_connection.query(
        sqlText(kSelectSession,
            "JOIN client c ON c.id = b.client_id AND c.archived = 0 "
            "WHERE b.start_min >= ? AND b.start_min < ? AND b.status IN ('cancelled', 'no_show') "
            "AND NOT EXISTS (SELECT 1 FROM booking h WHERE h.client_id = b.client_id "
            "AND h.start_min > CASE WHEN b.start_min < ? THEN b.start_min ELSE ? END "
            "AND h.status NOT IN ('cancelled', 'no_show')) ORDER BY b.client_id, b.start_min DESC, b.id"),
        from, to, now, now));
}

std::vector<RecallSession> RecallStore::lastOfSeries(Moment from, Moment to)
{
    return read(
        m_connection.query(sqlText(kSelectSession,
                               "JOIN client c ON c.id = b.client_id AND c.archived = 0 "
                               "WHERE b.start_min >= ? AND b.start_min < ? AND b.series_id IS NOT NULL "
                               "AND b.status NOT IN ('cancelled', 'no_show') "
                               "AND NOT EXISTS (SELECT 1 FROM booking h WHERE h.client_id = b.client_id "
                               "AND h.start_min > b.start_min AND h.status NOT IN ('cancelled', 'no_show')) "
                               "ORDER BY b.client_id, b.id"),
            from, to));
}

std::vector<Id<Client>> RecallStore::runnersBetween(Date from, Date to)
{
    return m_connection.column<Id<Client>>(
        QStringLiteral("SELECT DISTINCT e.client_id FROM race r JOIN race_entry e ON e.race_id = r.id "
                       "JOIN client c ON c.id = e.client_id AND c.archived = 0 "
                       "WHERE r.first_day <= ? AND coalesce(r.last_day, r.first_day) >= ? "
                       "AND r.status = 'scheduled' ORDER BY e.client_id"),
        to, from);
}

std::vector<RecallSession> RecallStore::sessions(
    const std::vector<Id<Client>>& clients, Moment from, Moment to)
{
    if (clients.empty())
        return {};
    return read(m_connection.query(sqlText(kSelectSession,
                                       "WHERE %1 AND b.start_min >= ? AND b.start_min < ? AND b.status NOT "
                                       "IN ('cancelled', 'no_show') ORDER BY b.client_id, b.start_min")
                                       .arg(sql::dialect::inIds(QStringLiteral("b.client_id"))),
        sql::dialect::setOf(clients), from, to));
}

std::unordered_map<Id<Client>, Moment> RecallStore::lastHeld(const std::vector<Id<Client>>& clients)
{
    std::unordered_map<Id<Client>, Moment> starts;
    if (clients.empty())
        return starts;
    sql::Statement rows =
        m_connection.query(QStringLiteral("SELECT b.client_id, max(b.start_min) FROM booking b WHERE %1 "
                                          "AND b.status NOT IN ('cancelled', 'no_show') GROUP BY b.client_id")
                               .arg(sql::dialect::inIds(QStringLiteral("b.client_id"))),
            sql::dialect::setOf(clients));
    while (rows.next())
        starts.emplace(rows.row().at<Id<Client>>(0), rows.row().at<Moment>(1));
    return starts;
}

std::unordered_map<Id<Client>, RecallSession> RecallStore::lastVisits(const std::vector<Id<Client>>& clients)
{
    std::unordered_map<Id<Client>, RecallSession> visits;
    if (clients.empty())
        return visits;
    const auto sessions = read(m_connection.query(sqlText(kSelectSession,
                                                      "JOIN client c ON b.id = (SELECT v.id FROM booking v "
                                                      "WHERE v.client_id = c.id AND v.status = 'completed' "
                                                      "ORDER BY v.start_min DESC LIMIT 1) WHERE %1")
                                                      .arg(sql::dialect::inIds(QStringLiteral("c.id"))),
        sql::dialect::setOf(clients)));
    for (const RecallSession& session : sessions)
        visits.emplace(session.client, session);
    return visits;
}

std::vector<Id<Client>> RecallStore::waiting()
{
    return m_connection.column<Id<Client>>(
        QStringLiteral("SELECT w.client_id FROM waiting w WHERE w.status = 'open'"));
}

std::vector<RecallPerson> RecallStore::people(const std::vector<Id<Client>>& clients)
{
    std::vector<RecallPerson> people;
    if (clients.empty())
        return people;
    people.reserve(clients.size());
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT c.id, c.revision, c.name, c.preferred_name, c.phone, c.email, c.best_time, "
                       "c.cadence_days, c.do_not_contact FROM client c WHERE %1 AND c.archived = 0")
            .arg(sql::dialect::inIds(QStringLiteral("c.id"))),
        sql::dialect::setOf(clients));
    while (rows.next()) {
        sql::Row row = rows.row();
        RecallPerson& person = people.emplace_back();
        person.id = row.take<Id<Client>>();
        person.revision = row.take<int>();
        person.name = row.take<QString>();
        person.preferredName = row.take<QString>();
        person.phone = row.take<QString>();
        person.email = row.take<QString>();
        person.bestTime = row.take<QString>();
        person.cadenceDays = row.take<std::optional<int>>();
        person.doNotContact = row.take<bool>();
    }
    return people;
}

std::vector<std::pair<Id<Client>, bool>> RecallStore::barred(const std::vector<Id<Client>>& clients)
{
    std::vector<std::pair<Id<Client>, bool>> barred;
    if (clients.empty())
        return barred;
    sql::Statement rows = m_connection.query(QStringLiteral("SELECT c.id, c.archived FROM client c WHERE %1 "
                                                            "AND (c.archived <> 0 OR c.do_not_contact <> 0)")
                                                 .arg(sql::dialect::inIds(QStringLiteral("c.id"))),
        sql::dialect::setOf(clients));
    while (rows.next())
        barred.emplace_back(rows.row().at<Id<Client>>(0), rows.row().at<bool>(1));
    return barred;
}

} // namespace taper
