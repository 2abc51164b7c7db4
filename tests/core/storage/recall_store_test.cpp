// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recall_store.h"

#include "core/storage/row_json.h"
#include "tests/core/storage/storage_fixture.h"

#include <QRegularExpression>

namespace taper {
namespace {

using namespace test;

class KeepsRecall : public StorageTest {
protected:
    Stored<RecallEntry> remind(Id<Client> client, const char* day)
    {
        RecallEntryFields fields;
        fields.client = client;
        fields.due = date(day);
        return store.insert(must(RecallEntry::make(fields)), kNow);
    }
    Id<Booking> held(Id<Client> client, const char* start, BookingStatus status = BookingStatus::Completed)
    {
        BookingFields fields = draft(start);
        fields.client = client;
        fields.status = status;
        if (status == BookingStatus::Cancelled)
            fields.cancelReason = CancelReason::ClientIll;
        return book(fields).id;
    }
    std::vector<RecallAbsence> absent()
    {
        return store.absences(moment("2025-04-20T00:00"), moment("2026-04-20T23:59"), Minutes{56 * 24h});
    }

    RecallStore store{connection()};
};
TAPER_EVERYWHERE(KeepsRecall);

TEST_P(KeepsRecall, EntriesUntilTheyAreDone)
{
    const Stored<RecallEntry> later = remind(ann, "2026-05-02");
    const Stored<RecallEntry> due = remind(ben, "2026-04-20");
    const auto open = store.openUntil(date("2026-04-20"));
    ASSERT_EQ(open.size(), 1u);
    EXPECT_EQ(open[0].id, due.id);
    RecallEntryFields fields = due.fields();
    fields.done = true;
    const auto done = store.update(due.id, due.revision, must(RecallEntry::make(fields)));
    EXPECT_EQ(must(done).revision, 2);
    EXPECT_EQ(codeOf(store.update(due.id, 1, must(RecallEntry::make(fields)))), ErrorCode::StaleRevision);
    EXPECT_EQ(store.openUntil(date("2026-06-01")).size(), 1u);
    EXPECT_EQ(store.byId(later.id)->fields(), later.fields());
    EXPECT_EQ(store.ofClient(ben).size(), 1u) << "done ones are remembered";
    EXPECT_TRUE(rowJson(fields).contains("\"due_day\":\"2026-04-20\""));
}

TEST_P(KeepsRecall, FindingWhoHasBeenAway)
{
    held(ann, "2026-01-10T10:00");
    const Id<Booking> last = held(ann, "2026-02-20T10:00");
    held(ben, "2026-02-20T12:00");
    const auto found = absent();
    ASSERT_EQ(found.size(), 1u) << "Ben came only once";
    EXPECT_EQ(found[0].client, ann);
    EXPECT_EQ(found[0].booking, last);
    EXPECT_FALSE(found[0].cadenceDays);
    held(ann, "2026-06-20T10:00", BookingStatus::Booked);
    EXPECT_TRUE(absent().empty()) << "she is booked";
}

TEST_P(KeepsRecall, FindingWhatWasLostAndNotMadeUpFor)
{
    const Id<Booking> missed = held(ann, "2026-04-14T10:00", BookingStatus::NoShow);
    held(ben, "2026-04-14T12:00", BookingStatus::Cancelled);
    held(ben, "2026-04-16T12:00", BookingStatus::Booked);
    const auto lost =
        store.lost(moment("2026-03-20T00:00"), moment("2026-05-20T00:00"), moment("2026-04-20T08:00"));
    ASSERT_EQ(lost.size(), 1u);
    EXPECT_EQ(lost[0].booking, missed);
    EXPECT_EQ(lost[0].status, BookingStatus::NoShow);
}

TEST_P(KeepsRecall, FindingTheRunnersOfTheseDays)
{
    enter(ann, addRace("Leeds Half", "2026-05-10"));
    EXPECT_EQ(store.runnersBetween(date("2026-05-10"), date("2026-05-12")), (std::vector{ann}));
    EXPECT_TRUE(store.runnersBetween(date("2026-05-11"), date("2026-05-12")).empty());
}

TEST_P(KeepsRecall, FindingTheLastOfEach)
{
    held(ann, "2026-01-10T10:00");
    const Id<Booking> last = held(ann, "2026-02-20T10:00");
    held(ann, "2026-03-20T10:00", BookingStatus::Cancelled);
    held(ann, "2026-04-24T10:00", BookingStatus::Booked);
    EXPECT_EQ(store.lastVisits({ann, ben}).at(ann).booking, last);
    EXPECT_EQ(store.lastHeld({ann, ben}).at(ann), moment("2026-04-24T10:00"));
    EXPECT_EQ(store.lastHeld({ann, ben}).size(), 1u);
}

TEST_P(KeepsRecall, LookingAtNothingThatLiesYearsBack)
{
    const auto stepsOf = [this](const char* sql) {
        QStringList steps;
        sql::Statement rows = connection().prepare(text("EXPLAIN QUERY PLAN ") + text(sql));
        rows.bindAll(QVariantList(QString::fromLatin1(sql).count(u'?'), QVariant{0})).execute();
        while (rows.next())
            steps += rows.row().at<QString>(3);
        return steps.join(u'\n').toStdString();
    };
    const std::string lost = stepsOf(
        "SELECT b.id FROM booking b WHERE b.start_min >= ? AND b.start_min < ? "
        "AND b.status IN ('cancelled', 'no_show') AND NOT EXISTS (SELECT 1 FROM booking h "
        "WHERE h.client_id = b.client_id AND h.start_min > ? AND h.status NOT IN ('cancelled', 'no_show'))");
    EXPECT_NE(lost.find("booking_by_start (start_min>? AND start_min<?)"), std::string::npos) << lost;
    EXPECT_NE(lost.find("booking_by_client (client_id=? AND start_min>?)"), std::string::npos) << lost;
    const std::string calls = stepsOf(
        "SELECT a.id FROM contact_attempt a WHERE a.call_on >= ? AND a.call_on <= ? ORDER BY a.call_on");
    EXPECT_NE(calls.find("contact_attempt_by_call_on"), std::string::npos) << calls;
    const std::string entries =
        stepsOf("SELECT e.id FROM recall_entry e WHERE e.done = 0 AND e.due_day <= ?");
    EXPECT_NE(entries.find("recall_entry_by_day (done=? AND due_day<?)"), std::string::npos) << entries;
}

} // namespace
} // namespace taper
