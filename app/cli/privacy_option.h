// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/reports/privacy.h"

namespace taper::cli {

/// What --privacy says; everything without it. Errors: bad input under "privacy", with the words there are.
[[nodiscard]] Result<Privacy> privacyOption(const Arguments& arguments);

} // namespace taper::cli
