// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booking/editor_test.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTimer>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

class EditorConflictTest : public EditorTest {
protected:
    EditorConflictTest()
        : m_booking{m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T10:00")}
    { }

    /// The colleague at the other desk moves the booking while it is being edited here.
    BookingView movedByColleague()
    {
        const auto moved = moveBooking(m_desk.other(), m_booking.id, std::nullopt,
            BookingMove{moment("2026-04-24T14:00"), {}, {}, {}, {}});
        EXPECT_TRUE(moved && moved->isBooked());
        return *moved->booking;
    }

    BookingView m_booking;
};

TEST_F(EditorConflictTest, SaysThatSomebodyElseWasQuickerAndLosesNothing)
{
    edit(m_booking);
    retype(m_editor, "notes", text("Left calf tight"));
    movedByColleague();
    save();
    ASSERT_TRUE(m_editor) << "the dialog stays";
    EXPECT_FALSE(booked());
    EXPECT_TRUE(said(m_editor, "conflictTheirs").contains(text("14:00")));
    EXPECT_TRUE(said(m_editor, "conflictMine").contains(text("10:00")));
    EXPECT_EQ(said(m_editor, "notes"), text("Left calf tight"));
    EXPECT_FALSE(named(m_editor, "save")->isEnabled()) << "first one of the two is chosen";
}

TEST_F(EditorConflictTest, SavesMineOverTheirsWhenThatIsChosen)
{
    edit(m_booking);
    retype(m_editor, "notes", text("Left calf tight"));
    movedByColleague();
    save();
    press(m_editor, "keepMine");
    settle();
    save();
    ASSERT_TRUE(booked());
    const BookingFields stored = m_desk.stored(m_booking.id).fields;
    EXPECT_EQ(stored.note, text("Left calf tight"));
    EXPECT_EQ(stored.start, moment("2026-04-24T10:00"));
}

TEST_F(EditorConflictTest, TakesTheirsWhenThatIsChosen)
{
    edit(m_booking);
    retype(m_editor, "notes", text("Left calf tight"));
    movedByColleague();
    save();
    press(m_editor, "takeTheirs");
    settle();
    EXPECT_EQ(said(m_editor, "time"), text("14:00"));
    EXPECT_EQ(said(m_editor, "notes"), QString{});
    save();
    ASSERT_TRUE(booked());
    EXPECT_EQ(m_desk.stored(m_booking.id).fields.start, moment("2026-04-24T14:00"));
}

TEST_F(EditorConflictTest, SaysThatTheFileIsBusyAndKeepsEverything)
{
    openAt("2026-04-24T14:00");
    pick("Zoë Quist");
    retype(m_editor, "notes", text("Found us at the expo"));
    {
        auto blocker = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("blocker"));
        blocker.setDatabaseName(m_desk.folder.filePath(QStringLiteral("clinic.taper")));
        ASSERT_TRUE(blocker.open());
        ASSERT_TRUE(QSqlQuery{blocker}.exec(QStringLiteral("BEGIN EXCLUSIVE")));
        save();
        EXPECT_TRUE(QSqlQuery{blocker}.exec(QStringLiteral("ROLLBACK")));
        blocker.close();
    }
    QSqlDatabase::removeDatabase(QStringLiteral("blocker"));
    ASSERT_TRUE(m_editor);
    EXPECT_FALSE(said(m_editor, "error").isEmpty());
    EXPECT_EQ(said(m_editor, "name"), text("Zoë Quist"));
    EXPECT_EQ(said(m_editor, "notes"), text("Found us at the expo"));
    save();
    EXPECT_TRUE(booked()) << "and then it works";
}

TEST_F(EditorConflictTest, NoticesWhileOneEditsThatTheTimeWasTaken)
{
    openAt("2026-04-24T14:00");
    pick("Zoë Quist");
    ASSERT_TRUE(named(m_editor, "save")->isEnabled());
    movedByColleague(); // to 14:00
    save();
    ASSERT_TRUE(m_editor);
    EXPECT_FALSE(booked());
    EXPECT_FALSE(said(m_editor, "error").isEmpty());
    EXPECT_FALSE(named(m_editor, "save")->isEnabled());
}

TEST_F(EditorConflictTest, ChangesTheNoteOfASessionThatIsOver)
{
    m_desk.house.clock().set("2026-04-24T18:00");
    edit(m_booking);
    EXPECT_TRUE(named(m_editor, "save")->isEnabled()) << "it is in the past, but stays where it is";
    retype(m_editor, "notes", text("Paid in cash"));
    settle();
    save();
    ASSERT_TRUE(booked());
    EXPECT_EQ(m_desk.stored(m_booking.id).fields.note, text("Paid in cash"));
}

TEST_F(EditorConflictTest, FreesTheRoomOfAnEarlierTherapistWhenAnotherOneIsChosen)
{
    ASSERT_EQ(m_booking.roomName, text("Room 1"));
    edit(m_booking);
    choose(m_editor, "therapist", text("Tom Reid"));
    settle();
    save();
    ASSERT_TRUE(booked());
    EXPECT_EQ(booked()->roomName, text("Room 2"));
}

TEST_F(EditorConflictTest, AsksBeforeEscapeThrowsTypingAway)
{
    edit(m_booking);
    retype(m_editor, "notes", text("Left calf tight"));
    bool wasAsked = false;
    QTimer::singleShot(0, [&wasAsked] {
        QWidget* question = QApplication::activeModalWidget();
        wasAsked = question && named(question, "dialogAccept");
        if (wasAsked)
            QTest::keyClick(question, Qt::Key_Escape);
    });
    QTest::keyClick(m_editor.data(), Qt::Key_Escape);
    EXPECT_TRUE(wasAsked);
    ASSERT_TRUE(m_editor && m_editor->isVisible());
    EXPECT_EQ(said(m_editor, "notes"), text("Left calf tight"));
}

TEST_F(EditorConflictTest, ClosesOnEscapeWithoutAQuestionWhenNothingWasTyped)
{
    edit(m_booking);
    QTest::keyClick(m_editor.data(), Qt::Key_Escape);
    EXPECT_TRUE(waitFor([this] { return !m_editor; }));
}

} // namespace
} // namespace taper::test
