// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/leave.h"
#include "core/clinic/setup.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

/// Maya and Tom, each with a room; today is Monday, Maya is to be away on Wednesday.
struct LeaveToBeEntered : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Client> priya = house.client("Priya Nair");
    Id<Client> ben = house.client("Ben Adeyemi");
    Id<Client> ana = house.client("Ana Costa");

    LeaveRequest away(const char* from = "2026-04-22T00:00", const char* to = "2026-04-23T00:00")
    {
        return {.therapist = maya,
            .interval = {moment(from), moment(to)},
            .reason = QStringLiteral("Training"),
            .replaces = std::nullopt};
    }
    std::vector<DisplacedBooking> preview(const LeaveRequest& request)
    {
        auto displaced = previewLeave(house.clinic(), request);
        EXPECT_TRUE(displaced);
        return displaced.value_or(std::vector<DisplacedBooking>{});
    }
    void fill(Id<Therapist> therapist, const char* date, std::initializer_list<const char*> times)
    {
        for (const char* time : times) {
            const Id<Client> somebody = house.client((std::string{"Guest "} + date + time).c_str());
            house.booked(somebody, therapist, "full_sports", (std::string{date} + 'T' + time).c_str());
        }
    }
    void fillDay(Id<Therapist> therapist, const char* date)
    {
        fill(therapist, date, {"09:00", "10:15", "11:30", "13:30", "14:45", "16:00"});
    }
};

TEST_F(LeaveToBeEntered, DisplacesWhatOverlapsItAndIsStillHeld)
{
    house.booked(ben, maya, "full_sports", "2026-04-22T09:00");
    const BookingView reaching = house.booked(priya, maya, "full_sports", "2026-04-22T10:30");
    const BookingView later = house.booked(ana, maya, "full_sports", "2026-04-22T14:00");
    house.booked(house.client("Of Tom"), tom, "full_sports", "2026-04-22T14:00");
    const BookingView gone = house.booked(house.client("Cancelled"), maya, "full_sports", "2026-04-22T16:00");
    ASSERT_TRUE(cancelBooking(house.clinic(), gone.id, gone.revision, CancelReason::ClientIll));

    const auto displaced = preview(away("2026-04-22T11:00", "2026-04-23T00:00"));
    ASSERT_EQ(displaced.size(), 2u);
    EXPECT_EQ(displaced[0].booking.id, reaching.id) << "it runs to 11:30";
    EXPECT_EQ(displaced[1].booking.id, later.id);
}

TEST_F(LeaveToBeEntered, LeavesAloneWhatIsCompleted)
{
    const BookingView early = house.booked(ben, maya, "full_sports", "2026-04-20T09:00");
    house.clock().set("2026-04-20T11:00");
    ASSERT_TRUE(setBookingStatus(house.clinic(), early.id, early.revision, BookingStatus::Completed));
    EXPECT_TRUE(preview(away("2026-04-20T09:00", "2026-04-21T00:00")).empty());
}

TEST_F(LeaveToBeEntered, ProposesTheSameTimeWithSomebodyElse)
{
    house.booked(priya, maya, "full_sports", "2026-04-22T10:00");
    const auto displaced = preview(away());
    ASSERT_TRUE(displaced.at(0).proposal);
    EXPECT_EQ(displaced[0].proposal->therapist, tom);
    EXPECT_EQ(displaced[0].proposal->interval.start, moment("2026-04-22T10:00"));
    EXPECT_EQ(displaced[0].proposal->room, room2);
    EXPECT_FALSE(displaced[0].needsReason);
}

TEST_F(LeaveToBeEntered, ElseProposesTheSameTherapistOnTheNearestDay)
{
    fill(tom, "2026-04-22", {"10:00"});
    house.booked(priya, maya, "full_sports", "2026-04-22T10:00");
    const auto displaced = preview(away());
    ASSERT_TRUE(displaced.at(0).proposal);
    EXPECT_EQ(displaced[0].proposal->therapist, maya);
    EXPECT_EQ(displaced[0].proposal->interval.start, moment("2026-04-21T10:00"));
}

TEST_F(LeaveToBeEntered, ProposesAnybodyWhereTheTherapistIsAwayForLong)
{
    fill(tom, "2026-04-22", {"10:00"});
    house.booked(priya, maya, "full_sports", "2026-04-22T10:00");
    const auto displaced = preview(away("2026-04-20T09:00", "2026-05-20T00:00"));
    ASSERT_TRUE(displaced.at(0).proposal);
    EXPECT_EQ(displaced[0].proposal->therapist, tom);
    EXPECT_EQ(dateOf(displaced[0].proposal->interval.start), date("2026-04-22"));
}

TEST_F(LeaveToBeEntered, WaitsForTheEndOfTheLeaveWhereThereIsNobodyElse)
{
    ClinicBuilder small;
    const auto alone = small.therapist("Maya Okafor");
    small.booked(small.client("Priya Nair"), alone, "full_sports", "2026-04-22T10:00");
    const auto displaced = previewLeave(small.clinic(),
        {.therapist = alone,
            .interval = {moment("2026-04-20T00:00"), moment("2026-05-09T00:00")},
            .reason = {},
            .replaces = std::nullopt});
    ASSERT_TRUE(displaced);
    ASSERT_TRUE(displaced->at(0).proposal);
    EXPECT_EQ(displaced->at(0).proposal->interval.start, moment("2026-05-09T10:00"));
}

TEST_F(LeaveToBeEntered, ProposesNothingThatIsTooCloseToARace)
{
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    house.visit(callum, tom, "full_sports", "2026-04-09T10:00");
    house.booked(callum, maya, "full_sports", "2026-04-24T10:00"); // two days before: ideal
    fillDay(tom, "2026-04-24");
    fill(maya, "2026-04-23", {"09:00", "10:15", "11:30"});
    const auto displaced = preview(away("2026-04-24T09:00", "2026-04-25T00:00"));
    ASSERT_EQ(displaced.size(), 1u);
    ASSERT_TRUE(displaced[0].proposal);
    EXPECT_EQ(displaced[0].booking.verdict, Verdict::Ideal);
    EXPECT_LE(displaced[0].proposal->verdict, Verdict::Fine);
    EXPECT_LT(displaced[0].proposal->interval.start, moment("2026-04-25T00:00"));
}

TEST_F(LeaveToBeEntered, ProposesWhatAsksForAReasonOnlyWhereThereIsNothingElse)
{
    TherapistFields fields;
    fields.name = QStringLiteral("Eve Lund");
    fields.weeklyHours.at(2) = {TimeSpan{9h, 17h}}; // Wednesdays
    fields.deepCap = 1;
    const auto eve = house.therapist(fields);
    house.booked(priya, eve, "full_sports", "2026-04-22T14:00");
    house.booked(ben, maya, "full_sports", "2026-04-22T10:00");
    fillDay(tom, "2026-04-22");
    const auto others = preview(away());
    ASSERT_TRUE(others.at(0).proposal);
    EXPECT_NE(others[0].proposal->therapist, eve);
    EXPECT_FALSE(others[0].needsReason);
}

TEST_F(LeaveToBeEntered, GivesNoTwoTheSameTherapistRoomOrClient)
{
    house.booked(priya, maya, "full_sports", "2026-04-22T09:00");
    house.booked(ben, maya, "full_sports", "2026-04-22T10:15");
    house.booked(priya, maya, "full_sports", "2026-04-22T11:30");
    fill(tom, "2026-04-22", {"10:15", "14:00"});
    const auto displaced = preview(away());
    ASSERT_EQ(displaced.size(), 3u);
    for (size_t i = 0; i < displaced.size(); ++i) {
        ASSERT_TRUE(displaced[i].proposal);
        for (size_t j = 0; j < i; ++j) {
            const SlotView& one = *displaced[i].proposal;
            const SlotView& other = *displaced[j].proposal;
            if (!one.interval.overlaps(other.interval))
                continue;
            EXPECT_NE(one.therapist, other.therapist);
            EXPECT_NE(one.room, other.room);
            EXPECT_NE(displaced[i].booking.fields.client, displaced[j].booking.fields.client);
        }
    }
}

TEST_F(LeaveToBeEntered, ProposesOnlyWhereARoomIsFree)
{
    // Three therapists share two rooms: while Tom and Eve have them, nobody else can work.
    TherapistFields fields;
    fields.name = QStringLiteral("Eve Lund");
    fields.weeklyHours.fill({TimeSpan{9h, 17h}});
    const auto eve = house.therapist(fields);
    fields.name = QStringLiteral("Zoe Park");
    const auto zoe = house.therapist(fields);
    const BookingView hers = house.booked(priya, maya, "full_sports", "2026-04-22T10:00");
    house.booked(ben, tom, "full_sports", "2026-04-22T11:30");
    ASSERT_EQ(hers.fields.room, room1);

    const auto first = preview(away());
    ASSERT_TRUE(first.at(0).proposal);
    EXPECT_EQ(first[0].proposal->interval.start, moment("2026-04-22T10:00")) << "the room it leaves is free";

    // Now the other room is taken at that time, and its own is wanted by two who have to go.
    house.booked(ana, eve, "full_sports", "2026-04-22T10:00");
    const auto one = preview(away());
    ASSERT_TRUE(one.at(0).proposal);
    EXPECT_TRUE(one[0].proposal->therapist == zoe || one[0].proposal->therapist == tom);
    EXPECT_EQ(one[0].proposal->room, room1);
}

TEST_F(LeaveToBeEntered, GivesAnotherProposalOnRequest)
{
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-22T10:00");
    std::vector<SlotView> passedOver;
    for (int i = 0; i < 4; ++i) {
        const auto another = proposeAnother(house.clinic(), away(), booking.id, {}, passedOver);
        ASSERT_TRUE(another);
        ASSERT_TRUE(another->proposal);
        for (const SlotView& seen : passedOver)
            EXPECT_FALSE(seen.therapist == another->proposal->therapist
                && seen.interval == another->proposal->interval);
        passedOver.push_back(*another->proposal);
    }
}

TEST_F(LeaveToBeEntered, GivesAnotherProposalOutOfTheWayOfTheRest)
{
    const BookingView one = house.booked(priya, maya, "full_sports", "2026-04-22T10:00");
    const BookingView two = house.booked(ben, maya, "full_sports", "2026-04-22T11:15");
    const auto displaced = preview(away());
    const auto another = proposeAnother(
        house.clinic(), away(), two.id, {{one.id, *displaced[0].proposal}}, {*displaced[1].proposal});
    ASSERT_TRUE(another);
    ASSERT_TRUE(another->proposal);
    EXPECT_FALSE(another->proposal->therapist == displaced[0].proposal->therapist
        && another->proposal->interval.overlaps(displaced[0].proposal->interval));
}

TEST_F(LeaveToBeEntered, ProposesNothingForATypeThatIsNoLongerOffered)
{
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-22T10:00");
    const auto setup = loadSetup(house.clinic());
    const auto& type =
        *std::ranges::find(setup->sessionTypes, booking.fields.sessionType, &Stored<SessionType>::id);
    SessionTypeFields fields = type.fields();
    fields.archived = true;
    ASSERT_TRUE(saveSessionType(house.clinic(), type.id, type.revision, fields));
    EXPECT_FALSE(preview(away()).at(0).proposal);
}

TEST_F(LeaveToBeEntered, IsRefusedWhereItEndsBeforeItBegins)
{
    for (const char* to : {"2026-04-22T11:00", "2026-04-21T11:00"}) {
        const auto displaced = previewLeave(house.clinic(), away("2026-04-22T11:00", to));
        ASSERT_FALSE(displaced);
        ASSERT_EQ(displaced.error().problems.size(), 1);
        EXPECT_EQ(displaced.error().problems[0].field, text("to"));
        EXPECT_EQ(displaced.error().problems[0].code, ErrorCode::EndBeforeStart);
    }
    LeaveRequest nobody = away();
    nobody.therapist = Id<Therapist>{77};
    EXPECT_EQ(previewLeave(house.clinic(), nobody).error().code, ErrorCode::NotFound);
    LeaveRequest wordy = away();
    wordy.reason = QString{501, u'x'};
    EXPECT_EQ(previewLeave(house.clinic(), wordy).error().problems.at(0).field, text("reason"));
}

} // namespace
} // namespace taper::test
