// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/recurrence.h"

#include "tests/core/scheduling/times.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace taper;
using namespace taper::test;

namespace {

Recurrence ruleFrom(const char* text)
{
    return readRecurrence(QString::fromLatin1(text), TimeZone{}).value();
}

Occurrences occurrences(const char* rule, const char* first)
{
    return occurrencesOf(ruleFrom(rule), when(first)).value();
}

std::vector<std::string> dates(const char* rule, const char* first)
{
    std::vector<std::string> texts;
    for (const Moment date : occurrences(rule, first).dates)
        texts.push_back(toIso(date).toStdString());
    return texts;
}

std::string faultOf(const Error& error)
{
    EXPECT_EQ(error.problems.size(), 1);
    EXPECT_EQ(error.problems.constFirst().field, QStringLiteral("rule"));
    EXPECT_EQ(error.problems.constFirst().code, ErrorCode::Refused);
    const QString key = error.problems.constFirst().parameters.value(QStringLiteral("rule")).toString();
    EXPECT_TRUE(ruleFaultFrom(key).has_value()) << key.toStdString();
    return key.toStdString();
}

/// What reading the rule or finding its dates says; "" if nothing.
std::string fault(const QString& text, const char* first = "2026-04-24T10:00")
{
    const auto rule = readRecurrence(text, TimeZone{});
    if (!rule)
        return faultOf(rule.error());
    const auto found = occurrencesOf(*rule, when(first));
    return found ? std::string{} : faultOf(found.error());
}

std::string fault(const char* text, const char* first = "2026-04-24T10:00")
{
    return fault(QString::fromLatin1(text), first);
}

using Texts = std::vector<std::string>;

} // namespace

TEST(Recurrence, RepeatsEveryWeekFromItsFirstDate)
{
    EXPECT_EQ(dates("FREQ=WEEKLY;COUNT=3", "2026-04-24T10:00"),
        (Texts{"2026-04-24T10:00", "2026-05-01T10:00", "2026-05-08T10:00"}));
}

TEST(Recurrence, EndsOnTheLastDayItNames)
{
    EXPECT_EQ(dates("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260522", "2026-04-24T10:00"),
        (Texts{"2026-04-24T10:00", "2026-05-08T10:00", "2026-05-22T10:00"}));
    // A last moment before the session's time ends it the time before.
    EXPECT_EQ(dates("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260522T095900", "2026-04-24T10:00").size(), 2U);
    EXPECT_EQ(dates("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260522T100000", "2026-04-24T10:00").size(), 3U);
}

TEST(Recurrence, PutsALastMomentInUtcOnTheWallOfTheClinic)
{
    const auto london = TimeZone::named(QStringLiteral("Europe/London")).value();
    const auto rule = readRecurrence(QStringLiteral("FREQ=WEEKLY;UNTIL=20260522T090000Z"), london).value();
    EXPECT_EQ(rule.until, when("2026-05-22T10:00"));
    EXPECT_EQ(occurrencesOf(rule, when("2026-04-24T10:00")).value().dates.back(), when("2026-05-22T10:00"));
    // Read again, its text says the same anywhere.
    EXPECT_EQ(readRecurrence(rule.text, TimeZone{}).value(), rule);
}

TEST(Recurrence, KeepsTheTimeOnTheWallWhenTheClocksChange)
{
    // British clocks go forward on 29 March 2026 and back on 25 October.
    EXPECT_EQ(dates("FREQ=WEEKLY;COUNT=3", "2026-03-22T09:30"),
        (Texts{"2026-03-22T09:30", "2026-03-29T09:30", "2026-04-05T09:30"}));
    EXPECT_EQ(dates("FREQ=DAILY;COUNT=3", "2026-10-24T01:30"),
        (Texts{"2026-10-24T01:30", "2026-10-25T01:30", "2026-10-26T01:30"}));
}

TEST(Recurrence, PassesOverDatesThatDoNotExistAndSaysWhich)
{
    const Occurrences found = occurrences("FREQ=MONTHLY;COUNT=4", "2026-01-31T10:00");
    ASSERT_EQ(found.dates.size(), 4U);
    EXPECT_EQ(found.dates.at(1), when("2026-03-31T10:00"));
    EXPECT_EQ(found.dates.at(3), when("2026-07-31T10:00"));
    ASSERT_EQ(found.missing.size(), 3U);
    using namespace std::chrono;
    EXPECT_EQ(found.missing.at(0), 2026y / February / 31d);
    EXPECT_EQ(found.missing.at(1), 2026y / April / 31d);
    EXPECT_EQ(found.missing.at(2), 2026y / June / 31d);
}

TEST(Recurrence, KnowsTheLeapDay)
{
    // A month after 30 January there is no 30 February; the leap day itself is a date like any other.
    EXPECT_EQ(
        dates("FREQ=WEEKLY;COUNT=2", "2028-02-22T10:00"), (Texts{"2028-02-22T10:00", "2028-02-29T10:00"}));
    EXPECT_EQ(
        dates("FREQ=MONTHLY;COUNT=2", "2028-01-29T10:00"), (Texts{"2028-01-29T10:00", "2028-02-29T10:00"}));
    EXPECT_EQ(
        dates("FREQ=MONTHLY;COUNT=2", "2027-01-29T10:00"), (Texts{"2027-01-29T10:00", "2027-03-29T10:00"}));
    EXPECT_EQ(fault("FREQ=YEARLY;COUNT=2", "2028-02-29T10:00"), "too_far");
    const Occurrences yearly = occurrences("FREQ=YEARLY;UNTIL=20300228", "2028-02-29T10:00");
    EXPECT_EQ(yearly.dates.size(), 1U);
    EXPECT_EQ(yearly.missing.size(), 2U);
}

TEST(Recurrence, RepeatsOnAWeekdayOfTheMonth)
{
    EXPECT_EQ(dates("FREQ=MONTHLY;BYDAY=4FR;COUNT=3", "2026-04-24T10:00"),
        (Texts{"2026-04-24T10:00", "2026-05-22T10:00", "2026-06-26T10:00"}));
    EXPECT_EQ(dates("freq=monthly; byday=-1su; count=2", "2026-04-26T10:00"),
        (Texts{"2026-04-26T10:00", "2026-05-31T10:00"}));
}

TEST(Recurrence, TakesEveryPartThatChoosesDays)
{
    EXPECT_EQ(dates("RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=2", "2026-04-30T10:00"),
        (Texts{"2026-04-30T10:00", "2026-05-29T10:00"}));
    EXPECT_EQ(dates("FREQ=WEEKLY;BYDAY=TU,FR;WKST=SU;COUNT=4", "2026-04-24T10:00"),
        (Texts{"2026-04-24T10:00", "2026-04-28T10:00", "2026-05-01T10:00", "2026-05-05T10:00"}));
    EXPECT_EQ(dates("FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=1;COUNT=2", "2026-04-01T10:00"),
        (Texts{"2026-04-01T10:00", "2026-06-01T10:00"}));
}

TEST(Recurrence, SaysWhenTheFirstDateIsNotOneOfItsOwn)
{
    const Occurrences found = occurrences("FREQ=WEEKLY;BYDAY=TU;COUNT=2", "2026-04-24T10:00");
    EXPECT_FALSE(found.startsWithFirst);
    EXPECT_EQ(found.dates.front(), when("2026-04-28T10:00"));
    EXPECT_EQ(found.dates.size(), 2U);
    EXPECT_TRUE(occurrences("FREQ=WEEKLY;COUNT=2", "2026-04-24T10:00").startsWithFirst);
}

TEST(Recurrence, RefusesASeriesWithoutEnd)
{
    EXPECT_EQ(fault("FREQ=WEEKLY"), "without_end");
    EXPECT_EQ(fault("FREQ=MONTHLY;BYDAY=4FR"), "without_end");
}

TEST(Recurrence, RefusesMoreDatesThanAnybodyBooks)
{
    EXPECT_EQ(fault("FREQ=WEEKLY;COUNT=104"), "");
    EXPECT_EQ(fault("FREQ=WEEKLY;COUNT=105"), "too_many_dates");
    EXPECT_EQ(fault("FREQ=WEEKLY;COUNT=10000"), "too_many_dates");
    EXPECT_EQ(fault("FREQ=WEEKLY;COUNT=2000000000"), "too_many_dates");
    EXPECT_EQ(fault("FREQ=WEEKLY;COUNT=99999999999999999999"), "too_many_dates");
    EXPECT_EQ(fault("FREQ=DAILY;UNTIL=20261231"), "too_many_dates");
    EXPECT_EQ(fault("FREQ=WEEKLY;UNTIL=99991231"), "too_many_dates");
}

TEST(Recurrence, RefusesToReachFurtherThanTwoYears)
{
    EXPECT_EQ(fault("FREQ=MONTHLY;UNTIL=20280424"), "");
    EXPECT_EQ(fault("FREQ=MONTHLY;UNTIL=20280425"), "too_far");
    EXPECT_EQ(fault("FREQ=MONTHLY;COUNT=25"), "");
    EXPECT_EQ(fault("FREQ=MONTHLY;COUNT=26"), "too_far");
    EXPECT_EQ(fault("FREQ=YEARLY;UNTIL=99991231"), "too_far");
    EXPECT_EQ(fault("FREQ=YEARLY;INTERVAL=1000;COUNT=2"), "too_far");
}

TEST(Recurrence, RefusesToRepeatMoreOftenThanDaily)
{
    EXPECT_EQ(fault("FREQ=HOURLY;COUNT=3"), "too_fine");
    EXPECT_EQ(fault("FREQ=SECONDLY"), "too_fine");
    EXPECT_EQ(fault("FREQ=DAILY;BYHOUR=9,14;COUNT=3"), "has_time");
}

TEST(Recurrence, RefusesAnEndBeforeItsFirstDate)
{
    EXPECT_EQ(fault("FREQ=WEEKLY;UNTIL=20260423"), "end_before_start");
    EXPECT_EQ(fault("FREQ=WEEKLY;UNTIL=20260424"), "");
}

TEST(Recurrence, SaysWhenNoDateAnswers)
{
    EXPECT_EQ(fault("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;COUNT=2"), "no_dates");
    EXPECT_EQ(fault("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31;COUNT=2"), "no_dates");
    EXPECT_EQ(fault("FREQ=MONTHLY;INTERVAL=12;BYMONTH=2;COUNT=2"), "no_dates");
    EXPECT_EQ(fault("FREQ=MONTHLY;BYDAY=6FR;COUNT=2"), "no_dates");
    EXPECT_EQ(fault("FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYSETPOS=300;COUNT=2"), "no_dates");
    EXPECT_EQ(fault("FREQ=WEEKLY;BYDAY=MO;UNTIL=20260425"), "no_dates");
}

TEST(Recurrence, RefusesWhatIsNotARule)
{
    for (const char* text : {"", " ", "weekly", "FREQ=", "FREQ=FORTNIGHTLY;COUNT=2", "COUNT=3",
             "FREQ=WEEKLY;COUNT=0", "FREQ=WEEKLY;COUNT=-3", "FREQ=WEEKLY;COUNT=two",
             "FREQ=WEEKLY;COUNT=2;UNTIL=20260522", "FREQ=WEEKLY;COUNT=2;COUNT=3",
             "FREQ=WEEKLY;INTERVAL=0;COUNT=2", "FREQ=WEEKLY;INTERVAL=70000;COUNT=2",
             "FREQ=WEEKLY;UNTIL=20260230", "FREQ=WEEKLY;UNTIL=tomorrow", "FREQ=WEEKLY;UNTIL=20260522T25",
             "FREQ=WEEKLY;BYDAY=XX;COUNT=2", "FREQ=MONTHLY;BYMONTHDAY=32;COUNT=2",
             "FREQ=MONTHLY;BYDAY=99MO;COUNT=2", "FREQ=WEEKLY;BYSETPOS=3;COUNT=2", "FREQ=WEEKLY;FOO=1;COUNT=2",
             "FREQ=WEEKLY;RSCALE=CHINESE;COUNT=2", "FREQ=WEEKLY;;COUNT=2", "FREQ=WEEKLY;BYDAY=2TU;COUNT=2",
             "FREQ=WEEKLY;BYMONTHDAY=1;COUNT=2", "FREQ=MONTHLY;BYWEEKNO=3;COUNT=2", "=WEEKLY;COUNT=2"})
        EXPECT_EQ(fault(text), "not_a_rule") << text;
    EXPECT_EQ(fault(QStringLiteral("FREQ=WEEKLY;COUNT=２")), "not_a_rule");
    EXPECT_EQ(fault(QString{100'000, QLatin1Char{'9'}}), "not_a_rule");
    EXPECT_EQ(fault(QStringLiteral("FREQ=DAILY;COUNT=2;BYMONTHDAY=") + QStringLiteral("1,").repeated(5000)),
        "not_a_rule");
}

TEST(Recurrence, BuildsTheRulesThatPeopleAskFor)
{
    EXPECT_EQ(everyWeeks(1, {.until = std::nullopt, .count = 6}), QStringLiteral("FREQ=WEEKLY;COUNT=6"));
    EXPECT_EQ(everyWeeks(2, {.until = day("2026-06-12"), .count = std::nullopt}),
        QStringLiteral("FREQ=WEEKLY;INTERVAL=2;UNTIL=20260612"));
    EXPECT_EQ(monthlyOnDate({.until = std::nullopt, .count = 3}), QStringLiteral("FREQ=MONTHLY;COUNT=3"));
    EXPECT_EQ(monthlyOnWeekday(day("2026-04-24"), {.until = std::nullopt, .count = 3}),
        QStringLiteral("FREQ=MONTHLY;BYDAY=4FR;COUNT=3"));
    EXPECT_EQ(monthlyOnWeekday(day("2026-04-30"), {.until = std::nullopt, .count = 3}),
        QStringLiteral("FREQ=MONTHLY;BYDAY=-1TH;COUNT=3"));
    EXPECT_EQ(fault(everyWeeks(1, {})), "without_end");
}

TEST(Recurrence, ReadsWhatARuleSaysInParts)
{
    const Recurrence rule = ruleFrom("FREQ=MONTHLY;BYDAY=-1TH,2MO;COUNT=3");
    EXPECT_EQ(rule.every, Recurrence::Every::Month);
    EXPECT_EQ(rule.count, 3);
    EXPECT_TRUE(rule.isPlain);
    EXPECT_EQ(rule.weekdays, (std::vector<Recurrence::Weekday>{{2, 0}, {-1, 3}}));
    EXPECT_EQ(ruleFrom("FREQ=MONTHLY;BYMONTHDAY=1,-1;COUNT=2").monthDays, (std::vector{1, -1}));
    EXPECT_FALSE(ruleFrom("FREQ=YEARLY;BYMONTH=2;COUNT=2").isPlain);
}

// Whatever the rule, the dates are in order, at the first's time of day, within bounds, and the rule's own
// text gives them again.
TEST(Recurrence, GivesOrderedDatesForAnyRule)
{
    std::mt19937 random{20260424};
    const auto pick = [&random](const std::vector<const char*>& texts) {
        return QString::fromLatin1(texts[random() % texts.size()]);
    };
    const Moment base = when("2024-01-01T00:00");
    int withDates = 0;
    for (int round = 0; round < 1500; ++round) {
        QString text = QStringLiteral("FREQ=") + pick({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"});
        text += pick({"", "", ";INTERVAL=2", ";INTERVAL=3", ";INTERVAL=11"});
        text += pick({"", "", "", ";BYMONTH=2", ";BYMONTH=3,10", ";BYWEEKNO=1,53"});
        text +=
            pick({"", "", ";BYMONTHDAY=31", ";BYMONTHDAY=-1,15", ";BYMONTHDAY=29", ";BYYEARDAY=366,-366"});
        text += pick({"", "", ";BYDAY=MO", ";BYDAY=TU,SU", ";BYDAY=5FR", ";BYDAY=-1MO", ";BYSETPOS=-1,2"});
        text += pick({";COUNT=1", ";COUNT=8", ";COUNT=104", ";UNTIL=20251231", ";UNTIL=20240301T120000Z"});
        const Moment first = base + std::chrono::minutes{(random() % (3 * 365 * 24 * 4)) * 15};
        const auto rule = readRecurrence(text, TimeZone{});
        if (!rule)
            continue;
        const auto found = occurrencesOf(*rule, first);
        if (!found)
            continue;
        ++withDates;
        SCOPED_TRACE((text + QLatin1Char{' '} + toIso(first)).toStdString());
        ASSERT_FALSE(found->dates.empty());
        ASSERT_LE(found->dates.size(), size_t{kMostDates});
        EXPECT_TRUE(std::ranges::adjacent_find(found->dates, std::greater_equal<>{}) == found->dates.end());
        EXPECT_TRUE(std::ranges::all_of(
            found->dates, [&](Moment date) { return timeOfDayOf(date) == timeOfDayOf(first); }));
        EXPECT_EQ(found->startsWithFirst, found->dates.front() == first);
        EXPECT_GE(found->dates.front(), first);
        EXPECT_LE(daysBetween(dateOf(first), dateOf(found->dates.back())), 731);
        EXPECT_TRUE(std::ranges::none_of(found->missing, &std::chrono::year_month_day::ok));
        if (rule->until)
            EXPECT_LE(found->dates.back(), *rule->until);
        else
            EXPECT_EQ(found->dates.size(), static_cast<size_t>(*rule->count));
        EXPECT_EQ(occurrencesOf(readRecurrence(rule->text, TimeZone{}).value(), first)->dates, found->dates);
    }
    EXPECT_GT(withDates, 200);
}
