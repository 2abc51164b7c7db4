// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/waiting.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

/// An entry of the waiting list with what a list shows of its client.
struct WaitingRow {
    Stored<WaitingEntry> entry;
    Instant createdAt{};
    QString clientName;
    QString clientPreferredName;
    QString clientPhone;
    bool clientArchived = false;
};

class WaitingStore {
public:
    explicit WaitingStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<Stored<WaitingEntry>> byId(Id<WaitingEntry> id);
    [[nodiscard]] std::optional<WaitingRow> rowById(Id<WaitingEntry> id);
    /// Everybody still on the list, who has waited longest first; three queries, and none looks at closed
    /// entries.
    [[nodiscard]] std::vector<WaitingRow> open();
    [[nodiscard]] int countOpen();
    /// The open entry that remembers this booking.
    [[nodiscard]] std::optional<Stored<WaitingEntry>> holding(Id<Booking> booking);

    /// Errors: Duplicate ("what": "waiting"): the booking is held already.
    [[nodiscard]] Result<Stored<WaitingEntry>> insert(const WaitingEntry& entry, Instant createdAt);
    /// Errors: Duplicate, StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<WaitingEntry>> update(
        Id<WaitingEntry> id, int revision, const WaitingEntry& entry);

private:
    [[nodiscard]] std::vector<WaitingRow> select(const QString& condition, const QVariantList& values);
    void writeWishes(Id<WaitingEntry> id, const WaitingFields& fields);

    sql::Connection& m_connection;
};

} // namespace taper
