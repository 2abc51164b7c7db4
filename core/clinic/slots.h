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
    std::vector<Id<Room>> rooms; ///< empty: any
    std::optional<TimeSpan> partOfDay; ///< the session begins in it; its end may lie outside
    std::vector<int> weekdays; ///< 0 = Monday … 6 = Sunday; empty: any
};

struct SlotView {
    Id<Therapist> therapist;
    QString therapistName;
    std::optional<Id<Room>> room;
    QString roomName;
    Interval interval;
    Verdict verdict = Verdict::Fine; ///< for the client; Fine without one
    bool overCap = false; ///< takes the therapist beyond a daily limit: book() would ask for a reason
};

/// Times that book() would take without a Stop, in order of time and then therapist; never in the past. With
/// the room that each carries, or without any if all rooms were asked for.
/// Errors: NotFound, OutOfRange (the range of days), EndBeforeStart.
Result<std::vector<SlotView>> freeSlots(Clinic& clinic, const SlotRequest& request);

} // namespace taper
