// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/race_entrants.h"
#include "core/clinic/race_entries.h"

#include <QString>

namespace taper::words {

/// "12 entered: 8 finished, 1 did not finish, 3 without a result"; nothing of what there is none.
[[nodiscard]] QString entrantsSummary(const RaceEntrants& entrants);
/// "Callum Wright: 3:42:10 · 5:16 /km, new best by 1:32."
[[nodiscard]] QString resultNotice(
    const QString& name, const RecordedResult& result, std::optional<int> metres);
/// "3 runners are entered. Yuki Tanaka was already."
[[nodiscard]] QString enteredNotice(const EnteredClients& done);
[[nodiscard]] QString deferredNotice(const QString& name, const DeferredEntry& done);

/// Whether a booking is worse or better than before: what was flagged and stays so is no news.
[[nodiscard]] bool isNews(const RecheckedBookings& bookings);
/// Adds what a further change means. A booking that changes twice is told with its first "before" and its
/// last "after".
void addTo(RecheckedBookings& all, const RecheckedBookings& more);

} // namespace taper::words
