// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/waiting_store.h"

#include "core/storage/row_json.h"
#include "tests/core/storage/storage_fixture.h"

namespace taper {
namespace {

using namespace test;

class KeepsWaiting : public StorageTest {
protected:
    WaitingFields wish(Id<Client> client)
    {
        WaitingFields fields;
        fields.client = client;
        fields.sessionType = full;
        fields.length = 60min;
        return fields;
    }
    WaitingFields everything()
    {
        WaitingFields fields = wish(ann);
        fields.kind = WaitingKind::Holding;
        fields.therapists = {tess, omar};
        fields.times = {{std::nullopt, {9h, 12h}}, {4, {0h, 24h}}};
        fields.from = date("2026-04-24");
        fields.until = date("2026-05-02");
        fields.urgency = Urgency::High;
        fields.note = text("mornings, please");
        fields.heldBooking = book(draft("2026-04-24T10:00")).id;
        return fields;
    }
    Stored<WaitingEntry> add(const WaitingFields& fields, Instant at = kNow)
    {
        return must(store.insert(must(WaitingEntry::make(fields)), at));
    }
    Stored<WaitingEntry> change(const Stored<WaitingEntry>& entry, const WaitingFields& fields)
    {
        return must(store.update(entry.id, entry.revision, must(WaitingEntry::make(fields))));
    }

    WaitingStore store{connection()};
};
TAPER_EVERYWHERE(KeepsWaiting);

TEST_P(KeepsWaiting, WithEverythingThatWasSaid)
{
    const Stored<WaitingEntry> added = add(everything());
    const auto read = store.rowById(added.id);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->entry.fields(), added.fields());
    EXPECT_EQ(read->entry.revision, 1);
    EXPECT_EQ(read->createdAt, kNow);
    EXPECT_EQ(read->clientName, text("Ann Ash"));
}

TEST_P(KeepsWaiting, WithWhatWasChanged)
{
    const Stored<WaitingEntry> added = add(everything());
    WaitingFields fields = added.fields();
    fields.therapists = {omar};
    fields.times = {{0, {8h, 9h}}};
    fields.until.reset();
    EXPECT_EQ(change(added, fields).revision, 2);
    EXPECT_EQ(store.byId(added.id)->fields(), fields);
    EXPECT_EQ(codeOf(store.update(added.id, 1, must(WaitingEntry::make(fields)))), ErrorCode::StaleRevision);
    EXPECT_EQ(
        codeOf(store.update(Id<WaitingEntry>{99}, 1, must(WaitingEntry::make(fields)))), ErrorCode::NotFound);
}

TEST_P(KeepsWaiting, ListingWhoIsStillWaitingLongestFirst)
{
    const Stored<WaitingEntry> later = add(wish(ben), kNow + 60s);
    const Stored<WaitingEntry> earlier = add(wish(ann), kNow);
    const Stored<WaitingEntry> gone = add(wish(ann), kNow - 60s);
    WaitingFields fields = gone.fields();
    fields.status = WaitingStatus::Removed;
    fields.removal = WaitingRemoval::NoLongerWanted;
    change(gone, fields);

    const auto open = store.open();
    ASSERT_EQ(open.size(), 2u);
    EXPECT_EQ(open[0].entry.id, earlier.id);
    EXPECT_EQ(open[1].entry.id, later.id);
    EXPECT_EQ(store.countOpen(), 2);
    EXPECT_EQ(store.byId(gone.id)->fields().removal, WaitingRemoval::NoLongerWanted);
}

TEST_P(KeepsWaiting, HoldingABookingOnce)
{
    const Stored<WaitingEntry> first = add(everything());
    EXPECT_EQ(store.holding(*first->heldBooking)->id, first.id);
    const auto second = store.insert(first.value, kNow);
    EXPECT_EQ(codeOf(second), ErrorCode::Duplicate);
    WaitingFields fields = first.fields();
    fields.status = WaitingStatus::Booked;
    fields.booking = fields.heldBooking;
    change(first, fields);
    EXPECT_FALSE(store.holding(*first->heldBooking));
    EXPECT_TRUE(store.insert(first.value, kNow)) << "it may be held again after it came back";
}

TEST_P(KeepsWaiting, FindingTheListWithoutReadingWhatIsClosed)
{
    QStringList steps;
    sql::Statement rows = connection().query(
        text("EXPLAIN QUERY PLAN SELECT w.id, t.weekday FROM waiting w JOIN waiting_time t "
             "ON t.waiting_id = w.id WHERE w.status = 'open' ORDER BY w.id, t.position"));
    while (rows.next())
        steps += rows.row().at<QString>(3);
    EXPECT_EQ(steps.filter(text("waiting_by_status (status=?)")).size(), 1)
        << steps.join(u'\n').toStdString();
}

TEST_P(KeepsWaiting, InTheAuditUnderTheNamesOfItsColumns)
{
    const QByteArray json = rowJson(everything());
    for (const char* part : {"\"kind\":\"holding\"", "\"urgency\":\"high\"", "\"weekday\":\"fri\"",
             "\"from_day\":\"2026-04-24\"", "\"removal\":null", "\"therapists\":[1,2]"})
        EXPECT_TRUE(json.contains(part)) << part << " in " << json.toStdString();
}

} // namespace
} // namespace taper
