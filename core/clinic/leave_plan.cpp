// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/leave_plan.h"

#include "core/clinic/booking_review.h"
#include "core/clinic/booking_views.h"
#include "core/clinic/fixes.h"
#include "core/scheduling/day_load.h"
#include "core/scheduling/free_slots.h"
#include "core/scheduling/opening_hours.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace taper {

namespace {

using std::chrono::days;

constexpr days kNear{7}; ///< within which the same therapist is worth waiting for
constexpr days kFar{14}; ///< looked at beyond that, or beyond the end of the leave
constexpr days kLongestAway{60}; ///< of leave that is longer, the end is too far off to wait for
/// A session with its buffers: how far before a day something may begin that reaches into it.
constexpr Minutes kReach{480 + 240};

std::vector<Id<Client>> clientsOf(const std::vector<BookingRow>& rows)
{
    std::vector<Id<Client>> clients;
    clients.reserve(rows.size());
    for (const BookingRow& row : rows)
        clients.push_back(row.booking->client);
    std::ranges::sort(clients);
    clients.erase(std::ranges::unique(clients).begin(), clients.end());
    return clients;
}

Date dayOf(const BookingRow& row)
{
    return dateOf(row.booking->start);
}

/// The last day that the leave touches.
Date lastDayOf(const LeaveRequest& request)
{
    return dateOf(std::max(request.interval.start, request.interval.end - Minutes{1}));
}

ClientTiming timingOf(Workspace& workspace, const std::vector<BookingRow>& rows)
{
    if (rows.empty())
        return ClientTiming::load(workspace, rows);
    const auto [first, last] = std::ranges::minmax_element(rows, {}, dayOf);
    return ClientTiming::load(workspace, clientsOf(rows), dayOf(*first) - kNear,
        std::max(dayOf(*last), workspace.today()) + kLongestAway + kFar);
}

} // namespace

struct MovePlanner::Candidate {
    Slot slot;
    Verdict verdict = Verdict::Fine;
    bool overCap = false;
    bool needsReason = false;
};

MovePlanner::MovePlanner(
    Workspace& workspace, const LeaveRequest* request, const std::vector<BookingRow>& displaced)
    : m_setup{workspace.setup()}
    , m_now{workspace.now()}
    , m_closures{m_setup.closures}
    , m_timing{timingOf(workspace, displaced)}
{
    m_therapists.reserve(m_setup.therapists.size());
    for (const Stored<Therapist>& therapist : m_setup.therapists)
        m_therapists.emplace_back(therapist.id, therapist.fields());
    if (request)
        applyRequest(*request);
    if (displaced.empty())
        return;
    Date first = Date::max();
    Date last = Date::min();
    for (const BookingRow& row : displaced) {
        const std::vector<Window> windows = windowsFor(row);
        first = std::min(first, windows.back().from);
        last = std::max(last, windows.back().to);
    }
    for (const BusyTime& time : workspace.bookings().busy(first, last))
        m_busy.push_back(busyOf(time, m_setup));
}

void MovePlanner::applyRequest(const LeaveRequest& request)
{
    m_leaveEnds = lastDayOf(request);
    if (request.replaces) {
        const EnteredLeave& old = *request.replaces;
        const Leave gone{old.interval, old.reason};
        for (auto& [id, fields] : m_therapists) {
            if (!old.closure.isValid() && (!old.therapist || old.therapist == id))
                std::erase(fields.leave, gone);
        }
        if (old.closure.isValid())
            std::erase(m_closures,
                ClosureFields{dateOf(old.interval.start), dateOf(old.interval.end - Minutes{1}), old.reason});
    }
    if (request.isClosure()) {
        m_closures.push_back({dateOf(request.interval.start), m_leaveEnds, request.reason});
        return;
    }
    for (auto& [id, fields] : m_therapists) {
        if (!request.therapist || request.therapist == id)
            fields.leave.push_back({request.interval, request.reason});
    }
}

/// As book() would have it: another time does not help where the type or the client is archived, or the
/// length not offered any more.
bool MovePlanner::isMovable(const BookingRow& row) const
{
    const Stored<SessionType>* type = m_setup.sessionType(row.booking->sessionType);
    if (!type || type->fields().archived || row.clientArchived)
        return false;
    const auto [shortest, longest] = std::ranges::minmax(type->fields().lengths);
    return shortest <= row.booking->length && row.booking->length <= longest;
}

/// Where to look, one after the other: the day itself, the days around it, and what comes after the leave.
std::vector<MovePlanner::Window> MovePlanner::windowsFor(const BookingRow& row) const
{
    const Date today = dateOf(m_now);
    const Date day = std::max(dayOf(row), today);
    const Date from = std::max(dayOf(row) - kNear, today);
    const Date away = std::clamp(m_leaveEnds, day, day + kLongestAway);
    return {{day, day}, {from, day + kNear}, {from, away + kFar}};
}

std::vector<MovePlanner::Candidate> MovePlanner::candidates(
    const BookingRow& row, const Window& window, const std::vector<SlotView>& passedOver) const
{
    const BookingFields& booking = row.booking.fields();
    const SessionTypeFields& type = m_setup.sessionType(booking.sessionType)->fields();
    const auto first = std::ranges::lower_bound(m_busy, Moment{window.from} - kReach, {},
        [](const BusyBooking& busy) { return busy.interval.start; });
    const auto last = std::ranges::upper_bound(m_busy, Moment{window.to + days{1}} + kReach, {},
        [](const BusyBooking& busy) { return busy.interval.start; });
    const std::span<const BusyBooking> busy{first, last};

    SlotQuery query;
    for (const auto& [id, fields] : m_therapists)
        query.therapists.push_back({id, &fields});
    query.rooms = m_setup.activeRooms();
    query.length = booking.length;
    query.bufferBefore = type.bufferBefore;
    query.bufferAfter = type.bufferAfter;
    query.grid = m_setup.settings->grid;
    query.from = window.from;
    query.to = window.to;
    query.notBefore = m_now;
    query.closures = m_closures;
    query.busy = busy;
    query.client = booking.client;
    query.replaces = row.booking.id;

    const DayLoads loads{busy, m_setup.deepProfiles, row.booking.id};
    const Verdict before = m_timing.verdict(row);
    const bool hasReason = !booking.reason.isEmpty();
    std::vector<Candidate> found;
    for (Slot& slot : freeSlots(query)) {
        const bool isPassedOver = std::ranges::any_of(passedOver, [&slot](const SlotView& view) {
            return view.therapist == slot.therapist && view.interval == slot.interval;
        });
        const bool isSameTime = !found.empty() && found.back().slot.interval == slot.interval;
        const Verdict verdict =
            isSameTime ? found.back().verdict : m_timing.verdict(booking.client, row.profile, slot.interval);
        if (isPassedOver || verdict == Verdict::TooClose)
            continue;
        const bool overCap = goesOverCap(m_setup.therapist(slot.therapist)->fields(),
            loads.with(slot.therapist, slot.interval, row.profile));
        // What moveBooking() lets a reason on record pass.
        const bool asks = overCap || verdict >= Verdict::Caution;
        const bool needsReason = asks && !(hasReason && verdict <= before);
        found.push_back({slot, verdict, overCap, needsReason});
    }
    return found;
}

DisplacedBooking MovePlanner::propose(const BookingRow& row, const std::vector<SlotView>& passedOver) const
{
    DisplacedBooking displaced{.booking = taper::viewOf(row, m_timing)};
    if (!isMovable(row))
        return displaced;
    const BookingFields& booking = row.booking.fields();
    const Moment wanted = std::max(booking.start, m_now);
    // Who was booked at the ideal time, or has to go back to one, is looked after first.
    const bool preferIdeal = m_timing.verdict(row) != Verdict::Fine;
    const auto rank = [&](const Candidate& candidate) {
        const Moment start = candidate.slot.interval.start;
        const int kind = start == booking.start ? 0 : candidate.slot.therapist == booking.therapist ? 1 : 2;
        const int away = std::abs(daysBetween(dateOf(wanted), dateOf(start)));
        const bool isSecondChoice =
            preferIdeal && kind != 0 && (candidate.verdict != Verdict::Ideal || away > kIdealDays);
        const Minutes sooner = std::chrono::abs(timeOfDayOf(start) - timeOfDayOf(wanted));
        return std::tuple{candidate.needsReason, kind, isSecondChoice, away, sooner, start};
    };

    const std::vector<Window> windows = windowsFor(row);
    for (size_t i = 0; i < windows.size(); ++i) {
        const std::vector<Candidate> found = candidates(row, windows[i], passedOver);
        const auto best = std::ranges::min_element(found, {}, rank);
        if (best == found.end())
            continue;
        const bool isLastChance = i + 1 == windows.size();
        const bool isSameTime = best->slot.interval.start == booking.start;
        // Of the day itself only the same time is better than anything else could be.
        const bool isGoodEnough = !best->needsReason && (isSameTime || i > 0);
        if (!isGoodEnough && !isLastChance)
            continue;
        displaced.proposal = viewOf(*best);
        displaced.needsReason = best->needsReason;
        break;
    }
    return displaced;
}

SlotView MovePlanner::viewOf(const Candidate& candidate) const
{
    return {.therapist = candidate.slot.therapist,
        .therapistName = m_setup.therapist(candidate.slot.therapist)->fields().name,
        .room = candidate.slot.room,
        .roomName = m_setup.roomName(candidate.slot.room),
        .interval = candidate.slot.interval,
        .verdict = candidate.verdict,
        .overCap = candidate.overCap};
}

void MovePlanner::take(const BookingRow& row, const SlotView& slot)
{
    const SessionTypeFields& type = m_setup.sessionType(row.booking->sessionType)->fields();
    BusyBooking taken;
    taken.id = row.booking.id;
    taken.client = row.booking->client;
    taken.therapist = slot.therapist;
    taken.room = slot.room;
    taken.interval = slot.interval;
    taken.occupied = {slot.interval.start - type.bufferBefore, slot.interval.end + type.bufferAfter};
    taken.profile = row.profile;
    const auto place = std::ranges::upper_bound(
        m_busy, taken.interval.start, {}, [](const BusyBooking& busy) { return busy.interval.start; });
    m_busy.insert(place, taken);
}

std::vector<BookingRow> displacedBy(Workspace& workspace, const LeaveRequest& request)
{
    std::vector<BookingRow> rows = workspace.bookings().overlapping(request.interval);
    std::erase_if(rows, [&request](const BookingRow& row) {
        return row.booking->status == BookingStatus::Completed
            || (request.therapist && row.booking->therapist != *request.therapist);
    });
    return rows;
}

bool isWithinHours(const KnownSetup& setup, const BookingFields& booking)
{
    const Stored<Therapist>* therapist = setup.therapist(booking.therapist);
    if (!therapist)
        return true;
    const IntervalSet open = openIntervals(therapist->fields(), setup.closures, dateOf(booking.start));
    return std::ranges::any_of(
        open, [&booking](const Interval& span) { return span.contains(booking.interval()); });
}

} // namespace taper
