// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave/leave_words.h"

#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

QString span(const char* from, const char* to)
{
    return leaveSpanText({moment(from), moment(to)});
}

TEST(LeaveInWords, SaysWholeDaysWithoutTimes)
{
    EXPECT_EQ(span("2026-04-22T00:00", "2026-04-23T00:00"), text("Wed 22 Apr"));
    EXPECT_EQ(span("2026-04-22T00:00", "2026-04-25T00:00"), text("Wed 22 Apr – Fri 24 Apr"));
}

TEST(LeaveInWords, SaysPartsOfDaysWithThem)
{
    EXPECT_EQ(span("2026-04-22T11:00", "2026-04-23T00:00"), text("Wed 22 Apr from 11:00"));
    EXPECT_EQ(span("2026-04-22T11:00", "2026-04-22T13:00"), text("Wed 22 Apr 11:00–13:00"));
    EXPECT_EQ(span("2026-04-22T11:00", "2026-04-24T13:00"), text("Wed 22 Apr 11:00 – Fri 24 Apr 13:00"));
}

TEST(LeaveInWords, SaysWhatBecameOfTheBookings)
{
    BookingView moved;
    BookingView cancelled;
    cancelled.fields.status = BookingStatus::Cancelled;
    LeaveOutcome outcome;
    EXPECT_EQ(settledSentence(outcome), QString{});
    outcome.bookings = {moved};
    EXPECT_EQ(settledSentence(outcome), text("1 booking moved."));
    outcome.bookings = {moved, moved, cancelled};
    EXPECT_EQ(settledSentence(outcome), text("2 bookings moved, 1 cancelled."));
    outcome.bookings = {cancelled};
    EXPECT_EQ(settledSentence(outcome), text("1 booking cancelled."));

    LeaveRequest request;
    request.therapist = Id<Therapist>{1};
    request.interval = {moment("2026-04-22T00:00"), moment("2026-04-23T00:00")};
    EXPECT_EQ(enteredSentence(text("Maya Okafor"), request, outcome),
        text("Maya Okafor is away Wed 22 Apr. 1 booking cancelled."));
    request.therapist.reset();
    EXPECT_EQ(enteredSentence(text("Whole clinic"), request, {}), text("The clinic is closed Wed 22 Apr."));
}

} // namespace
} // namespace taper::test
