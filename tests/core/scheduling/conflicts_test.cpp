// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/conflicts.h"

#include "tests/core/scheduling/times.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Id<Client> kAnna{1};
constexpr Id<Client> kBen{2};
constexpr Id<Therapist> kDana{1};
constexpr Id<Therapist> kEli{2};
constexpr Id<Room> kRoom1{1};
constexpr Id<Room> kRoom2{2};

/// Anna's session with Dana in room 1, 10:00–11:00, a quarter of an hour kept free after it.
BusyBooking annasSession()
{
    const Interval session = span(kFriday, "10:00", "11:00");
    return {Id<Booking>{7}, kAnna, kDana, kRoom1, session, {session.start, session.end + Minutes{15}},
        BookingStatus::Booked, QStringLiteral("Anna"), QStringLiteral("Dana"), QStringLiteral("Room 1")};
}

/// Ben, with Eli in room 2 unless told otherwise.
BookingProposal proposal(const char* start, int minutes)
{
    return {.client = kBen,
        .therapist = kEli,
        .room = kRoom2,
        .sessionType = Id<SessionType>{1},
        .start = at(kFriday, clock(start)),
        .length = Minutes{minutes},
        .replaces = std::nullopt};
}

Findings review(const BookingProposal& proposal, const BusyBooking& busy, int before = 0, int after = 0)
{
    SessionTypeFields type;
    type.bufferBefore = Minutes{before};
    type.bufferAfter = Minutes{after};
    return conflictsOf(proposal, occupiedBy(proposal, type), {&busy, 1});
}

std::vector<FindingCode> codes(const Findings& findings)
{
    std::vector<FindingCode> result;
    for (const Finding& finding : findings) {
        EXPECT_EQ(finding.severity, Severity::Stop);
        result.push_back(finding.code);
    }
    return result;
}

TEST(Conflicts, NameTheClientWhomTheTherapistTreatsThen)
{
    BookingProposal wanted = proposal("10:30", 60);
    wanted.therapist = kDana;
    const Findings findings = review(wanted, annasSession());
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::TherapistBusy));
    EXPECT_EQ(findings[0].name, QStringLiteral("Anna"));
    EXPECT_EQ(findings[0].booking, Id<Booking>{7});
    EXPECT_EQ(findings[0].interval, span(kFriday, "10:00", "11:00"));
    EXPECT_FALSE(findings[0].verdict) << "a clash is not a race's verdict";
}

TEST(Conflicts, NameTheRoomThatIsTaken)
{
    BookingProposal wanted = proposal("10:30", 60);
    wanted.room = kRoom1;
    const Findings findings = review(wanted, annasSession());
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::RoomBusy));
    EXPECT_EQ(findings[0].name, QStringLiteral("Room 1"));
}

TEST(Conflicts, NameTheTherapistWithWhomTheClientIsThen)
{
    BookingProposal wanted = proposal("10:30", 60);
    wanted.client = kAnna;
    const Findings findings = review(wanted, annasSession());
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::ClientBusy));
    EXPECT_EQ(findings[0].name, QStringLiteral("Dana"));
}

TEST(Conflicts, AreAllNamedWhenOneBookingStandsInTheWayOfEverything)
{
    BookingProposal wanted = proposal("10:30", 60);
    wanted.client = kAnna;
    wanted.therapist = kDana;
    wanted.room = kRoom1;
    EXPECT_THAT(codes(review(wanted, annasSession())),
        ElementsAre(FindingCode::TherapistBusy, FindingCode::RoomBusy, FindingCode::ClientBusy));
}

TEST(Conflicts, AreNotMadeByOthersAtTheSameTime)
{
    EXPECT_THAT(review(proposal("10:00", 60), annasSession()), IsEmpty());
    BookingProposal withoutRoom = proposal("10:00", 60);
    withoutRoom.room.reset();
    BusyBooking roomless = annasSession();
    roomless.room.reset();
    EXPECT_THAT(review(withoutRoom, roomless), IsEmpty()) << "no room is not a room that two could share";
}

TEST(Conflicts, AreNotMadeByTouching)
{
    BusyBooking busy = annasSession();
    busy.occupied = busy.interval;
    BookingProposal wanted = proposal("11:00", 60);
    wanted.client = kAnna;
    wanted.therapist = kDana;
    wanted.room = kRoom1;
    EXPECT_THAT(review(wanted, busy), IsEmpty());
    wanted.start = at(kFriday, clock("09:00"));
    EXPECT_THAT(review(wanted, busy), IsEmpty());
    wanted.start += Minutes{1};
    EXPECT_THAT(codes(review(wanted, busy)).size(), 3U);
}

TEST(Conflicts, CallItABufferWhenOnlyTheTimeAroundTheSessionsCollides)
{
    BookingProposal wanted = proposal("11:10", 60);
    wanted.therapist = kDana;
    wanted.room = kRoom1;
    const Findings findings = review(wanted, annasSession());
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::TherapistBuffer, FindingCode::RoomBuffer));
    EXPECT_EQ(findings[0].limit, Minutes{15});
    EXPECT_EQ(findings[0].interval, span(kFriday, "10:00", "11:00"));
    EXPECT_EQ(findings[0].booking, Id<Booking>{7});

    wanted.start = at(kFriday, clock("11:15"));
    EXPECT_THAT(review(wanted, annasSession()), IsEmpty());
}

TEST(Conflicts, AddTheBufferBeforeTheLaterToTheOneAfterTheEarlier)
{
    BookingProposal wanted = proposal("11:20", 60);
    wanted.therapist = kDana;
    const Findings findings = review(wanted, annasSession(), 10, 0);
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::TherapistBuffer));
    EXPECT_EQ(findings[0].limit, Minutes{25});
    wanted.start = at(kFriday, clock("11:25"));
    EXPECT_THAT(review(wanted, annasSession(), 10, 0), IsEmpty());
}

TEST(Conflicts, CountTheBufferAfterASessionThatComesFirst)
{
    BusyBooking busy = annasSession();
    busy.occupied.start -= Minutes{5};
    BookingProposal wanted = proposal("08:40", 60); // until 09:40
    wanted.therapist = kDana;
    const Findings findings = review(wanted, busy, 60, 20);
    ASSERT_THAT(codes(findings), ElementsAre(FindingCode::TherapistBuffer));
    EXPECT_EQ(findings[0].limit, Minutes{25});
    wanted.start -= Minutes{5};
    EXPECT_THAT(review(wanted, busy, 60, 20), IsEmpty());
}

TEST(Conflicts, DoNotCountBuffersForTheClient)
{
    BookingProposal wanted = proposal("11:00", 60);
    wanted.client = kAnna;
    EXPECT_THAT(review(wanted, annasSession(), 30, 30), IsEmpty());
}

TEST(Conflicts, AreNotMadeByWhatHoldsNothing)
{
    BookingProposal wanted = proposal("10:00", 60);
    wanted.client = kAnna;
    wanted.therapist = kDana;
    wanted.room = kRoom1;
    for (const BookingStatus status : kBookingStatuses) {
        BusyBooking busy = annasSession();
        busy.status = status;
        const bool holds = status != BookingStatus::Cancelled && status != BookingStatus::NoShow;
        EXPECT_EQ(review(wanted, busy).size(), holds ? 3U : 0U) << keyOf(status).toStdString();
    }
}

TEST(Conflicts, AreNotMadeByTheBookingThatIsBeingMoved)
{
    BookingProposal wanted = proposal("10:30", 60);
    wanted.client = kAnna;
    wanted.therapist = kDana;
    wanted.room = kRoom1;
    wanted.replaces = Id<Booking>{7};
    EXPECT_THAT(review(wanted, annasSession()), IsEmpty());
    wanted.replaces = Id<Booking>{8};
    EXPECT_EQ(review(wanted, annasSession()).size(), 3U);
}

TEST(Conflicts, AreNotMadeByTwoClientsWhoAreBothStillBeingTyped)
{
    BusyBooking nameless = annasSession();
    nameless.client = {};
    BookingProposal wanted = proposal("10:00", 60);
    wanted.client = {};
    EXPECT_THAT(review(wanted, nameless), IsEmpty());
}

TEST(Conflicts, ComeInOrderOfTime)
{
    BusyBooking later = annasSession();
    later.interval = later.occupied = span(kFriday, "11:30", "12:00");
    later.id = Id<Booking>{3};
    const std::vector<BusyBooking> busy{later, annasSession()};
    BookingProposal wanted = proposal("10:30", 90);
    wanted.therapist = kDana;
    const Findings findings = conflictsOf(wanted, wanted.interval(), busy);
    ASSERT_EQ(findings.size(), 2U);
    EXPECT_EQ(findings[0].booking, Id<Booking>{7});
    EXPECT_EQ(findings[1].booking, Id<Booking>{3});
}

} // namespace
} // namespace taper::test
