// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/schedule/board_mover.h"

#include "core/clinic/booking_detail.h"
#include "tests/support/clinic_builder.h"
#include "tests/support/gui_wait.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

/// A board on a clinic's file, which another program has open as well (`house`). Friday 2026-04-24, 08:00;
/// Callum runs the London Marathon on Sunday and is booked with Maya at ten.
class ABoardOnAClinic : public testing::Test {
protected:
    ABoardOnAClinic()
        : house{folder.filePath(QStringLiteral("clinic.taper"))}
        , maya{house.therapist("Maya Okafor", house.room("Room 1"))}
        , tom{house.therapist("Tom Reid", house.room("Room 2"))}
        , callum{house.runner("Callum Wright", house.londonMarathon())}
    {
        house.visit(callum, maya, "full_sports", "2026-04-03T10:00");
        house.clock().set("2026-04-24T08:00");
        booking = house.booked(callum, maya, "full_sports", "2026-04-24T10:00");
        auto opened = bridge.open([path = folder.filePath(QStringLiteral("clinic.taper")),
                                      clock = &house.clock()] {
            return Clinic::open(path, *clock, {QStringLiteral("Front desk"), std::chrono::milliseconds{200}});
        });
        EXPECT_TRUE(waitFor([&] { return opened.isFinished(); }));
        board = new ScheduleBoard;
        auto* layout = new QVBoxLayout{&window};
        layout->setContentsMargins({});
        layout->addWidget(board);
        mover = new BoardMover{bridge, board, &window};
        QObject::connect(
            mover, &BoardMover::failed, &window, [this](const QString& sentence) { failures << sentence; });
        QObject::connect(
            mover, &BoardMover::noticed, &window, [this](const QString& sentence) { notices << sentence; });
        QObject::connect(mover, &BoardMover::undoOffered, &window,
            [this](const QString& sentence, const std::function<void()>& way) {
                notices << sentence;
                undo = way;
            });
        history = new UndoHistory{bridge, &window};
        mover->setHistory(history);
        QObject::connect(history, &UndoHistory::failed, &window,
            [this](const QString& sentence) { failures << sentence; });
        QObject::connect(mover, &BoardMover::outdated, &window, [this] { ++outdated; });
        QObject::connect(board, &ScheduleBoard::pageTurned, &window, [this](int pages) {
            shown += std::chrono::days{pages};
            read();
        });
        QObject::connect(&bridge, &AsyncBridge::changed, &window, [this] { read(); });
        window.resize(1000, 760);
        window.show();
        window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&window));
        show(date("2026-04-24"));
    }

    void read()
    {
        bridge.ask(
            &window, [day = shown](Clinic& clinic) { return dayView(clinic, day); },
            [this](const Result<BoardView>& view) { board->setView(view.value()); });
    }
    void show(Date day)
    {
        shown = day;
        read();
        ASSERT_TRUE(waitFor([&] { return board->view().from == day && !board->view().columns.empty(); }));
        board->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(board, key, modifiers); }
    void takeUp(Qt::Key arrow)
    {
        board->setCursorPlace(*cursorOn(board->view(), booking.id));
        press(arrow, Qt::ShiftModifier);
        ASSERT_TRUE(board->isCarrying());
    }
    [[nodiscard]] bool said(const char* words)
    {
        return waitFor([&] { return board->dragSentence().contains(QString::fromUtf8(words)); });
    }
    [[nodiscard]] BookingView stored(Id<Booking> id) { return bookingDetail(house.clinic(), id)->booking; }
    [[nodiscard]] QWidget* reasonBar() { return board->findChild<QWidget*>(QStringLiteral("dropReason")); }
    [[nodiscard]] bool isAsked()
    {
        return waitFor([&] { return reasonBar()->isVisible(); });
    }
    void answer(const char* reason)
    {
        auto* edit = reasonBar()->findChild<QLineEdit*>(QStringLiteral("reason"));
        ASSERT_TRUE(edit->hasFocus()) << "it is typed at once";
        QTest::keyClicks(edit, QString::fromUtf8(reason));
        QTest::keyClick(edit, Qt::Key_Return);
    }
    /// Saturday is too close to Sunday's marathon for a full session.
    void dropOnSaturday()
    {
        takeUp(Qt::Key_Down);
        press(Qt::Key_PageDown);
        ASSERT_TRUE(waitFor([&] { return board->view().from == date("2026-04-25"); }));
        ASSERT_TRUE(said("Too close"));
        press(Qt::Key_Return);
        ASSERT_TRUE(isAsked());
    }

    QTemporaryDir folder;
    ClinicBuilder house;
    Id<Therapist> maya;
    Id<Therapist> tom;
    Id<Client> callum;
    BookingView booking;
    AsyncBridge bridge;
    QWidget window;
    ScheduleBoard* board;
    BoardMover* mover;
    UndoHistory* history;
    Date shown{};
    QStringList notices;
    QStringList failures;
    std::function<void()> undo;
    int outdated = 0;
};

TEST_F(ABoardOnAClinic, SaysAtTheCursorWhatThePlaceMeansAndMovesThereWithAWayBack)
{
    takeUp(Qt::Key_Right);
    ASSERT_TRUE(said("Fits: ideal, D−2."));
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !notices.isEmpty() && !board->isCarrying(); }));
    EXPECT_EQ(stored(booking.id).fields.therapist, tom);
    EXPECT_EQ(board->selected(), booking.id) << "it is chosen where it is now";
    ASSERT_TRUE(undo);
    undo();
    ASSERT_TRUE(waitFor([&] { return stored(booking.id).fields.therapist == maya; }));
    EXPECT_TRUE(failures.isEmpty());
}

TEST_F(ABoardOnAClinic, PutsBackWhatClashesAndNamesTheClash)
{
    house.booked(house.client("Ben Adeyemi"), tom, "full_sports", "2026-04-24T10:00");
    takeUp(Qt::Key_Right);
    ASSERT_TRUE(said("Ben Adeyemi"));
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !failures.isEmpty(); }));
    EXPECT_TRUE(failures[0].contains(QStringLiteral("Ben Adeyemi"))) << failures[0].toStdString();
    EXPECT_FALSE(board->isCarrying());
    EXPECT_EQ(stored(booking.id).fields.therapist, maya);
    EXPECT_FALSE(reasonBar()->isVisible());
}

TEST_F(ABoardOnAClinic, RefusesADayOnWhichTheClinicIsClosed)
{
    house.closure("2026-04-25", "2026-04-25", "Training");
    house.booked(house.client("Ben Adeyemi"), tom, "full_sports", "2026-04-24T15:00");
    BoardView closed = *dayView(house.clinic(), date("2026-04-25"));
    closed.columns = board->view().columns; // as a page shows it that was read before the closure
    for (BoardColumn& column : closed.columns) {
        column.date = closed.from;
        column.bookings.clear();
    }
    takeUp(Qt::Key_Down);
    board->setView(closed);
    ASSERT_TRUE(said("Training"));
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !failures.isEmpty(); }));
    EXPECT_TRUE(failures[0].contains(QStringLiteral("Training"))) << failures[0].toStdString();
    EXPECT_EQ(stored(booking.id).fields.start, moment("2026-04-24T10:00"));
}

TEST_F(ABoardOnAClinic, AsksInPlaceForTheReasonOfACautionAndKeepsIt)
{
    dropOnSaturday();
    answer("Short and light, agreed by phone");
    ASSERT_TRUE(waitFor([&] { return !notices.isEmpty(); }));
    const BookingView after = stored(booking.id);
    EXPECT_EQ(after.fields.start, moment("2026-04-25T10:15"));
    EXPECT_EQ(after.fields.reason, text("Short and light, agreed by phone"));
    EXPECT_FALSE(reasonBar()->isVisible());
    EXPECT_TRUE(board->hasFocus()) << "the keyboard is back on the board";
}

TEST_F(ABoardOnAClinic, TakesNoEmptyReason)
{
    dropOnSaturday();
    answer("  ");
    EXPECT_TRUE(reasonBar()->isVisible());
    EXPECT_TRUE(notices.isEmpty());
    QTest::keyClick(reasonBar()->findChild<QLineEdit*>(QStringLiteral("reason")), Qt::Key_Escape);
    EXPECT_FALSE(reasonBar()->isVisible());
    EXPECT_FALSE(board->isCarrying());
    EXPECT_EQ(stored(booking.id).fields.start, moment("2026-04-24T10:00"));
}

TEST_F(ABoardOnAClinic, PutsBackWithTheButtonToo)
{
    dropOnSaturday();
    QTest::mouseClick(reasonBar()->findChild<QPushButton*>(QStringLiteral("putBack")), Qt::LeftButton);
    EXPECT_FALSE(board->isCarrying());
    EXPECT_EQ(stored(booking.id).revision, booking.revision);
}

TEST_F(ABoardOnAClinic, SaysSoWhenAnotherProgramMovedTheSameBookingMeanwhile)
{
    takeUp(Qt::Key_Right);
    ASSERT_TRUE(moveBooking(house.clinic(), booking.id, booking.revision,
        BookingMove{.start = moment("2026-04-24T14:00"),
            .therapist = {},
            .sessionType = {},
            .length = {},
            .reason = {},
            .room = {}}));
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !failures.isEmpty(); }));
    EXPECT_EQ(outdated, 1);
    EXPECT_FALSE(board->isCarrying());
    EXPECT_EQ(stored(booking.id).fields.start, moment("2026-04-24T14:00")) << "the other's move stands";
    EXPECT_EQ(stored(booking.id).fields.therapist, maya);
}

TEST_F(ABoardOnAClinic, ChangesTheLengthByKeyboard)
{
    board->setCursorPlace(*cursorOn(board->view(), booking.id));
    press(Qt::Key_Up, Qt::AltModifier | Qt::ShiftModifier);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !notices.isEmpty(); }));
    EXPECT_EQ(notices[0], text("Callum Wright now takes 45′, until 10:45."));
    EXPECT_EQ(stored(booking.id).fields.length, 45min);
    EXPECT_EQ(stored(booking.id).fields.start, moment("2026-04-24T10:00"));
}

TEST_F(ABoardOnAClinic, BooksSomebodyFromTheListWhereTheyAreLetGo)
{
    WaitingDraft draft;
    draft.fields.client = house.client("Priya Nair");
    draft.fields.sessionType = house.type("full_sports");
    draft.fields.length = 60min;
    const auto entry = saveWaiting(house.clinic(), draft);
    ASSERT_TRUE(entry);
    house.visit(draft.fields.client, tom, "full_sports", "2026-04-03T14:00");
    board->setCursorPlace(cursorAt(board->view(), 1, moment("2026-04-24T14:00")));
    mover->carry(entry->entry.id);
    ASSERT_TRUE(waitFor([&] { return board->isCarrying(); }));
    ASSERT_TRUE(said("Fits."));
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !notices.isEmpty() && !board->isCarrying(); }));
    EXPECT_EQ(*waitingCount(house.clinic()), 0);
    ASSERT_TRUE(board->selected());
    EXPECT_EQ(stored(*board->selected()).fields.start, moment("2026-04-24T14:00"));
    EXPECT_EQ(stored(*board->selected()).fields.therapist, tom);
    undo();
    EXPECT_TRUE(waitFor([&] { return *waitingCount(house.clinic()) == 1; })) << "back on the list";
}

TEST_F(ABoardOnAClinic, LeavesSomebodyOnTheListWhereTheyClash)
{
    WaitingDraft draft;
    draft.fields.client = house.client("Priya Nair");
    draft.fields.sessionType = house.type("full_sports");
    draft.fields.length = 60min;
    const auto entry = saveWaiting(house.clinic(), draft);
    ASSERT_TRUE(entry);
    board->setCursorPlace(*cursorOn(board->view(), booking.id));
    mover->carry(entry->entry.id);
    ASSERT_TRUE(waitFor([&] { return board->isCarrying(); }));
    ASSERT_TRUE(said("Callum Wright"));
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([&] { return !failures.isEmpty(); }));
    EXPECT_TRUE(failures[0].contains(QStringLiteral("Priya Nair"))) << failures[0].toStdString();
    EXPECT_EQ(*waitingCount(house.clinic()), 1);
    EXPECT_FALSE(board->isCarrying());
}

} // namespace
} // namespace taper::test
