// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/waiting.h"

namespace taper {

/// Somebody from the list for whom there is a place, and the place they would get. bookWaiting() takes it as
/// it stands; a Caution asks for its reason there.
struct WaitingOffer {
    WaitingView entry;
    Id<Therapist> therapist;
    QString therapistName;
    std::optional<Id<Room>> room;
    Interval session{};
    Verdict verdict = Verdict::Fine;
    std::optional<RaceTag> race; ///< as the session would lie to it

    [[nodiscard]] WaitingPlace place() const { return {therapist, std::nullopt, session.start, {}, {}}; }
};

/// A gap in a therapist's day, and who fits it, best first.
struct GapView {
    Id<Therapist> therapist;
    QString therapistName;
    Interval interval{};
    std::vector<WaitingOffer> offers;
};

/// Who fits into this time with this therapist, each once, in the order of goesBefore(): nobody whose session
/// would be too close to a race. Errors: NotFound (therapist).
Result<GapView> candidatesFor(Clinic& clinic, Id<Therapist> therapist, const Interval& gap);

/// The gap that a booking left when it was cancelled, moved or taken in hand: from the booking before it (or
/// the hours' begin, or now) to the next. `before` is how it stood; its client is not offered the time again.
/// Nothing if there is no gap: somebody has the time already, or it is over.
Result<std::optional<GapView>> gapAfter(Clinic& clinic, const BookingView& before);

/// Whether a change made room in the diary that was taken before.
[[nodiscard]] bool leavesGap(const BookingFields& before, const BookingFields& after);

/// How far ahead suitingTimes() looks, in days.
inline constexpr int kSuitingDays = 28;

/// Free times that suit a person on the list, from now on, soonest first: with each therapist the best of
/// each day, at most `limit`; never one too close to a race. Errors: NotFound.
Result<std::vector<WaitingOffer>> suitingTimes(Clinic& clinic, Id<WaitingEntry> id, int limit);

} // namespace taper
