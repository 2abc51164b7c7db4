// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/attention.h"
#include "core/clinic/client_timing.h"

namespace taper {

// Where the points of attention come from; each function takes part in the unit of attentionList().

/// The races whose missing start time or distance decides over one of these coming bookings. `timing` is that
/// of the bookings.
[[nodiscard]] std::vector<AttentionPoint> missingRaceData(
    Workspace& workspace, const std::vector<BookingRow>& bookings, const ClientTiming& timing);

/// The runners of coming races who have no session in the days before.
[[nodiscard]] std::vector<AttentionPoint> entrantsWithoutSession(Workspace& workspace);

/// The day by which so many days have passed on which somebody works at the clinic; at the latest as many
/// weeks later, if nobody does.
[[nodiscard]] Date workingDaysAfter(const KnownSetup& setup, Date day, int workingDays);

/// A short text that differs when any of the parts does.
[[nodiscard]] QString digestOf(const QStringList& parts);

/// Under what a point is settled.
struct SettledPoint;
[[nodiscard]] SettledPoint subjectOf(const AttentionPoint& point);

/// What was said of the points: kept, asked.
void addStandings(Workspace& workspace, std::vector<AttentionPoint>& points);

} // namespace taper
