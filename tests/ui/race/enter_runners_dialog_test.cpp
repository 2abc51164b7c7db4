// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/enter_runners_dialog.h"

#include "core/clinic/race_entrants.h"
#include "tests/ui/booking/desk.h"

#include <QLineEdit>
#include <QListView>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

class EnterRunnersDialogTest : public testing::Test {
protected:
    EnterRunnersDialogTest()
        : m_race{m_desk.house.londonMarathon()}
    { }

    QWidget* open(std::set<Id<Client>> entered = {})
    {
        m_desk.window.show();
        const auto race = raceById(m_desk.other(), m_race);
        auto* opened = EnterRunnersDialog::openFor(m_desk.bridge, &m_desk.window, *race, std::move(entered));
        QObject::connect(opened, &EnterRunnersDialog::entered, opened,
            [this](const EnteredClients& done) { m_done = done; });
        QWidget* dialog = dialogNamed("enterRunners");
        dialog->activateWindow();
        EXPECT_TRUE(waitFor([dialog] { return dialog->isActiveWindow(); }));
        m_list = named<QListView>(dialog, "runnerList");
        return dialog;
    }
    [[nodiscard]] QString row(int row) const { return m_list->model()->index(row, 0).data().toString(); }
    [[nodiscard]] bool lists(int rows) const
    {
        return waitFor([&] { return m_list->model()->rowCount() == rows; });
    }
    QStringList inFile()
    {
        QStringList names;
        const auto entrants = raceEntrants(m_desk.other(), m_race);
        for (const EntrantRow& entrant : entrants->rows)
            names << entrant.clientName;
        return names;
    }

    Desk m_desk;
    Id<Race> m_race;
    QListView* m_list = nullptr;
    std::optional<EnteredClients> m_done;
};

TEST_F(EnterRunnersDialogTest, TicksOneAfterTheOtherByNameAndEntersThemTogether)
{
    m_desk.house.client("Callum Wright");
    m_desk.house.client("Priya Nair");
    m_desk.house.client("Yuki Tanaka");
    QWidget* dialog = open();
    ASSERT_TRUE(lists(3));
    keys(text("yuki"));
    key(Qt::Key_Return); // perhaps before the answer is there
    ASSERT_TRUE(
        waitFor([&] { return said(dialog, "chosenRunners").contains(text("1 ticked: Yuki Tanaka")); }));
    keys(text("cal"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return said(dialog, "chosenRunners").startsWith(text("2 ticked")); }));
    choose(dialog, "priority", text("A · main race"));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return m_done.has_value(); }));
    EXPECT_EQ(inFile(), (QStringList{text("Callum Wright"), text("Yuki Tanaka")}));
    EXPECT_EQ(m_done->entered.front().fields().priority, RacePriority::A);
}

TEST_F(EnterRunnersDialogTest, ShowsThoseWhoAreTickedFirstAndTakesTheTickBack)
{
    m_desk.house.client("Callum Wright");
    m_desk.house.client("Priya Nair");
    m_desk.house.client("Yuki Tanaka");
    QWidget* dialog = open();
    ASSERT_TRUE(lists(3));
    retype(dialog, "runnerSearch", text("yuki"));
    ASSERT_TRUE(lists(1));
    key(Qt::Key_Return);
    retype(dialog, "runnerSearch", {});
    ASSERT_TRUE(lists(3));
    EXPECT_TRUE(row(0).startsWith(text("Yuki Tanaka")));
    key(Qt::Key_Return);
    EXPECT_EQ(said(dialog, "chosenRunners"), text("Nobody is ticked yet."));
}

TEST_F(EnterRunnersDialogTest, GreysThoseWhoAreEnteredAlready)
{
    const auto callum = m_desk.house.runner("Callum Wright", m_race);
    m_desk.house.client("Priya Nair");
    QWidget* dialog = open({callum});
    ASSERT_TRUE(lists(2));
    EXPECT_TRUE(row(0).contains(text("already entered")));
    EXPECT_FALSE(m_list->model()->index(0, 0).flags() & Qt::ItemIsEnabled);
    EXPECT_EQ(m_list->currentIndex().row(), 1) << "the first who can be ticked";
    key(Qt::Key_Return);
    EXPECT_EQ(said(dialog, "chosenRunners"), text("1 ticked: Priya Nair"));
}

TEST_F(EnterRunnersDialogTest, SaysWhoIsArchivedMeanwhileAndLetsThemBeLeftOut)
{
    const auto callum = m_desk.house.client("Callum Wright");
    m_desk.house.client("Priya Nair");
    QWidget* dialog = open();
    ASSERT_TRUE(lists(2));
    key(Qt::Key_Return);
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    ASSERT_TRUE(said(dialog, "chosenRunners").startsWith(text("2 ticked")));
    const auto client = clientDetail(m_desk.other(), callum)->client;
    ClientFields fields = client.fields();
    fields.archived = true;
    ASSERT_TRUE(updateClient(m_desk.other(), callum, client.revision, fields));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([&] { return said(dialog, "problem.client").contains(text("Callum Wright")); }));
    EXPECT_TRUE(inFile().isEmpty()) << "nothing half done";
    key(Qt::Key_Up);
    key(Qt::Key_Return);
    EXPECT_EQ(said(dialog, "chosenRunners"), text("1 ticked: Priya Nair"));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return m_done.has_value(); }));
    EXPECT_EQ(inFile(), QStringList{text("Priya Nair")});
}

TEST_F(EnterRunnersDialogTest, AsksForSomebodyToBeTicked)
{
    QWidget* dialog = open();
    press(dialog, "save");
    EXPECT_FALSE(said(dialog, "problem.client").isEmpty());
    EXPECT_TRUE(inFile().isEmpty());
}

} // namespace
} // namespace taper::test
