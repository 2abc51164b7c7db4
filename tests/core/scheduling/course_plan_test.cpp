// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scheduling/course_plan.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace taper {
namespace {

using std::chrono::days;

const Date kRace = makeDate(2026, 10, 4); // a Sunday

CourseRequest requestFor(CourseRhythm rhythm, int weeks)
{
    CourseRequest request;
    request.rhythm = rhythm;
    request.weeks = weeks;
    request.today = makeDate(2026, 4, 20);
    request.raceDay = kRace;
    request.lastRaceDay = kRace;
    return request;
}

std::vector<int> daysOf(const CourseOutline& outline)
{
    std::vector<int> found;
    for (const CourseSession& session : outline.sessions)
        found.push_back(session.daysBefore);
    return found;
}

struct Row {
    int daysBefore = 0;
    LoadProfile profile = LoadProfile::FullSports;
    int shortest = 0;
    int longest = 0;
    CoursePurpose purpose = CoursePurpose::Build;
};

/// What the table says in words; the first word is the phase, but for the sessions around the race.
CoursePurpose purposeOf(int daysBefore, const QString& type, const QString& words)
{
    if (type == QLatin1String{"pre_event"})
        return CoursePurpose::PreEvent;
    if (type == QLatin1String{"post_event"})
        return CoursePurpose::PostEvent;
    if (daysBefore == 20)
        return CoursePurpose::Taper; // "… taper starts"
    const QString first = words.section(QRegularExpression{QStringLiteral("[^a-z]")}, 0, 0);
    return coursePurposeFrom(first).value();
}

std::vector<Row> goldenTable()
{
    QFile file{QStringLiteral(TAPER_TEST_DATA "/course-plan.csv")};
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    lines.removeFirst();
    std::vector<Row> rows;
    for (const QString& line : lines) {
        Row row;
        const QString type = line.section(u',', 1, 1);
        row.daysBefore = line.section(u',', 0, 0).toInt();
        row.profile = loadProfileFrom(type).value();
        const QStringList minutes = line.section(u',', 2, 2).split(u'-');
        row.shortest = minutes.first().toInt();
        row.longest = minutes.last().toInt();
        row.purpose = purposeOf(row.daysBefore, type, line.section(u',', 3).remove(u'"'));
        rows.push_back(row);
    }
    return rows;
}

TEST(CourseOutlineFor, SixteenWeeksGivesTheRowsOfTheTable)
{
    CourseRequest request = requestFor(CourseRhythm::Weekly, 16);
    std::vector<CourseSession> sessions = outlineFor(request).sessions;
    // The table has both: on race day, and the next day if none was on race day.
    request.postEvent = PostEventWish::RaceDay;
    for (const CourseSession& session : outlineFor(request).sessions) {
        if (session.purpose == CoursePurpose::PostEvent)
            sessions.push_back(session);
    }
    std::ranges::sort(sessions, {}, &CourseSession::day);

    const std::vector<Row> table = goldenTable();
    ASSERT_EQ(table.size(), 15U);
    ASSERT_EQ(sessions.size(), table.size());
    for (size_t i = 0; i < table.size(); ++i) {
        SCOPED_TRACE(table[i].daysBefore);
        EXPECT_EQ(sessions[i].daysBefore, table[i].daysBefore);
        EXPECT_EQ(sessions[i].day, kRace - days{table[i].daysBefore});
        EXPECT_EQ(sessions[i].profile, table[i].profile);
        EXPECT_EQ(sessions[i].purpose, table[i].purpose);
        EXPECT_EQ(sessions[i].shortest, Minutes{table[i].shortest});
        EXPECT_EQ(sessions[i].longest, Minutes{table[i].longest});
    }
}

TEST(CourseOutlineFor, TwelveAndEightWeeksBeginInTheTableWithAnIntake)
{
    EXPECT_EQ(daysOf(outlineFor(requestFor(CourseRhythm::Weekly, 12))),
        (std::vector{83, 69, 55, 41, 34, 27, 20, 12, 3, 1, -1, -4, -14}));
    const CourseOutline eight = outlineFor(requestFor(CourseRhythm::Weekly, 8));
    EXPECT_EQ(daysOf(eight), (std::vector{55, 41, 34, 27, 20, 12, 3, 1, -1, -4, -14}));
    EXPECT_EQ(eight.sessions.front().purpose, CoursePurpose::Intake);
    EXPECT_EQ(eight.sessions.front().profile, LoadProfile::FullSports);
    EXPECT_EQ(eight.sessions.front().longest, Minutes{90});
    EXPECT_FALSE(eight.startsLate);
    EXPECT_EQ(eight.leftOut, 0);
}

TEST(CourseOutlineFor, FortnightlyAndMonthlyNeverGetDenser)
{
    EXPECT_EQ(daysOf(outlineFor(requestFor(CourseRhythm::Fortnightly, 16))),
        (std::vector{111, 87, 73, 59, 45, 31, 17, 3, 1, -1, -4, -14}));
    EXPECT_EQ(daysOf(outlineFor(requestFor(CourseRhythm::Monthly, 16))),
        (std::vector{111, 87, 59, 31, 3, 1, -1, -4, -14}));
    EXPECT_EQ(
        daysOf(outlineFor(requestFor(CourseRhythm::Monthly, 8))), (std::vector{55, 31, 3, 1, -1, -4, -14}));
}

TEST(CourseOutlineFor, ARaceNearerThanTheWeeksStartsNowAndSaysHowMuchIsLeftOut)
{
    CourseRequest request = requestFor(CourseRhythm::Weekly, 16);
    request.today = kRace - days{40};
    const CourseOutline outline = outlineFor(request);
    EXPECT_TRUE(outline.startsLate);
    EXPECT_EQ(daysOf(outline), (std::vector{40, 34, 27, 20, 12, 3, 1, -1, -4, -14}));
    EXPECT_EQ(outline.sessions.front().purpose, CoursePurpose::Intake);
    EXPECT_EQ(outline.sessions.front().from, request.today);
    EXPECT_EQ(outline.leftOut, 4);
}

TEST(CourseOutlineFor, TwoDaysBeforeTheRaceIsStillTimeForTheLastFullSession)
{
    CourseRequest request = requestFor(CourseRhythm::Weekly, 16);
    request.today = kRace - days{2};
    const CourseOutline late = outlineFor(request);
    EXPECT_EQ(daysOf(late), (std::vector{2, 1, -1, -4, -14}));
    EXPECT_EQ(late.sessions.front().purpose, CoursePurpose::Final);
    request.today = kRace - days{1};
    EXPECT_EQ(daysOf(outlineFor(request)), (std::vector{1, -1, -4, -14}));
    request.today = kRace + days{30};
    EXPECT_TRUE(outlineFor(request).sessions.empty());
    EXPECT_EQ(outlineFor(request).leftOut, 14);
}

TEST(CourseOutlineFor, LeavesOutWhatIsNotWanted)
{
    CourseRequest request = requestFor(CourseRhythm::Monthly, 8);
    request.withPreEvent = false;
    request.postEvent = PostEventWish::None;
    request.withRecovery = false;
    request.withReview = false;
    EXPECT_EQ(daysOf(outlineFor(request)), (std::vector{55, 31, 3}));
}

TEST(CourseOutlineFor, CountsFromTheLastDayOfARaceOverSeveralDays)
{
    CourseRequest request = requestFor(CourseRhythm::Weekly, 8);
    request.lastRaceDay = kRace + days{5};
    const CourseOutline outline = outlineFor(request);
    EXPECT_EQ(daysOf(outline), (std::vector{55, 41, 34, 27, 20, 12, 3, 1, -6, -9, -19}));
}

TEST(CourseOutlineFor, WaitsAsLongAsThePolicySaysAfterAnUltra)
{
    CourseRequest request = requestFor(CourseRhythm::Weekly, 8);
    request.deepAgainAfter = 8;
    const CourseOutline outline = outlineFor(request);
    const CourseSession& recovery = outline.sessions.at(outline.sessions.size() - 2);
    EXPECT_EQ(recovery.purpose, CoursePurpose::Recovery);
    EXPECT_EQ(recovery.from, kRace + days{8});
    EXPECT_EQ(outline.sessions.back().from, recovery.to + days{1});
}

TEST(CourseOutlineFor, AMyofascialLastSessionIsADayEarlier)
{
    const CourseRequest request = requestFor(CourseRhythm::Weekly, 8);
    CourseSession last;
    last.purpose = CoursePurpose::Final;
    last.daysBefore = 3;
    const CourseSession full = outlineOf(request, {last}).at(0);
    last.profile = LoadProfile::Myofascial;
    const CourseSession myofascial = outlineOf(request, {last}).at(0);
    EXPECT_EQ(full.from, kRace - days{3});
    EXPECT_EQ(full.to, kRace - days{2});
    EXPECT_EQ(myofascial.from, full.from - days{1});
    EXPECT_EQ(myofascial.to, full.to - days{1});
}

/// Deterministic, and over all that can be asked for.
TEST(CourseOutlineProperty, KeepsTheOrderOneADayAndDeepWorkAwayFromTheRace)
{
    std::mt19937 random{20260420};
    const auto roll = [&random](int from, int to) {
        return std::uniform_int_distribution<int>{from, to}(random);
    };
    for (int round = 0; round < 3000; ++round) {
        CourseRequest request;
        request.rhythm = kCourseRhythms.at(static_cast<size_t>(roll(0, 2)));
        request.weeks = roll(1, 52);
        request.withPreEvent = roll(0, 1) == 1;
        request.postEvent = static_cast<PostEventWish>(roll(0, 2));
        request.withRecovery = roll(0, 1) == 1;
        request.withReview = roll(0, 1) == 1;
        request.withMyofascial = roll(0, 1) == 1;
        request.raceDay = kRace;
        request.lastRaceDay = kRace + days{roll(0, 6)};
        request.today = kRace - days{roll(-40, 400)};
        request.deepAgainAfter = roll(1, 9);
        SCOPED_TRACE(round);

        const CourseOutline outline = outlineFor(request);
        EXPECT_EQ(outline.sessions, outlineFor(request).sessions);
        Date free = request.today;
        for (const CourseSession& session : outline.sessions) {
            EXPECT_GE(session.from, free);
            EXPECT_GE(session.day, session.from);
            EXPECT_LE(session.day, session.to);
            EXPECT_EQ(session.daysBefore, daysBetween(session.day, kRace));
            EXPECT_LE(session.daysBefore, request.weeks * 7 - 1);
            EXPECT_GT(session.shortest, Minutes{0});
            EXPECT_GE(session.longest, session.shortest);
            free = session.to + days{1};
            if (session.profile != LoadProfile::FullSports && session.profile != LoadProfile::Myofascial)
                continue;
            const int before = session.profile == LoadProfile::Myofascial ? 3 : 2;
            const bool isBefore = session.to <= kRace - days{before};
            const bool isAfter =
                session.from >= request.lastRaceDay + days{std::max(3, request.deepAgainAfter)};
            EXPECT_TRUE(isBefore || isAfter);
        }
    }
}

TEST(CourseOutlineProperty, NoGapIsShorterThanHalfTheRhythm)
{
    for (const CourseRhythm rhythm : kCourseRhythms) {
        const int least = rhythm == CourseRhythm::Weekly ? 7 : rhythm == CourseRhythm::Fortnightly ? 14 : 28;
        for (int weeks = 1; weeks <= 52; ++weeks) {
            const CourseOutline outline = outlineFor(requestFor(rhythm, weeks));
            for (size_t i = 1; i < outline.sessions.size(); ++i) {
                const CourseSession& session = outline.sessions[i];
                if (session.purpose > CoursePurpose::Final)
                    break;
                const int gap = daysBetween(outline.sessions[i - 1].day, session.day);
                EXPECT_GE(gap * 2, i == 1 ? least : 2 * least) << weeks;
            }
        }
    }
}

} // namespace
} // namespace taper
