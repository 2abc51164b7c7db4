// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/diary.h"

#include "tests/core/scheduling/times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Dana on a Friday, a type of 60 or 90 minutes, nothing else in the diary, looked at on the day before.
class DiaryReview : public testing::Test {
protected:
    DiaryReview()
    {
        type.name = QStringLiteral("Full sports");
        type.lengths = {Minutes{60}, Minutes{90}};
        client.name = QStringLiteral("Anna");
        room.name = QStringLiteral("Room 1");
        context.therapist = &therapist;
        context.type = &type;
        context.client = &client;
        context.room = &room;
        context.now = when("2026-04-23T12:00");
        proposal.client = Id<Client>{1};
        proposal.therapist = Id<Therapist>{1};
        proposal.room = Id<Room>{1};
        proposal.sessionType = Id<SessionType>{1};
    }

    Findings review(Date date, const char* start, int minutes = 60)
    {
        proposal.start = at(date, clock(start));
        proposal.length = Minutes{minutes};
        context.closures = closures;
        context.busy = busy;
        return reviewDiary(proposal, context);
    }
    Findings review(const char* start, int minutes = 60) { return review(kFriday, start, minutes); }

    static std::vector<FindingCode> codes(const Findings& findings)
    {
        std::vector<FindingCode> result;
        for (const Finding& finding : findings) {
            EXPECT_EQ(finding.severity, Severity::Stop) << keyOf(finding.code).toStdString();
            result.push_back(finding.code);
        }
        return result;
    }

    TherapistFields therapist = workingTherapist();
    SessionTypeFields type;
    ClientFields client;
    RoomFields room;
    std::vector<ClosureFields> closures;
    std::vector<BusyBooking> busy;
    DiaryContext context;
    BookingProposal proposal;
};

TEST_F(DiaryReview, HasNothingAgainstAFreeHourWithinTheHours)
{
    EXPECT_THAT(review("09:00"), IsEmpty());
    EXPECT_THAT(review("11:30"), IsEmpty()) << "it may end when the span does";
    EXPECT_THAT(review("13:30", 90), IsEmpty());
    EXPECT_THAT(review("16:00"), IsEmpty());
}

TEST_F(DiaryReview, DoesNotNeedARoomOrAKnownClient)
{
    context.client = nullptr;
    context.room = nullptr;
    proposal.client = {};
    proposal.room.reset();
    EXPECT_THAT(review("09:00"), IsEmpty());
}

TEST_F(DiaryReview, StopsOutsideTheHoursAndNamesTheNearestOpening)
{
    Findings findings = review("08:45");
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::OutsideHours));
    EXPECT_EQ(findings[0].interval, span(kFriday, "09:00", "12:30"));
    findings = review("16:01");
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::OutsideHours));
    EXPECT_EQ(findings[0].interval, span(kFriday, "13:30", "17:00"));
    findings = review("19:00");
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::OutsideHours));
    EXPECT_EQ(findings[0].interval, span(kFriday, "13:30", "17:00"));
}

TEST_F(DiaryReview, NamesNoOpeningOnADayOff)
{
    const Findings findings = review(kSunday, "10:00");
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::OutsideHours));
    EXPECT_FALSE(findings[0].interval);
}

TEST_F(DiaryReview, StopsInABreak)
{
    for (const char* start : {"11:31", "12:30", "13:00"}) {
        const Findings findings = review(start);
        ASSERT_THAT(codes(findings), ElementsAre(FindingCode::InBreak)) << start;
        EXPECT_EQ(findings[0].interval, span(kFriday, "12:30", "13:30"));
    }
}

TEST_F(DiaryReview, LetsBuffersReachOutOfTheHoursAndIntoTheBreak)
{
    type.bufferBefore = Minutes{30};
    type.bufferAfter = Minutes{30};
    EXPECT_THAT(review("09:00"), IsEmpty());
    EXPECT_THAT(review("11:30"), IsEmpty());
    EXPECT_THAT(review("16:00"), IsEmpty());
}

TEST_F(DiaryReview, StopsDuringLeaveAndSaysWhichAndWhy)
{
    therapist.leave = {{{when("2026-04-24T10:00"), when("2026-04-27T12:00")}, QStringLiteral("Holiday")}};
    EXPECT_THAT(review("09:00"), IsEmpty()) << "leave begins when the session ends";
    const Findings findings = review("09:30");
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::OnLeave));
    EXPECT_EQ(findings[0].interval, therapist.leave[0].interval);
    EXPECT_EQ(findings[0].name, QStringLiteral("Holiday"));
    EXPECT_THAT(review(day("2026-04-27"), "13:30"), IsEmpty());
}

TEST_F(DiaryReview, StopsWhenTheClinicIsClosed)
{
    closures = {{kFriday, kFriday, QStringLiteral("Burst pipe")}};
    const Findings findings = review("10:00");
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::ClinicClosed));
    EXPECT_EQ(findings[0].name, QStringLiteral("Burst pipe"));
    EXPECT_THAT(review(day("2026-04-25"), "10:00"), IsEmpty());
}

TEST_F(DiaryReview, SaysEverythingThatSpeaksAgainstIt)
{
    closures = {{kSunday, kSunday, {}}};
    therapist.leave = {{dayInterval(kSunday), QStringLiteral("Race")}};
    EXPECT_THAT(codes(review(kSunday, "10:00", 30)),
        ElementsAre(FindingCode::LengthNotOffered, FindingCode::ClinicClosed, FindingCode::OnLeave,
            FindingCode::OutsideHours));
}

TEST_F(DiaryReview, StopsInThePastFromTheMinuteAfter)
{
    context.now = at(kFriday, clock("10:00"));
    EXPECT_THAT(review("10:00"), IsEmpty());
    EXPECT_THAT(codes(review("09:59")), ElementsAre(FindingCode::InThePast));
}

TEST_F(DiaryReview, LetsAPastBookingBeEditedWhereItIsButNotMovedThere)
{
    context.now = when("2026-04-30T12:00");
    context.originalStart = at(kFriday, clock("09:00"));
    proposal.replaces = Id<Booking>{5};
    EXPECT_THAT(review("09:00", 90), IsEmpty());
    EXPECT_THAT(codes(review("10:00")), ElementsAre(FindingCode::InThePast));
    proposal.replaces.reset();
    EXPECT_THAT(codes(review("09:00")), ElementsAre(FindingCode::InThePast));
}

TEST_F(DiaryReview, AllowsLengthsBetweenTheOfferedOnesOnly)
{
    type.lengths = {Minutes{90}, Minutes{60}, Minutes{75}}; // in no order
    EXPECT_THAT(review("09:00", 60), IsEmpty());
    EXPECT_THAT(review("09:00", 70), IsEmpty()) << "not offered, but between";
    EXPECT_THAT(review("09:00", 90), IsEmpty());
    Findings findings = review("09:00", 59);
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::LengthNotOffered));
    EXPECT_EQ(findings[0].limit, Minutes{60});
    findings = review("09:00", 91);
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::LengthNotOffered));
    EXPECT_EQ(findings[0].limit, Minutes{90});
    EXPECT_THAT(codes(review("09:00", 0)), ElementsAre(FindingCode::LengthNotOffered));
    EXPECT_THAT(codes(review("10:00", -30)), ElementsAre(FindingCode::LengthNotOffered));
}

TEST_F(DiaryReview, KeepsABookingWithinOneDay)
{
    therapist.weeklyHours.at(4) = {hours("18:00", "24:00")};
    therapist.weeklyHours.at(5) = {hours("00:00", "12:00")};
    EXPECT_THAT(review("23:00"), IsEmpty()) << "24:00 still belongs to the day";
    EXPECT_THAT(codes(review("23:01")), ElementsAre(FindingCode::AcrossMidnight));
}

TEST_F(DiaryReview, NamesWhatIsArchived)
{
    client.archived = therapist.archived = type.archived = room.archived = true;
    const Findings findings = review("09:00");
    ASSERT_THAT(codes(findings),
        ElementsAre(FindingCode::ClientArchived, FindingCode::TherapistArchived,
            FindingCode::SessionTypeArchived, FindingCode::RoomArchived));
    EXPECT_EQ(findings[0].name, QStringLiteral("Anna"));
    EXPECT_EQ(findings[1].name, QStringLiteral("Dana"));
    EXPECT_EQ(findings[2].name, QStringLiteral("Full sports"));
    EXPECT_EQ(findings[3].name, QStringLiteral("Room 1"));
}

TEST_F(DiaryReview, FindsClashesWithTheBuffersOfTheType)
{
    type.bufferAfter = Minutes{15};
    BusyBooking next;
    next.id = Id<Booking>{9};
    next.client = Id<Client>{2};
    next.therapist = proposal.therapist;
    next.interval = next.occupied = span(kFriday, "10:10", "11:10");
    busy = {next};
    EXPECT_THAT(codes(review("09:00")), ElementsAre(FindingCode::TherapistBuffer));
    EXPECT_THAT(codes(review("09:30")), ElementsAre(FindingCode::TherapistBusy));
}

TEST_F(DiaryReview, KeepsTheBuffersABookingWasMadeWithWhileItStaysWhereItIs)
{
    BusyBooking itself;
    itself.id = Id<Booking>{5};
    itself.therapist = proposal.therapist;
    itself.interval = itself.occupied = span(kFriday, "09:00", "10:00");
    BusyBooking next = itself;
    next.id = Id<Booking>{6};
    next.interval = next.occupied = span(kFriday, "10:00", "11:00");
    busy = {itself, next};
    proposal.replaces = itself.id;
    type.bufferAfter = Minutes{15}; // the clinic has come to want a pause
    EXPECT_THAT(review("09:00"), IsEmpty());
    type.bufferAfter = Minutes{0};
    type.bufferBefore = Minutes{15};
    EXPECT_THAT(codes(review("11:00")), ElementsAre(FindingCode::TherapistBuffer))
        << "moved: today's buffers";
}

} // namespace
} // namespace taper::test
