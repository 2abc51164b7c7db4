// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/race.h"

#include "core/domain/race_entry.h"
#include "tests/core/domain/problems.h"

namespace taper::test {

namespace {

using std::chrono::days;
using std::chrono::hours;

RaceFields good()
{
    RaceFields fields;
    fields.name = utf8("London Marathon");
    fields.date = makeDate(2026, 4, 26);
    return fields;
}

RaceEntryFields goodEntry()
{
    RaceEntryFields fields;
    fields.client = Id<Client>{1};
    fields.race = Id<Race>{2};
    return fields;
}

} // namespace

TEST(Race, NeedsANameAndMayLackTheRest)
{
    EXPECT_EQ(problemsOf(good()), "");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.name = utf8("  "); }), "name required");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.name = QString{501, u'x'}; }), "name too_long");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.place = QString{501, u'x'}; }), "location too_long");
}

TEST(Race, EndsOnOrAfterItsDate)
{
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.endDate = f.date + days{2}; }), "");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.endDate = f.date + days{62}; }), "");
    EXPECT_EQ(
        problemsAfter(good(), [](auto& f) { f.endDate = f.date - days{1}; }), "end_date end_before_start");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.endDate = f.date + days{63}; }), "end_date out_of_range");
}

TEST(Race, ThatEndsOnTheDayItStartsHasNoEndDate)
{
    RaceFields fields = good();
    fields.endDate = fields.date;
    EXPECT_EQ(tidied(fields).endDate, std::nullopt);
}

TEST(Race, HasTimesThatAClockShows)
{
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.startTime = TimeOfDay{0}; }), "");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.startTime = kEndOfDay; }), "start_time not_a_time");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.finishTime = Minutes{-1}; }), "finish_time not_a_time");
    EXPECT_EQ(problemsAfter(good(),
                  [](auto& f) {
                      f.startTime = hours{22};
                      f.finishTime = hours{1}; // through the night
                  }),
        "");
}

TEST(Race, HasAZoneThatIsKnownOrNone)
{
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.timeZone = utf8("America/New_York"); }), "");
    EXPECT_EQ(
        problemsAfter(good(), [](auto& f) { f.timeZone = utf8("New York"); }), "timezone not_a_time_zone");
    EXPECT_EQ(problemsAfter(good(), [](auto& f) { f.timeZone = utf8("UTC+1"); }), "timezone not_a_time_zone");
}

TEST(Race, IsOpenForUpToAYearIfItIsVirtual)
{
    const auto openFor = [](int days, bool isVirtual) {
        return problemsAfter(good(), [=](auto& f) {
            f.isVirtual = isVirtual;
            f.endDate = f.date + std::chrono::days{days};
        });
    };
    EXPECT_EQ(openFor(63, false), "end_date out_of_range");
    EXPECT_EQ(openFor(63, true), "");
    EXPECT_EQ(openFor(366, true), "");
    EXPECT_EQ(openFor(367, true), "end_date out_of_range");
}

TEST(Race, WasNotPostponedFromTheDayItHas)
{
    RaceFields race = good();
    race.postponedFrom = race.date;
    EXPECT_TRUE(check(race).isEmpty());
    EXPECT_FALSE(race.postponedFrom);
    race.postponedFrom = race.date - std::chrono::days{7};
    EXPECT_TRUE(check(race).isEmpty());
    EXPECT_TRUE(race.postponedFrom);
}

TEST(RaceEntry, IsDeferredToAnotherEditionOnlyWhileItIsDeferred)
{
    RaceEntryFields entry;
    entry.client = Id<Client>{1};
    entry.race = Id<Race>{2};
    entry.status = EntryStatus::Deferred;
    entry.deferredTo = Id<Race>{2};
    const Problems problems = check(entry);
    ASSERT_EQ(problems.size(), 1);
    EXPECT_EQ(problems.constFirst().field, utf8("deferred_to"));

    entry.deferredTo = Id<Race>{3};
    EXPECT_TRUE(check(entry).isEmpty());
    entry.status = EntryStatus::Entered;
    EXPECT_TRUE(check(entry).isEmpty());
    EXPECT_FALSE(entry.deferredTo);
}

TEST(Race, HasADistanceThatSomebodyRuns)
{
    for (const int metres : {1, 42195, 1'000'000})
        EXPECT_EQ(problemsAfter(good(), [metres](auto& f) { f.distanceMetres = metres; }), "");
    for (const int metres : {0, -5000, 1'000'001})
        EXPECT_EQ(problemsAfter(good(), [metres](auto& f) { f.distanceMetres = metres; }),
            "distance_km out_of_range");
}

TEST(Race, HasStatusWordsThatReadBack)
{
    for (const RaceStatus status : {RaceStatus::Scheduled, RaceStatus::Postponed, RaceStatus::Cancelled})
        EXPECT_EQ(raceStatusFrom(keyOf(status)), status);
    EXPECT_EQ(keyOf(RaceStatus::Scheduled), utf8("scheduled"));
    EXPECT_EQ(raceStatusFrom(u"Scheduled"), std::nullopt);
    EXPECT_EQ(raceStatusFrom(u""), std::nullopt);
}

TEST(Kilometres, AreWrittenShort)
{
    EXPECT_EQ(kilometresText(42200), utf8("42.2"));
    EXPECT_EQ(kilometresText(5000), utf8("5"));
    EXPECT_EQ(kilometresText(21098), utf8("21.098"));
    EXPECT_EQ(kilometresText(1), utf8("0.001"));
    EXPECT_EQ(kilometresText(1'000'000), utf8("1000"));
}

TEST(Kilometres, AreReadWithPointOrComma)
{
    EXPECT_EQ(parseKilometres(u"42.2"), 42200);
    EXPECT_EQ(parseKilometres(u"42,195"), 42195);
    EXPECT_EQ(parseKilometres(u" 5 "), 5000);
    EXPECT_EQ(parseKilometres(u"1000"), 1'000'000);
    for (const char16_t* text :
        {u"", u"0", u"-5", u"1001", u"10k", u"ten", u"nan", u"inf", u"1e300", u"0.0001"})
        EXPECT_EQ(parseKilometres(text), std::nullopt) << QString::fromUtf16(text).toStdString();
}

TEST(Kilometres, ReadBackWhatIsWritten)
{
    for (const int metres : {1, 999, 1000, 5500, 12001, 42195, 160934, 1'000'000})
        EXPECT_EQ(parseKilometres(kilometresText(metres)), metres);
}

TEST(RaceEntry, JoinsAClientAndARace)
{
    EXPECT_EQ(problemsOf(goodEntry()), "");
    EXPECT_EQ(problemsOf(RaceEntryFields{}), "client required, race required");
}

TEST(RaceEntry, HasTimesAboveZeroAndUpToThirtyDays)
{
    for (const Seconds time : {Seconds{1}, Seconds{hours{4}}, Seconds{hours{24 * 30}}}) {
        EXPECT_EQ(problemsAfter(goodEntry(), [time](auto& f) { f.targetTime = time; }), "");
        EXPECT_EQ(problemsAfter(goodEntry(), [time](auto& f) { f.finishTime = time; }), "");
    }
    for (const Seconds time : {Seconds{0}, Seconds{-60}, Seconds{hours{24 * 30}} + Seconds{1}}) {
        EXPECT_EQ(problemsAfter(goodEntry(), [time](auto& f) { f.targetTime = time; }),
            "target_time not_a_duration");
        EXPECT_EQ(problemsAfter(goodEntry(), [time](auto& f) { f.finishTime = time; }),
            "finish_time not_a_duration");
    }
}

TEST(RaceEntry, HasWordsThatReadBack)
{
    for (const RacePriority priority : {RacePriority::A, RacePriority::B, RacePriority::C})
        EXPECT_EQ(racePriorityFrom(keyOf(priority)), priority);
    for (const EntryStatus status : {EntryStatus::Entered, EntryStatus::Finished, EntryStatus::DidNotFinish,
             EntryStatus::DidNotStart, EntryStatus::Deferred})
        EXPECT_EQ(entryStatusFrom(keyOf(status)), status);
    EXPECT_EQ(keyOf(EntryStatus::DidNotFinish), utf8("dnf"));
    EXPECT_EQ(keyOf(EntryStatus::DidNotStart), utf8("dns"));
    EXPECT_EQ(racePriorityFrom(u"D"), std::nullopt);
    EXPECT_EQ(entryStatusFrom(u"dq"), std::nullopt);
}

} // namespace taper::test
