// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/day_list.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

struct ADayList : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor", house.room("Room 1"));
    Id<Therapist> tom = house.therapist("Tom Reid", house.room("Room 2"));
    Id<Race> london = house.londonMarathon();
    Id<Client> callum = house.runner("Callum Wright", london);
    Id<Client> priya = house.client("Priya Nair");

    ADayList() { house.visit(callum, tom, "full_sports", "2026-04-09T10:00"); }

    DayList list(const char* text, std::optional<Id<Therapist>> only = std::nullopt)
    {
        return *dayList(house.clinic(), date(text), only);
    }
};

TEST_F(ADayList, SaysWhoComesWhenAndWhatTheRaceMeans)
{
    house.visit(priya, maya, "full_sports", "2026-03-20T10:00", "L soleus 6→3\nRecheck before London");
    house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "short, light only");
    house.booked(priya, maya, "pre_event", "2026-04-25T09:00", "wants it");

    const DayList day = list("2026-04-25");
    EXPECT_EQ(day.clinicName, text("Riverside Sports Massage"));
    EXPECT_EQ(day.printedAt, moment("2026-04-20T08:00"));
    ASSERT_EQ(day.therapists.size(), 2u);
    const DayListTherapist& page = day.therapists[0];
    EXPECT_EQ(page.clients, 2);
    EXPECT_EQ(page.tooClose, 1);
    EXPECT_EQ(page.open, 7h);
    ASSERT_EQ(page.rows.size(), 2u);

    const DayListRow& first = page.rows[0];
    EXPECT_EQ(first.client, text("Priya Nair"));
    EXPECT_FALSE(first.firstVisit);
    ASSERT_TRUE(first.lastVisit);
    EXPECT_EQ(first.lastVisit->date, date("2026-03-20"));
    EXPECT_EQ(first.lastVisit->focus, text("L soleus 6→3"));
    EXPECT_FALSE(first.race);

    const DayListRow& second = page.rows[1];
    EXPECT_EQ(second.reason, text("short, light only"));
    EXPECT_EQ(second.verdict, Verdict::TooClose);
    ASSERT_TRUE(second.race);
    EXPECT_EQ(second.race->name, text("London Marathon"));
    EXPECT_EQ(second.race->days, -1);
    EXPECT_EQ(second.race->verdict, Verdict::TooClose);
    EXPECT_EQ(second.findings.size(), 1u);
}

TEST_F(ADayList, ShowsFirstVisitsAgesAndARaceFarOff)
{
    ClientFields fields;
    fields.name = text("Aisha Rahman");
    fields.dateOfBirth = date("1992-04-21");
    const Id<Client> aisha = house.client(fields);
    house.enter(aisha, london);
    RaceFields later;
    later.name = text("Leeds Half");
    later.date = date("2026-05-10");
    house.enter(priya, house.race(later));
    house.booked(aisha, maya, "full_sports", "2026-04-21T09:00", "first");
    house.booked(priya, maya, "full_sports", "2026-04-21T14:00");

    const DayListTherapist page = list("2026-04-21").therapists[0];
    EXPECT_EQ(page.rows[0].age, 34);
    EXPECT_TRUE(page.rows[0].firstVisit);
    ASSERT_TRUE(page.rows[1].race);
    EXPECT_EQ(page.rows[1].race->days, -19);
    EXPECT_EQ(page.rows[1].race->verdict, Verdict::Fine);
    EXPECT_TRUE(page.rows[1].findings.empty());
}

TEST_F(ADayList, LeavesOutCancelledOnesAndCountsTheirTimeAsFree)
{
    const BookingView cancelled = house.booked(priya, maya, "full_sports", "2026-04-21T09:00");
    ASSERT_TRUE(cancelBooking(house.clinic(), cancelled.id, std::nullopt, CancelReason::ClientIll));
    house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const DayListTherapist page = list("2026-04-21").therapists[0];
    EXPECT_EQ(page.rows.size(), 1u);
    EXPECT_THAT(page.free,
        testing::ElementsAre(Interval{moment("2026-04-21T09:00"), moment("2026-04-21T10:00")},
            Interval{moment("2026-04-21T11:15"), moment("2026-04-21T12:30")},
            Interval{moment("2026-04-21T13:30"), moment("2026-04-21T17:00")}));
}

TEST_F(ADayList, OfAnEmptyOrClosedDayStillHasAPageForEverybody)
{
    house.closure("2026-05-04", "2026-05-04", "Bank holiday");
    const DayList closed = list("2026-05-04");
    ASSERT_EQ(closed.therapists.size(), 2u);
    EXPECT_EQ(closed.therapists[0].absence, DayAbsence::ClinicClosed);
    EXPECT_EQ(closed.therapists[0].closedReason, text("Bank holiday"));
    EXPECT_EQ(list("2026-04-26").therapists[0].absence, DayAbsence::NotWorking);
    EXPECT_EQ(list("2026-04-21").therapists[0].absence, DayAbsence::None);
}

TEST_F(ADayList, OfOneTherapistHoldsNoOther)
{
    const DayList one = list("2026-04-21", tom);
    ASSERT_EQ(one.therapists.size(), 1u);
    EXPECT_EQ(one.therapists[0].name, text("Tom Reid"));
    EXPECT_EQ(
        dayList(house.clinic(), date("2026-04-21"), Id<Therapist>{99}).error().code, ErrorCode::NotFound);
}

TEST(ADayListOfADesk, NamesWhoKeptACaution)
{
    const QTemporaryDir folder;
    ClinicBuilder house{folder.filePath(text("clinic.taper"))};
    const auto maya = house.therapist("Maya Okafor");
    const BookingView kept = house.booked(house.runner("Callum Wright", house.londonMarathon()), maya,
        "full_sports", "2026-04-25T10:00", "short, light only");
    const auto other = Clinic::open(house.clinic().path(), house.clock(), {.actor = text("TR")});
    ASSERT_TRUE(setBookingStatus(**other, kept.id, std::nullopt, BookingStatus::Arrived));
    EXPECT_EQ(dayList(**other, date("2026-04-25"))->therapists[0].rows[0].reasonBy, text("KM"));
    EXPECT_EQ(dayList(**other, date("2026-04-25"))->printedBy, text("TR"));
}

} // namespace
} // namespace taper::test
