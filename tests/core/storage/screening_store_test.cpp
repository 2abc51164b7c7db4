// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/screening_store.h"

#include "tests/core/storage/storage_fixture.h"

namespace taper {
namespace {

using namespace test;

class KeepsScreening : public StorageTest {
protected:
    ClientConditionFields fields(Id<Client> client, const char* key, const char* noted = "2026-04-20T10:05")
    {
        ClientConditionFields condition;
        condition.client = client;
        condition.condition = text(key);
        condition.notedAt = moment(noted);
        condition.reviewAt = nextReview(*screeningCondition(condition.condition), condition.notedAt);
        return condition;
    }
    Stored<ClientCondition> add(const ClientConditionFields& condition)
    {
        return store.insert(must(ClientCondition::make(condition)));
    }
    ScreeningFields asked(Id<Client> client, const char* at)
    {
        ScreeningFields screening;
        screening.client = client;
        screening.kind = ScreeningKind::Intake;
        screening.at = moment(at);
        return screening;
    }
    Id<Screening> add(const ScreeningFields& screening)
    {
        return store.insert(must(Screening::make(screening)));
    }

    ScreeningStore store{connection()};
};
TAPER_EVERYWHERE(KeepsScreening);

TEST_P(KeepsScreening, ConditionsWithEverythingAboutThem)
{
    ClientConditionFields wound = fields(ann, "open_wound");
    wound.area = text("left heel");
    wound.detail = text("blister <b>from</b> new shoes");
    const auto added = add(wound);
    ASSERT_TRUE(store.condition(added.id));
    EXPECT_EQ(store.condition(added.id)->fields(), wound);

    wound.clearedAt = moment("2026-04-27T09:00");
    wound.clearedBy = text("Maya");
    wound.clearedReason = text("closed");
    const auto cleared = must(store.update(added.id, added.revision, must(ClientCondition::make(wound))));
    EXPECT_EQ(cleared.revision, added.revision + 1);
    EXPECT_EQ(store.condition(added.id)->fields(), wound);
    EXPECT_EQ(codeOf(store.update(added.id, added.revision, must(ClientCondition::make(wound)))),
        ErrorCode::StaleRevision);
    EXPECT_EQ(codeOf(store.update(Id<ClientCondition>{99}, 1, must(ClientCondition::make(wound)))),
        ErrorCode::NotFound);
}

TEST_P(KeepsScreening, ConditionsThatNobodyHasClearedOfSeveralClientsAtOnce)
{
    const auto fever = add(fields(ann, "fever"));
    const auto wound = add(fields(ben, "open_wound"));
    ClientConditionFields old = fields(ben, "bruise");
    old.clearedAt = moment("2026-04-20T11:00");
    add(old);
    const auto open = store.openOf({ann, ben}, moment("2026-05-20T00:00"));
    ASSERT_EQ(open.size(), 2u);
    ASSERT_EQ(open.at(ann).size(), 1u);
    EXPECT_EQ(open.at(ann)[0].id, fever.id);
    ASSERT_EQ(open.at(ben).size(), 1u);
    EXPECT_EQ(open.at(ben)[0].id, wound.id);
    EXPECT_TRUE(store.openOf({}, moment("2026-05-20T00:00")).empty());
    EXPECT_EQ(store.conditionsOf(ben).size(), 2u);
}

TEST_P(KeepsScreening, ReadingNoLongerWhatWasOfAnEarlierDayOnly)
{
    add(fields(ann, "painkiller_today"));
    EXPECT_EQ(store.openOf({ann}, moment("2026-04-20T23:59")).size(), 1u);
    EXPECT_TRUE(store.openOf({ann}, moment("2026-04-21T00:00")).empty());
}

TEST_P(KeepsScreening, WhatWasAskedAndDecidedAsItWas)
{
    const auto fever = add(fields(ann, "fever"));
    ScreeningFields screening = asked(ann, "2026-04-20T10:05");
    screening.kind = ScreeningKind::AfterRace;
    screening.booking = book(draft("2026-04-20T11:00")).id;
    screening.who = text("Maya");
    screening.nothingNew = true;
    ScreeningAnswer known;
    known.condition = text("fever");
    known.reply = ScreeningReply::Unchanged;
    known.known = fever.id;
    ScreeningAnswer wound;
    wound.condition = text("open_wound");
    wound.reply = ScreeningReply::Yes;
    wound.area = text("linke Ferse, “außen”");
    wound.detail = text("blister");
    ScreeningAnswer no;
    no.condition = text("contagious");
    screening.answers = {known, wound, no};
    screening.decision = ScreeningDecision::Lighter;
    screening.decidedOn = {fever.id};
    screening.reason = text("legs only");
    screening.note = text("came by bus");
    const auto id = add(screening);

    const auto read = store.ofBooking(*screening.booking);
    ASSERT_EQ(read.size(), 1u);
    EXPECT_EQ(read[0].id, id);
    EXPECT_EQ(read[0].fields, screening);
    EXPECT_EQ(connection().value<QString>(QStringLiteral("SELECT asked FROM screening")),
        text("[\"fever\",\"open_wound\",\"contagious\"]"));
    EXPECT_TRUE(store.ofClient(ben).empty());
}

TEST_P(KeepsScreening, LatestFirstAndTheLastIntakeApart)
{
    EXPECT_FALSE(store.lastIntake(ann));
    add(asked(ann, "2026-04-20T10:05"));
    const auto second = add(asked(ann, "2026-05-20T10:05"));
    ScreeningFields visit = asked(ann, "2026-06-20T10:05");
    visit.kind = ScreeningKind::Visit;
    visit.booking = book(draft("2026-06-20T11:00")).id;
    const auto last = add(visit);
    ASSERT_TRUE(store.lastIntake(ann));
    EXPECT_EQ(store.lastIntake(ann)->id, second);
    const auto all = store.ofClient(ann);
    ASSERT_EQ(all.size(), 3u);
    EXPECT_EQ(all[0].id, last);
    EXPECT_EQ(all[1].id, second);
}

TEST_P(KeepsScreening, ShowingWithABookingWhatItsClientHas)
{
    BookingStore bookings{connection()};
    const auto booking = book(draft("2026-04-24T10:00"));
    EXPECT_TRUE(bookings.rowById(booking.id)->clientConditions.empty());
    EXPECT_FALSE(bookings.rowById(booking.id)->isScreened);
    const auto wound = add(fields(ann, "open_wound"));
    ScreeningFields visit = asked(ann, "2026-04-24T09:55");
    visit.kind = ScreeningKind::Visit;
    visit.booking = booking.id;
    add(visit);
    const auto row = bookings.rowById(booking.id);
    ASSERT_TRUE(row);
    ASSERT_EQ(row->clientConditions.size(), 1u);
    EXPECT_EQ(row->clientConditions[0].id, wound.id);
    EXPECT_TRUE(row->isScreened);
}

TEST_P(KeepsScreening, InTheAuditUnderTheNamesOfItsColumns)
{
    const QByteArray condition = rowJson(fields(ann, "fever"));
    for (const char* part :
        {"\"condition\":\"fever\"", "\"review_min\":\"2026-04-22T10:05\"", "\"cleared_at_min\":null"})
        EXPECT_TRUE(condition.contains(part)) << part << " in " << condition.toStdString();
    ScreeningFields screening = asked(ann, "2026-04-20T10:05");
    screening.decision = ScreeningDecision::NotTreated;
    const QByteArray json = rowJson(screening);
    for (const char* part : {"\"kind\":\"intake\"", "\"decision\":\"not_treated\"", "\"booking_id\":null"})
        EXPECT_TRUE(json.contains(part)) << part << " in " << json.toStdString();
}

} // namespace
} // namespace taper
