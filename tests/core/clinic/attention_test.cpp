// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/attention.h"

#include "core/clinic/booking_detail.h"
#include "core/clinic/contact.h"
#include "core/clinic/races.h"
#include "core/clinic/workspace.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

/// Monday 20 April 2026, 08:00; the marathon is on Sunday.
class Attention : public testing::Test {
protected:
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Therapist> tom = house.therapist("Tom Reid");

    AttentionList list()
    {
        auto read = attentionList(house.clinic());
        EXPECT_TRUE(read);
        return read ? *std::move(read) : AttentionList{};
    }
    QStringList openKinds()
    {
        QStringList kinds;
        for (const AttentionPoint& point : list().points) {
            if (point.isOpen())
                kinds += keyOf(point.kind) + u' '
                    + (point.clientName.isEmpty() ? point.raceName : point.clientName);
        }
        return kinds;
    }
    /// The only point there is.
    AttentionPoint only()
    {
        AttentionList all = list();
        EXPECT_EQ(all.points.size(), 1u);
        return all.points.size() == 1 ? all.points.front() : AttentionPoint{};
    }
    void ask(const AttentionPoint& point, ContactOutcome outcome, std::optional<Date> callOn = {})
    {
        ContactAttemptFields attempt;
        attempt.client = point.client;
        attempt.about = point.key();
        attempt.outcome = outcome;
        attempt.callOn = callOn;
        ASSERT_TRUE(noteContact(house.clinic(), attempt));
    }
    /// Somebody used to deep work, so that only the distance from the race speaks.
    Id<Client> regular(const char* name, std::optional<Id<Race>> race = {})
    {
        const auto client = house.client(name);
        house.visit(
            client, maya, "full_sports", qPrintable(QStringLiteral("2026-04-0%1T10:00").arg(++m_visits)));
        if (race)
            house.enter(client, *race);
        return client;
    }
    Id<Race> known(const char* day)
    {
        return house.race({.name = text("Bath Half"),
            .date = date(day),
            .startTime = TimeOfDay{9h},
            .distanceMetres = 21'100});
    }
    /// Without its time and distance.
    Id<Race> raceOn(const char* day, const char* name = "Bath Half")
    {
        return house.race({.name = text(name), .date = date(day)});
    }

private:
    int m_visits = 0;
};

TEST_F(Attention, IsNotNeededWhereNothingIsBookedAndNobodyRuns)
{
    house.client("Callum Wright");
    EXPECT_THAT(list().points, IsEmpty());
}

TEST_F(Attention, IsDrawnByEveryComingBookingThatARaceSpeaksAgainst)
{
    const auto far = house.race({.name = text("Autumn Marathon"),
        .date = date("2026-11-15"),
        .startTime = 10h,
        .distanceMetres = 42'200});
    const auto callum = regular("Callum Wright", house.londonMarathon());
    const auto priya = regular("Priya Nair", far);
    house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "light only"); // too close, with a reason
    house.booked(callum, maya, "full_sports", "2026-04-23T10:00"); // ideal
    // Months ahead, and by a race that came later.
    const auto later = house.client("Ana Sousa");
    house.booked(later, maya, "full_sports", "2026-11-14T10:00");
    house.enter(later, far);
    house.booked(priya, tom, "full_sports", "2026-11-09T10:00");

    const AttentionList all = list();
    ASSERT_EQ(all.points.size(), 2u);
    EXPECT_EQ(all.points[0].standing, AttentionStanding::Kept);
    EXPECT_EQ(all.points[0].kept->reason, text("light only"));
    EXPECT_EQ(all.points[1].clientName, text("Ana Sousa"));
    EXPECT_EQ(all.points[1].finding->severity, Severity::TooClose);
    EXPECT_EQ(all.count(AttentionStanding::Open), 1);
    EXPECT_EQ(all.count(AttentionStanding::Kept), 1);
}

TEST_F(Attention, IsNotNeededAnyMoreForABookingThatHasBegunOrIsOffTheDiary)
{
    const auto race = house.londonMarathon();
    const auto callum = house.client("Callum Wright");
    const auto first = house.booked(callum, maya, "full_sports", "2026-04-25T10:00");
    house.enter(callum, race);
    EXPECT_THAT(openKinds(), ElementsAre(text("flagged_booking Callum Wright")));
    const Instant until = list().until;

    house.clock().set("2026-04-25T09:59");
    EXPECT_THAT(openKinds(), ElementsAre(text("flagged_booking Callum Wright")));
    EXPECT_EQ(list().until, house.clinic().zone().instantOf(moment("2026-04-25T10:00")));
    EXPECT_EQ(until, house.clinic().zone().instantOf(moment("2026-04-21T00:00"))) << "the day ends first";
    house.clock().set("2026-04-25T10:00");
    EXPECT_THAT(openKinds(), IsEmpty());
    house.clock().set("2026-04-20T08:00");
    ASSERT_TRUE(setBookingStatus(house.clinic(), first.id, std::nullopt, BookingStatus::NoShow));
    EXPECT_THAT(openKinds(), ElementsAre(text("entrant Callum Wright")))
        << "a missed session is none before the race";
}

TEST_F(Attention, IsDrawnByAPreEventSessionWithoutARace)
{
    house.booked(house.client("Callum Wright"), maya, "pre_event", "2026-04-25T10:00", "club event");
    EXPECT_EQ(only().finding->code, FindingCode::NoRaceAhead);
}

TEST_F(Attention, KeepsABookingForTheReasonThatSettlesItsPoint)
{
    const auto callum = house.client("Callum Wright");
    const auto booking = house.booked(callum, maya, "full_sports", "2026-04-25T10:00");
    house.enter(callum, house.londonMarathon());
    const AttentionPoint point = only();
    const auto refused = settlePoint(house.clinic(), point, text("  "));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().problems.front().code, ErrorCode::ReasonRequired);
    ASSERT_TRUE(settlePoint(house.clinic(), point, text("Light only")));
    EXPECT_EQ(bookingDetail(house.clinic(), booking.id)->booking.fields.reason, text("Light only"));
    EXPECT_EQ(only().standing, AttentionStanding::Kept);
    const auto stale = settlePoint(house.clinic(), point, text("Something else"));
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().code, ErrorCode::StaleRevision);
    EXPECT_FALSE(unsettlePoint(house.clinic(), point));
}

TEST_F(Attention, IsDrawnByARaceWhoseMissingStartDecides)
{
    const auto race = raceOn("2026-04-26", "Bath Marathon");
    const auto callum = regular("Callum Wright", race);
    house.booked(callum, maya, "full_sports", "2026-04-28T15:30"); // 48 hours after the finish, or not
    const AttentionList all = list();
    ASSERT_EQ(all.points.size(), 2u) << "and Callum has nothing before the race";
    const AttentionPoint& point = all.points[0];
    EXPECT_EQ(point.kind, AttentionKind::MissingRaceData);
    EXPECT_TRUE(point.needsStart);
    EXPECT_EQ(point.key(), QStringLiteral("race_data:%1").arg(race.value()));
    ASSERT_EQ(point.depending.size(), 1u);
    EXPECT_EQ(point.depending[0].clientName, text("Callum Wright"));

    auto stored = raceById(house.clinic(), race);
    ASSERT_TRUE(stored);
    RaceFields known = stored->fields();
    known.startTime = 10h;
    known.distanceMetres = 42'195;
    ASSERT_TRUE(updateRace(house.clinic(), race, stored->revision, known));
    for (const QString& open : openKinds())
        EXPECT_FALSE(open.startsWith(text("race_data"))) << qPrintable(open);
}

TEST_F(Attention, LetsARaceBeWhoseGapsDecideNothing)
{
    const auto race = raceOn("2026-04-26");
    const auto callum = regular("Callum Wright", race);
    // Three days before, deep work is ideal whenever and however far they run.
    house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    EXPECT_THAT(list().points, IsEmpty());
}

TEST_F(Attention, IsDrawnByARaceWhoseMissingDistanceDecides)
{
    const auto race =
        house.race({.name = text("Club race"), .date = date("2026-04-26"), .startTime = TimeOfDay{9h}});
    const auto callum = regular("Callum Wright", race);
    // The day before: a caution before a short race, too close before a long one.
    house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "light only");
    const AttentionList all = list();
    ASSERT_EQ(all.points.size(), 2u);
    EXPECT_EQ(all.points[1].kind, AttentionKind::MissingRaceData);
    EXPECT_FALSE(all.points[1].needsStart);
    EXPECT_TRUE(all.points[1].needsDistance);
}

TEST_F(Attention, OpensARaceAgainWhenWhatHangsOnItChanges)
{
    const auto race = raceOn("2026-04-26", "Bath Marathon");
    const auto callum = regular("Callum Wright", race);
    house.booked(callum, maya, "full_sports", "2026-04-22T10:00");
    house.booked(callum, maya, "full_sports", "2026-04-28T15:30");
    ASSERT_TRUE(settlePoint(house.clinic(), only(), text("Published on Thursday")));
    EXPECT_EQ(only().standing, AttentionStanding::Kept);
    EXPECT_EQ(only().kept->reason, text("Published on Thursday"));
    const auto priya = regular("Priya Nair", race);
    house.booked(priya, tom, "full_sports", "2026-04-23T10:00");
    EXPECT_EQ(only().standing, AttentionStanding::Kept) << "her booking does not hang on it";
    house.booked(priya, tom, "full_sports", "2026-04-28T15:30");
    EXPECT_TRUE(only().isOpen());
}

TEST_F(Attention, IsDrawnByARunnerWithNothingBookedBeforeTheRace)
{
    const auto race = house.londonMarathon();
    const auto callum = house.runner("Callum Wright", race);
    const auto priya = house.runner("Priya Nair", race);
    house.booked(priya, maya, "full_sports", "2026-04-23T10:00", "first deep work");
    house.enter(house.client("Tessa Training"), race, RacePriority::C);
    ClientFields gone = clientNamed("Gone Away");
    gone.archived = true;
    house.enter(house.client(gone), race);
    ClientFields quiet = clientNamed("Quiet Please");
    quiet.doNotContact = true;
    house.enter(house.client(quiet), race);

    EXPECT_THAT(openKinds(), ElementsAre(text("entrant Callum Wright")));
    const AttentionList all = list();
    const AttentionPoint& point = all.points.back();
    EXPECT_EQ(point.client, callum);
    EXPECT_EQ(point.raceStart, moment("2026-04-26T10:00"));
    EXPECT_EQ(point.suitsFrom, date("2026-04-19"));
    house.booked(callum, maya, "pre_event", "2026-04-25T10:00");
    EXPECT_THAT(openKinds(), IsEmpty());
}

TEST_F(Attention, LooksFurtherAheadForTheMainRace)
{
    const auto race = raceOn("2026-05-11"); // in 21 days
    house.enter(house.client("Ada Main"), race, RacePriority::A);
    house.enter(house.client("Ben Other"), race, RacePriority::B);
    EXPECT_THAT(openKinds(), ElementsAre(text("entrant Ada Main")));
    house.clock().set("2026-04-27T08:00"); // in 14
    EXPECT_THAT(openKinds(), ElementsAre(text("entrant Ada Main"), text("entrant Ben Other")));
    house.clock().set("2026-05-11T08:59");
    EXPECT_EQ(openKinds().size(), 2);
    house.clock().set("2026-05-11T09:00"); // the assumed start
    EXPECT_THAT(openKinds(), IsEmpty());
}

TEST_F(Attention, CountsNoSessionThatWasTooLongBeforeTheRace)
{
    const auto race = raceOn("2026-05-04");
    const auto callum = regular("Callum Wright", race);
    house.booked(callum, maya, "full_sports", "2026-04-25T10:00");
    EXPECT_THAT(openKinds(), ElementsAre(text("entrant Callum Wright")));
    house.booked(callum, maya, "full_sports", "2026-05-01T10:00");
    EXPECT_THAT(openKinds(), IsEmpty());
}

TEST_F(Attention, LeavesRunnersWhoCameNoMoreToTheRecall)
{
    const auto race = known("2026-05-04");
    const auto gone = house.runner("Gus Gone", race);
    house.visit(gone, maya, "full_sports", "2025-10-21T10:00"); // 181 days ago
    EXPECT_THAT(openKinds(), IsEmpty());
    house.visit(gone, maya, "full_sports", "2025-10-23T10:00");
    EXPECT_THAT(openKinds(), ElementsAre(text("entrant Gus Gone")));
}

TEST_F(Attention, TakesARunnersWordForIt)
{
    const auto race = raceOn("2026-05-04");
    regular("Callum Wright", race);
    ASSERT_TRUE(settlePoint(house.clinic(), only(), text("Does not want one")));
    EXPECT_EQ(list().count(AttentionStanding::Open), 0);
    // On another day it is another question.
    ASSERT_TRUE(moveRace(house.clinic(), race, date("2026-05-09"), std::nullopt));
    EXPECT_TRUE(only().isOpen());
    ASSERT_TRUE(moveRace(house.clinic(), race, date("2026-05-04"), std::nullopt));
    EXPECT_EQ(only().standing, AttentionStanding::Kept);
    ASSERT_TRUE(settlePoint(house.clinic(), only(), text("Sees a physio")));
    EXPECT_EQ(only().kept->reason, text("Sees a physio"));
    ASSERT_TRUE(unsettlePoint(house.clinic(), only()));
    EXPECT_TRUE(only().isOpen());
    EXPECT_TRUE(unsettlePoint(house.clinic(), only())) << "twice is no error";
}

TEST_F(Attention, IsDrawnByTheAlertsOfWhoComesInTheNextDays)
{
    ClientFields fields = clientNamed("Priya Nair");
    fields.alerts = {text("Blood thinners"), text("Pregnant")};
    const auto priya = house.client(fields);
    const auto soon = house.booked(priya, maya, "full_sports", "2026-04-23T10:00");
    house.booked(priya, maya, "full_sports", "2026-04-27T10:00"); // in seven days
    const AttentionPoint point = only();
    EXPECT_EQ(point.kind, AttentionKind::ScreeningAlert);
    EXPECT_EQ(point.booking->id, soon.id);
    EXPECT_EQ(point.alerts, (QStringList{text("Blood thinners"), text("Pregnant")}));

    ASSERT_TRUE(settlePoint(house.clinic(), point, text("Asked: stopped in March")));
    EXPECT_EQ(only().standing, AttentionStanding::Kept);
    ASSERT_TRUE(moveBooking(house.clinic(), soon.id, std::nullopt, {.start = moment("2026-04-23T14:00")}));
    EXPECT_EQ(only().standing, AttentionStanding::Kept) << "the hour is all the same";
    ASSERT_TRUE(moveBooking(house.clinic(), soon.id, std::nullopt,
        {.start = moment("2026-04-23T14:00"), .sessionType = house.type("myofascial")}));
    EXPECT_TRUE(only().isOpen()) << "other work is another question";
    house.clock().set("2026-04-21T08:00");
    EXPECT_EQ(list().points.size(), 2u);
}

TEST_F(Attention, LeavesWhatWaitsForAnAnswerUntilThatIsDue)
{
    const auto callum = house.client("Callum Wright");
    house.booked(callum, maya, "full_sports", "2026-05-02T10:00");
    house.enter(callum, known("2026-05-03"));
    ask(only(), ContactOutcome::Asked);
    AttentionPoint asked = only();
    EXPECT_EQ(asked.standing, AttentionStanding::Asked);
    EXPECT_EQ(asked.asked->again, date("2026-04-22"));
    EXPECT_EQ(list().count(AttentionStanding::Open), 0);
    house.clock().set("2026-04-21T23:59");
    EXPECT_EQ(only().standing, AttentionStanding::Asked);
    EXPECT_EQ(list().until, house.clinic().zone().instantOf(moment("2026-04-22T00:00")));
    house.clock().set("2026-04-22T00:00");
    EXPECT_TRUE(only().isOpen());
    EXPECT_TRUE(only().asked) << "it still says that they were asked";

    ask(only(), ContactOutcome::CallOn, date("2026-04-29"));
    house.clock().set("2026-04-28T18:00");
    EXPECT_EQ(only().standing, AttentionStanding::Asked);
    house.clock().set("2026-04-29T08:00");
    EXPECT_TRUE(only().isOpen());
    ask(only(), ContactOutcome::Declined);
    EXPECT_TRUE(only().isOpen()) << "a no is an answer; what to do is for the desk";
}

TEST_F(Attention, CountsOnlyDaysOnWhichSomebodyWorksUntilAnAnswerIsDue)
{
    house.closure("2026-04-27", "2026-04-27", "Training");
    house.clock().set("2026-04-24T16:00"); // a Friday; Saturday is worked, Sunday is not
    regular("Callum Wright", raceOn("2026-05-04"));
    ask(only(), ContactOutcome::Message);
    EXPECT_EQ(only().asked->again, date("2026-04-28"));
    ask(only(), ContactOutcome::NoAnswer);
    EXPECT_EQ(only().asked->again, date("2026-04-25")) << "the last word counts, and tries again sooner";
}

TEST_F(Attention, WritesEachSettlementIntoTheAudit)
{
    regular("Callum Wright", raceOn("2026-05-04"));
    Changes heard;
    house.clinic().onChanged([&heard](const Changes& changes) { heard = changes; });
    const AttentionPoint point = only();
    ASSERT_TRUE(settlePoint(house.clinic(), point, text("Does not want one")));
    EXPECT_TRUE(heard.touches(point.client));
    heard = {};
    ASSERT_TRUE(unsettlePoint(house.clinic(), point));
    EXPECT_TRUE(heard.touches(point.race));

    const auto actions = readUnit(house.clinic(), [](Workspace& workspace) -> Result<QStringList> {
        QStringList found;
        for (const StoredAuditEntry& row : workspace.audits().after(0, 1000)) {
            if (row.entry.table == text("attention_settled"))
                found += row.entry.action;
        }
        return found;
    });
    ASSERT_TRUE(actions);
    EXPECT_THAT(*actions, ElementsAre(text("settle"), text("reopen")));
}

} // namespace
} // namespace taper::test
