// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_day.h"

#include <algorithm>

namespace taper {

namespace {

int cellsOf(Minutes length)
{
    return static_cast<int>((length + DemoDay::kCell - Minutes{1}) / DemoDay::kCell);
}

} // namespace

DemoDay::DemoDay(Date date, const IntervalSet& open)
{
    for (const Interval& interval : open) {
        const int from = cellsOf(interval.start - Moment{date});
        m_open |= run(from, static_cast<int>((interval.end - Moment{date}) / kCell));
    }
}

DemoDay::Cells DemoDay::run(int from, int to)
{
    from = std::clamp(from, 0, kCells);
    to = std::clamp(to, from, kCells);
    if (from == to)
        return {};
    return (~Cells{} >> static_cast<size_t>(kCells - (to - from))) << static_cast<size_t>(from);
}

bool DemoDay::fits(int start, int session, int before, int after) const
{
    if (start + session > kCells)
        return false;
    const Cells hours = run(start, start + session);
    return (m_open & hours) == hours && (m_taken & run(start - before, start + session + after)).none();
}

std::optional<TimeOfDay> DemoDay::findStart(
    DemoRandom& random, const SessionTypeFields& type, Minutes length, bool early) const
{
    if (m_open.none())
        return std::nullopt;
    const int session = cellsOf(length);
    const int before = cellsOf(type.bufferBefore);
    const int after = cellsOf(type.bufferAfter);
    const int from = early ? 0 : random.below(kCells);
    for (int i = 0; i < kCells; ++i) {
        const int start = (from + i) % kCells;
        if (m_open.test(static_cast<size_t>(start)) && fits(start, session, before, after))
            return start * kCell;
    }
    return std::nullopt;
}

void DemoDay::take(TimeOfDay start, const SessionTypeFields& type, Minutes length)
{
    const int first = static_cast<int>(start / kCell);
    m_taken |= run(first - cellsOf(type.bufferBefore), first + cellsOf(length) + cellsOf(type.bufferAfter));
}

} // namespace taper
