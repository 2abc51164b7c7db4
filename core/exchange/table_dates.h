// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar_event.h"

namespace taper {

/// A day and perhaps a time as foreign tables write them.
struct TableDate {
    Date date{};
    std::optional<TimeOfDay> time;
};

/// 2026-12-31, 2026/12/31, 2026.12.31, 20261231, 31.12.2026, 31 Dec 2026, Dec 31, 2026; 31/12/2026 and
/// 31-12-2026 by `order` (unknown: only if one of the two can be no month). A time may follow:
/// 2026-12-31T09:30, 31.12.2026 09:30. Years are from 0 to 9999: whether one makes sense is for others to
/// say.
[[nodiscard]] std::optional<TableDate> tableDate(const QString& cell, DateOrder order);

/// What the order is by the cells of a whole column: Unknown if none of them tells. `isNeeded` becomes true
/// if there is a cell that reads differently either way.
[[nodiscard]] DateOrder dateOrderOf(const QStringList& cells, bool& isNeeded);

/// 9:30, 09:30:00, 9.30, 9:30 am, 9 am.
[[nodiscard]] std::optional<TimeOfDay> tableTime(const QString& cell);

} // namespace taper
