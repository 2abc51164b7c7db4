// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/history.h"
#include "core/clinic/workspace.h"

namespace taper {

/// The same as clientHistory() within somebody else's unit of work; nothing if there is no such client. Not
/// for others than the use cases.
[[nodiscard]] std::optional<ClientHistory> loadHistory(Workspace& workspace, Id<Client> client);

} // namespace taper
