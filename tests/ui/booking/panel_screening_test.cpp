// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/screening.h"
#include "tests/ui/booking/panel_test.h"
#include "ui/booking/client_glance.h"

#include <gtest/gtest.h>

#include <QRadioButton>

namespace taper::test {
namespace {

class PanelScreeningTest : public PanelTest {
protected:
    BookingView today()
    {
        return m_desk.house.booked(m_callum, m_desk.maya, "full_sports", "2026-04-24T09:45");
    }
    BookingView arrived()
    {
        const BookingView booking = today();
        return *setBookingStatus(m_desk.other(), booking.id, std::nullopt, BookingStatus::Arrived);
    }
    Id<ClientCondition> known(const char* condition, const char* area = "")
    {
        return addCondition(m_desk.other(), {m_callum, QString::fromLatin1(condition), text(area), {}})->id;
    }
    BookingStatus statusOf(const BookingView& booking) { return m_desk.stored(booking.id).fields.status; }
    bool becomes(const BookingView& booking, BookingStatus status)
    {
        return waitFor([&] { return !m_panel->isLoading() && statusOf(booking) == status; });
    }
};

TEST_F(PanelScreeningTest, BeginsAtOnceWhereNothingSpeaksAgainstIt)
{
    known("varicose_veins", "left calf");
    const BookingView booking = arrived();
    show(booking.id);
    act("start");
    EXPECT_EQ(statusOf(booking), BookingStatus::InSession);
}

TEST_F(PanelScreeningTest, HoldsASessionUpUntilSomebodyHasDecidedAndThenGoesOn)
{
    const BookingView booking = arrived();
    known("fever");
    show(booking.id);
    m_panel->press(BookingPanel::Key::NextStep);
    QWidget* dialog = dialogNamed("screeningDialog");
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(statusOf(booking), BookingStatus::Arrived);
    press(dialog, "decision.lighter");
    retype(dialog, "reason", text("Well since Tuesday"));
    press(dialog, "save");
    ASSERT_TRUE(becomes(booking, BookingStatus::InSession));
    EXPECT_TRUE(m_failures.isEmpty());
    ASSERT_TRUE(waitFor(
        [&] { return said(m_panel, "decided").startsWith(text("Treat lightly: Well since Tuesday")); }));
}

TEST_F(PanelScreeningTest, StaysAsItIsWhenTheQuestionsAreDismissed)
{
    const BookingView booking = arrived();
    known("fever");
    show(booking.id);
    press(m_panel, "start");
    QWidget* dialog = dialogNamed("screeningDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "cancel");
    settle();
    EXPECT_EQ(statusOf(booking), BookingStatus::Arrived);
    press(m_panel, "start");
    EXPECT_NE(dialogNamed("screeningDialog"), nullptr) << "and it can be tried again";
}

TEST_F(PanelScreeningTest, OffersToCancelWhereSomebodyIsNotTreated)
{
    const BookingView booking = arrived();
    known("fever");
    show(booking.id);
    press(m_panel, "start");
    QWidget* dialog = dialogNamed("screeningDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "decision.not_treated");
    press(dialog, "save");
    QWidget* cancel = dialogNamed("cancelDialog");
    ASSERT_NE(cancel, nullptr);
    EXPECT_TRUE(named<QRadioButton>(cancel, "client_ill")->isChecked());
    press(cancel, "cancelBooking");
    ASSERT_TRUE(becomes(booking, BookingStatus::Cancelled));
    EXPECT_EQ(m_desk.stored(booking.id).fields.cancelReason, CancelReason::ClientIll);
}

TEST_F(PanelScreeningTest, CompletesNothingPastTheGateEither)
{
    const BookingView booking = arrived();
    known("fever");
    show(booking.id);
    press(m_panel, "complete");
    QWidget* dialog = dialogNamed("screeningDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "decision.treat");
    retype(dialog, "reason", text("It was a mistake"));
    press(dialog, "save");
    EXPECT_TRUE(becomes(booking, BookingStatus::Completed));
}

TEST_F(PanelScreeningTest, OffersToAskWhoeverHasArrivedAndNotBeenAsked)
{
    const BookingView booking = today();
    show(booking.id);
    EXPECT_EQ(named(m_panel, "askScreening"), nullptr);
    act("arrive");
    press(m_panel, "askScreening");
    QWidget* dialog = dialogNamed("screeningDialog");
    ASSERT_NE(dialog, nullptr);
    press(dialog, "nothingNew");
    EXPECT_TRUE(waitFor([&] { return !m_panel->isLoading() && named(m_panel, "askScreening") == nullptr; }));
    EXPECT_TRUE(m_notices.contains(text("Callum Wright: screening noted.")));
    EXPECT_NE(named(m_panel, "start"), nullptr);
}

TEST_F(PanelScreeningTest, SaysWhatTheScreeningSaysOnce)
{
    const BookingView booking = today();
    known("fever");
    show(booking.id);
    EXPECT_NE(named(m_panel, "alert.fever"), nullptr);
    EXPECT_EQ(named(m_panel, "finding.screening_refuse"), nullptr) << "not twice";
}

TEST_F(PanelScreeningTest, SaysItWhileBookingToo)
{
    known("bruise", "left thigh");
    ClientGlance glance;
    glance.show(m_desk.bridge, m_callum, {});
    EXPECT_TRUE(waitFor([&] { return glance.findChild<QWidget*>(text("alert.bruise")) != nullptr; }));
}

} // namespace
} // namespace taper::test
