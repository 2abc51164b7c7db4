// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_zone.h"

#include <gtest/gtest.h>

#include <QDateTime>

#include <thread>
#include <vector>

namespace taper::test {

namespace {

using std::chrono::days;
using std::chrono::hours;

TimeZone zone(const char* name)
{
    return TimeZone::named(QString::fromUtf8(name)).value();
}

Moment moment(const char* text)
{
    return parseMoment(QString::fromUtf8(text)).value();
}

Instant utc(const char* text)
{
    return Instant{moment(text).time_since_epoch()};
}

} // namespace

TEST(TimeZone, IsUtcUnlessNamed)
{
    EXPECT_EQ(TimeZone{}.instantOf(moment("2026-07-01T12:00")), utc("2026-07-01T12:00"));
    EXPECT_EQ(TimeZone{}.name(), QStringLiteral("UTC"));
    EXPECT_EQ(TimeZone{}, zone("UTC"));
}

TEST(TimeZone, KnowsIanaNamesOnly)
{
    EXPECT_EQ(zone("Europe/London").name(), QStringLiteral("Europe/London"));
    for (const char* name : {"", "Europe/Londn", "Europe", "europe/london", "UTC+01:00", "UTC-5", "+01:00",
             "Mars/Olympus", "CET-1CEST,M3.5.0,M10.5.0/3", "../Europe/London", "Europe/London ", "Zürich"})
        EXPECT_FALSE(TimeZone::named(QString::fromUtf8(name))) << name;
}

TEST(TimeZone, GivesTheSameZoneForTheSameName)
{
    EXPECT_EQ(zone("Europe/London"), zone("Europe/London"));
    EXPECT_FALSE(zone("Europe/London") == zone("Europe/Paris"));
}

TEST(TimeZone, FollowsSummerTime)
{
    const TimeZone london = zone("Europe/London");
    EXPECT_EQ(london.instantOf(moment("2026-01-15T12:00")), utc("2026-01-15T12:00"));
    EXPECT_EQ(london.instantOf(moment("2026-07-15T12:00")), utc("2026-07-15T11:00"));
    EXPECT_EQ(zone("America/New_York").instantOf(moment("2026-07-15T12:00")), utc("2026-07-15T16:00"));
    EXPECT_EQ(zone("Asia/Kolkata").instantOf(moment("2026-07-15T12:00")), utc("2026-07-15T06:30"));
    EXPECT_EQ(zone("Australia/Lord_Howe").instantOf(moment("2026-01-15T12:00")), utc("2026-01-15T01:00"));
}

TEST(TimeZone, ReadsASkippedTimeWithTheOffsetFromBefore)
{
    const TimeZone london = zone("Europe/London"); // 01:00 becomes 02:00 on 29 March
    EXPECT_EQ(london.instantOf(moment("2026-03-29T00:59")), utc("2026-03-29T00:59"));
    EXPECT_EQ(london.instantOf(moment("2026-03-29T01:00")), utc("2026-03-29T01:00"));
    EXPECT_EQ(london.instantOf(moment("2026-03-29T01:30")), utc("2026-03-29T01:30"));
    EXPECT_EQ(london.instantOf(moment("2026-03-29T02:00")), utc("2026-03-29T01:00"));
}

TEST(TimeZone, TakesTheFirstOfARepeatedTime)
{
    const TimeZone london = zone("Europe/London"); // 02:00 becomes 01:00 on 25 October
    EXPECT_EQ(london.instantOf(moment("2026-10-25T00:59")), utc("2026-10-24T23:59"));
    EXPECT_EQ(london.instantOf(moment("2026-10-25T01:00")), utc("2026-10-25T00:00"));
    EXPECT_EQ(london.instantOf(moment("2026-10-25T01:59")), utc("2026-10-25T00:59"));
    EXPECT_EQ(london.instantOf(moment("2026-10-25T02:00")), utc("2026-10-25T02:00"));
}

TEST(TimeZone, ShowsWhatTheClockOnTheWallShows)
{
    const TimeZone london = zone("Europe/London");
    EXPECT_EQ(london.momentOf(utc("2026-03-29T00:59")), moment("2026-03-29T00:59"));
    EXPECT_EQ(london.momentOf(utc("2026-03-29T01:00")), moment("2026-03-29T02:00"));
    EXPECT_EQ(london.momentOf(utc("2026-10-25T00:30")), moment("2026-10-25T01:30"));
    EXPECT_EQ(london.momentOf(utc("2026-10-25T01:30")), moment("2026-10-25T01:30"));
    EXPECT_EQ(london.momentOf(utc("2026-07-01T11:00") + Seconds{59}), moment("2026-07-01T12:00"));
    EXPECT_EQ(TimeZone{}.momentOf(Instant{Seconds{-1}}), moment("1969-12-31T23:59"));
}

TEST(TimeZone, CountsElapsedHoursOverAClockChange)
{
    const TimeZone london = zone("Europe/London");
    EXPECT_EQ(london.instantOf(moment("2026-03-30T11:30")) - london.instantOf(moment("2026-03-28T11:00")),
        hours{47} + Minutes{30});
    EXPECT_EQ(london.instantOf(moment("2026-10-26T10:00")) - london.instantOf(moment("2026-10-24T11:00")),
        hours{48});
}

TEST(TimeZone, ReadsEveryTimeThatExistsSoThatItReadsBack)
{
    for (const char* name :
        {"Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Tokyo", "Africa/Casablanca"}) {
        const TimeZone here = zone(name);
        Moment wall = moment("2026-01-01T00:07");
        for (int step = 0; step < 3000; ++step, wall += Minutes{180}) {
            const Moment again = here.momentOf(here.instantOf(wall));
            // A skipped time reads back as the time an hour (or half) later.
            ASSERT_TRUE(again == wall || (again > wall && again - wall <= Minutes{60}))
                << name << toIso(wall).toStdString();
        }
    }
}

TEST(TimeZone, KeepsOrder)
{
    for (const char* name : {"Europe/London", "America/New_York", "Africa/Casablanca"}) {
        const TimeZone here = zone(name);
        Instant before = here.instantOf(moment("2025-12-31T23:45"));
        for (Instant instant = utc("2026-01-01T00:00"); instant < utc("2027-01-01T00:00");
             instant += Minutes{15}) {
            // What the wall shows from one instant to the next never leads backwards by more than the
            // repeated hour.
            const Instant read = here.instantOf(here.momentOf(instant));
            ASSERT_LE(read, instant) << name;
            before = read;
        }
        EXPECT_LT(before, utc("2027-01-02T00:00"));
    }
}

TEST(TimeZone, AgreesWithQtInEveryYear)
{
    // Years that are kept at hand, that border on these, and that are not.
    for (const char* name :
        {"Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Auckland", "Pacific/Apia"}) {
        const TimeZone here = zone(name);
        const QTimeZone qt{name};
        for (const int year : {1975, 1999, 2000, 2001, 2011, 2026, 2037, 2038, 2059, 2078, 2080, 2100}) {
            const Date first = makeDate(year, 1, 1);
            for (Date day = first; day < first + days{366}; day += days{1}) {
                const auto noon = duration_cast<Seconds>((day - Date{}) + hours{12});
                const int offset = qt.offsetFromUtc(QDateTime::fromSecsSinceEpoch(noon.count(), Qt::UTC));
                const Moment expected{std::chrono::floor<Minutes>(noon + Seconds{offset})};
                ASSERT_EQ(here.momentOf(Instant{noon}), expected) << name << ' ' << toIso(day).toStdString();
            }
        }
    }
}

TEST(TimeZone, AnswersManyThreadsAtOnce)
{
    const TimeZone here = zone("America/Chicago"); // named in no other test, so that all meet its first use
    std::vector<Instant> answers(4);
    std::vector<std::thread> threads;
    for (Instant& answer : answers)
        threads.emplace_back([&answer, here] { answer = here.instantOf(moment("2031-07-01T12:00")); });
    for (std::thread& thread : threads)
        thread.join();
    for (const Instant& answer : answers)
        EXPECT_EQ(answer, utc("2031-07-01T17:00"));
}

} // namespace taper::test
