// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/board.h"

#include "core/clinic/book.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

struct ADayOnTheBoard : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Race> london = house.londonMarathon();
    Id<Client> callum = house.runner("Callum Wright", london);
    Id<Client> priya = house.client("Priya Nair");

    ADayOnTheBoard() { house.visit(callum, tom, "full_sports", "2026-04-09T10:00"); }

    BoardView day(const char* text) { return *dayView(house.clinic(), date(text)); }
};

TEST_F(ADayOnTheBoard, HasAColumnForEverybodyWhoWorks)
{
    const BoardView view = day("2026-04-21");
    ASSERT_EQ(view.columns.size(), 2u);
    EXPECT_EQ(view.columns[0].name, text("Maya Okafor"));
    EXPECT_EQ(view.columns[0].roomName, text("Room 1"));
    EXPECT_EQ(view.columns[0].hours.open.size(), 2u);
    EXPECT_EQ(view.columns[0].open, 7h);
    EXPECT_EQ(view.open, 14h);
    EXPECT_EQ(view.grid, 15min);
    EXPECT_EQ(view.now, moment("2026-04-20T08:00"));
    EXPECT_TRUE(day("2026-04-26").columns.empty()) << "a Sunday";
}

TEST_F(ADayOnTheBoard, SaysWhyTheClinicIsClosedAndStillShowsWhoIsBooked)
{
    house.booked(priya, maya, "full_sports", "2026-05-04T10:00");
    house.closure("2026-05-04", "2026-05-04", "Bank holiday");
    const BoardView view = day("2026-05-04");
    EXPECT_EQ(view.closure, text("Bank holiday"));
    ASSERT_EQ(view.columns.size(), 1u);
    EXPECT_EQ(view.columns[0].bookings.size(), 1u);
    EXPECT_EQ(view.open, 0min);
    EXPECT_EQ(view.booked, 1h);
}

TEST_F(ADayOnTheBoard, CountsTheDeepSessionsAgainstTheTherapistsLimits)
{
    TherapistFields fields;
    fields.name = text("Eve Lund");
    fields.weeklyHours.fill({TimeSpan{9h, 17h}});
    fields.deepCap = 2;
    fields.minutesCap = 4h;
    const auto eve = house.therapist(fields);
    house.booked(priya, eve, "full_sports", "2026-04-21T09:00");
    house.booked(house.client("Ben Adeyemi"), eve, "pre_event", "2026-04-21T11:00", "no race yet");
    const BookingView gone = house.booked(house.client("Ana Costa"), eve, "full_sports", "2026-04-21T14:00");
    ASSERT_TRUE(setBookingStatus(house.clinic(), gone.id, gone.revision, BookingStatus::NoShow));
    const BoardView view = day("2026-04-21");
    const BoardColumn& column = view.columns.back();
    EXPECT_EQ(column.therapist, eve);
    EXPECT_EQ(column.deep, 1);
    EXPECT_EQ(column.deepCap, 2);
    EXPECT_EQ(column.minutesCap, 4h);
    EXPECT_EQ(column.bookings.size(), 3u) << "who did not come is shown, and loads nobody";
    EXPECT_FALSE(view.columns.front().deepCap);
}

TEST_F(ADayOnTheBoard, ShowsBookingsInOrderWithVerdictRaceAndClient)
{
    ClientFields owen;
    owen.name = text("Owen Hughes");
    owen.preferredName = text("Huw");
    owen.phone = text("07700 900342");
    owen.alerts = {text("blood thinners")};
    owen.dateOfBirth = date("1985-02-03");
    const Id<Client> huw = house.client(owen);
    house.enter(huw, london);
    house.booked(callum, maya, "full_sports", "2026-04-24T14:00");
    house.booked(huw, maya, "myofascial", "2026-04-24T10:00", "asked");

    const auto bookings = day("2026-04-24").columns[0].bookings;
    ASSERT_EQ(bookings.size(), 2u);
    const BookingView& first = bookings[0];
    EXPECT_EQ(first.clientName, text("Owen Hughes"));
    EXPECT_EQ(first.clientPreferredName, text("Huw"));
    EXPECT_EQ(first.clientPhone, text("07700 900342"));
    EXPECT_EQ(first.clientAlerts, QStringList{text("blood thinners")});
    EXPECT_EQ(first.clientBirth, date("1985-02-03"));
    EXPECT_EQ(first.sessionTypeName, text("Myofascial"));
    EXPECT_EQ(first.profile, LoadProfile::Myofascial);
    EXPECT_EQ(first.colour, text("#7a4fb0"));
    EXPECT_EQ(first.verdict, Verdict::Caution);
    EXPECT_EQ(first.race, (RaceTag{london, text("London Marathon"), -2}));
    EXPECT_FALSE(first.needsAttention());
    EXPECT_EQ(bookings[1].clientName, text("Callum Wright"));
    EXPECT_EQ(bookings[1].verdict, Verdict::Ideal);
}

TEST_F(ADayOnTheBoard, CountsWhatHoldsItsSlot)
{
    house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "asked");
    house.booked(house.runner("Owen Hughes", london), tom, "full_sports", "2026-04-25T10:00", "asked");
    const BookingView missed = house.booked(priya, maya, "full_sports", "2026-04-25T14:00");
    const BookingView cancelled = house.booked(priya, tom, "full_sports", "2026-04-25T15:30");
    ASSERT_TRUE(setBookingStatus(house.clinic(), missed.id, std::nullopt, BookingStatus::NoShow));
    ASSERT_TRUE(cancelBooking(house.clinic(), cancelled.id, std::nullopt, CancelReason::ClientIll));

    const BoardView view = day("2026-04-25");
    EXPECT_EQ(view.bookings, 2);
    EXPECT_EQ(view.tooClose, 2);
    EXPECT_EQ(view.caution, 0);
    EXPECT_EQ(view.booked, 2h);
    EXPECT_EQ(view.columns[0].bookings.size(), 2u) << "a missed one is shown";
    EXPECT_EQ(view.columns[1].bookings.size(), 1u) << "a cancelled one is not";
}

TEST_F(ADayOnTheBoard, ShowsThePastAsItWasJudgedThen)
{
    const Id<Client> sofia = house.runner("Sofia Marchetti", london);
    house.visit(sofia, maya, "full_sports", "2026-04-24T10:00");
    house.clock().set("2026-05-20T09:00");
    EXPECT_EQ(day("2026-04-24").columns[0].bookings[0].verdict, Verdict::Caution)
        << "it was the first deep session, and is not its own forerunner";
}

TEST_F(ADayOnTheBoard, HasAColumnForEveryRoomAndOneForWhatHasNone)
{
    const auto inRoom1 = house.booked(priya, maya, "full_sports", "2026-04-24T10:00");
    BoardView view = *boardView(house.clinic(), {.from = date("2026-04-24"), .by = BoardBy::Rooms});
    ASSERT_EQ(view.columns.size(), 2u) << "nothing is booked without a room";
    EXPECT_EQ(view.columns[0].name, text("Room 1"));
    EXPECT_EQ(view.columns[0].room, room1);
    EXPECT_FALSE(view.columns[0].therapist.isValid());
    ASSERT_EQ(view.columns[0].bookings.size(), 1u);
    EXPECT_EQ(view.columns[0].bookings[0].id, inRoom1.id);
    EXPECT_TRUE(view.columns[1].bookings.empty());
    EXPECT_EQ(view.columns[1].open, 7h) << "whenever anybody works";
}

TEST_F(ADayOnTheBoard, CountsAPlaceWithoutRoomsAsOneColumn)
{
    ClinicBuilder bare;
    const auto ines = bare.therapist("Ines Duarte");
    const auto ann = bare.client("Ann Ash");
    bare.booked(ann, ines, "full_sports", "2026-04-24T10:00");
    const BoardView view = *boardView(bare.clinic(), {.from = date("2026-04-24"), .by = BoardBy::Rooms});
    ASSERT_EQ(view.columns.size(), 1u);
    EXPECT_EQ(view.columns[0].room, std::nullopt);
    EXPECT_EQ(view.columns[0].bookings.size(), 1u);
}

TEST_F(ADayOnTheBoard, ShowsTheWeekOfOneTherapistADayAColumn)
{
    house.booked(priya, maya, "full_sports", "2026-04-24T10:00");
    house.booked(callum, tom, "full_sports", "2026-04-24T10:00");
    house.closure("2026-04-22", "2026-04-22", "Training");
    const BoardView view = *boardView(house.clinic(), {.from = date("2026-04-20"), .days = 7, .only = maya});
    ASSERT_EQ(view.columns.size(), 6u) << "Saturday is worked, Sunday is not";
    EXPECT_EQ(view.columns[2].date, date("2026-04-22"));
    EXPECT_TRUE(view.columns[2].hours.open.empty()) << "a closed day keeps its place in the week";
    EXPECT_EQ(view.columns[4].bookings.size(), 1u);
    EXPECT_EQ(view.bookings, 1) << "Tom's is not counted";
    EXPECT_EQ(view.to(), date("2026-04-26"));
    EXPECT_EQ(view.closure, std::nullopt);
}

TEST_F(ADayOnTheBoard, ShowsTheWeekOfAllByDayAndThenByTherapist)
{
    house.booked(priya, maya, "full_sports", "2026-04-24T10:00");
    const BoardView view = *boardView(house.clinic(), {.from = date("2026-04-20"), .days = 7});
    ASSERT_EQ(view.columns.size(), 12u);
    for (size_t i = 0; i < view.columns.size(); ++i) {
        EXPECT_EQ(view.columns[i].date, date("2026-04-20") + std::chrono::days{i / 2});
        EXPECT_EQ(view.columns[i].order, static_cast<int>(i % 2));
    }
    EXPECT_EQ(view.open, 12 * 7h);
}

TEST_F(ADayOnTheBoard, IsRefusedForMoreDaysThanABoardHoldsAndForSomebodyUnknown)
{
    for (const int days : {0, -1, 43})
        EXPECT_FALSE(boardView(house.clinic(), {.from = date("2026-04-20"), .days = days})) << days;
    const auto nobody = boardView(house.clinic(), {.from = date("2026-04-20"), .only = Id<Therapist>{99}});
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taper::test
