// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/diary.h"
#include "core/scheduling/free_slots.h"

#include "tests/core/scheduling/times.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace taper::test {
namespace {

/// A clinic made up by chance: hours, exceptions, leave, closures, rooms and a diary, over a few days.
class RandomClinic {
public:
    explicit RandomClinic(unsigned seed)
        : m_random{seed}
    {
        type.lengths = {Minutes{30}, Minutes{120}};
        type.bufferBefore = Minutes{5 * upTo(3)};
        type.bufferAfter = Minutes{5 * upTo(4)};
        for (int i = upTo(3); i > 0; --i)
            rooms.push_back(Id<Room>{i});
        for (int i = 0; i < 3; ++i)
            therapists.push_back(someTherapist());
        if (isChosen(3))
            closures.push_back({kFriday + std::chrono::days{upTo(2)}, kFriday + std::chrono::days{2}, {}});
        for (int i = 1; i <= 40; ++i)
            busy.push_back(someBooking(i));

        for (size_t i = 0; i < therapists.size(); ++i)
            query.therapists.push_back({Id<Therapist>{static_cast<qint64>(i) + 1}, &therapists[i]});
        std::ranges::shuffle(query.therapists, m_random);
        query.rooms = rooms;
        query.length = Minutes{30 + 5 * upTo(18)};
        query.bufferBefore = type.bufferBefore;
        query.bufferAfter = type.bufferAfter;
        query.grid = Minutes{std::array{10, 15, 20, 30, 60}.at(static_cast<size_t>(upTo(4)))};
        query.from = kFriday;
        query.to = kFriday + std::chrono::days{3};
        query.notBefore = at(kFriday, Minutes{upTo(1000)});
        query.closures = closures;
        query.busy = busy;
        if (isChosen(2))
            query.client = Id<Client>{1 + upTo(3)};
        if (isChosen(3)) {
            const BusyBooking& moved = busy.at(static_cast<size_t>(upTo(39)));
            query.replaces = moved.id;
            query.length = std::clamp(moved.interval.length(), Minutes{30}, Minutes{120});
        }
        if (isChosen(3)) {
            const TimeOfDay from{30 * upTo(30)};
            query.partOfDay = TimeSpan{from, std::min(from + Minutes{30 * (1 + upTo(20))}, kEndOfDay)};
        }
        if (isChosen(3))
            query.weekdays = {upTo(6), 4, upTo(6)};
    }

    std::vector<TherapistFields> therapists;
    SessionTypeFields type;
    std::vector<Id<Room>> rooms;
    std::vector<ClosureFields> closures;
    std::vector<BusyBooking> busy;
    SlotQuery query;

    [[nodiscard]] bool isWanted(Moment start) const
    {
        if (!query.weekdays.empty()
            && std::ranges::find(query.weekdays, weekdayIndex(dateOf(start))) == query.weekdays.end())
            return false;
        return !query.partOfDay
            || (query.partOfDay->from <= timeOfDayOf(start) && timeOfDayOf(start) < query.partOfDay->to);
    }

    /// What the review says of the same, in one room or in none.
    bool isBookable(const SlotTherapist& therapist, std::optional<Id<Room>> room, Moment start) const
    {
        BookingProposal proposal;
        proposal.client = query.client.value_or(Id<Client>{});
        proposal.therapist = therapist.id;
        proposal.room = room;
        proposal.start = start;
        proposal.length = query.length;
        proposal.replaces = query.replaces;
        DiaryContext context;
        context.therapist = therapist.fields;
        context.type = &type;
        context.closures = closures;
        context.busy = busy;
        context.now = query.notBefore;
        return taper::isBookable(reviewDiary(proposal, context));
    }

private:
    int upTo(int most) { return std::uniform_int_distribution<int>{0, most}(m_random); }
    bool isChosen(int oneIn) { return upTo(oneIn - 1) == 0; }

    TimeSpans someSpans()
    {
        TimeSpans spans;
        TimeOfDay time{5 * upTo(150)};
        for (int i = upTo(3); i > 0; --i) {
            const TimeOfDay end = std::min(time + Minutes{5 + 5 * upTo(70)}, kEndOfDay);
            if (end > time)
                spans.push_back({time, end});
            time = end + Minutes{5 * upTo(12)};
        }
        return spans;
    }
    TherapistFields someTherapist()
    {
        TherapistFields therapist;
        therapist.name = QStringLiteral("Somebody");
        for (TimeSpans& spans : therapist.weeklyHours)
            spans = someSpans();
        if (isChosen(3))
            therapist.exceptions.push_back({kFriday + std::chrono::days{upTo(3)}, someSpans()});
        for (int i = upTo(2); i > 0; --i) {
            const Moment start = Moment{kFriday} + Minutes{5 * upTo(1000)};
            therapist.leave.push_back({{start, start + Minutes{5 + 5 * upTo(200)}}, {}});
        }
        therapist.archived = isChosen(10);
        if (isChosen(2))
            therapist.usualRoom = Id<Room>{1 + upTo(3)};
        EXPECT_TRUE(check(therapist).isEmpty());
        return therapist;
    }
    BusyBooking someBooking(int number)
    {
        BusyBooking booking;
        booking.id = Id<Booking>{number};
        booking.client = Id<Client>{1 + upTo(5)};
        booking.therapist = Id<Therapist>{1 + upTo(3)};
        if (isChosen(2))
            booking.room = Id<Room>{1 + upTo(3)};
        const Moment start = Moment{kFriday} + Minutes{5 * upTo(1150)};
        booking.interval = {start, start + Minutes{5 + 5 * upTo(20)}};
        // Some were made before the type got the buffers it has today.
        const bool isOld = isChosen(4);
        booking.occupied = {start - (isOld ? Minutes{0} : type.bufferBefore),
            booking.interval.end + (isOld ? Minutes{0} : type.bufferAfter)};
        booking.status = kBookingStatuses.at(static_cast<size_t>(upTo(6)));
        return booking;
    }

    std::mt19937 m_random;
};

bool comesBefore(const SlotQuery& query, const Slot& a, const Slot& b)
{
    const auto place = [&query](Id<Therapist> id) {
        return std::ranges::find(query.therapists, id, &SlotTherapist::id);
    };
    return a.interval.start != b.interval.start ? a.interval.start < b.interval.start
                                                : place(a.therapist) < place(b.therapist);
}

TEST(FreeSlotsProperty, OfferExactlyWhatTheReviewWouldLetPass)
{
    size_t offered = 0;
    size_t refused = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        const RandomClinic clinic{seed};
        const SlotQuery& query = clinic.query;
        const auto slots = freeSlots(query);
        EXPECT_TRUE(std::ranges::is_sorted(
            slots, [&query](const Slot& a, const Slot& b) { return comesBefore(query, a, b); }));

        for (const SlotTherapist& therapist : query.therapists) {
            const Moment end{query.to + std::chrono::days{1}};
            for (Moment start{query.from}; start < end; start += query.grid) {
                const auto slot = std::ranges::find_if(slots, [&](const Slot& candidate) {
                    return candidate.therapist == therapist.id && candidate.interval.start == start;
                });
                const auto canUse = [&](std::optional<Id<Room>> room) {
                    return clinic.isBookable(therapist, room, start);
                };
                const bool isExpected = clinic.isWanted(start)
                    && (query.rooms.empty() ? canUse({}) : std::ranges::any_of(query.rooms, canUse));
                ASSERT_EQ(slot != slots.end(), isExpected)
                    << "seed " << seed << " " << toIso(start).toStdString();
                ++(isExpected ? offered : refused);
                if (!isExpected)
                    continue;
                EXPECT_EQ(slot->interval.length(), query.length);
                EXPECT_TRUE(canUse(slot->room)) << "seed " << seed << ": the room offered is taken";
                EXPECT_EQ(slot->room.has_value(), !query.rooms.empty());
                auto usual = therapist.fields->usualRoom;
                const auto moved = std::ranges::find(clinic.busy, query.replaces, &BusyBooking::id);
                if (moved != clinic.busy.end() && moved->therapist == therapist.id && canUse(moved->room)
                    && moved->room)
                    usual = moved->room;
                if (usual && std::ranges::find(query.rooms, *usual) != query.rooms.end() && canUse(usual)) {
                    EXPECT_EQ(slot->room, usual) << "seed " << seed;
                }
            }
        }
    }
    // The chance that made the clinics must have left something to find, and something to refuse.
    EXPECT_GT(offered, 500U);
    EXPECT_GT(refused, 5000U);
}

} // namespace
} // namespace taper::test
