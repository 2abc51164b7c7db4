// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/course_plan.h"

namespace taper {

// Plans that stand: how much of them happened, and what becomes of them when their race moves.

/// Why a plan no longer fits its race.
enum class PlanTrouble {
    None,
    RaceMoved,
    RacePostponed, ///< without a new date
    RaceCancelled,
    NotRunning, ///< the client's entry is gone, deferred or not started
};

enum class SessionFate {
    LeftOut,
    ToCome,
    Happened,
    Missed, ///< cancelled, or the client did not come
    Unclear, ///< over, and nobody has written what became of it
};

struct PlanSessionView {
    CoursePlanSession planned;
    QString sessionTypeName; ///< that was planned
    SessionFate fate = SessionFate::LeftOut;
    std::optional<BookingView> booking; ///< as it stands now
};

struct PlanProgress {
    int planned = 0; ///< without those that were left out
    int happened = 0;
    int toCome = 0;
    int missed = 0;
    int unclear = 0;
    int leftOut = 0;
};

struct PlanView {
    Id<CoursePlan> id;
    int revision = 0;
    Id<Client> client;
    QString clientName;
    Id<Race> race;
    QString raceName;
    Date raceDay{}; ///< as it stands; of a virtual race the client's own
    Date plannedFor{};
    CourseRhythm rhythm = CourseRhythm::Weekly;
    int weeks = 0;
    bool isDropped = false;
    PlanTrouble trouble = PlanTrouble::None;
    PlanProgress progress;
    std::vector<PlanSessionView> sessions;

    /// There is something to come that could move with the race.
    [[nodiscard]] bool canMoveAlong() const
    {
        return !isDropped && trouble == PlanTrouble::RaceMoved && progress.toCome > 0;
    }
};

/// Those that stand first, the latest made first; dropped ones last. Errors: NotFound.
Result<std::vector<PlanView>> plansOf(Clinic& clinic, Id<Client> client);
/// By client's name; without dropped ones. Errors: NotFound.
Result<std::vector<PlanView>> plansOfRace(Clinic& clinic, Id<Race> race);

enum class MoveChoice {
    Move, ///< to the slot
    Stay, ///< where it is booked now
    Cancel, ///< because the race has changed
};

/// One coming session of a plan, before and after.
struct MovedSession {
    int position = 0; ///< in the plan
    BookingView before;
    PlannedSession after; ///< sessionType and length as booked; without a slot where nothing is free
    MoveChoice choice = MoveChoice::Stay;
};

struct PlanMove {
    Id<CoursePlan> plan;
    int revision = 0;
    QString clientName;
    QString raceName;
    Date from{}; ///< that it was planned for
    Date to{}; ///< that the race is on now
    std::vector<MovedSession> sessions; ///< those to come; what has happened stays as it is
};

/// What moving a plan along with its race would do; writes nothing. A session for which the new days hold
/// nothing stays until somebody decides. Errors: NotFound; Refused ("what": "race") if the race is off or the
/// client does not run.
Result<PlanMove> planAfterMove(Clinic& clinic, Id<CoursePlan> plan);

/// Either all was done, or nothing, and `fault` is the place in PlanMove::sessions that was in the way.
struct PlanMoveOutcome {
    std::optional<size_t> fault;
    BookingReview review;
    std::vector<BookingView> bookings;
    WayBack back;

    [[nodiscard]] bool isDone() const { return !fault.has_value(); }
};
/// Does with each coming session as chosen and gives the plan the race's present day, in one transaction.
/// Errors: NotFound, StaleRevision (the plan or a booking), Refused as planAfterMove().
Result<PlanMoveOutcome> movePlan(Clinic& clinic, const PlanMove& move);

/// The plan is given up. Bookings to come stay, or are cancelled if there is a reason for that. Errors:
/// NotFound, StaleRevision. Dropping it twice is no error.
Result<PlanMoveOutcome> dropPlan(
    Clinic& clinic, Id<CoursePlan> plan, int revision, std::optional<CancelReason> cancelComing);

} // namespace taper
