// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/setup.h"
#include "core/clinic/status_flow.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

/// Booked for 10:00 on Tuesday; the clock stands at 09:41 on that day.
struct AVisit : testing::Test {
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Client> priya = house.client("Priya Nair");
    BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");

    AVisit() { house.clock().set("2026-04-21T09:41"); }

    BookingFields set(BookingStatus status)
    {
        return setBookingStatus(house.clinic(), booking.id, std::nullopt, status)->fields;
    }
    BookingFields at(const char* time, BookingStatus status)
    {
        house.clock().set(time);
        return set(status);
    }
    void lateWithin(Minutes limit)
    {
        const auto setup = loadSetup(house.clinic());
        ClinicSettingsFields settings = setup->settings;
        settings.lateCancel = limit;
        ASSERT_TRUE(saveSettings(house.clinic(), setup->settingsRevision, settings));
    }
    BookingFields cancelledAt(const char* time, CancelReason reason = CancelReason::ClientRequest)
    {
        house.clock().set(time);
        return cancelBooking(house.clinic(), booking.id, std::nullopt, reason)->fields;
    }
};

TEST_F(AVisit, KeepsWhenTheClientCameAndWhenTheSessionBeganAndEnded)
{
    at("2026-04-21T09:41", BookingStatus::Arrived);
    at("2026-04-21T09:47", BookingStatus::InSession);
    const BookingFields after = at("2026-04-21T10:50", BookingStatus::Completed);
    EXPECT_EQ(after.arrivedAt, moment("2026-04-21T09:41"));
    EXPECT_EQ(after.startedAt, moment("2026-04-21T09:47"));
    EXPECT_EQ(after.endedAt, moment("2026-04-21T10:50"));
}

TEST_F(AVisit, TakesAwayOnlyTheTimeOfTheStepThatIsUndone)
{
    at("2026-04-21T09:41", BookingStatus::Arrived);
    at("2026-04-21T09:47", BookingStatus::InSession);
    at("2026-04-21T09:48", BookingStatus::Completed);
    const BookingFields inSession = set(BookingStatus::InSession);
    EXPECT_EQ(inSession.endedAt, std::nullopt);
    EXPECT_EQ(inSession.startedAt, moment("2026-04-21T09:47"));
    const BookingFields arrived = set(BookingStatus::Arrived);
    EXPECT_EQ(arrived.startedAt, std::nullopt);
    EXPECT_EQ(arrived.arrivedAt, moment("2026-04-21T09:41"));
    EXPECT_EQ(set(BookingStatus::Booked).arrivedAt, std::nullopt);
}

TEST_F(AVisit, GetsNoTimeForAStepThatIsPassedOver)
{
    const BookingFields begun = set(BookingStatus::InSession);
    EXPECT_EQ(begun.arrivedAt, std::nullopt);
    EXPECT_EQ(begun.startedAt, moment("2026-04-21T09:41"));
}

TEST_F(AVisit, GetsNoTimeForAStepBackToWhatWasPassedOver)
{
    set(BookingStatus::Arrived);
    at("2026-04-21T10:50", BookingStatus::Completed);
    EXPECT_EQ(at("2026-04-21T10:55", BookingStatus::InSession).startedAt, std::nullopt)
        << "five to eleven is not when it began";
}

TEST_F(AVisit, ThatNobodyFollowedIsOnlyCompleted)
{
    const BookingFields after = at("2026-04-21T17:00", BookingStatus::Completed);
    EXPECT_EQ(after.status, BookingStatus::Completed);
    EXPECT_EQ(after.arrivedAt, std::nullopt);
    EXPECT_EQ(after.startedAt, std::nullopt);
    EXPECT_EQ(after.endedAt, std::nullopt) << "the desk writes up the day, nobody knows when it ended";
}

TEST_F(AVisit, WrittenUpOnAnotherDayGetsNoTimes)
{
    set(BookingStatus::Arrived);
    const BookingFields after = at("2026-04-22T08:30", BookingStatus::Completed);
    EXPECT_EQ(after.arrivedAt, moment("2026-04-21T09:41"));
    EXPECT_EQ(after.endedAt, std::nullopt);
}

TEST_F(AVisit, KeepsItsTimeWhenTheSameStatusIsSetAgain)
{
    set(BookingStatus::Arrived);
    EXPECT_EQ(at("2026-04-21T09:55", BookingStatus::Arrived).arrivedAt, moment("2026-04-21T09:41"));
}

TEST_F(AVisit, OfNobodyHasNoTimes)
{
    set(BookingStatus::Arrived);
    EXPECT_EQ(set(BookingStatus::NoShow).arrivedAt, std::nullopt);
}

TEST_F(AVisit, ThatIsMovedToAnotherDayHasNotComeYet)
{
    set(BookingStatus::Arrived);
    BookingMove move;
    move.start = moment("2026-04-21T11:00");
    const auto later = moveBooking(house.clinic(), booking.id, std::nullopt, move);
    ASSERT_TRUE(later && later->isBooked());
    EXPECT_EQ(later->booking->fields.status, BookingStatus::Arrived) << "waits an hour longer";
    move.start = moment("2026-04-22T11:00");
    const auto tomorrow = moveBooking(house.clinic(), booking.id, std::nullopt, move);
    ASSERT_TRUE(tomorrow && tomorrow->isBooked());
    EXPECT_EQ(tomorrow->booking->fields.status, BookingStatus::Booked);
    EXPECT_EQ(tomorrow->booking->fields.arrivedAt, std::nullopt);
}

TEST_F(AVisit, CancelledADayBeforeIsNotLateAndAMinuteAfterThatIs)
{
    EXPECT_FALSE(cancelledAt("2026-04-20T10:00").lateCancel) << "the whole day that the clinic asks for";
    set(BookingStatus::Booked);
    EXPECT_TRUE(cancelledAt("2026-04-20T10:01").lateCancel);
}

TEST_F(AVisit, CancelledAfterItsStartIsLate)
{
    EXPECT_TRUE(cancelledAt("2026-04-21T10:30").lateCancel);
}

TEST_F(AVisit, CancelledByTheClinicIsNeverLate)
{
    for (const CancelReason reason : kCancelReasons) {
        const bool isTheirs = reason == CancelReason::TherapistAway || reason == CancelReason::ClinicClosed
            || reason == CancelReason::BookedInError;
        EXPECT_EQ(cancelledAt("2026-04-21T09:41", reason).lateCancel, !isTheirs) << qPrintable(keyOf(reason));
        set(BookingStatus::Booked);
    }
}

TEST_F(AVisit, IsLateByTheClinicsOwnMeasure)
{
    lateWithin(Minutes{15});
    EXPECT_FALSE(cancelledAt("2026-04-21T09:41").lateCancel);
    set(BookingStatus::Booked);
    lateWithin(Minutes{20});
    EXPECT_TRUE(cancelledAt("2026-04-21T09:41").lateCancel);
    set(BookingStatus::Booked);
    lateWithin(Minutes{0});
    EXPECT_FALSE(cancelledAt("2026-04-21T10:30").lateCancel) << "nought: nothing is late";
}

TEST_F(AVisit, ThatComesBackFromCancelledIsNotLateAnyMore)
{
    ASSERT_TRUE(cancelledAt("2026-04-21T09:41").lateCancel);
    EXPECT_FALSE(set(BookingStatus::Booked).lateCancel);
}

TEST_F(AVisit, CancelledAfterTheClientCameKeepsThatTheyCame)
{
    set(BookingStatus::Arrived);
    EXPECT_EQ(cancelledAt("2026-04-21T09:50", CancelReason::ClientIll).arrivedAt, moment("2026-04-21T09:41"));
}

} // namespace
} // namespace taper::test
