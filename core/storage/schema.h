// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sql/migrator.h"

#include <vector>

namespace taper {

/// The migrations that are built into this program, for the engine it uses.
[[nodiscard]] const std::vector<sql::Migration>& schemaMigrations();

} // namespace taper
