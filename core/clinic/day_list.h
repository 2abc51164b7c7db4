// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/reports/day_list.h"

#include <optional>

namespace taper {

/// What is printed for one day; `therapist` for one only.
Result<DayList> dayList(Clinic& clinic, Date date, std::optional<Id<Therapist>> therapist = std::nullopt);

} // namespace taper
