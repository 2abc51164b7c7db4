// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/attention/attention_house.h"

#include "core/clinic/races.h"
#include "ui/attention/attention_model.h"
#include "ui/booking/booking_editor.h"
#include "ui/booking/undo_history.h"

namespace taper::test {
namespace {

/// Two runners booked for deep work on the day before the marathon, before it was known that they run it.
class AttentionPageTest : public AttentionHouse {
protected:
    AttentionPageTest()
    {
        m_callum = m_desk.house.client("Callum Wright");
        m_priya = m_desk.house.client("Priya Nair");
        m_first = book(m_callum, "2026-04-25T09:45");
        m_second = book(m_priya, "2026-04-25T11:00");
    }
    void enterBoth()
    {
        m_race = m_desk.house.londonMarathon();
        m_desk.house.enter(m_callum, m_race);
        m_desk.house.enter(m_priya, m_race);
    }

    Id<Client> m_callum;
    Id<Client> m_priya;
    Id<Race> m_race;
    Id<Booking> m_first;
    Id<Booking> m_second;
};

TEST_F(AttentionPageTest, SaysThatNothingNeedsAttention)
{
    m_page->activate();
    ASSERT_TRUE(counts(0));
    EXPECT_FALSE(m_table->isVisible());
    EXPECT_EQ(named(m_page, "ask"), nullptr);
}

TEST_F(AttentionPageTest, ListsWhatARaceSpeaksAgainst)
{
    enterBoth();
    m_page->activate();
    ASSERT_TRUE(counts(2));
    EXPECT_TRUE(m_isUrgent);
    EXPECT_EQ(cell(0, 0), text("Bookings that a race speaks against · 2"));
    EXPECT_EQ(cell(1, AttentionModel::When), text("Sat 25 Apr 09:45"));
    EXPECT_EQ(cell(1, AttentionModel::Who), text("Callum Wright"));
    EXPECT_TRUE(cell(1, AttentionModel::Matter).contains(text("too close · D−1 London Marathon")))
        << qPrintable(cell(1, AttentionModel::Matter));
    EXPECT_EQ(cell(1, AttentionModel::Says), text("Full sports 60′, Maya Okafor"));
    EXPECT_EQ(cell(2, AttentionModel::Who), text("Priya Nair"));
    EXPECT_EQ(
        said(m_page, "attentionCounts"), text("2 open · 0 waiting for an answer · 0 kept with a reason"));
    EXPECT_TRUE(waitFor([this] { return named(m_page, "keep") != nullptr; })) << "the first is shown at once";
}

TEST_F(AttentionPageTest, CountsAnewWhenARaceIsEnteredElsewhere)
{
    m_page->activate();
    ASSERT_TRUE(counts(0));
    enterBoth();
    EXPECT_TRUE(counts(2));
    ASSERT_TRUE(cancelRace(m_desk.other(), m_race));
    EXPECT_TRUE(counts(0));
}

TEST_F(AttentionPageTest, GoesOnToTheNextWhenOneIsKeptWithAReason)
{
    enterBoth();
    m_page->activate();
    m_page->focusFirst();
    ASSERT_TRUE(counts(2));
    ASSERT_TRUE(waitFor([this] { return named(m_page, "keep") != nullptr; }));
    press(m_page, "keep");
    QWidget* dialog = dialogNamed("reasonDialog");
    ASSERT_NE(dialog, nullptr);
    retype(dialog, "reason", text("Light only <b>"));
    press(dialog, "keep");
    ASSERT_TRUE(counts(1));
    EXPECT_EQ(m_desk.stored(m_first).fields.reason, text("Light only <b>"));
    EXPECT_EQ(chosen(), text("Priya Nair")) << "on to the next";
    EXPECT_EQ(cell(0, 0), text("Bookings that a race speaks against · 1"));
    EXPECT_EQ(cell(2, 0), text("Kept with a reason · 1"));
    EXPECT_EQ(cell(3, AttentionModel::Who), text("Callum Wright"));
    EXPECT_EQ(cell(3, AttentionModel::Says), text("kept: “Light only <b>”"));
}

TEST_F(AttentionPageTest, ShowsABookingOnItsDay)
{
    enterBoth();
    m_page->activate();
    m_page->focusFirst();
    ASSERT_TRUE(counts(2));
    std::optional<Id<Booking>> asked;
    QObject::connect(
        m_page, &AttentionPage::dayRequested, m_page, [&](Date, Id<Booking> which) { asked = which; });
    key(Qt::Key_Down);
    ASSERT_EQ(chosen(), text("Priya Nair"));
    key(Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(asked, m_second);
    asked.reset();
    ASSERT_TRUE(waitFor([this] { return named(m_page, "goToDay") != nullptr; }));
    press(m_page, "goToDay");
    EXPECT_EQ(asked, m_second);
}

TEST_F(AttentionPageTest, TakesBackWhatWasSavedFromHere)
{
    UndoHistory history{m_desk.bridge};
    m_page->setHistory(&history);
    QStringList offered;
    QObject::connect(m_page, &Page::undoOffered, m_page,
        [&offered](const QString& sentence, const std::function<void()>&) { offered << sentence; });
    enterBoth();
    m_page->activate();
    ASSERT_TRUE(counts(2));
    ASSERT_TRUE(waitFor([this] { return named(m_page, "edit") != nullptr; }));
    press(m_page, "edit");
    QWidget* editor = dialogNamed("bookingEditor");
    ASSERT_NE(editor, nullptr);
    const auto isQuiet = [editor] { return !qobject_cast<BookingEditor*>(editor)->isBusy(); };
    ASSERT_TRUE(waitFor(isQuiet));
    retype(editor, "notes", text("Shoulders only"));
    ASSERT_TRUE(waitFor(isQuiet));
    press(editor, "save");
    ASSERT_TRUE(waitFor([&history] { return history.canUndo(); }));
    EXPECT_EQ(m_desk.stored(m_first).fields.note, text("Shoulders only"));
    EXPECT_EQ(offered, QStringList{text("Saved: Callum Wright, Sat 25 Apr 09:45.")});
    history.undo();
    EXPECT_TRUE(waitFor([this] { return m_desk.stored(m_first).fields.note.isEmpty(); }));
}

TEST_F(AttentionPageTest, WaitsForTheAnswerOfWhoWasAsked)
{
    enterBoth();
    m_page->activate();
    m_page->focusFirst();
    ASSERT_TRUE(counts(2));
    press(m_page, "ask");
    QWidget* dialog = dialogNamed("askDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(named(dialog, "client"), nullptr) << "there is only one to ask";
    EXPECT_EQ(named(dialog, "call_on"), nullptr);
    retype(dialog, "note", text("Asks his coach"));
    press(dialog, "save");
    ASSERT_TRUE(counts(1));
    EXPECT_EQ(chosen(), text("Priya Nair"));
    EXPECT_EQ(cell(2, 0), text("Waiting for an answer · 1"));
    // Asked on a Friday; Saturday is a working day here, and Sunday is not.
    EXPECT_EQ(cell(3, AttentionModel::Says), text("asked on 24 Apr, again on 27 Apr"));
    m_table->selectRow(3);
    EXPECT_TRUE(waitFor([this] {
        return said(m_page, "flagStanding") == text("Asked on 24 Apr, again on 27 Apr: “Asks his coach”");
    })) << qPrintable(said(m_page, "flagStanding"));
}

TEST_F(AttentionPageTest, KeepsWhatAClientWantsKept)
{
    enterBoth();
    m_page->activate();
    ASSERT_TRUE(counts(2));
    press(m_page, "ask");
    QWidget* dialog = dialogNamed("askDialog");
    ASSERT_NE(dialog, nullptr);
    choose(dialog, "outcome", text("Answered: leave it as it is"));
    retype(dialog, "note", text("Only the shoulders"));
    press(dialog, "save");
    ASSERT_TRUE(counts(1));
    EXPECT_EQ(m_desk.stored(m_first).fields.reason, text("Only the shoulders"));
}

} // namespace
} // namespace taper::test
