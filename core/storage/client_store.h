// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"
#include "core/sql/connection.h"

#include <vector>

namespace taper {

/// A client as far as lists and choosers need.
struct ClientSummary {
    Id<Client> id;
    QString name;
    QString preferredName;
    QString phone;
    QString email;
    std::optional<Date> dateOfBirth;
    bool archived = false;
};

struct ClientListRow {
    ClientSummary client;
    QStringList tags;
    int visits = 0; ///< completed bookings
    std::optional<Moment> lastVisit; ///< start of the last completed booking
    std::optional<Moment> nextBooking; ///< start of the next that holds its slot
};
struct ClientListPage {
    int total = 0; ///< how many answer to the text
    std::vector<ClientListRow> rows;
};

class ClientStore {
public:
    explicit ClientStore(sql::Connection& connection)
        : m_connection{connection}
    { }

    [[nodiscard]] std::optional<Stored<Client>> byId(Id<Client> id);
    Stored<Client> insert(const Client& client);
    /// Errors: StaleRevision, NotFound.
    [[nodiscard]] Result<Stored<Client>> update(Id<Client> id, int revision, const Client& client);

    /// Every word of `text` must be part of the name, the preferred name, the e-mail or the phone number (in
    /// any format; a number may contain blanks). Names that begin with the text come first, then those with a
    /// word that does, then the rest, each by name; archived clients last. Empty text: the first by name.
    [[nodiscard]] std::vector<ClientSummary> search(
        const QString& text, int limit, bool withArchived = false);
    /// One page of all who answer to `text` as above, by name.
    [[nodiscard]] ClientListPage page(
        const QString& text, int offset, int limit, bool withArchived, Moment now);
    [[nodiscard]] int count(bool withArchived = false);

    // For imports and for noticing duplicates; each by index. Archived clients are found too.
    [[nodiscard]] std::vector<Id<Client>> idsNamed(const QString& name); ///< letter case and accents aside
    [[nodiscard]] std::vector<Id<Client>> idsWithEmail(const QString& email); ///< letter case aside
    /// Clients with an equal name, phone number or e-mail.
    [[nodiscard]] std::vector<ClientSummary> similar(const ClientFields& fields, Id<Client> except = {});

    /// Reads and writes the search keys of all clients anew, after the clinic's phone region has changed.
    void renewSearchKeys();

private:
    [[nodiscard]] std::vector<ClientSummary> beginningWith(const QString& folded, int limit);
    [[nodiscard]] QString phoneRegion();
    void writeLists(Id<Client> id, const ClientFields& fields);

    sql::Connection& m_connection;
};

} // namespace taper
