// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/waiting.h"

#include "tests/core/domain/problems.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

using namespace std::chrono_literals;

WaitingFields wish()
{
    WaitingFields fields;
    fields.client = Id<Client>{1};
    fields.sessionType = Id<SessionType>{2};
    fields.length = 60min;
    return fields;
}

QStringList faultsOf(WaitingFields fields)
{
    QStringList names;
    const Problems problems = check(fields);
    for (const Problem& problem : problems)
        names += problem.field;
    return names;
}

TEST(AWaitingEntry, NeedsAClientATypeAndALength)
{
    EXPECT_TRUE(WaitingEntry::make(wish()));
    EXPECT_EQ(faultsOf({}),
        (QStringList{QStringLiteral("client"), QStringLiteral("session_type"), QStringLiteral("minutes")}));
}

TEST(AWaitingEntry, NamesNoTherapistAndNoTimeTwice)
{
    WaitingFields fields = wish();
    fields.therapists = {Id<Therapist>{3}, Id<Therapist>{1}, Id<Therapist>{3}};
    const SuitingTime mornings{std::nullopt, {8h, 12h}};
    const SuitingTime mondays{0, {0h, 24h}};
    fields.times = {mondays, mornings, mondays};
    const auto entry = WaitingEntry::make(fields);
    ASSERT_TRUE(entry);
    EXPECT_EQ((*entry)->therapists, (std::vector{Id<Therapist>{1}, Id<Therapist>{3}}));
    EXPECT_EQ((*entry)->times, (std::vector{mornings, mondays}));
}

TEST(AWaitingEntry, RefusesTimesAndDaysThatEndBeforeTheyBegin)
{
    WaitingFields fields = wish();
    fields.times = {{std::nullopt, {12h, 9h}}};
    fields.from = makeDate(2026, 4, 24);
    fields.until = makeDate(2026, 4, 23);
    EXPECT_EQ(faultsOf(fields), (QStringList{QStringLiteral("times"), QStringLiteral("until")}));
    fields.until = fields.from;
    fields.times = {{7, {9h, 12h}}};
    EXPECT_EQ(faultsOf(fields), QStringList{QStringLiteral("times")});
}

TEST(AWaitingEntry, SaysWhatCameOfItExactlyWhenItIsClosed)
{
    WaitingFields fields = wish();
    fields.status = WaitingStatus::Booked;
    EXPECT_EQ(faultsOf(fields), QStringList{QStringLiteral("booking")});
    fields.status = WaitingStatus::Removed;
    EXPECT_EQ(faultsOf(fields), QStringList{QStringLiteral("removal")});
    fields.removal = WaitingRemoval::NoLongerWanted;
    fields.booking = Id<Booking>{9};
    const auto removed = WaitingEntry::make(fields);
    ASSERT_TRUE(removed);
    EXPECT_FALSE((*removed)->booking);
    fields.status = WaitingStatus::Open;
    const auto open = WaitingEntry::make(fields);
    ASSERT_TRUE(open);
    EXPECT_FALSE((*open)->removal);
}

TEST(AWaitingEntry, IsKeptByWordsThatReadBack)
{
    for (const Urgency urgency : kUrgencies)
        EXPECT_EQ(urgencyFrom(keyOf(urgency)), urgency);
    for (const WaitingKind kind : {WaitingKind::Waiting, WaitingKind::Holding})
        EXPECT_EQ(waitingKindFrom(keyOf(kind)), kind);
    for (const WaitingStatus status : {WaitingStatus::Open, WaitingStatus::Booked, WaitingStatus::Removed})
        EXPECT_EQ(waitingStatusFrom(keyOf(status)), status);
    for (const WaitingRemoval removal :
        {WaitingRemoval::BookedElsewhere, WaitingRemoval::NoLongerWanted, WaitingRemoval::Undone})
        EXPECT_EQ(waitingRemovalFrom(keyOf(removal)), removal);
    EXPECT_FALSE(urgencyFrom(u"soon"));
}

} // namespace
} // namespace taper
