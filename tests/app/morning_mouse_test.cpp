// SPDX-License-Identifier: GPL-3.0-or-later
// The same morning with the mouse: keys only for what is typed into a field.
#include "tests/app/morning.h"

#include "ui/schedule/schedule_board.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

namespace taper::test {
namespace {

class MorningByMouse : public MorningAtTheDesk {
protected:
    MorningByMouse()
    {
        // A list that has just dropped down takes no second click for so long.
        QApplication::setDoubleClickInterval(1);
    }
    ~MorningByMouse() override { QApplication::setDoubleClickInterval(m_doubleClick); }

    static void clickOn(QWidget* widget, QPoint at)
    {
        ASSERT_NE(widget, nullptr);
        QTest::mouseClick(widget, Qt::LeftButton, {}, at);
    }
    static void click(const char* name)
    {
        auto* widget = seen(name);
        ASSERT_NE(widget, nullptr) << name;
        ASSERT_TRUE(widget->isEnabled()) << name;
        // Of a choice only its sign and its words take the click, not the room beside them.
        const QPoint middle = widget->rect().center();
        clickOn(widget, qobject_cast<QRadioButton*>(widget) ? QPoint{10, middle.y()} : middle);
    }
    void clickAt(Id<Therapist> therapist, const char* time)
    {
        clickOn(board()->viewport(), board()->pointOf(therapist, moment(time)) + QPoint{0, 3});
    }
    void clickBooking(Id<Booking> booking)
    {
        clickOn(board()->viewport(), board()->rectOf(booking).center());
        ASSERT_EQ(board()->selected(), booking);
        settle();
    }
    /// As far down as lies between two times.
    void drag(Id<Booking> booking, Id<Therapist> therapist, const char* from, const char* to)
    {
        QWidget* ground = board()->viewport();
        const QPoint start = board()->rectOf(booking).center();
        const QPoint way =
            board()->pointOf(therapist, moment(to)) - board()->pointOf(therapist, moment(from));
        QTest::mousePress(ground, Qt::LeftButton, {}, start);
        QTest::mouseMove(ground, start + way / 2);
        QTest::mouseMove(ground, start + way);
        ASSERT_TRUE(board()->isCarrying());
        QTest::mouseRelease(ground, Qt::LeftButton, {}, start + way);
    }
    void chooseFromMenu(const char* action)
    {
        // The button waits for its menu to be closed.
        bool isChosen = false;
        QTimer clicking;
        QObject::connect(&clicking, &QTimer::timeout, &clicking, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu)
                return;
            clicking.stop();
            for (QAction* each : menu->actions()) {
                if (each->objectName() == text(action)) {
                    isChosen = each->isEnabled();
                    clickOn(menu, menu->actionGeometry(each).center());
                }
            }
            menu->close();
        });
        clicking.start(10);
        click("more");
        ASSERT_TRUE(waitFor([] { return !QApplication::activePopupWidget(); }));
        EXPECT_TRUE(isChosen) << action;
    }
    void pick(const char* combo, int row)
    {
        click(combo);
        auto* box = seen<QComboBox>(combo);
        QAbstractItemView* list = box->view();
        ASSERT_TRUE(waitFor([list] { return list->isVisible(); }));
        settle(); // the list is laid out, and this is no double click
        clickOn(list->viewport(), list->visualRect(box->model()->index(row, 0)).center());
        ASSERT_TRUE(waitFor([list] { return !list->isVisible(); })) << combo;
        ASSERT_EQ(box->currentIndex(), row);
    }
    /// In place of what stands there.
    void type(const char* field, const char* typed)
    {
        auto* editor = seen(field);
        ASSERT_NE(editor, nullptr) << field;
        if (!qobject_cast<QLineEdit*>(editor))
            editor = editor->findChild<QLineEdit*>();
        clickOn(editor, editor->rect().center());
        ASSERT_TRUE(editor->hasFocus()) << field;
        key(Qt::Key_A, Qt::ControlModifier);
        keys(typed);
        settle();
    }
    void startBookingOf(const char* name)
    {
        ASSERT_TRUE(isOpen("bookingEditor"));
        type("clientPicker", name);
        auto* found = seen<QListWidget>("clientList");
        ASSERT_NE(found, nullptr);
        clickOn(found->viewport(), found->visualItemRect(found->item(0)).center());
        settle();
    }
    void cancelBecauseOfIllness(Id<Booking> booking)
    {
        clickBooking(booking);
        click("cancelBooking");
        ASSERT_TRUE(isOpen("cancelDialog"));
        click("client_ill");
        click("cancelBooking");
        ASSERT_TRUE(waitFor([&] { return stored(booking).fields.status == BookingStatus::Cancelled; }));
        ASSERT_TRUE(waitFor([] { return !QApplication::activeModalWidget(); }));
    }
    void fillTheGap(const char* leftWaiting)
    {
        ASSERT_TRUE(waitFor([] { return seen("gapOffer") != nullptr; }));
        settle();
        click("bookOffer0");
        ASSERT_TRUE(waitFor([&] { return waiting() == leftWaiting; }));
        settle();
    }

private:
    int m_doubleClick = QApplication::doubleClickInterval();
};

TEST_F(MorningByMouse, BooksACallerMovesAnotherTakesItBackAndDoesItAgain)
{
    open();
    clickAt(tom, "2026-04-20T13:30");
    startBookingOf("holly");
    click("save");
    ASSERT_TRUE(isBackAtTheBoard());
    const BookingView holly = onlyBookingOf("Holly West", "2026-04-20");
    EXPECT_EQ(board()->selected(), holly.id) << "what was booked is chosen";

    drag(dina, maya, "2026-04-20T15:00", "2026-04-20T15:30");
    ASSERT_TRUE(waitFor([this] { return stored(dina).fields.start == moment("2026-04-20T15:30"); }));
    settle();
    EXPECT_EQ(board()->selected(), dina);
    click("noticeAction");
    ASSERT_TRUE(waitFor([this] { return stored(dina).fields.start == moment("2026-04-20T15:00"); }));
    settle();
    EXPECT_TRUE(board()->hasFocus()) << "the notice took the keyboard from nobody";
    chooseFromMenu("redo");
    ASSERT_TRUE(waitFor([this] { return stored(dina).fields.start == moment("2026-04-20T15:30"); }));
    settle();

    EXPECT_EQ(diary("2026-04-20"),
        lines({"09:00 Maya Okafor: Ann Bell, booked", "11:00 Maya Okafor: Ben Gray, booked",
            "13:30 Maya Okafor: Cara Long, booked", "15:30 Maya Okafor: Dina Hall, booked",
            "09:00 Tom Reid: Eve Stone, booked", "11:30 Tom Reid: Finn Moss, booked",
            "13:30 Tom Reid: Holly West, booked", "15:30 Tom Reid: Gus Park, booked"}));
    EXPECT_EQ(clientsNamed("Holly West"), 1);
    EXPECT_EQ(bookingsOf(holly.fields.client).size(), 1U);
}

TEST_F(MorningByMouse, TakesAWalkInOfWhomOnlyTheNameIsKnown)
{
    colleague.clock().set("2026-04-20T10:12");
    open();
    clickAt(tom, "2026-04-20T10:15");
    startBookingOf("Nia Quinn");
    click("save");
    ASSERT_TRUE(isBackAtTheBoard());
    const Id<Booking> nia = onlyBookingOf("Nia Quinn", "2026-04-20").id;
    ASSERT_EQ(board()->selected(), nia);

    click("arrive");
    ASSERT_TRUE(waitFor([&] { return stored(nia).fields.status == BookingStatus::Arrived; }));
    settle();
    colleague.clock().set("2026-04-20T10:17");
    click("start");
    ASSERT_TRUE(waitFor([&] { return stored(nia).fields.status == BookingStatus::InSession; }));

    const BookingFields fields = stored(nia).fields;
    EXPECT_EQ(fields.arrivedAt, moment("2026-04-20T10:12"));
    EXPECT_EQ(fields.startedAt, moment("2026-04-20T10:17"));
    EXPECT_EQ(fields.start, moment("2026-04-20T10:15"));
    EXPECT_EQ(fields.therapist, tom);
    EXPECT_EQ(clientsNamed("Nia Quinn"), 1);
    EXPECT_EQ(bookingsOf(fields.client).size(), 1U);
}

TEST_F(MorningByMouse, MovesEverybodyInOneGoWhenMayaIsIllFromEleven)
{
    colleague.clock().set("2026-04-20T11:00");
    const auto proposed = proposedForMayasLeave();
    open();
    clickBooking(ben);
    chooseFromMenu("leave");
    ASSERT_TRUE(isOpen("leaveDialog"));
    click("restOfToday");
    type("reason", "ill");
    EXPECT_EQ(seen<QPushButton>("save")->text(), text("&Enter leave and move 3"));
    click("save");
    ASSERT_TRUE(waitFor([] { return !QApplication::activeModalWidget(); }));
    settle();
    expectMayaToBeAwayFromEleven(proposed);
}

TEST_F(MorningByMouse, RefillsTwoCancellationsFromTheWaitingList)
{
    open();
    cancelBecauseOfIllness(ann);
    fillTheGap("Leo Marsh");
    cancelBecauseOfIllness(eve);
    fillTheGap("");
    expectTheGapsToBeFilled();
}

TEST_F(MorningByMouse, BooksAFortnightlySeriesUpToARaceWithTheLastDateMoved)
{
    open();
    for (const char* day : {"2026-04-21", "2026-04-22", "2026-04-23", "2026-04-24"}) {
        click("nextDay");
        ASSERT_TRUE(waitFor([&] { return board()->view().from == date(day); }));
    }
    clickAt(maya, "2026-04-24T09:00");
    startBookingOf("rosa");
    click("repeat");
    ASSERT_TRUE(isOpen("seriesDialog"));
    pick("rhythm", 1); // every second week
    pick("ends", 1); // on a day
    type("until", "2026-06-21");
    auto* table = seen<QTableView>("seriesTable");
    ASSERT_EQ(table->model()->rowCount(), 5);
    EXPECT_EQ(table->model()->index(4, 0).data().toString(), text("Move")) << "two days before the race";
    click("book");
    ASSERT_TRUE(isBackAtTheBoard());
    expectTheSeriesUpToTheRace();
}

} // namespace
} // namespace taper::test
