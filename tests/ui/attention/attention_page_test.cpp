// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booking/desk.h"

#include "core/clinic/races.h"
#include "ui/attention/attention_model.h"
#include "ui/attention/attention_page.h"
#include "ui/booking/booking_editor.h"
#include "ui/booking/undo_history.h"

#include <QTableView>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

/// Two runners booked for deep work on the day before the marathon, before it was known that they run it.
class AttentionPageTest : public testing::Test {
protected:
    AttentionPageTest()
        : m_page{new AttentionPage{m_desk.bridge}}
        , m_table{m_page->findChild<QTableView*>(QStringLiteral("attentionTable"))}
    {
        auto* layout = new QVBoxLayout{&m_desk.window};
        layout->setContentsMargins({});
        layout->addWidget(m_page);
        QObject::connect(&m_desk.bridge, &AsyncBridge::changed, m_page, &AttentionPage::refresh);
        QObject::connect(m_page, &Page::countChanged, m_page, [this](int count, bool urgent) {
            m_count = count;
            m_isUrgent = urgent;
        });
        m_callum = m_desk.house.client("Callum Wright");
        m_priya = m_desk.house.client("Priya Nair");
        m_first = book(m_callum, "2026-04-25T09:45");
        m_second = book(m_priya, "2026-04-25T11:00");
    }
    Id<Booking> book(Id<Client> client, const char* start)
    {
        return m_desk.house.booked(client, m_desk.maya, "full_sports", start).id;
    }
    void enterBoth()
    {
        m_race = m_desk.house.londonMarathon();
        m_desk.house.enter(m_callum, m_race);
        m_desk.house.enter(m_priya, m_race);
    }
    [[nodiscard]] bool counts(int count) const
    {
        return waitFor([&] { return m_count == count; });
    }
    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_table->model()->index(row, column).data().toString();
    }

    Desk m_desk;
    AttentionPage* m_page;
    QTableView* m_table;
    Id<Client> m_callum;
    Id<Client> m_priya;
    Id<Race> m_race;
    Id<Booking> m_first;
    Id<Booking> m_second;
    int m_count = -1;
    bool m_isUrgent = false;
};

TEST_F(AttentionPageTest, SaysThatNothingNeedsAttention)
{
    m_page->activate();
    ASSERT_TRUE(counts(0));
    EXPECT_FALSE(m_table->isVisible());
}

TEST_F(AttentionPageTest, ListsWhatARaceSpeaksAgainst)
{
    enterBoth();
    m_page->activate();
    ASSERT_TRUE(counts(2));
    EXPECT_TRUE(m_isUrgent);
    EXPECT_EQ(cell(0, AttentionModel::When), text("Sat 25 Apr 09:45"));
    EXPECT_EQ(cell(0, AttentionModel::Who), text("Callum Wright"));
    EXPECT_TRUE(cell(0, AttentionModel::Verdicts).contains(text("too close · D−1 London Marathon")))
        << qPrintable(cell(0, AttentionModel::Verdicts));
    EXPECT_EQ(cell(0, AttentionModel::Says), text("no reason given"));
    EXPECT_EQ(cell(1, AttentionModel::Who), text("Priya Nair"));
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
    EXPECT_EQ(cell(0, AttentionModel::Who), text("Priya Nair")) << "those without a reason first";
    EXPECT_EQ(cell(1, AttentionModel::Who), text("Callum Wright"));
    EXPECT_EQ(cell(1, AttentionModel::Says), text("kept: “Light only <b>”"));
    EXPECT_EQ(m_table->currentIndex().row(), 0) << "on to the next";
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
    key(Qt::Key_Return);
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
    m_table->selectRow(0);
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

} // namespace
} // namespace taper::test
