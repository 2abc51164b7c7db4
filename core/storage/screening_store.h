// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/screening.h"
#include "core/sql/connection.h"

#include <unordered_map>
#include <vector>

namespace taper {

/// One asking as it stands in the file. It is never altered afterwards, so that it has no revision.
struct KnownScreening {
    Id<Screening> id;
    ScreeningFields fields;
};
using ConditionsByClient = std::unordered_map<Id<Client>, std::vector<Stored<ClientCondition>>>;

/// What clients have that matters for massage, and what they were asked.
class ScreeningStore {
public:
    explicit ScreeningStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<Stored<ClientCondition>> condition(Id<ClientCondition> id);
    [[nodiscard]] Stored<ClientCondition> insert(const ClientCondition& condition);
    /// Errors: StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<ClientCondition>> update(
        Id<ClientCondition> id, int revision, const ClientCondition& condition);
    /// Everything a client ever had, latest first.
    [[nodiscard]] std::vector<Stored<ClientCondition>> conditionsOf(Id<Client> client);
    /// Of all these clients in one query, as they were noted: what nobody has cleared, but for what was of a
    /// day only and over by `from`.
    [[nodiscard]] ConditionsByClient openOf(const std::vector<Id<Client>>& clients, Moment from);

    [[nodiscard]] Id<Screening> insert(const Screening& screening);
    [[nodiscard]] std::vector<KnownScreening> ofClient(Id<Client> client); ///< latest first
    [[nodiscard]] std::vector<KnownScreening> ofBooking(Id<Booking> booking); ///< latest first
    [[nodiscard]] std::optional<KnownScreening> lastIntake(Id<Client> client);

private:
    [[nodiscard]] std::vector<KnownScreening> read(sql::Statement rows);

    sql::Connection& m_connection;
};

/// As the audit keeps them: see row_json.h.
[[nodiscard]] QByteArray rowJson(const ClientConditionFields& fields);
[[nodiscard]] QByteArray rowJson(const ScreeningFields& fields);

} // namespace taper
