// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/flags.h"

#include "core/clinic/book.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

TEST(Flags, AreTheCautionsAndWorseOfTheDaysAskedForInOrderOfTime)
{
    ClinicBuilder house;
    const auto maya = house.therapist("Maya Okafor");
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    house.visit(callum, maya, "full_sports", "2026-04-09T10:00");
    house.booked(callum, maya, "full_sports", "2026-04-25T14:00", "light only");
    house.booked(callum, maya, "myofascial", "2026-04-24T10:00", "asked");
    house.booked(callum, maya, "full_sports", "2026-04-23T10:00"); // ideal
    const BookingView gone = house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "light only");
    ASSERT_TRUE(cancelBooking(house.clinic(), gone.id, std::nullopt, CancelReason::Other));

    const auto flags = flaggedBookings(house.clinic(), date("2026-04-20"), date("2026-04-25"));
    ASSERT_TRUE(flags);
    ASSERT_EQ(flags->size(), 2u);
    EXPECT_EQ((*flags)[0].finding.severity, Severity::Caution);
    EXPECT_EQ((*flags)[0].booking.fields.start, moment("2026-04-24T10:00"));
    EXPECT_EQ((*flags)[1].finding.severity, Severity::TooClose);
    EXPECT_EQ((*flags)[1].finding.days, -1);
    EXPECT_EQ(flaggedBookings(house.clinic(), date("2026-04-25"), date("2026-04-25"))->size(), 1u);
    EXPECT_TRUE(flaggedBookings(house.clinic(), date("2026-04-26"), date("2026-05-25"))->empty());
}

} // namespace
} // namespace taper::test
