// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/attention_store.h"

#include "core/sql/dialect.h"
#include "core/storage/booking_row.h"
#include "core/storage/race_row.h"
#include "core/storage/stored_row.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace taper {

namespace {

constexpr auto kIsWaited = "b.status IN ('booked', 'confirmed', 'arrived')";
/// No race lasts longer than a virtual one (check() of a race): lets the index by day begin a search.
constexpr std::chrono::days kLongestRace{366};
constexpr auto kColumns =
    "SELECT a.id, a.kind, a.race_id, a.client_id, a.booking_id, a.state, a.reason, a.at_min, a.who "
    "FROM attention_settled a ";

std::vector<StoredSettledPoint> read(sql::Statement rows)
{
    std::vector<StoredSettledPoint> points;
    while (rows.next()) {
        sql::Row row = rows.row();
        StoredSettledPoint& stored = points.emplace_back();
        stored.id = row.take<Id<SettledPoint>>();
        SettledPoint& point = stored.point;
        point.kind = row.take<QString>();
        point.race = row.take<std::optional<Id<Race>>>();
        point.client = row.take<std::optional<Id<Client>>>();
        point.booking = row.take<std::optional<Id<Booking>>>();
        point.state = row.take<QString>();
        point.reason = row.take<QString>();
        point.at = row.take<Moment>();
        point.who = row.take<QString>();
    }
    return points;
}

/// Nobody born before it is under age on that day.
Date underAgeSince(Date day)
{
    const std::chrono::year_month_day civil{std::chrono::sys_days{day.time_since_epoch()}};
    return makeDate(static_cast<int>(civil.year()) - kFullAge, static_cast<unsigned>(civil.month()), 1);
}

template <class T>
QJsonValue json(const std::optional<Id<T>>& id)
{
    return id ? QJsonValue{id->value()} : QJsonValue{QJsonValue::Null};
}

} // namespace

std::vector<BookingRow> AttentionStore::bookingsNearRaces(Moment now, Date since)
{
    return readBookingRows(m_connection,
        m_connection.query(bookingRowSelect()
                + QStringLiteral("WHERE b.start_min > ? AND %1 AND (s.profile IN ('pre_event', 'post_event') "
                                 "OR EXISTS (SELECT 1 FROM race_entry e JOIN race x ON x.id = e.race_id "
                                 "WHERE e.client_id = b.client_id AND x.status = 'scheduled' "
                                 "AND coalesce(x.last_day, x.first_day) >= ?)) "
                                 "ORDER BY b.start_min, b.therapist_id, b.id")
                      .arg(QLatin1String{kIsWaited}),
            now, since));
}

std::vector<BookingRow> AttentionStore::bookingsWithAlerts(Moment now, Moment to)
{
    return readBookingRows(m_connection,
        m_connection.query(bookingRowSelect()
                + QStringLiteral(
                    "WHERE b.start_min > ? AND b.start_min < ? AND %1 "
                    "AND (EXISTS (SELECT 1 FROM client_alert k WHERE k.client_id = b.client_id) "
                    "OR EXISTS (SELECT 1 FROM client_condition q WHERE q.client_id = b.client_id "
                    "AND q.cleared_at_min IS NULL) "
                    "OR (c.date_of_birth >= ? AND NOT EXISTS (SELECT 1 FROM consent g "
                    "WHERE g.client_id = b.client_id AND g.kind = 'treatment' "
                    "AND g.given_by <> '' AND g.withdrawn_on IS NULL AND g.given_on >= ?))) "
                    "ORDER BY b.start_min, b.therapist_id, b.id")
                      .arg(QLatin1String{kIsWaited}),
            now, to, underAgeSince(dateOf(now)), dateOf(now) - std::chrono::days{kCourseDays}));
}

std::vector<ComingEntrant> AttentionStore::entrants(
    Date from, Date to, const std::vector<RacePriority>& priorities, Moment activeSince)
{
    QStringList wanted;
    for (const RacePriority priority : priorities)
        wanted += keyOf(priority);
    // From the races on: "+" keeps the clients' index from being asked first, which would read all of them.
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT %1, %2, c.name, c.preferred_name, c.phone FROM race r "
                       "JOIN race_entry e ON e.race_id = r.id JOIN client c ON c.id = e.client_id "
                       "WHERE r.status = 'scheduled' AND r.first_day >= ? AND r.first_day <= ? "
                       "AND coalesce(r.last_day, r.first_day) >= ? AND e.status = 'entered' AND %3 "
                       "AND +c.archived = 0 AND c.do_not_contact = 0 "
                       "AND (NOT EXISTS (SELECT 1 FROM booking b WHERE b.client_id = e.client_id) "
                       "OR EXISTS (SELECT 1 FROM booking b WHERE b.client_id = e.client_id "
                       "AND b.start_min >= ?)) "
                       "ORDER BY r.first_day, r.id, c.search_name, c.id")
            .arg(entryColumns(), raceColumns(), sql::dialect::inTexts(QStringLiteral("e.priority"))),
        Date{from - kLongestRace}, to, from, sql::dialect::setOf(wanted), activeSince);
    std::vector<ComingEntrant> entrants;
    while (rows.next()) {
        sql::Row row = rows.row();
        auto entry = takeEntry(row);
        auto race = takeRace(row);
        auto name = row.take<QString>();
        auto preferredName = row.take<QString>();
        entrants.push_back(
            {{entry, std::move(race)}, std::move(name), std::move(preferredName), row.take<QString>()});
    }
    return entrants;
}

std::vector<ClientSession> AttentionStore::sessions(
    const std::vector<Id<Client>>& clients, Moment from, Moment to)
{
    std::vector<ClientSession> sessions;
    if (clients.empty())
        return sessions;
    sql::Statement rows = m_connection.query(
        QStringLiteral(
            "SELECT b.client_id, b.start_min, b.end_min FROM booking b WHERE %1 "
            "AND b.start_min >= ? AND b.start_min < ? AND b.status NOT IN ('cancelled', 'no_show') "
            "ORDER BY b.client_id, b.start_min")
            .arg(sql::dialect::inIds(QStringLiteral("b.client_id"))),
        sql::dialect::setOf(clients), from, to);
    while (rows.next()) {
        sql::Row row = rows.row();
        ClientSession& session = sessions.emplace_back();
        session.client = row.take<Id<Client>>();
        session.session.start = row.take<Moment>();
        session.session.end = row.take<Moment>();
    }
    return sessions;
}

std::vector<StoredSettledPoint> AttentionStore::settledOf(
    const std::vector<Id<Client>>& clients, const std::vector<Id<Race>>& races)
{
    std::vector<StoredSettledPoint> points;
    if (!clients.empty()) {
        points = read(m_connection.query(QLatin1String{kColumns} + QLatin1String("WHERE ")
                + sql::dialect::inIds(QStringLiteral("a.client_id")),
            sql::dialect::setOf(clients)));
    }
    if (!races.empty()) {
        auto ofRaces =
            read(m_connection.query(QLatin1String{kColumns} + QLatin1String("WHERE a.client_id IS NULL AND ")
                    + sql::dialect::inIds(QStringLiteral("a.race_id")),
                sql::dialect::setOf(races)));
        points.insert(
            points.end(), std::make_move_iterator(ofRaces.begin()), std::make_move_iterator(ofRaces.end()));
    }
    return points;
}

std::optional<StoredSettledPoint> AttentionStore::settled(const SettledPoint& subject)
{
    auto near = subject.client ? settledOf({*subject.client}, {})
        : subject.race         ? settledOf({}, {*subject.race})
                               : std::vector<StoredSettledPoint>{};
    const auto found = std::ranges::find_if(
        near, [&](const StoredSettledPoint& stored) { return stored.point.isSameSubject(subject); });
    if (found == near.end())
        return std::nullopt;
    return std::move(*found);
}

Id<SettledPoint> AttentionStore::insert(const SettledPoint& point)
{
    return m_connection.insert<SettledPoint>(
        QStringLiteral("INSERT INTO attention_settled (kind, race_id, client_id, booking_id, state, reason, "
                       "at_min, who) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        point.kind, point.race, point.client, point.booking, point.state, point.reason, point.at, point.who);
}

void AttentionStore::update(Id<SettledPoint> id, const SettledPoint& point)
{
    m_connection.run(
        QStringLiteral(
            "UPDATE attention_settled SET state = ?, reason = ?, at_min = ?, who = ? WHERE id = ?"),
        point.state, point.reason, point.at, point.who, id);
}

void AttentionStore::remove(Id<SettledPoint> id)
{
    m_connection.run(QStringLiteral("DELETE FROM attention_settled WHERE id = ?"), id);
}

QByteArray rowJson(const SettledPoint& point)
{
    const QJsonObject object{{QStringLiteral("kind"), point.kind},
        {QStringLiteral("race_id"), json(point.race)}, {QStringLiteral("client_id"), json(point.client)},
        {QStringLiteral("booking_id"), json(point.booking)}, {QStringLiteral("state"), point.state},
        {QStringLiteral("reason"), point.reason}, {QStringLiteral("at"), toIso(point.at)},
        {QStringLiteral("who"), point.who}};
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

} // namespace taper
