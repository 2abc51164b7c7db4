// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sql/dialect.h"
#include "core/storage/booking_row.h"
#include "tests/core/storage/storage_fixture.h"

#include <QRegularExpression>

namespace taper {
namespace {

using namespace test;

/// What is asked often must be found by index, or its cost grows with the years.
class QueryPlan : public testing::Test, public Storage {
protected:
    QueryPlan()
        : Storage(Place::Memory)
    { }

    /// Each step: "SEARCH b USING INDEX booking_by_start (start_min>? AND start_min<?)".
    QStringList stepsOf(const QString& sql)
    {
        QStringList steps;
        sql::Statement statement = connection().prepare(text("EXPLAIN QUERY PLAN ") + sql);
        statement.bindAll(QVariantList(sql.count(u'?'), QVariant{0})).execute();
        while (statement.next())
            steps += statement.row().at<QString>(3);
        return steps;
    }
    static bool scans(const QStringList& steps)
    {
        return !steps.filter(text("SCAN "))
                    .filter(QRegularExpression{text("^SCAN (?!json_each|\\(|CONSTANT)")})
                    .isEmpty();
    }
};

TEST_F(QueryPlan, ReadsADayByIndexAndNothingElse)
{
    const auto steps =
        stepsOf(bookingRowSelect() + text("WHERE b.start_min >= ? AND b.start_min < ? ORDER BY b.start_min"));
    EXPECT_EQ(steps.filter(text("booking_by_start (start_min>? AND start_min<?)")).size(), 1)
        << steps.join(u'\n').toStdString();
    EXPECT_FALSE(scans(steps)) << steps.join(u'\n').toStdString();
}

TEST_F(QueryPlan, ReadsAClientByIndex)
{
    const auto steps = stepsOf(bookingRowSelect() + text("WHERE b.client_id = ? ORDER BY b.start_min DESC"));
    EXPECT_EQ(steps.filter(text("booking_by_client (client_id=?)")).size(), 1)
        << steps.join(u'\n').toStdString();
    EXPECT_FALSE(scans(steps));
    EXPECT_TRUE(steps.filter(text("TEMP B-TREE")).isEmpty()); // in order already
}

TEST_F(QueryPlan, ReadsWhatARaceTouchesByItsEntries)
{
    const auto steps =
        stepsOf(bookingRowSelect(text("race_entry e JOIN booking b ON b.client_id = e.client_id"))
            + text("WHERE e.race_id = ? AND b.start_min >= ? AND b.start_min < ?"));
    EXPECT_EQ(steps.filter(text("race_entry_by_race (race_id=?)")).size(), 1)
        << steps.join(u'\n').toStdString();
    EXPECT_EQ(
        steps.filter(text("booking_by_client (client_id=? AND start_min>? AND start_min<?)")).size(), 1);
    EXPECT_FALSE(scans(steps));
}

TEST_F(QueryPlan, GuardsByIndex)
{
    // EXPLAIN QUERY PLAN leaves the triggers' own steps out, so their question is asked as they ask it.
    const QStringList columns{text("therapist_id"), text("room_id"), text("client_id")};
    const QString triggers =
        connection()
            .value<QString>(text("SELECT sql FROM sqlite_schema WHERE name = 'booking_is_free_insert'"))
            .value();
    for (const QString& column : columns) {
        ASSERT_TRUE(triggers.contains(text("b.%1 = NEW.%1").arg(column)));
        const auto steps =
            stepsOf(text("SELECT 1 FROM booking b WHERE b.%1 = ? AND b.start_min > ? - 720 "
                         "AND b.start_min < ? + 240 AND b.occupied_start < ? AND b.occupied_end > ? "
                         "AND b.status NOT IN ('cancelled', 'no_show')")
                        .arg(column));
        EXPECT_EQ(steps.filter(text("(%1=? AND start_min>? AND start_min<?)").arg(column)).size(), 1)
            << steps.join(u'\n').toStdString();
    }
}

TEST_F(QueryPlan, SearchesClientsInTheIndexAlone)
{
    const auto steps =
        stepsOf(text("SELECT id FROM client WHERE archived <= ? AND (instr(search_name, ?) > 0 "
                     "OR instr(search_email, ?) > 0 OR instr(search_phone, ?) > 0)"));
    EXPECT_EQ(steps.filter(text("COVERING INDEX client_by_search")).size(), 1)
        << steps.join(u'\n').toStdString();
}

TEST_F(QueryPlan, LooksOnlyAtThoseWhoseNameBeginsSo)
{
    const auto steps =
        stepsOf(text("SELECT id FROM client WHERE archived = 0 AND %1 ORDER BY search_name, id LIMIT ?")
                    .arg(sql::dialect::inRange(text("search_name"))));
    EXPECT_EQ(
        steps.filter(text("client_by_search (archived=? AND search_name>? AND search_name<?)")).size(), 1)
        << steps.join(u'\n').toStdString();
}

TEST_F(QueryPlan, AnswersCountsAndLastVisitsOfAClientInTheIndexAlone)
{
    const auto steps = stepsOf(
        text("SELECT max(b.start_min) FROM booking b WHERE b.client_id = ? AND b.status = 'completed'"));
    EXPECT_EQ(steps.filter(text("COVERING INDEX booking_by_client")).size(), 1)
        << steps.join(u'\n').toStdString();
}

TEST_F(QueryPlan, ReadsTheNotesOfAClientByIndexInTheirOrder)
{
    const auto steps = stepsOf(text("SELECT n.id, b.length_min FROM treatment_note n "
                                    "LEFT JOIN booking b ON b.id = n.booking_id "
                                    "WHERE n.client_id = ? ORDER BY n.at_min DESC, n.id DESC LIMIT ?"));
    EXPECT_EQ(steps.filter(text("treatment_note_by_client (client_id=?)")).size(), 1)
        << steps.join(u'\n').toStdString();
    EXPECT_TRUE(steps.filter(text("TEMP B-TREE")).isEmpty()) << steps.join(u'\n').toStdString();
    EXPECT_FALSE(scans(steps));
}

} // namespace
} // namespace taper
