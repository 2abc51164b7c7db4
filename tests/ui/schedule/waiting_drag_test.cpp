// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/schedule/dragging.h"

namespace taper::test {
namespace {

TEST_F(DraggingOnTheBoard, PlacesSomebodyFromTheListByKeyboard)
{
    board.setCursorPlace(cursorAt(board.view(), 1, onFriday("12:00")));
    board.carry(priya());
    ASSERT_TRUE(board.isCarrying());
    EXPECT_TRUE(
        board.accessibleDescription().startsWith(QStringLiteral("Fri 24 Apr 12:00–12:45 · Tom Reid")));
    ASSERT_FALSE(targets.empty());
    EXPECT_EQ(targets.back().client, Id<Client>{9});
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    ASSERT_EQ(waitingDrops.size(), 1u);
    EXPECT_EQ(waitingDrops[0].first.id, Id<WaitingEntry>{5});
    EXPECT_EQ(waitingDrops[0].first.revision, 3);
    EXPECT_EQ(waitingDrops[0].second.therapist, kTom);
    EXPECT_EQ(waitingDrops[0].second.moment, onFriday("12:15"));
}

TEST_F(DraggingOnTheBoard, PlacesSomebodyFromTheListWithAClick)
{
    QSignalSpy chosen{&board, &ScheduleBoard::slotChosen};
    board.carry(priya());
    const QPointF point = board.pointOf(kTom, onFriday("15:00"));
    mouse(QEvent::MouseButtonPress, point);
    release(point);
    ASSERT_EQ(waitingDrops.size(), 1u);
    EXPECT_EQ(waitingDrops[0].second.moment, onFriday("15:00"));
    EXPECT_EQ(chosen.count(), 0);
}

class DraggingFromTheList : public DraggingOnTheBoard {
protected:
    DraggingFromTheList()
    {
        mime.setData(QStringLiteral("application/x-taper-waiting"), "5");
        QObject::connect(&board, &ScheduleBoard::waitingEntered, &board,
            [this](Id<WaitingEntry> entry) { entered.push_back(entry); });
    }

    bool enter(QPoint point)
    {
        QDragEnterEvent event{point, Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier};
        event.ignore();
        QApplication::sendEvent(board.viewport(), &event);
        return event.isAccepted();
    }
    void moveTo(QPoint point)
    {
        QDragMoveEvent event{point, Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(board.viewport(), &event);
    }
    void dropAt(QPoint point)
    {
        QDropEvent event{point, Qt::MoveAction, &mime, Qt::LeftButton, Qt::NoModifier};
        QApplication::sendEvent(board.viewport(), &event);
    }

    QMimeData mime;
    std::vector<Id<WaitingEntry>> entered;
};

TEST_F(DraggingFromTheList, AsksWhoItIsAndDropsThemOnAGap)
{
    ASSERT_TRUE(enter(board.pointOf(kMaya, onFriday("12:00"))));
    ASSERT_EQ(entered, std::vector{Id<WaitingEntry>{5}});
    board.carry(priya());
    const QPoint place = board.pointOf(kTom, onFriday("13:00"));
    moveTo(place);
    EXPECT_EQ(board.carried()->target().start, onFriday("13:00"));
    dropAt(place);
    ASSERT_EQ(waitingDrops.size(), 1u);
    EXPECT_EQ(waitingDrops[0].second.therapist, kTom);
    EXPECT_EQ(waitingDrops[0].second.moment, onFriday("13:00"));
}

TEST_F(DraggingFromTheList, DropsThemAlsoWhenItIsKnownOnlyAfterwardsWhoItIs)
{
    const QPoint place = board.pointOf(kTom, onFriday("13:00"));
    enter(place);
    dropAt(place);
    EXPECT_TRUE(waitingDrops.empty());
    board.carry(priya());
    ASSERT_EQ(waitingDrops.size(), 1u);
    EXPECT_EQ(waitingDrops[0].second.moment, onFriday("13:00"));
}

TEST_F(DraggingFromTheList, ForgetsThemWhenTheyLeave)
{
    enter(board.pointOf(kMaya, onFriday("12:00")));
    board.carry(priya());
    QDragLeaveEvent leave;
    QApplication::sendEvent(board.viewport(), &leave);
    EXPECT_FALSE(board.isCarrying());
    EXPECT_TRUE(waitingDrops.empty());
}

TEST_F(DraggingFromTheList, TakesNothingElse)
{
    QMimeData text;
    text.setText(QStringLiteral("5"));
    QDragEnterEvent event{
        board.pointOf(kMaya, onFriday("12:00")), Qt::MoveAction, &text, Qt::LeftButton, Qt::NoModifier};
    event.ignore();
    QApplication::sendEvent(board.viewport(), &event);
    EXPECT_FALSE(event.isAccepted());
    mime.setData(QStringLiteral("application/x-taper-waiting"), "not a number");
    EXPECT_FALSE(enter(board.pointOf(kMaya, onFriday("12:00"))));
    EXPECT_TRUE(entered.empty());
}

} // namespace
} // namespace taper::test
