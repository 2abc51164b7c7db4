// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/civil_time.h"

#include <gtest/gtest.h>

namespace taper::test {

namespace {

using std::chrono::hours;

Moment moment(const char* text)
{
    return parseMoment(QString::fromUtf8(text)).value();
}

Interval span(const char* from, const char* to)
{
    return {moment(from), moment(to)};
}

} // namespace

TEST(CivilTime, ReadsDates)
{
    EXPECT_EQ(parseDate(u"2026-04-26"), makeDate(2026, 4, 26));
    EXPECT_EQ(parseDate(u"1900-01-01"), makeDate(1900, 1, 1));
    EXPECT_EQ(parseDate(u"9999-12-31"), makeDate(9999, 12, 31));
    EXPECT_EQ(parseDate(u"2024-02-29"), makeDate(2024, 2, 29));
}

TEST(CivilTime, RefusesDatesThatAreNotOnTheCalendarOrNotWrittenInFull)
{
    for (const char16_t* text : {u"", u"2026-2-3", u"2026-02-30", u"2026-02-29", u"2026-13-01", u"2026-00-10",
             u"2026-01-00", u"1899-12-31", u"26-04-2026", u"2026/04/26", u"2026-04-26 ", u" 2026-04-26",
             u"2026-04-2x", u"+026-04-26", u"2026-+4-26", u"２０２６-04-26", u"20260-4-26"})
        EXPECT_EQ(parseDate(text), std::nullopt) << QString::fromUtf16(text).toStdString();
}

TEST(CivilTime, ReadsTimesOfDay)
{
    EXPECT_EQ(parseTimeOfDay(u"00:00"), TimeOfDay{0});
    EXPECT_EQ(parseTimeOfDay(u"09:05"), TimeOfDay{9 * 60 + 5});
    EXPECT_EQ(parseTimeOfDay(u"23:59"), TimeOfDay{23 * 60 + 59});
    EXPECT_EQ(parseTimeOfDay(u"24:00"), kEndOfDay) << "ends a span";
}

TEST(CivilTime, RefusesTimesThatNoClockShows)
{
    for (const char16_t* text : {u"", u"9:00", u"09:0", u"24:01", u"25:00", u"12:60", u"-1:00", u"12.30",
             u"12:3o", u"12:30:00", u" 9:00"})
        EXPECT_EQ(parseTimeOfDay(text), std::nullopt) << QString::fromUtf16(text).toStdString();
}

TEST(CivilTime, ReadsMomentsWithATOrABlank)
{
    const Moment expected = at(makeDate(2026, 4, 26), hours{9} + Minutes{30});
    EXPECT_EQ(parseMoment(u"2026-04-26T09:30"), expected);
    EXPECT_EQ(parseMoment(u"2026-04-26 09:30"), expected);
    for (const char16_t* text : {u"2026-04-26", u"2026-04-26T24:00", u"2026-04-26T9:30", u"2026-04-26t09:30",
             u"2026-04-26T09:30:00", u"2026-04-26T09:30Z", u"2026-02-30T09:30"})
        EXPECT_EQ(parseMoment(text), std::nullopt) << QString::fromUtf16(text).toStdString();
}

TEST(CivilTime, ReadsDurations)
{
    EXPECT_EQ(parseDuration(u"3:30"), hours{3} + Minutes{30});
    EXPECT_EQ(parseDuration(u"03:30"), hours{3} + Minutes{30});
    EXPECT_EQ(parseDuration(u"0:18:05"), Minutes{18} + Seconds{5});
    EXPECT_EQ(parseDuration(u"120:00:00"), hours{120});
    for (const char16_t* text : {u"", u"3", u"3:5", u"3:60", u"3:00:60", u"3:00:0", u"1:2:3:4", u"-3:00",
             u":30", u"3:", u"1000:00", u"3.30"})
        EXPECT_EQ(parseDuration(text), std::nullopt) << QString::fromUtf16(text).toStdString();
}

TEST(CivilTime, WritesWhatItReads)
{
    for (const char16_t* text : {u"2026-04-26", u"1900-01-01", u"9999-12-31"})
        EXPECT_EQ(toIso(parseDate(text).value()), QString::fromUtf16(text));
    EXPECT_EQ(toIso(moment("2026-04-26T09:05")), QStringLiteral("2026-04-26T09:05"));
    EXPECT_EQ(toText(TimeOfDay{0}), QStringLiteral("00:00"));
    EXPECT_EQ(toText(kEndOfDay), QStringLiteral("24:00"));
    for (const char16_t* text : {u"3:30", u"0:18:05", u"120:00", u"0:00:01"})
        EXPECT_EQ(durationText(parseDuration(text).value()), QString::fromUtf16(text));
    EXPECT_EQ(durationText(Minutes{210}), QStringLiteral("3:30"));
}

TEST(CivilTime, SplitsAMomentIntoItsDateAndItsTime)
{
    const Moment late = moment("2026-12-31T23:59");
    EXPECT_EQ(dateOf(late), makeDate(2026, 12, 31));
    EXPECT_EQ(timeOfDayOf(late), TimeOfDay{23 * 60 + 59});
    EXPECT_EQ(at(dateOf(late), timeOfDayOf(late)), late);
    EXPECT_EQ(dateOf(at(makeDate(2026, 12, 31), kEndOfDay)), makeDate(2027, 1, 1));
    const Moment early = moment("1950-06-01T00:30"); // before the epoch
    EXPECT_EQ(dateOf(early), makeDate(1950, 6, 1));
    EXPECT_EQ(timeOfDayOf(early), TimeOfDay{30});
}

TEST(CivilTime, CountsWeekdaysFromMonday)
{
    EXPECT_EQ(weekdayIndex(makeDate(2026, 4, 20)), 0);
    EXPECT_EQ(weekdayIndex(makeDate(2026, 4, 26)), 6);
}

TEST(CivilTime, CountsCalendarDays)
{
    EXPECT_EQ(daysBetween(makeDate(2026, 4, 24), makeDate(2026, 4, 26)), 2);
    EXPECT_EQ(daysBetween(makeDate(2026, 4, 26), makeDate(2026, 4, 24)), -2);
    EXPECT_EQ(daysBetween(makeDate(2024, 2, 28), makeDate(2024, 3, 1)), 2);
}

TEST(CivilTime, ConvertsToQtAndBack)
{
    EXPECT_EQ(toQDate(makeDate(2024, 2, 29)), QDate(2024, 2, 29));
    EXPECT_EQ(fromQDate(QDate(2024, 2, 29)), makeDate(2024, 2, 29));
    EXPECT_EQ(toQTime(TimeOfDay{75}), QTime(1, 15));
    EXPECT_EQ(fromQTime(QTime(1, 15)), TimeOfDay{75});
    EXPECT_EQ(toQTime(kEndOfDay), QTime(0, 0));
}

TEST(Age, TurnsOnTheBirthday)
{
    const Date birth = makeDate(1990, 6, 15);
    EXPECT_EQ(ageOn(birth, birth), 0);
    EXPECT_EQ(ageOn(birth, makeDate(2026, 6, 14)), 35);
    EXPECT_EQ(ageOn(birth, makeDate(2026, 6, 15)), 36);
    EXPECT_EQ(ageOn(birth, makeDate(2026, 5, 30)), 35);
    EXPECT_EQ(ageOn(birth, makeDate(2026, 7, 1)), 36);
}

TEST(Age, OfThoseBornOnALeapDayTurnsOnTheFirstOfMarch)
{
    const Date birth = makeDate(2000, 2, 29);
    EXPECT_EQ(ageOn(birth, makeDate(2025, 2, 28)), 24);
    EXPECT_EQ(ageOn(birth, makeDate(2025, 3, 1)), 25);
    EXPECT_EQ(ageOn(birth, makeDate(2028, 2, 28)), 27);
    EXPECT_EQ(ageOn(birth, makeDate(2028, 2, 29)), 28);
}

TEST(Interval, IsHalfOpenSoTouchingIsNotOverlapping)
{
    const Interval nine = span("2026-04-24T09:00", "2026-04-24T10:00");
    const Interval ten = span("2026-04-24T10:00", "2026-04-24T11:00");
    EXPECT_FALSE(nine.overlaps(ten));
    EXPECT_FALSE(ten.overlaps(nine));
    const Interval half = span("2026-04-24T09:59", "2026-04-24T10:01");
    EXPECT_TRUE(half.overlaps(nine));
    EXPECT_TRUE(nine.overlaps(half));
    EXPECT_TRUE(half.overlaps(ten));
    EXPECT_TRUE(nine.overlaps(nine));
}

TEST(Interval, ContainsItsStartButNotItsEnd)
{
    const Interval nine = span("2026-04-24T09:00", "2026-04-24T10:00");
    EXPECT_TRUE(nine.contains(nine.start));
    EXPECT_TRUE(nine.contains(nine.end - Minutes{1}));
    EXPECT_FALSE(nine.contains(nine.end));
    EXPECT_FALSE(nine.contains(nine.start - Minutes{1}));
}

TEST(Interval, ContainsIntervalsUpToItsBounds)
{
    const Interval morning = span("2026-04-24T09:00", "2026-04-24T12:00");
    EXPECT_TRUE(morning.contains(morning));
    EXPECT_TRUE(morning.contains(span("2026-04-24T11:00", "2026-04-24T12:00")));
    EXPECT_FALSE(morning.contains(span("2026-04-24T11:00", "2026-04-24T12:01")));
    EXPECT_FALSE(morning.contains(span("2026-04-24T08:59", "2026-04-24T12:00")));
}

TEST(Interval, KnowsItsLengthAndWhenItIsEmpty)
{
    EXPECT_EQ(span("2026-04-24T23:30", "2026-04-25T00:30").length(), Minutes{60});
    EXPECT_TRUE(span("2026-04-24T09:00", "2026-04-24T09:00").isEmpty());
    EXPECT_TRUE(span("2026-04-24T09:00", "2026-04-24T08:00").isEmpty());
    EXPECT_FALSE(span("2026-04-24T09:00", "2026-04-24T09:01").isEmpty());
}

TEST(Interval, OfADayRunsFromMidnightToMidnight)
{
    EXPECT_EQ(dayInterval(makeDate(2026, 4, 24)), span("2026-04-24T00:00", "2026-04-25T00:00"));
}

} // namespace taper::test
