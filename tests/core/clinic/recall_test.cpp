// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/recall.h"

#include "core/clinic/notes.h"
#include "core/clinic/races.h"
#include "core/clinic/series.h"
#include "core/clinic/waiting.h"
#include "tests/core/clinic/recall_house.h"

namespace taper {
namespace {

using namespace test;

class Recall : public RecallHouse { };

TEST_F(Recall, ListsNobodyInAnEmptyClinic)
{
    const RecallList found = list();
    EXPECT_TRUE(found.rows.empty());
    EXPECT_EQ(found.due + found.snoozed + found.doNotContact, 0);
}

TEST_F(Recall, ListsARunnerWithoutASessionInTheFortnightBeforeTheRace)
{
    const auto callum = house.runner("Callum Wright", race("Leeds Half", "2026-05-04"));
    const auto early = house.runner("Early Bird", race("York 10", "2026-05-05"));
    const auto row = rowOf(callum);
    ASSERT_TRUE(row);
    ASSERT_EQ(row->reasons.size(), 1u);
    EXPECT_EQ(row->first().kind, RecallKind::RaceAhead);
    EXPECT_EQ(row->first().days, 14);
    EXPECT_EQ(row->first().raceName, text("Leeds Half"));
    EXPECT_EQ(row->first().due, date("2026-04-20"));
    EXPECT_FALSE(row->first().isOverdue);
    EXPECT_EQ(why(early), "") << "fifteen days are time enough";
    EXPECT_EQ(why(early, RecallShow::Coming), "race_ahead");
}

TEST_F(Recall, CallsARaceAWeekOffLate)
{
    const auto callum = house.runner("Callum Wright", race("Leeds Half", "2026-04-27"));
    EXPECT_TRUE(rowOf(callum)->isOverdue());
    EXPECT_EQ(why(callum, RecallShow::Overdue), "race_ahead");
}

TEST_F(Recall, LeavesOutWhoHasASessionInTheDaysThatSuitTheRace)
{
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    house.visit(callum, maya, "full_sports", "2026-03-10T10:00");
    house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    EXPECT_EQ(why(callum), "");
}

TEST_F(Recall, CountsASessionThatWasHeldInTheFortnightBefore)
{
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    house.visit(callum, maya, "full_sports", "2026-04-15T10:00");
    EXPECT_EQ(why(callum), "");
}

TEST_F(Recall, KeepsListingWhoIsBookedOnADayThatDoesNotSuitTheRace)
{
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    house.visit(callum, maya, "full_sports", "2026-03-10T10:00");
    const auto booking =
        house.tryBooking(house.proposal(callum, maya, "full_sports", "2026-04-25T10:00"), "only day he has");
    ASSERT_TRUE(booking && booking->isBooked());
    EXPECT_EQ(why(callum), "") << "somebody decided so, and wrote why";

    const auto priya = house.runner("Priya Nair", race("Bath Half", "2026-05-03"));
    house.booked(priya, maya, "full_sports", "2026-05-05T16:00");
    EXPECT_EQ(why(priya), "race_ahead") << "a session after it is none before it";
}

TEST_F(Recall, ListsWhoHasRunARaceAndHadNoSessionSince)
{
    const Id<Race> bath = race("Bath Half", "2026-04-19");
    const auto callum = house.runner("Callum Wright", bath);
    const auto priya = house.runner("Priya Nair", bath);
    house.booked(priya, maya, "post_event", "2026-04-20T10:00");
    const auto row = rowOf(callum);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->first().kind, RecallKind::RaceAfter);
    EXPECT_EQ(row->first().days, 1);
    EXPECT_EQ(why(priya), "");
    house.clock().set("2026-04-27T08:00");
    EXPECT_EQ(why(callum), "") << "after a week nobody speaks of the race any more";
}

TEST_F(Recall, SaysNothingOfARaceThatDoesNotCount)
{
    const Id<Race> bath = race("Bath Half", "2026-04-26");
    const auto callum = house.client("Callum Wright");
    RaceEntryFields entry;
    entry.client = callum;
    entry.race = bath;
    entry.status = EntryStatus::DidNotStart;
    ASSERT_TRUE(saveEntry(clinic(), {}, 0, entry));
    EXPECT_EQ(why(callum), "");
}

TEST_F(Recall, GoesByTheClientsOwnCadence)
{
    const auto due = comingEvery(28, "Due Today");
    const auto notYet = comingEvery(28, "Not Yet");
    const auto late = comingEvery(28, "Long Late");
    const auto almost = comingEvery(28, "Almost Late");
    house.visit(due, maya, "full_sports", "2026-03-23T10:00");
    house.visit(notYet, maya, "full_sports", "2026-03-24T10:00");
    house.visit(late, maya, "full_sports", "2026-03-16T10:00"); // 35 days: 1.25 × 28
    house.visit(almost, maya, "full_sports", "2026-03-17T10:00");
    EXPECT_EQ(why(due), "cadence");
    EXPECT_EQ(rowOf(due)->first().days, 28);
    EXPECT_EQ(rowOf(due)->first().cadenceDays, 28);
    EXPECT_EQ(why(notYet), "");
    EXPECT_EQ(why(notYet, RecallShow::Coming), "cadence");
    EXPECT_EQ(why(late, RecallShow::Overdue), "cadence");
    EXPECT_EQ(why(almost, RecallShow::Overdue), "");
    house.booked(due, maya, "full_sports", "2026-06-20T10:00");
    EXPECT_EQ(why(due), "") << "a session is coming";
}

TEST_F(Recall, GoesByWhatTheLastNoteAdvises)
{
    const auto advise = [this](const char* name, const char* at, int days) {
        TreatmentNoteFields fields;
        fields.client = house.client(name);
        fields.therapist = maya;
        fields.at = moment(at);
        fields.returnDays = days;
        EXPECT_TRUE(saveDraft(clinic(), std::nullopt, 0, fields));
        return fields.client;
    };
    const auto due = advise("Due Today", "2026-04-06T10:00", 14);
    const auto notYet = advise("Not Yet", "2026-04-07T10:00", 14);
    const auto late = advise("Long Late", "2026-04-02T10:00", 14); // 18 days: more than 1.25 × 14
    EXPECT_EQ(why(due), "advised");
    EXPECT_EQ(rowOf(due)->first().cadenceDays, 14);
    EXPECT_EQ(why(notYet), "");
    EXPECT_EQ(why(notYet, RecallShow::Coming), "advised");
    EXPECT_EQ(why(late, RecallShow::Overdue), "advised");
    house.booked(due, maya, "full_sports", "2026-05-20T10:00");
    EXPECT_EQ(why(due), "") << "a session is coming";
    TreatmentNoteFields later;
    later.client = late;
    later.therapist = maya;
    later.at = moment("2026-04-18T10:00");
    later.text(NoteSection::Subjective) = text("Well again");
    ASSERT_TRUE(saveDraft(clinic(), std::nullopt, 0, later));
    EXPECT_EQ(why(late), "") << "came since, and nothing was advised then";
}

TEST_F(Recall, MissesWhoCameMoreThanOnceAndNotForEightWeeks)
{
    const auto regular = house.client("Regular Guest");
    house.visit(regular, maya, "full_sports", "2026-01-10T10:00");
    house.visit(regular, maya, "full_sports", "2026-02-23T10:00");
    const auto once = house.client("Came Once");
    house.visit(once, maya, "full_sports", "2026-02-23T12:00");
    const auto gone = house.client("Gone Since");
    house.visit(gone, maya, "full_sports", "2024-02-23T10:00");
    house.visit(gone, maya, "full_sports", "2025-04-19T10:00");
    EXPECT_EQ(why(regular), "no_visit");
    EXPECT_EQ(rowOf(regular)->first().days, 56);
    EXPECT_EQ(why(once), "");
    EXPECT_EQ(why(gone), "") << "more than a year";
}

TEST_F(Recall, ListsWhoDidNotComeAndWasNotBookedAgain)
{
    house.clock().set("2026-04-14T08:00");
    const auto callum = house.client("Callum Wright");
    const BookingView missed = house.booked(callum, maya, "full_sports", "2026-04-14T10:00");
    ASSERT_TRUE(setBookingStatus(clinic(), missed.id, missed.revision, BookingStatus::NoShow));
    house.clock().set("2026-04-20T08:00");
    const auto row = rowOf(callum);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->first().kind, RecallKind::NoShow);
    EXPECT_EQ(row->first().booking, missed.id);
    EXPECT_EQ(row->first().days, 6);
    house.booked(callum, maya, "full_sports", "2026-04-29T10:00");
    EXPECT_EQ(why(callum), "");
}

TEST_F(Recall, ListsWhoCancelledAndWasNotBookedAgain)
{
    const auto callum = house.client("Callum Wright");
    const auto mistake = house.client("By Mistake");
    const auto other = house.client("Other Day");
    cancel(house.booked(callum, maya, "full_sports", "2026-04-24T10:00"));
    cancel(house.booked(mistake, maya, "full_sports", "2026-04-24T11:15"), CancelReason::BookedInError);
    cancel(house.booked(other, maya, "full_sports", "2026-04-24T14:00"));
    house.booked(other, maya, "full_sports", "2026-04-22T10:00");
    EXPECT_EQ(why(callum), "cancelled");
    EXPECT_EQ(rowOf(callum)->first().due, date("2026-04-20"));
    EXPECT_EQ(why(mistake), "");
    EXPECT_EQ(why(other), "") << "an earlier day than the cancelled one is a new booking too";
}

TEST_F(Recall, LeavesThoseOnTheWaitingListToTheWaitingList)
{
    const auto callum = house.client("Callum Wright");
    const BookingView booking = house.booked(callum, maya, "full_sports", "2026-04-24T10:00");
    ASSERT_TRUE(holdBooking(clinic(), booking.id, booking.revision));
    EXPECT_EQ(why(callum), "");
    house.enter(callum, house.londonMarathon());
    EXPECT_EQ(why(callum), "race_ahead") << "the race does not wait";
}

TEST_F(Recall, SaysWhenASeriesEnds)
{
    const auto callum = house.client("Callum Wright");
    BookingDetails details;
    details.proposal = house.proposal(callum, maya, "full_sports", "2026-04-21T10:00");
    const auto series = bookSeries(clinic(), details, text("FREQ=WEEKLY;COUNT=2"));
    ASSERT_TRUE(series && series->isDone());
    const auto row = rowOf(callum);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->first().kind, RecallKind::SeriesEnding);
    EXPECT_EQ(row->first().bookingStart, moment("2026-04-28T10:00"));
    house.booked(callum, maya, "full_sports", "2026-05-12T10:00");
    EXPECT_EQ(why(callum), "");
}

TEST_F(Recall, RemindsOfWhatSomebodyWrote)
{
    const auto callum = house.client("Callum Wright");
    reminder(callum, "2026-04-22", "ask about the knee");
    EXPECT_EQ(why(callum), "");
    EXPECT_EQ(why(callum, RecallShow::Coming), "reminder");
    house.clock().set("2026-04-22T08:00");
    ASSERT_EQ(why(callum), "reminder");
    const RecallReason reason = rowOf(callum)->first();
    EXPECT_EQ(reason.note, text("ask about the knee"));
    ASSERT_TRUE(finishRecallEntry(clinic(), *reason.entry, reason.entryRevision));
    EXPECT_EQ(why(callum), "");
    EXPECT_TRUE(recallEntriesOf(clinic(), callum)->front()->done);
}

TEST_F(Recall, KnowsEachClientOnceWithAllReasonsTheMostPressingFirst)
{
    const auto callum = comingEvery(28, "Callum Wright");
    house.enter(callum, house.londonMarathon());
    house.visit(callum, maya, "full_sports", "2026-02-10T10:00");
    reminder(callum, "2026-04-20");
    EXPECT_EQ(why(callum), "race_ahead, reminder, cadence");
    EXPECT_EQ(list().rows.size(), 1u);
    EXPECT_EQ(list(RecallShow::Due, RecallKind::Cadence).rows.size(), 1u);
    EXPECT_EQ(list(RecallShow::Due, RecallKind::NoShow).rows.size(), 0u);
    const RecallRow row = *rowOf(callum);
    EXPECT_EQ(row.lastVisit, date("2026-02-10"));
    ASSERT_TRUE(row.nextRace);
    EXPECT_EQ(row.nextRace->days, -6);
}

TEST_F(Recall, PutsRacesFirstThenWhoIsDueLongest)
{
    const auto week = comingEvery(7, "Week Late");
    const auto month = comingEvery(7, "Month Late");
    house.visit(week, maya, "full_sports", "2026-04-06T10:00");
    house.visit(month, maya, "full_sports", "2026-03-16T10:00");
    const auto later = house.runner("Later Race", race("York 10", "2026-05-03"));
    const auto runner = house.runner("Race Soon", house.londonMarathon());
    QStringList names;
    for (const RecallList found = list(); const RecallRow& row : found.rows)
        names += row.client.name;
    EXPECT_EQ(names.join(u',').toStdString(), "Race Soon,Later Race,Month Late,Week Late");
    answer(runner, ContactOutcome::NoAnswer);
    const RecallList after = list();
    EXPECT_EQ(after.rows.back().client.id, runner) << "those not tried today come first";
    EXPECT_EQ(after.rows.front().client.id, later);
    EXPECT_EQ(after.due, 4);
    EXPECT_EQ(after.left, 3);
}

TEST_F(Recall, LeavesASnoozedClientInPeaceUntilTheDay)
{
    const auto callum = comingEvery(28, "Callum Wright");
    house.visit(callum, maya, "full_sports", "2026-03-10T10:00");
    answer(callum, ContactOutcome::CallOn, date("2026-04-27"));
    EXPECT_EQ(why(callum), "");
    EXPECT_EQ(why(callum, RecallShow::Snoozed), "call_back, cadence");
    EXPECT_EQ(list().snoozed, 1);
    house.clock().set("2026-04-27T08:00");
    EXPECT_EQ(why(callum), "call_back, cadence");
    answer(callum, ContactOutcome::NoAnswer);
    EXPECT_EQ(why(callum), "cadence") << "the promise is kept";
    EXPECT_EQ(rowOf(callum)->attempts, 2);
    EXPECT_EQ(rowOf(callum)->lastAttempt->outcome, ContactOutcome::NoAnswer);
}

TEST_F(Recall, KeepsAPromiseWhoseReasonIsGone)
{
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    answer(callum, ContactOutcome::CallOn, date("2026-06-01"));
    house.clock().set("2026-06-02T08:00");
    ASSERT_EQ(why(callum), "call_back");
    EXPECT_TRUE(rowOf(callum)->first().isOverdue);
    house.booked(callum, maya, "full_sports", "2026-06-10T10:00");
    EXPECT_EQ(why(callum), "");
}

TEST_F(Recall, TakesANoForTheSameThingOnly)
{
    const auto callum = comingEvery(28, "Callum Wright");
    house.visit(callum, maya, "full_sports", "2026-03-10T10:00");
    house.enter(callum, house.londonMarathon());
    answer(callum, ContactOutcome::Declined); // of the race, which is first
    EXPECT_EQ(why(callum), "cadence");
    answer(callum, ContactOutcome::Declined);
    EXPECT_EQ(why(callum), "");
    house.enter(callum, race("Bath Half", "2026-05-02"));
    EXPECT_EQ(why(callum), "race_ahead") << "another race is another question";
    house.clock().set("2026-04-21T08:00");
    house.visit(callum, maya, "full_sports", "2026-04-20T10:00");
    house.clock().set("2026-05-25T08:00");
    EXPECT_EQ(why(callum), "cadence") << "since another visit it is another question";
}

TEST_F(Recall, IsThroughWithAReminderThatWasAnswered)
{
    const auto callum = house.client("Callum Wright");
    reminder(callum, "2026-04-20");
    answer(callum, ContactOutcome::Declined);
    EXPECT_EQ(why(callum), "");
    EXPECT_TRUE(recallEntriesOf(clinic(), callum)->front()->done);
}

TEST_F(Recall, NeverListsWhoAskedNotToBeCalledUnlessAsked)
{
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    const RecallClient client = rowOf(callum)->client;
    const auto set = setDoNotContact(clinic(), callum, client.revision, true);
    ASSERT_TRUE(set);
    EXPECT_EQ(why(callum), "");
    EXPECT_EQ(list().doNotContact, 1);
    EXPECT_EQ(why(callum, RecallShow::DoNotContact), "race_ahead");
    EXPECT_EQ(
        setDoNotContact(clinic(), callum, client.revision, false).error().code, ErrorCode::StaleRevision);
    ASSERT_TRUE(setDoNotContact(clinic(), callum, set->revision, false));
    EXPECT_EQ(why(callum), "race_ahead");
}

TEST_F(Recall, NeverListsAnArchivedClient)
{
    const auto callum = comingEvery(7, "Callum Wright");
    house.visit(callum, maya, "full_sports", "2026-03-10T10:00");
    house.enter(callum, house.londonMarathon());
    reminder(callum, "2026-04-20");
    answer(callum, ContactOutcome::CallOn, date("2026-04-21"));
    auto client = clientDetail(clinic(), callum)->client;
    ClientFields fields = client.fields();
    fields.archived = true;
    ASSERT_TRUE(updateClient(clinic(), callum, client.revision, fields));
    for (const RecallShow show :
        {RecallShow::Due, RecallShow::Coming, RecallShow::Snoozed, RecallShow::DoNotContact})
        EXPECT_EQ(why(callum, show), "");
}

TEST_F(Recall, RefusesAReminderForADayThatIsOver)
{
    RecallEntryFields fields;
    fields.client = house.client("Callum Wright");
    fields.due = date("2026-04-19");
    const auto entry = addRecallEntry(clinic(), fields);
    ASSERT_FALSE(entry);
    EXPECT_EQ(entry.error().problems.front().field, text("due"));
}

TEST_F(Recall, ShowsAtMostAsManyAsAskedForAndCountsAll)
{
    for (const char* name : {"Ann", "Ben", "Cat"})
        reminder(house.client(name), "2026-04-20");
    const auto found = recallList(clinic(), {.limit = 2});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->rows.size(), 2u);
    EXPECT_EQ(found->found, 3);
    EXPECT_EQ(found->due, 3);
}

TEST_F(Recall, NotesACallWithWhatItWasAboutAndWhoMadeIt)
{
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    std::set<Id<Client>> told;
    clinic().onChanged([&told](const Changes& changes) { told = changes.clients; });
    answer(callum, ContactOutcome::Message);
    EXPECT_EQ(told, (std::set{callum}));
    const auto calls = contactsOf(clinic(), callum);
    ASSERT_TRUE(calls);
    ASSERT_EQ(calls->size(), 1u);
    EXPECT_EQ(calls->front().fields.about, text("race_ahead"));
    EXPECT_TRUE(calls->front().fields.race);
    EXPECT_EQ(calls->front().fields.at, moment("2026-04-20T08:00"));
    EXPECT_EQ(contactsOf(clinic(), Id<Client>{99}).error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taper
