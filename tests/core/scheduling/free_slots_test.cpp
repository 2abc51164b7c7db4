// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/free_slots.h"

#include "tests/core/scheduling/times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Id<Therapist> kDana{1};
constexpr Id<Therapist> kEli{2};
constexpr Id<Room> kRoom1{1};
constexpr Id<Room> kRoom2{2};
constexpr Id<Room> kRoom3{3};

/// Dana and Eli, 60 minutes on a half-hour grid, on one Friday.
class FreeSlots : public testing::Test {
protected:
    FreeSlots()
    {
        query.therapists = {{kDana, &dana}};
        query.length = Minutes{60};
        query.grid = Minutes{30};
        query.from = query.to = kFriday;
        query.notBefore = Moment{kFriday};
    }

    void book(const char* from, const char* to, Id<Therapist> therapist = kDana,
        std::optional<Id<Room>> room = std::nullopt, Id<Client> client = Id<Client>{1})
    {
        BusyBooking booking;
        booking.id = Id<Booking>{static_cast<qint64>(busy.size()) + 1};
        booking.client = client;
        booking.therapist = therapist;
        booking.room = room;
        booking.interval = booking.occupied = span(kFriday, from, to);
        busy.push_back(booking);
    }
    std::vector<Slot> slots()
    {
        query.busy = busy;
        query.closures = closures;
        return freeSlots(query);
    }
    std::vector<std::string> starts()
    {
        std::vector<std::string> times;
        for (const Slot& slot : slots())
            times.push_back(toText(timeOfDayOf(slot.interval.start)).toStdString());
        return times;
    }

    TherapistFields dana = workingTherapist();
    TherapistFields eli = workingTherapist(QStringLiteral("Eli"));
    std::vector<ClosureFields> closures;
    std::vector<BusyBooking> busy;
    SlotQuery query;
};

TEST_F(FreeSlots, StartOnTheClockGridInsideOneSpanOfTheHours)
{
    EXPECT_THAT(starts(),
        ElementsAre("09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "13:30", "14:00", "14:30", "15:00",
            "15:30", "16:00"));
    for (const Slot& slot : slots())
        EXPECT_EQ(slot.interval.length(), Minutes{60});
}

TEST_F(FreeSlots, CountTheGridFromMidnightAndNotFromTheOpening)
{
    dana.weeklyHours.at(4) = {hours("09:10", "11:20")};
    EXPECT_THAT(starts(), ElementsAre("09:30", "10:00"));
    query.grid = Minutes{20};
    EXPECT_THAT(starts(), ElementsAre("09:20", "09:40", "10:00", "10:20"));
}

TEST_F(FreeSlots, KeepClearOfBookingsButMayTouchThem)
{
    book("10:00", "11:30");
    book("14:00", "17:00");
    EXPECT_THAT(starts(), ElementsAre("09:00", "11:30"));
}

TEST_F(FreeSlots, KeepTheBuffersOfBothSides)
{
    query.bufferBefore = Minutes{15};
    query.bufferAfter = Minutes{15};
    book("10:30", "11:00");
    busy[0].occupied = {busy[0].interval.start - Minutes{15}, busy[0].interval.end};
    dana.weeklyHours.at(4) = {hours("09:00", "13:00")};
    EXPECT_THAT(starts(), ElementsAre("09:00", "11:30", "12:00"))
        << "buffers may stick out of the hours, and add up between bookings";
}

TEST_F(FreeSlots, PassOverWhatIsCancelledOrNotShownUpFor)
{
    book("09:00", "12:30");
    book("13:30", "17:00");
    busy[0].status = BookingStatus::Cancelled;
    EXPECT_EQ(starts().size(), 6U);
    busy[1].status = BookingStatus::NoShow;
    EXPECT_EQ(starts().size(), 12U);
}

TEST_F(FreeSlots, DoNotBeginBeforeNow)
{
    query.notBefore = at(kFriday, clock("15:01"));
    EXPECT_THAT(starts(), ElementsAre("15:30", "16:00"));
    query.notBefore = at(kFriday, clock("15:30"));
    EXPECT_THAT(starts(), ElementsAre("15:30", "16:00"));
    query.notBefore = at(kSunday, clock("00:00"));
    EXPECT_THAT(starts(), IsEmpty());
}

TEST_F(FreeSlots, LeaveOutClosuresLeaveAndArchivedTherapists)
{
    dana.leave = {{span(kFriday, "09:00", "16:00"), {}}};
    EXPECT_THAT(starts(), ElementsAre("16:00"));
    closures = {{kFriday, kFriday, {}}};
    EXPECT_THAT(starts(), IsEmpty());
    closures.clear();
    dana.archived = true;
    EXPECT_THAT(starts(), IsEmpty());
}

TEST_F(FreeSlots, ComeInOrderOfTimeThenOfTheTherapistsAskedFor)
{
    query.therapists = {{kEli, &eli}, {kDana, &dana}};
    dana.weeklyHours.at(4) = {hours("09:00", "10:30")};
    eli.weeklyHours.at(4) = {hours("09:30", "11:00")};
    query.to = kFriday + std::chrono::days{7};
    eli.exceptions = {{query.to, {}}};
    const auto found = slots();
    const auto slot = [](Id<Therapist> therapist, Date date, const char* start) {
        return Slot{therapist, std::nullopt, {at(date, clock(start)), at(date, clock(start)) + Minutes{60}}};
    };
    ASSERT_GE(found.size(), 6U);
    EXPECT_EQ(found[0], slot(kDana, kFriday, "09:00"));
    EXPECT_EQ(found[1], slot(kEli, kFriday, "09:30"));
    EXPECT_EQ(found[2], slot(kDana, kFriday, "09:30"));
    EXPECT_EQ(found[3], slot(kEli, kFriday, "10:00"));
    EXPECT_TRUE(std::ranges::is_sorted(found, {}, [](const Slot& s) { return s.interval.start; }));
    EXPECT_EQ(found.back(), slot(kDana, query.to, "09:30"));
}

TEST_F(FreeSlots, TakeTheUsualRoomIfItIsFreeElseOneThatNobodyCallsTheirs)
{
    dana.usualRoom = kRoom2;
    eli.usualRoom = kRoom1;
    dana.weeklyHours.at(4) = {hours("09:00", "12:00")};
    query.therapists = {{kDana, &dana}, {kEli, &eli}};
    eli.weeklyHours.at(4) = {};
    query.rooms = {kRoom1, kRoom2, kRoom3};
    query.grid = Minutes{60};
    const Id<Therapist> somebody{9};
    book("10:00", "11:00", somebody, kRoom2);
    book("11:00", "12:00", somebody, kRoom2);
    book("11:00", "12:00", somebody, kRoom3);
    const auto found = slots();
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].room, kRoom2);
    EXPECT_EQ(found[1].room, kRoom3) << "room 1 is Eli's";
    EXPECT_EQ(found[2].room, kRoom1) << "but better than none";
}

TEST_F(FreeSlots, AreNoneWhileAllRoomsAreTaken)
{
    query.rooms = {kRoom1};
    dana.usualRoom = kRoom2; // archived by now: not among those that may be used
    book("09:00", "12:30", kEli, kRoom1);
    book("14:00", "17:00", kEli, kRoom2);
    EXPECT_THAT(starts(), ElementsAre("13:30", "14:00", "14:30", "15:00", "15:30", "16:00"));
    for (const Slot& slot : slots())
        EXPECT_EQ(slot.room, kRoom1);
}

TEST_F(FreeSlots, KeepClearOfTheClientsOtherSessionsWithoutTheirBuffers)
{
    const Id<Client> anna{5};
    book("10:00", "12:00", kEli, std::nullopt, anna);
    busy[0].occupied.start -= Minutes{30};
    busy[0].occupied.end += Minutes{30};
    dana.weeklyHours.at(4) = {hours("09:00", "13:00")};
    EXPECT_EQ(starts().size(), 7U) << "nobody asked for anna";
    query.client = anna;
    EXPECT_THAT(starts(), ElementsAre("09:00", "12:00"));
}

TEST_F(FreeSlots, OfABookingThatMovesAreNotBlockedByItself)
{
    book("09:00", "12:30");
    book("13:30", "17:00");
    query.replaces = busy[0].id;
    EXPECT_THAT(starts(), ElementsAre("09:00", "09:30", "10:00", "10:30", "11:00", "11:30"));
}

TEST_F(FreeSlots, OfABookingThatMovesIncludeWhereItStandsWithTheBuffersItWasMadeWith)
{
    book("09:00", "10:00");
    book("10:15", "12:30"); // allowed when nothing was kept free after a session
    book("13:30", "17:00");
    query.bufferAfter = Minutes{30};
    EXPECT_THAT(starts(), IsEmpty());
    query.replaces = busy[0].id;
    EXPECT_THAT(starts(), ElementsAre("09:00"));
}

TEST_F(FreeSlots, OfABookingThatMovesStayInItsRoomWhileTheTherapistStays)
{
    dana.usualRoom = kRoom1;
    eli.usualRoom = kRoom2;
    query.rooms = {kRoom1, kRoom2, kRoom3};
    book("09:00", "10:00", kDana, kRoom3);
    query.replaces = busy[0].id;
    book("12:30", "13:30", kEli, kRoom3);
    query.therapists = {{kDana, &dana}, {kEli, &eli}};
    for (const Slot& slot : slots())
        EXPECT_EQ(slot.room, slot.therapist == kDana ? kRoom3 : kRoom2);
}

TEST_F(FreeSlots, LeaveAloneTheUsualRoomsOfThoseNotAskedFor)
{
    query.rooms = {kRoom1, kRoom2};
    query.usualElsewhere = {kRoom1};
    book("16:00", "17:00", kEli, kRoom2);
    for (const Slot& slot : slots())
        EXPECT_EQ(slot.room, slot.interval.end > busy[0].interval.start ? kRoom1 : kRoom2);
}

TEST_F(FreeSlots, BeginInThePartOfTheDayThatSuits)
{
    query.partOfDay = hours("11:00", "14:00");
    EXPECT_THAT(starts(), ElementsAre("11:00", "11:30", "13:30")) << "13:30 ends later, 14:00 is too late";
    query.partOfDay = hours("17:00", "24:00");
    EXPECT_THAT(starts(), IsEmpty());
}

TEST_F(FreeSlots, AreOnTheWeekdaysThatSuit)
{
    query.to = kFriday + std::chrono::days{6};
    query.weekdays = {1, 0}; // Tuesday, Monday
    std::set<Date> days;
    for (const Slot& slot : slots())
        days.insert(dateOf(slot.interval.start));
    EXPECT_THAT(days, ElementsAre(day("2026-04-27"), day("2026-04-28")));
}

TEST_F(FreeSlots, AreNoneForNoLengthOrNoDays)
{
    query.length = Minutes{0};
    EXPECT_THAT(slots(), IsEmpty());
    query.length = Minutes{60};
    query.to = kFriday - std::chrono::days{1};
    EXPECT_THAT(slots(), IsEmpty());
}

TEST_F(FreeSlots, MayEndAtMidnight)
{
    dana.weeklyHours.at(4) = {hours("22:30", "24:00")};
    EXPECT_THAT(starts(), ElementsAre("22:30", "23:00"));
}

} // namespace
} // namespace taper::test
