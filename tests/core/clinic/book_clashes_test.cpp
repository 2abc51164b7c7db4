// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/workspace.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

struct AClash : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Client> callum = house.client("Callum Wright");
    Id<Client> priya = house.client("Priya Nair");
    BookingView standing =
        house.booked(callum, maya, "full_sports", "2026-04-21T10:00"); // until 11:00, 11:15

    /// The finding that refuses, or nothing if it was booked.
    std::optional<Finding> refusal(const BookingProposal& proposal)
    {
        const auto outcome = house.tryBooking(proposal, "a reason does not help");
        EXPECT_TRUE(outcome);
        if (outcome->isBooked())
            return std::nullopt;
        EXPECT_FALSE(outcome->review.bookable);
        return outcome->review.findings.front();
    }
    std::optional<FindingCode> refusalCode(const BookingProposal& proposal)
    {
        const auto finding = refusal(proposal);
        return finding ? std::optional{finding->code} : std::nullopt;
    }
};

TEST_F(AClash, OfTheTherapistNamesTheClientBookedThen)
{
    const auto finding = refusal(house.proposal(priya, maya, "full_sports", "2026-04-21T10:30"));
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->code, FindingCode::TherapistBusy);
    EXPECT_EQ(finding->name, text("Callum Wright"));
    EXPECT_EQ(finding->booking, standing.id);
    EXPECT_EQ(finding->interval, (Interval{moment("2026-04-21T10:00"), moment("2026-04-21T11:00")}));
}

TEST_F(AClash, OfTheRoomNamesTheRoom)
{
    BookingProposal proposal = house.proposal(priya, tom, "full_sports", "2026-04-21T10:30");
    proposal.room = room1;
    const auto finding = refusal(proposal);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->code, FindingCode::RoomBusy);
    EXPECT_EQ(finding->name, text("Room 1"));
}

TEST_F(AClash, OfTheClientNamesTheTherapist)
{
    const auto finding = refusal(house.proposal(callum, tom, "full_sports", "2026-04-21T10:30"));
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->code, FindingCode::ClientBusy);
    EXPECT_EQ(finding->name, text("Maya Okafor"));
}

TEST_F(AClash, OfBuffersAloneIsAClash)
{
    EXPECT_EQ(refusalCode(house.proposal(priya, maya, "full_sports", "2026-04-21T11:00")),
        FindingCode::TherapistBuffer);
    EXPECT_EQ(refusalCode(house.proposal(priya, maya, "full_sports", "2026-04-21T11:15")), std::nullopt);
}

TEST_F(AClash, IsNoneForTheClientWhoGoesStraightToAnotherTherapist)
{
    EXPECT_EQ(refusalCode(house.proposal(callum, tom, "full_sports", "2026-04-21T11:00")), std::nullopt);
}

TEST_F(AClash, IsGoneOnceTheOtherIsCancelledOrMissed)
{
    ASSERT_TRUE(cancelBooking(house.clinic(), standing.id, std::nullopt, CancelReason::ClientIll));
    const auto again = house.tryBooking(house.proposal(priya, maya, "full_sports", "2026-04-21T10:00"));
    ASSERT_TRUE(again->isBooked());
    ASSERT_TRUE(setBookingStatus(house.clinic(), again->booking->id, std::nullopt, BookingStatus::NoShow));
    EXPECT_EQ(refusalCode(house.proposal(callum, maya, "full_sports", "2026-04-21T10:00")), std::nullopt);
}

TEST_F(AClash, WithTheClockIsRefused)
{
    house.clock().set("2026-04-21T12:01");
    EXPECT_EQ(
        refusalCode(house.proposal(priya, tom, "pre_event", "2026-04-21T12:00")), FindingCode::InThePast);
}

TEST_F(AClash, WithTheHoursIsRefused)
{
    EXPECT_EQ(refusalCode(house.proposal(priya, maya, "full_sports", "2026-04-21T16:30")),
        FindingCode::OutsideHours);
    EXPECT_EQ(
        refusalCode(house.proposal(priya, maya, "full_sports", "2026-04-21T12:00")), FindingCode::InBreak);
    EXPECT_EQ(refusalCode(house.proposal(priya, maya, "full_sports", "2026-04-26T10:00")),
        FindingCode::OutsideHours)
        << "a Sunday";
}

TEST_F(AClash, WithAClosureNamesItsReason)
{
    house.closure("2026-05-04", "2026-05-04", "Bank holiday");
    const auto finding = refusal(house.proposal(priya, maya, "full_sports", "2026-05-04T10:00"));
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->code, FindingCode::ClinicClosed);
    EXPECT_EQ(finding->name, text("Bank holiday"));
}

TEST_F(AClash, WithTheLengthsOfTheTypeIsRefused)
{
    BookingProposal proposal = house.proposal(priya, tom, "full_sports", "2026-04-21T10:00");
    proposal.length = 120min;
    const auto finding = refusal(proposal);
    ASSERT_TRUE(finding);
    EXPECT_EQ(finding->code, FindingCode::LengthNotOffered);
    EXPECT_EQ(finding->limit, 90min);
}

TEST_F(AClash, ThatGoesAroundTheReviewIsRefusedByTheFileItself)
{
    const auto result = writeUnit(house.clinic(), [&](Workspace& workspace, Changes&) -> Result<void> {
        const Moment start = standing.fields.start + 30min;
        workspace.connection().run(
            QStringLiteral("INSERT INTO booking (client_id, therapist_id, session_type_id, start_min, "
                           "length_min, end_min, buffer_before, buffer_after, occupied_start, occupied_end, "
                           "status, price_minor, note, reason, revision, created_at) "
                           "VALUES (?, ?, ?, ?, 60, ?, 0, 0, ?, ?, 'booked', 0, '', '', 1, 0)"),
            priya, maya, standing.fields.sessionType, start, start + 60min, start, start + 60min);
        return {};
    });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::SlotTaken);
}

TEST(TwoDesksOnOneFile, BookingTheSameSlotGiveItToExactlyOne)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("clinic.taper"));
    ClinicBuilder house{path};
    const auto maya = house.therapist("Maya Okafor", house.room("Room 1"));
    const BookingProposal first =
        house.proposal(house.client("Callum Wright"), maya, "full_sports", "2026-04-21T10:00");
    BookingProposal second = first;
    second.client = house.client("Priya Nair");
    second.start += 30min;

    const auto other = Clinic::open(path, house.clock(), {});
    ASSERT_TRUE(other);
    ASSERT_TRUE(reviewBooking(**other, second)->bookable) << "both see it free";

    BookingDetails details;
    details.proposal = first;
    EXPECT_TRUE(book(house.clinic(), details)->isBooked());
    details.proposal = second;
    const auto outcome = book(**other, details);
    ASSERT_TRUE(outcome);
    EXPECT_FALSE(outcome->isBooked());
    EXPECT_EQ(outcome->review.findings.front().code, FindingCode::TherapistBusy);
    EXPECT_EQ(outcome->review.findings.front().name, text("Callum Wright"));
}

TEST(TwoDesksOnOneFile, HearOfEachOther)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("clinic.taper"));
    ClinicBuilder house{path};
    const auto other = Clinic::open(path, house.clock(), {});
    ASSERT_TRUE(other);
    int heard = 0;
    (*other)->onChanged([&heard](const Changes& changes) { heard += changes.everything ? 1 : 0; });

    (*other)->pollForeignChanges();
    EXPECT_EQ(heard, 0);
    house.client("Callum Wright");
    (*other)->pollForeignChanges();
    EXPECT_EQ(heard, 1);
    (*other)->pollForeignChanges();
    EXPECT_EQ(heard, 1) << "each change is told once";
}

TEST(TwoDesksOnOneFile, SeeEachOthersClosuresWhenTheyBook)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(text("clinic.taper"));
    ClinicBuilder house{path};
    const auto maya = house.therapist("Maya Okafor");
    const BookingProposal proposal =
        house.proposal(house.client("Callum Wright"), maya, "full_sports", "2026-05-04T10:00");
    const auto other = Clinic::open(path, house.clock(), {});
    ASSERT_TRUE(reviewBooking(**other, proposal)->bookable);

    house.closure("2026-05-04", "2026-05-04", "Bank holiday");
    EXPECT_FALSE(reviewBooking(**other, proposal)->bookable);
}

} // namespace
} // namespace taper::test
