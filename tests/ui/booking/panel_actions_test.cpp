// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/booking/panel_test.h"
#include "ui/widgets/finding_card.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

class PanelActionsTest : public PanelTest {
protected:
    /// Full sports on the day before the marathon, as imported: nobody gave a reason.
    BookingView tooClose(const char* reason = "Light only")
    {
        return m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-25T09:45", reason);
    }
    BookingView today()
    {
        return m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T09:45");
    }
    BookingStatus statusOf(const BookingView& booking) { return m_desk.stored(booking.id).fields.status; }
};

TEST_F(PanelActionsTest, LeadsThroughTheVisit)
{
    const BookingView booking = today();
    show(booking.id);
    act("arrive");
    EXPECT_EQ(statusOf(booking), BookingStatus::Arrived);
    EXPECT_EQ(said(m_panel, "status"), text("Arrived 08:00"));
    m_desk.house.clock().set("2026-04-24T08:05");
    act("start");
    EXPECT_EQ(statusOf(booking), BookingStatus::InSession);
    EXPECT_EQ(said(m_panel, "status"), text("In session · arrived 08:00, began 08:05"));
    act("complete");
    EXPECT_EQ(statusOf(booking), BookingStatus::Completed);
    EXPECT_EQ(m_writes, 3);
    EXPECT_TRUE(m_failures.isEmpty());
}

TEST_F(PanelActionsTest, TakesAStatusBackByUndo)
{
    const BookingView booking = today();
    show(booking.id);
    act("arrive");
    undo();
    EXPECT_EQ(statusOf(booking), BookingStatus::Booked);
    EXPECT_NE(named(m_panel, "arrive"), nullptr);
}

TEST_F(PanelActionsTest, OffersNoWayBackWithoutAHistory)
{
    m_panel->setHistory(nullptr);
    const BookingView booking = today();
    show(booking.id);
    act("arrive");
    EXPECT_EQ(m_notices, QStringList{text("Callum Wright: arrived.")}) << "but it says what was done";
    EXPECT_FALSE(m_undo);
    EXPECT_FALSE(m_history.canUndo());
}

TEST_F(PanelActionsTest, WritesADoubleClickOnce)
{
    const BookingView booking = today();
    show(booking.id);
    auto* button = named<QAbstractButton>(m_panel, "arrive");
    button->click();
    button->click();
    ASSERT_TRUE(waitFor([this] { return m_writes > 0; }));
    settle();
    EXPECT_EQ(m_writes, 1);
    EXPECT_TRUE(m_failures.isEmpty());
}

TEST_F(PanelActionsTest, CancelsWithTheReasonChosenAndTakesItBack)
{
    const BookingView booking = today();
    show(booking.id);
    press(m_panel, "cancelBooking");
    QWidget* dialog = dialogNamed("cancelDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "client_ill");
    press(dialog, "cancelBooking");
    ASSERT_TRUE(waitFor([this] { return m_writes == 1; }));
    settle();
    EXPECT_EQ(m_desk.stored(booking.id).fields.cancelReason, CancelReason::ClientIll);
    EXPECT_EQ(said(m_panel, "status"), text("Cancelled late: client ill"));
    undo();
    EXPECT_EQ(statusOf(booking), BookingStatus::Booked);
}

TEST_F(PanelActionsTest, KeepsTheBookingWhenTheCancelDialogIsDismissed)
{
    const BookingView booking = today();
    show(booking.id);
    press(m_panel, "cancelBooking");
    QWidget* dialog = dialogNamed("cancelDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "keepBooking");
    settle();
    EXPECT_EQ(statusOf(booking), BookingStatus::Booked);
    EXPECT_EQ(m_writes, 0);
}

TEST_F(PanelActionsTest, MovesInOneClickWhenAFixIsTakenAndBackByUndo)
{
    const BookingView booking = tooClose();
    show(booking.id);
    const auto* card = named<FindingCard>(m_panel, "finding.before_race");
    ASSERT_NE(card, nullptr);
    ASSERT_FALSE(card->finding().fixes.empty());
    const Fix fix = card->finding().fixes.front();
    act("fix0");
    const BookingFields moved = m_desk.stored(booking.id).fields;
    EXPECT_EQ(moved.start, fix.start);
    EXPECT_EQ(moved.sessionType, fix.sessionType);
    EXPECT_TRUE(m_notices.constLast().contains(text("Callum Wright moved to")));

    undo();
    const BookingFields back = m_desk.stored(booking.id).fields;
    EXPECT_EQ(back.start, booking.fields.start);
    EXPECT_EQ(back.therapist, booking.fields.therapist);
    EXPECT_EQ(back.room, booking.fields.room);
    EXPECT_EQ(back.reason, text("Light only")) << "with the reason it had";
}

TEST_F(PanelActionsTest, SaysWhyAMoveCannotBeUndone)
{
    const BookingView booking = tooClose();
    show(booking.id);
    act("fix0");
    m_desk.house.booked(m_desk.house.client("Ben Adeyemi"), m_desk.maya, "full_sports", "2026-04-25T09:45");
    undo();
    ASSERT_EQ(m_failures.size(), 1);
    EXPECT_TRUE(m_failures.constFirst().contains(text("Ben Adeyemi"))) << qPrintable(m_failures.constFirst());
    EXPECT_NE(m_desk.stored(booking.id).fields.start, booking.fields.start);
}

TEST_F(PanelActionsTest, SaysThatSomebodyElseWasQuickerAndShowsHowItIsNow)
{
    const BookingView booking = today();
    show(booking.id);
    ASSERT_TRUE(setBookingStatus(m_desk.other(), booking.id, std::nullopt, BookingStatus::Confirmed));
    act("arrive");
    EXPECT_EQ(m_failures.size(), 1);
    EXPECT_EQ(statusOf(booking), BookingStatus::Confirmed) << "nothing was overwritten unseen";
    EXPECT_EQ(said(m_panel, "status"), text("Confirmed"));
    act("arrive");
    EXPECT_EQ(statusOf(booking), BookingStatus::Arrived);
}

TEST_F(PanelActionsTest, WritesDownWhyABookingIsKept)
{
    // Booked when nothing spoke against it; the race was entered afterwards.
    const auto ines = m_desk.house.client("Ines Duarte");
    const BookingView booking = m_desk.house.booked(ines, m_desk.maya, "full_sports", "2026-04-25T11:00");
    m_desk.house.enter(ines, m_london);
    show(booking.id);
    press(m_panel, "keep");
    QWidget* dialog = dialogNamed("reasonDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "keep");
    EXPECT_FALSE(said(dialog, "problem.reason").isEmpty()) << "an empty reason is none";
    retype(dialog, "reason", text("Shoulders only"));
    press(dialog, "keep");
    ASSERT_TRUE(waitFor([this] { return m_writes == 1; }));
    settle();
    EXPECT_EQ(said(m_panel, "keptReason"), text("Shoulders only"));
    EXPECT_EQ(named(m_panel, "keep"), nullptr);
}

TEST_F(PanelActionsTest, AsksForAReasonWhenAnUndoNeedsOne)
{
    const auto ines = m_desk.house.client("Ines Duarte");
    const BookingView booking = m_desk.house.booked(ines, m_desk.maya, "full_sports", "2026-04-25T11:00");
    m_desk.house.enter(ines, m_london);
    show(booking.id);
    act("fix0");
    ASSERT_TRUE(m_history.canUndo());
    m_history.undo();
    QWidget* dialog = dialogNamed("reasonDialog");
    ASSERT_NE(dialog, nullptr);
    retype(dialog, "reason", text("Shoulders only"));
    press(dialog, "keep");
    ASSERT_TRUE(waitFor([this] { return m_writes == 2; }));
    settle();
    const BookingFields stored = m_desk.stored(booking.id).fields;
    EXPECT_EQ(stored.start, booking.fields.start);
    EXPECT_EQ(stored.reason, text("Shoulders only"));
}

} // namespace
} // namespace taper::test
