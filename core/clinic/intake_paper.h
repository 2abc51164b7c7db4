// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/reports/intake_paper.h"

namespace taper {

/// The intake form to be printed: for a client with what is known of them, without one blank. Errors:
/// NotFound.
Result<IntakePaper> intakePaper(Clinic& clinic, std::optional<Id<Client>> client);

} // namespace taper
