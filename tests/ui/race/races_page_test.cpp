// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booking/desk.h"

#include "core/clinic/races.h"
#include "ui/race/races_page.h"

#include <QListView>
#include <QTableView>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace taper::test {
namespace {

class RacesPageTest : public testing::Test {
protected:
    RacesPageTest()
        : m_page{new RacesPage{m_desk.bridge}}
        , m_table{m_page->findChild<QTableView*>(QStringLiteral("raceTable"))}
    {
        auto* layout = new QVBoxLayout{&m_desk.window};
        layout->addWidget(m_page);
        QObject::connect(&m_desk.bridge, &AsyncBridge::changed, m_page, &RacesPage::refresh);
    }
    void show()
    {
        bool isLoaded = false;
        QObject::connect(m_page, &Page::statusChanged, m_page, [&] { isLoaded = true; });
        m_page->activate();
        m_page->focusFirst();
        ASSERT_TRUE(waitFor([&] { return isLoaded; }));
        m_page->disconnect(m_page);
    }
    [[nodiscard]] QStringList listed() const
    {
        QStringList names;
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            names << m_table->model()->index(row, 2).data().toString();
        return names;
    }
    QWidget* openFirst()
    {
        show();
        key(Qt::Key_Down);
        key(Qt::Key_Return);
        return active(dialogNamed("raceEditor"));
    }
    QWidget* openNew()
    {
        show();
        press(m_page, "newRace");
        return active(dialogNamed("raceEditor"));
    }
    std::vector<RaceHit> inFile() { return findRaces(m_desk.other(), {}, 100).value(); }
    /// With the keyboard in it, as a window system gives it to a dialog that opens.
    static QWidget* active(QWidget* dialog)
    {
        if (!dialog)
            return nullptr;
        dialog->activateWindow();
        return waitFor([dialog] { return dialog->isActiveWindow(); }) ? dialog : nullptr;
    }
    static bool isClosed()
    {
        for (const QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget->isVisible() && widget->objectName() == text("raceEditor"))
                return false;
        }
        return true;
    }

    Desk m_desk;
    RacesPage* m_page;
    QTableView* m_table;
};

TEST_F(RacesPageTest, ChoosesTheRaceItIsAskedToShow)
{
    m_desk.house.londonMarathon();
    RaceFields race;
    race.name = text("Hackney Half");
    race.date = date("2026-05-17");
    const Id<Race> hackney = m_desk.house.race(race);
    show();
    retype(m_page, "raceSearch", text("london"));
    ASSERT_TRUE(waitFor([this] { return listed().size() == 1; }));
    m_page->showRace(hackney);
    ASSERT_TRUE(waitFor([this] { return m_table->currentIndex().row() == 1; }));
    EXPECT_EQ(listed().size(), 2);
    EXPECT_TRUE(m_table->hasFocus());
}

TEST_F(RacesPageTest, FindsARaceByAPartOfItsNameOrPlace)
{
    m_desk.house.londonMarathon();
    RaceFields leeds;
    leeds.name = text("Abbey Dash");
    leeds.place = text("Leeds");
    leeds.date = date("2026-05-17");
    m_desk.house.race(leeds);
    show();
    EXPECT_EQ(listed(), (QStringList{text("London Marathon"), text("Abbey Dash")})) << "the next one first";
    retype(m_page, "raceSearch", text("leeds"));
    EXPECT_TRUE(waitFor([this] { return listed() == QStringList{text("Abbey Dash")}; }));
    retype(m_page, "raceSearch", text("nothing like it"));
    EXPECT_TRUE(waitFor([this] { return listed().isEmpty(); }));
    EXPECT_FALSE(m_table->isVisible());
}

TEST_F(RacesPageTest, AddsARace)
{
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("Ultra de l'Été <b>"));
    retype(editor, "date", text("2026-07-10"));
    retype(editor, "end_date", text("2026-07-12"));
    retype(editor, "start_time", text("6:00"));
    retype(editor, "finish_time", text("18:00"));
    retype(editor, "distance_km", text("168,5"));
    retype(editor, "timezone", text("Europe/Paris"));
    retype(editor, "location", text("Chamonix"));
    press(editor, "save");
    ASSERT_TRUE(waitFor(isClosed));
    ASSERT_EQ(inFile().size(), 1U);
    const auto race = raceById(m_desk.other(), inFile().front().id);
    EXPECT_EQ((*race)->name, text("Ultra de l'Été <b>"));
    EXPECT_EQ((*race)->endDate, date("2026-07-12"));
    EXPECT_EQ((*race)->startTime, TimeOfDay{6 * 60});
    EXPECT_EQ((*race)->finishTime, TimeOfDay{18 * 60});
    EXPECT_EQ((*race)->distanceMetres, 168'500);
    EXPECT_EQ((*race)->timeZone, text("Europe/Paris"));
    EXPECT_EQ((*race)->place, text("Chamonix"));
    EXPECT_TRUE(waitFor([this] { return listed() == QStringList{text("Ultra de l'Été <b>")}; }));
}

TEST_F(RacesPageTest, SaysAtTheLastDayThatItLiesBeforeTheFirst)
{
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("Ultra"));
    retype(editor, "date", text("2026-07-10"));
    retype(editor, "end_date", text("2026-07-09"));
    press(editor, "save");
    EXPECT_EQ(said(editor, "problem.end_date"), text("The end lies before the start."));
    EXPECT_EQ(said(editor, "name"), text("Ultra"));
    EXPECT_TRUE(inFile().empty());
}

TEST_F(RacesPageTest, SaysEachThingThatCannotBeReadAtItsField)
{
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    const std::pair<const char*, const char*> typed[] = {
        {"date", "31.04.2026"}, {"start_time", "25:00"}, {"distance_km", "-5"}, {"timezone", "Mars/Base"}};
    for (const auto& [input, what] : typed)
        retype(editor, input, text(what));
    press(editor, "save");
    EXPECT_FALSE(said(editor, "problem.name").isEmpty());
    for (const auto& [input, what] : typed) {
        const QByteArray label = QByteArrayLiteral("problem.") + input;
        EXPECT_TRUE(said(editor, label.constData()).contains(text(what)))
            << input << ": " << qPrintable(said(editor, label.constData()));
        EXPECT_EQ(said(editor, "distance_km"), text("-5")) << "nothing typed is lost";
    }
}

TEST_F(RacesPageTest, SaysWhatMovingARaceMeansForBookings)
{
    RaceFields far;
    far.name = text("Leeds Marathon");
    far.date = date("2026-06-28");
    far.distanceMetres = 42'195;
    const auto race = m_desk.house.race(far);
    const auto callum = m_desk.house.runner("Callum Wright", race);
    const BookingView booking = m_desk.house.booked(callum, m_desk.maya, "full_sports", "2026-05-16T09:45");
    QWidget* editor = openFirst();
    ASSERT_NE(editor, nullptr);
    retype(editor, "date", text("2026-05-17"));
    press(editor, "save");
    QWidget* dialog = dialogNamed("recheckDialog");
    ASSERT_NE(dialog, nullptr);
    QString all;
    const auto* model = named<QListView>(dialog, "recheckList")->model();
    for (int row = 0; row < model->rowCount(); ++row)
        all += model->index(row, 0).data().toString() + u'\n';
    EXPECT_TRUE(all.contains(text("Newly too close or flagged harder"))) << qPrintable(all);
    EXPECT_TRUE(all.contains(text("Sat 16 May 09:45"))) << qPrintable(all);
    EXPECT_TRUE(all.contains(text("Callum Wright")));
    EXPECT_TRUE(all.contains(text("too close")));
    EXPECT_FALSE(all.contains(text("Newly fine or better")));
    EXPECT_EQ(m_desk.stored(booking.id).fields.start, moment("2026-05-16T09:45")) << "nothing is moved";
    EXPECT_TRUE(m_desk.stored(booking.id).needsAttention());
    press(dialog, "understood");
    EXPECT_TRUE(waitFor(isClosed));
}

TEST_F(RacesPageTest, SaysNothingOfBookingsThatARaceDoesNotTouch)
{
    const auto race = m_desk.house.londonMarathon();
    m_desk.house.runner("Callum Wright", race);
    QWidget* editor = openFirst();
    ASSERT_NE(editor, nullptr);
    retype(editor, "location", text("The Mall"));
    press(editor, "save");
    ASSERT_TRUE(waitFor(isClosed));
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_EQ((*raceById(m_desk.other(), race))->place, text("The Mall"));
}

TEST_F(RacesPageTest, SaysThatSomebodyElseWasFasterAndKeepsWhatWasTyped)
{
    const auto race = m_desk.house.londonMarathon();
    QWidget* editor = openFirst();
    ASSERT_NE(editor, nullptr);
    retype(editor, "location", text("The Mall"));
    ASSERT_TRUE(moveRace(m_desk.other(), race, date("2026-05-03"), std::nullopt));
    press(editor, "save");
    ASSERT_TRUE(waitFor([&] { return !said(editor, "formProblem").isEmpty(); }));
    EXPECT_TRUE(said(editor, "formProblem").startsWith(text("Somebody else has changed this race")));
    EXPECT_EQ(said(editor, "location"), text("The Mall"));
    EXPECT_EQ((*raceById(m_desk.other(), race))->date, date("2026-05-03"));
}

TEST_F(RacesPageTest, ClosesWithoutAQuestionWhenNothingWasTyped)
{
    ASSERT_NE(openNew(), nullptr);
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor(isClosed)) << "a race without a date yet is no typing";
}

} // namespace
} // namespace taper::test
