// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/recall_words.h"

#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

namespace taper {
namespace {

using namespace test;
using namespace std::chrono_literals;

const Date kToday = makeDate(2026, 4, 20);

RecallReason reason(RecallKind kind, int days = 0)
{
    RecallReason reason;
    reason.kind = kind;
    reason.due = kToday;
    reason.days = days;
    return reason;
}

std::string said(const RecallReason& reason)
{
    return words::recallReasonText(reason, kToday).toStdString();
}

TEST(RecallWords, SayTheRaceAndHowFarOffItIs)
{
    RecallReason ahead = reason(RecallKind::RaceAhead, 12);
    ahead.raceName = text("Manchester Marathon");
    ahead.raceDay = makeDate(2026, 5, 2);
    EXPECT_EQ(said(ahead), "Manchester Marathon in 12 days, nothing fitting booked");
    ahead.raceDay = makeDate(2026, 4, 21);
    EXPECT_EQ(said(ahead), "Manchester Marathon tomorrow, nothing fitting booked");
    RecallReason after = reason(RecallKind::RaceAfter, 3);
    after.raceName = text("Bath Half");
    after.raceDay = makeDate(2026, 4, 17);
    EXPECT_EQ(said(after), "Ran Bath Half 3 days ago, no session since");
}

TEST(RecallWords, SayTheCadenceAsPeopleDo)
{
    RecallReason cadence = reason(RecallKind::Cadence, 63);
    cadence.cadenceDays = 28;
    EXPECT_EQ(said(cadence), "9 weeks since the last visit, comes every 4");
    cadence.cadenceDays = 10;
    cadence.days = 12;
    EXPECT_EQ(said(cadence), "12 days since the last visit, comes every 10 days");
    EXPECT_EQ(said(reason(RecallKind::NoVisit, 59)), "8 weeks since the last visit");
}

TEST(RecallWords, SayWhatTheLastNoteAdvised)
{
    RecallReason advised = reason(RecallKind::Advised, 23);
    advised.cadenceDays = 21;
    EXPECT_EQ(said(advised), "Was to come again after 3 weeks, nothing booked");
    advised.cadenceDays = 10;
    EXPECT_EQ(said(advised), "Was to come again after 10 days, nothing booked");
}

TEST(RecallWords, SayWhatWasLostAndWhen)
{
    RecallReason missed = reason(RecallKind::NoShow, 6);
    missed.bookingStart = moment("2026-04-14T10:00");
    EXPECT_EQ(said(missed), "Missed Tue 14 Apr, not booked again");
    RecallReason cancelled = reason(RecallKind::Cancelled);
    cancelled.bookingStart = moment("2026-04-24T10:00");
    cancelled.cancelReason = CancelReason::ClientIll;
    EXPECT_EQ(said(cancelled), "Cancelled Fri 24 Apr (client ill), not booked again");
    RecallReason series = reason(RecallKind::SeriesEnding);
    series.bookingStart = moment("2026-04-24T10:00");
    EXPECT_EQ(said(series), "The series ends Fri 24 Apr, nothing booked after it");
    series.bookingStart = moment("2026-04-17T10:00");
    EXPECT_EQ(said(series), "The series ended Fri 17 Apr, nothing booked after it");
}

TEST(RecallWords, SayWhenItIsDue)
{
    RecallReason due = reason(RecallKind::Reminder);
    EXPECT_EQ(words::recallDueText(due, kToday), text("due today"));
    due.due = makeDate(2026, 4, 24);
    EXPECT_EQ(words::recallDueText(due, kToday), text("due in 4 days"));
    due.due = makeDate(2026, 4, 19);
    EXPECT_EQ(words::recallDueText(due, kToday), text("due for 1 day"));
    due.isOverdue = true;
    EXPECT_EQ(words::recallDueText(due, kToday), text("overdue by 1 day"));
    due.kind = RecallKind::RaceAhead;
    due.raceDay = makeDate(2026, 5, 2);
    EXPECT_EQ(words::recallDueText(due, kToday), text("before Sat 2 May"));
}

TEST(RecallWords, SayAnAttemptInALine)
{
    ContactAttemptFields attempt;
    attempt.at = moment("2026-04-19T10:05");
    attempt.outcome = ContactOutcome::CallOn;
    attempt.callOn = makeDate(2026, 4, 27);
    attempt.who = text("Sam");
    attempt.note = text("on holiday");
    EXPECT_EQ(words::contactText(attempt, kToday).toStdString(),
        "Yesterday 10:05 · call again on Mon 27 Apr · Sam · on holiday");
}

TEST(RecallWords, HaveAWordForEachKindAndOutcome)
{
    QStringList seen;
    for (const RecallKind kind : kRecallKinds)
        seen += words::recallKindText(kind);
    for (const ContactOutcome outcome : kContactOutcomes)
        seen += words::contactOutcomeText(outcome);
    EXPECT_EQ(seen.removeDuplicates(), 0);
    EXPECT_FALSE(seen.contains(QString{}));
    for (const RecallKind kind : kRecallKinds)
        EXPECT_EQ(recallKindFrom(keyOf(kind)), kind);
}

} // namespace
} // namespace taper
