// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/slot_ranking.h"

#include "core/scheduling/opening_hours.h"
#include "core/scheduling/taken_times.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace taper {

namespace {

/// A therapist's place in the query, hours and bookings.
struct Therapists {
    explicit Therapists(const SlotQuery& searched)
        : query{searched}
        , taken{takenTimes(searched)}
    {
        for (const SlotTherapist& therapist : query.therapists)
            places.try_emplace(therapist.id, places.size());
    }

    /// The span of the therapist's hours that holds the session.
    const Interval& hoursAround(Id<Therapist> id, const Interval& session)
    {
        const Date date = dateOf(session.start);
        const auto [found, isNew] = hours.try_emplace({id, date});
        if (isNew)
            found->second = openIntervals(*query.therapists[places.at(id)].fields, query.closures, date);
        const auto span = std::ranges::find_if(
            found->second, [&session](const Interval& open) { return open.contains(session); });
        Q_ASSERT(span != found->second.end());
        return *span;
    }

    const SlotQuery& query;
    TakenTimes taken;
    std::map<Id<Therapist>, size_t> places;
    std::map<std::pair<Id<Therapist>, Date>, IntervalSet> hours;
};

Minutes wastedOf(Minutes left, Minutes usable)
{
    return left < usable ? left : Minutes{0};
}

SlotFit fitOf(Therapists& therapists, const Slot& slot, Minutes usable)
{
    SlotFit fit;
    fit.gap = therapists.hoursAround(slot.therapist, slot.interval);
    const IntervalSet& taken = therapists.taken.therapists.at(slot.therapist);
    const Interval occupied = occupiedIn(therapists.query, therapists.taken, slot.therapist, slot.interval);
    const auto next = std::ranges::lower_bound(taken, occupied.end, {}, &Interval::start);
    if (next != taken.end() && next->start < fit.gap.end) {
        fit.gap.end = next->start;
        fit.after = SlotFit::Beside::Session;
    }
    if (next != taken.begin() && std::prev(next)->end > fit.gap.start) {
        fit.gap.start = std::prev(next)->end;
        fit.before = SlotFit::Beside::Session;
    }
    const Moment firstStart = nextOnGrid(therapists.query.notBefore, therapists.query.grid);
    if (fit.gap.start < firstStart) {
        fit.gap.start = firstStart;
        fit.before = SlotFit::Beside::Now;
    }
    // Buffers may lie outside the hours, so at their edge only the session counts.
    fit.leftBefore =
        (fit.before == SlotFit::Beside::Session ? occupied.start : slot.interval.start) - fit.gap.start;
    fit.leftAfter = fit.gap.end - (fit.after == SlotFit::Beside::Session ? occupied.end : slot.interval.end);
    fit.wasted = wastedOf(fit.leftBefore, usable) + wastedOf(fit.leftAfter, usable);
    return fit;
}

struct Weighed {
    RankedTime time;
    Verdict verdict; ///< that it counts as
};

} // namespace

std::vector<RankedTime> rankSlots(
    const SlotQuery& query, std::span<const JudgedSlot> slots, Minutes usable, size_t limit)
{
    Therapists therapists{query};
    std::vector<Weighed> ranked;
    ranked.reserve(slots.size());
    for (const JudgedSlot& judged : slots)
        ranked.push_back({{judged.slot, judged.verdict, fitOf(therapists, judged.slot, usable)},
            judged.overCap ? std::max(judged.verdict, Verdict::Caution) : judged.verdict});

    const auto weight = [&therapists](const Weighed& weighed) {
        const RankedTime& time = weighed.time;
        return std::tuple{weighed.verdict, time.fit.wasted, !time.fit.touches(), time.slot.interval.start,
            therapists.places.at(time.slot.therapist)};
    };
    const auto kept = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(limit, ranked.size()));
    std::ranges::partial_sort(ranked, kept, {}, weight);
    std::vector<RankedTime> best;
    best.reserve(static_cast<size_t>(kept - ranked.begin()));
    for (auto weighed = ranked.begin(); weighed != kept; ++weighed)
        best.push_back(weighed->time);
    return best;
}

} // namespace taper
