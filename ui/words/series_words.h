// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/series_place.h"
#include "core/scheduling/recurrence.h"

#include <QString>

namespace taper::words {

/// How often and for how long: "every 2 weeks until 12 June 2026", "every month on the 4th Friday, 6 times",
/// "every week on Tuesday and Friday, 8 times". A rule that has no such words as it stands: "by the rule
/// FREQ=…".
[[nodiscard]] QString recurrenceText(const Recurrence& rule);

/// What is wrong with a rule, for errorText() and problemText(); `limit` as RuleFault says.
[[nodiscard]] QString ruleFaultText(RuleFault fault, const QString& limit = {});

/// "There is no 31 April and no 31 June: these months are left out." Empty if nothing is missing.
[[nodiscard]] QString missingDaysText(const std::vector<std::chrono::year_month_day>& missing);

/// "3 of 8, every 2 weeks until 12 June 2026".
[[nodiscard]] QString seriesPlaceText(const SeriesPlace& place);

} // namespace taper::words
