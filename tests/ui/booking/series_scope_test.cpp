// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/series_scope_dialog.h"

#include "tests/ui/booking/editor_test.h"
#include "tests/ui/booking/panel_test.h"
#include "ui/booking/series_dialog.h"

#include <gmock/gmock.h>

namespace taper::test {
namespace {

using testing::ElementsAre;

std::vector<BookingView> fourWeeks(Desk& desk, Id<Client> client)
{
    BookingDetails wanted;
    wanted.proposal = desk.house.proposal(client, desk.maya, "full_sports", "2026-05-08T10:00");
    wanted.note = text("Left calf");
    return bookSeries(desk.other(), wanted, text("FREQ=WEEKLY;COUNT=4")).value().bookings;
}

QStringList timesOf(Desk& desk, const std::vector<BookingView>& bookings)
{
    QStringList texts;
    for (const BookingView& booking : bookings)
        texts += toText(timeOfDayOf(desk.stored(booking.id).fields.start));
    return texts;
}

class EditingOneOfASeries : public EditorTest {
protected:
    /// Puts the second of four to 11:00 and saves.
    void moveToEleven()
    {
        edit(m_bookings.at(1));
        retype(m_editor, "time", text("11:00"));
        settle();
        press(m_editor, "save");
    }
    void chooseScope(const char* scope)
    {
        QWidget* dialog = dialogNamed("seriesScopeDialog");
        ASSERT_NE(dialog, nullptr);
        press(dialog, scope);
        press(dialog, "go");
    }
    void saveSeries()
    {
        auto* dialog = qobject_cast<SeriesDialog*>(dialogNamed("seriesDialog"));
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(waitFor([dialog] { return !dialog->isBusy(); }));
        press(dialog, "book");
        ASSERT_TRUE(waitFor([this] { return booked().has_value(); }));
    }

    std::vector<BookingView> m_bookings = fourWeeks(m_desk, m_desk.house.client("Ann Bell"));
};

TEST_F(EditingOneOfASeries, MayMeanThisOneAlone)
{
    moveToEleven();
    chooseScope("scopeOne");
    ASSERT_TRUE(waitFor([this] { return booked().has_value(); }));
    EXPECT_THAT(
        timesOf(m_desk, m_bookings), ElementsAre(text("10:00"), text("11:00"), text("10:00"), text("10:00")));
}

TEST_F(EditingOneOfASeries, MayMeanThisAndTheFollowing)
{
    moveToEleven();
    chooseScope("scopeFollowing");
    saveSeries();
    EXPECT_THAT(
        timesOf(m_desk, m_bookings), ElementsAre(text("10:00"), text("11:00"), text("11:00"), text("11:00")));
    EXPECT_EQ(booked()->id, m_bookings.at(1).id);
    EXPECT_EQ(m_desk.stored(m_bookings.at(3).id).fields.note, text("Left calf"));
}

TEST_F(EditingOneOfASeries, MayMeanAll)
{
    moveToEleven();
    chooseScope("scopeAll");
    saveSeries();
    EXPECT_THAT(
        timesOf(m_desk, m_bookings), ElementsAre(text("11:00"), text("11:00"), text("11:00"), text("11:00")));
}

TEST_F(EditingOneOfASeries, AsksNothingForANoteOfItsOwn)
{
    edit(m_bookings.at(1));
    retype(m_editor, "notes", text("Right calf"));
    save();
    ASSERT_TRUE(booked());
    EXPECT_EQ(m_desk.stored(m_bookings.at(1).id).fields.note, text("Right calf"));
    EXPECT_EQ(m_desk.stored(m_bookings.at(2).id).fields.note, text("Left calf"));
}

TEST_F(EditingOneOfASeries, AsksNothingWhenItIsTheLastThatStands)
{
    for (const size_t other : {0U, 2U, 3U})
        ASSERT_TRUE(cancelBooking(
            m_desk.other(), m_bookings.at(other).id, std::nullopt, CancelReason::ClientRequest));
    moveToEleven();
    ASSERT_TRUE(waitFor([this] { return booked().has_value(); }));
}

class PanelOfASeries : public PanelTest {
protected:
    std::vector<BookingView> m_bookings = fourWeeks(m_desk, m_desk.house.client("Ann Bell"));

    bool isCancelled(size_t index)
    {
        return m_desk.stored(m_bookings.at(index).id).fields.status == BookingStatus::Cancelled;
    }
};

TEST_F(PanelOfASeries, SaysWhichOfHowMany)
{
    show(m_bookings.at(2).id);
    EXPECT_EQ(said(m_panel, "series"), text("3 of 4, every week, 4 times"));
}

TEST_F(PanelOfASeries, CancelsThisAndTheFollowingWithOneWayBack)
{
    show(m_bookings.at(1).id);
    press(m_panel, "cancelBooking");
    QWidget* scope = dialogNamed("seriesScopeDialog");
    ASSERT_NE(scope, nullptr);
    press(scope, "scopeFollowing");
    press(scope, "go");
    QWidget* why = dialogNamed("cancelDialog");
    ASSERT_NE(why, nullptr);
    press(why, "injury");
    press(why, "cancelBooking");
    ASSERT_TRUE(waitFor([this] { return !m_notices.isEmpty(); }));
    settle();
    EXPECT_FALSE(isCancelled(0));
    EXPECT_TRUE(isCancelled(1) && isCancelled(2) && isCancelled(3));
    EXPECT_THAT(m_notices, ElementsAre(text("Ann Bell: 3 sessions cancelled: injury.")));
    undo();
    EXPECT_FALSE(isCancelled(1) || isCancelled(2) || isCancelled(3));
}

TEST_F(PanelOfASeries, CancelsOneAloneAsBefore)
{
    show(m_bookings.at(1).id);
    press(m_panel, "cancelBooking");
    QWidget* scope = dialogNamed("seriesScopeDialog");
    ASSERT_NE(scope, nullptr);
    QTest::keyClick(scope, Qt::Key_Return); // "Only this session" is chosen
    QWidget* why = dialogNamed("cancelDialog");
    ASSERT_NE(why, nullptr);
    press(why, "cancelBooking");
    ASSERT_TRUE(waitFor([this] { return !m_notices.isEmpty(); }));
    settle();
    EXPECT_TRUE(isCancelled(1));
    EXPECT_FALSE(isCancelled(2));
}

} // namespace
} // namespace taper::test
