// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/time_zone.h"

#include <vector>

namespace taper {

/// The days from `from` to `to`, both included, of a rule as another calendar wrote it (RFC 5545's RRULE)
/// that began on `first`; at most `most`, in order. Unlike a series of sessions it may go on for ever: only
/// the window is looked at, and the periods before it are passed over unless the rule counts its dates. Times
/// of day in a rule are not read. Errors: a Problem at "rule" with RuleFault NotARule or TooFine, as
/// readRecurrence().
[[nodiscard]] Result<std::vector<Date>> recurrenceWithin(
    const QString& rule, Date first, Date from, Date to, size_t most, const TimeZone& zone);

} // namespace taper
