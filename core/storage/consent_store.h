// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/consent.h"
#include "core/sql/connection.h"

#include <unordered_map>
#include <vector>

namespace taper {

class ConsentStore {
public:
    explicit ConsentStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<Stored<Consent>> byId(Id<Consent> id);
    [[nodiscard]] Stored<Consent> insert(const Consent& consent);
    /// Its withdrawal and its note: all that changes afterwards. Errors: StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<Consent>> update(Id<Consent> id, int revision, const Consent& consent);
    [[nodiscard]] std::vector<Stored<Consent>> ofClient(Id<Client> client); ///< latest first
    /// For each of these clients who has one: when a parent or guardian last agreed to treatment, and did not
    /// withdraw it.
    [[nodiscard]] std::unordered_map<Id<Client>, Date> guardianConsents(
        const std::vector<Id<Client>>& clients);

    [[nodiscard]] std::vector<ConsentWording> wordings(); ///< by kind, the latest first
    [[nodiscard]] std::optional<ConsentWording> wording(ConsentKind kind, int version);
    [[nodiscard]] std::optional<ConsentWording> wordingNow(ConsentKind kind);
    void insert(const ConsentWording& wording);

private:
    sql::Connection& m_connection;
};

/// As the audit keeps them: see row_json.h.
[[nodiscard]] QByteArray rowJson(const ConsentFields& fields);
[[nodiscard]] QByteArray rowJson(const ConsentWording& wording);

} // namespace taper
