// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/day_list.h"
#include "core/reports/privacy.h"
#include "ui/print/page_items.h"

#include <QSizeF>

#include <vector>

namespace taper::print {

/// The day list as pages of a paper of this size (in units). The list must already be without what the
/// privacy hides, which is named only for the words at the foot.
///
/// Each therapist with bookings or hours begins a page; a day without any booking is one page that says so
/// and who works when. Never without a page.
[[nodiscard]] std::vector<Page> layOutDayList(const DayList& list, Privacy privacy, QSizeF paper);

} // namespace taper::print
