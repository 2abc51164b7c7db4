// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/rechecked.h"
#include "core/timing/policy.h"

#include <QStringList>

namespace taper {

/// What is different between two policies, a line each, in the order of the editor: "Full sports, before a
/// race: 0–1 days too close · … → 0–2 days too close · …".
[[nodiscard]] QStringList policyChanges(const TimingPolicy& before, const TimingPolicy& after);
/// The same as one text of at most so many lines, "… and 3 more" the last of them.
[[nodiscard]] QString policyChangesText(const TimingPolicy& before, const TimingPolicy& after, int mostLines);

/// "3 coming bookings would be flagged, 1 no longer." What a change of the policy would mean, in a line.
[[nodiscard]] QString previewText(const RecheckedBookings& bookings);

} // namespace taper
