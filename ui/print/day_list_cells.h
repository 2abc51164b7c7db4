// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/day_list.h"
#include "ui/print/page_text.h"

namespace taper::print {

// What stands in the cells of a booking's row.

/// Name, then age, first visit, what to ask, what the screening says, and that the client did not come.
[[nodiscard]] Cell clientCell(const DayListRow& row);
/// Type and length, and the room where it is not the therapist's usual one.
[[nodiscard]] Cell sessionCell(const DayListRow& row, const DayListTherapist& therapist);
/// The race with its D±n, the verdict in a sign and a word, why it was kept, and other races that object.
[[nodiscard]] Cell raceCell(const DayListRow& row);
/// The last visit, what it was about, and the note unless that is long.
[[nodiscard]] Cell lastVisitCell(const DayListRow& row, Date date);
/// A note that is too long for a column gets the width of the page; empty if there is none.
[[nodiscard]] Cell wideNote(const DayListRow& row);

} // namespace taper::print
