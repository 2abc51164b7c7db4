// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/client_timing.h"
#include "core/timing/race_strip.h"

namespace taper {

/// The days that a strip for this session shows: from five before the nearest race to four after it, further
/// while the session lies just outside that, and further for another race of the runner's close by; around
/// the session itself when the race is further off. None if no race is near enough to speak.
[[nodiscard]] std::vector<StripDay> stripDays(
    const ClientTiming& timing, Id<Client> client, LoadProfile profile, const Interval& session);

/// How far from a session the races and bookings are to be read for it.
[[nodiscard]] std::chrono::days stripReach(const TimingPolicy& policy);

} // namespace taper
