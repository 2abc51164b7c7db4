// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/course_plan_place.h"
#include "core/scheduling/conflicts.h"

#include <algorithm>

namespace taper {

namespace {

Interval timeOf(const PlannedSession& session)
{
    return {session.slot->interval.start, session.slot->interval.start + session.length};
}

/// What take() put into the diary for this session.
bool isOwn(const BusyBooking& busy, Id<Client> client, const PlannedSession& session)
{
    return !busy.id.isValid() && busy.client == client && busy.therapist == session.slot->therapist
        && busy.interval == timeOf(session);
}

} // namespace

void CoursePlacer::review(PlannedSession& session) const
{
    session.review = {};
    session.needsReason = false;
    session.missesTherapist = session.missesWeekday = session.missesPartOfDay = false;
    const Stored<SessionType>* type = m_setup.sessionType(session.sessionType);
    if (!session.slot || !type)
        return;
    SlotView& slot = *session.slot;
    BookingProposal proposal{.client = m_context.client->id,
        .therapist = slot.therapist,
        .room = slot.room,
        .sessionType = session.sessionType,
        .start = slot.interval.start,
        .length = session.length,
        .replaces = std::nullopt};
    slot.interval = proposal.interval();
    m_context.type = type;
    m_context.therapist = m_setup.therapist(slot.therapist);
    const std::span<const BusyBooking> busy =
        busyIn(dateOf(proposal.start), dateOf(proposal.start + proposal.length));
    m_context.busy.assign(busy.begin(), busy.end());
    const Interval occupied = occupiedBy(proposal, type->fields());
    for (BusyBooking& other : m_context.busy) {
        if (other.therapist != slot.therapist || !other.clientName.isEmpty()
            || !other.occupied.overlaps(occupied))
            continue;
        if (auto row = m_workspace.bookings().rowById(other.id))
            other.clientName = std::move(row->clientName);
    }
    const bool isRoomTaken = std::ranges::any_of(m_context.busy, [&](const BusyBooking& other) {
        return proposal.room && other.room == proposal.room && other.occupied.overlaps(occupied);
    });
    if (isRoomTaken)
        proposal.room.reset(); // another is as good
    proposal = withRoom(m_context, proposal);
    slot.room = proposal.room;
    slot.roomName = m_setup.roomName(proposal.room);
    session.review = composeReview(m_context, proposal);
    slot.verdict = session.review.verdict;
    session.needsReason = session.review.bookable && session.review.needsReason();
    markMisses(session);
}

void CoursePlacer::markMisses(PlannedSession& session) const
{
    const Moment start = session.slot->interval.start;
    const auto& part = m_request.partOfDay;
    session.missesTherapist = m_request.therapist && session.slot->therapist != *m_request.therapist;
    session.missesWeekday = !m_request.weekdays.empty()
        && std::ranges::count(m_request.weekdays, weekdayIndex(dateOf(start))) == 0;
    session.missesPartOfDay = part && (timeOfDayOf(start) < part->from || timeOfDayOf(start) >= part->to);
}

void CoursePlacer::remember(const PlannedSession& session)
{
    m_lastTherapist = session.slot->therapist;
    m_lastTime = timeOfDayOf(session.slot->interval.start);
}

void CoursePlacer::take(const PlannedSession& session)
{
    const SessionTypeFields* type = typeOf(session);
    if (!session.slot || !type || session.state == PlannedState::AlreadyBooked)
        return;
    BusyBooking taken;
    taken.client = m_context.client->id;
    taken.clientName = m_context.client->fields().name;
    taken.therapist = session.slot->therapist;
    taken.therapistName = session.slot->therapistName;
    taken.room = session.slot->room;
    taken.roomName = session.slot->roomName;
    taken.interval = timeOf(session);
    taken.occupied = {taken.interval.start - type->bufferBefore, taken.interval.end + type->bufferAfter};
    taken.profile = type->profile;
    m_busy.insert(std::ranges::upper_bound(m_busy, taken.interval.start, {},
                      [](const BusyBooking& busy) { return busy.interval.start; }),
        taken);
}

void CoursePlacer::release(const PlannedSession& session)
{
    if (!session.slot || session.state == PlannedState::AlreadyBooked)
        return;
    const auto own = std::ranges::find_if(
        m_busy, [&](const BusyBooking& busy) { return isOwn(busy, m_context.client->id, session); });
    if (own != m_busy.end())
        m_busy.erase(own);
}

void CoursePlacer::leave(Id<Booking> booking)
{
    std::erase_if(m_busy, [booking](const BusyBooking& busy) { return busy.id == booking; });
}

} // namespace taper
