// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/waiting.h"

#include <optional>

class QMimeData;

namespace taper {

/// What is dragged from the waiting list or the holding list: the number of the entry, as decimal digits.
inline constexpr auto kWaitingMimeType = "application/x-taper-waiting";

[[nodiscard]] QMimeData* waitingMime(Id<WaitingEntry> entry); ///< the caller owns it
/// The entry that is being dragged; nothing for anything else.
[[nodiscard]] std::optional<Id<WaitingEntry>> waitingEntryIn(const QMimeData* data);

} // namespace taper
