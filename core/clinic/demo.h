// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"

namespace taper {

struct DemoOptions {
    quint32 seed = 1;
    int years = 1; ///< of past visits, 1 … 20; of one runner two at least
    int therapists = 3; ///< 1 … 20
    int clients = 40; ///< 1 … 100,000
    Date today{}; ///< the day around which everything is laid; years 1925 … 9990
};

/// Name, place and time zone of the demonstration clinic, for making the file; fillWithDemonstration() writes
/// them again, so that the content depends on its options alone.
[[nodiscard]] ClinicSettings demonstrationSettings();

/// Fills a newly made clinic with invented people, the same for the same options (numbers of rows included):
/// therapists with hours, clients with races in the coming weeks, a past with visits, and some bookings of
/// every verdict around today. Ten years of eight therapists and 20,000 clients give about 200,000 bookings
/// and 300 races, in seconds. Errors: OutOfRange by field; Refused if the clinic is not empty; File….
Result<void> fillWithDemonstration(Clinic& clinic, const DemoOptions& options);

} // namespace taper
