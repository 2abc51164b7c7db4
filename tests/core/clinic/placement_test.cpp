// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/placement.h"

#include "core/clinic/book.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <random>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

struct PlacesOfABooking : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Client> callum = house.runner("Callum Wright", house.londonMarathon());

    PlacesOfABooking() { house.visit(callum, tom, "full_sports", "2026-04-09T10:00"); }

    PlacementRequest request(const BookingProposal& proposal, std::initializer_list<const char*> days)
    {
        PlacementRequest request{.proposal = proposal, .columns = {}};
        for (const char* day : days) {
            for (const Id<Therapist> therapist : {maya, tom})
                request.columns.push_back({date(day), therapist, std::nullopt});
        }
        return request;
    }

    std::vector<PlacementRuns> asked(const PlacementRequest& request)
    {
        auto runs = placements(house.clinic(), request);
        EXPECT_TRUE(runs);
        return runs ? *std::move(runs) : std::vector<PlacementRuns>{};
    }

    static PlacementMark mark(const PlacementRuns& runs, const char* when)
    {
        return markAt(runs, moment(when)).value_or(PlacementMark{});
    }
};

TEST_F(PlacesOfABooking, SayWhatSpeaksAgainstEach)
{
    const BookingView here = house.booked(callum, maya, "full_sports", "2026-04-21T09:00");
    house.booked(house.client("Priya Nair"), maya, "full_sports", "2026-04-24T11:00");
    BookingProposal proposal = house.proposal(callum, maya, "full_sports", "2026-04-21T09:00");
    proposal.replaces = here.id;
    const auto runs = asked(request(proposal, {"2026-04-24", "2026-04-25"}));
    ASSERT_EQ(runs.size(), 4u);

    const PlacementRuns& friday = runs[0];
    EXPECT_EQ(mark(friday, "2026-04-24T06:00"), (PlacementMark{Severity::Stop, FindingCode::OutsideHours}));
    EXPECT_EQ(mark(friday, "2026-04-24T09:00"), (PlacementMark{Severity::Ideal, FindingCode::BeforeRace}));
    EXPECT_EQ(mark(friday, "2026-04-24T10:30"), (PlacementMark{Severity::Stop, FindingCode::TherapistBusy}));
    EXPECT_EQ(mark(friday, "2026-04-24T12:15"), (PlacementMark{Severity::Stop, FindingCode::InBreak}));
    EXPECT_EQ(mark(runs[1], "2026-04-24T10:30").severity, Severity::Ideal) << "Tom is free then";
    EXPECT_EQ(
        mark(runs[2], "2026-04-25T09:00"), (PlacementMark{Severity::TooClose, FindingCode::BeforeRace}));
}

TEST_F(PlacesOfABooking, AreOneRunWhereNothingChanges)
{
    house.closure("2026-04-22", "2026-04-22", "Training");
    PlacementRequest wanted =
        request(house.proposal(callum, maya, "full_sports", "2026-04-21T09:00"), {"2026-04-22"});
    wanted.hours = {8h, 18h};
    const auto runs = asked(wanted);
    ASSERT_EQ(runs[0].size(), 1u);
    EXPECT_EQ(runs[0][0].times, (Interval{moment("2026-04-22T08:00"), moment("2026-04-22T18:00")}));
    EXPECT_EQ(runs[0][0].mark, (PlacementMark{Severity::Stop, FindingCode::ClinicClosed}));
}

TEST_F(PlacesOfABooking, AreOnlyLookedForWithinTheHoursAskedFor)
{
    PlacementRequest wanted =
        request(house.proposal(callum, maya, "full_sports", "2026-04-21T09:00"), {"2026-04-21"});
    wanted.hours = {8h, 18h};
    const auto runs = asked(wanted);
    EXPECT_EQ(runs[0].front().times.start, moment("2026-04-21T08:00"));
    EXPECT_EQ(runs[0].back().times.end, moment("2026-04-21T18:00"));
}

TEST_F(PlacesOfABooking, InARoomKeepTheTherapistAndMindTheRoom)
{
    house.booked(house.client("Priya Nair"), tom, "full_sports", "2026-04-22T10:00");
    PlacementRequest wanted{
        .proposal = house.proposal(callum, maya, "full_sports", "2026-04-21T09:00"), .columns = {}};
    wanted.columns = {{date("2026-04-22"), std::nullopt, room1}, {date("2026-04-22"), std::nullopt, room2}};
    const auto runs = asked(wanted);
    EXPECT_NE(mark(runs[0], "2026-04-22T10:00").severity, Severity::Stop);
    EXPECT_EQ(mark(runs[1], "2026-04-22T10:00"), (PlacementMark{Severity::Stop, FindingCode::RoomBusy}));
}

TEST_F(PlacesOfABooking, ByItsEndSayHowLongItMayBecome)
{
    const BookingView here = house.booked(callum, maya, "full_sports", "2026-04-21T09:00");
    house.booked(house.client("Priya Nair"), maya, "full_sports", "2026-04-21T10:45");
    PlacementRequest wanted{
        .proposal = house.proposal(callum, maya, "full_sports", "2026-04-21T09:00"), .columns = {}};
    wanted.proposal.replaces = here.id;
    wanted.columns = {{date("2026-04-21"), maya, std::nullopt}};
    wanted.by = PlacementBy::End;
    const auto runs = asked(wanted);
    EXPECT_EQ(runs[0].front().times.start, moment("2026-04-21T09:00")) << "before its start it cannot end";
    EXPECT_NE(mark(runs[0], "2026-04-21T09:45").severity, Severity::Stop) << "ends at 10:00, as it does";
    EXPECT_EQ(mark(runs[0], "2026-04-21T10:45").severity, Severity::Stop) << "ends at 11:00, into Priya";
}

TEST_F(PlacesOfABooking, ByItsBeginningKeepTheEnd)
{
    const BookingView here = house.booked(callum, maya, "full_sports", "2026-04-21T10:00");
    PlacementRequest wanted{
        .proposal = house.proposal(callum, maya, "full_sports", "2026-04-21T10:00"), .columns = {}};
    wanted.proposal.replaces = here.id;
    wanted.columns = {{date("2026-04-21"), maya, std::nullopt}};
    wanted.by = PlacementBy::Beginning;
    const auto runs = asked(wanted);
    EXPECT_EQ(runs[0].back().times.end, moment("2026-04-21T11:00")) << "after its end it cannot begin";
    EXPECT_NE(mark(runs[0], "2026-04-21T10:00").severity, Severity::Stop);
    EXPECT_EQ(mark(runs[0], "2026-04-21T08:45").severity, Severity::Stop);
}

TEST_F(PlacesOfABooking, RefuseWhatIsNotThere)
{
    PlacementRequest wanted =
        request(house.proposal(callum, maya, "full_sports", "2026-04-21T09:00"), {"2026-04-21"});
    wanted.columns[0].therapist = Id<Therapist>{77};
    EXPECT_EQ(placements(house.clinic(), wanted).error().code, ErrorCode::NotFound);
    wanted.columns[0] = {date("2026-04-21"), maya, Id<Room>{77}};
    EXPECT_EQ(placements(house.clinic(), wanted).error().code, ErrorCode::NotFound);
    wanted.columns.clear();
    EXPECT_TRUE(placements(house.clinic(), wanted)->empty());
}

/// On every place of five days with two therapists, with and without a booking that is being moved.
TEST_F(PlacesOfABooking, SayExactlyWhatTheReviewOfTheBookingSays)
{
    house.closure("2026-04-23", "2026-04-23", "Training");
    TherapistFields ada;
    ada.name = text("Ada Bell");
    ada.weeklyHours.fill({TimeSpan{9h, 17h}});
    ada.deepCap = 2;
    const Id<Therapist> capped = house.therapist(ada);
    std::mt19937 random{20260420};
    const auto pick = [&random](
                          int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
    const Id<Client> others[] = {house.client("Priya Nair"), house.client("Ben Adeyemi"), callum};
    const Id<Therapist> team[] = {maya, tom, capped};
    for (int i = 0; i < 40; ++i) {
        BookingProposal proposal = house.proposal(
            others[pick(3)], team[pick(3)], pick(2) ? "full_sports" : "pre_event", "2026-04-21T09:00");
        proposal.start += 24h * pick(5) + 15min * pick(32);
        ASSERT_TRUE(house.tryBooking(proposal, "whatever the race"));
    }
    const BookingView moved = house.booked(callum, tom, "full_sports", "2026-05-05T10:00");

    for (const bool isMoved : {false, true}) {
        BookingProposal proposal = house.proposal(callum, tom, "full_sports", "2026-04-21T10:00");
        if (isMoved)
            proposal.replaces = moved.id;
        PlacementRequest wanted =
            request(proposal, {"2026-04-20", "2026-04-22", "2026-04-23", "2026-04-24", "2026-04-25"});
        wanted.columns.push_back({date("2026-04-22"), capped, std::nullopt});
        wanted.columns.push_back({date("2026-04-24"), std::nullopt, room1});
        const auto runs = asked(wanted);
        ASSERT_EQ(runs.size(), wanted.columns.size());
        for (size_t i = 0; i < runs.size(); ++i) {
            const PlacementColumn& column = wanted.columns[i];
            BookingProposal there = proposal;
            there.therapist = column.therapist.value_or(proposal.therapist);
            there.room = column.room;
            for (there.start = Moment{column.date}; there.start < dayInterval(column.date).end;
                 there.start += 15min) {
                const auto review = reviewBooking(house.clinic(), there);
                ASSERT_TRUE(review);
                const auto said = markAt(runs[i], there.start);
                ASSERT_TRUE(said) << toIso(there.start).toStdString();
                EXPECT_EQ(*said, markOf(review->findings)) << toIso(there.start).toStdString();
                EXPECT_EQ(said->severity != Severity::Stop, review->bookable);
            }
        }
    }
}

} // namespace
} // namespace taper::test
