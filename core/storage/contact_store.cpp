// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contact_store.h"

#include "core/sql/dialect.h"
#include "core/storage/stored_row.h"

namespace taper {

namespace {

constexpr auto kTable = "contact_attempt";
constexpr auto kSelect = "SELECT a.id, a.client_id, a.about, a.race_id, a.booking_id, a.at_min, a.outcome, "
                         "a.call_on, a.note, a.who FROM contact_attempt a ";

} // namespace

Id<ContactAttempt> ContactStore::insert(const ContactAttempt& attempt)
{
    return m_connection.insert<ContactAttempt>(
        QStringLiteral("INSERT INTO contact_attempt (client_id, about, race_id, booking_id, at_min, outcome, "
                       "call_on, note, who) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"),
        attempt->client, attempt->about, attempt->race, attempt->booking, attempt->at,
        keyOf(attempt->outcome), attempt->callOn, attempt->note, attempt->who);
}

std::vector<KnownContact> ContactStore::read(sql::Statement rows)
{
    std::vector<KnownContact> contacts;
    while (rows.next()) {
        sql::Row row = rows.row();
        KnownContact& contact = contacts.emplace_back();
        contact.id = row.take<Id<ContactAttempt>>();
        ContactAttemptFields& fields = contact.fields;
        fields.client = row.take<Id<Client>>();
        fields.about = row.take<QString>();
        fields.race = row.take<std::optional<Id<Race>>>();
        fields.booking = row.take<std::optional<Id<Booking>>>();
        fields.at = row.take<Moment>();
        fields.outcome = knownWord(contactOutcomeFrom(row.take<QString>()), kTable);
        fields.callOn = row.take<std::optional<Date>>();
        fields.note = row.take<QString>();
        fields.who = row.take<QString>();
    }
    return contacts;
}

std::vector<KnownContact> ContactStore::ofClient(Id<Client> client)
{
    return read(m_connection.query(
        sqlText(kSelect, "WHERE a.client_id = ? ORDER BY a.at_min DESC, a.id DESC"), client));
}

std::vector<KnownContact> ContactStore::ofClients(const std::vector<Id<Client>>& clients, Moment since)
{
    if (clients.empty())
        return {};
    return read(m_connection.query(sqlText(kSelect,
                                       "WHERE %1 AND a.at_min >= ? "
                                       "ORDER BY a.client_id, a.at_min DESC, a.id DESC")
                                       .arg(sql::dialect::inIds(QStringLiteral("a.client_id"))),
        sql::dialect::setOf(clients), since));
}

std::unordered_map<Id<Client>, KnownContact> ContactStore::latestOf(const std::vector<Id<Client>>& clients)
{
    std::unordered_map<Id<Client>, KnownContact> latest;
    if (clients.empty())
        return latest;
    auto contacts = read(
        m_connection.query(sqlText(kSelect,
                               "JOIN client c ON a.id = (SELECT l.id FROM contact_attempt l "
                               "WHERE l.client_id = c.id ORDER BY l.at_min DESC, l.id DESC LIMIT 1) WHERE %1")
                               .arg(sql::dialect::inIds(QStringLiteral("c.id"))),
            sql::dialect::setOf(clients)));
    for (KnownContact& contact : contacts) {
        const Id<Client> client = contact.fields.client;
        latest.emplace(client, std::move(contact));
    }
    return latest;
}

std::vector<KnownContact> ContactStore::callsOn(Date from, Date to)
{
    return read(m_connection.query(
        sqlText(kSelect, "WHERE a.call_on >= ? AND a.call_on <= ? ORDER BY a.call_on, a.id"), from, to));
}

} // namespace taper
