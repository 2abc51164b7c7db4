// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/recall_page.h"

#include "core/clinic/contact.h"
#include "core/clinic/recall_write.h"
#include "tests/ui/booking/desk.h"
#include "ui/booking/undo_history.h"
#include "ui/recall/recall_model.h"

#include <QComboBox>
#include <QListWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

/// Friday 2026-04-24, 08:00; Callum runs London on Sunday, Priya Bath on Sunday week, and both come to Tom.
struct ARecallPage : testing::Test {
    ARecallPage()
    {
        auto* layout = new QVBoxLayout{&desk.window};
        layout->setContentsMargins({});
        layout->addWidget(page);
        page->setHistory(&history);
        QObject::connect(&desk.bridge, &AsyncBridge::changed, page, &RecallPage::refresh);
        QObject::connect(page, &Page::countChanged, page, [this](int figure, bool) { count = figure; });
        QObject::connect(page, &Page::noticed, page, [this](const QString& sentence) { notice = sentence; });
        QObject::connect(page, &Page::undoOffered, page,
            [this](const QString& sentence, const std::function<void()>& undo) {
                notice = sentence;
                takeBack = undo;
            });
        QObject::connect(page, &Page::failed, page, [this](const QString& sentence) { problem = sentence; });
    }

    void addRunners()
    {
        callum = desk.house.runner("Callum Wright", desk.house.londonMarathon());
        RaceFields bath;
        bath.name = text("Bath Half");
        bath.date = date("2026-05-03");
        bath.startTime = TimeOfDay{9 * 60};
        bath.distanceMetres = 21'100;
        priya = desk.house.runner("Priya Nair", desk.house.race(bath));
        desk.house.visit(callum, desk.tom, "full_sports", "2026-03-31T10:00");
        desk.house.visit(priya, desk.tom, "full_sports", "2026-04-01T10:00");
    }
    bool shows(int figure)
    {
        return waitFor([&] { return count == figure; });
    }
    void open(int figure)
    {
        page->activate();
        ASSERT_TRUE(shows(figure));
        page->focusFirst();
    }
    bool chose(const char* name)
    {
        return waitFor([&] {
            return table->currentIndex().siblingAtColumn(RecallModel::Who).data().toString() == text(name);
        });
    }
    bool hasTimes()
    {
        return waitFor([&] {
            auto* times = named<QListWidget>(page, "recallTimes");
            return times && times->count() > 0;
        });
    }
    std::vector<ContactView> contacts(Id<Client> client) { return *contactsOf(desk.other(), client); }

    Desk desk;
    UndoHistory history{desk.bridge};
    RecallPage* page = new RecallPage{desk.bridge};
    QTableView* table = page->findChild<QTableView*>(QStringLiteral("recallTable"));
    Id<Client> callum;
    Id<Client> priya;
    int count = -1;
    QString notice;
    QString problem;
    std::function<void()> takeBack;
};

TEST_F(ARecallPage, SaysThatNobodyIsToBeCalled)
{
    open(0);
    EXPECT_FALSE(table->isVisible());
    EXPECT_FALSE(named<QAbstractButton>(page, "bookRecall")->isEnabled());
    choose(page, "recallShow", text("Snoozed"));
    EXPECT_TRUE(waitFor([&] { return !page->isHidden() && !table->isVisible(); }));
}

TEST_F(ARecallPage, SaysWhomToCallWhyAndWhatToOffer)
{
    addRunners();
    open(2);
    ASSERT_TRUE(chose("Callum Wright"));
    const auto why = table->model()->index(0, RecallModel::Why).data().toString();
    EXPECT_EQ(why, text("London Marathon in 2 days, nothing fitting booked"));
    ASSERT_TRUE(hasTimes());
    auto* times = named<QListWidget>(page, "recallTimes");
    EXPECT_TRUE(times->item(0)->text().startsWith(text("Fri 24 Apr")))
        << times->item(0)->text().toStdString();
    EXPECT_TRUE(times->item(0)->text().contains(text("Tom Reid")));
    EXPECT_TRUE(said(page, "recallProposal").contains(text("last with Tom Reid")));
    EXPECT_EQ(said(page, "recallName"), text("Callum Wright"));
}

TEST_F(ARecallPage, NotesWhatCameOfACallWithOneKeyAndGoesOn)
{
    addRunners();
    open(2);
    ASSERT_TRUE(chose("Callum Wright"));
    key(Qt::Key_N);
    EXPECT_TRUE(shows(1)) << "tried today";
    EXPECT_TRUE(chose("Priya Nair"));
    EXPECT_TRUE(notice.contains(text("no answer")));
    key(Qt::Key_M);
    EXPECT_TRUE(shows(0));
    ASSERT_EQ(contacts(callum).size(), 1u);
    EXPECT_EQ(contacts(callum).front().fields.outcome, ContactOutcome::NoAnswer);
    EXPECT_EQ(contacts(priya).front().fields.outcome, ContactOutcome::Message);
    EXPECT_EQ(table->model()->rowCount(), 2) << "they stay on the list";
}

TEST_F(ARecallPage, BooksTheProposedTimeWithEnterAndOffersTheWayBack)
{
    addRunners();
    open(2);
    ASSERT_TRUE(chose("Callum Wright"));
    ASSERT_TRUE(hasTimes());
    key(Qt::Key_Return);
    QWidget* editor = dialogNamed("bookingEditor");
    ASSERT_NE(editor, nullptr);
    ASSERT_TRUE(waitFor([&] {
        auto* save = named<QAbstractButton>(editor, "save");
        return save && save->isEnabled();
    }));
    press(editor, "save");
    EXPECT_TRUE(shows(1)) << problem.toStdString();
    EXPECT_TRUE(chose("Priya Nair"));
    ASSERT_TRUE(waitFor([&] { return !contacts(callum).empty(); }));
    EXPECT_EQ(contacts(callum).front().fields.outcome, ContactOutcome::Booked);
    EXPECT_TRUE(contacts(callum).front().fields.booking);
    ASSERT_TRUE(takeBack);
    takeBack();
    EXPECT_TRUE(waitFor([&] { return table->model()->rowCount() == 2; })) << "nothing is booked any more";
}

TEST_F(ARecallPage, SnoozesAndBringsBack)
{
    addRunners();
    open(2);
    ASSERT_TRUE(chose("Callum Wright"));
    key(Qt::Key_1);
    ASSERT_TRUE(shows(1));
    EXPECT_EQ(contacts(callum).front().fields.callOn, date("2026-05-01"));
    choose(page, "recallShow", text("Snoozed"));
    ASSERT_TRUE(chose("Callum Wright"));
    page->focusFirst();
    key(Qt::Key_L);
    EXPECT_TRUE(shows(2));
}

TEST_F(ARecallPage, AsksBeforeSomebodyIsNeverCalledAgain)
{
    addRunners();
    open(2);
    ASSERT_TRUE(chose("Callum Wright"));
    answerNext("dialogCancel");
    press(page, "doNotContact");
    EXPECT_EQ(count, 2);
    answerNext("dialogAccept");
    press(page, "doNotContact");
    ASSERT_TRUE(shows(1));
    choose(page, "recallShow", text("Not to be contacted"));
    ASSERT_TRUE(chose("Callum Wright"));
    ASSERT_TRUE(waitFor([&] { return said(page, "recallName") == text("Callum Wright"); }));
    press(page, "doNotContact");
    EXPECT_TRUE(shows(2)) << "may be contacted again";
}

TEST_F(ARecallPage, WritesAReminderForTheClientInView)
{
    addRunners();
    open(2);
    ASSERT_TRUE(chose("Callum Wright"));
    key(Qt::Key_N, Qt::ControlModifier);
    QWidget* dialog = dialogNamed("reminderDialog");
    ASSERT_NE(dialog, nullptr);
    retype(dialog, "due", text("2026-04-24"));
    named<QWidget>(dialog, "notes")->setFocus();
    keys(text("ask about the knee"));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([&] { return !recallEntriesOf(desk.other(), callum)->empty(); }));
    ASSERT_TRUE(waitFor([&] {
        return table->model()
            ->index(0, RecallModel::Why)
            .data()
            .toString()
            .contains(text("ask about the knee"));
    }));
    ASSERT_TRUE(waitFor([&] { return !named<QWidget>(page, "reminderDialog"); }));
    desk.window.activateWindow();
    table->setFocus();
    ASSERT_TRUE(waitFor([&] { return QApplication::focusWidget() == table; }));
    key(Qt::Key_F);
    EXPECT_TRUE(waitFor([&] { return recallEntriesOf(desk.other(), callum)->front()->done; }));
}

TEST_F(ARecallPage, LetsLettersInTheChoicesBeLetters)
{
    addRunners();
    open(2);
    named<QComboBox>(page, "recallKind")->setFocus();
    key(Qt::Key_D);
    key(Qt::Key_Escape);
    EXPECT_TRUE(contacts(callum).empty());
    EXPECT_TRUE(contacts(priya).empty());
}

TEST_F(ARecallPage, AsksOnWhichDayToCallAgain)
{
    addRunners();
    open(2);
    ASSERT_TRUE(chose("Callum Wright"));
    key(Qt::Key_O);
    QWidget* dialog = dialogNamed("callOnDialog");
    ASSERT_NE(dialog, nullptr);
    retype(dialog, "call_on", text("2026-04-24"));
    press(dialog, "save");
    EXPECT_TRUE(contacts(callum).empty()) << "today is no later day";
    retype(dialog, "call_on", text("2026-04-28"));
    press(dialog, "save");
    ASSERT_TRUE(shows(1));
    EXPECT_EQ(contacts(callum).front().fields.callOn, date("2026-04-28"));
}

} // namespace
} // namespace taper::test
