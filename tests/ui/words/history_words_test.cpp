// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/history_words.h"

#include <gtest/gtest.h>

namespace taper::words {
namespace {

QString said(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

ClientHistory callum()
{
    ClientFields client;
    client.name = said("Callum Wright");
    client.phone = said("07700 900342");
    client.dateOfBirth = makeDate(1984, 6, 1);
    auto checked = Client::make(client);
    ClientHistory history{.client = {Id<Client>{1}, 1, *std::move(checked)}};
    history.today = makeDate(2026, 4, 24);
    return history;
}

} // namespace

TEST(HistoryWords, SayInOneLineWhoComesHowOften)
{
    ClientHistory history = callum();
    EXPECT_EQ(historySummary(history), said("41 · 07700 900342 · no visit yet"));
    history.completed = 23;
    history.noShows = 1;
    history.firstVisit = makeDate(2024, 3, 13);
    history.lastVisit = makeDate(2026, 4, 10);
    history.nextVisit = at(makeDate(2026, 4, 28), Minutes{9 * 60});
    history.cadenceDays = 14;
    EXPECT_EQ(historySummary(history),
        said("41 · 07700 900342 · 23 visits since March 2024 · last 10 Apr · next 28 Apr 09:00 · every 2 "
             "weeks · "
             "missed 1"));
    history.completed = 1;
    history.lastVisit = makeDate(2024, 3, 13);
    history.nextVisit.reset();
    history.cadenceDays.reset();
    history.noShows = 0;
    EXPECT_EQ(historySummary(history), said("41 · 07700 900342 · 1 visit · last 13 Mar 2024"));
}

TEST(HistoryWords, RoundHowOftenSomebodyComesAsPeopleSayIt)
{
    EXPECT_EQ(cadenceText(1), said("every day"));
    EXPECT_EQ(cadenceText(4), said("every 4 days"));
    EXPECT_EQ(cadenceText(7), said("every week"));
    EXPECT_EQ(cadenceText(8), said("every week"));
    EXPECT_EQ(cadenceText(10), said("every 10 days"));
    EXPECT_EQ(cadenceText(13), said("every 2 weeks"));
    EXPECT_EQ(cadenceText(28), said("every 4 weeks"));
    EXPECT_EQ(cadenceText(91), said("every 3 months"));
}

TEST(HistoryWords, NameAVisitAndWhatBecameOfIt)
{
    HistoryVisit visit;
    EXPECT_EQ(visitTitle(visit), said("Note without a session"));
    visit.booking = Id<Booking>{1};
    visit.sessionTypeName = said("Full sports");
    visit.length = Minutes{60};
    EXPECT_EQ(visitTitle(visit), said("Full sports 60′"));
    EXPECT_EQ(visitStatusText(visit), QString{});
    visit.status = BookingStatus::NoShow;
    EXPECT_EQ(visitStatusText(visit), said("did not attend"));
    visit.status = BookingStatus::Cancelled;
    EXPECT_EQ(visitStatusText(visit), said("cancelled"));
    visit.lateCancel = true;
    EXPECT_EQ(visitStatusText(visit), said("cancelled late"));
    visit.race = RaceTag{Id<Race>{1}, said("Bath Half"), 5};
    EXPECT_EQ(visitRaceText(visit), said("D+5 Bath Half"));
}

TEST(HistoryWords, SayAnAreaWithWhatWasFoundOrWithoutIt)
{
    const VisitArea tight{said("soleus"), Side::Left, MarkKind::Tight, 6, 3, {}};
    EXPECT_EQ(visitAreaText(tight), said("L soleus tight 6→3"));
    EXPECT_EQ(visitAreaChip(tight), said("L soleus 6→3"));
    const VisitArea bruise{said("soleus"), Side::Left, MarkKind::Avoid, {}, {}, {}};
    EXPECT_TRUE(visitAreaChip(bruise).contains(said("avoid")));
    const VisitArea pin{{}, Side::Left, MarkKind::Pain, 4, {}, said("scar behind the knee")};
    EXPECT_EQ(visitAreaText(pin), said("scar behind the knee 4"));
}

TEST(HistoryWords, SayWhatBecameOfARace)
{
    const Date today = makeDate(2026, 4, 24);
    HistoryRace race;
    race.name = said("London Marathon");
    race.date = makeDate(2026, 4, 26);
    EXPECT_EQ(historyRaceText(race, today), said("London Marathon · in 2 days"));
    race.raceStatus = RaceStatus::Cancelled;
    EXPECT_EQ(historyRaceText(race, today), said("London Marathon · called off"));
    race = {.name = said("Bath Half"), .date = makeDate(2026, 3, 8), .status = EntryStatus::DidNotStart};
    EXPECT_EQ(historyRaceText(race, today), said("Bath Half · did not start"));
    race.status = EntryStatus::Finished;
    EXPECT_EQ(historyRaceText(race, today), said("Bath Half"));
    race.finish = Seconds{5892};
    EXPECT_EQ(historyRaceText(race, today), said("Bath Half · 1:38:12"));
}

} // namespace taper::words
