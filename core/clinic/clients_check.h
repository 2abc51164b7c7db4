// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/client.h"

namespace taper {

/// Client::make(), and that nobody is born after `today` at the clinic. Every field at fault is named at
/// once.
[[nodiscard]] Result<Client> checkedClient(const ClientFields& fields, Date today);

} // namespace taper
