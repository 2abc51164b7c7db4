// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/history.h"

#include <QString>

namespace taper::words {

/// Who comes how often, in one line: "41 · 07700 900342 · 23 visits since March 2024 · last 10 Apr · next 28
/// Apr 09:00 · every 2 weeks · missed 1". What is not known, or is nothing, is left out.
[[nodiscard]] QString historySummary(const ClientHistory& history);
/// How often somebody comes: "every week", "every 2 weeks", "every 10 days", "every 3 months".
[[nodiscard]] QString cadenceText(int days);

/// "Full sports 60′"; of a note without a booking "Note without a session".
[[nodiscard]] QString visitTitle(const HistoryVisit& visit);
/// What became of a visit that nobody came to, or that is still ahead: "did not attend", "cancelled late",
/// "booked". Empty for one that took place.
[[nodiscard]] QString visitStatusText(const HistoryVisit& visit);
/// "D−16 London Marathon", "D+5 Bath Half"; empty without a race.
[[nodiscard]] QString visitRaceText(const HistoryVisit& visit);
/// "L soleus tight 6→3"; a pin by its text.
[[nodiscard]] QString visitAreaText(const VisitArea& area);
/// The same without what was found: "L soleus 6→3", for a row that has many.
[[nodiscard]] QString visitAreaChip(const VisitArea& area);
/// All of a visit in one line, for whoever hears it instead of seeing it.
[[nodiscard]] QString visitSentence(const HistoryVisit& visit, Date today);

/// "Bath Half · 1:38:12", "London Marathon · in 2 days", "Leeds 10K · did not finish".
[[nodiscard]] QString historyRaceText(const HistoryRace& race, Date today);

} // namespace taper::words
