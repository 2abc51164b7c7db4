// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/booking.h"
#include "core/domain/race.h"
#include "ui/search/palette_command.h"

#include <functional>

namespace taper {

class Desktop;
class SearchPalette;

/// Where a choice in the search leads, and what can be done from it.
struct SearchWays {
    std::function<void(Id<Client>)> showClient;
    std::function<void(Id<Race>)> showRace;
    std::function<void(Date, Id<Booking>)> showDay; ///< without a booking: the day as it is
    std::vector<PaletteCommand> commands; ///< come before those that every window has
};

/// Lays the search over the window (Ctrl+K), with a command for each page and for other clinics. Call it when
/// the pages are there; it goes when they do. A SearchBox is connected to the palette's open().
SearchPalette* addSearch(Desktop& desktop, SearchWays ways);

} // namespace taper
