// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/privacy.h"

#include "tests/support/sample_day_list.h"

#include <gtest/gtest.h>

namespace taper::test {

namespace {

/// Callum Wright, 41, with a race, an alert, a last visit and a note; kept for a reason.
DayListRow shownRow(Privacy privacy, void (*alter)(DayListRow&) = nullptr)
{
    DayListRow row = sampleRow(makeDate(2026, 4, 24), std::chrono::hours{9});
    row.reason = QStringLiteral("Callum insists");
    row.reasonBy = QStringLiteral("KM");
    if (alter != nullptr)
        alter(row);
    return withPrivacy(dayListOf({row}), privacy).therapists[0].rows[0];
}

} // namespace

TEST(Privacy, HasAWordForEachChoice)
{
    for (const Privacy privacy : kPrivacies)
        EXPECT_EQ(privacyFrom(keyOf(privacy)), privacy);
    EXPECT_EQ(keyOf(Privacy::NoClinicalText), QStringLiteral("no_clinical_text"));
    EXPECT_EQ(privacyFrom(u"none"), std::nullopt);
}

TEST(Privacy, FullHidesNothing)
{
    const DayListRow row = shownRow(Privacy::Full);
    EXPECT_EQ(row.client, QStringLiteral("Callum Wright"));
    EXPECT_EQ(row.age, 41);
    EXPECT_FALSE(row.phone.isEmpty());
    EXPECT_EQ(row.alerts, QStringList{QStringLiteral("blood thinners")});
    EXPECT_FALSE(row.note.isEmpty());
    EXPECT_FALSE(row.reason.isEmpty());
}

TEST(Privacy, InitialsHideWhoItIs)
{
    const DayListRow row = shownRow(Privacy::Initials);
    EXPECT_EQ(row.client, QStringLiteral("C.W."));
    EXPECT_FALSE(row.clientId.isValid());
    EXPECT_FALSE(row.age);
    EXPECT_TRUE(row.phone.isEmpty());
    EXPECT_TRUE(row.note.isEmpty());
    EXPECT_TRUE(row.reason.isEmpty());
}

TEST(Privacy, InitialsKeepWhatTheWorkNeeds)
{
    const DayListRow row = shownRow(Privacy::Initials);
    EXPECT_EQ(row.alerts, QStringList{QStringLiteral("blood thinners")});
    EXPECT_EQ(row.lastVisit->focus, QStringLiteral("L soleus 6→3, R glute med"));
    EXPECT_EQ(row.race->name, QStringLiteral("London Marathon"));
    EXPECT_EQ(row.race->days, -2);
}

TEST(Privacy, InitialsAlsoStandForTheNameInsideOtherTexts)
{
    const DayListRow row = shownRow(Privacy::Initials, [](DayListRow& each) {
        each.alerts = {QStringLiteral("WRIGHT's knee brace"), QStringLiteral("wrighting is another word")};
        each.lastVisit->focus = QStringLiteral("callum: both calves");
    });
    EXPECT_EQ(row.alerts[0], QStringLiteral("W.'s knee brace"));
    EXPECT_EQ(row.alerts[1], QStringLiteral("wrighting is another word"));
    EXPECT_EQ(row.lastVisit->focus, QStringLiteral("C.: both calves"));
}

TEST(Privacy, InitialsBearNamesThatLookLikePatterns)
{
    const DayListRow row = shownRow(Privacy::Initials, [](DayListRow& each) {
        each.client = QStringLiteral("A.*b (Bob [x] Ζωή");
        each.alerts = {QStringLiteral("anything (Bob Ζωή")};
    });
    EXPECT_EQ(row.alerts[0], QStringLiteral("anything (. Ζ."));
}

TEST(Privacy, NoClinicalTextHidesWhatAilsThem)
{
    const DayListRow row = shownRow(Privacy::NoClinicalText);
    EXPECT_TRUE(row.alerts.isEmpty());
    EXPECT_TRUE(row.note.isEmpty());
    EXPECT_TRUE(row.reason.isEmpty());
    EXPECT_TRUE(row.lastVisit->focus.isEmpty());
}

TEST(Privacy, NoClinicalTextKeepsWhoItIsAndTheRace)
{
    const DayListRow row = shownRow(Privacy::NoClinicalText);
    EXPECT_EQ(row.client, QStringLiteral("Callum Wright"));
    EXPECT_EQ(row.phone, QStringLiteral("07700 900342"));
    EXPECT_EQ(row.lastVisit->date, makeDate(2026, 4, 10));
    EXPECT_EQ(row.race->days, -2);
    EXPECT_EQ(row.verdict, Verdict::Ideal);
}

} // namespace taper::test
