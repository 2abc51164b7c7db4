// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_view.h"
#include "core/clinic/client_timing.h"

#include <vector>

namespace taper {

/// What the screening says with this booking, hardest first.
[[nodiscard]] std::vector<ConditionAlert> conditionAlerts(const BookingRow& row);
/// The row as a board or a list shows it, with its verdict and race as `timing` knows them.
[[nodiscard]] BookingView viewOf(BookingRow row, const ClientTiming& timing);
/// Rows of any clients and days, in their order. Two queries, however many rows.
[[nodiscard]] std::vector<BookingView> viewsOf(Workspace& workspace, std::vector<BookingRow> rows);
/// One booking. Errors: NotFound.
[[nodiscard]] Result<BookingView> viewOf(Workspace& workspace, Id<Booking> id);

[[nodiscard]] VisitSummary summaryOf(const VisitBefore& visit);
/// The first line of a note.
[[nodiscard]] QString firstLineOf(const QString& text);

} // namespace taper
