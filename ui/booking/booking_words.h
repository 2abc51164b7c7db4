// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_detail.h"

#include <QString>

namespace taper {

/// "Full sports 60′".
[[nodiscard]] QString sessionText(const BookingView& booking);
/// "Maya Okafor, Room 1", or the therapist alone.
[[nodiscard]] QString placeText(const BookingView& booking);
/// "Full sports 60′ · 09:45–10:45 · Maya Okafor, Room 1".
[[nodiscard]] QString headlineText(const BookingView& booking);
/// "Full sports 60′ · Fri 24 Apr 09:45–10:45 · Maya Okafor, Room 1": the same where the day is not plain.
[[nodiscard]] QString wholeText(const BookingView& booking);
/// "London Marathon · Sun 26 Apr 10:00 · in 2 days".
[[nodiscard]] QString raceHeading(const RaceFields& race, Date today);
/// "Last visit · 10 Apr, Maya Okafor, Full sports 60′".
[[nodiscard]] QString lastVisitHeading(const VisitSummary& visit, Date today);

/// What is booked around a race, one line each.
struct AroundRace {
    QString before; ///< other sessions before race day; may be empty
    QString raceDay;
    QString after;
    QString nextFull; ///< empty where the policy has nothing to wait for
};
[[nodiscard]] AroundRace aroundRaceTexts(const BookingDetail& detail, Date today);

} // namespace taper
