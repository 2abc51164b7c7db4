// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/client/page_test.h"

#include "core/clinic/clients.h"

#include <QListWidget>

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
    ASSERT_TRUE(waitFor([&] { return named<QListWidget>(editor, "raceHits")->count() == 2; }));
    key(Qt::Key_Return);
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

} // namespace
} // namespace taper::test
