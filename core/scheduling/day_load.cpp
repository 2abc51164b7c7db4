// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/day_load.h"

#include <algorithm>

namespace taper {

namespace {

Severity severityOf(bool grows)
{
    return grows ? Severity::Caution : Severity::Info;
}

bool isOver(const std::optional<int>& cap, int deep)
{
    return cap && deep > *cap;
}

bool isOver(const std::optional<Minutes>& cap, Minutes booked)
{
    return cap && booked > *cap;
}

} // namespace

size_t DayLoads::KeyHash::operator()(const Key& key) const
{
    // Days are far fewer than this, so no two keys meet.
    constexpr qint64 kDays = 4'000'000;
    return std::hash<qint64>{}(key.therapist.value() * kDays + key.day.time_since_epoch().count());
}

DayLoads::DayLoads(
    std::span<const BusyBooking> busy, std::span<const LoadProfile> deep, std::optional<Id<Booking>> replaces)
    : m_deep{deep}
{
    for (const BusyBooking& booking : busy) {
        if (!holdsSlot(booking.status))
            continue;
        const Key key{booking.therapist, dateOf(booking.interval.start)};
        const DayLoad added{booking.interval.length(), isDeep(booking.profile) ? 1 : 0};
        DayLoad& load = m_loads[key];
        load.booked += added.booked;
        load.deep += added.deep;
        if (booking.id == replaces) {
            m_replacedOn = key;
            m_replaced = added;
        }
    }
}

bool DayLoads::isDeep(LoadProfile profile) const
{
    return std::ranges::find(m_deep, profile) != m_deep.end();
}

DayLoad DayLoads::on(Id<Therapist> therapist, Date day) const
{
    const auto found = m_loads.find({therapist, day});
    return found == m_loads.end() ? DayLoad{} : found->second;
}

LoadChange DayLoads::with(Id<Therapist> therapist, const Interval& session, LoadProfile profile) const
{
    const Key key{therapist, dateOf(session.start)};
    LoadChange change{on(therapist, key.day), {}};
    change.after = change.before;
    if (m_replacedOn == key) {
        change.after.booked -= m_replaced.booked;
        change.after.deep -= m_replaced.deep;
    }
    change.after.booked += session.length();
    change.after.deep += isDeep(profile) ? 1 : 0;
    return change;
}

bool goesOverCap(const TherapistFields& therapist, const LoadChange& change)
{
    const auto& [before, after] = change;
    return (isOver(therapist.deepCap, after.deep) && after.deep > before.deep)
        || (isOver(therapist.minutesCap, after.booked) && after.booked > before.booked);
}

Findings reviewLoad(const TherapistFields& therapist, const LoadChange& change)
{
    const auto& [before, after] = change;
    Findings findings;
    if (isOver(therapist.deepCap, after.deep)) {
        Finding& finding =
            findings.emplace_back(FindingCode::DeepCapReached, severityOf(after.deep > before.deep));
        finding.count = after.deep;
        finding.limitCount = therapist.deepCap;
    }
    if (isOver(therapist.minutesCap, after.booked)) {
        Finding& finding =
            findings.emplace_back(FindingCode::MinutesCapReached, severityOf(after.booked > before.booked));
        finding.elapsed = after.booked;
        finding.limit = therapist.minutesCap;
    }
    return findings;
}

} // namespace taper
