// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/waiting/waiting_desk.h"
#include "ui/waiting/waiting_model.h"
#include "ui/waiting/waiting_page.h"

#include <QListWidget>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

namespace taper::test {
namespace {

struct AWaitingPage : WaitingDesk {
    AWaitingPage()
    {
        auto* layout = new QVBoxLayout{&desk.window};
        layout->setContentsMargins({});
        layout->addWidget(page);
        QObject::connect(&desk.bridge, &AsyncBridge::changed, page, &WaitingPage::refresh);
        QObject::connect(page, &Page::countChanged, page, [this](int figure, bool) { count = figure; });
        QObject::connect(page, &Page::undoOffered, page,
            [this](const QString& sentence, const std::function<void()>& undo) {
                notice = sentence;
                takeBack = undo;
            });
        QObject::connect(page, &Page::failed, page, [this](const QString& sentence) { problem = sentence; });
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
    QString cell(int row, int column) { return table->model()->index(row, column).data().toString(); }
    void chooseRemoval(const char* reason)
    {
        ASSERT_TRUE(
            waitFor([&] { return page->findChild<QMenu*>(QStringLiteral("removeMenu")) != nullptr; }));
        auto* menu = page->findChild<QMenu*>(QStringLiteral("removeMenu"));
        menu->findChild<QAction*>(QString::fromLatin1(reason))->trigger();
        menu->close();
    }

    WaitingPage* page = new WaitingPage{desk.bridge};
    QTableView* table = page->findChild<QTableView*>(QStringLiteral("waitingTable"));
    int count = -1;
    QString notice;
    QString problem;
    std::function<void()> takeBack;
};

TEST_F(AWaitingPage, SaysThatNobodyWaits)
{
    open(0);
    EXPECT_FALSE(table->isVisible());
    EXPECT_FALSE(named<QAbstractButton>(page, "bookWaiting")->isEnabled());
}

TEST_F(AWaitingPage, ShowsWhatAndWithWhomAndWhen)
{
    WaitingFields fields = wish(desk.house.runner("Callum Wright", desk.house.londonMarathon()));
    fields.therapists = {desk.maya};
    fields.times = {{4, {9h, 12h}}};
    fields.until = date("2026-05-01");
    fields.urgency = Urgency::High;
    added(fields);
    open(1);
    EXPECT_EQ(cell(0, WaitingModel::Urgent), text("! urgent"));
    EXPECT_EQ(cell(0, WaitingModel::Who), text("Callum Wright"));
    EXPECT_EQ(cell(0, WaitingModel::Session), text("Full sports 60′"));
    EXPECT_EQ(cell(0, WaitingModel::With), text("Maya Okafor"));
    EXPECT_EQ(cell(0, WaitingModel::When), text("Fri 09:00–12:00 · until Fri 1 May"));
    EXPECT_EQ(cell(0, WaitingModel::Since), text("today"));
    EXPECT_EQ(cell(0, WaitingModel::Race), text("D−2 London Marathon"));
}

TEST_F(AWaitingPage, FollowsTheOtherDesk)
{
    open(0);
    const WaitingView entry = added(wish(priya));
    ASSERT_TRUE(shows(1));
    ASSERT_TRUE(removeWaiting(desk.other(), entry.id, entry.revision, WaitingRemoval::NoLongerWanted));
    EXPECT_TRUE(shows(0));
}

TEST_F(AWaitingPage, BooksTheFirstTimeThatSuitsByKeyboardAndTakesItBack)
{
    added(wish(priya));
    open(1);
    key(Qt::Key_Return);
    QWidget* dialog = dialogNamed("bookWaitingDialog");
    ASSERT_NE(dialog, nullptr);
    auto* times = dialog->findChild<QListWidget*>(QStringLiteral("suitingTimes"));
    ASSERT_TRUE(waitFor([&] { return times->count() > 0; }));
    EXPECT_TRUE(times->item(0)->text().startsWith(text("Fri 24 Apr 09:00–10:00, Maya Okafor")))
        << qPrintable(times->item(0)->text());
    key(Qt::Key_Down);
    key(Qt::Key_Return);
    ASSERT_TRUE(shows(0));
    EXPECT_EQ(notice, text("Priya Nair booked for Fri 24 Apr 09:00, Tom Reid, and off the list."));
    takeBack();
    EXPECT_TRUE(shows(1));
    EXPECT_EQ(list().at(0).clientName, text("Priya Nair"));
}

TEST_F(AWaitingPage, LeavesAnotherTimeToTheBoard)
{
    const WaitingView entry = added(wish(priya));
    open(1);
    std::optional<Id<WaitingEntry>> asked;
    QObject::connect(
        page, &WaitingPage::placeRequested, page, [&](const WaitingView& which) { asked = which.id; });
    press(page, "bookWaiting");
    QWidget* dialog = dialogNamed("bookWaitingDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "otherTime");
    EXPECT_EQ(asked, entry.id);
}

TEST_F(AWaitingPage, TakesSomebodyOffTheListWithTheReason)
{
    const WaitingView entry = added(wish(priya));
    open(1);
    key(Qt::Key_Delete);
    chooseRemoval("no_longer_wanted");
    ASSERT_TRUE(shows(0));
    EXPECT_EQ(notice, text("Priya Nair is off the list: no longer wanted."));
    EXPECT_EQ(waitingEntry(desk.other(), entry.id)->fields.removal, WaitingRemoval::NoLongerWanted);
    takeBack();
    EXPECT_TRUE(shows(1));
}

TEST_F(AWaitingPage, SaysThatTheOtherDeskWasQuicker)
{
    const WaitingView entry = added(wish(priya));
    open(1);
    key(Qt::Key_Return);
    QWidget* dialog = dialogNamed("bookWaitingDialog");
    ASSERT_NE(dialog, nullptr);
    auto* times = dialog->findChild<QListWidget*>(QStringLiteral("suitingTimes"));
    ASSERT_TRUE(waitFor([&] { return times->count() > 0; }));
    ASSERT_TRUE(bookWaiting(desk.other(), entry.id, entry.revision,
        {desk.tom, std::nullopt, moment("2026-04-24T15:00"), std::nullopt, {}}));
    press(dialog, "book");
    ASSERT_TRUE(waitFor([&] { return !problem.isEmpty(); }));
    EXPECT_TRUE(shows(0));
}

TEST_F(AWaitingPage, ShowsOnlyThoseOnHoldOnRequest)
{
    added(wish(priya));
    WaitingFields caller = wish(lena);
    caller.kind = WaitingKind::Holding;
    added(caller);
    open(2);
    EXPECT_EQ(cell(0, WaitingModel::Urgent), text("on hold")) << "those in hand first";
    choose(page, "waitingKind", text("Waiting"));
    EXPECT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(cell(0, WaitingModel::Who), text("Priya Nair"));
    choose(page, "waitingKind", text("On hold"));
    EXPECT_EQ(cell(0, WaitingModel::Who), text("Lena Vogel"));
    EXPECT_EQ(count, 2) << "the figure in the navigation is of all";
}

} // namespace
} // namespace taper::test
