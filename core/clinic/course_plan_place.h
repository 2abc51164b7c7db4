// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/booking_review.h"
#include "core/clinic/course_plan.h"

namespace taper {

/// Finds places for the sessions of courses, one after the other, and looks at what has been chosen. Lives
/// within one unit; reads the diary of the whole span once, for all its clients.
class CoursePlacer {
public:
    /// For sessions of these clients from one day to another, both included.
    CoursePlacer(Workspace& workspace, const PlanRequest& request, const std::vector<Id<Client>>& clients,
        Date from, Date to);

    [[nodiscard]] const ClientTiming& timing() const { return m_context.timing; }
    [[nodiscard]] Date today() const { return dateOf(m_context.now); }

    /// What to look for: the type that the clinic books for the session's profile, and its length. Without
    /// one: NoType.
    [[nodiscard]] PlannedSession wantedSession(const CourseSession& wanted) const;

    /// From here on sessions are this client's, who first sees the bookings that they have already. Nobody is
    /// an archived client.
    void begin(const Stored<Client>& client);
    /// The client's booking that counts as this session, if there is one that counts for no other.
    [[nodiscard]] bool takeExisting(PlannedSession& session);
    /// A free time for it, or NoneFree; `session` is reviewed there.
    void propose(PlannedSession& session);
    /// What is said of the session where it stands.
    void review(PlannedSession& session) const;
    /// From now on the session's slot is taken for everybody else.
    void take(const PlannedSession& session);
    /// For one that was taken, so that it is not in its own way.
    void release(const PlannedSession& session);
    /// A booking that will not stay where it is.
    void leave(Id<Booking> booking);
    /// A free time for one that stands already, and has been left: with the same therapist, at the same time
    /// of day, if possible.
    void propose(PlannedSession& session, const BookingFields& moving);

    [[nodiscard]] std::vector<SlotView> otherTimes(const PlannedSession& session, size_t limit);

private:
    struct Candidate;
    struct Days {
        Date from;
        Date to;
    };

    [[nodiscard]] const SessionTypeFields* typeOf(const PlannedSession& session) const;
    [[nodiscard]] std::optional<Id<SessionType>> typeFor(LoadProfile profile) const;
    [[nodiscard]] std::span<const BusyBooking> busyIn(Date from, Date to) const;
    [[nodiscard]] std::vector<Candidate> candidates(
        const PlannedSession& session, Days days, bool onlyPreferred) const;
    [[nodiscard]] std::optional<Candidate> bestOf(
        const PlannedSession& session, Days days, bool onlyPreferred) const;
    [[nodiscard]] std::optional<Candidate> firstPreferred(const PlannedSession& session) const;
    [[nodiscard]] SlotView viewOf(const Candidate& candidate) const;
    void markMisses(PlannedSession& session) const;
    void remember(const PlannedSession& session);

    Workspace& m_workspace;
    const KnownSetup& m_setup;
    const PlanRequest& m_request;
    mutable ReviewContext m_context; ///< everything but what changes from one session to the next
    std::vector<BusyBooking> m_busy; ///< by start
    std::vector<BookingRow> m_existing; ///< of the clients, holding their slot, by start
    std::vector<Id<Booking>> m_counted; ///< of these, those that count as a session
    // Of the session before: who and when.
    std::optional<Id<Therapist>> m_lastTherapist;
    std::optional<TimeOfDay> m_lastTime;
};

} // namespace taper
