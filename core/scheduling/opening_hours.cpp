// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/opening_hours.h"

#include <algorithm>

namespace taper {

namespace {

IntervalSet hoursOn(Date date, const TimeSpans& spans)
{
    std::vector<Interval> hours;
    hours.reserve(spans.size());
    for (const TimeSpan& span : spans)
        hours.push_back({at(date, span.from), at(date, span.to)});
    return setOf(std::move(hours));
}

IntervalSet gapsBetween(const IntervalSet& set)
{
    IntervalSet gaps;
    for (size_t i = 1; i < set.size(); ++i)
        gaps.push_back({set[i - 1].end, set[i].start});
    return gaps;
}

} // namespace

QString DayHours::reason() const
{
    if (closure)
        return *closure;
    return leave.empty() ? QString{} : leave.front().reason;
}

std::optional<QString> closureOn(std::span<const ClosureFields> closures, Date date)
{
    const auto closure =
        std::ranges::find_if(closures, [date](const ClosureFields& fields) { return fields.covers(date); });
    return closure == closures.end() ? std::nullopt : std::optional{closure->reason};
}

DayHours describeDay(const TherapistFields& therapist, std::span<const ClosureFields> closures, Date date)
{
    DayHours day;
    const auto exception = std::ranges::find(therapist.exceptions, date, &DatedHours::date);
    day.isException = exception != therapist.exceptions.end();
    day.working = hoursOn(date,
        day.isException ? exception->spans
                        : therapist.weeklyHours.at(static_cast<size_t>(weekdayIndex(date))));
    day.breaks = gapsBetween(day.working);

    const Interval wholeDay = dayInterval(date);
    std::vector<Interval> away;
    for (const Leave& leave : therapist.leave) {
        if (leave.interval.isEmpty() || !leave.interval.overlaps(wholeDay))
            continue;
        day.leave.push_back(leave);
        away.push_back(leave.interval);
    }
    day.closure = closureOn(closures, date);
    if (!day.closure)
        day.open = without(day.working, away);

    if (day.closure)
        day.closedBecause = ClosedBecause::ClinicClosed;
    else if (day.working.empty())
        day.closedBecause = day.isException ? ClosedBecause::DatedException : ClosedBecause::DayOff;
    else if (day.open.empty())
        day.closedBecause = ClosedBecause::OnLeave;
    return day;
}

IntervalSet openIntervals(
    const TherapistFields& therapist, std::span<const ClosureFields> closures, Date date)
{
    return describeDay(therapist, closures, date).open;
}

} // namespace taper
