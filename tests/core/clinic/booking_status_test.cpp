// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/workspace.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

struct ABookingsStatus : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Client> callum = house.runner("Callum Wright", house.londonMarathon());
    BookingView booking = house.booked(callum, maya, "full_sports", "2026-04-21T10:00", "first, but light");

    auto set(BookingStatus status, std::optional<int> revision = std::nullopt)
    {
        return setBookingStatus(house.clinic(), booking.id, revision, status);
    }
    qint64 auditRows()
    {
        return *readUnit(
            house.clinic(), [](Workspace& workspace) -> Result<qint64> { return workspace.audits().head(); });
    }
};

TEST_F(ABookingsStatus, GoesForwardAndBack)
{
    for (const BookingStatus status :
        {BookingStatus::Confirmed, BookingStatus::Arrived, BookingStatus::InSession, BookingStatus::Completed,
            BookingStatus::Arrived, BookingStatus::Booked}) {
        const auto view = set(status);
        ASSERT_TRUE(view);
        EXPECT_EQ(view->fields.status, status);
    }
}

TEST_F(ABookingsStatus, LeavesAnAuditRowForEachChangeAndNoneForNoChange)
{
    const qint64 before = auditRows();
    ASSERT_TRUE(set(BookingStatus::Arrived));
    EXPECT_EQ(auditRows(), before + 1);
    ASSERT_TRUE(set(BookingStatus::Arrived));
    EXPECT_EQ(auditRows(), before + 1);
}

TEST_F(ABookingsStatus, IsCancelledOnlyWithAReason)
{
    EXPECT_EQ(set(BookingStatus::Cancelled).error().code, ErrorCode::ReasonRequired);
    const auto view = cancelBooking(house.clinic(), booking.id, booking.revision, CancelReason::Injury);
    ASSERT_TRUE(view);
    EXPECT_EQ(view->fields.status, BookingStatus::Cancelled);
    EXPECT_EQ(view->fields.cancelReason, CancelReason::Injury);
    EXPECT_EQ(view->verdict, Verdict::Fine) << "a cancelled session is not judged";
}

TEST_F(ABookingsStatus, MayBeCancelledTwice)
{
    ASSERT_TRUE(cancelBooking(house.clinic(), booking.id, booking.revision, CancelReason::Injury));
    const auto again = cancelBooking(house.clinic(), booking.id, booking.revision, CancelReason::Other);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->fields.cancelReason, CancelReason::Injury);
}

TEST_F(ABookingsStatus, IsNotSetOverSomebodyElsesChange)
{
    ASSERT_TRUE(set(BookingStatus::Confirmed, booking.revision));
    EXPECT_EQ(set(BookingStatus::Arrived, booking.revision).error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(cancelBooking(house.clinic(), booking.id, booking.revision, CancelReason::Other).error().code,
        ErrorCode::StaleRevision);
    EXPECT_EQ(
        setBookingStatus(house.clinic(), Id<Booking>{99}, std::nullopt, BookingStatus::Arrived).error().code,
        ErrorCode::NotFound);
}

TEST_F(ABookingsStatus, ComesBackFromCancelledOnlyWhileTheSlotIsFree)
{
    ASSERT_TRUE(cancelBooking(house.clinic(), booking.id, std::nullopt, CancelReason::ClientRequest));
    const auto back = set(BookingStatus::Booked);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->fields.cancelReason, std::nullopt);

    ASSERT_TRUE(set(BookingStatus::NoShow));
    house.booked(house.client("Priya Nair"), maya, "full_sports", "2026-04-21T10:00");
    const auto tooLate = set(BookingStatus::Booked);
    ASSERT_FALSE(tooLate);
    EXPECT_EQ(tooLate.error().code, ErrorCode::SlotTaken);
}

TEST_F(ABookingsStatus, AnnouncesItsDayClientAndRaces)
{
    std::optional<Changes> heard;
    house.clinic().onChanged([&heard](const Changes& changes) { heard = changes; });
    ASSERT_TRUE(set(BookingStatus::Arrived));
    ASSERT_TRUE(heard);
    EXPECT_TRUE(heard->touches(date("2026-04-21")));
    EXPECT_TRUE(heard->touches(callum));
    EXPECT_EQ(heard->races.size(), 1u);
}

TEST_F(ABookingsStatus, OfCautionIsKeptWithAReasonGivenLater)
{
    // The race comes nearer after the booking was made.
    const Id<Client> sofia = house.client("Sofia Marchetti");
    const BookingView flagged = house.booked(sofia, maya, "full_sports", "2026-04-22T10:00");
    RaceFields half;
    half.name = text("Bath Half");
    half.date = date("2026-04-23");
    half.distanceMetres = 21'098;
    house.enter(sofia, house.race(half));

    EXPECT_EQ(keepBookingWithReason(house.clinic(), flagged.id, flagged.revision, text("  ")).error().code,
        ErrorCode::ReasonRequired);
    const auto kept =
        keepBookingWithReason(house.clinic(), flagged.id, flagged.revision, text("light work only"));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->verdict, Verdict::TooClose);
    EXPECT_EQ(kept->fields.reason, text("light work only"));
    EXPECT_FALSE(kept->needsAttention());
    EXPECT_EQ(keepBookingWithReason(house.clinic(), flagged.id, flagged.revision, text("x")).error().code,
        ErrorCode::StaleRevision);
}

} // namespace
} // namespace taper::test
