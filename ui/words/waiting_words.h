// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/waiting.h"

#include <QString>

namespace taper::words {

[[nodiscard]] QString urgencyWord(Urgency urgency); ///< "urgent", "normal", "when it fits"
/// The sign before the word: "!" for urgent, else nothing.
[[nodiscard]] QString urgencySign(Urgency urgency);
[[nodiscard]] QString removalWord(WaitingRemoval removal); ///< "booked elsewhere"

/// When somebody can come: "Mon, Wed 09:00–12:00; Fri", "every day 14:00–17:00", "any time". Days with the
/// same hours are said together.
[[nodiscard]] QString suitingTimesText(const std::vector<SuitingTime>& times);
/// "until Fri 24 Apr", "from Mon 20 Apr", "Mon 20 Apr – Fri 24 Apr"; empty without limits.
[[nodiscard]] QString suitingDaysText(std::optional<Date> from, std::optional<Date> until);
/// The hours of one time: "09:00–12:00", or "all day".
[[nodiscard]] QString hoursOfDayText(const TimeSpan& span);

} // namespace taper::words
