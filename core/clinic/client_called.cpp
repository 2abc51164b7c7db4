// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/client_called.h"

#include "core/clinic/import_lookup.h"

namespace taper {

Result<Id<Client>> clientCalled(Clinic& clinic, const QString& text)
{
    return readUnit(clinic, [&](Workspace& workspace) -> Result<Id<Client>> {
        auto found = ImportLookup{workspace}.client(text.trimmed());
        if (found || found.error().problems.isEmpty())
            return found;
        // Said of a column there; here there is nothing but the client.
        const Problem problem = found.error().problems.front();
        return fail(problem.code, problem.parameters);
    });
}

} // namespace taper
