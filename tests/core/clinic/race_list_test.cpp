// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_list.h"

#include "core/clinic/clients.h"
#include "core/clinic/races.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// On Monday 20 April 2026.
class TheListOfRaces : public testing::Test {
protected:
    ClinicBuilder house;

    Id<Race> race(const char* name, const char* day, std::optional<int> metres = std::nullopt,
        RaceStatus status = RaceStatus::Scheduled)
    {
        RaceFields fields;
        fields.name = text(name);
        fields.date = date(day);
        fields.distanceMetres = metres;
        fields.status = status;
        return house.race(fields);
    }
    RaceList list(const RaceFilter& filter = {}, int limit = 100)
    {
        return raceList(house.clinic(), filter, limit).value();
    }
    QStringList names(const RaceFilter& filter = {}, int limit = 100)
    {
        QStringList found;
        const RaceList races = list(filter, limit);
        for (const RaceRow& row : races.rows)
            found += row.race->name;
        return found;
    }
};

} // namespace

TEST_F(TheListOfRaces, GoesFromTheNextToTheLastAndThenBackFromToday)
{
    race("Bath Half", "2026-03-15");
    race("Boston Marathon", "2026-04-20");
    race("Brighton Marathon", "2026-04-12");
    race("Berlin Marathon", "2026-09-27");
    race("Waits for a day", "2026-02-01", std::nullopt, RaceStatus::Postponed);
    const RaceList races = list();
    EXPECT_EQ(names(),
        (QStringList{text("Boston Marathon"), text("Berlin Marathon"), text("Waits for a day"),
            text("Brighton Marathon"), text("Bath Half")}));
    std::vector<RaceWhen> when;
    for (const RaceRow& row : races.rows)
        when.push_back(row.when);
    EXPECT_THAT(when,
        ElementsAre(RaceWhen::Coming, RaceWhen::Coming, RaceWhen::Undated, RaceWhen::Past, RaceWhen::Past));
    EXPECT_EQ(races.today, date("2026-04-20"));
}

TEST_F(TheListOfRaces, KeepsARaceOverSeveralDaysAmongTheComingUntilItsLast)
{
    RaceFields stages;
    stages.name = text("Three Peaks");
    stages.date = date("2026-04-18");
    stages.endDate = date("2026-04-20");
    house.race(stages);
    EXPECT_THAT(names({.when = RaceWhen::Coming}), ElementsAre(text("Three Peaks")));
    house.clock().set("2026-04-21T08:00");
    EXPECT_THAT(names({.when = RaceWhen::Coming}), IsEmpty());
    EXPECT_THAT(names({.when = RaceWhen::Past}), ElementsAre(text("Three Peaks")));
}

TEST_F(TheListOfRaces, CountsWhoIsEnteredAndWhoFinished)
{
    const auto marathon = house.londonMarathon();
    race("Nobody's run", "2026-05-01", 5'000);
    const auto callum = house.client("Callum Wright");
    house.runner("Yuki Tanaka", marathon);
    RaceEntryFields entry;
    entry.client = callum;
    entry.race = marathon;
    entry.status = EntryStatus::Finished;
    ASSERT_TRUE(saveEntry(house.clinic(), {}, 0, entry));
    const RaceList races = list();
    ASSERT_THAT(races.rows, SizeIs(2));
    EXPECT_EQ(races.rows[0].entrants, 2);
    EXPECT_EQ(races.rows[0].finished, 1);
    EXPECT_EQ(races.rows[0].raceClass, RaceClass::Marathon);
    EXPECT_EQ(races.rows[1].entrants, 0);
    EXPECT_THAT(names({.withEntrants = true}), ElementsAre(text("London Marathon")));

    const auto alone = raceRow(house.clinic(), marathon);
    ASSERT_TRUE(alone);
    EXPECT_EQ(alone->entrants, 2);
    EXPECT_EQ(alone->finished, 1);
    EXPECT_EQ(alone->when, RaceWhen::Coming);
    EXPECT_EQ(raceRow(house.clinic(), Id<Race>{99}).error().code, ErrorCode::NotFound);
}

TEST_F(TheListOfRaces, NarrowsByClassOfDistance)
{
    race("Parkrun", "2026-05-02", 5'000);
    race("Hackney Half", "2026-05-17", 21'097);
    race("Leeds Marathon", "2026-05-10", 42'195);
    race("Comrades", "2026-06-14", 87'000);
    race("Somewhere", "2026-05-30");
    EXPECT_THAT(names({.raceClass = RaceClass::Short}), ElementsAre(text("Parkrun")));
    EXPECT_THAT(names({.raceClass = RaceClass::Half}), ElementsAre(text("Hackney Half")));
    EXPECT_THAT(names({.raceClass = RaceClass::Marathon}), ElementsAre(text("Leeds Marathon")));
    EXPECT_THAT(names({.raceClass = RaceClass::Ultra}), ElementsAre(text("Comrades")));
    const RaceList unknown = list({.text = text("somewhere")});
    ASSERT_THAT(unknown.rows, SizeIs(1));
    EXPECT_EQ(unknown.rows[0].raceClass, std::nullopt) << "judged as a marathon, but not said to be one";
}

TEST_F(TheListOfRaces, NarrowsByTextStatusDaysAndWhatIsMissing)
{
    race("Leeds Marathon", "2026-05-10", 42'195, RaceStatus::Cancelled);
    race("Leeds Half", "2026-05-31", 21'097, RaceStatus::Postponed);
    const auto complete = house.londonMarathon(); // start and distance known
    RaceFields open;
    open.name = text("Run Anywhere");
    open.date = date("2026-05-01");
    open.endDate = date("2026-05-31");
    open.distanceMetres = 10'000;
    open.isVirtual = true;
    house.race(open);
    EXPECT_THAT(names({.text = text("MARATHON lee")}), ElementsAre(text("Leeds Marathon")));
    EXPECT_THAT(names({.status = RaceStatus::Cancelled}), ElementsAre(text("Leeds Marathon")));
    EXPECT_THAT(names({.status = RaceStatus::Postponed}), ElementsAre(text("Leeds Half")));
    EXPECT_THAT(names({.when = RaceWhen::Past, .status = RaceStatus::Postponed}), IsEmpty());
    EXPECT_THAT(names({.isVirtual = true}), ElementsAre(text("Run Anywhere")));
    EXPECT_THAT(
        names({.from = date("2026-05-11"), .to = date("2026-05-20")}), ElementsAre(text("Run Anywhere")));
    EXPECT_THAT(names({.to = date("2026-04-26")}), ElementsAre(text("London Marathon")));
    EXPECT_FALSE(names({.lacksFacts = true}).contains(raceById(house.clinic(), complete)->fields().name));
    EXPECT_THAT(names({.lacksFacts = true}), SizeIs(3));
    EXPECT_THAT(names({.text = text("%")}), IsEmpty());
}

TEST_F(TheListOfRaces, SaysHowManyThereAreBeyondThoseItLists)
{
    for (int month = 1; month <= 12; ++month)
        race("Monthly 10K", qPrintable(QStringLiteral("2026-%1-05").arg(month, 2, 10, QLatin1Char{'0'})));
    const RaceList races = list({}, 9);
    EXPECT_THAT(races.rows, SizeIs(9));
    EXPECT_EQ(races.total, 12);
    EXPECT_EQ(races.rows.front().race->date, date("2026-05-05"));
    EXPECT_EQ(races.rows.back().race->date, date("2026-04-05")) << "eight to come, then the last one past";
    EXPECT_EQ(list({}, 3).total, 12);
}

} // namespace taper::test
