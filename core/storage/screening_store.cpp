// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/screening_store.h"

#include "core/sql/dialect.h"
#include "core/storage/screening_json.h"
#include "core/storage/stored_row.h"

namespace taper {

namespace {

constexpr auto kConditionTable = "client_condition";
constexpr auto kScreeningTable = "screening";
constexpr auto kConditionSelect =
    "SELECT c.id, c.revision, c.client_id, c.condition, c.area, c.detail, c.noted_at_min, c.review_min, "
    "c.cleared_at_min, c.cleared_by, c.cleared_reason FROM client_condition c ";
constexpr auto kScreeningSelect =
    "SELECT s.id, s.client_id, s.booking_id, s.kind, s.at_min, s.who, s.nothing_new, s.answers, s.decision, "
    "s.decided_on, s.reason, s.note FROM screening s ";

Stored<ClientCondition> takeCondition(sql::Row row)
{
    const auto id = row.take<Id<ClientCondition>>();
    const int revision = row.take<int>();
    ClientConditionFields fields;
    fields.client = row.take<Id<Client>>();
    fields.condition = row.take<QString>();
    fields.area = row.take<QString>();
    fields.detail = row.take<QString>();
    fields.notedAt = row.take<Moment>();
    fields.reviewAt = row.take<std::optional<Moment>>();
    fields.clearedAt = row.take<std::optional<Moment>>();
    fields.clearedBy = row.take<QString>();
    fields.clearedReason = row.take<QString>();
    return storedRow(id, revision, std::move(fields), kConditionTable);
}

/// The keys of what is over by itself, as a list for SQL: they are written in the source.
QString keysOfToday()
{
    QStringList keys;
    for (const ScreeningCondition& condition : screeningConditions()) {
        if (condition.review == ReviewRule::Today)
            keys << u'\'' + QLatin1String{condition.key} + u'\'';
    }
    return keys.join(u',');
}

std::optional<QString> decisionKey(const ScreeningFields& fields)
{
    return fields.decision ? std::optional{keyOf(*fields.decision)} : std::nullopt;
}

} // namespace

std::optional<Stored<ClientCondition>> ScreeningStore::condition(Id<ClientCondition> id)
{
    sql::Statement rows = m_connection.query(sqlText(kConditionSelect, "WHERE c.id = ?"), id);
    if (!rows.next())
        return std::nullopt;
    return takeCondition(rows.row());
}

Stored<ClientCondition> ScreeningStore::insert(const ClientCondition& condition)
{
    const auto id = m_connection.insert<ClientCondition>(
        QStringLiteral("INSERT INTO client_condition (client_id, condition, area, detail, noted_at_min, "
                       "review_min, cleared_at_min, cleared_by, cleared_reason, revision) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING id"),
        condition->client, condition->condition, condition->area, condition->detail, condition->notedAt,
        condition->reviewAt, condition->clearedAt, condition->clearedBy, condition->clearedReason);
    return {id, 1, condition};
}

Result<Stored<ClientCondition>> ScreeningStore::update(
    Id<ClientCondition> id, int revision, const ClientCondition& condition)
{
    return updateRow(m_connection, kConditionTable,
        QStringLiteral("UPDATE client_condition SET area = ?, detail = ?, noted_at_min = ?, review_min = ?, "
                       "cleared_at_min = ?, cleared_by = ?, cleared_reason = ?, revision = revision + 1 "
                       "WHERE id = ? AND revision = ? RETURNING revision"),
        id, revision, condition, condition->area, condition->detail, condition->notedAt, condition->reviewAt,
        condition->clearedAt, condition->clearedBy, condition->clearedReason);
}

std::vector<Stored<ClientCondition>> ScreeningStore::conditionsOf(Id<Client> client)
{
    std::vector<Stored<ClientCondition>> conditions;
    sql::Statement rows = m_connection.query(
        sqlText(kConditionSelect, "WHERE c.client_id = ? ORDER BY c.noted_at_min DESC, c.id DESC"), client);
    while (rows.next())
        conditions.push_back(takeCondition(rows.row()));
    return conditions;
}

ConditionsByClient ScreeningStore::openOf(const std::vector<Id<Client>>& clients, Moment from)
{
    ConditionsByClient conditions;
    if (clients.empty())
        return conditions;
    static const QString kRest = QStringLiteral("WHERE %1 AND c.cleared_at_min IS NULL "
                                                "AND (c.review_min IS NULL OR c.review_min > ? "
                                                "OR c.condition NOT IN (%2)) "
                                                "ORDER BY c.client_id, c.noted_at_min, c.id")
                                     .arg(sql::dialect::inIds(QStringLiteral("c.client_id")), keysOfToday());
    sql::Statement rows =
        m_connection.query(QLatin1String{kConditionSelect} + kRest, sql::dialect::setOf(clients), from);
    while (rows.next()) {
        Stored<ClientCondition> condition = takeCondition(rows.row());
        const Id<Client> client = condition->client;
        conditions[client].push_back(std::move(condition));
    }
    return conditions;
}

Id<Screening> ScreeningStore::insert(const Screening& screening)
{
    const ScreeningFields& fields = *screening;
    return m_connection.insert<Screening>(
        QStringLiteral("INSERT INTO screening (client_id, booking_id, kind, at_min, who, nothing_new, asked, "
                       "answers, decision, decided_on, reason, note) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        fields.client, fields.booking, keyOf(fields.kind), fields.at, fields.who, fields.nothingNew,
        askedJson(fields.answers), answersJson(fields.answers), decisionKey(fields),
        idsJson(fields.decidedOn), fields.reason, fields.note);
}

std::vector<KnownScreening> ScreeningStore::read(sql::Statement rows)
{
    std::vector<KnownScreening> screenings;
    while (rows.next()) {
        sql::Row row = rows.row();
        KnownScreening& known = screenings.emplace_back();
        known.id = row.take<Id<Screening>>();
        ScreeningFields& fields = known.fields;
        fields.client = row.take<Id<Client>>();
        fields.booking = row.take<std::optional<Id<Booking>>>();
        fields.kind = knownWord(screeningKindFrom(row.take<QString>()), kScreeningTable);
        fields.at = row.take<Moment>();
        fields.who = row.take<QString>();
        fields.nothingNew = row.take<bool>();
        fields.answers = knownWord(answersFrom(row.take<QByteArray>()), kScreeningTable);
        if (const auto decision = row.take<std::optional<QString>>())
            fields.decision = knownWord(screeningDecisionFrom(*decision), kScreeningTable);
        fields.decidedOn = knownWord(idsFrom(row.take<QByteArray>()), kScreeningTable);
        fields.reason = row.take<QString>();
        fields.note = row.take<QString>();
    }
    return screenings;
}

std::vector<KnownScreening> ScreeningStore::ofClient(Id<Client> client)
{
    return read(m_connection.query(
        sqlText(kScreeningSelect, "WHERE s.client_id = ? ORDER BY s.at_min DESC, s.id DESC"), client));
}

std::vector<KnownScreening> ScreeningStore::ofBooking(Id<Booking> booking)
{
    return read(
        m_connection.query(sqlText(kScreeningSelect, "WHERE s.booking_id = ? ORDER BY s.id DESC"), booking));
}

std::optional<KnownScreening> ScreeningStore::lastIntake(Id<Client> client)
{
    auto found = read(m_connection.query(sqlText(kScreeningSelect,
                                             "WHERE s.client_id = ? AND s.kind = 'intake' "
                                             "ORDER BY s.at_min DESC, s.id DESC LIMIT 1"),
        client));
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

} // namespace taper
