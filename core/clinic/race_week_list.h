// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_week.h"

namespace taper {

/// What is printed of a race's week: those of its entrants whom the filter leaves. Errors: NotFound (race).
Result<RaceWeekList> raceWeekList(Clinic& clinic, Id<Race> race, WeekFilter filter = WeekFilter::All);

} // namespace taper
