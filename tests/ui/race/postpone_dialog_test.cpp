// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/race/race_house.h"

#include <QRadioButton>

namespace taper::test {
namespace {

class PostponingARace : public RacesPageTest {
protected:
    Id<Race> m_london = m_desk.house.londonMarathon();

    QWidget* open()
    {
        show();
        chooseRace("London Marathon");
        press(m_page, "postponeRace");
        return active(dialogNamed("postponeDialog"));
    }
};

TEST_F(PostponingARace, GivesItItsNewDayAndSaysWhatThatMeans)
{
    const auto yuki = m_desk.house.runner("Yuki Tanaka", m_london);
    m_desk.house.booked(yuki, m_desk.maya, "full_sports", "2026-05-02T09:45");
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    keys(text("2026-05-03"));
    retype(dialog, "start_time", text("9:30"));
    press(dialog, "save");
    QWidget* change = dialogNamed("recheckDialog");
    ASSERT_NE(change, nullptr) << "the day before is too close";
    EXPECT_EQ(stored(m_london).date, date("2026-05-03"));
    EXPECT_EQ(stored(m_london).startTime, TimeOfDay{9 * 60 + 30});
    EXPECT_EQ(stored(m_london).postponedFrom, date("2026-04-26"));
    EXPECT_TRUE(
        waitFor([this] { return said(m_page, "raceState") == text("Postponed from 26 April 2026"); }));
    EXPECT_EQ(m_noticed, QStringList{text("Now on Sunday 3 May 2026: London Marathon.")});
}

TEST_F(PostponingARace, LeavesItWithoutADayUntilOneIsKnown)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "dateNotYet");
    press(dialog, "save");
    ASSERT_TRUE(closes("postponeDialog"));
    EXPECT_EQ(stored(m_london).status, RaceStatus::Postponed);
    EXPECT_EQ(stored(m_london).date, date("2026-04-26"));
    EXPECT_TRUE(waitFor([this] { return lines().contains(text("[Postponed, no new date yet]")); }));
    EXPECT_EQ(said(m_page, "raceWhen"), text("Was to be on Sunday 26 April 2026"));
}

TEST_F(PostponingARace, SaysWhatIsWrongWithTheDay)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    press(dialog, "save");
    EXPECT_EQ(said(dialog, "problem.date"), text("Please fill this in."));
    retype(dialog, "date", text("31.04.2026"));
    press(dialog, "save");
    EXPECT_TRUE(said(dialog, "problem.date").contains(text("31.04.2026")));
    retype(dialog, "date", text("9999-01-01"));
    press(dialog, "save");
    EXPECT_TRUE(waitFor([&] {
        return said(dialog, "problem.date") == text("This must lie between 1900-01-01 and 2199-12-31.");
    }));
    EXPECT_EQ(stored(m_london).date, date("2026-04-26"));
}

TEST_F(PostponingARace, SaysThatSomebodyElseWasFasterAndKeepsWhatWasTyped)
{
    QWidget* dialog = open();
    ASSERT_NE(dialog, nullptr);
    keys(text("2026-05-03"));
    ASSERT_TRUE(cancelRace(m_desk.other(), m_london));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([&] { return !said(dialog, "formProblem").isEmpty(); }));
    EXPECT_TRUE(said(dialog, "formProblem").startsWith(text("Somebody else has changed this race")));
    EXPECT_EQ(dialog->findChild<QRadioButton*>(text("dateKnown"))->isChecked(), true);
    EXPECT_EQ(stored(m_london).status, RaceStatus::Cancelled);
}

} // namespace
} // namespace taper::test
