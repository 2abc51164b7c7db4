// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/first_free_dialog.h"

#include "tests/ui/booking/editor_test.h"
#include "ui/widgets/race_strip.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QTableView>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

/// Friday 2026-04-24, 08:00; Callum runs London on Sunday. Maya and Tom work 09:00–12:30 and 13:30–17:00.
class FirstFreeDialogTest : public EditorTest {
protected:
    void look(const FirstFreeStart& start = {})
    {
        m_dialog = FirstFreeDialog::open(m_desk.bridge, &m_desk.window, start);
        m_dialog->activateWindow();
        QObject::connect(m_dialog, &FirstFreeDialog::slotChosen, m_dialog, [this](const SlotView& slot) {
            m_chosen = slot;
            m_start = m_dialog->bookingStart(slot);
        });
        settleDialog();
    }
    void settleDialog()
    {
        ASSERT_TRUE(waitFor([this] { return !m_dialog || !m_dialog->isBusy(); }));
    }
    QString cell(int row, int column)
    {
        auto* table = named<QTableView>(m_dialog, "slots");
        return table ? table->model()->index(row, column).data().toString() : QString{};
    }
    int rows() { return named<QTableView>(m_dialog, "slots")->model()->rowCount(); }

    QPointer<FirstFreeDialog> m_dialog;
    std::optional<SlotView> m_chosen;
};

TEST_F(FirstFreeDialogTest, ShowsTheBestTimesWithWhatSpeaksForThem)
{
    FirstFreeStart start;
    start.client = m_callum;
    look(start);
    EXPECT_EQ(said(m_dialog, "clientPicker"), text("Callum Wright"));
    EXPECT_EQ(cell(0, 0), text("Fri 24 Apr  09:00–10:00"));
    EXPECT_EQ(cell(0, 1), text("Maya Okafor"));
    EXPECT_EQ(cell(0, 2), text("Room 1"));
    EXPECT_EQ(cell(0, 3), text("Ideal · D−2 London Marathon"));
    EXPECT_EQ(cell(0, 4), text("First of these hours"));
    EXPECT_EQ(rows(), 50);
    EXPECT_TRUE(said(m_dialog, "summary").startsWith(text("The best 50 of ")));
}

TEST_F(FirstFreeDialogTest, ShowsTheDaysAroundTheRaceFromTheTimeThatIsChosen)
{
    FirstFreeStart start;
    start.client = m_callum;
    look(start);
    ASSERT_TRUE(waitFor([this] { return named(m_dialog, "raceStrip") != nullptr; }));
    auto* strip = named<RaceStrip>(m_dialog, "raceStrip");
    EXPECT_EQ(said(m_dialog, "stripHeading"), text("London Marathon"));
    EXPECT_TRUE(
        strip->accessibleDescription().contains(text("Friday 24 April 2026: D−2, ideal; this booking")))
        << qPrintable(strip->accessibleDescription());
    // A day that is chosen there is where the search begins.
    Q_EMIT strip->dayChosen(date("2026-04-29"));
    settleDialog();
    EXPECT_TRUE(cell(0, 0).startsWith(text("Wed 29 Apr"))) << qPrintable(cell(0, 0));
    EXPECT_TRUE(waitFor([&] { return strip->accessibleDescription().contains(text("29 April 2026: D+3")); }))
        << qPrintable(strip->accessibleDescription());
}

TEST_F(FirstFreeDialogTest, ShowsNoDaysForSomebodyWithoutARace)
{
    FirstFreeStart start;
    start.client = m_desk.house.client("No Runner");
    look(start);
    ASSERT_TRUE(waitFor([this] { return rows() > 0; }));
    EXPECT_EQ(named(m_dialog, "raceStrip"), nullptr);
}

TEST_F(FirstFreeDialogTest, FollowsEachChange)
{
    look();
    choose(m_dialog, "therapist", text("Tom Reid"));
    settleDialog();
    EXPECT_EQ(cell(0, 1), text("Tom Reid"));
    choose(m_dialog, "part_of_day", text("Afternoon, 12:00 to 17:00"));
    settleDialog();
    EXPECT_EQ(cell(0, 0), text("Fri 24 Apr  13:30–14:30"));
    named<QCheckBox>(m_dialog, "weekday2")->click();
    settleDialog();
    EXPECT_EQ(cell(0, 0), text("Wed 29 Apr  13:30–14:30"));
    retype(m_dialog, "minutes", text("45"));
    settleDialog();
    EXPECT_EQ(cell(0, 0), text("Wed 29 Apr  13:30–14:15"));
}

TEST_F(FirstFreeDialogTest, GoesToTheNextWeekAndTheNextMonth)
{
    look();
    press(m_dialog, "nextWeek");
    settleDialog();
    EXPECT_EQ(cell(0, 0), text("Mon 27 Apr  09:00–10:00"));
    press(m_dialog, "nextWeek");
    settleDialog();
    EXPECT_EQ(cell(0, 0), text("Mon 4 May  09:00–10:00"));
    press(m_dialog, "nextMonth");
    settleDialog();
    EXPECT_EQ(cell(0, 0), text("Mon 1 Jun  09:00–10:00"));
}

TEST_F(FirstFreeDialogTest, SaysWhyThereIsNothingAndWhatToDo)
{
    m_desk.house.closure("2026-04-24", "2026-05-24", "New floors");
    FirstFreeStart start;
    start.therapist = m_desk.maya;
    look(start);
    const QString sentence = said(m_dialog, "nothingFree");
    EXPECT_TRUE(sentence.startsWith(text("No free time for Full sports 60′ with Maya Okafor until 21 May.")))
        << qPrintable(sentence);
    EXPECT_TRUE(sentence.contains(text("The next one is on Mon 25 May."))) << qPrintable(sentence);
    EXPECT_TRUE(sentence.endsWith(text("Choose anyone or a later date."))) << qPrintable(sentence);
    EXPECT_FALSE(named(m_dialog, "take")->isEnabled());
    press(m_dialog, "showNext");
    settleDialog();
    EXPECT_EQ(cell(0, 0), text("Mon 25 May  09:00–10:00"));
    EXPECT_TRUE(named(m_dialog, "take")->isEnabled());
}

TEST_F(FirstFreeDialogTest, SaysAtTheFieldWhatCannotBeRead)
{
    look();
    retype(m_dialog, "from", text("someday"));
    settleDialog();
    EXPECT_FALSE(said(m_dialog, "problem.from").isEmpty());
    EXPECT_FALSE(named(m_dialog, "take")->isEnabled());
    retype(m_dialog, "from", text("2026-05-04"));
    settleDialog();
    EXPECT_TRUE(said(m_dialog, "problem.from").isEmpty());
    EXPECT_EQ(cell(0, 0), text("Mon 4 May  09:00–10:00"));
}

TEST_F(FirstFreeDialogTest, IsUsedWithTheKeyboardAlone)
{
    look();
    keys(text("callum"));
    key(Qt::Key_Return); // the person
    ASSERT_TRUE(waitFor([this] { return said(m_dialog, "clientPicker") == text("Callum Wright"); }));
    settleDialog();
    named<QTableView>(m_dialog, "slots")->setFocus();
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    ASSERT_TRUE(m_chosen);
    EXPECT_EQ(m_chosen->therapist, m_desk.tom) << "the second row";
    EXPECT_EQ(m_chosen->verdict, Verdict::Ideal);
    EXPECT_EQ(m_start.client, m_callum);
    EXPECT_EQ(m_start.moment, moment("2026-04-24T09:00"));
    EXPECT_TRUE(waitFor([this] { return !m_dialog; })) << "it closes itself";
}

TEST_F(FirstFreeDialogTest, TakesTheFirstTimeWithEnterFromAnyField)
{
    FirstFreeStart start;
    start.client = m_callum;
    look(start);
    key(Qt::Key_Return);
    ASSERT_TRUE(m_chosen);
    EXPECT_EQ(m_chosen->interval.start, moment("2026-04-24T09:00"));
}

TEST_F(FirstFreeDialogTest, SeesThatSomebodyElseTookTheTime)
{
    FirstFreeStart start;
    start.therapist = m_desk.maya;
    look(start);
    m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T09:00");
    ASSERT_TRUE(waitFor([this] { return cell(0, 0) != text("Fri 24 Apr  09:00–10:00"); }));
}

TEST_F(FirstFreeDialogTest, OpensFromTheEditorWithItsFormAndFillsItIn)
{
    openAt("2026-04-24T10:00");
    pick("callum");
    choose(m_editor, "session_type", m_postEvent);
    settle();
    press(m_editor, "firstFree");
    m_dialog = qobject_cast<FirstFreeDialog*>(dialogNamed("firstFreeDialog"));
    ASSERT_TRUE(m_dialog);
    settleDialog();
    EXPECT_EQ(said(m_dialog, "forWhom"), text("For Callum Wright"));
    EXPECT_EQ(said(m_dialog, "session_type"), m_postEvent);
    EXPECT_EQ(said(m_dialog, "therapist"), text("Maya Okafor"));
    choose(m_dialog, "session_type", m_fullSports);
    choose(m_dialog, "therapist", text("Tom Reid"));
    choose(m_dialog, "part_of_day", text("Afternoon, 12:00 to 17:00"));
    settleDialog();
    press(m_dialog, "take");
    settle();
    EXPECT_EQ(said(m_editor, "session_type"), m_fullSports);
    EXPECT_EQ(said(m_editor, "therapist"), text("Tom Reid"));
    EXPECT_EQ(said(m_editor, "time"), text("13:30"));
    save();
    ASSERT_TRUE(booked());
    EXPECT_EQ(m_desk.stored(booked()->id).therapistName, text("Tom Reid"));
}

} // namespace
} // namespace taper::test
