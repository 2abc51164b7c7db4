// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop_fixture.h"

#include "core/clinic/board.h"
#include "core/clinic/book.h"
#include "ui/print/day_list_preview.h"
#include "ui/schedule/schedule_board.h"
#include "ui/schedule/schedule_page.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <thread>

namespace taper::test {
namespace {

class DesktopTest : public testing::Test, protected DesktopFixture {
protected:
    [[nodiscard]] std::vector<BookingView> bookingsOn(const char* day)
    {
        const auto view = dayView(colleague.clinic(), date(day));
        std::vector<BookingView> all;
        for (const BoardColumn& therapist : view->columns)
            all.insert(all.end(), therapist.bookings.begin(), therapist.bookings.end());
        return all;
    }

    template <class Dialog>
    [[nodiscard]] static Dialog* dialog()
    {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* found = qobject_cast<Dialog*>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }

    void goTo(const char* day)
    {
        while (board()->view().from != date(day)) {
            const Date before = board()->view().from;
            key(before < date(day) ? Qt::Key_PageDown : Qt::Key_PageUp);
            ASSERT_TRUE(waitFor([&] { return board()->view().from != before; }));
        }
    }
};

TEST_F(DesktopTest, DoesTheMainJobByKeyboardAlone)
{
    open();
    board()->setFocus();
    goTo("2026-04-25");
    // Walk to ten o'clock and type who is on the phone.
    key(Qt::Key_Home);
    while (board()->cursor().time < moment("2026-04-25T10:00"))
        key(Qt::Key_Down);
    ASSERT_EQ(board()->cursor().time, moment("2026-04-25T10:00"));
    keys("c");
    settle();
    EXPECT_EQ(focused(), text("clientPicker"));
    keys("allum");
    settle();
    key(Qt::Key_Return);
    settle();
    // Enter means save; the day before a marathon asks for a reason first.
    key(Qt::Key_Return);
    settle();
    ASSERT_EQ(focused(), text("reason"));
    EXPECT_TRUE(bookingsOn("2026-04-25").empty());
    keys("short, light only");
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return !bookingsOn("2026-04-25").empty(); }));
    settle();

    const auto bookings = bookingsOn("2026-04-25");
    ASSERT_EQ(bookings.size(), 1U);
    EXPECT_EQ(bookings[0].clientName, text("Callum Wright"));
    EXPECT_EQ(bookings[0].fields.start, moment("2026-04-25T10:00"));
    EXPECT_EQ(bookings[0].verdict, Verdict::TooClose);
    EXPECT_EQ(bookings[0].fields.reason, text("short, light only"));
    ASSERT_TRUE(waitFor([&] { return board()->selected() == bookings[0].id; }))
        << "the board shows what was booked";

    desktop.window().activateWindow();
    board()->setFocus();
    ASSERT_TRUE(waitFor([this] { return board()->hasFocus(); }));
    key(Qt::Key_P, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([] { return dialog<DayListPreview>() != nullptr; }));
    QTest::keyClick(dialog<DayListPreview>(), Qt::Key_Escape);
    EXPECT_TRUE(waitFor([] { return dialog<DayListPreview>() == nullptr; }));
}

TEST_F(DesktopTest, GoesOnByKeyboardOverADayOnWhichNobodyWorks)
{
    open();
    board()->setFocus();
    goTo("2026-04-25");
    auto* page = desktop.window().findChild<SchedulePage*>(text("schedulePage"));
    key(Qt::Key_PageDown); // Sunday
    ASSERT_TRUE(waitFor([&] { return page->shownDay() == date("2026-04-26") && !board()->isVisible(); }));
    key(Qt::Key_PageDown);
    ASSERT_TRUE(waitFor([&] { return board()->isVisible() && board()->view().from == date("2026-04-27"); }));
    EXPECT_TRUE(board()->hasFocus());
}

TEST_F(DesktopTest, ShowsWhatAnotherProgramBooksWithoutLosingThePlace)
{
    open();
    board()->setFocus();
    goTo("2026-04-24");
    key(Qt::Key_End);
    const Moment place = board()->cursor().time;
    const BookingView other = colleague.booked(callum, maya, "full_sports", "2026-04-24T10:00");
    ASSERT_TRUE(waitFor([&] { return board()->bookingWith(other.id) != nullptr; }));
    EXPECT_EQ(board()->cursor().time, place);
}

TEST_F(DesktopTest, SaysSoWhenSomebodyElseMovesWhatIsBeingCarriedAndLeavesItThere)
{
    const BookingView carried =
        colleague.booked(colleague.client("Ann Bell"), maya, "full_sports", "2026-04-20T09:00");
    open();
    board()->select(carried.id);
    key(Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_TRUE(board()->isCarrying());
    BookingMove move;
    move.start = moment("2026-04-20T14:00");
    ASSERT_TRUE(moveBooking(colleague.clinic(), carried.id, carried.revision, move));
    ASSERT_TRUE(waitFor([&] { return board()->bookingWith(carried.id)->fields.start == move.start; }, 5'000))
        << "the other's change is seen at once";
    EXPECT_TRUE(board()->isCarrying()) << "and takes nothing out of anybody's hand";
    key(Qt::Key_Return);
    const auto* notice = desktop.window().findChild<QLabel*>(text("noticeText"));
    ASSERT_TRUE(waitFor([&] { return notice->isVisible(); }));
    EXPECT_TRUE(notice->text().contains(text("changed"))) << notice->text().toStdString();
    settle();
    EXPECT_FALSE(board()->isCarrying());
    EXPECT_TRUE(board()->hasFocus());
    EXPECT_EQ(board()->selected(), carried.id);
    const auto bookings = bookingsOn("2026-04-20");
    ASSERT_EQ(bookings.size(), 1U) << "nothing lost, nothing doubled";
    EXPECT_EQ(bookings[0].fields.start, move.start);
}

TEST_F(DesktopTest, KeepsTheWindowAliveWhileTheFileIsHeldByAnother)
{
    open();
    bool isBlocked = false;
    desktop.bridge().ask(
        &desktop,
        [](Clinic&) {
            std::this_thread::sleep_for(std::chrono::milliseconds{400});
            return true;
        },
        [&isBlocked](bool) { isBlocked = true; });
    // The worker is busy; the window still walks, paints and changes pages.
    EXPECT_TRUE(desktop.window().showPage(text("clients")));
    EXPECT_FALSE(desktop.window().grab().isNull());
    EXPECT_FALSE(isBlocked) << "nothing waited for the worker";
    EXPECT_TRUE(waitFor([&] { return isBlocked; }));
}

TEST_F(DesktopTest, GoesToEveryPageByKeyboard)
{
    open();
    const char* pages[] = {"day", "clients", "races", "week", "attention", "recall", "waiting", "settings"};
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(&desktop.window(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        settle();
        EXPECT_EQ(desktop.window().currentKey(), text(pages[i]));
    }
}

TEST_F(DesktopTest, SaysWhyAClinicCannotBeOpenedAndGoesOn)
{
    QFile foreign{folder.filePath(text("letters.taper"))};
    ASSERT_TRUE(foreign.open(QIODevice::WriteOnly));
    foreign.write("these are my letters");
    foreign.close();
    desktop.openClinic(foreign.fileName());
    auto problem = [this] { return desktop.window().findChild<QLabel*>(text("startProblem")); };
    ASSERT_TRUE(waitFor([&] { return problem() && problem()->isVisible(); }));
    EXPECT_GT(problem()->text().size(), 20);

    fileToOpen = path;
    desktop.window().findChild<QPushButton*>(text("openClinic"))->click();
    ASSERT_TRUE(waitFor([this] { return board() && !board()->view().columns.empty(); }));
    EXPECT_EQ(desktop.path(), path);
}

TEST_F(DesktopTest, MakesAFirstClinicFromANameAlone)
{
    desktop.showStart();
    desktop.window().findChild<QPushButton*>(text("makeClinic"))->click();
    ASSERT_TRUE(waitFor([] { return QApplication::activeModalWidget() != nullptr; }));
    QWidget* dialog = QApplication::activeModalWidget();
    dialog->findChild<QPushButton*>(text("make"))->click();
    EXPECT_TRUE(desktop.path().isEmpty()) << "a clinic has a name";

    dialog->findChild<QLineEdit*>(text("name"))->setText(text("Riverside"));
    const QString fresh = folder.filePath(text("fresh.taper"));
    dialog->findChild<QLineEdit*>(text("path"))->setText(fresh);
    dialog->findChild<QPushButton*>(text("make"))->click();
    ASSERT_TRUE(waitFor([&] { return desktop.path() == fresh; }));
    EXPECT_TRUE(QFile::exists(fresh));
}

} // namespace
} // namespace taper::test
