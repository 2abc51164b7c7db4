// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/race/race_house.h"

#include <QComboBox>

namespace taper::test {
namespace {

class TheEditorOfARace : public RacesPageTest {
protected:
    QWidget* openNew()
    {
        show();
        press(m_page, "newRace");
        return active(dialogNamed("raceEditor"));
    }
    QWidget* openEdit(const char* name)
    {
        show();
        chooseRace(name);
        press(m_page, "editRace");
        return active(dialogNamed("raceEditor"));
    }
};

TEST_F(TheEditorOfARace, SaysWhileOneTypesThatTheRaceIsThere)
{
    const auto london = m_desk.house.londonMarathon();
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("46th London Marathon"));
    EXPECT_TRUE(waitFor([&] { return said(editor, "duplicate").startsWith(text("Already there: London")); }));
    retype(editor, "name", text("Leeds Abbey Dash"));
    EXPECT_TRUE(waitFor([&] { return said(editor, "duplicate").isEmpty(); }));
    retype(editor, "name", text("london marathon 2026"));
    retype(editor, "date", text("2026-05-01"));
    ASSERT_TRUE(waitFor([&] { return !said(editor, "duplicate").isEmpty(); }));
    press(editor, "useDuplicate");
    ASSERT_TRUE(closes("raceEditor"));
    EXPECT_EQ(inFile().size(), 1U) << "nothing was added";
    EXPECT_TRUE(waitFor([this] { return said(m_page, "raceName") == text("London Marathon"); }));
    EXPECT_EQ(stored(london).date, date("2026-04-26"));
    EXPECT_TRUE(m_noticed.isEmpty());
}

TEST_F(TheEditorOfARace, LetsTwoRacesOfOneNameBeOnOneDay)
{
    race("Bath Running Festival", "2026-05-17", 21'097);
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("Bath Running Festival"));
    retype(editor, "date", text("2026-05-17"));
    retype(editor, "distance_km", text("10"));
    ASSERT_TRUE(waitFor([&] { return said(editor, "duplicate").endsWith(text("(another distance)")); }));
    press(editor, "save");
    ASSERT_TRUE(closes("raceEditor"));
    EXPECT_EQ(inFile().size(), 2U);
}

TEST_F(TheEditorOfARace, TakesAVirtualRaceWithItsPeriod)
{
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("Run Anywhere 10K"));
    press(editor, "virtual");
    retype(editor, "date", text("2026-05-01"));
    retype(editor, "end_date", text("2026-10-31"));
    press(editor, "save");
    ASSERT_TRUE(closes("raceEditor"));
    ASSERT_EQ(inFile().size(), 1U);
    EXPECT_TRUE(inFile().front().race->isVirtual);
    EXPECT_TRUE(waitFor([this] { return said(m_page, "raceState") == text("Virtual"); }));
    EXPECT_TRUE(said(m_page, "raceWhen").startsWith(text("1 May – 31 October 2026")));
}

TEST_F(TheEditorOfARace, SchedulesAPostponedRaceAgainWithItsNewDate)
{
    const auto leeds = race("Leeds Half", "2026-05-10", 21'097, RaceStatus::Postponed);
    QWidget* editor = openEdit("Leeds Half");
    ASSERT_NE(editor, nullptr);
    retype(editor, "date", text("2026-09-20"));
    EXPECT_EQ(editor->findChild<QComboBox*>(text("status"))->currentText(), text("Scheduled"));
    press(editor, "save");
    ASSERT_TRUE(closes("raceEditor"));
    EXPECT_EQ(stored(leeds).status, RaceStatus::Scheduled);
    EXPECT_EQ(stored(leeds).postponedFrom, date("2026-05-10"));
}

TEST_F(TheEditorOfARace, KeepsTheFirstDayOfAPostponedRaceThatIsOnlyCorrected)
{
    const auto london = m_desk.house.londonMarathon();
    ASSERT_TRUE(moveRace(m_desk.other(), london, date("2026-05-03"), std::nullopt));
    QWidget* editor = openEdit("London Marathon");
    ASSERT_NE(editor, nullptr);
    retype(editor, "location", text("The Mall"));
    press(editor, "save");
    ASSERT_TRUE(closes("raceEditor"));
    EXPECT_EQ(stored(london).place, text("The Mall"));
    EXPECT_EQ(stored(london).postponedFrom, date("2026-04-26"));
}

TEST_F(TheEditorOfARace, RefusesTheYear9999AtItsField)
{
    QWidget* editor = openNew();
    ASSERT_NE(editor, nullptr);
    retype(editor, "name", text("Never"));
    retype(editor, "date", text("9999-12-31"));
    press(editor, "save");
    EXPECT_TRUE(waitFor([&] {
        return said(editor, "problem.date") == text("This must lie between 1900-01-01 and 2199-12-31.");
    }));
    EXPECT_EQ(said(editor, "name"), text("Never")) << "nothing typed is lost";
    EXPECT_TRUE(inFile().empty());
}

} // namespace
} // namespace taper::test
