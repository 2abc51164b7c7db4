// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/domain/course_plan.h"
#include "core/domain/waiting.h"

namespace taper {

/// A booking before a change.
struct BookingBefore {
    Id<Booking> id;
    int revision = 0; ///< that the change left behind
    std::optional<BookingFields> fields; ///< none: the change added the booking
};

/// A therapist's leave before a change.
struct LeaveBefore {
    Id<Therapist> therapist;
    int revision = 0; ///< that the change left behind
    std::vector<Leave> leave;
};

/// A closure before a change.
struct ClosureBefore {
    Id<Closure> id;
    int revision = 0; ///< that the change left behind; 0 for one that it removed
    std::optional<ClosureFields> fields; ///< none: the change added the closure
};

/// An entry of the waiting list before a change.
struct WaitingBefore {
    Id<WaitingEntry> id;
    int revision = 0; ///< that the change left behind
    std::optional<WaitingFields> fields; ///< none: the change added the entry
};

/// A plan towards a race before a change.
struct PlanBefore {
    Id<CoursePlan> id;
    int revision = 0; ///< that the change left behind
    std::optional<CoursePlanFields> fields; ///< none: the change added the plan
};

/// The way back from one thing that a person did: how every row was that it wrote.
struct WayBack {
    std::vector<BookingBefore> bookings;
    std::vector<LeaveBefore> leave;
    std::vector<ClosureBefore> closures;
    std::vector<WaitingBefore> waiting; ///< put back before the bookings, some of which they remember
    std::vector<PlanBefore> plans;

    [[nodiscard]] bool isEmpty() const
    {
        return bookings.empty() && leave.empty() && closures.empty() && waiting.empty() && plans.empty();
    }
};

[[nodiscard]] WayBack wayBackFrom(const BookingView& before, const BookingView& after);
[[nodiscard]] WayBack wayBackFromNew(const BookingView& added);

/// Either everything is as it was, or nothing was written and `review` says what speaks against it.
struct UndoOutcome {
    BookingReview review; ///< of the first booking that cannot simply go back
    QString clientName; ///< whose that is
    std::optional<WayBack> again; ///< the way forward again, for redo; set exactly when it was done
    std::vector<BookingView> bookings; ///< how they stand now
};

/// Puts every row back, all or none, each booking reviewed as of now: its old place may be taken, and a
/// caution that nobody has given a reason for asks for one (`reason`). A booking that the change added is
/// cancelled as booked in error, so that its number stays known. Errors: StaleRevision if somebody has
/// changed one of the rows since, NotFound, SlotTaken, DecisionRequired (it would begin a session that the
/// screening speaks against), File….
Result<UndoOutcome> undo(Clinic& clinic, const WayBack& back, const QString& reason = {});

} // namespace taper
