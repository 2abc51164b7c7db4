// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/race/entrants_pane.h"

#include "core/clinic/races.h"
#include "tests/ui/booking/desk.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

/// The entrants of a half marathon that was run last Sunday.
class EntrantsPaneTest : public testing::Test {
protected:
    EntrantsPaneTest()
        : m_race{m_desk.house.race({.name = text("Bath Half"),
            .date = date("2026-04-19"),
            .startTime = TimeOfDay{10 * 60},
            .distanceMetres = 21'100})}
        , m_pane{new EntrantsPane{m_desk.bridge}}
        , m_table{m_pane->findChild<QTableView*>(QStringLiteral("entrantTable"))}
    {
        auto* layout = new QVBoxLayout{&m_desk.window};
        layout->addWidget(m_pane);
        QObject::connect(&m_desk.bridge, &AsyncBridge::changed, m_pane, &EntrantsPane::refresh);
        QObject::connect(
            m_pane, &EntrantsPane::noticed, m_pane, [this](const QString& s) { m_notices << s; });
        QObject::connect(
            m_pane, &EntrantsPane::failed, m_pane, [this](const QString& s) { m_failures << s; });
    }
    void show(Id<Race> race, int rows)
    {
        m_pane->showRace(*raceById(m_desk.other(), race), date("2026-04-24"));
        ASSERT_TRUE(waitFor([&] { return m_table->model()->rowCount() == rows; }));
        m_desk.window.activateWindow();
        ASSERT_TRUE(waitFor([this] { return m_desk.window.isActiveWindow(); }));
        m_table->setFocus();
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_table->model()->index(row, column).data().toString();
    }
    RaceEntryFields stored(Id<Race> race, int row)
    {
        const auto entrants = raceEntrants(m_desk.other(), race);
        return entrants->rows.at(static_cast<size_t>(row)).entry.fields();
    }
    void choose(int row) { m_table->selectRow(row); }
    void pick(const char* result)
    {
        auto* menu = m_pane->findChild<QMenu*>(QStringLiteral("resultMenu"));
        Q_EMIT menu->aboutToShow();
        auto* action = menu->findChild<QAction*>(QString::fromLatin1(result));
        ASSERT_TRUE(action->isEnabled());
        action->trigger();
    }
    static QWidget* active(const char* name)
    {
        QWidget* dialog = dialogNamed(name);
        if (!dialog)
            return nullptr;
        dialog->activateWindow();
        return waitFor([dialog] { return dialog->isActiveWindow(); }) ? dialog : nullptr;
    }

    Desk m_desk;
    Id<Race> m_race;
    EntrantsPane* m_pane;
    QTableView* m_table;
    QStringList m_notices;
    QStringList m_failures;
};

TEST_F(EntrantsPaneTest, TakesFinishTimesOneAfterTheOtherByKeyboard)
{
    m_desk.house.runner("Callum Wright", m_race);
    m_desk.house.runner("Priya Nair", m_race);
    m_desk.house.runner("Yuki Tanaka", m_race);
    show(m_race, 3);
    choose(0);
    keys(text("14510")); // the first digit opens the field
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return named<QLineEdit>(m_table, "finishTime") != nullptr; }));
    keys(text("dnf"));
    key(Qt::Key_Tab);
    keys(text("2:01"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return stored(m_race, 2).finishTime == 2h + 1min; }));
    EXPECT_EQ(stored(m_race, 0).finishTime, 1h + 45min + 10s);
    EXPECT_EQ(stored(m_race, 0).status, EntryStatus::Finished);
    EXPECT_EQ(stored(m_race, 1).status, EntryStatus::DidNotFinish);
    EXPECT_TRUE(waitFor([this] { return cell(0, 4) == text("1:45:10 · 4:59 /km"); }))
        << qPrintable(cell(0, 4));
    EXPECT_TRUE(waitFor([this] { return cell(0, 5) == text("PB"); })) << "the first at this distance";
    EXPECT_TRUE(waitFor([this] {
        return said(m_pane, "entrantSummary") == text("3 entered: 2 finished, 1 did not finish");
    })) << qPrintable(said(m_pane, "entrantSummary"));
    EXPECT_EQ(m_notices.value(0), text("Callum Wright: 1:45:10 · 4:59 /km, first at this distance."));
    EXPECT_EQ(named<QLineEdit>(m_table, "finishTime"), nullptr) << "the last runner was reached";
}

TEST_F(EntrantsPaneTest, KeepsWhatCannotBeReadAndAsksAboutAPaceThatNobodyRuns)
{
    m_desk.house.runner("Callum Wright", m_race);
    show(m_race, 1);
    choose(0);
    key(Qt::Key_Return);
    keys(text("fast"));
    key(Qt::Key_Return);
    EXPECT_TRUE(said(m_pane, "entrantProblem").contains(text("fast")));
    EXPECT_EQ(said(m_table, "finishTime"), text("fast"));
    retype(m_table, "finishTime", text("0:14:51"));
    key(Qt::Key_Return);
    EXPECT_TRUE(said(m_pane, "entrantProblem").contains(text("0:42 /km")))
        << qPrintable(said(m_pane, "entrantProblem"));
    EXPECT_EQ(stored(m_race, 0).status, EntryStatus::Entered);
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor([this] { return named<QLineEdit>(m_table, "finishTime") == nullptr; }));
    EXPECT_TRUE(said(m_pane, "entrantProblem").isEmpty());
    EXPECT_TRUE(m_table->hasFocus());
    EXPECT_EQ(stored(m_race, 0).status, EntryStatus::Entered);
}

TEST_F(EntrantsPaneTest, SaysTheNewBestAndByHowMuch)
{
    const auto callum = m_desk.house.runner("Callum Wright", m_race);
    const auto before =
        m_desk.house.race({.name = text("Leeds Half"), .date = date("2025-05-11"), .distanceMetres = 21'098});
    ASSERT_TRUE(saveEntry(m_desk.other(), {}, 0,
        {.client = callum, .race = before, .finishTime = 1h + 46min + 42s, .status = EntryStatus::Finished}));
    show(m_race, 1);
    EXPECT_EQ(cell(0, 5), text("best 1:46:42"));
    choose(0);
    keys(text("1:45:10"));
    key(Qt::Key_Return);
    EXPECT_TRUE(waitFor([this] { return cell(0, 5) == text("PB −1:32"); })) << qPrintable(cell(0, 5));
    EXPECT_TRUE(m_notices.value(0).contains(text("new best by 1:32"))) << qPrintable(m_notices.value(0));
}

TEST_F(EntrantsPaneTest, MarksManyAtOnceFromTheMenu)
{
    m_desk.house.runner("Callum Wright", m_race);
    m_desk.house.runner("Priya Nair", m_race);
    show(m_race, 2);
    m_table->selectAll();
    pick("resultDns");
    ASSERT_TRUE(waitFor([this] { return stored(m_race, 1).status == EntryStatus::DidNotStart; }));
    EXPECT_EQ(stored(m_race, 0).status, EntryStatus::DidNotStart);
    EXPECT_TRUE(waitFor([this] { return m_notices.contains(text("2 results are kept.")); }));
}

TEST_F(EntrantsPaneTest, OffersNoResultBeforeTheRace)
{
    const auto marathon = m_desk.house.londonMarathon(); // the day after tomorrow
    m_desk.house.runner("Callum Wright", marathon);
    show(marathon, 1);
    choose(0);
    keys(text("3"));
    EXPECT_EQ(named<QLineEdit>(m_table, "finishTime"), nullptr);
    auto* menu = m_pane->findChild<QMenu*>(QStringLiteral("resultMenu"));
    Q_EMIT menu->aboutToShow();
    EXPECT_FALSE(menu->findChild<QAction*>(QStringLiteral("resultTime"))->isEnabled());
    EXPECT_FALSE(menu->findChild<QAction*>(QStringLiteral("resultDnf"))->isEnabled());
    EXPECT_TRUE(menu->findChild<QAction*>(QStringLiteral("resultDns"))->isEnabled());
    key(Qt::Key_Return);
    EXPECT_NE(active("entryEditor"), nullptr) << "Enter changes the entry";
}

TEST_F(EntrantsPaneTest, SaysWhatADeferralMeansForBookings)
{
    const auto marathon = m_desk.house.londonMarathon();
    const auto next = m_desk.house.race({.name = text("London Marathon 2027"), .date = date("2027-04-25")});
    const auto callum = m_desk.house.runner("Callum Wright", marathon);
    m_desk.house.booked(callum, m_desk.maya, "full_sports", "2026-04-25T10:00", "insists");
    show(marathon, 1);
    choose(0);
    press(m_pane, "deferEntry");
    QWidget* dialog = active("deferDialog");
    ASSERT_NE(dialog, nullptr);
    ASSERT_TRUE(waitFor([&] {
        return named<QComboBox>(dialog, "edition")->currentText().contains(text("London Marathon 2027"));
    })) << "the next edition is proposed";
    press(dialog, "save");
    QWidget* said = active("recheckDialog");
    ASSERT_NE(said, nullptr);
    EXPECT_TRUE(named<QListView>(said, "recheckList")
                    ->model()
                    ->index(0, 0)
                    .data()
                    .toString()
                    .contains(text("Newly fine or better")));
    EXPECT_EQ(stored(marathon, 0).status, EntryStatus::Deferred);
    EXPECT_EQ(stored(next, 0).client, callum);
    EXPECT_TRUE(waitFor([this] { return cell(0, 3) == text("deferred to 25 Apr 2027"); }))
        << qPrintable(cell(0, 3));
}

TEST_F(EntrantsPaneTest, RemovesThoseWhoAreChosenWhenAskedTwice)
{
    m_desk.house.runner("Callum Wright", m_race);
    m_desk.house.runner("Priya Nair", m_race);
    m_desk.house.runner("Yuki Tanaka", m_race);
    show(m_race, 3);
    choose(1);
    answerNext("dialogCancel");
    key(Qt::Key_Delete);
    EXPECT_EQ(m_table->model()->rowCount(), 3);
    m_desk.window.activateWindow(); // as a window system does when the question is gone
    ASSERT_TRUE(waitFor([this] { return m_desk.window.isActiveWindow() && m_table->hasFocus(); }));
    answerNext("dialogAccept");
    key(Qt::Key_Delete);
    ASSERT_TRUE(waitFor([this] { return m_table->model()->rowCount() == 2; }));
    EXPECT_EQ(cell(1, 0), text("Yuki Tanaka"));
    EXPECT_TRUE(waitFor([this] { return m_notices.contains(text("1 runner was removed.")); }));
}

TEST_F(EntrantsPaneTest, KeepsWhatIsTypedWhileTheListIsReadAgain)
{
    const auto callum = m_desk.house.runner("Callum Wright", m_race);
    m_desk.house.runner("Priya Nair", m_race);
    show(m_race, 2);
    choose(1);
    keys(text("1:5"));
    auto* editor = named<QLineEdit>(m_table, "finishTime");
    ASSERT_NE(editor, nullptr);
    const auto entrants = raceEntrants(m_desk.other(), m_race);
    RaceEntryFields fields = entrants->rows.front().entry.fields();
    fields.targetTime = 1h + 50min;
    ASSERT_TRUE(saveEntry(m_desk.other(), entrants->rows.front().entry.id, 1, fields));
    Changes changes;
    changes.clients.insert(callum);
    m_pane->refresh(changes);
    ASSERT_TRUE(waitFor([this] { return cell(0, 2).startsWith(text("1:50")); }));
    EXPECT_EQ(editor->text(), text("1:5"));
    keys(text("2"));
    key(Qt::Key_Return);
    EXPECT_TRUE(waitFor([this] { return stored(m_race, 1).finishTime == 1h + 52min; }));
}

TEST_F(EntrantsPaneTest, SaysThatNobodyIsEnteredAndHowToBegin)
{
    m_pane->showRace(*raceById(m_desk.other(), m_race), date("2026-04-24"));
    ASSERT_TRUE(waitFor([this] { return !m_table->isVisible(); }));
    m_desk.house.client("Callum Wright");
    press(m_pane, "enterRunners");
    EXPECT_NE(active("enterRunners"), nullptr);
}

TEST_F(EntrantsPaneTest, AsksForTheClientAndForAPlanOfThoseChosen)
{
    const auto callum = m_desk.house.runner("Callum Wright", m_race);
    const auto priya = m_desk.house.runner("Priya Nair", m_race);
    Id<Client> shown;
    std::vector<Id<Client>> planned;
    QObject::connect(
        m_pane, &EntrantsPane::clientRequested, m_pane, [&](Id<Client> client) { shown = client; });
    QObject::connect(m_pane, &EntrantsPane::planRequested, m_pane,
        [&](Id<Race>, const std::vector<Id<Client>>& clients) { planned = clients; });
    show(m_race, 2);
    choose(1);
    press(m_pane, "openClient");
    EXPECT_EQ(shown, priya);
    m_table->selectAll();
    press(m_pane, "planSessions");
    EXPECT_EQ(planned, (std::vector{callum, priya}));
}

} // namespace
} // namespace taper::test
