// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar_event.h"

#include <QString>

namespace taper::words {

/// What is wrong with a calendar or one of its events, and what to do: a whole sentence.
[[nodiscard]] QString calendarFaultText(CalendarFault fault, const QVariantMap& parameters);

/// What stands beside a row of the preview; nothing for what its change says already (Deadline).
[[nodiscard]] QString calendarNoteText(CalendarNote note);

/// "Date", "Last day" …: what a column of a table may hold.
[[nodiscard]] QString calendarColumnName(CalendarColumn column);

} // namespace taper::words
