// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/race_list.h"
#include "core/clinic/races.h"
#include "tests/ui/booking/desk.h"
#include "ui/calendar/calendar_import_dialog.h"

#include <QComboBox>
#include <QFile>
#include <QProgressBar>
#include <QTableView>

#include <gtest/gtest.h>

namespace taper::test {

namespace {

/// Friday 2026-04-24 at the desk, with the dialog open.
class CalendarDialog : public testing::Test {
protected:
    CalendarDialog() { dialog = CalendarImportDialog::open(desk.bridge, &desk.window); }
    ~CalendarDialog() override { delete dialog; }

    QString file(const char* name, const QByteArray& bytes)
    {
        const QString path = desk.folder.filePath(QString::fromLatin1(name));
        QFile written{path};
        EXPECT_TRUE(written.open(QIODevice::WriteOnly) && written.write(bytes) == bytes.size());
        return path;
    }
    void show(const char* name, const QByteArray& bytes)
    {
        dialog->showFile(file(name, bytes));
        settle();
    }
    /// Until nothing runs any more.
    void settle()
    {
        EXPECT_TRUE(waitFor([this] { return !dialog || !named(dialog, "calendarProgress"); }));
    }
    int rows() { return named<QTableView>(dialog, "calendarTable")->model()->rowCount(); }
    size_t races() { return raceList(desk.other(), {}, 100)->rows.size(); }

    Desk desk;
    QPointer<CalendarImportDialog> dialog;
};

constexpr auto kRaces = "id,name,date,distance\n1,Hill Run,2026-10-18,10\n2,Lake Run,2026-10-19,21.1\n";

TEST_F(CalendarDialog, ShowsWhatIsInAFileAndTakesWhatIsTicked)
{
    EXPECT_FALSE(named(dialog, "import")->isEnabled());
    show("races.csv", kRaces);
    EXPECT_EQ(rows(), 2);
    EXPECT_EQ(said(dialog, "calendarTotals"), text("2 new"));
    EXPECT_EQ(races(), 0U);
    auto* table = named<QTableView>(dialog, "calendarTable");
    ASSERT_TRUE(table->model()->setData(table->model()->index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_EQ(said(dialog, "import"), text("&Import 1"));
    QString sentence;
    QObject::connect(
        dialog, &CalendarImportDialog::imported, [&sentence](const QString& text) { sentence = text; });
    press(dialog, "import");
    ASSERT_TRUE(waitFor([&sentence] { return !sentence.isEmpty(); }));
    EXPECT_EQ(sentence, text("Races imported: 1 added."));
    EXPECT_TRUE(waitFor([this] { return !dialog; })) << "it closes";
    EXPECT_EQ(races(), 1U);
}

TEST_F(CalendarDialog, AsksWhichColumnHoldsTheDate)
{
    show("races.csv", "Event,When is it held,Town\nHill Run,2026-10-18,Bath\n");
    EXPECT_TRUE(said(dialog, "calendarSays").contains(text("Event, When is it held, Town")));
    EXPECT_EQ(named(dialog, "calendarTable"), nullptr);
    auto* column = named<QComboBox>(dialog, "column_0");
    ASSERT_NE(column, nullptr);
    column->setCurrentIndex(2);
    Q_EMIT column->activated(2);
    settle();
    EXPECT_EQ(rows(), 1);
    EXPECT_EQ(said(dialog, "calendarTotals"), text("1 new"));
}

TEST_F(CalendarDialog, AsksWhetherTheDayOrTheMonthComesFirst)
{
    show("races.csv", "name,date\nHill Run,05/06/2026\n");
    EXPECT_TRUE(said(dialog, "calendarSays").contains(text("05/06/2026")));
    auto* order = named<QComboBox>(dialog, "calendarDateOrder");
    ASSERT_NE(order, nullptr);
    order->setCurrentIndex(1);
    Q_EMIT order->activated(1);
    settle();
    auto* table = named<QTableView>(dialog, "calendarTable");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->model()->index(0, 0).data().toString(), text("Fri 5 Jun 2026"));
}

TEST_F(CalendarDialog, AsksHowTheLettersWereWritten)
{
    show("races.csv", "name,date\n\xDDznik Ko\xFEusu,2026-10-18\n");
    auto* encoding = named<QComboBox>(dialog, "calendarEncoding");
    ASSERT_NE(encoding, nullptr);
    encoding->setCurrentIndex(2);
    Q_EMIT encoding->activated(2);
    settle();
    auto* table = named<QTableView>(dialog, "calendarTable");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->model()->index(0, 1).data().toString(), text("İznik Koşusu"));
}

TEST_F(CalendarDialog, SaysInASentenceWhatIsWrongWithAFile)
{
    show("cut.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261018\nSUMM");
    EXPECT_TRUE(said(dialog, "calendarSays").contains(text("line 2")));
    EXPECT_FALSE(named(dialog, "import")->isEnabled());
    dialog->showFile(desk.folder.filePath(text("none.ics")));
    settle();
    EXPECT_TRUE(said(dialog, "calendarSays").contains(text("There is no file")));
}

TEST_F(CalendarDialog, ShowsTheNewStateWhenARaceWasChangedMeanwhile)
{
    show("races.csv", kRaces);
    press(dialog, "import");
    ASSERT_TRUE(waitFor([this] { return !dialog; }));
    dialog = CalendarImportDialog::open(desk.bridge, &desk.window);
    show("races.csv", "id,name,date,distance\n1,Hill Run,2026-10-20,10\n");
    EXPECT_EQ(said(dialog, "calendarTotals"), text("1 changed · 1 no longer there"));
    const auto rows = raceList(desk.other(), {}, 100);
    const Stored<Race>& hill = rows->rows.front().race;
    RaceFields changed = hill.fields();
    changed.place = text("Bath");
    ASSERT_TRUE(updateRace(desk.other(), hill.id, hill.revision, changed));
    press(dialog, "import");
    ASSERT_TRUE(waitFor([this] { return said(dialog, "calendarSays").contains(text("changed meanwhile")); }));
    settle();
    EXPECT_TRUE(said(dialog, "calendarSays").contains(text("changed meanwhile")))
        << "also when it has been read again";
    press(dialog, "import");
    ASSERT_TRUE(waitFor([this] { return !dialog; }));
    EXPECT_EQ(raceById(desk.other(), hill.id)->fields().date, date("2026-10-20"));
    EXPECT_EQ(raceById(desk.other(), hill.id)->fields().place, text("Bath"));
}

TEST_F(CalendarDialog, ChoosesAFileByTheSystemAndClosesByEscape)
{
    delete dialog;
    const QString path = file("races.csv", kRaces);
    dialog = CalendarImportDialog::open(desk.bridge, &desk.window, [path](QWidget*) { return path; });
    press(dialog, "browseCalendar");
    settle();
    EXPECT_EQ(rows(), 2);
    QTest::keyClick(dialog, Qt::Key_Escape);
    EXPECT_TRUE(waitFor([this] { return !dialog; }));
    EXPECT_EQ(races(), 0U);
}

} // namespace

} // namespace taper::test
