// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting_offers.h"

#include <QString>

namespace taper {

// How an entry of the list reads, wherever it is shown.

[[nodiscard]] QString sessionText(const WaitingView& entry); ///< "Full sports 60′"
[[nodiscard]] QString withWhomText(const WaitingView& entry); ///< "Maya Okafor or Tom Reid", "anybody"
/// "mornings" as hours and days together: "Mon, Wed 09:00–12:00 · until Fri 24 Apr". For a booking in hand
/// where it stood: "was Fri 24 Apr 10:00, Maya Okafor".
[[nodiscard]] QString whenText(const WaitingView& entry);
/// "D−2 London Marathon"; empty without a race near.
[[nodiscard]] QString raceText(const WaitingView& entry);
/// How urgent, with its sign; "on hold" for somebody in hand; "too late" when the last day is over.
[[nodiscard]] QString urgencyText(const WaitingView& entry);

/// "Tue 21 Apr 10:00–11:00, Maya Okafor".
[[nodiscard]] QString placeText(const WaitingOffer& offer);
/// "● ideal · D−2 London Marathon", or only the race, or nothing.
[[nodiscard]] QString verdictText(const WaitingOffer& offer);

} // namespace taper
