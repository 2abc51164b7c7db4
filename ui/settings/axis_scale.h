// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timing/policy.h"

namespace taper {

enum class RaceSide { Before, After };

/// Where a distance from a race lies on a time axis with the race in its middle: before it to the left, after
/// it to the right (the other way round in languages read from the right). By square root, because what is
/// close to the race needs the room: its first day gets as much as the next three.
class AxisScale {
public:
    /// `reachDays` from the race to either end.
    AxisScale(double width, double raceWidth, double reachDays, bool isMirrored);

    [[nodiscard]] double x(RaceSide side, double days) const; ///< never beyond the ends
    [[nodiscard]] double days(RaceSide side, double x) const; ///< 0 on the race and beyond it

private:
    [[nodiscard]] bool isLeft(RaceSide side) const;

    double m_width;
    double m_half; ///< px of one side
    double m_reach;
    bool m_isMirrored;
};

/// A boundary of windows in days: calendar days fill the axis from their number to the next, hours are where
/// they are.
[[nodiscard]] double axisDays(WindowUnit unit, int place);
/// The boundary at that point of the axis: whole days, or minutes in steps that grow with the distance
/// (`isFine`: always quarters of an hour).
[[nodiscard]] int snappedPlace(WindowUnit unit, double days, bool isFine);
/// How far one press of a key moves a boundary that stands at `place`: a day, or a quarter of an hour close
/// to the race and an hour elsewhere; a `big` one a week, or a day.
[[nodiscard]] int keyStep(WindowUnit unit, int place, bool isBig);

} // namespace taper
