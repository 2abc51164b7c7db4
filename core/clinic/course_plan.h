// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/book.h"
#include "core/clinic/slots.h"
#include "core/clinic/undo.h"
#include "core/scheduling/course_plan.h"

#include <vector>

namespace taper {

// The course planner: sessions towards a race, for one client or several, put on free times, looked at,
// altered and then booked together or not at all.

/// What kind of session is booked for each purpose; none: the clinic's first type of that profile.
struct CourseTypes {
    std::optional<Id<SessionType>> fullSports;
    std::optional<Id<SessionType>> myofascial; ///< else, if the clinic has none, full sports
    std::optional<Id<SessionType>> preEvent;
    std::optional<Id<SessionType>> postEvent;

    bool operator==(const CourseTypes&) const = default;
};

struct PlanRequest {
    Id<Race> race;
    std::vector<Id<Client>> clients; ///< in the order in which they choose their times
    CourseRhythm rhythm = CourseRhythm::Weekly;
    int weeks = 16; ///< 1 … 52
    bool withPreEvent = true;
    PostEventWish postEvent = PostEventWish::NextDay;
    bool withRecovery = true;
    bool withReview = true;
    CourseTypes types;
    // Preferred, not demanded: a session that finds nothing like it goes elsewhere and says so.
    std::optional<Id<Therapist>> therapist;
    std::vector<int> weekdays; ///< 0 Monday … 6 Sunday; empty: any
    std::optional<TimeSpan> partOfDay; ///< the session begins in it

    bool operator==(const PlanRequest&) const = default;
};

enum class PlannedState {
    Free, ///< a free time was found, or chosen
    AlreadyBooked, ///< the client has a booking of this kind around then, which counts
    NoneFree, ///< nothing within the days that will do
    NoType, ///< the clinic has no session type for this
};

/// One session of a course. What a person may alter before reviewPlan() and bookPlan(): sessionType, length,
/// slot (start, therapist), isDropped and reason.
struct PlannedSession {
    CourseSession wanted;
    PlannedState state = PlannedState::NoneFree;
    Id<SessionType> sessionType;
    QString sessionTypeName;
    Minutes length{0};
    std::optional<SlotView> slot; ///< also of one that is booked already
    std::optional<Id<Booking>> booking; ///< set exactly for AlreadyBooked
    BookingReview review; ///< of the slot, as it stands among the rest of the plan
    bool needsReason = false;
    /// It asks for a reason only because deep work so close to the race would be the first in a long time as
    /// far as is known today, and the course itself has deep work before it.
    bool followsDeepWork = false;
    QString reason;
    bool isDropped = false;
    // Where the slot is not what was preferred.
    bool missesTherapist = false;
    bool missesWeekday = false;
    bool missesPartOfDay = false;

    /// To be booked, and something is in the way.
    [[nodiscard]] bool isClash() const
    {
        return !isDropped && state != PlannedState::AlreadyBooked && (!slot || !review.bookable);
    }
    [[nodiscard]] bool isToBook() const { return !isDropped && state != PlannedState::AlreadyBooked; }
    /// A reason is asked for and has not been given.
    [[nodiscard]] bool lacksReason() const { return isToBook() && needsReason && reason.trimmed().isEmpty(); }
};

/// Why nothing can be planned for a client.
enum class CourseObstacle {
    None,
    NotEntered, ///< in the race
    NotRunning, ///< deferred, did not start, or a virtual race without a day of their own
    Archived,
    RaceOver, ///< too long ago for any session
};

struct ClientCourse {
    Id<Client> client;
    QString clientName;
    CourseObstacle obstacle = CourseObstacle::None;
    Date raceDay{}; ///< this client's, at the clinic
    bool startsLate = false; ///< see CourseOutline
    int leftOut = 0;
    std::vector<PlannedSession> sessions; ///< in order of the course
    /// A plan of the same client for the same race that stands already: the new one takes its place, and what
    /// is booked for it counts.
    std::optional<Id<CoursePlan>> replaces;
};

struct PlanCounts {
    int sessions = 0; ///< not dropped
    int toBook = 0;
    int alreadyBooked = 0;
    int needReason = 0; ///< whether or not it has been given
    int lackReason = 0;
    int clashes = 0;
    int dropped = 0;
};

struct CourseProposal {
    PlanRequest request;
    QString raceName;
    Date raceDay{}; ///< first day of the race
    std::vector<ClientCourse> courses; ///< as the clients were named

    [[nodiscard]] PlanCounts counts() const;
};

/// Proposes a course for each client: each session on the free time that suits best: first where nobody asks
/// for a reason, then what is preferred, then the nearest day, then an ideal time, then the therapist and the
/// time of day of the session before. Never too close to a race. Sessions of several clients do not stand in
/// each other's way. Writes nothing. Errors: NotFound (race, client, therapist, session_type), OutOfRange
/// ("weeks"), Refused ("what": "race", "status") for a race that is cancelled, or postponed without a date.
Result<CourseProposal> planCourse(Clinic& clinic, const PlanRequest& request);

/// The same proposal after somebody has altered it: every session looked at again among the rest, where it
/// stands. One whose type or length has changed and which had no time is given one. Errors as planCourse().
Result<CourseProposal> reviewPlan(Clinic& clinic, const CourseProposal& proposal);

/// A place in a proposal.
struct PlanPlace {
    size_t course = 0;
    size_t session = 0;
};
/// Other free times for one session, best first, at most `limit`, each with its verdict; too close ones come
/// last. Errors as planCourse(); NotFound ("session").
Result<std::vector<SlotView>> otherTimes(
    Clinic& clinic, const CourseProposal& proposal, PlanPlace place, size_t limit = 40);

/// Either everything stands in the diary, or nothing was written and `fault` names the row that was in the
/// way.
struct PlanOutcome {
    std::optional<PlanPlace> fault;
    BookingReview review; ///< of that row as of now; without findings if it has no time at all
    std::vector<Id<CoursePlan>> plans; ///< one for each client with sessions
    std::vector<BookingView> bookings;
    WayBack back;

    [[nodiscard]] bool isDone() const { return !fault.has_value(); }
};

/// Books every session that is not dropped, each reviewed as of now, and keeps the plans. Errors: Required
/// ("sessions") when there is none to book or to count; SlotTaken, File….
Result<PlanOutcome> bookPlan(Clinic& clinic, const CourseProposal& proposal);

} // namespace taper
