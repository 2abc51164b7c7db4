// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/race_change_dialog.h"

#include "ui/widgets/recheck_dialog.h"

namespace taper {

void showRaceChange(QWidget* parent, const RaceChange& change)
{
    showRecheck(parent, change.bookings);
}

} // namespace taper
