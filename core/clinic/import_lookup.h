// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/workspace.h"

#include <QHash>

#include <set>

namespace taper {

/// Finds what the cells of an import name. Errors have one problem, at the column. Lives within one unit of
/// work.
class ImportLookup {
public:
    explicit ImportLookup(Workspace& workspace)
        : m_workspace{&workspace}
    { }

    /// By number, e-mail or exact name. Errors: NotFound, Ambiguous.
    [[nodiscard]] Result<Id<Client>> client(const QString& cell);
    /// By exact name, and date if there is one. Errors: NotFound, Ambiguous.
    [[nodiscard]] Result<Stored<Race>> race(const QString& name, std::optional<Date> date);
    // By name, letter case and accents aside; a session type also by its code. Errors: NotFound.
    [[nodiscard]] Result<Id<Therapist>> therapist(const QString& name);
    [[nodiscard]] Result<Id<Room>> room(const QString& name);
    [[nodiscard]] Result<Id<SessionType>> sessionType(const QString& text);

    /// The client this row is about, if known already (see importCsv()).
    [[nodiscard]] std::optional<Stored<Client>> sameClient(const ClientFields& row);
    /// To be told of every client that this import has written.
    void noteWritten(Id<Client> client) { m_written.insert(client); }

private:
    [[nodiscard]] Result<Id<Client>> findClient(const QString& cell);

    Workspace* m_workspace;
    QHash<QString, Id<Client>> m_clients; ///< those found so far, by cell
    std::set<Id<Client>> m_written;
};

} // namespace taper
