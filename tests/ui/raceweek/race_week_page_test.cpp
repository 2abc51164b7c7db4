// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/raceweek/race_week_page.h"

#include "core/clinic/races.h"
#include "tests/ui/booking/desk.h"
#include "ui/booking/booking_editor.h"
#include "ui/booking/undo_history.h"
#include "ui/raceweek/week_model.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

/// Friday 24 April 2026, two days before the London Marathon.
class RaceWeekPageTest : public testing::Test {
protected:
    RaceWeekPageTest()
        : page{new RaceWeekPage{desk.bridge}}
        , table{page->findChild<QTableView*>(QStringLiteral("weekTable"))}
        , history{desk.bridge}
    {
        auto* layout = new QVBoxLayout{&desk.window};
        layout->setContentsMargins({});
        layout->addWidget(page);
        desk.window.resize(1400, 800);
        desk.window.show();
        page->setHistory(&history);
        QObject::connect(&desk.bridge, &AsyncBridge::changed, page, &RaceWeekPage::refresh);
        QObject::connect(page, &Page::undoOffered, page,
            [this](const QString& sentence, const std::function<void()>& undo) {
                offered = sentence;
                takeBack = undo;
            });
    }

    void furnish()
    {
        london = desk.house.londonMarathon();
        callum = runner("Callum Wright", "07700 900201", RacePriority::A);
        priya = runner("Priya Nair", "", RacePriority::B);
        desk.house.visit(callum, desk.maya, "full_sports", "2026-04-08T10:00");
        booking = desk.house.booked(callum, desk.maya, "full_sports", "2026-04-24T11:00").id;
    }
    Id<Client> runner(const char* name, const char* phone, RacePriority priority)
    {
        ClientFields fields = clientNamed(name);
        fields.phone = text(phone);
        const Id<Client> client = desk.house.client(fields);
        desk.house.enter(client, london, priority);
        return client;
    }
    void open()
    {
        page->activate();
        ASSERT_TRUE(waitFor([this] { return !page->isBusy(); }));
    }
    [[nodiscard]] WeekModel* model() const { return static_cast<WeekModel*>(table->model()); }
    void goTo(int row, int offset)
    {
        table->setFocus();
        table->setCurrentIndex(model()->index(row, offset + kRaceWeekDays));
    }
    [[nodiscard]] QString sentence() const { return said(page, "weekSentence"); }

    Desk desk;
    RaceWeekPage* page;
    QTableView* table;
    UndoHistory history;
    Id<Race> london;
    Id<Client> callum;
    Id<Client> priya;
    Id<Booking> booking;
    QString offered;
    std::function<void()> takeBack;
};

TEST_F(RaceWeekPageTest, SaysThatNoRaceIsComing)
{
    open();
    EXPECT_FALSE(table->isVisible());
    EXPECT_FALSE(named(page, "bookHere"));
    EXPECT_FALSE(page->findChild<QPushButton*>(QStringLiteral("printWeek"))->isEnabled());
}

TEST_F(RaceWeekPageTest, SaysThatNobodyIsEnteredAndLeadsToTheRace)
{
    london = desk.house.londonMarathon();
    QSignalSpy wanted{page, &RaceWeekPage::raceRequested};
    open();
    EXPECT_FALSE(table->isVisible());
    QPushButton* enter = nullptr;
    for (auto* button : page->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text().contains(text("Enter clients")))
            enter = button;
    }
    ASSERT_NE(enter, nullptr);
    enter->click();
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted[0][0].value<Id<Race>>(), london);
}

TEST_F(RaceWeekPageTest, ShowsTheNextRaceWithEntrantsByItself)
{
    RaceFields earlier;
    earlier.name = text("Nobody's Ten");
    earlier.date = date("2026-04-25");
    desk.house.race(earlier);
    furnish();
    open();
    ASSERT_TRUE(model()->week());
    EXPECT_EQ(model()->week()->race.id, london);
    auto* picker = page->findChild<QComboBox*>(QStringLiteral("racePicker"));
    EXPECT_EQ(picker->currentText(), text("Sun 26 Apr · London Marathon · 2 entered"));
    EXPECT_EQ(said(page, "weekTotals"),
        text("2 runners · 1 booked before · 0 booked after · 2 with a session missing · 1 not reachable"));
}

TEST_F(RaceWeekPageTest, SaysEachDayInASentenceAsTheArrowsGoToIt)
{
    furnish();
    open();
    goTo(0, -2);
    EXPECT_EQ(sentence(),
        text("Callum Wright, Friday 24 April 2026, D−2, today: Full sports ideal. Booked: 11:00–12:00 Full "
             "sports with Maya Okafor, ideal."));
    key(Qt::Key_Right);
    EXPECT_TRUE(
        sentence().startsWith(text("Callum Wright, Saturday 25 April 2026, D−1: Full sports too close")))
        << qPrintable(sentence());
    key(Qt::Key_Right);
    EXPECT_TRUE(sentence().startsWith(text("Callum Wright, Sunday 26 April 2026, London Marathon")))
        << qPrintable(sentence());
    key(Qt::Key_Down);
    EXPECT_TRUE(sentence().startsWith(text("Priya Nair")));
    EXPECT_EQ(model()->data(table->currentIndex(), Qt::AccessibleTextRole).toString(), sentence());
}

TEST_F(RaceWeekPageTest, BooksFromTheCellWhatSuitsThereAndOffersTheWayBack)
{
    furnish();
    open();
    goTo(0, 1);
    key(Qt::Key_Return);
    QWidget* editor = dialogNamed("bookingEditor");
    ASSERT_NE(editor, nullptr);
    ASSERT_TRUE(waitFor([&] {
        return named<QAbstractButton>(editor, "save") && named<QAbstractButton>(editor, "save")->isEnabled();
    }));
    EXPECT_TRUE(named<QComboBox>(editor, "session_type")->currentText().contains(text("Post-event")));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return !offered.isEmpty(); }));
    EXPECT_TRUE(offered.startsWith(text("Booked: Callum Wright, Mon 27 Apr"))) << qPrintable(offered);
    ASSERT_TRUE(waitFor([this] { return sentence().contains(text("Booked:")); }));
    EXPECT_EQ(model()->runner(0).after, WeekSession::Booked);

    ASSERT_TRUE(takeBack);
    takeBack();
    EXPECT_TRUE(waitFor([this] { return model()->runner(0).after == WeekSession::Missing; }));
}

TEST_F(RaceWeekPageTest, OpensWhatIsBookedOnTheCell)
{
    furnish();
    open();
    goTo(0, -2);
    key(Qt::Key_Return);
    QWidget* editor = dialogNamed("bookingEditor");
    ASSERT_NE(editor, nullptr);
    EXPECT_TRUE(waitFor([&] { return said(editor, "time").contains(text("11:00")); }))
        << qPrintable(said(editor, "time"));
}

TEST_F(RaceWeekPageTest, BooksNothingOnADayThatIsOver)
{
    furnish();
    open();
    goTo(0, -4);
    EXPECT_FALSE(page->findChild<QPushButton*>(QStringLiteral("bookHere"))->isEnabled());
    goTo(0, -1);
    EXPECT_TRUE(page->findChild<QPushButton*>(QStringLiteral("bookHere"))->isEnabled());
}

TEST_F(RaceWeekPageTest, ShowsOnlyThoseWhoAreAskedForAndKeepsThePersonOnTheirRunner)
{
    furnish();
    open();
    goTo(1, -1);
    choose(page, "filterChoice", text("Not reachable"));
    ASSERT_EQ(model()->rowCount(), 1);
    EXPECT_EQ(model()->runner(0).client, priya);
    EXPECT_EQ(table->currentIndex().column(), kRaceWeekDays - 1);
    choose(page, "filterChoice", text("Session missing"));
    EXPECT_EQ(model()->rowCount(), 2);
}

TEST_F(RaceWeekPageTest, ColoursTheDaysForAnotherType)
{
    furnish();
    open();
    goTo(0, 1);
    const auto before = model()->cell(table->currentIndex())->verdict;
    auto* types = page->findChild<QComboBox*>(QStringLiteral("typeChoice"));
    types->setCurrentIndex(types->findText(text("Post-event")));
    Q_EMIT types->activated(types->currentIndex());
    ASSERT_TRUE(waitFor([this] { return model()->week()->typeName == text("Post-event"); }));
    EXPECT_EQ(before, Verdict::TooClose);
    EXPECT_EQ(model()->cell(table->currentIndex())->verdict, Verdict::Ideal);
    EXPECT_TRUE(sentence().contains(text("Post-event ideal")));
}

TEST_F(RaceWeekPageTest, FollowsWhatAColleagueBooks)
{
    furnish();
    open();
    goTo(1, 1);
    desk.house.booked(priya, desk.tom, "post_event", "2026-04-27T10:00");
    Changes changes;
    changes.everything = true;
    page->refresh(changes);
    EXPECT_TRUE(waitFor([this] { return sentence().contains(text("with Tom Reid")); }));
    EXPECT_EQ(table->currentIndex().row(), 1);
}

TEST_F(RaceWeekPageTest, ShowsTheRaceThatIsAskedForAlsoWhenItIsLongOver)
{
    furnish();
    RaceFields old;
    old.name = text("Winter Ten");
    old.date = date("2026-01-11");
    const Id<Race> winter = desk.house.race(old);
    desk.house.enter(callum, winter);
    page->showRace(winter);
    open();
    EXPECT_EQ(model()->week()->race.id, winter);
    EXPECT_TRUE(page->findChild<QComboBox*>(QStringLiteral("racePicker"))
                    ->currentText()
                    .contains(text("Winter Ten")));
}

TEST_F(RaceWeekPageTest, SaysThatARaceIsOff)
{
    furnish();
    ASSERT_TRUE(cancelRace(desk.other(), london));
    page->showRace(london);
    open();
    EXPECT_TRUE(said(page, "weekNotice").contains(text("cancelled")));
    EXPECT_EQ(model()->rowCount(), 2);
}

TEST_F(RaceWeekPageTest, LeadsToTheClientAndToTheDay)
{
    furnish();
    open();
    QSignalSpy clients{page, &RaceWeekPage::clientRequested};
    QSignalSpy days{page, &RaceWeekPage::dayRequested};
    goTo(0, -2);
    press(page, "openClient");
    press(page, "showDay");
    ASSERT_EQ(clients.size(), 1);
    EXPECT_EQ(clients[0][0].value<Id<Client>>(), callum);
    ASSERT_EQ(days.size(), 1);
    EXPECT_EQ(days[0][0].value<Date>(), date("2026-04-24"));
    EXPECT_EQ(days[0][1].value<Id<Booking>>(), booking);
}

TEST_F(RaceWeekPageTest, PrintsWhatIsShown)
{
    furnish();
    open();
    choose(page, "filterChoice", text("Not reachable"));
    press(page, "printWeek");
    QWidget* preview = dialogNamed("raceWeekPreview");
    ASSERT_NE(preview, nullptr);
    EXPECT_TRUE(preview->windowTitle().contains(text("London Marathon")));
    preview->close();
}

} // namespace
} // namespace taper::test
