// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/workspace.h"

namespace taper {

// For units that change the setup: each checks, writes and leaves its row in the audit.

/// Errors: bad input by field, StaleRevision.
[[nodiscard]] Result<void> writeSettings(
    Workspace& workspace, int revision, const ClinicSettingsFields& fields);

/// A new row with an invalid id, else the one read at `revision`. Errors: bad input by field (Duplicate among
/// it), NotFound, StaleRevision.
template <class Thing, class Store>
[[nodiscard]] Result<Stored<Thing>> writeRow(Workspace& workspace, Store&& store, const QString& table,
    Id<Thing> id, int revision, const typename Thing::Fields& fields)
{
    const Result<Thing> value = Thing::make(fields);
    if (!value)
        return fail(value.error());
    if (!id.isValid()) {
        auto stored = Result<Stored<Thing>>{store.insert(*value)};
        if (stored)
            workspace.audit(QStringLiteral("add"), table, stored->id.value(), {}, rowJson(stored->fields()));
        return stored;
    }
    const auto before = store.byId(id);
    if (!before)
        return fail(Error::notFound(table, QString::number(id.value())));
    auto stored = store.update(id, revision, *value);
    if (stored)
        workspace.audit(QStringLiteral("update"), table, id.value(), rowJson(before->fields()),
            rowJson(stored->fields()));
    return stored;
}

} // namespace taper
