// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/races.h"
#include "tests/ui/booking/panel_test.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/race_strip.h"

#include <QLabel>
#include <QScrollArea>

#include <gmock/gmock.h>

namespace taper::test {
namespace {

using BookingPanelTest = PanelTest;

TEST_F(BookingPanelTest, SaysWhatToDoWhileItShowsNothing)
{
    bool isSaid = false;
    for (const QLabel* label : m_panel->findChildren<QLabel*>())
        isSaid = isSaid || (label->isVisible() && label->text().contains(text("Choose a booking")));
    EXPECT_TRUE(isSaid);
}

TEST_F(BookingPanelTest, ShowsTheBookingItsRaceAndWhatIsBookedAroundIt)
{
    m_desk.house.visit(m_callum, m_desk.maya, "full_sports", "2026-04-10T10:00", "L soleus, both ITB");
    const BookingView booking = m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T09:45");
    m_desk.house.booked(m_callum, m_desk.tom, "post_event", "2026-04-27T11:00");
    show(booking.id);

    EXPECT_EQ(said(m_panel, "clientName"), text("Callum Wright"));
    EXPECT_TRUE(said(m_panel, "headline").contains(text("60′ · 09:45–10:45 · Maya Okafor, Room 1")));
    EXPECT_EQ(named(m_panel, "status"), nullptr) << "booked is no news";
    EXPECT_EQ(said(m_panel, "raceHeading"), text("London Marathon · Sun 26 Apr 10:00 · in 2 days"));
    EXPECT_TRUE(said(m_panel, "lastVisit").contains(text("10 Apr")));
    EXPECT_TRUE(said(m_panel, "aroundAfter").contains(text("27 Apr 11:00, Tom Reid")));
    EXPECT_EQ(said(m_panel, "aroundRaceDay"), text("no pre-event session booked"));
    ASSERT_NE(named<FindingCard>(m_panel, "finding.before_race"), nullptr);
    EXPECT_EQ(named<FindingCard>(m_panel, "finding.before_race")->finding().severity, Severity::Ideal);
}

TEST_F(BookingPanelTest, AsksWhatTheClientsAlertsSay)
{
    ClientFields fields = clientNamed("Dele <b>Ogunleye</b>");
    fields.alerts = {text("<i>Blood thinners</i> since March")};
    const auto dele = m_desk.house.client(fields);
    const BookingView booking = m_desk.house.booked(dele, m_desk.maya, "full_sports", "2026-04-24T09:45");
    show(booking.id);
    bool isAsked = false;
    for (const QLabel* label : m_panel->findChildren<QLabel*>()) {
        if (!label->text().contains(QLatin1Char('<')))
            continue;
        isAsked = isAsked || label->text() == text("Ask: <i>Blood thinners</i> since March");
        EXPECT_EQ(label->textFormat(), Qt::PlainText) << qPrintable(label->text());
    }
    EXPECT_TRUE(isAsked);
    EXPECT_EQ(said(m_panel, "clientName"), text("Dele <b>Ogunleye</b>"));
    EXPECT_EQ(said(m_panel, "raceHeading"), text("No race booked"));
}

TEST_F(BookingPanelTest, ShowsWhyACautionIsKept)
{
    const BookingView booking = m_desk.house.booked(
        m_callum, m_desk.maya, "full_sports", "2026-04-25T09:45", "Light only, agreed by phone");
    show(booking.id);
    EXPECT_EQ(said(m_panel, "keptReason"), text("Light only, agreed by phone"));
    EXPECT_EQ(named(m_panel, "keep"), nullptr) << "there is a reason already";
}

TEST_F(BookingPanelTest, LoadsAgainOnlyWhatIsTouched)
{
    const BookingView booking = m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T09:45");
    show(booking.id);
    Changes elsewhere;
    elsewhere.days.insert(date("2026-05-01"));
    elsewhere.clients.insert(Id<Client>{4711});
    m_panel->refresh(elsewhere);
    EXPECT_FALSE(m_panel->isLoading());

    ASSERT_TRUE(cancelRace(m_desk.other(), m_london));
    Changes race;
    race.races.insert(m_london);
    m_panel->refresh(race);
    EXPECT_TRUE(m_panel->isLoading());
    settle();
    EXPECT_EQ(said(m_panel, "raceHeading"), text("No race booked"));
}

TEST_F(BookingPanelTest, AsksForAMoveToTheDayChosenInTheStrip)
{
    const BookingView booking =
        m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-25T09:45", "Light only");
    show(booking.id);
    auto* strip = named<RaceStrip>(m_panel, "raceStrip");
    ASSERT_NE(strip, nullptr);
    Q_EMIT strip->dayChosen(date("2026-04-25"));
    EXPECT_FALSE(m_toMove) << "it is there already";
    Q_EMIT strip->dayChosen(date("2026-04-24"));
    ASSERT_TRUE(m_toMove);
    EXPECT_EQ(m_toMove->id, booking.id);
    EXPECT_EQ(m_moveTo, moment("2026-04-24T09:45"));
}

TEST_F(BookingPanelTest, LeavesMovingEditingAndTheClientToThePage)
{
    const BookingView booking = m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T09:45");
    show(booking.id);
    press(m_panel, "move");
    ASSERT_TRUE(m_toMove);
    EXPECT_EQ(m_moveTo, std::nullopt);
    press(m_panel, "edit");
    ASSERT_TRUE(m_toEdit);
    EXPECT_EQ(m_toEdit->id, booking.id);
    press(m_panel, "openClient");
    EXPECT_EQ(m_clientToOpen, m_callum);
}

TEST_F(BookingPanelTest, CutsNothingOffHoweverLongTheName)
{
    const auto client = m_desk.house.client(QString{500, QLatin1Char('W')}.toUtf8().constData());
    const BookingView booking = m_desk.house.booked(client, m_desk.maya, "full_sports", "2026-04-24T09:45");
    m_desk.window.resize(m_panel->sizeHint());
    show(booking.id);
    const auto* scroll = m_panel->findChild<QScrollArea*>();
    ASSERT_NE(scroll, nullptr);
    EXPECT_TRUE(waitFor([&] { return scroll->widget()->width() <= scroll->viewport()->width(); }));
}

TEST_F(BookingPanelTest, ForgetsWhatItShowedWhenCleared)
{
    const BookingView booking = m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T09:45");
    m_panel->showBooking(m_desk.bridge, booking.id);
    m_panel->clear(); // before the answer
    EXPECT_FALSE(m_panel->isLoading());
    EXPECT_EQ(m_panel->booking(), std::nullopt);
    EXPECT_EQ(named(m_panel, "clientName"), nullptr);
}

} // namespace
} // namespace taper::test
