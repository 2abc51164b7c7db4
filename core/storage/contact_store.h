// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/contact.h"
#include "core/sql/connection.h"

#include <unordered_map>
#include <vector>

namespace taper {

/// An attempt as it stands in the file. It is never altered afterwards, so that it has no revision.
struct KnownContact {
    Id<ContactAttempt> id;
    ContactAttemptFields fields;
};

class ContactStore {
public:
    explicit ContactStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] Id<ContactAttempt> insert(const ContactAttempt& attempt);
    [[nodiscard]] std::vector<KnownContact> ofClient(Id<Client> client); ///< latest first
    /// Those since `since` of all these clients in one query, by client, latest first.
    [[nodiscard]] std::vector<KnownContact> ofClients(const std::vector<Id<Client>>& clients, Moment since);
    /// For each of these clients who has ever been asked: the latest.
    [[nodiscard]] std::unordered_map<Id<Client>, KnownContact> latestOf(
        const std::vector<Id<Client>>& clients);
    /// Those to be called again on a day from `from` to `to`, both included, by day: whatever came later.
    [[nodiscard]] std::vector<KnownContact> callsOn(Date from, Date to);

private:
    [[nodiscard]] std::vector<KnownContact> read(sql::Statement rows);

    sql::Connection& m_connection;
};

} // namespace taper
