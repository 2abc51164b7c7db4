// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/race/race_house.h"

#include <QListView>

namespace taper::test {
namespace {

class RacesOnThePage : public RacesPageTest {
protected:
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
};
class TheListOfThePage : public RacesPageTest { };
class TheSheetOfARace : public RacesPageTest { };

TEST_F(TheListOfThePage, GroupsRacesByWhatIsToComeAndWhatIsOver)
{
    race("Bath Half", "2026-03-15", 21'097);
    race("London Marathon", "2026-04-26", 42'195);
    race("Leeds Half", "2026-05-10", 21'097, RaceStatus::Postponed);
    show();
    EXPECT_EQ(lines(),
        (QStringList{text("[Coming]"), text("London Marathon"), text("[Postponed, no new date yet]"),
            text("Leeds Half"), text("[Past]"), text("Bath Half")}));
    const QAbstractItemModel* model = m_table->model();
    EXPECT_EQ(model->index(1, 0).data().toString(), text("Sun 26 Apr"));
    EXPECT_EQ(model->index(1, 1).data().toString(), text("D−2"));
    EXPECT_EQ(model->index(1, 4).data().toString(), text("42.195 km"));
    EXPECT_EQ(model->index(3, 0).data().toString(), text("was Sun 10 May"));
    EXPECT_EQ(model->index(3, 6).data().toString(), text("postponed, no date"));
    EXPECT_EQ(model->index(5, 1).data().toString(), text("D+40"));
}

TEST_F(TheListOfThePage, IsWalkedByKeyboardPastItsHeadings)
{
    race("Bath Half", "2026-03-15");
    race("London Marathon", "2026-04-26");
    show();
    key(Qt::Key_Down);
    EXPECT_TRUE(m_table->hasFocus());
    EXPECT_EQ(said(m_page, "raceName"), text("London Marathon"));
    key(Qt::Key_Down);
    EXPECT_EQ(said(m_page, "raceName"), text("Bath Half"));
    key(Qt::Key_F2);
    QWidget* editor = active(dialogNamed("raceEditor"));
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(said(editor, "name"), text("Bath Half"));
    key(Qt::Key_Escape);
    EXPECT_TRUE(closes("raceEditor"));
}

TEST_F(TheListOfThePage, NarrowsByItsFilters)
{
    race("Bath Half", "2026-03-15", 21'097);
    const auto london = race("London Marathon", "2026-04-26", 42'195);
    race("Leeds Marathon", "2026-10-11", 42'195, RaceStatus::Cancelled);
    race("Somewhere", "2026-05-30");
    m_desk.house.runner("Callum Wright", london);
    show();
    const auto shows = [this](
                           const QStringList& names) { return waitFor([&] { return listed() == names; }); };
    choose(m_page, "racePeriod", text("Next 4 weeks"));
    EXPECT_TRUE(shows({text("London Marathon")}));
    choose(m_page, "racePeriod", text("Past"));
    EXPECT_TRUE(shows({text("Bath Half")}));
    choose(m_page, "racePeriod", text("All days"));
    choose(m_page, "raceDistance", text("Marathon"));
    EXPECT_TRUE(shows({text("London Marathon"), text("Leeds Marathon")}));
    choose(m_page, "raceStatus", text("Called off"));
    EXPECT_TRUE(shows({text("Leeds Marathon")}));
    choose(m_page, "raceStatus", text("Any status"));
    choose(m_page, "raceDistance", text("Start or distance not known"));
    EXPECT_TRUE(waitFor([this] { return listed().size() == 4; })) << "none has a start time";
    press(m_page, "withEntrants");
    EXPECT_TRUE(shows({text("London Marathon")}));
    retype(m_page, "raceSearch", text("leeds"));
    EXPECT_TRUE(shows({}));
    EXPECT_FALSE(m_table->isVisible());
}

TEST_F(TheListOfThePage, ListsPartOfManyAndSaysHowManyThereAre)
{
    for (int i = 0; i < 502; ++i)
        race("Parkrun", "2026-05-02");
    show();
    EXPECT_EQ(listed().size(), 500);
    EXPECT_EQ(said(m_page, "moreRaces"), text("500 of 502 are listed: show more"));
    press(m_page, "moreRaces");
    EXPECT_TRUE(waitFor([this] { return listed().size() == 502; }));
    EXPECT_EQ(said(m_page, "moreRaces"), QString{});
}

TEST_F(TheSheetOfARace, SaysWhenWhereHowFarAndWhatBecameOfIt)
{
    RaceFields fields;
    fields.name = text("Ultra <b>");
    fields.date = date("2026-05-08");
    fields.endDate = date("2026-05-10");
    fields.startTime = TimeOfDay{6 * 60};
    fields.distanceMetres = 168'500;
    fields.place = text("Chamonix");
    fields.timeZone = text("Europe/Paris");
    fields.postponedFrom = date("2026-04-10");
    m_desk.house.race(fields);
    show();
    ASSERT_TRUE(waitFor([this] { return said(m_page, "raceName") == text("Ultra <b>"); }));
    EXPECT_EQ(said(m_page, "raceWhen"), text("8–10 May 2026 · D−14, in 14 days"));
    EXPECT_EQ(said(m_page, "raceState"), text("Postponed from 10 April 2026"));
    EXPECT_EQ(said(m_page, "fact.start"), text("06:00"));
    EXPECT_EQ(said(m_page, "fact.distance"), text("168.5 km (ultra)"));
    EXPECT_EQ(said(m_page, "fact.location"), text("Chamonix"));
    EXPECT_EQ(said(m_page, "fact.timezone"), text("Europe/Paris"));
}

TEST_F(TheSheetOfARace, CallsARaceOffAndBringsItBack)
{
    const auto london = m_desk.house.londonMarathon();
    const auto yuki = m_desk.house.runner("Yuki Tanaka", london);
    m_desk.house.booked(yuki, m_desk.maya, "full_sports", "2026-04-25T09:45", "insists");
    show();
    ASSERT_TRUE(waitFor([this] { return said(m_page, "raceName") == text("London Marathon"); }));
    EXPECT_EQ(said(m_page, "reinstateRace"), QString{}) << "it takes place";
    acceptSoon();
    press(m_page, "callOffRace");
    QWidget* change = dialogNamed("recheckDialog");
    ASSERT_NE(change, nullptr);
    EXPECT_EQ(stored(london).status, RaceStatus::Cancelled);
    press(change, "understood");
    ASSERT_TRUE(waitFor([this] { return said(m_page, "raceState") == text("Called off"); }));
    press(m_page, "reinstateRace");
    ASSERT_TRUE(waitFor([&] { return stored(london).status == RaceStatus::Scheduled; }));
    ASSERT_NE(dialogNamed("recheckDialog"), nullptr);
}

TEST_F(TheSheetOfARace, AsksForItsWeekAndForSessionsOfThoseWhoRun)
{
    const auto london = m_desk.house.londonMarathon();
    const auto yuki = m_desk.house.runner("Yuki Tanaka", london);
    Id<Race> week;
    std::vector<Id<Client>> planned;
    bool isImportAsked = false;
    QObject::connect(m_page, &RacesPage::weekRequested, m_page, [&](Id<Race> id) { week = id; });
    QObject::connect(m_page, &RacesPage::planRequested, m_page,
        [&](Id<Race>, const std::vector<Id<Client>>& clients) { planned = clients; });
    QObject::connect(m_page, &RacesPage::importRequested, m_page, [&] { isImportAsked = true; });
    show();
    ASSERT_TRUE(waitFor([this] { return said(m_page, "raceName") == text("London Marathon"); }));
    press(m_page, "raceWeek");
    EXPECT_EQ(week, london);
    press(m_page, "planSessions");
    EXPECT_TRUE(waitFor([&] { return planned == std::vector{yuki}; }));
    press(m_page, "importCalendar");
    EXPECT_TRUE(isImportAsked);
}

TEST_F(TheSheetOfARace, OffersToRemoveOnlyWhatNobodyIsEnteredIn)
{
    m_desk.house.runner("Yuki Tanaka", m_desk.house.londonMarathon());
    race("Typed by mistake", "2026-05-01");
    show();
    chooseRace("London Marathon");
    EXPECT_EQ(said(m_page, "removeRace"), QString{});
    chooseRace("Typed by mistake");
    acceptSoon();
    key(Qt::Key_Delete);
    EXPECT_TRUE(waitFor([this] { return listed() == QStringList{text("London Marathon")}; }));
    EXPECT_TRUE(waitFor([this] { return said(m_page, "raceName") == text("London Marathon"); }));
    EXPECT_EQ(m_noticed, QStringList{text("Removed: Typed by mistake.")});
}

TEST_F(RacesOnThePage, ChoosesTheRaceItIsAskedToShow)
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
    ASSERT_TRUE(waitFor([this] { return m_table->currentIndex().row() == 2; }));
    EXPECT_EQ(listed().size(), 2);
    EXPECT_TRUE(m_table->hasFocus());
}

TEST_F(RacesOnThePage, FindsARaceByAPartOfItsNameOrPlace)
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

TEST_F(RacesOnThePage, AddsARace)
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
    ASSERT_TRUE(closes("raceEditor"));
    ASSERT_EQ(inFile().size(), 1U);
    const auto race = raceById(m_desk.other(), inFile().front().race.id);
    EXPECT_EQ((*race)->name, text("Ultra de l'Été <b>"));
    EXPECT_EQ((*race)->endDate, date("2026-07-12"));
    EXPECT_EQ((*race)->startTime, TimeOfDay{6 * 60});
    EXPECT_EQ((*race)->finishTime, TimeOfDay{18 * 60});
    EXPECT_EQ((*race)->distanceMetres, 168'500);
    EXPECT_EQ((*race)->timeZone, text("Europe/Paris"));
    EXPECT_EQ((*race)->place, text("Chamonix"));
    EXPECT_TRUE(waitFor([this] { return listed() == QStringList{text("Ultra de l'Été <b>")}; }));
}

TEST_F(RacesOnThePage, SaysAtTheLastDayThatItLiesBeforeTheFirst)
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

TEST_F(RacesOnThePage, SaysEachThingThatCannotBeReadAtItsField)
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

TEST_F(RacesOnThePage, SaysWhatMovingARaceMeansForBookings)
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
    EXPECT_TRUE(closes("raceEditor"));
}

TEST_F(RacesOnThePage, SaysNothingOfBookingsThatARaceDoesNotTouch)
{
    const auto race = m_desk.house.londonMarathon();
    m_desk.house.runner("Callum Wright", race);
    QWidget* editor = openFirst();
    ASSERT_NE(editor, nullptr);
    retype(editor, "location", text("The Mall"));
    press(editor, "save");
    ASSERT_TRUE(closes("raceEditor"));
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
    EXPECT_EQ((*raceById(m_desk.other(), race))->place, text("The Mall"));
}

TEST_F(RacesOnThePage, SaysThatSomebodyElseWasFasterAndKeepsWhatWasTyped)
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

TEST_F(RacesOnThePage, ClosesWithoutAQuestionWhenNothingWasTyped)
{
    ASSERT_NE(openNew(), nullptr);
    key(Qt::Key_Escape);
    EXPECT_TRUE(closes("raceEditor")) << "a race without a date yet is no typing";
}

} // namespace
} // namespace taper::test
