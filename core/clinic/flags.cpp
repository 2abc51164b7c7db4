// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/flags.h"

#include "core/clinic/booking_views.h"

namespace taper {

Result<std::vector<Flag>> flaggedBookings(Clinic& clinic, Date from, Date to)
{
    return readUnit(clinic, [from, to](Workspace& workspace) -> Result<std::vector<Flag>> {
        std::vector<BookingRow> rows =
            workspace.bookings().between(Moment{from}, Moment{to + std::chrono::days{1}});
        const ClientTiming timing = ClientTiming::load(workspace, rows);
        std::vector<Flag> flags;
        for (BookingRow& row : rows) {
            if (timing.verdict(row) < Verdict::Caution)
                continue;
            const Findings findings = timing.findings(row);
            flags.push_back({viewOf(std::move(row), timing), findings.front()});
        }
        return flags;
    });
}

} // namespace taper
