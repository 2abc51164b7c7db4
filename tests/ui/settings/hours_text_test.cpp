// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/hours_text.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

const TimeSpans kSplitShift{
    {Minutes{9 * 60}, Minutes{12 * 60 + 30}}, {Minutes{13 * 60 + 30}, Minutes{17 * 60}}};

TEST(HoursText, ReadsSpansAsPeopleTypeThem)
{
    for (const char* typed : {"09:00–12:30, 13:30–17:00", "9-12:30,13:30-17", "9 - 12.30 , 1:30pm-5pm"})
        EXPECT_EQ(parseHours(text(typed)), kSplitShift) << typed;
    EXPECT_EQ(parseHours(text("  ")), TimeSpans{}) << "nothing is a day off";
    EXPECT_EQ(parseHours(text("20:00-24:00")), (TimeSpans{{Minutes{20 * 60}, kEndOfDay}}));
}

TEST(HoursText, RefusesWhatIsNoSpan)
{
    for (const char* typed : {"nine to five", "9", "9-", "9-12-14", "09:00–25:00", "9–12; 13–17"})
        EXPECT_EQ(parseHours(text(typed)), std::nullopt) << typed;
}

TEST(HoursText, ReadsBackWhatItWrites)
{
    EXPECT_EQ(parseHours(hoursText(kSplitShift)), kSplitShift);
    const std::vector<DatedHours> exceptions{{makeDate(2026, 5, 1), {}}, {makeDate(2026, 5, 4), kSplitShift}};
    EXPECT_EQ(parseExceptions(exceptionsText(exceptions)), exceptions);
    const std::vector<Leave> leave{
        {{at(makeDate(2026, 7, 1), Minutes{0}), at(makeDate(2026, 7, 15), Minutes{0})}, text("holiday")},
        {{at(makeDate(2026, 8, 3), Minutes{11 * 60}), at(makeDate(2026, 8, 3), Minutes{17 * 60})}, {}}};
    EXPECT_EQ(parseLeave(leaveText(leave)), leave);
}

TEST(HoursText, TakesOneDayOfLeaveFromItsDateAlone)
{
    const auto leave = parseLeave(text("2026-07-01 dentist"));
    ASSERT_TRUE(leave);
    ASSERT_EQ(leave->size(), 1U);
    EXPECT_EQ(leave->front().interval, dayInterval(makeDate(2026, 7, 1)));
    EXPECT_EQ(leave->front().reason, text("dentist"));
}

TEST(HoursText, SaysWhichLineCannotBeRead)
{
    EXPECT_EQ(parseExceptions(text("2026-05-01: closed\n\n2026-02-30: 9-12")).error(), 3);
    EXPECT_EQ(parseLeave(text("2026-07-01 – 2026-07-14\nsome time in May")).error(), 2);
}

TEST(HoursText, ReadsTheHoursOfADayAsTheyAreTyped)
{
    for (const char* typed : {"6:30", "6 h 30", "6h30", "6.5", "6,5 h", " 6:30 "})
        EXPECT_EQ(parseDayHours(text(typed)), Minutes{390}) << typed;
    for (const char* typed : {"6", "6 h", "6 hours", "6:00"})
        EXPECT_EQ(parseDayHours(text(typed)), Minutes{360}) << typed;
    for (const char* typed : {"", "six", "6:75", "630", "6 30", "-6", "6:3"})
        EXPECT_FALSE(parseDayHours(text(typed))) << typed;
    EXPECT_EQ(dayHoursText(Minutes{390}), text("6:30"));
    EXPECT_EQ(dayHoursText(Minutes{365}), text("6:05"));
    EXPECT_EQ(dayHoursText(Minutes{360}), text("6"));
}

TEST(HoursText, PutsAWeekInOneLine)
{
    WeeklyHours week;
    for (size_t day = 0; day < 5; ++day)
        week[day] = {{Minutes{9 * 60}, Minutes{17 * 60}}};
    week[5] = {{Minutes{9 * 60}, Minutes{13 * 60}}};
    EXPECT_EQ(weekText(week), text("Mon–Fri 09:00–17:00 · Sat 09:00–13:00"));
    EXPECT_EQ(weekText({}), QString{});
}

} // namespace
} // namespace taper
