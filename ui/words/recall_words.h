// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/recall.h"

#include <QString>

namespace taper::words {

/// Why somebody is to be called: "Manchester Marathon in 12 days, nothing fitting booked", "9 weeks since
/// the last visit, comes every 4", "Missed Tue 14 Apr, not booked again". A reminder is its own note.
[[nodiscard]] QString recallReasonText(const RecallReason& reason, Date today);
/// The kind of reason alone, for a choice: "Race ahead", "Not seen for long".
[[nodiscard]] QString recallKindText(RecallKind kind);
/// "due today", "due for 3 days", "overdue by 12 days", "due in 4 days"; before a race "before Sat 2 May".
[[nodiscard]] QString recallDueText(const RecallReason& reason, Date today);

/// What came of a call: "no answer", "message left", "to be called on 3 May".
[[nodiscard]] QString contactOutcomeText(ContactOutcome outcome, std::optional<Date> callOn = std::nullopt);
/// An attempt in a line: "Yesterday 10:05 · no answer · Sam".
[[nodiscard]] QString contactText(const ContactAttemptFields& attempt, Date today);

/// A cadence or absence as people say it: "9 weeks" from two weeks on, else "10 days".
[[nodiscard]] QString weeksText(int days);

} // namespace taper::words
