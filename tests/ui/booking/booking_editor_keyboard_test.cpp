// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booking/editor_test.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

QString focused()
{
    const QWidget* widget = QApplication::focusWidget();
    while (widget && widget->objectName().isEmpty())
        widget = widget->parentWidget();
    return widget ? widget->objectName() : QString{};
}

using EditorKeyboardTest = EditorTest;

TEST_F(EditorKeyboardTest, BooksTheDayBeforeAMarathonWithAReasonAndNoMouse)
{
    openAt("2026-04-25T10:00");
    EXPECT_EQ(focused(), text("clientPicker"));
    keys(text("callum"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([] { return focused() == text("session_type"); })) << "on to what is booked";
    settle();
    key(Qt::Key_Return); // the default button; held back, and the keyboard goes to where something is missing
    EXPECT_EQ(focused(), text("reason"));
    keys(text("Light only"));
    key(Qt::Key_Return);
    settle();
    ASSERT_TRUE(booked());
    EXPECT_EQ(m_desk.stored(booked()->id).fields.reason, text("Light only"));
}

TEST_F(EditorKeyboardTest, GoesThroughTheFieldsInTheOrderTheyAreRead)
{
    openAt("2026-04-24T10:00");
    pick("callum");
    QStringList visited{focused()};
    for (int step = 0; step < 20 && visited.constLast() != text("save"); ++step) {
        key(Qt::Key_Tab);
        visited << focused();
    }
    const QStringList inputs{text("session_type"), text("minutes"), text("therapist"), text("room"),
        text("date"), text("time"), text("firstFree"), text("price"), text("notes"), text("raceStrip"),
        text("repeat"), text("cancel"), text("save")};
    EXPECT_EQ(visited.join(QLatin1Char(' ')).toStdString(), inputs.join(QLatin1Char(' ')).toStdString());
}

TEST_F(EditorKeyboardTest, ReachesEachFieldByItsLetter)
{
    openAt("2026-04-24T10:00");
    settle();
    const std::pair<Qt::Key, const char*> letters[] = {{Qt::Key_D, "date"}, {Qt::Key_I, "time"},
        {Qt::Key_H, "therapist"}, {Qt::Key_R, "room"}, {Qt::Key_E, "price"}, {Qt::Key_N, "notes"},
        {Qt::Key_G, "minutes"}, {Qt::Key_T, "session_type"}, {Qt::Key_L, "clientPicker"}};
    for (const auto& [letter, name] : letters) {
        key(letter, Qt::AltModifier);
        EXPECT_EQ(focused(), text(name)) << "Alt+" << static_cast<char>(letter);
    }
}

TEST_F(EditorKeyboardTest, OpensMoveWithTheKeyboardAtTheDate)
{
    const BookingView booking = m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T10:00");
    moveOf(booking);
    EXPECT_EQ(focused(), text("date"));
    key(Qt::Key_Tab);
    key(Qt::Key_A, Qt::ControlModifier);
    keys(text("1430"));
    settle();
    key(Qt::Key_Return);
    settle();
    ASSERT_TRUE(booked());
    EXPECT_EQ(m_desk.stored(booking.id).fields.start, moment("2026-04-24T14:30"));
}

TEST_F(EditorKeyboardTest, SavesFromWithinTheNoteWithControlAndEnter)
{
    openAt("2026-04-24T10:00");
    pick("callum");
    named(m_editor, "notes")->setFocus();
    keys(text("First line"));
    key(Qt::Key_Return);
    keys(text("second"));
    EXPECT_FALSE(booked()) << "Enter alone is a new line there";
    settle();
    key(Qt::Key_Return, Qt::ControlModifier);
    settle();
    ASSERT_TRUE(booked());
    EXPECT_EQ(m_desk.stored(booked()->id).fields.note, text("First line\nsecond"));
}

} // namespace
} // namespace taper::test
