// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clients.h"
#include "core/storage/client_store.h"

namespace taper {

[[nodiscard]] ClientHit hitOf(ClientSummary summary);

} // namespace taper
