// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/slot_ranking.h"

#include "tests/core/scheduling/times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace taper::test {
namespace {

using testing::ElementsAre;

constexpr Id<Therapist> kDana{1};
constexpr Id<Therapist> kEli{2};
constexpr Minutes kUsable{30};

/// Dana works 09:00–12:30 and 13:30–17:00; sessions of an hour, on the quarter.
class SlotRanking : public testing::Test {
protected:
    SlotRanking()
    {
        query.therapists = {{kDana, &dana}, {kEli, &eli}};
        query.length = Minutes{60};
        query.from = kFriday;
        query.to = kFriday;
        query.notBefore = Moment{kFriday};
    }

    void book(const char* from, const char* to, Id<Therapist> therapist = kDana)
    {
        BusyBooking booking;
        booking.id = Id<Booking>{static_cast<qint64>(busy.size()) + 1};
        booking.client = Id<Client>{1};
        booking.therapist = therapist;
        booking.interval = booking.occupied = span(kFriday, from, to);
        booking.occupied.end += query.bufferAfter;
        busy.push_back(booking);
        query.busy = busy;
    }
    JudgedSlot judged(const char* start, Verdict verdict = Verdict::Fine, Id<Therapist> therapist = kDana)
    {
        const Moment begin = at(kFriday, clock(start));
        return {{therapist, std::nullopt, {begin, begin + query.length}}, verdict};
    }
    std::vector<RankedTime> ranked(const std::vector<JudgedSlot>& slots, size_t limit = 100)
    {
        return rankSlots(query, slots, kUsable, limit);
    }
    SlotFit fit(const char* start) { return ranked({judged(start)}).front().fit; }
    std::vector<std::string> order(const std::vector<JudgedSlot>& slots)
    {
        std::vector<std::string> starts;
        for (const RankedTime& time : ranked(slots))
            starts.push_back(toText(timeOfDayOf(time.slot.interval.start)).toStdString());
        return starts;
    }

    TherapistFields dana = workingTherapist();
    TherapistFields eli = workingTherapist(QStringLiteral("Eli"));
    std::vector<BusyBooking> busy;
    SlotQuery query;
};

TEST_F(SlotRanking, PutsGoodRaceTimingFirstHoweverLate)
{
    EXPECT_THAT(order({judged("09:00", Verdict::TooClose), judged("09:15", Verdict::Caution),
                    judged("09:00", Verdict::Fine, kEli), judged("10:15", Verdict::Ideal)}),
        ElementsAre("10:15", "09:00", "09:15", "09:00"));
}

TEST_F(SlotRanking, PutsATightDayBeforeAnEarlyTime)
{
    book("11:00", "12:30");
    // 09:15 and 09:45 leave a quarter that nobody can be booked into; 09:30 leaves two half hours.
    EXPECT_THAT(order({judged("09:15"), judged("09:30"), judged("09:45"), judged("10:00"), judged("09:00")}),
        ElementsAre("09:00", "10:00", "09:30", "09:15", "09:45"));
}

TEST_F(SlotRanking, PutsTheEarliestFirstAmongEquallyGoodOnes)
{
    query.to = kFriday + std::chrono::days{3};
    JudgedSlot onMonday = judged("09:00");
    onMonday.slot.interval.start += std::chrono::days{3};
    onMonday.slot.interval.end += std::chrono::days{3};
    EXPECT_THAT(order({onMonday, judged("16:00"), judged("13:30"), judged("09:00")}),
        ElementsAre("09:00", "13:30", "16:00", "09:00"));
}

TEST_F(SlotRanking, PutsTheTherapistAskedForFirstAmongSimultaneousOnes)
{
    const std::vector<JudgedSlot> both{judged("09:00"), judged("09:00", Verdict::Fine, kEli)};
    EXPECT_EQ(ranked(both).front().slot.therapist, kDana);
    std::ranges::reverse(query.therapists);
    EXPECT_EQ(ranked(both).front().slot.therapist, kEli);
}

TEST_F(SlotRanking, SaysWhichGapASlotFills)
{
    book("09:00", "10:00");
    book("11:00", "12:30");
    const SlotFit filling = fit("10:00");
    EXPECT_TRUE(filling.fillsGap());
    EXPECT_EQ(filling.gap, span(kFriday, "10:00", "11:00"));
    EXPECT_EQ(filling.before, SlotFit::Beside::Session);
    EXPECT_EQ(filling.after, SlotFit::Beside::Session);
    EXPECT_EQ(filling.wasted, Minutes{0});

    const SlotFit first = fit("13:30");
    EXPECT_TRUE(first.touches());
    EXPECT_FALSE(first.fillsGap());
    EXPECT_EQ(first.before, SlotFit::Beside::Hours);
    EXPECT_EQ(first.leftAfter, Minutes{150});
}

TEST_F(SlotRanking, CountsBuffersBesideBookingsAndNotAtTheEdgeOfTheHours)
{
    query.bufferBefore = Minutes{10};
    query.bufferAfter = Minutes{15};
    book("10:25", "11:00");
    const SlotFit beforeIt = fit("09:00");
    EXPECT_EQ(beforeIt.leftBefore, Minutes{0}) << "the buffer before may stick out of the hours";
    EXPECT_EQ(beforeIt.leftAfter, Minutes{10})
        << "10:00, a quarter of an hour kept free, and ten minutes over";
    EXPECT_EQ(beforeIt.wasted, Minutes{10});
    const SlotFit afterIt = fit("11:30");
    EXPECT_EQ(afterIt.leftBefore, Minutes{5});
    EXPECT_EQ(afterIt.leftAfter, Minutes{0});
}

TEST_F(SlotRanking, TakesTheTimeThatIsOverForNoGap)
{
    query.notBefore = at(kFriday, clock("14:01"));
    const SlotFit soonest = fit("14:15");
    EXPECT_EQ(soonest.before, SlotFit::Beside::Now);
    EXPECT_EQ(soonest.leftBefore, Minutes{0});
    EXPECT_EQ(soonest.gap, span(kFriday, "14:15", "17:00"));
}

TEST_F(SlotRanking, TakesABookingThatMovesForFreeTime)
{
    book("09:00", "10:00");
    query.replaces = busy[0].id;
    EXPECT_EQ(fit("10:00").leftBefore, Minutes{60});
}

TEST_F(SlotRanking, GivesTheBestOnesWithinTheLimit)
{
    const std::vector<JudgedSlot> slots{judged("09:45"), judged("09:30"), judged("11:30")};
    const auto all = ranked(slots);
    const auto two = ranked(slots, 2);
    ASSERT_EQ(two.size(), 2U);
    EXPECT_EQ(two[0], all[0]);
    EXPECT_EQ(two[1], all[1]);
    EXPECT_TRUE(ranked(slots, 0).empty());
    EXPECT_TRUE(ranked({}).empty());
}

TEST_F(SlotRanking, IsTheSameInWhateverOrderTheSlotsComeAndNeverPutsWorseBeforeBetter)
{
    std::mt19937 random{20260424};
    const auto upTo = [&random](int most) { return std::uniform_int_distribution<int>{0, most}(random); };
    for (int round = 0; round < 40; ++round) {
        busy.clear();
        query.bufferBefore = Minutes{5 * upTo(2)};
        query.bufferAfter = Minutes{5 * upTo(3)};
        query.notBefore = at(kFriday, Minutes{upTo(900)});
        for (int i = upTo(8); i > 0; --i) {
            const Moment start = at(kFriday, Minutes{9 * 60 + 5 * upTo(95)});
            BusyBooking booking;
            booking.id = Id<Booking>{static_cast<qint64>(busy.size()) + 1};
            booking.client = Id<Client>{1};
            booking.therapist = upTo(1) == 0 ? kDana : kEli;
            booking.interval = {start, start + Minutes{30 + 15 * upTo(2)}};
            booking.occupied = {
                booking.interval.start - query.bufferBefore, booking.interval.end + query.bufferAfter};
            busy.push_back(booking);
        }
        query.busy = busy;
        std::vector<JudgedSlot> slots;
        for (const Slot& slot : freeSlots(query))
            slots.push_back({slot, static_cast<Verdict>(upTo(3))});

        const auto best = ranked(slots, slots.size());
        ASSERT_EQ(best.size(), slots.size());
        std::ranges::shuffle(slots, random);
        EXPECT_EQ(ranked(slots, slots.size()), best) << "round " << round;
        for (size_t i = 0; i < best.size(); ++i) {
            const SlotFit& fit = best[i].fit;
            EXPECT_TRUE(fit.gap.contains(best[i].slot.interval));
            EXPECT_GE(fit.leftBefore, Minutes{0});
            EXPECT_GE(fit.leftAfter, Minutes{0});
            EXPECT_LE(fit.wasted, fit.leftBefore + fit.leftAfter);
            if (i == 0)
                continue;
            EXPECT_LE(best[i - 1].verdict, best[i].verdict);
            if (best[i - 1].verdict == best[i].verdict) {
                EXPECT_LE(best[i - 1].fit.wasted, fit.wasted);
            }
        }
    }
}

} // namespace
} // namespace taper::test
