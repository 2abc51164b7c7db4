// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/race/race_house.h"

#include <QItemSelectionModel>
#include <QListWidget>

namespace taper::test {
namespace {

/// One marathon typed twice: one with a runner, one with place and distance.
class MergingTwoRaces : public RacesPageTest {
protected:
    MergingTwoRaces()
    {
        RaceFields other;
        other.name = text("TCS London Marathon");
        other.date = date("2026-04-26");
        other.place = text("London");
        other.distanceMetres = 42'195;
        m_other = m_desk.house.race(other);
        m_runner = m_desk.house.runner("Yuki Tanaka", m_marathon);
    }
    QWidget* open()
    {
        show();
        chooseRace("London Marathon");
        press(m_page, "mergeRace");
        return active(dialogNamed("mergeDialog"));
    }

    Id<Race> m_marathon = race("London Marathon", "2026-04-26");
    Id<Race> m_other;
    Id<Client> m_runner;
};

TEST_F(MergingTwoRaces, ProposesThoseThatMayBeTheSameAndShowsWhatWillBeKept)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(waitFor([&] { return named(dialog, "suggestion") != nullptr; }));
    press(dialog, "suggestion");
    ASSERT_TRUE(waitFor([&] { return named(dialog, "keep.name") != nullptr; }));
    EXPECT_EQ(said(dialog, "keep.name"), text("London Marathon"));
    EXPECT_EQ(said(dialog, "drop.name"), text("TCS London Marathon"));
    EXPECT_EQ(said(dialog, "merged.name"), text("London Marathon"));
    EXPECT_EQ(said(dialog, "keep.location"), text("–"));
    EXPECT_EQ(said(dialog, "merged.location"), text("London"));
    EXPECT_EQ(said(dialog, "merged.distance"), text("42.195 km"));
    press(dialog, "save");
    ASSERT_TRUE(closes("mergeDialog"));
    EXPECT_EQ(stored(m_marathon).place, text("London"));
    EXPECT_EQ(inFile().size(), 1U);
    EXPECT_TRUE(waitFor([this] { return listed() == QStringList{text("London Marathon")}; }));
    EXPECT_EQ(m_noticed, QStringList{text("The two are one now: London Marathon.")});
}

TEST_F(MergingTwoRaces, TakesTheTwoThatAreChosenAndKeepsTheOneWithRunners)
{
    show();
    m_table->setFocus();
    m_table->selectRow(rowOf("TCS London Marathon"));
    m_table->selectionModel()->select(m_table->model()->index(rowOf("London Marathon"), 0),
        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    press(m_page, "mergeRace");
    QWidget* dialog = active(dialogNamed("mergeDialog"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(said(dialog, "keep.name"), text("London Marathon"));
    press(dialog, "swapRaces");
    EXPECT_EQ(said(dialog, "keep.name"), text("TCS London Marathon"));
    EXPECT_EQ(said(dialog, "merged.name"), text("TCS London Marathon"));
    press(dialog, "save");
    ASSERT_TRUE(closes("mergeDialog"));
    const auto entries = clientDetail(m_desk.other(), m_runner)->entries;
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries.front().race.id, m_other);
}

TEST_F(MergingTwoRaces, LooksForAnyOtherRaceToo)
{
    const auto leeds = race("Leeds Abbey Dash", "2026-10-25");
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    retype(dialog, "racePicker", text("london"));
    const auto offered = [dialog] {
        const auto* hits = named<QListWidget>(dialog, "raceHits");
        return hits && hits->count() == 1 ? hits->item(0)->text() : QString{};
    };
    EXPECT_TRUE(waitFor([&] { return offered().startsWith(text("TCS London Marathon")); }))
        << "it is no other race than itself";
    retype(dialog, "racePicker", text("leeds"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return said(dialog, "drop.name") == text("Leeds Abbey Dash"); }));
    press(dialog, "otherRace");
    EXPECT_TRUE(waitFor([&] { return named(dialog, "racePicker") != nullptr; }));
    key(Qt::Key_Escape);
    EXPECT_TRUE(closes("mergeDialog"));
    EXPECT_EQ(stored(leeds).name, text("Leeds Abbey Dash")) << "nothing was merged";
}

TEST_F(MergingTwoRaces, ShowsBothAsTheyAreNowWhenSomebodyElseChangedOne)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(waitFor([&] { return named(dialog, "suggestion") != nullptr; }));
    press(dialog, "suggestion");
    ASSERT_TRUE(waitFor([&] { return named(dialog, "keep.name") != nullptr; }));
    ASSERT_TRUE(moveRace(m_desk.other(), m_other, date("2026-04-27"), std::nullopt));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([&] { return said(dialog, "drop.days") == text("Monday 27 April 2026"); }));
    EXPECT_TRUE(said(dialog, "formProblem").startsWith(text("Somebody else has changed this race")));
    EXPECT_EQ(inFile().size(), 2U);
    press(dialog, "save");
    EXPECT_TRUE(closes("mergeDialog"));
    EXPECT_EQ(inFile().size(), 1U);
}

} // namespace
} // namespace taper::test
