// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/history/history_house.h"
#include "ui/history/compare_view.h"
#include "ui/history/find_notes_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

namespace taper::test {
namespace {

class HistoryFindTest : public HistoryPageTest {
protected:
    void SetUp() override
    {
        m_first = noted("2026-02-02T10:00", 7, 6, "foam roller", "myofascial");
        m_second = noted("2026-03-27T10:00", 5, 3, "heel drops daily");
        m_third = noted("2026-04-10T10:00", 6, 3, "Heel raise, recheck calf");
        show(m_callum);
        ASSERT_EQ(rows().size(), 4);
    }
    /// The days of the visits listed.
    [[nodiscard]] QStringList visits() const
    {
        QStringList days;
        for (const QString& row : rows()) {
            if (!row.contains(text("London Marathon · ")))
                days << row.section(text(","), 0, 0);
        }
        return days;
    }

    Id<TreatmentNote> m_first;
    Id<TreatmentNote> m_second;
    Id<TreatmentNote> m_third;
};

} // namespace

TEST_F(HistoryFindTest, NarrowsDownByWordsInTheNotes)
{
    key(Qt::Key_F, Qt::ControlModifier);
    keys(text("heel"));
    ASSERT_TRUE(waitFor([&] { return visits().size() == 2; }));
    EXPECT_EQ(visits(), (QStringList{text("10 April 2026"), text("27 March 2026")}));
    EXPECT_EQ(said(m_page, "visitCount"), text("2 of 3"));
    key(Qt::Key_Down); // on to the list
    EXPECT_TRUE(m_list->hasFocus());
    key(Qt::Key_F, Qt::ControlModifier);
    key(Qt::Key_Escape);
    ASSERT_TRUE(waitFor([&] { return visits().size() == 3; }));
    EXPECT_FALSE(named(m_page, "visitCount"));
}

TEST_F(HistoryFindTest, SaysWhereNothingIsFoundAndShowsAllAgain)
{
    key(Qt::Key_F, Qt::ControlModifier);
    keys(text("kangaroo"));
    ASSERT_TRUE(waitFor([&] { return named(m_page, "noMatch") != nullptr; }));
    press(named(m_page, "noMatch"), "emptyStateAction");
    ASSERT_TRUE(waitFor([&] { return visits().size() == 3; }));
    EXPECT_EQ(said(m_page, "findText"), QString{});
}

TEST_F(HistoryFindTest, NarrowsDownByTypeAreaAndNotes)
{
    test::choose(m_page, "typeFilter", named<QComboBox>(m_page, "typeFilter")->itemText(2));
    EXPECT_EQ(visits(), QStringList{text("2 February 2026")});
    test::choose(m_page, "typeFilter", text("All types"));
    m_desk.house.visit(m_callum, m_desk.tom, "full_sports", "2026-01-05T10:00");
    ASSERT_TRUE(waitFor([&] { return visits().size() == 4; }));
    test::choose(m_page, "therapistFilter", text("Tom Reid"));
    EXPECT_EQ(visits(), QStringList{text("5 January 2026")});
    test::choose(m_page, "therapistFilter", text("All therapists"));
    test::choose(m_page, "areaFilter", text("Left soleus (3)"));
    EXPECT_EQ(visits().size(), 3);
    test::choose(m_page, "areaFilter", text("All areas"));
    named<QCheckBox>(m_page, "withNotes")->click();
    EXPECT_EQ(visits().size(), 3);
}

TEST_F(HistoryFindTest, FindsInTheNotesOfAllAndGoesThere)
{
    const Id<Client> roisin = m_desk.house.client("Róisín Byrne");
    notedOf(roisin, m_desk.tom, "2026-04-01T10:00", 2, 1, "heel counter of the shoe");
    key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = qobject_cast<FindNotesDialog*>(active("findNotesDialog"));
    ASSERT_TRUE(dialog);
    keys(text("heel"));
    auto* list = named<QListView>(dialog, "findNotesResults");
    ASSERT_TRUE(waitFor([&] { return !dialog->isBusy() && list->model()->rowCount() == 3; }));
    EXPECT_EQ(said(dialog, "findNotesSentence"), text("3 notes"));
    EXPECT_TRUE(list->model()
                    ->index(1, 0)
                    .data(Qt::AccessibleTextRole)
                    .toString()
                    .contains(text("Róisín Byrne, 1 April 2026 · Tom Reid: heel counter")));
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return said(m_page, "historyName") == text("Róisín Byrne"); }));
    ASSERT_TRUE(settled());
    EXPECT_EQ(said(m_page, "read.plan"), text("heel counter of the shoe"));
}

TEST_F(HistoryFindTest, TakesWhatWasTypedLastAlsoBeforeItIsThere)
{
    key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(active("findNotesDialog"));
    keys(text("foam"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return chosen().contains(text("2 February 2026")); }));
    EXPECT_FALSE(m_page->isBusy() && !settled());
}

TEST_F(HistoryFindTest, JumpsToANoteThatTheFilterHid)
{
    test::choose(m_page, "therapistFilter", text("Maya Okafor"));
    named<QLineEdit>(m_page, "findText")->setText(text("recheck"));
    ASSERT_TRUE(waitFor([&] { return visits().size() == 1; }));
    m_page->showNote(m_callum, m_first);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(chosen().contains(text("2 February 2026")));
    EXPECT_EQ(visits().size(), 3);
}

TEST_F(HistoryFindTest, ComparesTwoVisitsByControlClick)
{
    choose(1);
    const QRect third = m_list->visualRect(m_list->model()->index(3, 0));
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, Qt::ControlModifier, third.center());
    auto* compare = named<CompareView>(m_page, "compareView");
    ASSERT_TRUE(compare);
    EXPECT_EQ(compare->earlier(), m_first);
    EXPECT_EQ(compare->later(), m_third);
    ASSERT_TRUE(waitFor([&] { return named(compare, "compareRow0") != nullptr; }));
    EXPECT_EQ(named(compare, "compareRow0")->accessibleName(), text("Pain: 7→6, 6→3, 1 better"));
    EXPECT_EQ(named(compare, "compareRow1")->accessibleName(), text("L soleus: 7→6, 6→3, 1 better"));
    EXPECT_EQ(m_list->currentIndex().row(), 1); // stays chosen
    // The list goes on with the other one fixed.
    choose(2);
    EXPECT_EQ(compare->earlier(), m_first);
    EXPECT_EQ(compare->later(), m_second);
    QTest::keyClick(named(compare, "compareEarlier"), Qt::Key_Escape);
    EXPECT_FALSE(named(m_page, "compareView"));
    EXPECT_EQ(said(m_page, "read.plan"), text("heel drops daily"));
}

TEST_F(HistoryFindTest, ComparesByKeyboardWithAPicker)
{
    choose(1);
    QTest::keyClick(m_list, Qt::Key_Return, Qt::ControlModifier);
    auto* compare = named<CompareView>(m_page, "compareView");
    ASSERT_TRUE(compare);
    EXPECT_EQ(compare->earlier(), m_second); // the visit before
    ASSERT_TRUE(settled());
    auto* picker = named<QComboBox>(compare, "compareEarlier");
    picker->setFocus();
    QTest::keyClick(picker, Qt::Key_Down);
    ASSERT_TRUE(waitFor([&] { return compare->earlier() == m_first; }));
    ASSERT_TRUE(settled());
    EXPECT_EQ(compare->later(), m_third);
    press(compare, "closeCompare");
    EXPECT_FALSE(named(m_page, "compareView"));
}

TEST_F(HistoryFindTest, SaysThatAVisitWithoutANoteCannotBeCompared)
{
    m_desk.house.visit(m_callum, m_desk.tom, "full_sports", "2026-01-05T10:00");
    ASSERT_TRUE(waitFor([&] { return visits().size() == 4; }));
    ASSERT_TRUE(settled());
    choose(4);
    const QRect other = m_list->visualRect(m_list->model()->index(1, 0));
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, Qt::ControlModifier, other.center());
    EXPECT_FALSE(named(m_page, "compareView"));
    EXPECT_EQ(m_noticed, QStringList{text("Two visits can be compared that both have a note.")});
}

} // namespace taper::test
