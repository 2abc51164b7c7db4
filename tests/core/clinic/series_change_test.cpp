// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/series.h"

#include "core/clinic/booking_detail.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

using Texts = std::vector<std::string>;

/// Every Monday at 10:00 with Maya, four times from 4 May 2026.
struct AChangeOfASeries : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Client> ann = house.client("Ann Bell");
    Id<Client> ben = house.client("Ben Gray");
    std::vector<BookingView> bookings;

    AChangeOfASeries()
    {
        BookingDetails wanted;
        wanted.proposal = house.proposal(ann, maya, "full_sports", "2026-05-04T10:00");
        wanted.note = text("Left calf");
        bookings = bookSeries(house.clinic(), wanted, text("FREQ=WEEKLY;COUNT=4")).value().bookings;
    }

    BookingView now(const BookingView& booking)
    {
        return bookingDetail(house.clinic(), booking.id).value().booking;
    }
    BookingView now(size_t index) { return now(bookings.at(index)); }
    Texts starts()
    {
        Texts texts;
        for (const BookingView& booking : bookings)
            texts.push_back(toIso(now(booking).fields.start).toStdString());
        return texts;
    }
    Result<SeriesOutcome> change(size_t index, SeriesScope scope, const SeriesChange& change,
        const std::vector<RowDecision>& decisions = {})
    {
        const BookingView booking = now(index);
        return changeSeries(house.clinic(), booking.id, booking.revision, scope, change, decisions);
    }
    SeriesPreview preview(size_t index, SeriesScope scope, const SeriesChange& change)
    {
        const BookingView booking = now(index);
        return previewSeriesChange(house.clinic(), booking.id, booking.revision, scope, change).value();
    }
};

TEST_F(AChangeOfASeries, CanBeMeantForOneBooking)
{
    const auto outcome = change(1, SeriesScope::One, {.shift = 60min});
    ASSERT_TRUE(outcome && outcome->isDone());
    EXPECT_EQ(outcome->bookings.size(), 1U);
    EXPECT_EQ(
        starts(), (Texts{"2026-05-04T10:00", "2026-05-11T11:00", "2026-05-18T10:00", "2026-05-25T10:00"}));
    EXPECT_EQ(now(1).fields.series, bookings.front().fields.series) << "still one of the series";
}

TEST_F(AChangeOfASeries, CanBeMeantForThisAndTheFollowing)
{
    ASSERT_TRUE(change(1, SeriesScope::ThisAndFollowing, {.shift = 24h + 30min})->isDone());
    EXPECT_EQ(
        starts(), (Texts{"2026-05-04T10:00", "2026-05-12T10:30", "2026-05-19T10:30", "2026-05-26T10:30"}));
}

TEST_F(AChangeOfASeries, CanBeMeantForAll)
{
    const auto outcome = change(2, SeriesScope::All, {.therapist = tom});
    ASSERT_TRUE(outcome && outcome->isDone());
    for (size_t i = 0; i < bookings.size(); ++i) {
        EXPECT_EQ(now(i).fields.therapist, tom);
        EXPECT_EQ(now(i).fields.room, room2) << "with the room that he usually has";
        EXPECT_EQ(now(i).fields.note, text("Left calf"));
    }
    EXPECT_EQ(outcome->back.bookings.size(), 4U);
}

TEST_F(AChangeOfASeries, MayPutEachWhereAnotherStood)
{
    ASSERT_TRUE(change(0, SeriesScope::All, {.shift = 7 * 24h})->isDone());
    EXPECT_EQ(
        starts(), (Texts{"2026-05-11T10:00", "2026-05-18T10:00", "2026-05-25T10:00", "2026-06-01T10:00"}));
    EXPECT_EQ(now(0).revision, 2) << "each is written once";
    ASSERT_TRUE(change(0, SeriesScope::All, {.shift = -7 * 24h})->isDone());
    EXPECT_EQ(
        starts(), (Texts{"2026-05-04T10:00", "2026-05-11T10:00", "2026-05-18T10:00", "2026-05-25T10:00"}));
}

TEST_F(AChangeOfASeries, MayLetTwoExchangeTheirPlaces)
{
    const auto to = [&](size_t index, const char* start) {
        RowDecision decision{.booking = bookings.at(index).id, .choice = RowChoice::Move};
        decision.to = RowDecision::Place{moment(start), maya, std::nullopt};
        return decision;
    };
    ASSERT_TRUE(
        change(0, SeriesScope::All, {}, {to(0, "2026-05-11T10:00"), to(1, "2026-05-04T10:00")})->isDone());
    EXPECT_EQ(
        starts(), (Texts{"2026-05-11T10:00", "2026-05-04T10:00", "2026-05-18T10:00", "2026-05-25T10:00"}));
}

TEST_F(AChangeOfASeries, LeavesTheNotesAndReasonsOfTheOthersAlone)
{
    BookingDetails own;
    own.proposal = house.proposal(ann, maya, "full_sports", "2026-05-18T10:00");
    own.note = text("Bring shoes");
    ASSERT_TRUE(changeBooking(house.clinic(), bookings.at(2).id, now(2).revision, own));
    ASSERT_TRUE(keepBookingWithReason(house.clinic(), bookings.at(3).id, now(3).revision, text("Asked")));

    ASSERT_TRUE(change(1, SeriesScope::All, {.shift = 60min, .note = text("Right calf")})->isDone());
    EXPECT_EQ(now(0).fields.note, text("Left calf"));
    EXPECT_EQ(now(1).fields.note, text("Right calf"));
    EXPECT_EQ(now(2).fields.note, text("Bring shoes"));
    EXPECT_EQ(now(3).fields.note, text("Left calf"));
    EXPECT_EQ(now(3).fields.reason, text("Asked"));
}

TEST_F(AChangeOfASeries, NeverTouchesWhatIsOverBegunMissedOrCancelled)
{
    ASSERT_TRUE(cancelBooking(house.clinic(), bookings.at(2).id, std::nullopt, CancelReason::ClientIll));
    ASSERT_TRUE(setBookingStatus(house.clinic(), bookings.at(3).id, std::nullopt, BookingStatus::Arrived));
    house.clock().set("2026-05-05T08:00");
    const auto outcome = change(1, SeriesScope::All, {.shift = 60min});
    ASSERT_TRUE(outcome && outcome->isDone());
    EXPECT_EQ(outcome->bookings.size(), 1U);
    EXPECT_EQ(
        starts(), (Texts{"2026-05-04T10:00", "2026-05-11T11:00", "2026-05-18T10:00", "2026-05-25T10:00"}));
}

TEST_F(AChangeOfASeries, IsDoneToAllOrToNone)
{
    house.booked(ben, maya, "full_sports", "2026-05-18T15:00");
    const auto outcome = change(0, SeriesScope::All, {.shift = 5h});
    ASSERT_TRUE(outcome);
    ASSERT_FALSE(outcome->isDone());
    EXPECT_EQ(outcome->fault->place.replaces, bookings.at(2).id);
    EXPECT_EQ(outcome->fault->from, moment("2026-05-18T10:00"));
    EXPECT_EQ(
        starts(), (Texts{"2026-05-04T10:00", "2026-05-11T10:00", "2026-05-18T10:00", "2026-05-25T10:00"}));
    EXPECT_EQ(now(0).revision, 1);
}

TEST_F(AChangeOfASeries, IsPreviewedWithAnotherTimeForWhatCannotBe)
{
    house.booked(ben, maya, "full_sports", "2026-05-18T15:00");
    const SeriesPreview found = preview(0, SeriesScope::All, {.shift = 5h});
    ASSERT_EQ(found.rows.size(), 4U);
    EXPECT_EQ(found.rows.at(0).from, moment("2026-05-04T10:00"));
    EXPECT_EQ(found.rows.at(0).place.start, moment("2026-05-04T15:00"));
    EXPECT_EQ(found.rows.at(0).suggested, RowChoice::Keep);
    EXPECT_FALSE(found.rows.at(2).review.bookable);
    ASSERT_EQ(found.rows.at(2).suggested, RowChoice::Move);

    std::vector<RowDecision> decisions;
    for (const SeriesRow& row : found.rows)
        decisions.push_back(decisionFor(row, row.suggested));
    decisions.at(3).choice = RowChoice::Skip;
    ASSERT_TRUE(change(0, SeriesScope::All, {.shift = 5h}, decisions)->isDone());
    EXPECT_EQ(now(2).fields.start, found.rows.at(2).other->start);
    EXPECT_EQ(now(3).fields.start, moment("2026-05-25T10:00")) << "skipped: left where it is";
}

TEST_F(AChangeOfASeries, IsRefusedIfTheBookingOrARowHasChangedSince)
{
    const int seen = now(0).revision;
    const SeriesPreview found = preview(1, SeriesScope::All, {.shift = 60min});
    ASSERT_TRUE(setBookingStatus(house.clinic(), bookings.at(0).id, std::nullopt, BookingStatus::Confirmed));
    const auto stale =
        changeSeries(house.clinic(), bookings.at(0).id, seen, SeriesScope::All, {.shift = 60min});
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().code, ErrorCode::StaleRevision);
    const auto staleRow =
        change(1, SeriesScope::All, {.shift = 60min}, {decisionFor(found.rows.at(0), RowChoice::Keep)});
    ASSERT_FALSE(staleRow);
    EXPECT_EQ(staleRow.error().code, ErrorCode::StaleRevision);
}

TEST_F(AChangeOfASeries, TakesTheTypeWithItsPriceAndBuffers)
{
    const auto type = house.type("myofascial");
    ASSERT_TRUE(change(0, SeriesScope::All, {.sessionType = type, .price = Money{4200}})->isDone());
    EXPECT_EQ(now(3).fields.sessionType, type);
    EXPECT_EQ(now(3).fields.price, Money{4200});
    ASSERT_TRUE(change(0, SeriesScope::All, {.price = Money{4300}})->isDone());
    EXPECT_EQ(now(3).fields.price, Money{4300});
}

TEST_F(AChangeOfASeries, CanBeUndoneAsOne)
{
    const auto outcome = change(0, SeriesScope::All, {.shift = 7 * 24h});
    ASSERT_TRUE(outcome && outcome->isDone());
    const auto undone = undo(house.clinic(), outcome->back);
    ASSERT_TRUE(undone && undone->again);
    EXPECT_EQ(
        starts(), (Texts{"2026-05-04T10:00", "2026-05-11T10:00", "2026-05-18T10:00", "2026-05-25T10:00"}));
}

TEST_F(AChangeOfASeries, OfABookingOfNoSeriesIsAChangeOfThatBooking)
{
    const BookingView alone = house.booked(ben, tom, "full_sports", "2026-05-04T10:00");
    const auto outcome =
        changeSeries(house.clinic(), alone.id, alone.revision, SeriesScope::All, {.shift = 30min});
    ASSERT_TRUE(outcome && outcome->isDone());
    EXPECT_EQ(outcome->bookings.size(), 1U);
    EXPECT_EQ(now(0).fields.start, moment("2026-05-04T10:00"));
}

TEST_F(AChangeOfASeries, IsReadFromTheEditorOfOne)
{
    BookingDetails after;
    after.proposal = house.proposal(ann, tom, "full_sports", "2026-05-12T10:30");
    after.note = text("Left calf");
    after.price = bookings.at(1).fields.price;
    const SeriesChange found = changeBetween(bookings.at(1).fields, after);
    EXPECT_EQ(found.shift, 24h + 30min);
    EXPECT_EQ(found.therapist, tom);
    EXPECT_FALSE(found.length || found.sessionType || found.price || found.note || found.room);
    EXPECT_FALSE(found.isEmpty());
    after.proposal = house.proposal(ann, maya, "full_sports", "2026-05-11T10:00");
    EXPECT_TRUE(changeBetween(bookings.at(1).fields, after).isEmpty());
}

TEST_F(AChangeOfASeries, CancelsAsManyAsAreMeant)
{
    const auto cancel = [&](size_t index, SeriesScope scope) {
        return cancelSeries(
            house.clinic(), bookings.at(index).id, now(index).revision, scope, CancelReason::Injury);
    };
    const auto isCancelled = [&](size_t index) {
        return now(index).fields.status == BookingStatus::Cancelled;
    };
    EXPECT_EQ(cancel(0, SeriesScope::One)->bookings.size(), 1U);
    EXPECT_TRUE(isCancelled(0));
    EXPECT_FALSE(isCancelled(1));
    const auto outcome = cancel(2, SeriesScope::ThisAndFollowing);
    EXPECT_EQ(outcome->bookings.size(), 2U);
    EXPECT_FALSE(isCancelled(1));
    EXPECT_TRUE(isCancelled(2) && isCancelled(3));
    EXPECT_EQ(now(3).fields.cancelReason, CancelReason::Injury);
    EXPECT_EQ(now(3).fields.note, text("Left calf"));

    const auto undone = undo(house.clinic(), outcome->back);
    ASSERT_TRUE(undone && undone->again);
    EXPECT_FALSE(isCancelled(2) || isCancelled(3));
    EXPECT_EQ(cancel(3, SeriesScope::All)->bookings.size(), 3U);
}

} // namespace
} // namespace taper::test
