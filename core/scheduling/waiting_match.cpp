// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/waiting_match.h"

#include <algorithm>
#include <tuple>

namespace taper {

namespace {

bool liesIn(const Interval& session, const SuitingTime& time)
{
    const Date day = dateOf(session.start);
    if (time.weekday && *time.weekday != weekdayIndex(day))
        return false;
    return Interval{at(day, time.span.from), at(day, time.span.to)}.contains(session);
}

/// How long the shorter of the two pieces is that the session leaves of the gap; a piece in the middle of the
/// day that nothing fits into is what a tight day has none of.
Minutes smallerPiece(const Interval& gap, const Interval& session)
{
    return std::min(session.start - gap.start, gap.end - session.end);
}

auto weightIn(const Interval& gap, const GapPlace& place)
{
    return std::tuple{place.verdict, smallerPiece(gap, place.session), place.session.start};
}

} // namespace

bool suits(const WaitingFields& wish, Id<Therapist> therapist, const Interval& session)
{
    const Date day = dateOf(session.start);
    if (!wish.therapists.empty() && std::ranges::find(wish.therapists, therapist) == wish.therapists.end())
        return false;
    if ((wish.from && day < *wish.from) || (wish.until && day > *wish.until))
        return false;
    return wish.times.empty() || std::ranges::any_of(wish.times, [&session](const SuitingTime& time) {
        return liesIn(session, time);
    });
}

const GapPlace* placeInGap(
    const WaitingFields& wish, Id<Therapist> therapist, const Interval& gap, std::span<const GapPlace> places)
{
    const GapPlace* best = nullptr;
    for (const GapPlace& place : places) {
        if (place.verdict == Verdict::TooClose || !gap.contains(place.session)
            || !suits(wish, therapist, place.session))
            continue;
        if (!best || weightIn(gap, place) < weightIn(gap, *best))
            best = &place;
    }
    return best;
}

bool goesBefore(const OfferRank& one, const OfferRank& other)
{
    const auto weight = [](const OfferRank& rank) {
        return std::tuple{-static_cast<int>(rank.urgency), rank.verdict, rank.since, rank.left, rank.entry};
    };
    return weight(one) < weight(other);
}

} // namespace taper
