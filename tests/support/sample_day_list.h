// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/day_list.h"

namespace taper::test {

/// A Friday of three therapists: five clients with every verdict, an empty diary, a day off.
[[nodiscard]] DayList sampleDayList();

/// One therapist with so many bookings of 25 minutes, from 07:00 on, each with a name, phone, note and last
/// visit of its own ("Runner 7 Surname7", "note 7 end7" …).
[[nodiscard]] DayList busyDayList(int bookings);

/// A row as a desk fills it, to be altered: Callum Wright, full sports for an hour, two days before a
/// marathon.
[[nodiscard]] DayListRow sampleRow(Date date, TimeOfDay start);

/// One therapist with these rows and a full day's hours.
[[nodiscard]] DayList dayListOf(std::vector<DayListRow> rows);

} // namespace taper::test
