// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contact.h"

#include "core/domain/recall_entry.h"
#include "tests/core/domain/problems.h"

namespace taper {
namespace {

using namespace test;

ContactAttemptFields call()
{
    ContactAttemptFields fields;
    fields.client = Id<Client>{1};
    fields.about = QStringLiteral("cadence");
    fields.at = Moment{makeDate(2026, 4, 20)} + Minutes{600};
    return fields;
}

TEST(AContactAttempt, NeedsAClientAndWhatItIsAbout)
{
    EXPECT_TRUE(ContactAttempt::make(call()));
    EXPECT_EQ(problemsOf(ContactAttemptFields{}), "client required, about required");
}

TEST(AContactAttempt, HasADayToCallOnExactlyWhenThatCameOfIt)
{
    ContactAttemptFields fields = call();
    fields.outcome = ContactOutcome::CallOn;
    EXPECT_EQ(problemsOf(fields), "call_on required");
    fields.callOn = makeDate(2026, 4, 19);
    EXPECT_EQ(problemsOf(fields), "call_on end_before_start");
    fields.callOn = makeDate(2026, 4, 20);
    EXPECT_EQ(problemsOf(fields), "");
    fields.outcome = ContactOutcome::NoAnswer;
    const auto attempt = ContactAttempt::make(fields);
    ASSERT_TRUE(attempt);
    EXPECT_FALSE((*attempt)->callOn);
}

TEST(AContactAttempt, IsKeptByWordsThatReadBack)
{
    for (const ContactOutcome outcome : kContactOutcomes)
        EXPECT_EQ(contactOutcomeFrom(keyOf(outcome)), outcome);
    EXPECT_FALSE(contactOutcomeFrom(u"busy"));
}

TEST(ARecallEntry, NeedsAClient)
{
    EXPECT_EQ(problemsOf(RecallEntryFields{}), "client required");
    RecallEntryFields fields;
    fields.client = Id<Client>{1};
    fields.note = QStringLiteral("  ask about the knee ");
    const auto entry = RecallEntry::make(fields);
    ASSERT_TRUE(entry);
    EXPECT_EQ((*entry)->note, QStringLiteral("ask about the knee"));
}

} // namespace
} // namespace taper
