// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/clinic/recall_house.h"

#include <random>

namespace taper {
namespace {

using namespace test;

class RecallTimesFor : public RecallHouse {
protected:
    RecallTimes timesFor(Id<Client> client)
    {
        const auto row = rowOf(client);
        EXPECT_TRUE(row);
        if (!row)
            return {};
        auto times = recallTimes(clinic(), client, row->first());
        EXPECT_TRUE(times);
        return times ? *std::move(times) : RecallTimes{};
    }
};

TEST_F(RecallTimesFor, ARunnerAreTheIdealDaysBeforeTheRaceWithTheLastTherapist)
{
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    house.visit(callum, tom, "full_sports", "2026-03-31T10:00");
    const RecallTimes times = timesFor(callum);
    EXPECT_EQ(times.proposal.day, date("2026-04-24")); // D−2
    EXPECT_EQ(times.proposal.verdict, Verdict::Ideal);
    EXPECT_EQ(times.proposal.therapist, tom);
    ASSERT_FALSE(times.slots.empty());
    const RankedSlot& first = times.slots.front();
    EXPECT_EQ(dateOf(first.slot.interval.start), date("2026-04-24"));
    EXPECT_EQ(first.slot.therapist, tom);
    EXPECT_EQ(first.race->days, -2);
    for (const RankedSlot& slot : times.slots)
        EXPECT_LT(slot.slot.verdict, Verdict::Caution);
}

TEST_F(RecallTimesFor, TheDayBeforeARaceAreForALightSession)
{
    house.clock().set("2026-04-25T08:00");
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    const RecallTimes times = timesFor(callum);
    EXPECT_EQ(times.proposal.sessionType, house.type("pre_event"));
    ASSERT_FALSE(times.slots.empty());
    EXPECT_EQ(dateOf(times.slots.front().slot.interval.start), date("2026-04-25"));
}

TEST_F(RecallTimesFor, TheDayAfterARaceAreForALightSession)
{
    house.clock().set("2026-04-27T08:00");
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    const RecallTimes times = timesFor(callum);
    EXPECT_EQ(times.proposal.sessionType, house.type("post_event"));
    ASSERT_FALSE(times.slots.empty());
    EXPECT_EQ(times.slots.front().slot.verdict, Verdict::Ideal);
}

TEST_F(RecallTimesFor, AVisitThatFallsDueOnTheDayBeforeARaceAreOnTheNearestGoodDay)
{
    const auto callum = comingEvery(28, "Callum Wright");
    house.enter(callum, house.londonMarathon());
    house.visit(callum, maya, "full_sports", "2026-03-28T10:00");
    house.clock().set("2026-04-25T08:00"); // D−1, and due
    const auto found = list(RecallShow::Due, RecallKind::Cadence);
    ASSERT_EQ(found.rows.size(), 1u);
    const auto cadence =
        std::ranges::find(found.rows.front().reasons, RecallKind::Cadence, &RecallReason::kind);
    const auto times = recallTimes(clinic(), callum, *cadence);
    ASSERT_TRUE(times);
    EXPECT_EQ(times->proposal.movedFrom, date("2026-04-25"));
    EXPECT_EQ(times->proposal.day, date("2026-04-29")); // 48 hours after the finish, at noon
    EXPECT_LT(times->proposal.verdict, Verdict::Caution);
    ASSERT_FALSE(times->slots.empty());
    EXPECT_GE(dateOf(times->slots.front().slot.interval.start), date("2026-04-28"));
}

TEST_F(RecallTimesFor, ARegularAreOfTheUsualWorkAndLength)
{
    const auto callum = comingEvery(14, "Callum Wright");
    house.visit(callum, maya, "myofascial", "2026-04-01T10:00");
    const RecallTimes times = timesFor(callum);
    EXPECT_EQ(times.proposal.sessionType, house.type("myofascial"));
    EXPECT_EQ(times.proposal.length, 60min);
    EXPECT_EQ(times.proposal.day, date("2026-04-20"));
    EXPECT_FALSE(times.proposal.movedFrom);
}

TEST_F(RecallTimesFor, AnybodyCanBeBookedAndTakeThemOffTheList)
{
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    house.visit(callum, tom, "full_sports", "2026-03-31T10:00");
    const RecallTimes times = timesFor(callum);
    ASSERT_FALSE(times.slots.empty());
    for (const RankedSlot& slot : times.slots) {
        BookingProposal proposal;
        proposal.client = callum;
        proposal.therapist = slot.slot.therapist;
        proposal.room = slot.slot.room;
        proposal.sessionType = times.proposal.sessionType;
        proposal.start = slot.slot.interval.start;
        proposal.length = slot.slot.interval.length();
        const auto booked = house.tryBooking(proposal);
        ASSERT_TRUE(booked && booked->isBooked());
        EXPECT_EQ(why(callum), "");
        cancel(*booked->booking, CancelReason::BookedInError);
        EXPECT_EQ(why(callum), "race_ahead");
    }
}

/// Whatever a clinic looks like: who is listed has no booking that fits the reason.
TEST_F(RecallHouse, NeverListsAClientWithAFittingBooking)
{
    std::mt19937 random{20'260'420};
    const auto pick = [&random](int from, int to) { return std::uniform_int_distribution{from, to}(random); };
    const std::vector<Id<Race>> races{house.londonMarathon(), race("Bath Half", "2026-04-18"),
        race("Leeds 10", "2026-05-02"), race("York Half", "2026-04-22")};
    const Date today = date("2026-04-20");
    const std::array codes{"full_sports", "myofascial", "pre_event", "post_event"};
    // Each client has a therapist and an hour of their own for what is past, so that nobody is in the way.
    std::vector<Id<Therapist>> team{maya, tom};
    for (const char* name : {"Ann", "Ben", "Cat", "Dan", "Eve", "Fay"})
        team.push_back(house.therapist(name));
    for (size_t i = 0; i < 120; ++i) {
        const auto client = comingEvery(pick(7, 40), "Somebody");
        const Id<Therapist> therapist = team.at(i % team.size());
        const TimeOfDay hour = 6h + std::chrono::hours{i / team.size()};
        for (const Id<Race> each : races) {
            if (pick(0, 3) == 0)
                house.enter(client, each);
        }
        for (int visit = pick(0, 3); visit > 0; --visit) {
            const Date day = today - std::chrono::days{visit * 12 + pick(0, 5)};
            house.visit(client, therapist, codes.at(static_cast<size_t>(pick(0, 3))),
                toIso(at(day, hour)).toUtf8().constData());
        }
        for (int coming = pick(0, 2); coming > 0; --coming) {
            const Date day = today + std::chrono::days{coming * 9 - pick(0, 8)};
            // Some are refused, on a Sunday for example: those clients simply have one booking fewer.
            (void)house.tryBooking(house.proposal(client, therapist,
                codes.at(static_cast<size_t>(pick(0, 3))), toIso(at(day, hour)).toUtf8().constData()));
        }
        if (pick(0, 5) == 0)
            reminder(client, "2026-04-20");
    }

    const RecallList found = list();
    ASSERT_GT(found.rows.size(), 20u);
    for (const RecallRow& row : found.rows) {
        const auto detail = clientDetail(clinic(), row.client.id);
        ASSERT_TRUE(detail);
        for (const RecallReason& reason : row.reasons) {
            if (!reason.race) {
                EXPECT_TRUE(detail->coming.empty()) << keyOf(reason.kind).toStdString();
                continue;
            }
            std::vector<BookingView> all = detail->coming;
            all.insert(all.end(), detail->past.begin(), detail->past.end());
            for (const BookingView& booking : all) {
                const int days = daysBetween(reason.raceDay, dateOf(booking.fields.start));
                const bool isNear =
                    reason.kind == RecallKind::RaceAhead ? days >= -14 && days < 0 : days > 0 && days < 14;
                EXPECT_FALSE(holdsSlot(booking.fields.status) && isNear && booking.verdict < Verdict::Caution)
                    << reason.raceName.toStdString() << ' ' << days;
            }
        }
    }
}

} // namespace
} // namespace taper
