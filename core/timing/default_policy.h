// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/policy.h"

namespace taper {

/// What a new clinic starts with: resources/policy/default_policy.json, which is built into the program.
/// The figures follow the most exact of the published advice; they are a clinic's policy, not medical truth.
[[nodiscard]] const TimingPolicy& defaultPolicy();

} // namespace taper
