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

DemoDay::Cells DemoDay::startsFor(int session, int before, int after) const
{
    // All starts at once: those from which every cell of the session is open, and every cell with the buffers
    // free.
    Cells starts = m_open;
    for (int i = 1; i < session; ++i)
        starts &= m_open >> static_cast<size_t>(i);
    for (int i = 1; i <= before; ++i)
        starts &= ~(m_taken << static_cast<size_t>(i));
    for (int i = 0; i < session + after; ++i)
        starts &= ~(m_taken >> static_cast<size_t>(i));
    return starts;
}

std::optional<TimeOfDay> DemoDay::findStart(
    DemoRandom& random, const SessionTypeFields& type, Minutes length, bool early) const
{
    const Cells starts = startsFor(cellsOf(length), cellsOf(type.bufferBefore), cellsOf(type.bufferAfter));
    if (starts.none())
        return std::nullopt;
    int start = early ? 0 : random.below(kCells);
    while (!starts.test(static_cast<size_t>(start)))
        start = (start + 1) % kCells;
    return start * kCell;
}

void DemoDay::take(TimeOfDay start, const SessionTypeFields& type, Minutes length)
{
    const int first = static_cast<int>(start / kCell);
    m_taken |= run(first - cellsOf(type.bufferBefore), first + cellsOf(length) + cellsOf(type.bufferAfter));
}

} // namespace taper
