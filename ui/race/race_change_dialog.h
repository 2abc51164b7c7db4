// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/races.h"

class QWidget;

namespace taper {

/// Lists what the change of a race means for bookings: newly too close, better, flagged as before. Nothing
/// has been moved. Shows nothing when no booking is touched. See showRecheck().
void showRaceChange(QWidget* parent, const RaceChange& change);

} // namespace taper
