// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"

namespace taper {
namespace {

using namespace test;

class RaceStoreTest : public StorageTest {
protected:
    static QStringList names(const std::vector<RaceSummary>& races)
    {
        QStringList found;
        for (const RaceSummary& race : races)
            found += race.race.fields().name;
        return found;
    }
    static RaceFields stages()
    {
        RaceFields fields;
        fields.name = text("Trans Alpine");
        fields.date = date("2026-09-05");
        fields.endDate = date("2026-09-12");
        fields.startTime = 8h;
        fields.finishTime = 18h;
        fields.timeZone = text("Europe/Vienna");
        fields.distanceMetres = 270'000;
        fields.place = text("Lech – Schlanders");
        fields.status = RaceStatus::Postponed;
        fields.isVirtual = true;
        fields.postponedFrom = date("2026-06-06");
        return fields;
    }

    RaceStore m_races{connection()};
    RaceEntryStore m_entries{connection()};
};
TAPER_EVERYWHERE(RaceStoreTest);

TEST_P(RaceStoreTest, KeepsEveryField)
{
    const auto race = m_races.insert(must(Race::make(stages())));
    EXPECT_EQ(*m_races.byId(race.id)->value, stages());
    RaceFields bare;
    bare.name = text("Fun run");
    bare.date = date("2026-05-01");
    EXPECT_EQ(*m_races.byId(m_races.insert(must(Race::make(bare))).id)->value, bare);

    RaceFields moved = stages();
    moved.date = date("2026-09-06");
    moved.startTime = 0h;
    moved.finishTime.reset();
    EXPECT_EQ(must(m_races.update(race.id, 1, must(Race::make(moved)))).revision, 2);
    EXPECT_EQ(*m_races.byId(race.id)->value, moved);
    EXPECT_EQ(codeOf(m_races.update(race.id, 1, must(Race::make(moved)))), ErrorCode::StaleRevision);
    EXPECT_EQ(codeOf(m_races.update(Id<Race>{99}, 1, must(Race::make(moved)))), ErrorCode::NotFound);
}

TEST_P(RaceStoreTest, FindsRacesByPartsOfNameAndPlaceComingOnesFirst)
{
    addRace("Bath Half", "2026-03-15");
    addRace("London Marathon", "2026-04-26");
    addRace("Brighton Marathon", "2026-04-12");
    addRace("Zürich Marathon", "2026-04-19");
    m_races.insert(must(Race::make(stages())));
    const Date today = date("2026-04-12");
    EXPECT_EQ(names(m_races.search(text("marathon"), today, 10)),
        (QStringList{text("Brighton Marathon"), text("Zürich Marathon"), text("London Marathon")}));
    EXPECT_EQ(names(m_races.search(text("MAR zur"), today, 10)), QStringList{text("Zürich Marathon")});
    EXPECT_EQ(names(m_races.search(text("schlanders"), today, 10)), QStringList{text("Trans Alpine")});
    EXPECT_EQ(names(m_races.search({}, date("2026-04-20"), 3)),
        (QStringList{text("London Marathon"), text("Trans Alpine"), text("Zürich Marathon")}));
    EXPECT_EQ(names(m_races.search(text("%"), today, 10)), QStringList{});
}

TEST_P(RaceStoreTest, ListsRacesUntilTheirLastDay)
{
    m_races.insert(must(Race::make(stages())));
    const auto later = addRace("Berlin", "2026-09-27");
    enter(ann, later);
    enter(ben, later);
    const auto coming = m_races.upcoming(date("2026-09-12"), 10);
    ASSERT_EQ(names(coming), (QStringList{text("Trans Alpine"), text("Berlin")}));
    EXPECT_EQ(coming[0].entrants, 0);
    EXPECT_EQ(coming[1].entrants, 2);
    EXPECT_EQ(names(m_races.upcoming(date("2026-09-13"), 10)), QStringList{text("Berlin")});
    EXPECT_EQ(
        names(m_races.between(date("2026-09-10"), date("2026-09-20"))), QStringList{text("Trans Alpine")});
    EXPECT_EQ(names(m_races.between(date("2026-09-13"), date("2026-09-26"))), QStringList{});
}

TEST_P(RaceStoreTest, NamesARaceByNameAndDay)
{
    const auto first = addRace("London Marathon", "2025-04-27");
    const auto second = addRace("London Marathon", "2026-04-26");
    EXPECT_EQ(m_races.named(text("london MARATHON")).size(), 2U);
    ASSERT_EQ(m_races.named(text("London Marathon"), date("2026-04-26")).size(), 1U);
    EXPECT_EQ(m_races.named(text("London Marathon"), date("2026-04-26")).front().id, second);
    EXPECT_EQ(m_races.named(text("London Marathon")).front().id, first);
    EXPECT_TRUE(m_races.named(text("London")).empty());
}

TEST_P(RaceStoreTest, EntersAClientOnce)
{
    const auto race = addRace("London Marathon", "2026-04-26");
    RaceEntryFields fields;
    fields.client = ann;
    fields.race = race;
    fields.priority = RacePriority::A;
    fields.targetTime = 3h + 59min + 59s;
    fields.finishTime = 4h;
    fields.status = EntryStatus::Finished;
    const auto entry = must(m_entries.insert(must(RaceEntry::make(fields))));
    EXPECT_EQ(*m_entries.byId(entry.id)->value, fields);
    EXPECT_EQ(m_entries.find(ann, race)->id, entry.id);
    EXPECT_FALSE(m_entries.find(ben, race));
    EXPECT_EQ(codeOf(m_entries.insert(must(RaceEntry::make(fields)))), ErrorCode::Duplicate);

    fields.status = EntryStatus::DidNotStart;
    fields.finishTime.reset();
    EXPECT_EQ(must(m_entries.update(entry.id, 1, must(RaceEntry::make(fields)))).revision, 2);
    EXPECT_EQ(*m_entries.byId(entry.id)->value, fields);
    EXPECT_EQ(codeOf(m_entries.update(entry.id, 1, must(RaceEntry::make(fields)))), ErrorCode::StaleRevision);
    EXPECT_EQ(codeOf(m_entries.remove(entry.id, 1)), ErrorCode::StaleRevision);
    must(m_entries.remove(entry.id, 2));
    EXPECT_EQ(codeOf(m_entries.remove(entry.id, 2)), ErrorCode::NotFound);
    EXPECT_NE(
        must(m_entries.insert(must(RaceEntry::make(fields)))).id, entry.id); // a number is not given twice
}

TEST_P(RaceStoreTest, ListsEntriesOfARaceAndOfClients)
{
    const auto london = addRace("London Marathon", "2026-04-26");
    const auto bath = addRace("Bath Half", "2026-03-15");
    const auto alpine = m_races.insert(must(Race::make(stages()))).id;
    enter(ben, london);
    enter(ann, london);
    enter(ann, bath);
    enter(ben, alpine);

    const auto entrants = m_entries.entrants(london);
    ASSERT_EQ(entrants.size(), 2U);
    EXPECT_EQ(entrants[0].clientName, text("Ann Ash"));
    EXPECT_EQ(entrants[1].entry.fields().client, ben);

    const auto anns = m_entries.ofClient(ann);
    ASSERT_EQ(anns.size(), 2U);
    EXPECT_EQ(anns[0].race.id, london);
    EXPECT_EQ(anns[1].race.fields().name, text("Bath Half"));

    EXPECT_EQ(m_entries.ofClients({ann, ben}, date("2026-03-16"), date("2026-04-26")).size(), 2U);
    const auto during = m_entries.ofClients({ann, ben}, date("2026-09-12"), date("2026-09-12"));
    ASSERT_EQ(during.size(), 1U);
    EXPECT_EQ(during[0].race.id, alpine);
    EXPECT_EQ(during[0].entry.fields().client, ben);
    EXPECT_TRUE(m_entries.ofClients({}, date("2026-01-01"), date("2026-12-31")).empty());
}

TEST_P(RaceStoreTest, TakesAsManyClientsAsThereAre)
{
    const auto race = addRace("London Marathon", "2026-04-26");
    std::vector<Id<Client>> clients;
    const sql::Transaction transaction{connection(), sql::Transaction::Kind::Write};
    for (int i = 0; i < 3000; ++i) {
        clients.push_back(addClient("Runner"));
        enter(clients.back(), race);
    }
    EXPECT_EQ(m_entries.ofClients(clients, date("2026-04-01"), date("2026-05-01")).size(), 3000U);
}

} // namespace
} // namespace taper
