// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/session_type.h"

#include <vector>

namespace taper {

/// The session types that a new clinic starts with, in the order in which they are offered: full sports,
/// myofascial, pre-event, post-event. Lengths and what they are for follow the field's usual practice; the
/// clinic may change all of it. Prices are in minor units of whatever currency the clinic has.
[[nodiscard]] std::vector<SessionTypeFields> houseSessionTypes();

} // namespace taper
