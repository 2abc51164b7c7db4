// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/booking_action.h"

#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>

namespace taper {
namespace {

using test::moment;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using enum BookingAction;

BookingView bookingAt(const char* start, BookingStatus status)
{
    BookingView booking;
    booking.fields.start = moment(start);
    booking.fields.length = Minutes{60};
    booking.fields.status = status;
    return booking;
}

std::vector<BookingAction> offered(const BookingView& booking, const Findings& findings = {})
{
    std::vector<BookingAction> actions;
    for (const OfferedAction& action : offeredActions(booking, findings, moment("2026-04-24T09:00")))
        actions.push_back(action.action);
    return actions;
}

std::optional<BookingAction> primary(const BookingView& booking)
{
    for (const OfferedAction& action : offeredActions(booking, {}, moment("2026-04-24T09:00"))) {
        if (action.isPrimary)
            return action.action;
    }
    return std::nullopt;
}

TEST(OfferedActions, LeadFromBookedOverArrivedAndInSessionToCompletedAndItsNote)
{
    EXPECT_EQ(primary(bookingAt("2026-04-24T09:45", BookingStatus::Booked)), Arrive);
    EXPECT_EQ(primary(bookingAt("2026-04-24T09:45", BookingStatus::Confirmed)), Arrive);
    EXPECT_EQ(primary(bookingAt("2026-04-24T09:45", BookingStatus::Arrived)), Start);
    EXPECT_EQ(primary(bookingAt("2026-04-24T09:45", BookingStatus::InSession)), Complete);
    EXPECT_EQ(primary(bookingAt("2026-04-24T09:45", BookingStatus::Completed)), Note);
}

TEST(OfferedActions, LetNobodyArriveBeforeTheDayOrMissWhatHasNotBegun)
{
    EXPECT_THAT(offered(bookingAt("2026-04-25T09:45", BookingStatus::Booked)),
        AllOf(Not(Contains(Arrive)), Not(Contains(NoShow)), Contains(Confirm)));
    EXPECT_THAT(offered(bookingAt("2026-04-24T09:45", BookingStatus::Booked)), Not(Contains(NoShow)));
    EXPECT_THAT(offered(bookingAt("2026-04-24T09:00", BookingStatus::Booked)), Contains(NoShow));
}

TEST(OfferedActions, OfferTheNoteAsSoonAsTheClientIsThere)
{
    EXPECT_THAT(offered(bookingAt("2026-04-24T09:45", BookingStatus::Confirmed)), Not(Contains(Note)));
    for (const BookingStatus status :
        {BookingStatus::Arrived, BookingStatus::InSession, BookingStatus::Completed})
        EXPECT_THAT(offered(bookingAt("2026-04-24T09:45", status)), Contains(Note));
}

TEST(OfferedActions, OfferOnlyTheWayBackOnceTheSlotIsGivenUp)
{
    EXPECT_THAT(offered(bookingAt("2026-04-24T09:45", BookingStatus::Cancelled)), ElementsAre(StepBack));
    EXPECT_THAT(offered(bookingAt("2026-04-24T08:00", BookingStatus::NoShow)), ElementsAre(StepBack));
}

TEST(OfferedActions, OfferToKeepOnlyWhereAReasonIsMissing)
{
    const Findings caution{Finding{FindingCode::BeforeRace, Severity::TooClose}};
    BookingView booking = bookingAt("2026-04-24T09:45", BookingStatus::Booked);
    EXPECT_THAT(offered(booking, caution), Contains(Keep));
    EXPECT_THAT(offered(booking, {Finding{FindingCode::BeforeRace, Severity::Info}}), Not(Contains(Keep)));
    booking.fields.reason = QStringLiteral("wants it so");
    EXPECT_THAT(offered(booking, caution), Not(Contains(Keep)));
}

TEST(OfferedActions, OfferTheWayBackFromEachStep)
{
    EXPECT_THAT(offered(bookingAt("2026-04-24T09:45", BookingStatus::Booked)), Not(Contains(StepBack)));
    for (const BookingStatus status : {BookingStatus::Confirmed, BookingStatus::Arrived,
             BookingStatus::InSession, BookingStatus::Completed})
        EXPECT_THAT(offered(bookingAt("2026-04-24T09:45", status)), Contains(StepBack));
}

TEST(StepBack, GoesOneStatusBack)
{
    EXPECT_EQ(statusAfter(StepBack, BookingStatus::Confirmed), BookingStatus::Booked);
    EXPECT_EQ(statusAfter(StepBack, BookingStatus::Arrived), BookingStatus::Booked);
    EXPECT_EQ(statusAfter(StepBack, BookingStatus::InSession), BookingStatus::Arrived);
    EXPECT_EQ(statusAfter(StepBack, BookingStatus::Completed), BookingStatus::InSession);
    EXPECT_EQ(statusAfter(StepBack, BookingStatus::NoShow), BookingStatus::Booked);
    EXPECT_EQ(statusAfter(StepBack, BookingStatus::Cancelled), BookingStatus::Booked);
}

} // namespace
} // namespace taper
