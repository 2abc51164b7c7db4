// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/race_week.h"

namespace taper::test {

/// Three runners of the London Marathon on Friday 24 April 2026: Callum Wright, booked before with an ideal
/// session and missing one after; Priya Nair without phone or e-mail, booked too close; Tomás Ó Briain, who
/// has deferred.
[[nodiscard]] RaceWeekList sampleRaceWeek();

/// So many runners, each with a name, phone and bookings of their own ("Runner7 Surname7", two sessions).
[[nodiscard]] RaceWeekList busyRaceWeek(int runners);

} // namespace taper::test
