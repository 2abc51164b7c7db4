// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attention.h"

#include <QString>

namespace taper {

// How points of attention read, in the list and beside it.

/// "Sat 25 Apr 09:45", or the day alone where no time is meant.
[[nodiscard]] QString whenText(const AttentionPoint& point);
/// The client, or the race that lacks something.
[[nodiscard]] QString whoText(const AttentionPoint& point);
/// What is the matter: "⬣ too close · D−1 London Marathon", "start time missing".
[[nodiscard]] QString matterText(const AttentionPoint& point);
/// What was said of it, else what it is about: "asked on 20 Apr, again on 22 Apr", "kept: “…”", "Full sports
/// 60′, Maya Okafor".
[[nodiscard]] QString saysText(const AttentionPoint& point, Date today);
/// The same as whole sentences, for the side; empty where nothing was said.
[[nodiscard]] QString standingText(const AttentionPoint& point, Date today);

/// "Bookings that a race speaks against".
[[nodiscard]] QString kindText(AttentionKind kind);
/// "Waiting for an answer"; "Open" for the open ones.
[[nodiscard]] QString standingWord(AttentionStanding standing);
/// "3 open · 1 waiting for an answer · 2 kept with a reason".
[[nodiscard]] QString countsText(const AttentionList& list);

[[nodiscard]] QString outcomeText(ContactOutcome outcome); ///< "Asked; the answer is to come"

} // namespace taper
