// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/race_week.h"

#include "tests/support/sample_race_week.h"

#include <gtest/gtest.h>

namespace taper::test {

TEST(RaceWeekList, LeavesOnlyThoseWhoseSessionIsMissing)
{
    RaceWeekList list = sampleRaceWeek();
    list.rows[0].after = WeekSession::TooLate; // nothing can be done about it any more
    const RaceWeekList left = filtered(list, WeekFilter::Missing);
    ASSERT_EQ(left.rows.size(), 1U);
    EXPECT_EQ(left.rows[0].name, QStringLiteral("Priya Nair"));
    EXPECT_EQ(left.filter, WeekFilter::Missing);
    EXPECT_EQ(left.totals, list.totals); // still those of everybody
}

TEST(RaceWeekList, LeavesOnlyThoseWhoRunAndCannotBeReached)
{
    RaceWeekList list = sampleRaceWeek();
    list.rows[2].reach = RunnerReach::DoNotContact; // has deferred: nobody needs to
    const RaceWeekList left = filtered(list, WeekFilter::NotReachable);
    ASSERT_EQ(left.rows.size(), 1U);
    EXPECT_EQ(left.rows[0].name, QStringLiteral("Priya Nair"));
    EXPECT_EQ(filtered(list, WeekFilter::All).rows.size(), 3U);
}

TEST(RaceWeekList, HasAWordForEachChoiceOfPrivacy)
{
    for (const WeekPrivacy privacy : kWeekPrivacies)
        EXPECT_EQ(weekPrivacyFrom(keyOf(privacy)), privacy);
    EXPECT_EQ(keyOf(WeekPrivacy::NoContact), QStringLiteral("no_contact"));
    EXPECT_EQ(weekPrivacyFrom(u"none"), std::nullopt);
}

TEST(RaceWeekList, TakesOutOfTheDataWhatThePrivacyHides)
{
    const RaceWeekList full = withPrivacy(sampleRaceWeek(), WeekPrivacy::Full);
    EXPECT_EQ(full.rows[0].phone, QStringLiteral("07700 900201"));
    const RaceWeekList named = withPrivacy(sampleRaceWeek(), WeekPrivacy::NoContact);
    const RaceWeekList hidden = withPrivacy(sampleRaceWeek(), WeekPrivacy::Initials);
    EXPECT_EQ(named.rows[0].name, QStringLiteral("Callum Wright"));
    EXPECT_EQ(hidden.rows[0].name, QStringLiteral("C.W."));
    for (const RaceWeekList* list : {&named, &hidden}) {
        for (const RaceWeekListRow& row : list->rows) {
            EXPECT_TRUE(row.phone.isEmpty());
            EXPECT_TRUE(row.email.isEmpty());
            EXPECT_TRUE(row.bestTime.isEmpty());
        }
        EXPECT_EQ(list->rows[1].reach, RunnerReach::NoContact); // that it is so stays
        EXPECT_EQ(list->rows[0].cells, sampleRaceWeek().rows[0].cells);
    }
}

} // namespace taper::test
