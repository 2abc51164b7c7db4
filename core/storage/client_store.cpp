// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/client_store.h"

#include "core/base/text.h"
#include "core/sql/dialect.h"
#include "core/storage/client_search.h"
#include "core/storage/stored_row.h"

#include <algorithm>
#include <unordered_map>

namespace taper {

namespace {

constexpr auto kTable = "client";
constexpr auto kSummary =
    "SELECT id, name, preferred_name, phone, email, date_of_birth, archived FROM client ";

ClientSummary takeSummary(sql::Row& row)
{
    ClientSummary client;
    client.id = row.take<Id<Client>>();
    client.name = row.take<QString>();
    client.preferredName = row.take<QString>();
    client.phone = row.take<QString>();
    client.email = row.take<QString>();
    client.dateOfBirth = row.take<std::optional<Date>>();
    client.archived = row.take<bool>();
    return client;
}

std::vector<ClientSummary> readSummaries(sql::Statement rows)
{
    std::vector<ClientSummary> clients;
    while (rows.next()) {
        sql::Row row = rows.row();
        clients.push_back(takeSummary(row));
    }
    return clients;
}

bool isNumber(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.isDigit() || c.isSpace() || c == u'+'; });
}

QStringList listOf(sql::Connection& connection, const char* table, Id<Client> id)
{
    QStringList labels;
    sql::Statement rows =
        connection.query(QStringLiteral("SELECT label FROM %1 WHERE client_id = ? ORDER BY position")
                             .arg(QLatin1String{table}),
            id);
    while (rows.next())
        labels += rows.row().at<QString>(0);
    return labels;
}

} // namespace

std::optional<Stored<Client>> ClientStore::byId(Id<Client> id)
{
    sql::Statement rows = m_connection.query(
        QStringLiteral("SELECT revision, name, preferred_name, date_of_birth, phone, email, address, "
                       "emergency_contact, notes, cadence_days, archived, do_not_contact, best_time FROM "
                       "client WHERE id = ?"),
        id);
    if (!rows.next())
        return std::nullopt;
    sql::Row row = rows.row();
    const int revision = row.take<int>();
    ClientFields fields;
    fields.name = row.take<QString>();
    fields.preferredName = row.take<QString>();
    fields.dateOfBirth = row.take<std::optional<Date>>();
    fields.phone = row.take<QString>();
    fields.email = row.take<QString>();
    fields.address = row.take<QString>();
    fields.emergencyContact = row.take<QString>();
    fields.notes = row.take<QString>();
    fields.cadenceDays = row.take<std::optional<int>>();
    fields.archived = row.take<bool>();
    fields.doNotContact = row.take<bool>();
    fields.bestTime = row.take<QString>();
    fields.tags = listOf(m_connection, "client_tag", id);
    fields.alerts = listOf(m_connection, "client_alert", id);
    return storedRow(id, revision, std::move(fields), kTable);
}

Stored<Client> ClientStore::insert(const Client& client)
{
    const ClientSearchKeys keys = searchKeysOf(*client, phoneRegion());
    const auto id = m_connection.insert<Client>(
        QStringLiteral("INSERT INTO client (name, preferred_name, date_of_birth, phone, email, address, "
                       "emergency_contact, notes, cadence_days, archived, do_not_contact, best_time, "
                       "name_key, search_name, "
                       "search_phone, search_email, revision) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING id"),
        client->name, client->preferredName, client->dateOfBirth, client->phone, client->email,
        client->address, client->emergencyContact, client->notes, client->cadenceDays, client->archived,
        client->doNotContact, client->bestTime, keys.nameKey, keys.name, keys.phone, keys.email);
    writeLists(id, *client);
    return {id, 1, client};
}

Result<Stored<Client>> ClientStore::update(Id<Client> id, int revision, const Client& client)
{
    const ClientSearchKeys keys = searchKeysOf(*client, phoneRegion());
    auto updated = updateRow(m_connection, kTable,
        QStringLiteral(
            "UPDATE client SET name = ?, preferred_name = ?, date_of_birth = ?, phone = ?, email = ?, "
            "address = ?, emergency_contact = ?, notes = ?, cadence_days = ?, archived = ?, do_not_contact = "
            "?, best_time = ?, "
            "name_key = ?, search_name = ?, search_phone = ?, search_email = ?, revision = revision + 1 "
            "WHERE id = ? AND revision = ? RETURNING revision"),
        id, revision, client, client->name, client->preferredName, client->dateOfBirth, client->phone,
        client->email, client->address, client->emergencyContact, client->notes, client->cadenceDays,
        client->archived, client->doNotContact, client->bestTime, keys.nameKey, keys.name, keys.phone,
        keys.email);
    if (updated) {
        m_connection.run(QStringLiteral("DELETE FROM client_tag WHERE client_id = ?"), id);
        m_connection.run(QStringLiteral("DELETE FROM client_alert WHERE client_id = ?"), id);
        writeLists(id, *client);
    }
    return updated;
}

std::vector<ClientSummary> ClientStore::search(const QString& text, int limit, bool withArchived)
{
    const ClientSearch search = clientSearch(text, phoneRegion());
    // Whoever's name begins so comes first and stands together in the index. With a letter or two they are
    // all that is shown, and nobody else need be looked at.
    std::vector<ClientSummary> first;
    if (!search.folded.isEmpty())
        first = beginningWith(search.folded, limit);
    if (!first.empty() && first.size() == static_cast<size_t>(limit))
        return first;

    // The inner query reads only the index; the rows of the few that are shown are fetched afterwards. A
    // number that begins no name is hardly part of one: those who can be called by it come in the order of
    // the index.
    const bool isRanked = !search.folded.isEmpty() && (!first.empty() || !isNumber(search.folded));
    const QString rank = isRanked ? QStringLiteral("CASE WHEN %1 THEN 0 WHEN %2 THEN 1 ELSE 2 END")
                                        .arg(sql::dialect::startsWith(QStringLiteral("search_name")),
                                            sql::dialect::contains(QStringLiteral("search_name")))
                                  : QStringLiteral("0");
    const QString order = isRanked ? QStringLiteral("archived, weight, search_name, id")
                                   : QStringLiteral("archived, search_name, id");
    const QString sql =
        QStringLiteral("SELECT c.id, c.name, c.preferred_name, c.phone, c.email, c.date_of_birth, "
                       "c.archived FROM (SELECT id AS hit, %1 AS weight, archived, search_name "
                       "FROM client WHERE archived <= ? AND %2 ORDER BY %3 LIMIT ?) "
                       "JOIN client c ON c.id = hit "
                       "ORDER BY c.archived, weight, c.search_name, c.id")
            .arg(rank, search.condition, order);
    QVariantList values;
    if (isRanked)
        values << sql::toVariant(search.folded) << sql::toVariant(QString{u' ' + search.folded});
    values << sql::toVariant(withArchived) << search.values << sql::toVariant(limit);
    sql::Statement rows = m_connection.prepare(sql);
    rows.bindAll(values).execute();
    return readSummaries(std::move(rows));
}

std::vector<ClientSummary> ClientStore::beginningWith(const QString& folded, int limit)
{
    const QString sql = QLatin1String{kSummary}
        + QStringLiteral("WHERE archived = 0 AND %1 ORDER BY search_name, id LIMIT ?")
              .arg(sql::dialect::inRange(QStringLiteral("search_name")));
    return readSummaries(m_connection.query(sql, folded, sql::dialect::endOfRange(folded), limit));
}

ClientListPage ClientStore::page(const QString& text, int offset, int limit, bool withArchived, Moment now)
{
    const ClientSearch search = clientSearch(text, phoneRegion());
    const QVariantList condition = QVariantList{sql::toVariant(withArchived)} << search.values;
    ClientListPage page;
    {
        sql::Statement total = m_connection.prepare(
            QStringLiteral("SELECT count(*) FROM client WHERE archived <= ? AND %1").arg(search.condition));
        total.bindAll(condition).execute();
        if (total.next())
            page.total = total.row().at<int>(0);
    }
    sql::Statement rows = m_connection.prepare(QStringLiteral(
        "SELECT c.id, c.name, c.preferred_name, c.phone, c.email, c.date_of_birth, c.archived, "
        "(SELECT count(*) FROM booking b WHERE b.client_id = c.id AND b.status = 'completed'), "
        "(SELECT max(b.start_min) FROM booking b WHERE b.client_id = c.id AND b.status = 'completed'), "
        "(SELECT min(b.start_min) FROM booking b WHERE b.client_id = c.id AND b.start_min >= ? "
        "AND b.status NOT IN ('cancelled', 'no_show')) "
        "FROM (SELECT id AS hit FROM client WHERE archived <= ? AND %1 "
        "ORDER BY archived, search_name, id LIMIT ? OFFSET ?) "
        "JOIN client c ON c.id = hit ORDER BY c.archived, c.search_name, c.id")
                                                   .arg(search.condition));
    rows.bindAll(
            QVariantList{sql::toVariant(now)} << condition << sql::toVariant(limit) << sql::toVariant(offset))
        .execute();
    std::unordered_map<Id<Client>, size_t> places;
    std::vector<Id<Client>> ids;
    while (rows.next()) {
        sql::Row row = rows.row();
        ClientListRow& listed = page.rows.emplace_back();
        listed.client = takeSummary(row);
        listed.visits = row.take<int>();
        listed.lastVisit = row.take<std::optional<Moment>>();
        listed.nextBooking = row.take<std::optional<Moment>>();
        places.emplace(listed.client.id, page.rows.size() - 1);
        ids.push_back(listed.client.id);
    }
    sql::Statement tags = m_connection.query(
        QStringLiteral("SELECT client_id, label FROM client_tag WHERE %1 ORDER BY client_id, position")
            .arg(sql::dialect::inIds(QStringLiteral("client_id"))),
        sql::dialect::setOf(ids));
    while (tags.next())
        page.rows[places.at(tags.row().at<Id<Client>>(0))].tags += tags.row().at<QString>(1);
    return page;
}

int ClientStore::count(bool withArchived)
{
    return m_connection
        .value<int>(QStringLiteral("SELECT count(*) FROM client WHERE archived <= ?"), withArchived)
        .value_or(0);
}

std::vector<Id<Client>> ClientStore::idsNamed(const QString& name)
{
    return m_connection.column<Id<Client>>(
        QStringLiteral("SELECT id FROM client WHERE name_key = ? ORDER BY id"), foldForSearch(name));
}

std::vector<Id<Client>> ClientStore::idsWithEmail(const QString& email)
{
    if (email.isEmpty())
        return {};
    return m_connection.column<Id<Client>>(
        QStringLiteral("SELECT id FROM client WHERE search_email = ? ORDER BY id"), foldForSearch(email));
}

std::vector<ClientSummary> ClientStore::similar(const ClientFields& fields, Id<Client> except)
{
    // Unions rather than ORs, so that each part has an index. An empty phone or e-mail is like nobody's.
    const ClientSearchKeys keys = searchKeysOf(fields, phoneRegion());
    return readSummaries(
        m_connection.query(sqlText(kSummary,
                               "WHERE id <> ? AND id IN (SELECT id FROM client WHERE name_key = ? "
                               "UNION SELECT id FROM client WHERE search_phone = ? AND search_phone <> '' "
                               "UNION SELECT id FROM client WHERE search_email = ? AND search_email <> '') "
                               "ORDER BY archived, search_name, id"),
            except, keys.nameKey, keys.phone, keys.email));
}

void ClientStore::renewSearchKeys()
{
    const QString region = phoneRegion();
    struct Phone {
        Id<Client> id;
        QString typed;
    };
    std::vector<Phone> phones;
    {
        sql::Statement rows =
            m_connection.query(QStringLiteral("SELECT id, phone FROM client WHERE phone <> '' ORDER BY id"));
        while (rows.next())
            phones.push_back({rows.row().at<Id<Client>>(0), rows.row().at<QString>(1)});
    }
    for (const Phone& phone : phones) {
        ClientFields fields;
        fields.phone = phone.typed;
        m_connection.run(QStringLiteral("UPDATE client SET search_phone = ? WHERE id = ?"),
            searchKeysOf(fields, region).phone, phone.id);
    }
}

QString ClientStore::phoneRegion()
{
    return m_connection.value<QString>(QStringLiteral("SELECT phone_region FROM clinic WHERE id = 1"))
        .value_or(QString{});
}

void ClientStore::writeLists(Id<Client> id, const ClientFields& fields)
{
    const auto write = [&](const QString& sql, const QStringList& labels) {
        int position = 0;
        for (const QString& label : labels)
            m_connection.run(sql, id, position++, label);
    };
    write(
        QStringLiteral("INSERT INTO client_tag (client_id, position, label) VALUES (?, ?, ?)"), fields.tags);
    write(QStringLiteral("INSERT INTO client_alert (client_id, position, label) VALUES (?, ?, ?)"),
        fields.alerts);
}

} // namespace taper
