// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/client.h"

namespace taper {

/// The client whom a script calls by number, e-mail or exact name, as the files of an import do. Errors:
/// NotFound, Ambiguous (several have this name or address).
Result<Id<Client>> clientCalled(Clinic& clinic, const QString& text);

} // namespace taper
