// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/calendar_event.h"

namespace taper {

/// What the columns of a foreign table hold, by their names: "Start date", "first_day" and "Tarih" hold
/// dates.
[[nodiscard]] CalendarMapping mappingOf(const QStringList& header);

/// As the error of a table keeps it, and back.
[[nodiscard]] QVariantList toVariant(const CalendarMapping& mapping);

} // namespace taper
