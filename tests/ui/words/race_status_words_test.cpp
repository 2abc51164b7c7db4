// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/race_status_words.h"

#include "ui/words/error_words.h"

#include <gtest/gtest.h>

namespace taper::words {
namespace {

RaceFields marathon()
{
    RaceFields race;
    race.name = QStringLiteral("London Marathon");
    race.date = makeDate(2026, 4, 26);
    return race;
}

TEST(RaceStatusWords, SayOnWhichDaysARaceIsRun)
{
    RaceFields race = marathon();
    EXPECT_EQ(raceDaysText(race), QStringLiteral("Sunday 26 April 2026"));
    race.endDate = makeDate(2026, 4, 28);
    EXPECT_EQ(raceDaysText(race), QStringLiteral("26–28 April 2026"));
    race.endDate = makeDate(2026, 5, 2);
    EXPECT_EQ(raceDaysText(race), QStringLiteral("26 April – 2 May 2026"));
    race.endDate = makeDate(2027, 1, 2);
    EXPECT_EQ(raceDaysText(race), QStringLiteral("26 April 2026 – 2 January 2027"));
}

TEST(RaceStatusWords, SayWhatBecameOfARace)
{
    const Date today = makeDate(2026, 4, 20);
    RaceFields race = marathon();
    EXPECT_EQ(raceStatusText(race), QStringLiteral("scheduled"));
    EXPECT_EQ(raceStatusBrief(race, today), QString{});
    race.postponedFrom = makeDate(2026, 4, 12);
    EXPECT_EQ(raceStatusText(race), QStringLiteral("postponed from 12 April 2026"));
    EXPECT_EQ(raceStatusBrief(race, today), QStringLiteral("postponed from 12 Apr"));
    race.isVirtual = true;
    EXPECT_EQ(raceStatusText(race), QStringLiteral("virtual, postponed from 12 April 2026"));
    race.isVirtual = false;
    race.postponedFrom = makeDate(2026, 5, 3);
    EXPECT_EQ(raceStatusText(race), QStringLiteral("brought forward from 3 May 2026"));
    race.status = RaceStatus::Postponed;
    EXPECT_EQ(raceStatusText(race), QStringLiteral("postponed, no new date yet"));
    EXPECT_EQ(raceStatusBrief(race, today), QStringLiteral("postponed, no date"));
    race.status = RaceStatus::Cancelled;
    EXPECT_EQ(raceStatusText(race), QStringLiteral("called off"));
    race = marathon();
    race.isVirtual = true;
    EXPECT_EQ(raceStatusText(race), QStringLiteral("virtual"));
}

TEST(RaceStatusWords, SayWhyARaceCannotBeRemovedAndWhatToDo)
{
    QVariantMap held{{QStringLiteral("what"), QStringLiteral("race")}, {QStringLiteral("entries"), 12},
        {QStringLiteral("others"), 3}};
    EXPECT_EQ(errorText(Error{ErrorCode::InUse, held}),
        QStringLiteral("12 people are entered in this race. Merge it with another, call it off, or take them "
                       "out first."));
    held.insert(QStringLiteral("entries"), 1);
    EXPECT_TRUE(errorText(Error{ErrorCode::InUse, held}).startsWith(QStringLiteral("One person is entered")));
    held.insert(QStringLiteral("entries"), 0);
    EXPECT_TRUE(errorText(Error{ErrorCode::InUse, held})
                    .startsWith(QStringLiteral("A plan, a call or a deferred entry is about this race.")));
    EXPECT_TRUE(errorText(Error{ErrorCode::InUse, {{QStringLiteral("what"), QStringLiteral("room")}}})
                    .contains(QStringLiteral("Archive it instead")));
}

} // namespace
} // namespace taper::words
