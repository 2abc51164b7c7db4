// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo_draft.h"

#include <algorithm>
#include <array>

namespace taper {

namespace {

using namespace std::chrono_literals;

/// What somebody on the demonstration's waiting list asked for.
struct DemoWish {
    const char* sessionType; ///< code
    Urgency urgency;
    int therapist; ///< place in the team; −1: anybody
    int weekdays; ///< bits, the lowest Monday; 0: every day
    TimeSpan hours;
    int daysAgo; ///< put on the list
    int untilDays; ///< from today; 0: no limit
    const char16_t* note;
};

/// The most telling first: a small clinic has the first two.
constexpr std::array kWishes{
    DemoWish{"full_sports", Urgency::High, -1, 0, {8h, 12h + 30min}, 3, 12,
        u"calves tight since the long run; any morning"},
    DemoWish{
        "myofascial", Urgency::Normal, 0, 0b10101, {13h, 18h}, 8, 0, u"works late on Tuesdays and Thursdays"},
    DemoWish{"full_sports", Urgency::Normal, 1, 0, {0h, 24h}, 5, 21, u""},
    DemoWish{"post_event", Urgency::High, -1, 0, {0h, 24h}, 1, 6, u""},
    DemoWish{"full_sports", Urgency::Low, -1, 0b100000, {0h, 24h}, 19, 0, u"Saturdays only"},
    DemoWish{"myofascial", Urgency::Normal, 2, 0, {15h, 19h}, 12, 30, u""},
};

/// From so many clients on, a handful waits.
constexpr int kManyClients = 1000;

/// Who comes still, is not on today's board and has nothing booked.
std::vector<int> peopleToWait(const DemoDraft& draft)
{
    std::vector<bool> isBooked(draft.people.size());
    for (const DemoBooking& booking : draft.plan.bookings) {
        if (booking.start >= Moment{draft.options.today} && holdsSlot(booking.status))
            isBooked[static_cast<size_t>(booking.client)] = true;
    }
    std::vector<int> people;
    for (size_t i = 0; i < draft.people.size(); ++i) {
        const DemoPerson& person = draft.people[i];
        const bool comes = person.joined <= 0 && person.leaves >= 0;
        if (comes && !person.role && !isBooked[i] && !draft.plan.clients[i].archived)
            people.push_back(static_cast<int>(i));
    }
    return people;
}

DemoWaiting waitingFor(const DemoDraft& draft, const DemoWish& wish, int client)
{
    DemoWaiting entry;
    entry.client = client;
    const auto type =
        std::ranges::find(draft.plan.sessionTypes, QLatin1String{wish.sessionType}, &SessionTypeFields::code);
    entry.sessionType = static_cast<int>(type - draft.plan.sessionTypes.begin());
    entry.length = type->lengths.front();
    if (wish.therapist >= 0 && wish.therapist < draft.options.therapists)
        entry.therapist = wish.therapist;
    for (int day = 0; day < 7; ++day) {
        if ((wish.weekdays >> day) % 2 == 1)
            entry.times.push_back({day, wish.hours});
    }
    if (entry.times.empty() && wish.hours != TimeSpan{0h, 24h})
        entry.times.push_back({std::nullopt, wish.hours});
    if (wish.untilDays > 0)
        entry.until = draft.day(wish.untilDays);
    entry.urgency = wish.urgency;
    entry.note = QString::fromUtf16(wish.note);
    entry.since = at(draft.day(-wish.daysAgo), 10h + Minutes{wish.daysAgo * 7});
    return entry;
}

} // namespace

void planWaiting(DemoDraft& draft)
{
    std::vector<int> people = peopleToWait(draft);
    DemoRandom random = draft.random(4);
    random.shuffle(people);
    const size_t wanted = draft.options.clients >= kManyClients ? kWishes.size() : 2;
    const size_t count = std::min(wanted, people.size());
    for (size_t i = 0; i < count; ++i)
        draft.plan.waiting.push_back(waitingFor(draft, kWishes.at(i), people[i]));
}

} // namespace taper
