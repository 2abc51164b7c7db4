// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scheduling/recurrence.h"

namespace taper {

// What the two halves of the recurrence share; not for others.

/// A Problem at "rule" as RuleFault says.
[[nodiscard]] tl::unexpected<Error> failRule(RuleFault fault, QVariantMap parameters = {});

} // namespace taper
