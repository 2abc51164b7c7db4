// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_entries.h"

#include "core/clinic/import.h"
#include "core/clinic/race_entrants.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {

namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class RaceEntries : public testing::Test {
protected:
    ClinicBuilder house;
    Id<Therapist> maya = house.therapist("Maya Okafor");
    Id<Race> marathon = house.londonMarathon(); // Sunday 26 April

    Id<Race> raceOn(const char* name, const char* day, int metres = 42'195)
    {
        return house.race({.name = text(name), .date = date(day), .distanceMetres = metres});
    }
    Id<RaceEntry> finished(Id<Client> client, Id<Race> race, Seconds time)
    {
        RaceEntryFields fields{
            .client = client, .race = race, .finishTime = time, .status = EntryStatus::Finished};
        const auto saved = saveEntry(house.clinic(), {}, 0, fields);
        EXPECT_TRUE(saved);
        return saved->entry.id;
    }
    Id<Client> archived(const char* name)
    {
        ClientFields fields = clientNamed(name);
        fields.archived = true;
        return house.client(fields);
    }
    std::vector<EntrantRow> entrants(Id<Race> race) { return raceEntrants(house.clinic(), race)->rows; }
    QStringList names(Id<Race> race)
    {
        QStringList names;
        const auto rows = entrants(race);
        for (const EntrantRow& row : rows)
            names += row.clientName;
        return names;
    }
    static QStringList namesOf(const std::vector<VerdictChange>& changes)
    {
        QStringList names;
        for (const VerdictChange& change : changes)
            names += change.booking.clientName;
        return names;
    }
};

} // namespace

TEST_F(RaceEntries, EnterManyAtOnceAndSayWhatThatMeansForTheirBookings)
{
    const auto callum = house.client("Callum Wright");
    const auto priya = house.client("Priya Nair");
    const auto yuki = house.runner("Yuki Tanaka", marathon);
    house.booked(callum, maya, "full_sports", "2026-04-25T10:00");
    Changes announced;
    house.clinic().onChanged([&](const Changes& changes) { announced = changes; });
    const auto done = enterClients(house.clinic(), marathon, {priya, callum, yuki, callum}, RacePriority::A);
    ASSERT_TRUE(done);
    EXPECT_THAT(done->entered, SizeIs(2));
    EXPECT_EQ(done->entered.front().fields().priority, RacePriority::A);
    EXPECT_THAT(done->already, ElementsAre(text("Yuki Tanaka")));
    EXPECT_THAT(namesOf(done->bookings.worse), ElementsAre(text("Callum Wright")));
    EXPECT_TRUE(announced.touches(marathon));
    EXPECT_TRUE(announced.touches(priya));
    EXPECT_FALSE(announced.touches(yuki)) << "nothing of theirs has changed";
    EXPECT_THAT(names(marathon), ElementsAre(text("Callum Wright"), text("Priya Nair"), text("Yuki Tanaka")));
}

TEST_F(RaceEntries, EnterNobodyWhenOneIsArchivedAndSayWho)
{
    const auto callum = house.client("Callum Wright");
    const auto gone = archived("Priya Nair");
    const auto alsoGone = archived("Owen Hughes");
    const auto refused = enterClients(house.clinic(), marathon, {callum, gone, alsoGone}, RacePriority::B);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_EQ(refused.error().parameters.value(text("rule")), text("client_archived"));
    EXPECT_EQ(refused.error().parameters.value(text("name")), text("Priya Nair, Owen Hughes"));
    EXPECT_THAT(names(marathon), IsEmpty());
    EXPECT_EQ(enterClients(house.clinic(), marathon, {Id<Client>{99}}, RacePriority::B).error().code,
        ErrorCode::NotFound);
    EXPECT_EQ(enterClients(house.clinic(), Id<Race>{99}, {callum}, RacePriority::B).error().code,
        ErrorCode::NotFound);
}

TEST_F(RaceEntries, OfAnArchivedClientAreNotMadeButMayBeChanged)
{
    const auto callum = house.client("Callum Wright");
    const auto entry = house.enter(callum, marathon);
    const auto client = clientDetail(house.clinic(), callum)->client;
    ClientFields fields = client.fields();
    fields.archived = true;
    ASSERT_TRUE(updateClient(house.clinic(), callum, client.revision, fields));

    EXPECT_TRUE(recordResult(house.clinic(), entry, 1, {EntryStatus::DidNotStart, {}}));
    RaceEntryFields elsewhere{.client = callum, .race = raceOn("Leeds Half", "2026-05-10", 21'100)};
    const auto refused = saveEntry(house.clinic(), {}, 0, elsewhere);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().problems.constFirst().field, text("client"));
    EXPECT_EQ(saveEntry(house.clinic(), entry, 2, elsewhere).error().code, ErrorCode::Refused)
        << "another race is a new one";
}

TEST_F(RaceEntries, OfArchivedClientsAreRefusedRowByRowWhenImported)
{
    house.client("Callum Wright");
    archived("Priya Nair");
    const QByteArray csv = "client,race\nCallum Wright,London Marathon\nPriya Nair,London Marathon\n";
    const auto report = importCsv(house.clinic(), ImportKind::Entries, csv, ImportMode::Write);
    ASSERT_TRUE(report);
    ASSERT_THAT(report->problems, SizeIs(1));
    EXPECT_EQ(report->problems.front().row, 3);
    EXPECT_EQ(report->problems.front().column, text("client"));
    EXPECT_EQ(report->problems.front().error.code, ErrorCode::Refused);
    EXPECT_EQ(report->problems.front().error.parameters.value(text("name")), text("Priya Nair"));
    EXPECT_THAT(names(marathon), IsEmpty()) << "nothing half imported";
}

TEST_F(RaceEntries, AreDeferredToAnotherEditionWithPriorityAndTarget)
{
    const auto callum = house.client("Callum Wright");
    house.booked(callum, maya, "full_sports", "2026-04-25T10:00");
    const auto next = raceOn("London Marathon 2027", "2027-04-25");
    RaceEntryFields fields{
        .client = callum, .race = marathon, .priority = RacePriority::A, .targetTime = 3h + 45min};
    const auto entered = saveEntry(house.clinic(), {}, 0, fields);
    ASSERT_TRUE(entered);
    const auto deferred = deferEntry(house.clinic(), entered->entry.id, 1, next);
    ASSERT_TRUE(deferred);
    EXPECT_EQ(deferred->entry.fields().status, EntryStatus::Deferred);
    EXPECT_EQ(deferred->entry.fields().deferredTo, next);
    ASSERT_TRUE(deferred->other);
    EXPECT_FALSE(deferred->wasEntered);
    EXPECT_EQ(deferred->other->fields().race, next);
    EXPECT_EQ(deferred->other->fields().priority, RacePriority::A);
    EXPECT_EQ(deferred->other->fields().targetTime, 3h + 45min);
    EXPECT_THAT(namesOf(deferred->bookings.better), ElementsAre(text("Callum Wright")))
        << "the day before is free again";
    EXPECT_EQ(entrants(marathon).front().deferredTo->name, text("London Marathon 2027"));
    EXPECT_EQ(deferEntry(house.clinic(), entered->entry.id, 1, next).error().code, ErrorCode::StaleRevision);
}

TEST_F(RaceEntries, AreDeferredWithoutAnEditionAndToOneTheyAreInAlready)
{
    const auto callum = house.client("Callum Wright");
    const auto entry = house.enter(callum, marathon);
    const auto open = deferEntry(house.clinic(), entry, 1);
    ASSERT_TRUE(open);
    EXPECT_FALSE(open->other);
    const auto next = raceOn("London Marathon", "2027-04-25");
    const auto there = house.enter(callum, next, RacePriority::C);
    const auto known = deferEntry(house.clinic(), entry, 2, next);
    ASSERT_TRUE(known);
    EXPECT_TRUE(known->wasEntered);
    EXPECT_EQ(known->other->id, there);
    EXPECT_EQ(known->other->fields().priority, RacePriority::C) << "left as it was";

    const auto itself = deferEntry(house.clinic(), there, 1, next);
    ASSERT_FALSE(itself);
    EXPECT_EQ(itself.error().problems.constFirst().field, text("deferred_to"));
    EXPECT_EQ(deferEntry(house.clinic(), there, 1, Id<Race>{99}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(deferEntry(house.clinic(), Id<RaceEntry>{99}, 1).error().code, ErrorCode::NotFound);
}

TEST_F(RaceEntries, AreEnteredInTheOtherEditionHoweverTheyAreDeferred)
{
    const auto callum = house.client("Callum Wright");
    const auto entry = house.enter(callum, marathon, RacePriority::A);
    const auto next = raceOn("London Marathon 2027", "2027-04-25");
    RaceEntryFields fields{.client = callum,
        .race = marathon,
        .priority = RacePriority::A,
        .status = EntryStatus::Deferred,
        .deferredTo = next};
    ASSERT_TRUE(saveEntry(house.clinic(), entry, 1, fields));
    ASSERT_THAT(entrants(next), SizeIs(1));
    const auto there = entrants(next).front().entry;
    EXPECT_EQ(there.fields().priority, RacePriority::A);
    ASSERT_TRUE(removeEntry(house.clinic(), there.id, there.revision));
    fields.priority = RacePriority::B;
    ASSERT_TRUE(saveEntry(house.clinic(), entry, 2, fields));
    EXPECT_THAT(entrants(next), IsEmpty()) << "whoever was taken out there is not put back by the way";
    fields.deferredTo = Id<Race>{99};
    EXPECT_EQ(saveEntry(house.clinic(), entry, 3, fields).error().code, ErrorCode::NotFound);
}

TEST_F(RaceEntries, KnowTheLaterEditionsOfARace)
{
    raceOn("London Marathon 2025", "2025-04-27");
    const auto after = raceOn("LONDON MARATHON (2028)", "2028-04-23");
    const auto next = raceOn("London Marathon 2027", "2027-04-25");
    raceOn("Virtual London Marathon 2027", "2027-04-24");
    house.race(
        {.name = text("London Marathon 2029"), .date = date("2029-04-22"), .status = RaceStatus::Cancelled});
    const auto editions = laterEditions(house.clinic(), marathon, 10);
    ASSERT_TRUE(editions);
    std::vector<Id<Race>> ids;
    for (const RaceHit& hit : *editions)
        ids.push_back(hit.id);
    EXPECT_THAT(ids, ElementsAre(next, after));
    EXPECT_THAT(*laterEditions(house.clinic(), marathon, 1), SizeIs(1));
}

TEST_F(RaceEntries, TakeTheResultsOfAWholeRaceAtOnce)
{
    const auto callum = house.runner("Callum Wright", marathon);
    const auto priya = house.runner("Priya Nair", marathon);
    const auto yuki = house.runner("Yuki Tanaka", marathon);
    finished(callum, raceOn("York Marathon", "2025-10-19"), 3h + 43min + 42s);
    house.clock().set("2026-04-27T09:00");
    const auto rows = entrants(marathon);
    const auto done = recordResults(house.clinic(),
        {{{rows[0].entry.id, 1}, {EntryStatus::Finished, 3h + 42min + 10s}},
            {{rows[1].entry.id, 1}, {EntryStatus::DidNotFinish, 2h}},
            {{rows[2].entry.id, 1}, {EntryStatus::Finished, std::nullopt}}});
    ASSERT_TRUE(done);
    ASSERT_THAT(done->results, SizeIs(3));
    ASSERT_TRUE(done->results[0].standing);
    EXPECT_EQ(done->results[0].standing->gain, 92s);
    EXPECT_FALSE(done->results[1].standing);
    EXPECT_FALSE(done->results[1].entry.fields().finishTime) << "whoever did not finish has no time";
    EXPECT_FALSE(done->results[2].standing) << "finished, the time is not known";

    const auto after = entrants(marathon);
    EXPECT_EQ(after[0].standing->gain, 92s);
    EXPECT_EQ(after[0].best->run.time, 3h + 43min + 42s) << "what stood before";
    EXPECT_FALSE(after[1].best);
    static_cast<void>(priya);
    static_cast<void>(yuki);
}

TEST_F(RaceEntries, TakeNoResultIfOneOfThemWasChangedMeanwhile)
{
    house.runner("Callum Wright", marathon);
    house.runner("Priya Nair", marathon);
    house.clock().set("2026-04-27T09:00");
    const auto rows = entrants(marathon);
    ASSERT_TRUE(recordResult(house.clinic(), rows[1].entry.id, 1, {EntryStatus::DidNotStart, {}}));
    const auto stale = recordResults(house.clinic(),
        {{{rows[0].entry.id, 1}, {EntryStatus::Finished, 4h}},
            {{rows[1].entry.id, 1}, {EntryStatus::Finished, 4h}}});
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(entrants(marathon)[0].entry.fields().status, EntryStatus::Entered);
}

TEST_F(RaceEntries, HaveNoResultBeforeTheDayHasCome)
{
    house.runner("Callum Wright", marathon);
    const auto entry = entrants(marathon).front().entry.id;
    for (const EntryStatus status : {EntryStatus::Finished, EntryStatus::DidNotFinish}) {
        const auto early = recordResult(house.clinic(), entry, 1, {status, {}});
        ASSERT_FALSE(early);
        EXPECT_EQ(early.error().code, ErrorCode::InTheFuture);
        EXPECT_EQ(early.error().problems.constFirst().field, text("status"));
    }
    EXPECT_EQ(recordResult(house.clinic(), entry, 1, {EntryStatus::Deferred, {}}).error().code,
        ErrorCode::NotAStatus);
    EXPECT_TRUE(recordResult(house.clinic(), entry, 1, {EntryStatus::DidNotStart, {}}))
        << "that somebody will not start may be known before";
    EXPECT_TRUE(recordResult(house.clinic(), entry, 2, {EntryStatus::Entered, {}})) << "and be taken back";
    house.clock().set("2026-04-26T15:00");
    EXPECT_EQ(recordResult(house.clinic(), entry, 3, {EntryStatus::Finished, Seconds{-5}}).error().code,
        ErrorCode::NotADuration);
    EXPECT_TRUE(recordResult(house.clinic(), entry, 3, {EntryStatus::Finished, 5h}));
}

TEST_F(RaceEntries, SayWhatAFinishMeansForTheDaysAfter)
{
    // Judged by the default time the race is long over; the runner came in two hours later.
    const auto callum = house.runner("Callum Wright", marathon);
    house.clock().set("2026-04-26T20:00");
    house.booked(callum, maya, "full_sports", "2026-04-28T15:00", "insists");
    const auto entry = entrants(marathon).front().entry.id;
    const auto fast = recordResult(house.clinic(), entry, 1, {EntryStatus::Finished, 3h});
    ASSERT_TRUE(fast);
    const auto slow = recordResult(house.clinic(), entry, 2, {EntryStatus::Finished, 8h});
    ASSERT_TRUE(slow);
    EXPECT_THAT(namesOf(slow->bookings.worse), ElementsAre(text("Callum Wright")))
        << "45 hours instead of 50 after the finish";
}

TEST_F(RaceEntries, TellTheSessionsNearTheRace)
{
    const auto callum = house.runner("Callum Wright", marathon);
    house.booked(callum, maya, "full_sports", "2026-04-21T10:00");
    house.booked(callum, maya, "full_sports", "2026-04-23T10:00", "insists");
    house.booked(callum, maya, "post_event", "2026-04-27T10:00");
    house.booked(callum, maya, "full_sports", "2026-05-11T10:00");
    const auto row = entrants(marathon).front();
    EXPECT_EQ(row.sessionBefore, date("2026-04-23"));
    EXPECT_EQ(row.sessionAfter, date("2026-04-27"));
    const auto priya = house.runner("Priya Nair", marathon);
    house.booked(priya, maya, "full_sports", "2026-05-12T10:00");
    EXPECT_FALSE(entrants(marathon)[1].sessionBefore);
    EXPECT_FALSE(entrants(marathon)[1].sessionAfter) << "too far from the race";
}

TEST_F(RaceEntries, AreRemovedTogetherOrNotAtAll)
{
    const auto callum = house.runner("Callum Wright", marathon);
    house.runner("Priya Nair", marathon);
    house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "insists");
    const auto rows = entrants(marathon);
    EXPECT_EQ(removeEntries(house.clinic(), {{rows[0].entry.id, 1}, {rows[1].entry.id, 7}}).error().code,
        ErrorCode::StaleRevision);
    EXPECT_THAT(names(marathon), SizeIs(2));
    const auto removed = removeEntries(house.clinic(), {{rows[0].entry.id, 1}, {rows[1].entry.id, 1}});
    ASSERT_TRUE(removed);
    EXPECT_THAT(namesOf(removed->better), ElementsAre(text("Callum Wright")));
    EXPECT_THAT(names(marathon), IsEmpty());
}

TEST_F(RaceEntries, AreListedForNoRaceThatDoesNotExist)
{
    EXPECT_EQ(raceEntrants(house.clinic(), Id<Race>{99}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(laterEditions(house.clinic(), Id<Race>{99}, 5).error().code, ErrorCode::NotFound);
    EXPECT_THAT(entrants(marathon), IsEmpty());
}

} // namespace taper::test
