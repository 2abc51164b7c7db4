// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/series_dialog.h"

#include "core/clinic/booking_detail.h"
#include "tests/ui/booking/editor_test.h"
#include "ui/booking/series_model.h"
#include "ui/widgets/race_strip.h"

#include <QTableView>

#include <gmock/gmock.h>

namespace taper::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Opened from the editor, as people do: Ann Bell on Friday 2026-05-08 at 10:00 with Maya.
class SeriesDialogTest : public EditorTest {
protected:
    SeriesDialogTest()
        : m_ann{m_desk.house.client("Ann Bell")}
    { }

    void openSeries()
    {
        openAt("2026-05-08T10:00");
        pick("ann bell");
        press(m_editor, "repeat");
        m_dialog = qobject_cast<SeriesDialog*>(dialogNamed("seriesDialog"));
        ASSERT_NE(m_dialog, nullptr);
        QObject::connect(m_dialog, &SeriesDialog::written, m_dialog,
            [this](const SeriesOutcome& outcome) { m_outcome = outcome; });
        settleSeries();
    }
    void settleSeries()
    {
        ASSERT_TRUE(waitFor([this] { return !m_dialog || !m_dialog->isBusy(); }));
    }
    void retypeAndSettle(const char* input, const char* typed)
    {
        retype(m_dialog, input, text(typed));
        settleSeries();
    }
    QTableView* table() { return named<QTableView>(m_dialog, "seriesTable"); }
    QStringList column(SeriesModel::Column column)
    {
        QStringList texts;
        const QAbstractItemModel* model = table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts += model->index(row, column).data().toString();
        return texts;
    }
    void goTo(int row)
    {
        table()->setFocus();
        table()->setCurrentIndex(table()->model()->index(row, 0));
    }
    void book()
    {
        press(m_dialog, "book");
        settleSeries();
    }
    QStringList startsOf(const std::vector<BookingView>& bookings)
    {
        QStringList texts;
        for (const BookingView& booking : bookings)
            texts += toIso(m_desk.stored(booking.id).fields.start);
        return texts;
    }
    /// Somebody else is there on this day.
    void take(const char* start)
    {
        m_desk.house.booked(m_desk.house.client("Ben Gray"), m_desk.maya, "full_sports", start);
    }

    Id<Client> m_ann;
    QPointer<SeriesDialog> m_dialog;
    std::optional<SeriesOutcome> m_outcome;
};

TEST_F(SeriesDialogTest, IsOfferedOnceTheBookingIsWhole)
{
    openAt("2026-05-08T10:00");
    EXPECT_FALSE(named(m_editor, "repeat")->isEnabled());
    pick("ann bell");
    EXPECT_TRUE(named(m_editor, "repeat")->isEnabled());
}

TEST_F(SeriesDialogTest, BooksEveryWeekAndClosesWithTheEditor)
{
    openSeries();
    EXPECT_EQ(said(m_dialog, "summary"), text("6 of 6 will be booked · every week, 6 times"));
    retypeAndSettle("times", "3");
    EXPECT_THAT(
        column(SeriesModel::Day), ElementsAre(text("Fri 8 May"), text("Fri 15 May"), text("Fri 22 May")));
    EXPECT_THAT(column(SeriesModel::Choice), ElementsAre(text("Book"), text("Book"), text("Book")));
    EXPECT_EQ(said(m_dialog, "rowFindings"), text("Fri 8 May 10:00: Nothing speaks against it."));
    book();
    ASSERT_TRUE(m_outcome);
    EXPECT_THAT(startsOf(m_outcome->bookings),
        ElementsAre(text("2026-05-08T10:00"), text("2026-05-15T10:00"), text("2026-05-22T10:00")));
    EXPECT_TRUE(waitFor([this] { return !m_dialog && !m_editor; }));
    ASSERT_TRUE(booked());
    EXPECT_EQ(booked()->clientName, text("Ann Bell"));
}

TEST_F(SeriesDialogTest, ShowsTheDaysAroundARaceForTheRowWithTheKeyboard)
{
    RaceFields leeds;
    leeds.name = text("Leeds Half");
    leeds.date = date("2026-05-24");
    leeds.distanceMetres = 21'100;
    m_desk.house.enter(m_ann, m_desk.house.race(leeds));
    openSeries();
    goTo(2); // Friday the 22nd
    ASSERT_TRUE(waitFor([this] { return named(m_dialog, "raceStrip") != nullptr; }));
    auto* strip = named<RaceStrip>(m_dialog, "raceStrip");
    ASSERT_TRUE(waitFor([&] { return strip->accessibleDescription().contains(text("22 May 2026: D−2")); }))
        << qPrintable(strip->accessibleDescription());
    EXPECT_EQ(strip->racesText(), text("Leeds Half"));
}

TEST_F(SeriesDialogTest, EndsOnADayAndRepeatsByMonth)
{
    openSeries();
    choose(m_dialog, "rhythm", text("Every month on the 2nd Friday"));
    choose(m_dialog, "ends", text("On a day"));
    retypeAndSettle("until", "2026-07-31");
    EXPECT_THAT(
        column(SeriesModel::Day), ElementsAre(text("Fri 8 May"), text("Fri 12 Jun"), text("Fri 10 Jul")));
}

TEST_F(SeriesDialogTest, SaysAtTheRuleWhatIsWrongWithIt)
{
    openSeries();
    choose(m_dialog, "rhythm", text("By a rule of your own"));
    retypeAndSettle("rule", "FREQ=WEEKLY");
    EXPECT_TRUE(said(m_dialog, "problem.rule").contains(text("never end")));
    EXPECT_FALSE(named(m_dialog, "book")->isEnabled());
    retypeAndSettle("rule", "FREQ=WEEKLY;COUNT=10000");
    EXPECT_TRUE(said(m_dialog, "problem.rule").contains(text("104")));
    retypeAndSettle("rule", "FREQ=WEEKLY;BYDAY=FR,MO;COUNT=3");
    EXPECT_TRUE(said(m_dialog, "problem.rule").startsWith(text("With its end"))) << "the hint again";
    EXPECT_THAT(
        column(SeriesModel::Day), ElementsAre(text("Fri 8 May"), text("Mon 11 May"), text("Fri 15 May")));
    retypeAndSettle("rule", "FREQ=WEEKLY;BYDAY=MO;COUNT=3");
    EXPECT_TRUE(said(m_dialog, "missing").contains(text("Fri 8 May"))) << "the first is not among them";
}

TEST_F(SeriesDialogTest, SaysAtTheNumberThatItIsTooLarge)
{
    openSeries();
    retypeAndSettle("times", "10000");
    EXPECT_TRUE(said(m_dialog, "problem.times").contains(text("104")));
    EXPECT_FALSE(named(m_dialog, "book")->isEnabled());
    retypeAndSettle("times", "many");
    EXPECT_FALSE(said(m_dialog, "problem.times").isEmpty());
    retypeAndSettle("times", "2");
    EXPECT_EQ(said(m_dialog, "problem.times"), QString{});
    EXPECT_TRUE(named(m_dialog, "book")->isEnabled());
}

TEST_F(SeriesDialogTest, MovesWhatIsTakenAndSkipsByKey)
{
    take("2026-05-15T10:00");
    openSeries();
    retypeAndSettle("times", "4");
    EXPECT_THAT(
        column(SeriesModel::Choice), ElementsAre(text("Book"), text("Move"), text("Book"), text("Book")));
    goTo(1);
    EXPECT_FALSE(named(m_dialog, "keepRow")->isEnabled()) << "a clash cannot be booked";
    EXPECT_TRUE(named(m_dialog, "moveRow")->isEnabled());
    goTo(0);
    key(Qt::Key_Down);
    key(Qt::Key_Down);
    keys(text("s"));
    EXPECT_EQ(column(SeriesModel::Choice).at(2), text("Skip"));
    EXPECT_EQ(said(m_dialog, "summary"),
        text("3 of 4 will be booked, 1 of them moved, 1 skipped · every week, 4 times"));
    key(Qt::Key_Space);
    EXPECT_EQ(column(SeriesModel::Choice).at(2), text("Book"));
    keys(text("s"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return m_outcome.has_value(); }));
    const QStringList starts = startsOf(m_outcome->bookings);
    ASSERT_EQ(starts.size(), 3);
    EXPECT_EQ(starts.at(2), text("2026-05-29T10:00"));
    EXPECT_NE(starts.at(1), text("2026-05-15T10:00"));
}

TEST_F(SeriesDialogTest, AsksOneReasonForAllThatIsKeptInSpiteOfARace)
{
    openAt("2026-04-25T10:00"); // the day before the marathon
    pick("callum");
    press(m_editor, "repeat");
    m_dialog = qobject_cast<SeriesDialog*>(dialogNamed("seriesDialog"));
    ASSERT_NE(m_dialog, nullptr);
    QObject::connect(m_dialog, &SeriesDialog::written, m_dialog,
        [this](const SeriesOutcome& outcome) { m_outcome = outcome; });
    settleSeries();
    retypeAndSettle("times", "3");
    goTo(0);
    keys(text("k"));
    EXPECT_EQ(column(SeriesModel::Choice).at(0), text("Book"));
    EXPECT_TRUE(column(SeriesModel::Verdicts).at(0).contains(text("D−1")));
    ASSERT_NE(named(m_dialog, "reason"), nullptr);
    book();
    EXPECT_FALSE(said(m_dialog, "problem.reason").isEmpty());
    EXPECT_FALSE(m_outcome);
    retype(m_dialog, "reason", text("He asked for it"));
    book();
    ASSERT_TRUE(m_outcome);
    EXPECT_EQ(m_desk.stored(m_outcome->bookings.front().id).fields.reason, text("He asked for it"));
}

TEST_F(SeriesDialogTest, BooksNothingWhenSomebodyWasQuickerAndNamesTheDate)
{
    openSeries();
    retypeAndSettle("times", "3");
    m_desk.other().onChanged({});
    take("2026-05-22T10:00");
    book();
    EXPECT_FALSE(m_outcome);
    EXPECT_TRUE(said(m_dialog, "error").contains(text("Fri 22 May 10:00")));
    EXPECT_TRUE(said(m_dialog, "error").startsWith(text("Nothing was booked")));
    settleSeries();
    EXPECT_EQ(column(SeriesModel::Choice).at(2), text("Move")) << "the preview is read again";
    book();
    EXPECT_TRUE(m_outcome);
}

TEST_F(SeriesDialogTest, CannotBookNothing)
{
    openSeries();
    retypeAndSettle("times", "1");
    goTo(0);
    keys(text("s"));
    EXPECT_FALSE(named(m_dialog, "book")->isEnabled());
    key(Qt::Key_Escape);
    EXPECT_TRUE(waitFor([this] { return !m_dialog; }));
    EXPECT_TRUE(m_editor) << "the booking that was begun stays";
}

TEST_F(SeriesDialogTest, BooksForSomebodyNew)
{
    openAt("2026-05-08T10:00");
    pick("Zoë Quist");
    press(m_editor, "repeat");
    m_dialog = qobject_cast<SeriesDialog*>(dialogNamed("seriesDialog"));
    ASSERT_NE(m_dialog, nullptr);
    QObject::connect(m_dialog, &SeriesDialog::written, m_dialog,
        [this](const SeriesOutcome& outcome) { m_outcome = outcome; });
    settleSeries();
    book();
    ASSERT_TRUE(m_outcome);
    EXPECT_EQ(m_desk.stored(m_outcome->bookings.back().id).clientName, text("Zoë Quist"));
}

} // namespace
} // namespace taper::test
