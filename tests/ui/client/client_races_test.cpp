// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/client/page_test.h"

#include "core/clinic/clients.h"
#include "core/clinic/races.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPointer>

#include <algorithm>

namespace taper::test {
namespace {

/// Entering a client in races, from their page.
class ClientRacesTest : public ClientsPageTest {
protected:
    ClientRacesTest()
        : m_callum{add("Callum Wright")}
    {
        show();
    }

    std::vector<EntryView> entries()
    {
        auto detail = clientDetail(m_desk.other(), m_callum);
        return detail ? detail->entries : std::vector<EntryView>{};
    }
    QWidget* openEntry(const char* button)
    {
        showClient(m_callum);
        if (!waitFor([&] { return named(m_page, button) != nullptr; }))
            return nullptr;
        press(m_page, button);
        return activeDialog("entryEditor");
    }

    Id<Client> m_callum;
};

TEST_F(ClientRacesTest, MakesARaceThatIsNotKnownYet)
{
    QWidget* editor = openEntry("enterRace");
    ASSERT_NE(editor, nullptr);
    retype(editor, "racePicker", text("Leeds 10k"));
    auto* hits = named<QListWidget>(editor, "raceHits");
    ASSERT_TRUE(
        waitFor([&] { return hits->count() == 1 && hits->item(0)->text().contains(text("Leeds 10k")); }));
    key(Qt::Key_Return);
    QWidget* race = activeDialog("raceEditor");
    ASSERT_NE(race, nullptr);
    EXPECT_EQ(said(race, "name"), text("Leeds 10k"));
    retype(race, "date", text("2026-05-17"));
    retype(race, "distance_km", text("10"));
    press(race, "save");
    ASSERT_TRUE(waitFor([&] { return named(editor, "raceHits") == nullptr; })) << "it is taken at once";
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return entries().size() == 1; }));
    EXPECT_EQ(entries().front().race->date, date("2026-05-17"));
    EXPECT_EQ(entries().front().race->distanceMetres, 10'000);
}

TEST_F(ClientRacesTest, SaysWhatIsMissingAtItsField)
{
    QWidget* editor = openEntry("enterRace");
    ASSERT_NE(editor, nullptr);
    retype(editor, "target_time", text("fast"));
    press(editor, "save");
    EXPECT_FALSE(said(editor, "problem.race").isEmpty());
    EXPECT_TRUE(said(editor, "problem.target_time").contains(text("fast")));
    EXPECT_EQ(said(editor, "target_time"), text("fast"));
    EXPECT_TRUE(entries().empty());
}

TEST_F(ClientRacesTest, SaysThatTheyAreEnteredAlready)
{
    m_desk.house.enter(m_callum, m_desk.house.londonMarathon());
    QWidget* editor = openEntry("enterRace");
    ASSERT_NE(editor, nullptr);
    retype(editor, "racePicker", text("lond"));
    key(Qt::Key_Return); // perhaps before the list has answered
    ASSERT_TRUE(waitFor([&] { return said(editor, "racePicker").contains(text("London Marathon")); }));
    press(editor, "save");
    EXPECT_TRUE(waitFor(
        [&] { return !said(editor, "problem.race").isEmpty() || !said(editor, "formProblem").isEmpty(); }));
    EXPECT_EQ(entries().size(), 1U);
}

TEST_F(ClientRacesTest, KeepsTheFinishOfARaceThatWasRun)
{
    m_desk.house.enter(m_callum, m_desk.house.londonMarathon());
    QWidget* editor = openEntry("editEntry");
    ASSERT_NE(editor, nullptr);
    choose(editor, "status", text("Finished"));
    retype(editor, "finish_time", text("3:41:05"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return entries().front().entry->status == EntryStatus::Finished; }));
    EXPECT_EQ(entries().front().entry->finishTime, Seconds{(3 * 60 + 41) * 60 + 5});
}

TEST_F(ClientRacesTest, RemovesAnEntryWhenAskedTwice)
{
    m_desk.house.enter(m_callum, m_desk.house.londonMarathon());
    QWidget* editor = openEntry("editEntry");
    ASSERT_NE(editor, nullptr);
    answerNext("dialogCancel");
    press(editor, "removeEntry");
    EXPECT_EQ(entries().size(), 1U);
    answerNext("dialogAccept");
    press(editor, "removeEntry");
    ASSERT_TRUE(waitFor([this] { return entries().empty(); }));
    EXPECT_TRUE(waitFor([this] { return !texts().join(u' ').contains(text("London Marathon")); }));
}

TEST_F(ClientRacesTest, EntersThemByKeyboardInARaceThatIsThere)
{
    m_desk.house.londonMarathon();
    QWidget* editor = openEntry("enterRace");
    ASSERT_NE(editor, nullptr);
    keys(text("lond"));
    key(Qt::Key_Return); // perhaps before the list has answered
    ASSERT_TRUE(waitFor([&] { return said(editor, "racePicker").contains(text("London Marathon")); }));
    choose(editor, "priority", text("A · main race"));
    retype(editor, "target_time", text("3:45"));
    EXPECT_TRUE(waitFor([&] {
        const auto labels = editor->findChildren<QLabel*>();
        return std::ranges::any_of(
            labels, [](const QLabel* label) { return label->text() == text("3:45 · 5:20 /km"); });
    })) << "the pace is told while it is typed";
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return entries().size() == 1; }));
    EXPECT_EQ(entries().front().entry->targetTime, Seconds{(3 * 60 + 45) * 60});
    EXPECT_EQ(entries().front().entry->priority, RacePriority::A);
    EXPECT_TRUE(waitFor([this] { return texts().join(u' ').contains(text("target 3:45")); }));
}

TEST_F(ClientRacesTest, ComesBackToTheEntryWhenTheNewRaceIsNotMadeAfterAll)
{
    QWidget* editor = openEntry("enterRace");
    ASSERT_NE(editor, nullptr);
    retype(editor, "target_time", text("1:45"));
    retype(editor, "racePicker", text("Bath Half"));
    auto* hits = named<QListWidget>(editor, "raceHits");
    ASSERT_TRUE(
        waitFor([&] { return hits->count() == 1 && hits->item(0)->text().contains(text("Bath Half")); }));
    key(Qt::Key_Return);
    const QPointer<QWidget> race = activeDialog("raceEditor");
    ASSERT_NE(race, nullptr);
    press(race, "cancel");
    ASSERT_TRUE(waitFor([&] { return race.isNull(); }));
    EXPECT_EQ(said(editor, "racePicker"), text("Bath Half")) << "nothing typed is lost";
    EXPECT_EQ(said(editor, "target_time"), text("1:45"));
    EXPECT_TRUE(entries().empty());
}

TEST_F(ClientRacesTest, SaysWhatEnteringMeansForTheirBookings)
{
    m_desk.house.londonMarathon(); // the day after tomorrow
    const auto booking = m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-25T10:00");
    QWidget* editor = openEntry("enterRace");
    ASSERT_NE(editor, nullptr);
    retype(editor, "racePicker", text("lond"));
    key(Qt::Key_Return); // perhaps before the list has answered
    ASSERT_TRUE(waitFor([&] { return said(editor, "racePicker").contains(text("London Marathon")); }));
    press(editor, "save");
    QWidget* recheck = activeDialog("recheckDialog");
    ASSERT_NE(recheck, nullptr);
    auto* list = named<QListView>(recheck, "recheckList");
    EXPECT_TRUE(list->model()->index(1, 0).data().toString().contains(text("fine before, now too close")));
    press(recheck, "understood");
    EXPECT_EQ(m_desk.stored(booking.id).fields.start, moment("2026-04-25T10:00")) << "nothing is moved";
}

TEST_F(ClientRacesTest, ShowsResultsWithTheirPaceAndWhatStandsAsTheirBest)
{
    const auto ran = [this](const char* name, const char* day, int metres, Seconds time) {
        const auto race =
            m_desk.house.race({.name = text(name), .date = date(day), .distanceMetres = metres});
        const RaceEntryFields fields{
            .client = m_callum, .race = race, .finishTime = time, .status = EntryStatus::Finished};
        ASSERT_TRUE(saveEntry(m_desk.other(), {}, 0, fields));
    };
    ran("York Marathon", "2024-10-20", 42'195, Seconds{(3 * 60 + 43) * 60 + 42});
    ran("Manchester Marathon", "2025-04-27", 42'200, Seconds{(3 * 60 + 42) * 60 + 10});
    ran("Leeds 10k", "2025-06-01", 10'000, Seconds{47 * 60 + 5});
    showClient(m_callum);
    ASSERT_TRUE(waitFor([this] { return !said(m_page, "personalBests").isEmpty(); }));
    EXPECT_EQ(said(m_page, "personalBests"),
        text("Personal bests: 10 km 0:47:05 (2025) · Marathon 3:42:10 (2025)"));
    const QString all = texts().join(u'\n');
    EXPECT_TRUE(all.contains(text("3:42:10 · 5:16 /km · new best by 1:32"))) << qPrintable(all);
    EXPECT_TRUE(all.contains(text("first at this distance")));
}

TEST_F(ClientRacesTest, AsksForTheDayOnWhichAVirtualRaceIsRun)
{
    const auto race = m_desk.house.race({.name = text("Run Anywhere"),
        .date = date("2026-05-01"),
        .endDate = date("2026-05-31"),
        .distanceMetres = 10'000,
        .isVirtual = true});
    m_desk.house.enter(m_callum, race);
    QWidget* editor = openEntry("editEntry");
    ASSERT_NE(editor, nullptr);
    retype(editor, "run_day", text("2026-06-02"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([&] { return said(editor, "problem.run_day").contains(text("must lie between")); }))
        << "after its period";
    retype(editor, "run_day", text("2026-05-09"));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return entries().front().entry->runDay == date("2026-05-09"); }));
    EXPECT_TRUE(waitFor([this] { return texts().join(u' ').contains(text("runs on 9 May 2026")); }));
}

TEST_F(ClientRacesTest, CarriesAPlaceToTheNextEdition)
{
    m_desk.house.enter(m_callum, m_desk.house.londonMarathon());
    const auto next = m_desk.house.race({.name = text("London Marathon 2027"), .date = date("2027-04-25")});
    QWidget* editor = openEntry("editEntry");
    ASSERT_NE(editor, nullptr);
    EXPECT_EQ(named(editor, "edition"), nullptr) << "only of somebody who is deferred";
    choose(editor, "status", text("Deferred"));
    ASSERT_TRUE(waitFor([&] {
        auto* edition = named<QComboBox>(editor, "edition");
        return edition && edition->currentText().contains(text("London Marathon 2027"));
    }));
    press(editor, "save");
    ASSERT_TRUE(waitFor([this] { return entries().size() == 2; }));
    EXPECT_EQ(entries().front().race.id, next) << "latest first";
    EXPECT_EQ(entries().back().entry->deferredTo, next);
}

TEST_F(ClientRacesTest, DoesNotEnterAnArchivedClient)
{
    m_desk.house.londonMarathon();
    QWidget* editor = openEntry("enterRace");
    ASSERT_NE(editor, nullptr);
    retype(editor, "racePicker", text("lond"));
    key(Qt::Key_Return); // perhaps before the list has answered
    ASSERT_TRUE(waitFor([&] { return said(editor, "racePicker").contains(text("London Marathon")); }));
    const auto client = clientDetail(m_desk.other(), m_callum)->client;
    ClientFields fields = client.fields();
    fields.archived = true;
    ASSERT_TRUE(updateClient(m_desk.other(), m_callum, client.revision, fields));
    press(editor, "save");
    EXPECT_TRUE(waitFor([&] { return said(editor, "formProblem").contains(text("Archived")); }));
    EXPECT_TRUE(entries().empty());
}

} // namespace
} // namespace taper::test
