// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/consent_store.h"

#include "core/sql/dialect.h"
#include "core/storage/stored_row.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace taper {

namespace {

constexpr auto kTable = "consent";
constexpr auto kSelect = "SELECT c.id, c.revision, c.client_id, c.kind, c.version, c.given_on, c.given_by, "
                         "c.how, c.withdrawn_on, c.note FROM consent c ";
constexpr auto kWordingSelect = "SELECT w.kind, w.version, w.text, w.since FROM consent_wording w ";

Stored<Consent> takeConsent(sql::Row row)
{
    const auto id = row.take<Id<Consent>>();
    const int revision = row.take<int>();
    ConsentFields fields;
    fields.client = row.take<Id<Client>>();
    fields.kind = knownWord(consentKindFrom(row.take<QString>()), kTable);
    fields.version = row.take<int>();
    fields.givenOn = row.take<Date>();
    fields.givenBy = row.take<QString>();
    fields.how = knownWord(consentHowFrom(row.take<QString>()), kTable);
    fields.withdrawnOn = row.take<std::optional<Date>>();
    fields.note = row.take<QString>();
    return storedRow(id, revision, std::move(fields), kTable);
}

ConsentWording takeWording(sql::Row row)
{
    ConsentWording wording;
    wording.kind = knownWord(consentKindFrom(row.take<QString>()), "consent_wording");
    wording.version = row.take<int>();
    wording.text = row.take<QString>();
    wording.since = row.take<Date>();
    return wording;
}

std::optional<ConsentWording> firstOf(sql::Statement rows)
{
    if (!rows.next())
        return std::nullopt;
    return takeWording(rows.row());
}

} // namespace

std::optional<Stored<Consent>> ConsentStore::byId(Id<Consent> id)
{
    sql::Statement rows = m_connection.query(sqlText(kSelect, "WHERE c.id = ?"), id);
    if (!rows.next())
        return std::nullopt;
    return takeConsent(rows.row());
}

Stored<Consent> ConsentStore::insert(const Consent& consent)
{
    const auto id = m_connection.insert<Consent>(
        QStringLiteral("INSERT INTO consent (client_id, kind, version, given_on, given_by, how, "
                       "withdrawn_on, note, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING id"),
        consent->client, keyOf(consent->kind), consent->version, consent->givenOn, consent->givenBy,
        keyOf(consent->how), consent->withdrawnOn, consent->note);
    return {id, 1, consent};
}

Result<Stored<Consent>> ConsentStore::update(Id<Consent> id, int revision, const Consent& consent)
{
    return updateRow(m_connection, kTable,
        QStringLiteral("UPDATE consent SET withdrawn_on = ?, note = ?, revision = revision + 1 "
                       "WHERE id = ? AND revision = ? RETURNING revision"),
        id, revision, consent, consent->withdrawnOn, consent->note);
}

std::vector<Stored<Consent>> ConsentStore::ofClient(Id<Client> client)
{
    std::vector<Stored<Consent>> consents;
    sql::Statement rows = m_connection.query(
        sqlText(kSelect, "WHERE c.client_id = ? ORDER BY c.given_on DESC, c.id DESC"), client);
    while (rows.next())
        consents.push_back(takeConsent(rows.row()));
    return consents;
}

std::unordered_map<Id<Client>, Date> ConsentStore::guardianConsents(const std::vector<Id<Client>>& clients)
{
    std::unordered_map<Id<Client>, Date> latest;
    if (clients.empty())
        return latest;
    sql::Statement rows =
        m_connection.query(QStringLiteral("SELECT client_id, max(given_on) FROM consent WHERE %1 "
                                          "AND kind = 'treatment' AND given_by <> '' "
                                          "AND withdrawn_on IS NULL GROUP BY client_id")
                               .arg(sql::dialect::inIds(QStringLiteral("client_id"))),
            sql::dialect::setOf(clients));
    while (rows.next())
        latest.emplace(rows.row().at<Id<Client>>(0), rows.row().at<Date>(1));
    return latest;
}

std::vector<ConsentWording> ConsentStore::wordings()
{
    std::vector<ConsentWording> wordings;
    sql::Statement rows = m_connection.query(sqlText(kWordingSelect, "ORDER BY w.version DESC"));
    while (rows.next())
        wordings.push_back(takeWording(rows.row()));
    std::ranges::stable_sort(wordings, {}, &ConsentWording::kind);
    return wordings;
}

std::optional<ConsentWording> ConsentStore::wording(ConsentKind kind, int version)
{
    return firstOf(m_connection.query(
        sqlText(kWordingSelect, "WHERE w.kind = ? AND w.version = ?"), keyOf(kind), version));
}

std::optional<ConsentWording> ConsentStore::wordingNow(ConsentKind kind)
{
    return firstOf(m_connection.query(
        sqlText(kWordingSelect, "WHERE w.kind = ? ORDER BY w.version DESC LIMIT 1"), keyOf(kind)));
}

void ConsentStore::insert(const ConsentWording& wording)
{
    m_connection.run(
        QStringLiteral("INSERT INTO consent_wording (kind, version, text, since) VALUES (?, ?, ?, ?)"),
        keyOf(wording.kind), wording.version, wording.text, wording.since);
}

QByteArray rowJson(const ConsentFields& f)
{
    const QJsonObject object{{QStringLiteral("client_id"), f.client.value()},
        {QStringLiteral("kind"), keyOf(f.kind)}, {QStringLiteral("version"), f.version},
        {QStringLiteral("given_on"), toIso(f.givenOn)}, {QStringLiteral("given_by"), f.givenBy},
        {QStringLiteral("how"), keyOf(f.how)},
        {QStringLiteral("withdrawn_on"),
            f.withdrawnOn ? QJsonValue{toIso(*f.withdrawnOn)} : QJsonValue{QJsonValue::Null}},
        {QStringLiteral("note"), f.note}};
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

QByteArray rowJson(const ConsentWording& w)
{
    const QJsonObject object{{QStringLiteral("kind"), keyOf(w.kind)}, {QStringLiteral("version"), w.version},
        {QStringLiteral("text"), w.text}, {QStringLiteral("since"), toIso(w.since)}};
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

} // namespace taper
