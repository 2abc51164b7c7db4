// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/audit_store.h"

#include "core/storage/row_json.h"
#include "tests/core/storage/storage_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace taper {
namespace {

using namespace test;

using AuditStoreTest = StorageTest;
TAPER_EVERYWHERE(AuditStoreTest);

AuditEntry entryOf(const char* action, qint64 row)
{
    return {kNow, text("Tess"), text(action), text("booking"), row, "{\"a\":1}", "{\"a\":2}"};
}

TEST_P(AuditStoreTest, KeepsWhoDidWhatToWhich)
{
    AuditStore store{connection()};
    EXPECT_EQ(store.head(), 0);
    EXPECT_EQ(store.append(entryOf("book", 7)), 1);
    store.append(entryOf("book", 8));
    store.append(entryOf("move", 7));
    const auto latest = store.latest(text("booking"), 7);
    ASSERT_TRUE(latest);
    EXPECT_EQ(latest->sequence, 3);
    EXPECT_EQ(latest->entry.action, text("move"));
    EXPECT_EQ(latest->entry.who, text("Tess"));
    EXPECT_EQ(latest->entry.at, kNow);
    EXPECT_EQ(latest->entry.before, QByteArray("{\"a\":1}"));
    EXPECT_EQ(latest->entry.after, QByteArray("{\"a\":2}"));
    EXPECT_EQ(store.first(text("booking"), 7)->entry.action, text("book"));
    EXPECT_EQ(store.ofRow(text("booking"), 7).size(), 2U);
    EXPECT_EQ(store.after(1, 1).front().sequence, 2);
    EXPECT_FALSE(store.latest(text("client"), 7));
    EXPECT_EQ(store.head(), 3);
}

TEST_P(AuditStoreTest, KeepsNothingBeforeAnAdditionAndNothingAfterARemoval)
{
    AuditStore store{connection()};
    AuditEntry entry = entryOf("book", 7);
    entry.before.clear();
    store.append(entry);
    EXPECT_TRUE(store.latest(text("booking"), 7)->entry.before.isEmpty());
    EXPECT_EQ(connection().value<int>(text("SELECT count(*) FROM audit WHERE before_json IS NULL")), 1);
}

TEST_P(AuditStoreTest, OnlyGrows)
{
    AuditStore store{connection()};
    store.append(entryOf("book", 7));
    thrownBy([&] { connection().run(text("UPDATE audit SET who = 'nobody'")); });
    thrownBy([&] { connection().run(text("DELETE FROM audit")); });
    EXPECT_EQ(store.latest(text("booking"), 7)->entry.who, text("Tess"));
}

TEST_P(AuditStoreTest, IsUndoneWithWhatItTellsOf)
{
    AuditStore store{connection()};
    {
        const sql::Transaction transaction{connection(), sql::Transaction::Kind::Write};
        store.append(entryOf("book", 7));
    }
    EXPECT_EQ(store.head(), 0);
}

TEST(RowJson, NamesEveryFieldByItsColumn)
{
    ClientFields client;
    client.name = text("Róisín \"Ro\" O'Brien");
    client.tags = {text("club")};
    const auto json = QJsonDocument::fromJson(rowJson(client)).object();
    EXPECT_EQ(json.value(text("name")).toString(), client.name);
    EXPECT_TRUE(json.value(text("date_of_birth")).isNull());
    EXPECT_TRUE(json.contains(text("date_of_birth")));
    EXPECT_EQ(json.value(text("tags")).toArray().first().toString(), text("club"));

    BookingFields booking;
    booking.start = moment("2026-04-24T10:00");
    booking.length = 60min;
    booking.status = BookingStatus::Cancelled;
    booking.cancelReason = CancelReason::ClientIll;
    booking.room = Id<Room>{3};
    const auto row = QJsonDocument::fromJson(rowJson(booking)).object();
    EXPECT_EQ(row.value(text("start")).toString(), text("2026-04-24T10:00"));
    EXPECT_EQ(row.value(text("length_min")).toInt(), 60);
    EXPECT_EQ(row.value(text("status")).toString(), text("cancelled"));
    EXPECT_EQ(row.value(text("cancel_reason")).toString(), text("client_ill"));
    EXPECT_EQ(row.value(text("room_id")).toInt(), 3);
}

} // namespace
} // namespace taper
