// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/history/history_samples.h"
#include "ui/history/history_model.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taper::test {
namespace {

/// "10 Apr" of visits, the names of races.
QStringList listed(const HistoryModel& model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (const HistoryVisit* visit = model.visit(row))
            rows << toIso(dateOf(visit->at));
        else
            rows << model.race(row)->name;
    }
    return rows;
}

class HistoryList : public testing::Test {
protected:
    HistoryList() { m_model.setHistory(std::make_shared<const ClientHistory>(sampleHistory())); }

    HistoryModel m_model;
};

} // namespace

TEST_F(HistoryList, HasOneRowAVisitNewestFirstAndTheRacesBetween)
{
    EXPECT_EQ(listed(m_model),
        (QStringList{text("2026-04-28"), text("London Marathon"), text("2026-04-10"), text("2026-03-27"),
            text("2026-03-17"), text("Bath Half"), text("Leeds 10K"), text("2024-03-13")}));
    EXPECT_EQ(m_model.visitCount(), 5);
}

TEST_F(HistoryList, BeginsWithTheLatestVisitThatTookPlace)
{
    EXPECT_EQ(m_model.firstWorthSeeing(), 2);
    HistoryFilter filter;
    filter.from = date("2026-04-20");
    m_model.setFilter(filter);
    EXPECT_EQ(m_model.firstWorthSeeing(), 0); // only one that is to come
}

TEST_F(HistoryList, NarrowsDownToATypeATherapistOrAnArea)
{
    HistoryFilter filter;
    filter.sessionType = Id<SessionType>{2};
    m_model.setFilter(filter);
    EXPECT_EQ(m_model.visitCount(), 1);
    filter = {};
    filter.therapist = Id<Therapist>{2};
    m_model.setFilter(filter);
    EXPECT_EQ(listed(m_model).filter(text("2026-03-17")).size(), 1);
    EXPECT_EQ(m_model.visitCount(), 1);
    filter = {};
    filter.region = text("soleus");
    filter.side = Side::Right; // both sides on 27 March
    m_model.setFilter(filter);
    EXPECT_EQ(m_model.visitCount(), 1);
    EXPECT_EQ(m_model.visit(m_model.firstWorthSeeing())->at, moment("2026-03-27T17:00"));
}

TEST_F(HistoryList, ShowsNoRaceAloneWhereNoVisitAnswers)
{
    HistoryFilter filter;
    filter.therapist = Id<Therapist>{99};
    m_model.setFilter(filter);
    EXPECT_EQ(m_model.rowCount(), 0);
    EXPECT_EQ(m_model.firstWorthSeeing(), -1);
}

TEST_F(HistoryList, ShowsOnlyTheNotesInWhichSomethingWasFoundWithTheWordsAround)
{
    m_model.setFound(FoundNotes{{Id<TreatmentNote>{3}, text("… eased after heel drops …")}});
    EXPECT_EQ(listed(m_model), QStringList{text("2026-03-27")});
    EXPECT_EQ(m_model.line(0), text("… eased after heel drops …"));
    m_model.setFound(std::nullopt);
    EXPECT_EQ(m_model.line(m_model.rowOfNote(Id<TreatmentNote>{4})),
        text("Recheck calf before London; heel drops 3 × 15"));
}

TEST_F(HistoryList, FindsARowAgainAfterEverythingWasLoadedAnew)
{
    const HistoryKey missed = m_model.key(4);
    const HistoryKey bath = m_model.key(5);
    ClientHistory later = sampleHistory();
    later.visits.insert(later.visits.begin() + 1, sampleVisit(9, "2026-04-23T09:00"));
    m_model.setHistory(std::make_shared<const ClientHistory>(later));
    EXPECT_EQ(m_model.rowOf(missed), 5);
    EXPECT_EQ(m_model.rowOf(bath), 6);
    EXPECT_EQ(m_model.rowOf({}), -1);
}

TEST_F(HistoryList, SaysAVisitAndARaceInASentence)
{
    EXPECT_EQ(m_model.index(2).data(Qt::AccessibleTextRole).toString(),
        text("10 April 2026, 2 wk ago, Full sports 60′, Maya Okafor, D−16 London Marathon, L soleus 6→3, R "
             "glute "
             "med 4, both ITB, pain 6→3, Recheck calf before London; heel drops 3 × 15"));
    EXPECT_TRUE(m_model.index(4).data(Qt::AccessibleTextRole).toString().contains(text("did not attend")));
    EXPECT_EQ(m_model.index(1).data(Qt::AccessibleTextRole).toString(),
        text("26 April 2026, London Marathon · in 2 days"));
    EXPECT_EQ(m_model.index(6).data(Qt::AccessibleTextRole).toString(),
        text("16 November 2025, Leeds 10K · did not finish"));
}

TEST(HistoryRows, KnowTheVisitBeforeThatHasANote)
{
    const ClientHistory history = sampleHistory();
    EXPECT_EQ(earlierNote(history, 1), 2U);
    EXPECT_EQ(earlierNote(history, 2), 4U); // nobody came on 17 March
    EXPECT_FALSE(earlierNote(history, 4));
}

TEST(HistoryRows, OfferTheAreasThatWereWorkedOnMostOftenFirst)
{
    const auto areas = workedAreas(sampleHistory());
    ASSERT_FALSE(areas.empty());
    // The calf as a whole was worked on twice: soleus and gastrocnemius lie in it.
    EXPECT_EQ(areas.front().region, text("calf"));
    EXPECT_FALSE(areas.front().side);
    EXPECT_EQ(areas.front().visits, 2);
    const auto left = std::ranges::find_if(areas,
        [](const WorkedArea& area) { return area.region == text("soleus") && area.side == Side::Left; });
    ASSERT_NE(left, areas.end());
    EXPECT_EQ(left->visits, 1);
    // One area alone in its part is not offered twice.
    EXPECT_TRUE(
        std::ranges::none_of(areas, [](const WorkedArea& area) { return area.region == text("buttock"); }));
}

} // namespace taper::test
