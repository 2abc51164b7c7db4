// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "tests/support/gui_wait.h"
#include "ui/shell/navigation.h"
#include "ui/shell/navigation_entry.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace taper {
namespace {

class SheetPage final : public Page {
public:
    SheetPage()
        : line{new QLineEdit{this}}
    { }
    void activate() override { ++activations; }
    void refresh(const Changes& changes) override { sawEverything = changes.everything; }
    void focusFirst() override { line->setFocus(Qt::TabFocusReason); }
    bool mayLeave() override { return letsGo; }

    QLineEdit* line;
    int activations = 0;
    bool sawEverything = false;
    bool letsGo = true;
};

class MainWindowTest : public testing::Test {
protected:
    MainWindowTest()
    {
        applyTheme(*qApp, ThemeChoice::Light);
        window.addPage(QStringLiteral("day"), QStringLiteral("&Day"), QStringLiteral("day"), day);
        window.addPage(
            QStringLiteral("clients"), QStringLiteral("&Clients"), QStringLiteral("clients"), clients);
        window.resize(1440, 900);
        window.show();
        QApplication::setActiveWindow(&window);
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
    }

    [[nodiscard]] NavigationEntry* entry(const char* key) const
    {
        return window.findChild<NavigationEntry*>(QStringLiteral("navigation.") + QLatin1String{key});
    }
    [[nodiscard]] QString status() const
    {
        return window.findChild<QLabel*>(QStringLiteral("statusLeft"))->text();
    }
    [[nodiscard]] NoticeBar* notice() const { return window.findChild<NoticeBar*>(); }

    MainWindow window;
    SheetPage* day = new SheetPage;
    SheetPage* clients = new SheetPage;
};

TEST_F(MainWindowTest, MarksThePageFromWhichAnotherWasReached)
{
    auto* history = new SheetPage;
    window.addPageUnder(
        QStringLiteral("clients"), QStringLiteral("history"), QStringLiteral("History"), history);
    EXPECT_EQ(window.pageKeys().size(), 2) << "it has no entry and no number of its own";
    ASSERT_TRUE(window.showPage(QStringLiteral("history")));
    EXPECT_EQ(history->activations, 1);
    EXPECT_TRUE(history->isVisible());
    EXPECT_TRUE(entry("clients")->isChecked());
    EXPECT_TRUE(window.windowTitle().startsWith(QStringLiteral("History")));

    history->letsGo = false;
    entry("day")->click();
    EXPECT_TRUE(history->isVisible());
    EXPECT_TRUE(entry("clients")->isChecked());
    history->letsGo = true;
    entry("clients")->click();
    EXPECT_TRUE(clients->isVisible()) << "the marked entry leads back";
}

TEST_F(MainWindowTest, ShowsTheFirstPageItIsGiven)
{
    EXPECT_EQ(window.currentKey(), QStringLiteral("day"));
    EXPECT_TRUE(day->isVisible());
    EXPECT_EQ(day->activations, 1);
    EXPECT_EQ(clients->activations, 0);
}

TEST_F(MainWindowTest, GoesToAPageByItsNumber)
{
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(window.currentKey(), QStringLiteral("clients"));
    EXPECT_TRUE(clients->isVisible());
    EXPECT_TRUE(clients->line->hasFocus());
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    EXPECT_TRUE(day->line->hasFocus());
}

TEST_F(MainWindowTest, GoesToAPageByItsMarkedLetterAndByTheMouse)
{
    QTest::keyClick(&window, Qt::Key_C, Qt::AltModifier);
    // A button pressed by its letter is seen to go down and up first.
    EXPECT_TRUE(test::waitFor([&] { return window.currentKey() == QStringLiteral("clients"); }));
    QTest::mouseClick(entry("day"), Qt::LeftButton);
    EXPECT_EQ(window.currentKey(), QStringLiteral("day"));
}

TEST_F(MainWindowTest, MovesBetweenNavigationAndPageWithTheKeyboardAlone)
{
    QTest::keyClick(&window, Qt::Key_F6);
    EXPECT_TRUE(entry("day")->hasFocus());
    QTest::keyClick(entry("day"), Qt::Key_Down);
    EXPECT_TRUE(entry("clients")->hasFocus());
    QTest::keyClick(entry("clients"), Qt::Key_Space);
    EXPECT_EQ(window.currentKey(), QStringLiteral("clients"));
    EXPECT_TRUE(clients->line->hasFocus());
}

TEST_F(MainWindowTest, StaysWhereThePageDoesNotLetGo)
{
    day->letsGo = false;
    EXPECT_FALSE(window.showPage(QStringLiteral("clients")));
    EXPECT_EQ(window.currentKey(), QStringLiteral("day"));
    EXPECT_TRUE(entry("day")->isChecked());
    EXPECT_FALSE(window.close());
    day->letsGo = true;
    EXPECT_TRUE(window.showPage(QStringLiteral("clients")));
}

TEST_F(MainWindowTest, ShowsCountsInWordsForThoseWhoCannotSeeThem)
{
    Q_EMIT clients->countChanged(3, true);
    EXPECT_EQ(entry("clients")->count(), 3);
    EXPECT_EQ(entry("clients")->accessibleName(), QStringLiteral("Clients, 3"));
    window.setCount(QStringLiteral("clients"), 0);
    EXPECT_EQ(entry("clients")->accessibleName(), QStringLiteral("Clients"));
}

TEST_F(MainWindowTest, KeepsTheStatusOfEachPage)
{
    Q_EMIT day->statusChanged(QStringLiteral("13 bookings"));
    Q_EMIT clients->statusChanged(QStringLiteral("40 clients"));
    EXPECT_EQ(status(), QStringLiteral("13 bookings"));
    window.showPage(QStringLiteral("clients"));
    EXPECT_EQ(status(), QStringLiteral("40 clients"));
}

TEST_F(MainWindowTest, TellsEveryPageWhatChanged)
{
    Changes changes;
    changes.everything = true;
    window.refreshPages(changes);
    EXPECT_TRUE(day->sawEverything);
    EXPECT_TRUE(clients->sawEverything);
}

TEST_F(MainWindowTest, OffersTheWayBackOnce)
{
    int undone = 0;
    Q_EMIT day->undoOffered(QStringLiteral("Callum moved to 10:30."), [&] { ++undone; });
    EXPECT_EQ(notice()->text(), QStringLiteral("Callum moved to 10:30."));
    auto* undo = notice()->findChild<QPushButton*>(QStringLiteral("noticeAction"));
    ASSERT_TRUE(undo->isVisible());
    // By keyboard: F6 leads to it.
    QTest::keyClick(&window, Qt::Key_F6);
    ASSERT_TRUE(undo->hasFocus());
    QTest::keyClick(undo, Qt::Key_Space);
    EXPECT_EQ(undone, 1);
    EXPECT_EQ(notice()->text(), QString{});
}

TEST_F(MainWindowTest, ShowsNamesOfPeopleAsTheyAre)
{
    window.notify(QStringLiteral("<img src=x> & <b>Bob</b> arrived."));
    auto* text = notice()->findChild<QLabel*>(QStringLiteral("noticeText"));
    EXPECT_EQ(text->textFormat(), Qt::PlainText);
    window.setClinicName(QStringLiteral("Run[*]well"));
    EXPECT_TRUE(window.windowTitle().startsWith(QStringLiteral("Day")));
}

TEST_F(MainWindowTest, GivesUpTheWordsOfTheNavigationWhereThereIsNoRoom)
{
    auto* navigation = window.findChild<Navigation*>();
    EXPECT_FALSE(navigation->isCollapsed());
    window.resize(800, 600);
    EXPECT_TRUE(navigation->isCollapsed());
    EXPECT_EQ(entry("day")->toolTip().left(3), QStringLiteral("Day"));
    window.resize(1440, 900);
    EXPECT_FALSE(navigation->isCollapsed());
}

TEST_F(MainWindowTest, FitsASmallScreenAtDoubleTextSize)
{
    applyTheme(*qApp, ThemeChoice::Light, 2.0);
    window.resize(1280, 720);
    QCoreApplication::processEvents();
    EXPECT_LE(window.minimumSizeHint().width(), 1280);
    EXPECT_LE(window.minimumSizeHint().height(), 720);
    window.notify(QString{400, QLatin1Char{'x'}} + QStringLiteral(" moved"));
    EXPECT_TRUE(window.rect().contains(notice()->geometry()));
    applyTheme(*qApp, ThemeChoice::Light);
}

TEST_F(MainWindowTest, TakesOutEveryPage)
{
    window.removePages();
    EXPECT_EQ(window.currentKey(), QString{});
    EXPECT_EQ(window.findChildren<NavigationEntry*>().size(), 0);
    EXPECT_EQ(status(), QString{});
    window.addPage(QStringLiteral("day"), QStringLiteral("&Day"), QStringLiteral("day"), new SheetPage);
    EXPECT_EQ(window.currentKey(), QStringLiteral("day"));
}

TEST(MainWindowPlace, IsFoundAgain)
{
    QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    QCoreApplication::setOrganizationName(QStringLiteral("taper-test"));
    {
        MainWindow window;
        window.restorePlace(); // nothing kept yet: a sensible size on the screen
        EXPECT_GE(window.width(), 640);
        window.show();
        window.setGeometry(30, 40, 700, 500);
        window.close();
    }
    MainWindow window;
    window.restorePlace();
    EXPECT_EQ(window.size(), QSize(700, 500));
}

} // namespace
} // namespace taper
