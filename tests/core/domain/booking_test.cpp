// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/booking.h"

#include "tests/core/domain/problems.h"

#include <set>

namespace taper::test {

namespace {

BookingFields good()
{
    BookingFields fields;
    fields.client = Id<Client>{1};
    fields.therapist = Id<Therapist>{2};
    fields.sessionType = Id<SessionType>{3};
    fields.start = at(makeDate(2026, 4, 24), std::chrono::hours{9});
    fields.length = Minutes{60};
    return fields;
}

} // namespace

TEST(Booking, NeedsAClientATherapistAndAType)
{
    EXPECT_EQ(problemsOf(good()), "");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.client = {}; }), "client required");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.therapist = {}; }), "therapist required");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.sessionType = {}; }), "session_type required");
}

TEST(Booking, LastsFiveMinutesToEightHours)
{
    for (const int minutes : {5, 60, 480})
        EXPECT_EQ(problemsAfter(good(), [minutes](auto& f) { f.length = Minutes{minutes}; }), "");
    for (const int minutes : {-60, 0, 4, 481})
        EXPECT_EQ(problemsAfter(good(), [minutes](auto& f) { f.length = Minutes{minutes}; }),
            "minutes out_of_range");
}

TEST(Booking, CostsNothingOrMore)
{
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.price = Money{0}; }), "");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.price = Money{-1}; }), "price out_of_range");
}

TEST(Booking, HasAReasonForBeingCancelledExactlyWhenItIs)
{
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.status = BookingStatus::Cancelled; }),
        "cancel_reason required");
    BookingFields cancelled = good();
    cancelled.status = BookingStatus::Cancelled;
    cancelled.cancelReason = CancelReason::ClientIll;
    EXPECT_EQ(tidied(cancelled).cancelReason, CancelReason::ClientIll);
    cancelled.status = BookingStatus::Confirmed;
    EXPECT_EQ(tidied(cancelled).cancelReason, std::nullopt);
}

TEST(Booking, KeepsItsWordsTidy)
{
    BookingFields fields = good();
    fields.note = utf8("  left calf\r\n");
    fields.reason = utf8(" agreed with coach ");
    EXPECT_EQ(tidied(fields).note, utf8("left calf"));
    EXPECT_EQ(tidied(fields).reason, utf8("agreed with coach"));
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.note = QString{1'000'001, u'x'}; }), "notes too_long");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.reason = QString{1'000'001, u'x'}; }), "reason too_long");
}

TEST(Booking, OccupiesItsSessionWithItsBuffers)
{
    BookingFields fields = good();
    fields.bufferBefore = Minutes{5};
    fields.bufferAfter = Minutes{15};
    EXPECT_EQ(fields.interval(), (Interval{fields.start, fields.start + Minutes{60}}));
    EXPECT_EQ(fields.occupied(), (Interval{fields.start - Minutes{5}, fields.start + Minutes{75}}));
}

TEST(Booking, HoldsItsSlotUnlessCancelledOrMissed)
{
    for (const BookingStatus status : kBookingStatuses)
        EXPECT_EQ(holdsSlot(status), status != BookingStatus::Cancelled && status != BookingStatus::NoShow)
            << keyOf(status).toStdString();
}

TEST(Booking, HasWordsThatReadBackAndDiffer)
{
    std::set<QString> words;
    for (const BookingStatus status : kBookingStatuses) {
        EXPECT_EQ(bookingStatusFrom(keyOf(status)), status);
        words.insert(keyOf(status));
    }
    EXPECT_EQ(words.size(), kBookingStatuses.size());
    words.clear();
    for (const CancelReason reason : kCancelReasons) {
        EXPECT_EQ(cancelReasonFrom(keyOf(reason)), reason);
        words.insert(keyOf(reason));
    }
    EXPECT_EQ(words.size(), kCancelReasons.size());
    EXPECT_EQ(keyOf(BookingStatus::NoShow), utf8("no_show"));
    EXPECT_EQ(bookingStatusFrom(u"noshow"), std::nullopt);
    EXPECT_EQ(cancelReasonFrom(u""), std::nullopt);
}

TEST(BookingProposal, KnowsItsInterval)
{
    BookingProposal proposal;
    proposal.start = good().start;
    proposal.length = Minutes{90};
    EXPECT_EQ(proposal.interval().length(), Minutes{90});
}

} // namespace taper::test
