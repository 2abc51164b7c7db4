// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/course_plan_place.h"

#include "core/scheduling/conflicts.h"
#include "core/scheduling/day_load.h"
#include "core/scheduling/free_slots.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace taper {

namespace {

using std::chrono::days;

/// A session with its buffers: how far before a day something may begin that reaches into it.
constexpr Minutes kReach{480 + 240};

Moment startOf(const BusyBooking& busy)
{
    return busy.interval.start;
}

/// Whether a booking of one kind counts as a session of the other: deep work as deep work, else only its
/// like.
bool countsAs(const TimingPolicy& policy, LoadProfile booked, LoadProfile wanted)
{
    return booked == wanted || (isDeep(policy, booked) && isDeep(policy, wanted));
}

} // namespace

struct CoursePlacer::Candidate {
    Slot slot;
    Verdict verdict = Verdict::Fine;
    bool overCap = false;
    int misses = 0;

    [[nodiscard]] bool asksForReason() const { return overCap || verdict >= Verdict::Caution; }
};

CoursePlacer::CoursePlacer(Workspace& workspace, const PlanRequest& request,
    const std::vector<Id<Client>>& clients, Date from, Date to)
    : m_workspace{workspace}
    , m_setup{workspace.setup()}
    , m_request{request}
    , m_context{.setup = &m_setup,
          .client = std::nullopt,
          .original = std::nullopt,
          .timing = ClientTiming::load(workspace, clients, from, to),
          .busy = {},
          .now = workspace.now()}
    , m_existing{workspace.bookings().ofClients(clients, Moment{from}, Moment{to + days{1}})}
{
    std::erase_if(m_existing, [](const BookingRow& row) { return !holdsSlot(row.booking->status); });
    const std::vector<BusyTime> times = workspace.bookings().busy(from, to);
    m_busy.reserve(times.size());
    for (const BusyTime& time : times)
        m_busy.push_back(busyOf(time, m_setup));
}

std::optional<Id<SessionType>> CoursePlacer::typeFor(LoadProfile profile) const
{
    const CourseTypes& types = m_request.types;
    const std::optional<Id<SessionType>>& chosen = profile == LoadProfile::FullSports ? types.fullSports
        : profile == LoadProfile::Myofascial                                          ? types.myofascial
        : profile == LoadProfile::PreEvent                                            ? types.preEvent
                                                                                      : types.postEvent;
    if (chosen)
        return chosen;
    for (const Stored<SessionType>& type : m_setup.sessionTypes) {
        if (!type->archived && type->profile == profile)
            return type.id;
    }
    if (profile == LoadProfile::Myofascial)
        return typeFor(LoadProfile::FullSports);
    return std::nullopt;
}

PlannedSession CoursePlacer::wantedSession(const CourseSession& wanted) const
{
    PlannedSession session;
    session.wanted = wanted;
    session.state = PlannedState::NoType;
    const auto id = typeFor(wanted.profile);
    const Stored<SessionType>* type = id ? m_setup.sessionType(*id) : nullptr;
    if (!type)
        return session;
    session.state = PlannedState::NoneFree;
    session.sessionType = type->id;
    session.sessionTypeName = type->fields().name;
    // An intake takes all the time there is for it; else what the type offers first.
    const bool preferLong = wanted.purpose == CoursePurpose::Intake;
    session.length = std::ranges::min(type->fields().lengths, {}, [&](Minutes length) {
        const Minutes outside = std::max({wanted.shortest - length, length - wanted.longest, Minutes{0}});
        return std::pair{outside, preferLong ? -length : Minutes{0}};
    });
    return session;
}

const SessionTypeFields* CoursePlacer::typeOf(const PlannedSession& session) const
{
    const Stored<SessionType>* type = m_setup.sessionType(session.sessionType);
    return type ? &type->fields() : nullptr;
}

void CoursePlacer::begin(const Stored<Client>& client)
{
    m_context.client = client;
    m_lastTherapist.reset();
    m_lastTime.reset();
    const std::vector<BookingRow> last = m_workspace.bookings().ofClient(client.id, 1);
    if (!last.empty()) {
        m_lastTherapist = last.front().booking->therapist;
        m_lastTime = timeOfDayOf(last.front().booking->start);
    }
}

bool CoursePlacer::takeExisting(PlannedSession& session)
{
    const BookingRow* nearest = nullptr;
    const auto away = [&session](const BookingRow& row) {
        return std::abs(daysBetween(session.wanted.day, dateOf(row.booking->start)));
    };
    for (const BookingRow& row : m_existing) {
        const Date day = dateOf(row.booking->start);
        if (row.booking->client != m_context.client->id || day < session.wanted.from
            || day > session.wanted.to || !countsAs(m_setup.policy, row.profile, session.wanted.profile)
            || std::ranges::count(m_counted, row.booking.id) > 0)
            continue;
        if (!nearest || away(row) < away(*nearest))
            nearest = &row;
    }
    if (!nearest)
        return false;
    m_counted.push_back(nearest->booking.id);
    const BookingFields& booking = nearest->booking.fields();
    session.state = PlannedState::AlreadyBooked;
    session.booking = nearest->booking.id;
    session.sessionType = booking.sessionType;
    session.sessionTypeName = nearest->sessionTypeName;
    session.length = booking.length;
    session.review = reviewOf(m_context.timing.findings(*nearest));
    session.reason = booking.reason;
    session.slot = SlotView{.therapist = booking.therapist,
        .therapistName = nearest->therapistName,
        .room = booking.room,
        .roomName = nearest->roomName,
        .interval = booking.interval(),
        .verdict = session.review.verdict};
    remember(session);
    return true;
}

std::span<const BusyBooking> CoursePlacer::busyIn(Date from, Date to) const
{
    const auto first = std::ranges::lower_bound(m_busy, Moment{from} - kReach, {}, startOf);
    const auto last = std::ranges::upper_bound(m_busy, Moment{to + days{1}} + kReach, {}, startOf);
    return {first, last};
}

std::vector<CoursePlacer::Candidate> CoursePlacer::candidates(
    const PlannedSession& session, Days span, bool onlyPreferred) const
{
    const SessionTypeFields* type = typeOf(session);
    const std::span<const BusyBooking> busy = busyIn(span.from, span.to);
    SlotQuery query{.therapists = {},
        .rooms = m_setup.activeRooms(),
        .length = session.length,
        .bufferBefore = type->bufferBefore,
        .bufferAfter = type->bufferAfter,
        .grid = m_setup.settings->grid,
        .from = span.from,
        .to = span.to,
        .notBefore = m_context.now,
        .closures = m_setup.closures,
        .busy = busy,
        .client = m_context.client->id};
    for (const Stored<Therapist>& therapist : m_setup.therapists) {
        if (!onlyPreferred || !m_request.therapist || therapist.id == *m_request.therapist)
            query.therapists.push_back({therapist.id, &therapist.fields()});
        else if (!therapist->archived && therapist->usualRoom)
            query.usualElsewhere.push_back(*therapist->usualRoom);
    }
    if (onlyPreferred)
        query.partOfDay = m_request.partOfDay;

    const DayLoads loads{busy, m_setup.deepProfiles};
    std::vector<Candidate> found;
    for (Slot& slot : freeSlots(query)) {
        const bool isSameTime = !found.empty() && found.back().slot.interval == slot.interval;
        const TherapistFields& therapist = m_setup.therapist(slot.therapist)->fields();
        Candidate candidate;
        candidate.verdict = isSameTime
            ? found.back().verdict
            : m_context.timing.verdict(m_context.client->id, type->profile, slot.interval);
        candidate.overCap = (therapist.deepCap || therapist.minutesCap)
            && goesOverCap(therapist, loads.with(slot.therapist, slot.interval, type->profile));
        const Moment start = slot.interval.start;
        const bool isOtherTime = m_request.partOfDay
            && (timeOfDayOf(start) < m_request.partOfDay->from
                || timeOfDayOf(start) >= m_request.partOfDay->to);
        const bool isOtherDay = !m_request.weekdays.empty()
            && std::ranges::count(m_request.weekdays, weekdayIndex(dateOf(start))) == 0;
        const bool isOther = m_request.therapist && slot.therapist != *m_request.therapist;
        candidate.misses = int{isOtherTime} + int{isOtherDay} + int{isOther};
        candidate.slot = slot;
        found.push_back(candidate);
    }
    const auto rank = [&](const Candidate& candidate) {
        const Moment start = candidate.slot.interval.start;
        const int away = std::abs(daysBetween(session.wanted.day, dateOf(start)));
        const Minutes wanted = m_lastTime.value_or(timeOfDayOf(start));
        return std::tuple{candidate.verdict == Verdict::TooClose, candidate.asksForReason(), candidate.misses,
            away, candidate.verdict != Verdict::Ideal, candidate.slot.therapist != m_lastTherapist,
            std::chrono::abs(timeOfDayOf(start) - wanted), start};
    };
    std::ranges::stable_sort(found, {}, rank);
    return found;
}

std::optional<CoursePlacer::Candidate> CoursePlacer::bestOf(
    const PlannedSession& session, Days span, bool onlyPreferred) const
{
    const std::vector<Candidate> found = candidates(session, span, onlyPreferred);
    if (found.empty() || found.front().verdict == Verdict::TooClose)
        return std::nullopt;
    return found.front();
}

/// A place that is as preferred and that nobody asks a reason for: looked for from the best day outwards,
/// because it is seldom far.
std::optional<CoursePlacer::Candidate> CoursePlacer::firstPreferred(const PlannedSession& session) const
{
    std::vector<Date> order;
    for (Date day = session.wanted.from; day <= session.wanted.to; day += days{1}) {
        if (m_request.weekdays.empty() || std::ranges::count(m_request.weekdays, weekdayIndex(day)) > 0)
            order.push_back(day);
    }
    std::ranges::stable_sort(
        order, {}, [&session](Date day) { return std::abs(daysBetween(session.wanted.day, day)); });
    for (const Date day : order) {
        const auto best = bestOf(session, {day, day}, true);
        if (best && !best->asksForReason())
            return best;
    }
    return std::nullopt;
}

void CoursePlacer::propose(PlannedSession& session)
{
    session.slot.reset();
    session.state = PlannedState::NoType;
    if (!typeOf(session))
        return;
    session.state = PlannedState::NoneFree;
    auto best = firstPreferred(session);
    if (!best)
        best = bestOf(session, {session.wanted.from, session.wanted.to}, false);
    if (!best)
        return;
    session.slot = viewOf(*best);
    session.state = PlannedState::Free;
    review(session);
    remember(session);
}

void CoursePlacer::propose(PlannedSession& session, const BookingFields& moving)
{
    m_lastTherapist = moving.therapist;
    m_lastTime = timeOfDayOf(moving.start);
    propose(session);
}

std::vector<SlotView> CoursePlacer::otherTimes(const PlannedSession& session, size_t limit)
{
    std::vector<SlotView> times;
    if (!typeOf(session))
        return times;
    for (const Candidate& candidate : candidates(session, {session.wanted.from, session.wanted.to}, false)) {
        if (times.size() == limit)
            break;
        const bool isHere = session.slot && session.slot->therapist == candidate.slot.therapist
            && session.slot->interval == candidate.slot.interval;
        if (!isHere)
            times.push_back(viewOf(candidate));
    }
    return times;
}

SlotView CoursePlacer::viewOf(const Candidate& candidate) const
{
    return {.therapist = candidate.slot.therapist,
        .therapistName = m_setup.therapist(candidate.slot.therapist)->fields().name,
        .room = candidate.slot.room,
        .roomName = m_setup.roomName(candidate.slot.room),
        .interval = candidate.slot.interval,
        .verdict = candidate.verdict,
        .overCap = candidate.overCap};
}

} // namespace taper
