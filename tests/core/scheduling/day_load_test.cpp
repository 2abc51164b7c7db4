// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/day_load.h"

#include "tests/core/scheduling/times.h"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

constexpr Id<Therapist> kDana{1};
constexpr Id<Therapist> kEli{2};
constexpr std::array kDeep{LoadProfile::FullSports, LoadProfile::Myofascial};

BusyBooking session(qint64 id, Id<Therapist> therapist, const char* from, const char* to,
    LoadProfile profile = LoadProfile::FullSports)
{
    const Interval interval = span(kFriday, from, to);
    BusyBooking booking;
    booking.id = Id<Booking>{id};
    booking.client = Id<Client>{id};
    booking.therapist = therapist;
    booking.interval = interval;
    booking.occupied = {interval.start - 10min, interval.end + 15min};
    booking.profile = profile;
    return booking;
}

/// Dana has two deep hours and a light half hour, Eli one deep hour.
std::vector<BusyBooking> friday()
{
    return {session(1, kDana, "09:00", "10:00"), session(2, kDana, "10:30", "11:30", LoadProfile::Myofascial),
        session(3, kDana, "14:00", "14:30", LoadProfile::PreEvent), session(4, kEli, "09:00", "10:00")};
}

TherapistFields capped(std::optional<int> deep, std::optional<Minutes> minutes)
{
    TherapistFields fields;
    fields.deepCap = deep;
    fields.minutesCap = minutes;
    return fields;
}

TEST(TheLoadOfADay, AddsUpSessionsWithoutBuffersAndCountsTheDeepOnes)
{
    const std::vector busy = friday();
    const DayLoads loads{busy, kDeep};
    EXPECT_EQ(loads.on(kDana, kFriday), (DayLoad{150min, 2}));
    EXPECT_EQ(loads.on(kEli, kFriday), (DayLoad{60min, 1}));
    EXPECT_EQ(loads.on(kDana, kFriday + std::chrono::days{1}), DayLoad{});
}

TEST(TheLoadOfADay, LeavesOutWhatIsCancelledOrMissed)
{
    std::vector busy = friday();
    busy[0].status = BookingStatus::Cancelled;
    busy[1].status = BookingStatus::NoShow;
    busy[2].status = BookingStatus::Completed;
    EXPECT_EQ((DayLoads{busy, kDeep}.on(kDana, kFriday)), (DayLoad{30min, 0}));
}

TEST(TheLoadOfADay, DoesNotCountTheBookingThatIsReplacedTwice)
{
    const std::vector busy = friday();
    const DayLoads loads{busy, kDeep, Id<Booking>{1}};
    const LoadChange moved = loads.with(kDana, span(kFriday, "15:00", "16:00"), LoadProfile::FullSports);
    EXPECT_EQ(moved.before, (DayLoad{150min, 2}));
    EXPECT_EQ(moved.after, moved.before);
    const LoadChange given = loads.with(kEli, span(kFriday, "15:00", "16:00"), LoadProfile::FullSports);
    EXPECT_EQ(given.before, (DayLoad{60min, 1}));
    EXPECT_EQ(given.after, (DayLoad{120min, 2}));
}

TEST(ACap, IsPassedByTheSessionThatGoesBeyondItNotByTheOneThatReachesIt)
{
    const LoadChange third{{120min, 2}, {180min, 3}};
    EXPECT_TRUE(reviewLoad(capped(3, 180min), third).empty());
    EXPECT_FALSE(goesOverCap(capped(3, 180min), third));
    EXPECT_TRUE(goesOverCap(capped(2, std::nullopt), third));
    EXPECT_TRUE(goesOverCap(capped(std::nullopt, 175min), third));
    EXPECT_FALSE(goesOverCap(capped(std::nullopt, std::nullopt), third));
}

TEST(ACap, IsACautionWithTheFiguresOfTheDay)
{
    const Findings findings = reviewLoad(capped(2, 150min), {{120min, 2}, {180min, 3}});
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].code, FindingCode::DeepCapReached);
    EXPECT_EQ(findings[0].severity, Severity::Caution);
    EXPECT_EQ(findings[0].count, 3);
    EXPECT_EQ(findings[0].limitCount, 2);
    EXPECT_EQ(findings[1].code, FindingCode::MinutesCapReached);
    EXPECT_EQ(findings[1].elapsed, 180min);
    EXPECT_EQ(findings[1].limit, 150min);
    EXPECT_FALSE(findings[0].verdict) << "it is not about a race";
}

TEST(ACap, OnlyInformsWhereTheDayDoesNotGrow)
{
    const LoadChange unchanged{{240min, 4}, {240min, 4}};
    EXPECT_FALSE(goesOverCap(capped(2, 120min), unchanged));
    for (const Finding& finding : reviewLoad(capped(2, 120min), unchanged))
        EXPECT_EQ(finding.severity, Severity::Info);
    // Longer, but no deeper: only the hours complain.
    const Findings findings = reviewLoad(capped(2, 120min), {{240min, 4}, {270min, 4}});
    ASSERT_EQ(findings.size(), 2u);
    EXPECT_EQ(findings[0].severity, Severity::Info);
    EXPECT_EQ(findings[1].severity, Severity::Caution);
}

TEST(ACap, LightWorkDoesNotCountAsDeep)
{
    const std::vector busy = friday();
    const DayLoads loads{busy, kDeep};
    const Interval later = span(kFriday, "15:00", "15:30");
    EXPECT_FALSE(goesOverCap(capped(2, std::nullopt), loads.with(kDana, later, LoadProfile::PreEvent)));
    EXPECT_TRUE(goesOverCap(capped(2, std::nullopt), loads.with(kDana, later, LoadProfile::Myofascial)));
}

/// The order in which bookings are read says nothing, and a proposal adds exactly itself.
TEST(TheLoadOfADay, IsTheSameInAnyOrder)
{
    std::mt19937 random{7};
    std::vector<BusyBooking> busy;
    for (qint64 id = 1; id <= 60; ++id) {
        BusyBooking booking = session(id, random() % 2 ? kDana : kEli, "09:00", "10:00",
            random() % 2 ? LoadProfile::FullSports : LoadProfile::Light);
        booking.interval.start += std::chrono::days{random() % 5};
        booking.interval.end = booking.interval.start + Minutes{30 + 15 * (random() % 5)};
        busy.push_back(booking);
    }
    const DayLoads inOrder{busy, kDeep};
    std::ranges::shuffle(busy, random);
    const DayLoads shuffled{busy, kDeep};
    for (int day = 0; day < 6; ++day) {
        const Date date = kFriday + std::chrono::days{day};
        for (const Id<Therapist> therapist : {kDana, kEli}) {
            EXPECT_EQ(inOrder.on(therapist, date), shuffled.on(therapist, date));
            const Interval session{at(date, 18h), at(date, 19h)};
            const LoadChange change = inOrder.with(therapist, session, LoadProfile::FullSports);
            EXPECT_EQ(change.before, inOrder.on(therapist, date));
            EXPECT_EQ(change.after.booked, change.before.booked + 60min);
            EXPECT_EQ(change.after.deep, change.before.deep + 1);
        }
    }
}

} // namespace
} // namespace taper::test
