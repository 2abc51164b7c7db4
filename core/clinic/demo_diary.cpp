// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_diary.h"

#include "core/scheduling/opening_hours.h"
#include "core/timing/default_policy.h"

#include <algorithm>
#include <limits>

namespace taper {

namespace {

constexpr int kMostTries = 6; ///< days somebody waits for a free time before giving up
constexpr int kNever = std::numeric_limits<int>::min();

} // namespace

DemoDiary::DemoDiary(DemoDraft& draft)
    : m_draft{draft}
    , m_random{draft.random(3)}
    , m_older{draft.random(7)}
    , m_first{draft.firstEverDay()}
    , m_isBusy{draft.options.clients > 40 * draft.options.therapists}
    , m_dues(static_cast<size_t>(kDemoDaysAhead - m_first + 1))
    , m_races(draft.people.size())
    , m_lastDeep(draft.people.size(), Date::min())
    , m_lastDay(draft.people.size(), kNever)
{ }

void DemoDiary::addDue(int day, Due due)
{
    if (day >= m_first && day <= kDemoDaysAhead)
        m_dues[static_cast<size_t>(day - m_first)].push_back(due);
}

void DemoDiary::planCastDues(int client)
{
    const DemoPerson& person = m_draft.people[static_cast<size_t>(client)];
    const int last = person.role->lastVisitDays;
    if (last > 0) {
        addDue(-last, {.client = client, .surely = true});
        for (int day = -last - person.cadence; day > person.joined;
             day -= person.cadence + m_random.between(-2, 4))
            addDue(day, {.client = client});
    }
    // The race ahead gets its light session afterwards, and the next visit comes after that.
    for (const int race : person.races) {
        const int raceDay =
            daysBetween(m_draft.options.today, m_draft.plan.races[static_cast<size_t>(race)].date);
        if (raceDay > 0)
            addDue(raceDay + 1, {.client = client});
    }
    addDue(person.cadence + m_random.between(2, 6), {.client = client});
}

void DemoDiary::planOlderDues()
{
    const DemoPerson& person = m_draft.people.front();
    for (int day = m_draft.firstDay() - person.cadence; day >= m_first;
         day -= person.cadence + m_random.between(-2, 7))
        addDue(day, {.client = 0});
}

void DemoDiary::planDues()
{
    for (int client = 0; client < static_cast<int>(m_draft.people.size()); ++client) {
        const DemoPerson& person = m_draft.people[static_cast<size_t>(client)];
        if (person.role) {
            planCastDues(client);
            continue;
        }
        for (int day = person.joined; day <= person.leaves; day += person.cadence + m_random.between(-3, 4)) {
            // The further ahead, the fewer have booked yet.
            if (day <= 0 || m_random.chance(day <= 7 ? 90 : day <= 21 ? 55 : 25))
                addDue(day, {.client = client});
        }
        for (const int race : person.races) {
            const int day =
                daysBetween(m_draft.options.today, m_draft.plan.races[static_cast<size_t>(race)].date);
            if (day < person.joined || day > person.leaves)
                continue;
            if (m_random.chance(12))
                addDue(day - 1, {.client = client});
            if (m_random.chance(30))
                addDue(day + 1, {.client = client});
        }
    }
}

void DemoDiary::bookCast()
{
    openDays(0);
    const auto cast = demoCast();
    for (size_t i = 0; i < std::min(cast.size(), m_draft.people.size()); ++i) {
        const DemoRole& role = cast[i];
        if (role.therapist >= m_draft.options.therapists)
            continue;
        DemoBooking booking{.client = static_cast<int>(i),
            .therapist = role.therapist,
            .sessionType = typeOf(role.sessionType),
            .start = at(m_draft.options.today, role.start),
            .length = Minutes{role.minutes},
            .status = role.status,
            .reason = QString::fromUtf16(role.reason)};
        if (booking.status == BookingStatus::Completed) {
            booking.note = QString::fromUtf16(role.lastNote);
            booking.startedAt = booking.start;
            booking.endedAt = booking.start + booking.length;
        }
        if (booking.startedAt || booking.status == BookingStatus::Arrived)
            booking.arrivedAt = booking.start - Minutes{3 + static_cast<int>(i) % 5};
        m_days[static_cast<size_t>(role.therapist)].take(
            role.start, m_draft.plan.sessionTypes[static_cast<size_t>(booking.sessionType)], booking.length);
        m_draft.plan.bookings.push_back(std::move(booking));
        m_lastDay[i] = 0;
    }
    // The first three columns are as they shall look; further therapists take whoever is due.
    for (size_t i = 0; i < std::min<size_t>(3, m_days.size()); ++i)
        m_days[i] = {};
    m_today = m_days;
}

void DemoDiary::openDays(int day)
{
    m_days.clear();
    const Date date = m_draft.day(day);
    for (const DemoTherapist& therapist : m_draft.plan.therapists)
        m_days.emplace_back(date, openIntervals(therapist.fields, m_draft.plan.closures, date));
}

void DemoDiary::fillDay(int day)
{
    std::vector<Due> dues = std::move(m_dues[static_cast<size_t>(day - m_first)]);
    m_random.shuffle(dues);
    std::ranges::stable_partition(dues, [](const Due& due) { return due.surely; });
    for (Due due : dues) {
        if (!visit(due, day) && due.tries++ < kMostTries)
            addDue(day + 1, due);
    }
}

bool DemoDiary::visit(const Due& due, int day)
{
    int& lastDay = m_lastDay[static_cast<size_t>(due.client)];
    const bool isCastSoon = m_draft.people[static_cast<size_t>(due.client)].role && day > -3 && day <= 0;
    if (lastDay == day || isCastSoon)
        return true; // one booking a day is enough, and today's board stays as it is
    if (racesOn(due.client, day))
        return false;

    // Now and then somebody insists on deep work, whatever the day.
    const bool insists = !due.surely && m_random.chance(12);
    const bool onPurpose = due.surely || insists;
    const std::vector<Wish> possible =
        onPurpose ? std::vector{draw("full_sports", false)} : wishes(due.client, day);
    for (const Wish& wish : possible) {
        if (place(due, day, wish, onPurpose)) {
            lastDay = day;
            return true;
        }
    }
    return false;
}

bool DemoDiary::place(const Due& due, int day, const Wish& wish, bool onPurpose)
{
    const SessionTypeFields& type = m_draft.plan.sessionTypes[static_cast<size_t>(wish.sessionType)];
    const int team = static_cast<int>(m_days.size());
    const int usual = m_draft.people[static_cast<size_t>(due.client)].usualTherapist;
    const int first = due.surely || m_random.chance(80) ? usual : m_random.below(team);
    for (int i = 0; i < team; ++i) {
        const int therapist = (first + i) % team;
        DemoDay& column = m_days[static_cast<size_t>(therapist)];
        const auto start = column.findStart(m_random, type, wish.length, m_isBusy);
        if (!start)
            continue;
        DemoBooking booking{.client = due.client,
            .therapist = therapist,
            .sessionType = wish.sessionType,
            .start = at(m_draft.day(day), *start),
            .length = wish.length};
        if (verdictOf(booking) >= Verdict::Caution) {
            if (!onPurpose)
                return false;
            // Of what lies ahead some still waits for a reason.
            if (day <= 0 || m_random.chance(70))
                booking.reason = inventReason();
        }
        addOutcome(booking, day, due.surely);
        if (booking.status != BookingStatus::Cancelled)
            column.take(*start, type, wish.length);
        keep(std::move(booking));
        return true;
    }
    return false;
}

void DemoDiary::keep(DemoBooking booking)
{
    const LoadProfile profile = m_draft.plan.sessionTypes[static_cast<size_t>(booking.sessionType)].profile;
    if (booking.status == BookingStatus::Completed && isDeep(defaultPolicy(), profile))
        m_lastDeep[static_cast<size_t>(booking.client)] = dateOf(booking.start);
    m_draft.plan.bookings.push_back(std::move(booking));
}

void DemoDiary::run()
{
    planDues();
    bookCast();
    std::swap(m_random, m_older);
    planOlderDues();
    for (int day = m_first; day <= kDemoDaysAhead; ++day) {
        if (day == m_draft.firstDay())
            std::swap(m_random, m_older);
        if (day == 0)
            m_days = m_today;
        else
            openDays(day);
        fillDay(day);
    }
    std::ranges::stable_sort(m_draft.plan.bookings, [](const DemoBooking& a, const DemoBooking& b) {
        return std::tie(a.start, a.therapist) < std::tie(b.start, b.therapist);
    });
}

void planDiary(DemoDraft& draft)
{
    DemoDiary{draft}.run();
}

} // namespace taper
