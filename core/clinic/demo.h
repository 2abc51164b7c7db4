// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"

namespace taper {

struct DemoOptions {
    quint32 seed = 1;
    int years = 1; ///< of past visits, 1 … 20
    int therapists = 3; ///< 1 … 20
    int clients = 40; ///< 1 … 100,000
    Date today{}; ///< the day around which everything is laid
};

/// Fills a newly made clinic with invented people, the same for the same options: therapists with hours,
/// clients with races in the coming weeks, a past with visits, and some bookings of every verdict around
/// today. Errors: OutOfRange by field; Refused if the clinic is not empty.
Result<void> fillWithDemonstration(Clinic& clinic, const DemoOptions& options);

} // namespace taper
