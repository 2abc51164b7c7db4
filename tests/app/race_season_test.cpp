// SPDX-License-Identifier: GPL-3.0-or-later
// A season towards one race in the real window: from the calendar that names it to the times that were run,
// and what stands in the file afterwards.
#include "core/clinic/attention.h"
#include "core/clinic/course_plans.h"
#include "core/clinic/race_entrants.h"
#include "core/clinic/race_list.h"
#include "core/clinic/races.h"
#include "core/clinic/recall.h"
#include "core/clinic/workspace.h"
#include "tests/app/morning.h"
#include "ui/attention/attention_page.h"
#include "ui/raceweek/race_week_page.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace taper::test {
namespace {

/// As clubs publish them: an exclusive last day, two distances in one event, a deadline, and one that is
/// called off.
constexpr auto kCalendar = "BEGIN:VCALENDAR\r\n"
                           "VERSION:2.0\r\n"
                           "PRODID:-//Harbour Runners//Races//EN\r\n"
                           "BEGIN:VEVENT\r\n"
                           "UID:race-1@harbour.example.org\r\n"
                           "DTSTART;VALUE=DATE:20260816\r\n"
                           "DTEND;VALUE=DATE:20260817\r\n"
                           "SUMMARY:Riverside Marathon\r\n"
                           "DESCRIPTION:42.195 km / 10 km\r\n"
                           "LOCATION:Bristol\r\n"
                           "END:VEVENT\r\n"
                           "BEGIN:VEVENT\r\n"
                           "UID:deadline-1@harbour.example.org\r\n"
                           "DTSTART;VALUE=DATE:20260701\r\n"
                           "SUMMARY:Entries close: Riverside Marathon\r\n"
                           "END:VEVENT\r\n"
                           "BEGIN:VEVENT\r\n"
                           "UID:race-2@harbour.example.org\r\n"
                           "DTSTART;VALUE=DATE:20260905\r\n"
                           "SUMMARY:\xC4\xB0znik G\xC3\xB6l\xC3\xBC 50K\r\n"
                           "STATUS:CANCELLED\r\n"
                           "END:VEVENT\r\n"
                           "END:VCALENDAR\r\n";

class RaceSeason : public MorningAtTheDesk {
protected:
    void click(const char* button)
    {
        auto* found = seen<QAbstractButton>(button);
        ASSERT_NE(found, nullptr) << button;
        ASSERT_TRUE(found->isEnabled()) << button;
        QTest::mouseClick(found, Qt::LeftButton);
        settle();
    }
    void fill(const char* input, const QString& what)
    {
        auto* line = seen<QLineEdit>(input);
        ASSERT_NE(line, nullptr) << input;
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, what);
    }
    void page(Qt::Key letter)
    {
        key(letter, Qt::AltModifier);
        settle();
    }
    /// No dialog is open any more; the window has the keyboard, as a window manager gives it.
    [[nodiscard]] bool isClosed()
    {
        const bool isDone = waitFor([] { return !QApplication::activeModalWidget(); });
        desktop.window().activateWindow();
        settle();
        return isDone;
    }
    [[nodiscard]] std::optional<Stored<Race>> raceNamed(const QString& name)
    {
        const auto list = raceList(colleague.clinic(), {.text = name}, 10);
        for (const RaceRow& row : list->rows) {
            if (row.race->name == name)
                return row.race;
        }
        return std::nullopt;
    }
    [[nodiscard]] QStringList entrantsOf(Id<Race> race)
    {
        QStringList names;
        const auto entrants = raceEntrants(colleague.clinic(), race);
        for (const EntrantRow& entrant : entrants->rows)
            names << entrant.clientName;
        return names;
    }
    /// What was written of a row, in order.
    [[nodiscard]] std::string historyOf(const char* table, qint64 id)
    {
        QStringList actions;
        for (const QString& action : colleague.clinic().workspace().connection().column<QString>(
                 text("SELECT action FROM audit WHERE table_name = '%1' AND row_id = %2 ORDER BY id")
                     .arg(QLatin1String{table})
                     .arg(id)))
            actions << action;
        return actions.join(u' ').toStdString();
    }
    [[nodiscard]] int openPoints()
    {
        const auto list = attentionList(colleague.clinic());
        return list->count(AttentionStanding::Open);
    }

    /// What is in the calendar, in the dialog.
    void readTheCalendar()
    {
        QFile file{folder.filePath(text("races.ics"))};
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(kCalendar) > 0);
        file.close();
        page(Qt::Key_R);
        click("importCalendar");
        ASSERT_TRUE(isOpen("calendarImport"));
        fill("calendarPath", file.fileName());
        QTest::keyClick(seen<QLineEdit>("calendarPath"), Qt::Key_Return);
        ASSERT_TRUE(waitFor([] { return seen<QTableView>("calendarTable") != nullptr; }));
        settle();
    }
    [[nodiscard]] static QString totals() { return seen<QLabel>("calendarTotals")->text(); }
    void showOnThePage(const QString& race)
    {
        fill("raceSearch", race);
        settle();
        ASSERT_TRUE(
            waitFor([&] { return seen<QLabel>("raceName") && seen<QLabel>("raceName")->text() == race; }));
    }
    void enter(std::initializer_list<const char*> names)
    {
        click("enterRunners");
        ASSERT_TRUE(isOpen("enterRunners"));
        for (const char* name : names) {
            fill("runnerSearch", text(name));
            settle();
            QTest::keyClick(seen<QLineEdit>("runnerSearch"), Qt::Key_Return);
            settle();
        }
        click("save");
        ASSERT_TRUE(isClosed());
    }
};

TEST_F(RaceSeason, GoesFromTheCalendarToTheTimesThatWereRunAndLeavesATrueHistory)
{
    open();
    readTheCalendar();
    EXPECT_EQ(totals(), text("3 new · 1 deadline left out"));
    click("import");
    ASSERT_TRUE(isClosed());
    const QString name = text("Riverside Marathon · 42.2 km");
    const auto found = raceNamed(name);
    ASSERT_TRUE(found) << "each distance is a race of its own";
    const Id<Race> race = found->id;
    EXPECT_EQ(found->fields().date, date("2026-08-16"));
    EXPECT_EQ(found->fields().endDate, std::nullopt) << "the last day of a calendar is not included";
    EXPECT_TRUE(raceNamed(text("Riverside Marathon · 10 km")));
    EXPECT_FALSE(raceNamed(text("Entries close: Riverside Marathon")));
    readTheCalendar();
    EXPECT_EQ(totals(), text("1 new · 2 unchanged · 1 deadline left out"))
        << "a second import would double nothing";
    EXPECT_FALSE(seen<QPushButton>("import")->isEnabled());
    click("cancel");
    ASSERT_TRUE(isClosed());

    showOnThePage(name);
    enter({"holly", "ann b"});
    EXPECT_EQ(entrantsOf(race), (QStringList{text("Ann Bell"), text("Holly West")}));

    // Sixteen weeks for both, booked together.
    click("planSessions");
    ASSERT_TRUE(isOpen("coursePlanner"));
    ASSERT_TRUE(waitFor([] { return seen<QPushButton>("book") && seen<QPushButton>("book")->isEnabled(); }));
    click("book");
    ASSERT_TRUE(isClosed());
    auto plans = plansOfRace(colleague.clinic(), race);
    ASSERT_EQ(plans->size(), 2U);
    for (const PlanView& plan : *plans)
        EXPECT_GE(plan.progress.toCome, 10) << qPrintable(plan.clientName);

    // A fortnight later than it was to be: nothing moves by itself, and what it means is said.
    click("postponeRace");
    ASSERT_TRUE(isOpen("postponeDialog"));
    keys("2026-08-30");
    click("save");
    ASSERT_TRUE(isOpen("recheckDialog"));
    click("understood");
    ASSERT_TRUE(isClosed());
    const auto postponed = raceById(colleague.clinic(), race);
    EXPECT_EQ(postponed->fields().date, date("2026-08-30"));
    EXPECT_EQ(postponed->fields().postponedFrom, date("2026-08-16"));
    plans = plansOfRace(colleague.clinic(), race);
    for (const PlanView& plan : *plans)
        EXPECT_TRUE(plan.canMoveAlong()) << qPrintable(plan.clientName);

    // Whatever that raised, and what stood open before, is worked to zero without the mouse.
    ASSERT_GT(openPoints(), 0);
    page(Qt::Key_A);
    for (int turn = 0; turn < 40 && openPoints() > 0; ++turn) {
        const int before = openPoints();
        ASSERT_TRUE(waitFor([] { return seen("keep") || seen("settle"); }));
        if (seen("keep"))
            key(Qt::Key_K, Qt::AltModifier);
        else
            key(Qt::Key_L, Qt::AltModifier);
        ASSERT_TRUE(waitFor([] { return QApplication::activeModalWidget() != nullptr; }));
        front()->activateWindow();
        settle();
        keys("agreed");
        key(Qt::Key_Return);
        ASSERT_TRUE(isClosed());
        ASSERT_TRUE(waitFor([&] { return openPoints() < before; }));
        settle();
    }
    EXPECT_EQ(openPoints(), 0);

    // The race's week, on the screen and on paper.
    colleague.clock().set("2026-08-24T08:00");
    key(Qt::Key_4, Qt::ControlModifier);
    settle();
    desktop.window().findChild<RaceWeekPage*>()->showRace(race);
    settle();
    ASSERT_TRUE(waitFor([] {
        return seen<QTableView>("weekTable") && seen<QTableView>("weekTable")->model()->rowCount() == 2;
    }));
    click("printWeek");
    ASSERT_TRUE(isOpen("raceWeekPreview"));
    front()->close();
    ASSERT_TRUE(isClosed());

    // Afterwards the times, one under the other.
    colleague.clock().set("2026-09-01T08:00");
    desktop.window().activateWindow();
    page(Qt::Key_R);
    showOnThePage(name);
    auto* entrants = seen<QTableView>("entrantTable");
    ASSERT_NE(entrants, nullptr);
    entrants->setFocus();
    entrants->selectRow(0);
    keys("34210");
    key(Qt::Key_Return);
    settle();
    keys("dnf");
    key(Qt::Key_Return);
    settle();
    const auto results = raceEntrants(colleague.clinic(), race);
    EXPECT_EQ(results->rows[0].entry->finishTime, Seconds{3 * 3600 + 42 * 60 + 10});
    EXPECT_EQ(results->rows[0].entry->status, EntryStatus::Finished);
    EXPECT_EQ(results->rows[1].entry->status, EntryStatus::DidNotFinish);

    EXPECT_EQ(historyOf("race", race.value()), "import postpone");
    for (const EntrantRow& row : results->rows)
        EXPECT_EQ(historyOf("race_entry", row.entry.id.value()), "add update");
}

} // namespace
} // namespace taper::test
