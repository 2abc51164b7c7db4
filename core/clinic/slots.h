// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/clinic.h"
#include "core/domain/finding.h"

namespace taper {

struct SlotRequest {
    Id<SessionType> sessionType;
    std::optional<Minutes> length; ///< else the type's first
    Date from{};
    Date to{}; ///< included; at most 366 days after `from`
    std::vector<Id<Therapist>> therapists; ///< empty: all
    std::optional<Id<Client>> client; ///< whose races and other bookings count
    std::optional<Id<Booking>> replaces; ///< a booking being moved, which is not in its own way
};

struct SlotView {
    Id<Therapist> therapist;
    QString therapistName;
    std::optional<Id<Room>> room;
    QString roomName;
    Interval interval;
    Verdict verdict = Verdict::Fine; ///< for the client; Fine without one
};

/// Times that book() would take without a Stop, in order of time and then therapist; never in the past.
/// Errors: NotFound, OutOfRange (the range of days), EndBeforeStart.
Result<std::vector<SlotView>> freeSlots(Clinic& clinic, const SlotRequest& request);

} // namespace taper
