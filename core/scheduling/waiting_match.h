// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/finding.h"
#include "core/domain/waiting.h"

#include <optional>
#include <span>

namespace taper {

/// Whether a session at this time with this therapist is what the person asked for: the therapist is one of
/// those named, the day lies from `from` to `until`, and the whole session lies in one of the times that
/// suit. The length is not looked at: a place may be taken for another.
[[nodiscard]] bool suits(const WaitingFields& wish, Id<Therapist> therapist, const Interval& session);

/// A free time in a gap, and what the person's races say of it.
struct GapPlace {
    Interval session;
    std::optional<Id<Room>> room;
    Verdict verdict = Verdict::Fine;
};

/// The place that this person would be offered in the gap: of those that suit and lie in it, the best
/// verdict; of these the one that leaves the day tightest, at an end of the gap rather than in its middle;
/// then the earliest. Too close to a race is never offered. Null if there is none.
[[nodiscard]] const GapPlace* placeInGap(const WaitingFields& wish, Id<Therapist> therapist,
    const Interval& gap, std::span<const GapPlace> places);

/// What an offer is ranked by.
struct OfferRank {
    Urgency urgency = Urgency::Normal;
    Verdict verdict = Verdict::Fine;
    Instant since{}; ///< on the list since
    Minutes left{0}; ///< of the gap, when the session is in it
    Id<WaitingEntry> entry; ///< so that the order is always the same
};

/// The more urgent first; then the better verdict; then who has waited longer; then who fills more of the
/// gap.
[[nodiscard]] bool goesBefore(const OfferRank& one, const OfferRank& other);

} // namespace taper
