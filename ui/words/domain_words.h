// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/booking.h"
#include "core/domain/race_entry.h"

#include <QString>

namespace taper::words {

// Single words for the choices of the domain, in lower case where they stand inside a line.
[[nodiscard]] QString statusWord(BookingStatus status); ///< "arrived"; a no-show "did not attend"
/// The status with what the desk noted of it: "arrived 09:41", "in session · arrived 09:41, began 09:47",
/// "cancelled late: client ill".
[[nodiscard]] QString statusText(const BookingFields& booking);
[[nodiscard]] QString cancelReasonWord(CancelReason reason); ///< "client ill"
[[nodiscard]] QString raceStatusWord(RaceStatus status); ///< "scheduled"
[[nodiscard]] QString entryStatusWord(EntryStatus status); ///< "did not finish"
[[nodiscard]] QString priorityText(RacePriority priority); ///< "A · main race"
[[nodiscard]] QString profileWord(LoadProfile profile); ///< "Full sports", "Light"
/// What a load profile stands for, one line for whoever sets up a session type.
[[nodiscard]] QString profileExplanation(LoadProfile profile);

/// A word with a capital first letter, for buttons, menus and headings.
[[nodiscard]] QString capitalised(const QString& word);

} // namespace taper::words
