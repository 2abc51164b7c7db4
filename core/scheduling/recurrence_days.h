// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"

#include <libical/ical.h>

#include <vector>

namespace taper {

/// The days of a rule from `first` to `last`, both included, in order, at most `most`; as RFC 5545 has it,
/// its COUNT and UNTIL aside. Looks once at each day of every period and no further: libical's own walk never
/// ends for rules such as "every 31 February". Only for the recurrence.
[[nodiscard]] std::vector<Date> recurrenceDays(
    const icalrecurrencetype& rule, Date first, Date last, size_t most);
/// The same from `from` on; whole periods before it are passed over.
[[nodiscard]] std::vector<Date> recurrenceDays(
    const icalrecurrencetype& rule, Date first, Date from, Date last, size_t most);

} // namespace taper
