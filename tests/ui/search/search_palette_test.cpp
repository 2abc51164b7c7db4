// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/search/search_palette.h"

#include "tests/ui/booking/desk.h"
#include "ui/search/search_list.h"

#include <QLineEdit>
#include <QPushButton>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::Not;

/// Friday 2026-04-24, 08:00, over a window with one button that has the keyboard.
class SearchPaletteTest : public testing::Test {
protected:
    SearchPaletteTest()
    {
        m_button->setGeometry(10, 600, 100, 30);
        m_button->show();
        m_button->setFocus();
        m_palette.setCommands({{.key = text("book"),
                                   .title = text("New booking"),
                                   .shortcut = text("N"),
                                   .run = [this] { m_done << text("book"); }},
            {.key = text("print"), .title = text("Print the day list"), .run = [this] {
                 m_done << text("print");
             }}});
        const auto note = [this](const char* what, auto id) {
            m_done << text(what) + QString::number(id.value());
        };
        QObject::connect(&m_palette, &SearchPalette::clientChosen, &m_palette,
            [note](Id<Client> id) { note("client ", id); });
        QObject::connect(
            &m_palette, &SearchPalette::raceChosen, &m_palette, [note](Id<Race> id) { note("race ", id); });
        QObject::connect(
            &m_palette, &SearchPalette::bookingChosen, &m_palette, [this](Id<Booking> id, Date day) {
                m_done << text("booking ") + QString::number(id.value()) + u' ' + toIso(day);
            });
        QObject::connect(&m_palette, &SearchPalette::dayChosen, &m_palette,
            [this](Date day) { m_done << text("day ") + toIso(day); });
    }

    void open()
    {
        key(Qt::Key_K, Qt::ControlModifier);
        settle();
    }
    void settle()
    {
        ASSERT_TRUE(waitFor([this] { return !m_palette.isBusy(); }));
    }
    void type(const char* typed)
    {
        keys(text(typed));
        settle();
    }
    std::vector<std::string> shown()
    {
        std::vector<std::string> rows;
        auto* list = named<SearchList>(&m_desk.window, "searchResults");
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            rows.push_back(list->model()->index(row, 0).data().toString().toStdString());
        return rows;
    }
    QString chosen()
    {
        auto* list = named<SearchList>(&m_desk.window, "searchResults");
        return list && list->choice() ? list->choice()->text : QString{};
    }
    static QString numbered(const char* what, qint64 id) { return text(what) + QString::number(id); }

    Desk m_desk;
    Id<Race> m_london = m_desk.house.londonMarathon();
    Id<Client> m_callum = m_desk.house.runner("Callum Wright", m_london);
    Id<Client> m_cass = m_desk.house.client("Cass Nair");
    QPushButton* m_button = new QPushButton{QStringLiteral("Elsewhere"), &m_desk.window};
    SearchPalette m_palette{m_desk.bridge, &m_desk.window};
    QStringList m_done;
};

TEST_F(SearchPaletteTest, OpensWithCommandsAndTheClientsWhoComeNext)
{
    m_desk.house.booked(m_cass, m_desk.maya, "full_sports", "2026-04-24T10:00");
    open();
    EXPECT_TRUE(m_palette.isOpen());
    EXPECT_THAT(shown(),
        ElementsAre("Commands", "New booking", "Print the day list", "Recent and next clients", "Cass Nair"));
    EXPECT_EQ(chosen(), text("New booking"));
}

TEST_F(SearchPaletteTest, GoesToAClientWithAFewLettersAndEnter)
{
    open();
    type("wri");
    EXPECT_EQ(chosen(), text("Callum Wright")) << "the first is chosen";
    key(Qt::Key_Return);
    EXPECT_EQ(m_done, QStringList{numbered("client ", m_callum.value())});
    EXPECT_FALSE(m_palette.isOpen());
    open();
    EXPECT_THAT(shown(), Contains("Callum Wright")) << "looked at lately";
}

TEST_F(SearchPaletteTest, WaitsForTheAnswerWhenEnterIsQuicker)
{
    open();
    keys(text("cass"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return !m_done.isEmpty(); }));
    EXPECT_EQ(m_done, QStringList{numbered("client ", m_cass.value())});
}

TEST_F(SearchPaletteTest, MovesWithTheKeysAroundTheEndsAndOverHeadings)
{
    open();
    type("ca");
    EXPECT_EQ(chosen(), text("Callum Wright"));
    key(Qt::Key_Down);
    EXPECT_EQ(chosen(), text("Cass Nair"));
    key(Qt::Key_Down);
    EXPECT_EQ(chosen(), text("Callum Wright")) << "around the end";
    key(Qt::Key_Up);
    EXPECT_EQ(chosen(), text("Cass Nair"));
    key(Qt::Key_PageUp);
    EXPECT_EQ(chosen(), text("Callum Wright"));
    key(Qt::Key_PageDown);
    EXPECT_EQ(chosen(), text("Cass Nair"));
    key(Qt::Key_Return);
    EXPECT_EQ(m_done, QStringList{numbered("client ", m_cass.value())});
}

TEST_F(SearchPaletteTest, RunsACommand)
{
    open();
    type("list pri");
    EXPECT_EQ(chosen(), text("Print the day list"));
    key(Qt::Key_Return);
    EXPECT_EQ(m_done, QStringList{text("print")});
    EXPECT_EQ(QApplication::focusWidget(), m_button);
}

TEST_F(SearchPaletteTest, GoesToARaceABookingAndADay)
{
    const BookingView booking = m_desk.house.booked(m_cass, m_desk.maya, "full_sports", "2026-04-28T10:00");
    open();
    type("marathon");
    key(Qt::Key_Return);
    open();
    type("cass");
    key(Qt::Key_Down); // over the heading
    key(Qt::Key_Return);
    open();
    type("28 apr");
    EXPECT_EQ(chosen(), text("Go to Tuesday 28 April 2026"));
    key(Qt::Key_Return);
    const QStringList wanted{numbered("race ", m_london.value()),
        numbered("booking ", booking.id.value()) + text(" 2026-04-28"), text("day 2026-04-28")};
    EXPECT_EQ(m_done.join(u';').toStdString(), wanted.join(u';').toStdString());
}

TEST_F(SearchPaletteTest, SaysWhenNothingIsFoundAndWhatToTry)
{
    open();
    type("zzzz");
    EXPECT_TRUE(said(&m_palette, "searchMessage").startsWith(text("Nothing found for “zzzz”.")));
    EXPECT_EQ(named(&m_palette, "searchResults"), nullptr);
    key(Qt::Key_Return);
    EXPECT_TRUE(m_done.isEmpty());
    EXPECT_TRUE(m_palette.isOpen());
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_Backspace);
    settle();
    EXPECT_TRUE(said(&m_palette, "searchMessage").isEmpty());
    EXPECT_THAT(shown(), Contains("New booking"));
}

TEST_F(SearchPaletteTest, GivesTheKeyboardBackWithEscape)
{
    open();
    EXPECT_EQ(QApplication::focusWidget()->objectName(), text("searchText"));
    key(Qt::Key_Escape);
    EXPECT_FALSE(m_palette.isOpen());
    EXPECT_EQ(QApplication::focusWidget(), m_button);
    EXPECT_TRUE(m_done.isEmpty());
}

TEST_F(SearchPaletteTest, GoesAwayWithAClickElsewhereAndStaysWithOneInside)
{
    open();
    QTest::mouseClick(named(&m_palette, "searchText"), Qt::LeftButton);
    EXPECT_TRUE(m_palette.isOpen());
    QTest::mouseClick(&m_desk.window, Qt::LeftButton, Qt::NoModifier, QPoint{5, 700});
    EXPECT_FALSE(m_palette.isOpen());
}

TEST_F(SearchPaletteTest, TakesAClickOnARow)
{
    open();
    type("cass");
    auto* list = named<SearchList>(&m_palette, "searchResults");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
        list->visualRect(list->model()->index(0, 0)).center());
    EXPECT_TRUE(m_palette.isOpen()) << "a heading";
    QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::NoModifier,
        list->visualRect(list->model()->index(1, 0)).center());
    EXPECT_EQ(m_done, QStringList{numbered("client ", m_cass.value())});
}

TEST_F(SearchPaletteTest, KeepsTheOldResultsUntilTheNewOnesCome)
{
    open();
    type("cal");
    keys(text("l"));
    EXPECT_TRUE(m_palette.isBusy());
    EXPECT_THAT(shown(), Contains("Callum Wright"));
    settle();
    EXPECT_THAT(shown(), Contains("Callum Wright"));
    type("x");
    EXPECT_THAT(shown(), Not(Contains("Callum Wright")));
}

TEST_F(SearchPaletteTest, FollowsWhatIsChangedMeanwhile)
{
    open();
    type("zoe");
    m_desk.house.client("Zoë Quist");
    EXPECT_TRUE(waitFor([this] { return chosen() == text("Zoë Quist"); }));
}

TEST_F(SearchPaletteTest, IsOpenedByTheBoxWithTheFirstLetter)
{
    m_palette.open(text("c"));
    keys(text("ass"));
    settle();
    EXPECT_EQ(said(&m_palette, "searchText"), text("cass"));
    EXPECT_EQ(chosen(), text("Cass Nair"));
}

TEST_F(SearchPaletteTest, OpensWhileOneTypesElsewhere)
{
    auto* line = new QLineEdit{QStringLiteral("half a sentence"), &m_desk.window};
    line->show();
    line->setFocus();
    line->setCursorPosition(4);
    open();
    EXPECT_TRUE(m_palette.isOpen());
    EXPECT_EQ(line->text(), text("half a sentence"));
    key(Qt::Key_Escape);
    EXPECT_EQ(QApplication::focusWidget(), line);
}

TEST_F(SearchPaletteTest, FitsIntoASmallWindow)
{
    m_desk.window.resize(420, 300);
    open();
    EXPECT_TRUE(m_desk.window.rect().contains(m_palette.geometry()));
    m_desk.window.resize(900, 700);
    EXPECT_TRUE(waitFor([this] { return m_palette.width() > 420; }));
    EXPECT_TRUE(m_desk.window.rect().contains(m_palette.geometry()));
}

} // namespace
} // namespace taper::test
