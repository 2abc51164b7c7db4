// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contact_store.h"

#include "core/storage/row_json.h"
#include "tests/core/storage/storage_fixture.h"

namespace taper {
namespace {

using namespace test;

class KeepsContacts : public StorageTest {
protected:
    ContactAttemptFields call(Id<Client> client, const char* at)
    {
        ContactAttemptFields fields;
        fields.client = client;
        fields.about = text("cadence");
        fields.at = moment(at);
        return fields;
    }
    Id<ContactAttempt> add(const ContactAttemptFields& fields)
    {
        return store.insert(must(ContactAttempt::make(fields)));
    }

    ContactStore store{connection()};
};
TAPER_EVERYWHERE(KeepsContacts);

TEST_P(KeepsContacts, WithEverythingThatWasSaid)
{
    ContactAttemptFields fields = call(ann, "2026-04-20T10:05");
    fields.about = text("race_ahead");
    fields.race = addRace("Leeds Half", "2026-05-10");
    fields.booking = book(draft("2026-04-24T10:00")).id;
    fields.outcome = ContactOutcome::CallOn;
    fields.callOn = date("2026-04-23");
    fields.note = text("away until Thursday");
    fields.who = text("Sam");
    const Id<ContactAttempt> id = add(fields);

    const auto read = store.ofClient(ann);
    ASSERT_EQ(read.size(), 1u);
    EXPECT_EQ(read[0].id, id);
    EXPECT_EQ(read[0].fields, fields);
    EXPECT_TRUE(store.ofClient(ben).empty());
}

TEST_P(KeepsContacts, OfAClientLatestFirst)
{
    const auto first = add(call(ann, "2026-04-20T10:05"));
    const auto later = add(call(ann, "2026-04-21T09:00"));
    const auto sameMinute = add(call(ann, "2026-04-21T09:00"));
    const auto read = store.ofClient(ann);
    ASSERT_EQ(read.size(), 3u);
    EXPECT_EQ(read[0].id, sameMinute);
    EXPECT_EQ(read[1].id, later);
    EXPECT_EQ(read[2].id, first);
}

TEST_P(KeepsContacts, GivingTheLatestOfEachWhoWasAsked)
{
    add(call(ann, "2026-04-20T10:05"));
    const auto latest = add(call(ann, "2026-04-21T09:00"));
    EXPECT_TRUE(store.latestOf({}).empty());
    const auto found = store.latestOf({ann, ben});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found.at(ann).id, latest);
}

TEST_P(KeepsContacts, OfSeveralClientsSinceAMoment)
{
    add(call(ann, "2026-04-10T10:05"));
    const auto ofAnn = add(call(ann, "2026-04-20T10:05"));
    const auto ofBen = add(call(ben, "2026-04-21T09:00"));
    const auto found = store.ofClients({ben, ann}, moment("2026-04-20T00:00"));
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].id, std::min(ofAnn, ofBen));
    EXPECT_EQ(found[1].id, std::max(ofAnn, ofBen));
}

TEST_P(KeepsContacts, FindingWhoIsToBeCalledOnADay)
{
    ContactAttemptFields fields = call(ann, "2026-04-20T10:05");
    fields.outcome = ContactOutcome::CallOn;
    fields.callOn = date("2026-04-23");
    const auto id = add(fields);
    add(call(ben, "2026-04-20T10:05"));
    const auto calls = store.callsOn(date("2026-04-20"), date("2026-04-23"));
    ASSERT_EQ(calls.size(), 1u);
    EXPECT_EQ(calls[0].id, id);
    EXPECT_TRUE(store.callsOn(date("2026-04-24"), date("2026-04-30")).empty());
    EXPECT_TRUE(store.callsOn(date("2026-04-01"), date("2026-04-22")).empty());
}

TEST_P(KeepsContacts, InTheAuditUnderTheNamesOfItsColumns)
{
    ContactAttemptFields fields = call(ann, "2026-04-20T10:05");
    fields.outcome = ContactOutcome::CallOn;
    fields.callOn = date("2026-04-23");
    const QByteArray json = rowJson(fields);
    for (const char* part : {"\"outcome\":\"call_on\"", "\"call_on\":\"2026-04-23\"", "\"race_id\":null",
             "\"about\":\"cadence\"", "\"at_min\":\"2026-04-20T10:05\""})
        EXPECT_TRUE(json.contains(part)) << part << " in " << json.toStdString();
}

} // namespace
} // namespace taper
