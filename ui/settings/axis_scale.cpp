// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/axis_scale.h"

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

constexpr int kMinutesADay = 24 * 60;
constexpr int kQuarter = 15;
constexpr int kHour = 60;

} // namespace

AxisScale::AxisScale(double width, double raceWidth, double reachDays, bool isMirrored)
    : m_width{width}
    , m_half{std::max(1.0, (width - raceWidth) / 2)}
    , m_reach{std::max(1.0, reachDays)}
    , m_isMirrored{isMirrored}
{ }

bool AxisScale::isLeft(RaceSide side) const
{
    return (side == RaceSide::Before) != m_isMirrored;
}

double AxisScale::x(RaceSide side, double days) const
{
    const double fromRace = m_half * std::sqrt(std::clamp(days / m_reach, 0.0, 1.0));
    return isLeft(side) ? m_half - fromRace : m_width - m_half + fromRace;
}

double AxisScale::days(RaceSide side, double x) const
{
    const double fromRace = isLeft(side) ? m_half - x : x - (m_width - m_half);
    const double share = std::clamp(fromRace / m_half, 0.0, 1.0);
    return m_reach * share * share;
}

double axisDays(WindowUnit unit, int place)
{
    return unit == WindowUnit::Days ? place : static_cast<double>(place) / kMinutesADay;
}

int snappedPlace(WindowUnit unit, double days, bool isFine)
{
    if (unit == WindowUnit::Days)
        return static_cast<int>(std::lround(days));
    const double minutes = days * kMinutesADay;
    int step = kQuarter;
    if (!isFine && minutes > 6.0 * kHour)
        step = minutes > 2.0 * kMinutesADay ? 6 * kHour : kHour;
    return static_cast<int>(std::lround(minutes / step)) * step;
}

int keyStep(WindowUnit unit, int place, bool isBig)
{
    if (unit == WindowUnit::Days)
        return isBig ? 7 : 1;
    if (isBig)
        return kMinutesADay;
    return place < 6 * kHour ? kQuarter : kHour;
}

} // namespace taper
