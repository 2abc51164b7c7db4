// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "tests/ui/history/history_house.h"
#include "ui/history/chart_view.h"
#include "ui/treatment/note_editor.h"

#include <QLabel>
#include <QSlider>

namespace taper::test {

TEST_F(HistoryPageTest, SaysWhoComesHowOftenAndBeginsWithTheLatestNote)
{
    noted("2026-03-27T10:00", 5, 3, "two weeks");
    noted("2026-04-10T10:00", 6, 3, "Recheck calf before London");
    show(m_callum);
    EXPECT_EQ(said(m_page, "historyName"), text("Callum Wright"));
    EXPECT_EQ(said(m_page, "historySummary"), text("2 visits since March 2026 · last 10 Apr"));
    ASSERT_EQ(rows().size(), 3);
    EXPECT_TRUE(rows().at(0).contains(text("London Marathon · in 2 days")));
    EXPECT_TRUE(chosen().contains(text("10 April 2026")));
    EXPECT_TRUE(chosen().contains(text("D−16 London Marathon, L soleus tight 6→3, pain 6→3, Recheck calf")));
    EXPECT_EQ(said(m_page, "read.plan"), text("Recheck calf before London"));
    EXPECT_TRUE(said(m_page, "ghostCaption").contains(text("27 Mar")));
    EXPECT_TRUE(m_failed.isEmpty());
}

TEST_F(HistoryPageTest, GoesThroughTheVisitsByKeyboardAndOpensANote)
{
    noted("2026-02-02T10:00", 7, 6, "first plan");
    noted("2026-03-27T10:00", 5, 3, "second plan");
    noted("2026-04-10T10:00", 6, 3, "third plan");
    show(m_callum);
    QTest::keyClick(m_list, Qt::Key_Down);
    ASSERT_TRUE(settled());
    EXPECT_EQ(said(m_page, "read.plan"), text("second plan"));
    QTest::keyClick(m_list, Qt::Key_End);
    ASSERT_TRUE(settled());
    EXPECT_EQ(said(m_page, "read.plan"), text("first plan"));
    QTest::keyClick(m_list, Qt::Key_Home);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(chosen().contains(text("London Marathon")));
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Return);
    auto* editor = qobject_cast<NoteEditor*>(dialogNamed("noteEditor"));
    ASSERT_TRUE(editor);
    ASSERT_TRUE(waitFor([&] { return !editor->isBusy(); }));
    EXPECT_EQ(said(editor, "read.plan"), text("third plan"));
}

TEST_F(HistoryPageTest, GoesFromARaceToThePageOfRacesAndFromAComingSessionToItsDay)
{
    const BookingView coming =
        m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-05-04T10:00", "asked for it");
    noted("2026-04-10T10:00", 6, 3, "plan");
    show(m_callum);
    std::optional<Id<Race>> race;
    std::optional<Id<Booking>> booking;
    QObject::connect(m_page, &HistoryPage::raceRequested, m_page, [&](Id<Race> id) { race = id; });
    QObject::connect(m_page, &HistoryPage::dayRequested, m_page, [&](Date day, Id<Booking> id) {
        EXPECT_EQ(day, date("2026-05-04"));
        booking = id;
    });
    choose(0);
    EXPECT_TRUE(named(m_page, "noNote")); // and none is to be written yet
    EXPECT_FALSE(named(m_page, "emptyStateAction"));
    QTest::keyClick(m_list, Qt::Key_Return);
    EXPECT_EQ(booking, coming.id);
    choose(1);
    QTest::keyClick(m_list, Qt::Key_Return);
    EXPECT_EQ(race, m_london);
}

TEST_F(HistoryPageTest, OffersToWriteTheNoteThatIsMissing)
{
    m_desk.house.visit(m_callum, m_desk.maya, "full_sports", "2026-04-10T10:00", "came late");
    show(m_callum);
    QWidget* none = named(m_page, "noNote");
    ASSERT_TRUE(none);
    press(none, "emptyStateAction");
    auto* editor = qobject_cast<NoteEditor*>(dialogNamed("noteEditor"));
    ASSERT_TRUE(editor);
    ASSERT_TRUE(waitFor([&] { return !editor->isBusy(); }));
    EXPECT_TRUE(named(editor, "subjective"));
}

TEST_F(HistoryPageTest, OffersNoNoteOnAVisitNobodyCameTo)
{
    const BookingView booked =
        m_desk.house.booked(m_callum, m_desk.maya, "pre_event", "2026-04-24T09:00", "asked for it");
    m_desk.house.clock().set("2026-04-24T10:30");
    ASSERT_TRUE(setBookingStatus(m_desk.other(), booked.id, booked.revision, BookingStatus::NoShow));
    show(m_callum);
    choose(1); // beneath the race
    ASSERT_TRUE(chosen().contains(text("did not attend")));
    ASSERT_TRUE(named(m_page, "noNote"));
    EXPECT_FALSE(named(m_page, "emptyStateAction"));
}

TEST_F(HistoryPageTest, SaysThatThereIsNoVisitYet)
{
    show(m_desk.house.client("Róisín Byrne"));
    EXPECT_TRUE(named(m_page, "noVisits"));
    EXPECT_EQ(said(m_page, "historySummary"), text("no visit yet"));
}

TEST_F(HistoryPageTest, FollowsTheChartAndTheChartTheList)
{
    noted("2026-02-02T10:00", 7, 6, "first plan");
    noted("2026-04-10T10:00", 6, 3, "second plan");
    show(m_callum);
    auto* chart = named<ChartView>(m_page, "historyChart");
    ASSERT_TRUE(chart);
    EXPECT_TRUE(chart->accessibleDescription().contains(text("10 April 2026: Pain 6 before, 3 after")));
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Left);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(chosen().contains(text("2 February 2026")));
    EXPECT_EQ(said(m_page, "read.plan"), text("first plan"));
    EXPECT_TRUE(chart->accessibleDescription().contains(text("Pain 7 before, 6 after")));
    choose(1);
    EXPECT_TRUE(chart->accessibleDescription().contains(text("Pain 6 before, 3 after")));
}

TEST_F(HistoryPageTest, FollowsAnAreaInTheChart)
{
    noted("2026-02-02T10:00", 7, 6, "first plan");
    noted("2026-04-10T10:00", 6, 3, "second plan");
    show(m_callum);
    choose(1);
    test::choose(m_page, "chartSubject", text("Soleus"));
    auto* chart = named<ChartView>(m_page, "historyChart");
    EXPECT_TRUE(chart->accessibleName().startsWith(text("Soleus, left before and after")));
    EXPECT_EQ(chart->chart().series.front().points.size(), 2U);
}

TEST_F(HistoryPageTest, SlidesThroughTheVisits)
{
    noted("2026-02-02T10:00", 7, 6, "first plan");
    noted("2026-04-10T10:00", 6, 3, "second plan");
    show(m_callum);
    auto* slider = named<QSlider>(m_page, "visitSlider");
    ASSERT_TRUE(slider);
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Home);
    ASSERT_TRUE(settled());
    EXPECT_EQ(said(m_page, "read.plan"), text("first plan"));
    EXPECT_TRUE(chosen().contains(text("2 February 2026")));
}

TEST_F(HistoryPageTest, ReadsAgainWhatAColleagueWroteAndStaysWhereOneIs)
{
    noted("2026-02-02T10:00", 7, 6, "first plan");
    noted("2026-03-27T10:00", 5, 3, "second plan");
    show(m_callum);
    QTest::keyClick(m_list, Qt::Key_Down);
    ASSERT_TRUE(settled());
    ASSERT_EQ(said(m_page, "read.plan"), text("first plan"));
    noted("2026-04-10T10:00", 6, 3, "third plan");
    ASSERT_TRUE(waitFor([&] { return rows().size() == 4; }));
    ASSERT_TRUE(settled());
    EXPECT_EQ(said(m_page, "read.plan"), text("first plan"));
    EXPECT_TRUE(chosen().contains(text("2 February 2026")));
}

TEST_F(HistoryPageTest, LeavesChangesOfOtherClientsAlone)
{
    noted("2026-04-10T10:00", 6, 3, "plan");
    show(m_callum);
    Changes changes;
    changes.clients.insert(Id<Client>{4711});
    changes.days.insert(date("2026-04-24"));
    m_page->refresh(changes);
    EXPECT_FALSE(m_page->isBusy());
    changes.clients.insert(m_callum);
    m_page->refresh(changes);
    EXPECT_TRUE(m_page->isBusy());
    ASSERT_TRUE(settled());
    changes = {};
    changes.races.insert(m_london); // it may have been postponed
    m_page->refresh(changes);
    EXPECT_TRUE(m_page->isBusy());
    ASSERT_TRUE(settled());
}

TEST_F(HistoryPageTest, ShowsNothingOfOneClientUnderTheNameOfAnother)
{
    noted("2026-04-10T10:00", 6, 3, "plan of Callum");
    const Id<Client> roisin = m_desk.house.client("Róisín Byrne");
    notedOf(roisin, m_desk.tom, "2026-04-09T10:00", 2, 1, "plan of Róisín");
    show(m_callum);
    m_page->showClient(roisin);
    EXPECT_EQ(rows().size(), 0); // before anything is loaded
    EXPECT_EQ(m_page->findChild<QLabel*>(QStringLiteral("historyName"))->text(), QString{});
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        EXPECT_FALSE(label->isVisible() && label->text().contains(text("Callum")));
    ASSERT_TRUE(settled());
    EXPECT_EQ(said(m_page, "historyName"), text("Róisín Byrne"));
    EXPECT_EQ(said(m_page, "read.plan"), text("plan of Róisín"));
}

TEST_F(HistoryPageTest, TellsWhatIsWantedOfThisClient)
{
    const Id<TreatmentNote> note = noted("2026-04-10T10:00", 6, 3, "plan");
    show(m_callum);
    QStringList wanted;
    const auto hear = [&](auto signal, const char* what) {
        QObject::connect(m_page, signal, m_page, [&, what](Id<Client> client) {
            EXPECT_EQ(client, m_callum);
            wanted << text(what);
        });
    };
    hear(&HistoryPage::printRequested, "print");
    hear(&HistoryPage::planRequested, "plan");
    hear(&HistoryPage::bookingRequested, "book");
    QObject::connect(m_page, &HistoryPage::backRequested, m_page, [&] { wanted << text("back"); });
    QObject::connect(m_page, &HistoryPage::notePrintRequested, m_page, [&](Id<TreatmentNote> id) {
        EXPECT_EQ(id, note);
        wanted << text("note");
    });
    for (const char* button : {"historyPrint", "historyPlan", "historyBook", "historyBack", "previewPrint"})
        press(m_page, button);
    EXPECT_EQ(wanted, (QStringList{text("print"), text("plan"), text("book"), text("back"), text("note")}));
}

} // namespace taper::test
