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

/// Mondays from 20 April 2026; the marathon is on Sunday 26 April.
struct ASeries : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Client> ann = house.client("Ann Bell");
    Id<Client> callum = house.runner("Callum Wright", house.londonMarathon());

    ASeries() { house.visit(callum, tom, "full_sports", "2026-04-09T10:00"); }

    BookingDetails details(Id<Client> client, const char* start, const char* code = "full_sports")
    {
        BookingDetails wanted;
        wanted.proposal = house.proposal(client, maya, code, start);
        return wanted;
    }
    SeriesPreview preview(const BookingDetails& wanted, const char* rule)
    {
        auto found = previewSeries(house.clinic(), wanted, text(rule));
        EXPECT_TRUE(found);
        return *std::move(found);
    }
    SeriesOutcome book(
        const BookingDetails& wanted, const char* rule, const std::vector<RowDecision>& decisions = {})
    {
        auto outcome = bookSeries(house.clinic(), wanted, text(rule), decisions);
        EXPECT_TRUE(outcome);
        return *std::move(outcome);
    }
    /// Every second Monday at 10:00 with Maya, four times from 4 May.
    std::vector<BookingView> fortnightly()
    {
        BookingDetails wanted = details(ann, "2026-05-04T10:00");
        wanted.note = text("Left calf");
        return book(wanted, "FREQ=WEEKLY;INTERVAL=2;COUNT=4").bookings;
    }
    BookingView now(const BookingView& booking)
    {
        return bookingDetail(house.clinic(), booking.id).value().booking;
    }
    Texts starts(const std::vector<BookingView>& bookings)
    {
        Texts texts;
        for (const BookingView& booking : bookings)
            texts.push_back(toIso(now(booking).fields.start).toStdString());
        return texts;
    }
    qint64 count() { return static_cast<qint64>(allOf(ann).size() + allOf(callum).size()); }
    std::vector<Id<Booking>> allOf(Id<Client> client)
    {
        std::vector<Id<Booking>> ids;
        for (int number = 1; number < 400; ++number) {
            const auto detail = bookingDetail(house.clinic(), Id<Booking>{number});
            if (detail && detail->booking.fields.client == client)
                ids.push_back(detail->booking.id);
        }
        return ids;
    }
};

TEST_F(ASeries, IsBookedOnEveryDateOfItsRuleWithTheNoteOfTheFirst)
{
    const auto bookings = fortnightly();
    EXPECT_EQ(starts(bookings),
        (Texts{"2026-05-04T10:00", "2026-05-18T10:00", "2026-06-01T10:00", "2026-06-15T10:00"}));
    for (const BookingView& booking : bookings) {
        EXPECT_EQ(booking.fields.note, text("Left calf"));
        EXPECT_EQ(booking.fields.series, bookings.front().fields.series);
        EXPECT_TRUE(booking.fields.series.has_value());
        EXPECT_EQ(booking.fields.room, room1);
    }
}

TEST_F(ASeries, IsPreviewedWithoutBeingWritten)
{
    const qint64 before = count();
    const SeriesPreview found = preview(details(ann, "2026-05-04T10:00"), "FREQ=WEEKLY;COUNT=3");
    ASSERT_EQ(found.rows.size(), 3U);
    for (const SeriesRow& row : found.rows) {
        EXPECT_TRUE(row.review.bookable);
        EXPECT_EQ(row.suggested, RowChoice::Keep);
        EXPECT_FALSE(row.other.has_value());
        EXPECT_EQ(row.place.room, room1);
    }
    EXPECT_TRUE(found.startsWithFirst);
    EXPECT_EQ(count(), before);
}

TEST_F(ASeries, ShowsWhichDateIsTakenAndOffersAnotherTimeBetweenItsNeighbours)
{
    house.booked(callum, maya, "full_sports", "2026-05-11T10:00");
    const SeriesPreview found = preview(details(ann, "2026-05-04T10:00"), "FREQ=WEEKLY;COUNT=3");
    const SeriesRow& row = found.rows.at(1);
    EXPECT_FALSE(row.review.bookable);
    EXPECT_EQ(row.suggested, RowChoice::Move);
    ASSERT_TRUE(row.other.has_value());
    EXPECT_EQ(row.other->therapist, maya);
    EXPECT_EQ(dateOf(row.other->start), date("2026-05-11"));
    EXPECT_NE(row.other->start, row.place.start);
}

TEST_F(ASeries, NeverOffersATimeBeyondItsNextDate)
{
    // Closed from Tuesday to Friday: of a daily series, no day is left between two rows.
    house.closure("2026-05-05", "2026-05-06", "Refit");
    const SeriesPreview found = preview(details(ann, "2026-05-04T10:00"), "FREQ=DAILY;COUNT=5");
    ASSERT_EQ(found.rows.size(), 5U);
    EXPECT_FALSE(found.rows.at(1).review.bookable);
    EXPECT_FALSE(found.rows.at(1).other.has_value());
    EXPECT_EQ(found.rows.at(1).suggested, RowChoice::Skip);
    const SeriesOutcome outcome = book(details(ann, "2026-05-04T10:00"), "FREQ=DAILY;COUNT=5",
        {decisionFor(found.rows.at(1), RowChoice::Skip), decisionFor(found.rows.at(2), RowChoice::Skip)});
    EXPECT_TRUE(outcome.isDone());
    EXPECT_EQ(starts(outcome.bookings), (Texts{"2026-05-04T10:00", "2026-05-07T10:00", "2026-05-08T10:00"}));
}

TEST_F(ASeries, UpToARaceOffersAWayAroundWhatIsTooClose)
{
    const BookingDetails wanted = details(callum, "2026-04-21T10:00");
    const SeriesPreview found = preview(wanted, "FREQ=DAILY;INTERVAL=2;COUNT=3");
    const SeriesRow& last = found.rows.at(2); // Saturday, the day before the marathon
    EXPECT_EQ(last.review.verdict, Verdict::TooClose);
    EXPECT_TRUE(last.review.bookable);
    std::vector<RowDecision> decisions;
    for (const SeriesRow& row : found.rows)
        decisions.push_back(decisionFor(row, row.suggested));
    if (last.suggested == RowChoice::Keep)
        decisions.back() = decisionFor(last, RowChoice::Keep, text("He knows"));
    const SeriesOutcome outcome = book(wanted, "FREQ=DAILY;INTERVAL=2;COUNT=3", decisions);
    EXPECT_TRUE(outcome.isDone());
}

TEST_F(ASeries, EveryOtherTimeItOffersCanBeBooked)
{
    house.closure("2026-05-11", "2026-05-11", "Bank holiday");
    house.booked(callum, maya, "full_sports", "2026-05-18T10:00");
    const BookingDetails wanted = details(ann, "2026-05-04T10:00");
    const SeriesPreview found = preview(wanted, "FREQ=WEEKLY;COUNT=4");
    std::vector<RowDecision> decisions;
    for (const SeriesRow& row : found.rows)
        decisions.push_back(decisionFor(row, row.suggested));
    EXPECT_EQ(std::ranges::count(decisions, RowChoice::Move, &RowDecision::choice), 2);
    const SeriesOutcome outcome = book(wanted, "FREQ=WEEKLY;COUNT=4", decisions);
    ASSERT_TRUE(outcome.isDone());
    EXPECT_EQ(outcome.bookings.size(), 4U);
    EXPECT_TRUE(std::ranges::is_sorted(
        outcome.bookings, {}, [](const BookingView& booking) { return booking.fields.start; }));
}

TEST_F(ASeries, IsBookedWholeOrNotAtAllAndNamesTheRowAtFault)
{
    const BookingDetails wanted = details(ann, "2026-05-04T10:00");
    const SeriesPreview found = preview(wanted, "FREQ=WEEKLY;COUNT=3");
    // Meanwhile somebody else is quicker.
    house.booked(callum, maya, "full_sports", "2026-05-18T10:00");
    const qint64 before = count();
    std::vector<RowDecision> decisions;
    for (const SeriesRow& row : found.rows)
        decisions.push_back(decisionFor(row, RowChoice::Keep));
    const SeriesOutcome outcome = book(wanted, "FREQ=WEEKLY;COUNT=3", decisions);
    ASSERT_FALSE(outcome.isDone());
    EXPECT_EQ(outcome.fault->date, moment("2026-05-18T10:00"));
    EXPECT_FALSE(outcome.fault->review.bookable);
    EXPECT_TRUE(outcome.bookings.empty());
    EXPECT_TRUE(outcome.back.isEmpty());
    EXPECT_EQ(count(), before);
}

TEST_F(ASeries, AsksForAReasonWhereOneIsNeededAndKeepsItThereOnly)
{
    const BookingDetails wanted = details(callum, "2026-04-25T10:00");
    SeriesOutcome outcome = book(wanted, "FREQ=WEEKLY;COUNT=3");
    ASSERT_FALSE(outcome.isDone());
    EXPECT_EQ(outcome.fault->date, moment("2026-04-25T10:00"));
    EXPECT_TRUE(outcome.fault->review.bookable);

    BookingDetails withReason = wanted;
    withReason.reason = text("He asked for it");
    outcome = book(withReason, "FREQ=WEEKLY;COUNT=3");
    ASSERT_TRUE(outcome.isDone());
    EXPECT_EQ(outcome.bookings.front().fields.reason, text("He asked for it"));
    EXPECT_EQ(outcome.bookings.back().fields.reason, QString{});
}

TEST_F(ASeries, ForSomebodyNewWritesOneClient)
{
    BookingDetails wanted = details({}, "2026-05-04T10:00");
    wanted.newClient = clientNamed("Nia Rees");
    EXPECT_EQ(preview(wanted, "FREQ=WEEKLY;COUNT=3").rows.size(), 3U);
    const SeriesOutcome outcome = book(wanted, "FREQ=WEEKLY;COUNT=3");
    ASSERT_EQ(outcome.bookings.size(), 3U);
    EXPECT_EQ(outcome.bookings.front().clientName, text("Nia Rees"));
    EXPECT_EQ(outcome.bookings.back().fields.client, outcome.bookings.front().fields.client);
}

TEST_F(ASeries, SaysWhatIsWrongWithItsRule)
{
    const BookingDetails wanted = details(ann, "2026-05-04T10:00");
    for (const char* rule : {"FREQ=WEEKLY", "FREQ=WEEKLY;COUNT=10000", "every week", ""}) {
        const auto found = previewSeries(house.clinic(), wanted, text(rule));
        ASSERT_FALSE(found) << rule;
        EXPECT_EQ(found.error().problems.constFirst().field, text("rule"));
        EXPECT_FALSE(bookSeries(house.clinic(), wanted, text(rule)));
    }
    EXPECT_EQ(count(), 1) << "only the visit of the past";
}

TEST_F(ASeries, IsNotMadeOfNothing)
{
    const BookingDetails wanted = details(ann, "2026-05-04T10:00");
    const SeriesPreview found = preview(wanted, "FREQ=WEEKLY;COUNT=2");
    EXPECT_FALSE(bookSeries(house.clinic(), wanted, text("FREQ=WEEKLY;COUNT=2"),
        {decisionFor(found.rows.at(0), RowChoice::Skip), decisionFor(found.rows.at(1), RowChoice::Skip)}));
    EXPECT_FALSE(bookSeries(house.clinic(), wanted, text("FREQ=WEEKLY;COUNT=2"),
        {{.date = moment("2026-05-05T10:00"), .choice = RowChoice::Skip}}))
        << "a date that the rule does not have";
}

TEST_F(ASeries, KeepsItsTimeWhenTheClocksGoBack)
{
    const SeriesOutcome outcome = book(details(ann, "2026-10-19T10:00"), "FREQ=WEEKLY;COUNT=2");
    EXPECT_EQ(starts(outcome.bookings), (Texts{"2026-10-19T10:00", "2026-10-26T10:00"}));
}

TEST_F(ASeries, MayHaveAHundredAndFourDates)
{
    const BookingDetails wanted = details(ann, "2026-05-04T10:00");
    EXPECT_EQ(preview(wanted, "FREQ=WEEKLY;COUNT=104").rows.size(), 104U);
    EXPECT_EQ(book(wanted, "FREQ=WEEKLY;COUNT=104").bookings.size(), 104U);
}

TEST_F(ASeries, CanBeUndoneAsOne)
{
    const SeriesOutcome outcome = book(details(ann, "2026-05-04T10:00"), "FREQ=WEEKLY;COUNT=3");
    EXPECT_EQ(outcome.back.bookings.size(), 3U);
    const auto undone = undo(house.clinic(), outcome.back);
    ASSERT_TRUE(undone && undone->again);
    for (const BookingView& booking : outcome.bookings)
        EXPECT_EQ(now(booking).fields.cancelReason, CancelReason::BookedInError);
}

TEST_F(ASeries, KnowsThePlaceOfEachBooking)
{
    const auto bookings = fortnightly();
    const auto place = seriesPlace(house.clinic(), bookings.at(1).id).value();
    ASSERT_TRUE(place.has_value());
    EXPECT_EQ(place->place, 2);
    EXPECT_EQ(place->count, 4);
    EXPECT_EQ(place->following, 2);
    EXPECT_EQ(place->others, 3);
    EXPECT_EQ(place->rule, text("FREQ=WEEKLY;INTERVAL=2;COUNT=4"));
    EXPECT_EQ(bookingDetail(house.clinic(), bookings.at(1).id)->series->place, 2);

    const auto alone = house.booked(ann, tom, "full_sports", "2026-05-05T10:00");
    EXPECT_FALSE(seriesPlace(house.clinic(), alone.id).value().has_value());

    ASSERT_TRUE(cancelBooking(house.clinic(), bookings.at(0).id, std::nullopt, CancelReason::ClientIll));
    EXPECT_EQ(seriesPlace(house.clinic(), bookings.at(1).id).value()->place, 1);
    EXPECT_EQ(seriesPlace(house.clinic(), bookings.at(0).id).value()->place, 0);
}

} // namespace
} // namespace taper::test
