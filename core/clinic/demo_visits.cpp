// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_diary.h"
#include "core/timing/default_policy.h"
#include "core/timing/review.h"

#include <algorithm>

namespace taper {

namespace {

using namespace std::chrono_literals;

constexpr std::array kWorkedOn{u"L soleus", u"R soleus", u"both calves", u"R glute med", u"L glute med",
    u"both ITB", u"L hamstring", u"R hamstring origin", u"hip flexors", u"quads", u"lower back",
    u"L peroneals", u"R piriformis", u"plantar fascia", u"adductors", u"upper back and neck", u"L TFL",
    u"tibialis anterior"};
constexpr std::array kRemarks{u"recheck calf", u"eased well", u"tender at the start, softer after",
    u"heel drops again", u"range even now", u"still guarding", u"lighter next time",
    u"no soreness since last time", u"stretch after long runs", u"trains four times a week"};
constexpr std::array kPlans{u"Home: heel drops 3 × 15, twice daily.", u"Home: foam roller, 2 min each side.",
    u"Home: single-leg bridges 3 × 12.", u"Come again in two weeks.",
    u"Come again three days before the race.", u"Easy running for two days."};
constexpr std::array kReasons{u"client insists; short and light only", u"spoke about it, knows the risk",
    u"only upper body today", u"this race is only a training run", u"light pressure, legs left out",
    u"coach asked for it"};
constexpr std::array kCancelled{CancelReason::ClientRequest, CancelReason::ClientRequest,
    CancelReason::ClientIll, CancelReason::Injury, CancelReason::RaceChanged, CancelReason::TherapistAway,
    CancelReason::Other};

const TimeZone& demoZone()
{
    static const TimeZone zone = TimeZone::named(QStringLiteral("Europe/London")).value_or(TimeZone{});
    return zone;
}

} // namespace

int DemoDiary::typeOf(const char* code) const
{
    const auto& types = m_draft.plan.sessionTypes;
    const auto found = std::ranges::find(types, QString::fromLatin1(code), &SessionTypeFields::code);
    Q_ASSERT(found != types.end());
    return static_cast<int>(found - types.begin());
}

DemoDiary::Wish DemoDiary::draw(const char* code, bool isLong)
{
    const int type = typeOf(code);
    const int share = m_random.below(100);
    switch (m_draft.plan.sessionTypes[static_cast<size_t>(type)].profile) {
    case LoadProfile::PreEvent:
        return {type, share < 60 ? 30min : share < 80 ? 45min : 15min};
    case LoadProfile::PostEvent:
        return {type, share < 75 ? 30min : 15min};
    case LoadProfile::Myofascial:
        return {type, isLong && share < 40 ? 90min : 60min};
    default:
        // A full diary leaves less time for each.
        if (m_isBusy)
            return {type, share < 70 ? 45min : 60min};
        return {type, isLong && share < 25 ? 90min : share < 40 ? 75min : share < 50 ? 45min : 60min};
    }
}

bool DemoDiary::racesOn(int client, int day) const
{
    const Date date = m_draft.day(day);
    return std::ranges::any_of(m_draft.people[static_cast<size_t>(client)].races, [&](int place) {
        const RaceFields& race = m_draft.plan.races[static_cast<size_t>(place)];
        return race.status == RaceStatus::Scheduled && race.date <= date
            && date <= race.endDate.value_or(race.date);
    });
}

std::vector<DemoDiary::Wish> DemoDiary::wishes(int client, int day)
{
    constexpr int kFar = 1000;
    int ahead = kFar; // days to the next race
    int behind = kFar; // days since the last
    for (const int place : m_draft.people[static_cast<size_t>(client)].races) {
        const RaceFields& race = m_draft.plan.races[static_cast<size_t>(place)];
        if (race.status != RaceStatus::Scheduled)
            continue;
        const int days = daysBetween(m_draft.day(day), race.date);
        if (days > 0)
            ahead = std::min(ahead, days);
        else
            behind = std::min(behind, daysBetween(race.endDate.value_or(race.date), m_draft.day(day)));
    }
    if (ahead == 1)
        return {draw("pre_event", false), draw("swedish", false)};
    if (behind <= 2)
        return {draw("post_event", false), draw("swedish", false)};
    if (ahead <= 3)
        return {draw("full_sports", false), draw("swedish", false)};
    if (behind <= 6)
        return {draw("full_sports", false), draw("post_event", false)};
    const int share = m_random.below(100);
    if (share < 58)
        return {draw("full_sports", true), draw("full_sports", false)};
    if (share < 92)
        return {draw("myofascial", true), draw("full_sports", false)};
    return {draw("swedish", true)};
}

Verdict DemoDiary::verdictOf(const DemoBooking& booking)
{
    const auto client = static_cast<size_t>(booking.client);
    if (!m_races[client]) {
        std::vector<RunnerRace> races;
        const auto& entries = m_draft.plan.entries;
        for (auto entry = std::ranges::lower_bound(entries, booking.client, {}, &DemoEntry::client);
             entry != entries.end() && entry->client == booking.client; ++entry) {
            races.push_back({.id = Id<Race>{entry->race + 1},
                .race = m_draft.plan.races[static_cast<size_t>(entry->race)],
                .priority = entry->priority,
                .targetTime = entry->targetTime,
                .finishTime = entry->finishTime,
                .status = entry->status,
                .runDay = entry->runDay});
        }
        m_races[client] = std::make_unique<PreparedRaces>(defaultPolicy(), demoZone(), races);
    }
    TimingSubject subject;
    subject.profile = m_draft.plan.sessionTypes[static_cast<size_t>(booking.sessionType)].profile;
    subject.session = {booking.start, booking.start + booking.length};
    if (m_lastDeep[client] != Date::min())
        subject.lastDeepSession = m_lastDeep[client];
    return timingVerdict(defaultPolicy(), subject, *m_races[client]).verdict;
}

void DemoDiary::addOutcome(DemoBooking& booking, int day, bool surely)
{
    const int fate = surely ? 50 : m_random.below(100);
    if (fate < 5) {
        booking.status = BookingStatus::Cancelled;
        booking.cancelReason = m_random.pick(std::span{kCancelled});
    } else if (day > 0) {
        booking.status = day <= 5 && m_random.chance(60) ? BookingStatus::Confirmed : BookingStatus::Booked;
    } else if (day == 0) {
        const TimeOfDay start = timeOfDayOf(booking.start);
        booking.status = start < 9h ? BookingStatus::Completed
            : start < 9h + 30min    ? BookingStatus::Arrived
                                    : BookingStatus::Confirmed;
    } else if (fate < 8) {
        booking.status = BookingStatus::NoShow;
    } else {
        booking.status = BookingStatus::Completed;
    }
    if (surely)
        booking.note = QString::fromUtf16(m_draft.people[static_cast<size_t>(booking.client)].role->lastNote);
    else if (booking.status == BookingStatus::Completed && m_random.chance(88))
        booking.note = inventNote();
}

QString DemoDiary::inventNote()
{
    const int first = m_random.below(static_cast<int>(kWorkedOn.size()));
    const int second = (first + 1 + m_random.below(static_cast<int>(kWorkedOn.size()) - 1))
        % static_cast<int>(kWorkedOn.size());
    QString note = QString::fromUtf16(kWorkedOn[static_cast<size_t>(first)]) + QStringLiteral(", ")
        + QString::fromUtf16(kWorkedOn[static_cast<size_t>(second)]);
    if (m_random.chance(60))
        note += QStringLiteral("; ") + QString::fromUtf16(m_random.pick(std::span{kRemarks}));
    if (m_random.chance(45)) {
        const int before = m_random.between(3, 7);
        note += QStringLiteral("\nPain %1 → %2. ").arg(before).arg(before - m_random.between(1, 3))
            + QString::fromUtf16(m_random.pick(std::span{kPlans}));
    }
    return note;
}

QString DemoDiary::inventReason()
{
    return QString::fromUtf16(m_random.pick(std::span{kReasons}));
}

} // namespace taper
