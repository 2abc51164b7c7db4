// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_merge.h"

#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class RacesThatMayBeOne : public testing::Test {
protected:
    ClinicBuilder house;

    static RaceFields fieldsOf(
        const char* name, const char* day, std::optional<int> metres = std::nullopt, const char* place = "")
    {
        RaceFields fields;
        fields.name = text(name);
        fields.date = date(day);
        fields.distanceMetres = metres;
        fields.place = text(place);
        return fields;
    }
    std::vector<RaceTwin> twins(const RaceFields& fields, Id<Race> except = {}, bool isDateKnown = true)
    {
        return possibleRaceDuplicates(house.clinic(), fields, except, isDateKnown).value();
    }
};

} // namespace

TEST(TheCoreOfARacesName, IsWithoutYearEditionAccentsAndPunctuation)
{
    EXPECT_EQ(raceNameCore(text("TCS London Marathon 2026")), text("tcs london marathon"));
    EXPECT_EQ(raceNameCore(text("41st Great North Run")), text("great north run"));
    EXPECT_EQ(raceNameCore(text("12. Bodensee-Marathon")), text("bodensee marathon"));
    EXPECT_EQ(raceNameCore(text("XII. İstanbul Maratonu '26")), text("istanbul maratonu"));
    EXPECT_EQ(raceNameCore(text("Ultra de l’Été – 10e édition")), text("ultra de l ete edition"));
    EXPECT_EQ(raceNameCore(text("Leeds 10K")), text("leeds 10k")) << "a distance is no edition";
    EXPECT_EQ(raceNameCore(text("Leeds 10 km")), text("leeds 10 km"));
    EXPECT_EQ(raceNameCore(text("2026")), text("2026")) << "what has no other name";
    EXPECT_EQ(raceNameCore(text("東京マラソン 2026")), text("東京マラソン"));
}

TEST_F(RacesThatMayBeOne, HaveOneNameWithinWeeks)
{
    house.race(fieldsOf("London Marathon", "2026-04-26"));
    house.race(fieldsOf("London Marathon 2027", "2027-04-25"));
    const auto found = twins(fieldsOf("46th LONDON MARATHON 2026", "2026-05-03"));
    ASSERT_THAT(found, SizeIs(1)) << "not next year's";
    EXPECT_EQ(found.front().race->date, date("2026-04-26"));
    EXPECT_EQ(found.front().likeness, RaceLikeness::SameName);
    EXPECT_THAT(twins(fieldsOf("London Marathon", "2026-06-10")), SizeIs(1)) << "45 days";
    EXPECT_THAT(twins(fieldsOf("London Marathon", "2026-06-11")), IsEmpty());
}

TEST_F(RacesThatMayBeOne, HoldOneAnothersWordsOnOneDay)
{
    house.race(fieldsOf("TCS London Marathon", "2026-04-26"));
    const auto found = twins(fieldsOf("London Marathon", "2026-04-26"));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found.front().likeness, RaceLikeness::SimilarName);
    EXPECT_THAT(twins(fieldsOf("London Marathon", "2026-04-27")), IsEmpty());
    EXPECT_THAT(twins(fieldsOf("Lon", "2026-04-26")), IsEmpty()) << "a part of a word is none";
}

TEST_F(RacesThatMayBeOne, HaveOnePlaceAndDistanceOnOneDay)
{
    house.race(fieldsOf("Abbey Dash", "2026-05-17", 10'000, "Leeds"));
    const auto found = twins(fieldsOf("Age UK 10K", "2026-05-17", 10'010, "leeds"));
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found.front().likeness, RaceLikeness::SamePlace);
    EXPECT_THAT(twins(fieldsOf("Age UK 10K", "2026-05-17", 5'000, "Leeds")), IsEmpty());
    EXPECT_THAT(twins(fieldsOf("Age UK 10K", "2026-05-17", 10'000)), IsEmpty());
}

TEST_F(RacesThatMayBeOne, StandLastIfTheirDistancesDiffer)
{
    const auto half = house.race(fieldsOf("Bath Running Festival", "2026-05-17", 21'097));
    const auto marathon = house.race(fieldsOf("Bath Running Festival", "2026-05-18", 42'195));
    const auto found = twins(fieldsOf("Bath Running Festival", "2026-05-17", 42'200));
    ASSERT_THAT(found, SizeIs(2));
    EXPECT_EQ(found[0].race.id, marathon);
    EXPECT_FALSE(found[0].isOtherDistance);
    EXPECT_EQ(found[1].race.id, half);
    EXPECT_TRUE(found[1].isOtherDistance);
    // And both may be there: nothing is refused.
    EXPECT_TRUE(addRace(house.clinic(), fieldsOf("Bath Running Festival", "2026-05-17", 42'195)));
}

TEST_F(RacesThatMayBeOne, AreNeitherTheRaceItselfNorNameless)
{
    const auto marathon = house.race(fieldsOf("London Marathon", "2026-04-26"));
    EXPECT_THAT(twins(fieldsOf("London Marathon", "2026-04-26"), marathon), IsEmpty());
    EXPECT_THAT(twins(fieldsOf("", "2026-04-26")), IsEmpty());
}

TEST_F(RacesThatMayBeOne, AreFoundByNameAloneBeforeADayIsTyped)
{
    house.race(fieldsOf("London Marathon 2025", "2025-04-27"));
    const auto next = house.race(fieldsOf("London Marathon 2026", "2026-04-26"));
    RaceFields typed;
    typed.name = text("london marathon");
    const auto found = twins(typed, {}, false);
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found.front().race.id, next);
}

TEST_F(RacesThatMayBeOne, AreTenAtMost)
{
    for (int i = 0; i < 14; ++i)
        house.race(fieldsOf("Parkrun", "2026-05-02"));
    EXPECT_THAT(twins(fieldsOf("Parkrun", "2026-05-02")), SizeIs(10));
}

} // namespace taper::test
