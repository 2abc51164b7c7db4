// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave/leave_dialog.h"

#include "tests/ui/booking/desk.h"
#include "ui/leave/leave_list_dialog.h"

#include <gtest/gtest.h>

#include <QComboBox>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

namespace taper::test {
namespace {

/// Friday at eight: Maya has two bookings, Tom is free.
struct ALeaveDialog : testing::Test {
    Desk desk;
    BookingView first =
        desk.house.booked(desk.house.client("Priya Nair"), desk.maya, "full_sports", "2026-04-24T10:00");
    BookingView second =
        desk.house.booked(desk.house.client("Ben Adeyemi"), desk.maya, "full_sports", "2026-04-24T14:00");
    QString sentence;
    std::optional<WayBack> back;
    std::optional<Date> day;
    QPointer<LeaveDialog> dialog;

    void open(LeaveDialog* opened)
    {
        dialog = opened;
        QObject::connect(opened, &LeaveDialog::entered, opened,
            [this](const QString& words, const WayBack& way, Date from) {
                sentence = words;
                back = way;
                day = from;
            });
        ASSERT_TRUE(QTest::qWaitForWindowActive(opened));
    }
    void openNew() { open(LeaveDialog::open(desk.bridge, &desk.window, {desk.maya, std::nullopt})); }
    bool waitForRows(int count)
    {
        const QString expected = count == 1
            ? text("1 booking lies in this time. What is to become of it?")
            : text("%1 bookings lie in this time. What is to become of them?").arg(count);
        return waitFor([&] { return said(dialog, "summary") == expected; });
    }
    QWidget* row(const BookingView& booking)
    {
        return named(dialog, qPrintable(text("displaced%1").arg(booking.id.value())));
    }
    std::vector<Leave> leaveOf(Id<Therapist> therapist)
    {
        const auto setup = loadSetup(desk.other());
        return std::ranges::find(setup->therapists, therapist, &Stored<Therapist>::id)->fields().leave;
    }
};

TEST_F(ALeaveDialog, ListsTheBookingsAtOnceEachWithAProposal)
{
    openNew();
    ASSERT_TRUE(waitForRows(2));
    EXPECT_EQ(said(row(first), "client"), text("Priya Nair"));
    EXPECT_EQ(said(row(first), "proposal"), text("→ Fri 24 Apr 10:00 with Tom Reid, Room 2"));
    EXPECT_EQ(said(dialog, "save"), text("&Enter leave and move 2"));
}

TEST_F(ALeaveDialog, EntersLeaveAndMovesAllWithTheKeyboardAlone)
{
    openNew();
    ASSERT_TRUE(waitForRows(2));
    named(dialog, "reason")->setFocus();
    keys(text("Ill"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return back.has_value(); }));
    EXPECT_EQ(sentence, text("Maya Okafor is away Fri 24 Apr. 2 bookings moved."));
    EXPECT_EQ(day, date("2026-04-24"));
    EXPECT_EQ(back->bookings.size(), 2u);
    EXPECT_EQ(desk.stored(first.id).fields.therapist, desk.tom);
    ASSERT_EQ(leaveOf(desk.maya).size(), 1u);
    EXPECT_EQ(leaveOf(desk.maya)[0], (Leave{dayInterval(date("2026-04-24")), text("Ill")}));
    EXPECT_TRUE(waitFor([this] { return dialog.isNull(); })) << "it closes";
}

TEST_F(ALeaveDialog, DecidesAboutEachBookingByItself)
{
    openNew();
    ASSERT_TRUE(waitForRows(2));
    named<QRadioButton>(row(first), "stay")->setFocus();
    key(Qt::Key_Space);
    EXPECT_EQ(said(dialog, "save"), text("&Enter leave and move 1"));
    named<QRadioButton>(row(second), "cancel")->click();
    EXPECT_EQ(said(dialog, "save"), text("&Enter leave and cancel 1"));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return back.has_value(); }));
    EXPECT_EQ(desk.stored(first.id).fields, first.fields);
    EXPECT_EQ(desk.stored(second.id).fields.cancelReason, CancelReason::TherapistAway);
}

TEST_F(ALeaveDialog, MovesOrLeavesAllAtOnce)
{
    openNew();
    ASSERT_TRUE(waitForRows(2));
    press(dialog, "stayAll");
    EXPECT_EQ(said(dialog, "save"), text("&Enter leave"));
    press(dialog, "moveAll");
    EXPECT_EQ(said(dialog, "save"), text("&Enter leave and move 2"));
}

TEST_F(ALeaveDialog, GivesAnotherTime)
{
    openNew();
    ASSERT_TRUE(waitForRows(2));
    const QString before = said(row(first), "proposal");
    press(row(first), "another");
    ASSERT_TRUE(waitFor([&] { return said(row(first), "proposal") != before; }));
    const QString other = said(row(first), "proposal");
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return back.has_value(); }));
    EXPECT_TRUE(other.contains(toText(timeOfDayOf(desk.stored(first.id).fields.start))));
    EXPECT_NE(desk.stored(first.id).fields.interval(), first.fields.interval());
}

TEST_F(ALeaveDialog, KnowsTheRestOfTodayTheWholeDayAndUntilADate)
{
    desk.house.clock().set("2026-04-24T10:50");
    openNew();
    ASSERT_TRUE(waitForRows(2));
    press(dialog, "restOfToday");
    EXPECT_EQ(said(dialog, "from_time"), text("10:45"));
    ASSERT_TRUE(waitForRows(2)) << "10:00 to 11:00 is still on";
    retype(dialog, "from_time", text("11"));
    ASSERT_TRUE(waitForRows(1));
    press(dialog, "wholeDay");
    ASSERT_TRUE(waitForRows(2));
    desk.house.booked(desk.house.client("Ana Costa"), desk.maya, "full_sports", "2026-04-25T10:00");
    press(dialog, "untilDate");
    ASSERT_TRUE(waitFor([this] { return QApplication::focusWidget() != nullptr; }));
    key(Qt::Key_A, Qt::ControlModifier);
    keys(text("2026-04-25"));
    ASSERT_TRUE(waitForRows(3));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return back.has_value(); }));
    EXPECT_EQ(leaveOf(desk.maya).at(0).interval,
        (Interval{moment("2026-04-24T00:00"), moment("2026-04-26T00:00")}));
}

TEST_F(ALeaveDialog, SaysAtTheFieldThatLeaveEndsBeforeItBegins)
{
    openNew();
    ASSERT_TRUE(waitForRows(2));
    retype(dialog, "to", text("2026-04-23"));
    press(dialog, "save");
    EXPECT_EQ(said(dialog, "problem.to"), text("The end lies before the start."));
    EXPECT_FALSE(back);
    EXPECT_TRUE(leaveOf(desk.maya).empty());
    retype(dialog, "to", text("no day"));
    press(dialog, "save");
    EXPECT_TRUE(said(dialog, "problem.to").contains(text("no day")));
}

TEST_F(ALeaveDialog, SaysWhichBookingSomebodyHasChangedAndListsAnew)
{
    openNew();
    ASSERT_TRUE(waitForRows(2));
    ASSERT_TRUE(cancelBooking(desk.other(), second.id, second.revision, CancelReason::ClientIll));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return said(dialog, "formProblem").contains(text("Ben Adeyemi")); }));
    EXPECT_TRUE(leaveOf(desk.maya).empty());
    ASSERT_TRUE(waitForRows(1));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return back.has_value(); }));
}

TEST_F(ALeaveDialog, ClosesTheWholeClinic)
{
    openNew();
    ASSERT_TRUE(waitForRows(2));
    choose(dialog, "therapist", text("Whole clinic"));
    ASSERT_TRUE(waitFor(
        [this] { return row(first) && !said(row(first), "proposal").contains(text("Fri 24 Apr 10:00")); }));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return back.has_value(); }));
    EXPECT_TRUE(sentence.startsWith(text("The clinic is closed Fri 24 Apr.")));
    EXPECT_EQ(loadSetup(desk.other())->closures.size(), 1u);
}

TEST_F(ALeaveDialog, OpensWhatCoversAMomentToBeChangedOrEnded)
{
    const LeaveRequest request{
        desk.maya, {moment("2026-04-27T00:00"), moment("2026-04-28T00:00")}, text("Training"), std::nullopt};
    ASSERT_TRUE(enterLeave(desk.other(), request, {}));
    open(LeaveDialog::openFor(desk.bridge, &desk.window, desk.maya, moment("2026-04-27T12:00")));
    ASSERT_TRUE(waitFor([this] { return named(dialog, "endLeave") != nullptr; }));
    EXPECT_EQ(said(dialog, "reason"), text("Training"));
    retype(dialog, "to", text("2026-04-28"));
    ASSERT_TRUE(waitFor([this] { return said(dialog, "summary") == text("No bookings lie in this time."); }));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return back.has_value(); }));
    ASSERT_EQ(leaveOf(desk.maya).size(), 1u);
    EXPECT_EQ(leaveOf(desk.maya)[0].interval.end, moment("2026-04-29T00:00"));

    back.reset();
    open(LeaveDialog::openFor(desk.bridge, &desk.window, desk.maya, moment("2026-04-28T12:00")));
    ASSERT_TRUE(waitFor([this] { return named(dialog, "endLeave") != nullptr; }));
    press(dialog, "endLeave");
    ASSERT_TRUE(waitFor([this] { return back.has_value(); }));
    EXPECT_TRUE(leaveOf(desk.maya).empty());
    EXPECT_EQ(back->leave.size(), 1u);
}

TEST_F(ALeaveDialog, IsNewWhereNothingCoversTheMoment)
{
    open(LeaveDialog::openFor(desk.bridge, &desk.window, desk.maya, moment("2026-04-24T11:00")));
    ASSERT_TRUE(waitForRows(1)) << "from 11:00 on";
    EXPECT_EQ(named(dialog, "endLeave"), nullptr);
}

TEST_F(ALeaveDialog, IsReachedFromAListOfAllLeave)
{
    const LeaveRequest request{
        desk.maya, {moment("2026-04-27T00:00"), moment("2026-04-28T00:00")}, text("Training"), std::nullopt};
    ASSERT_TRUE(enterLeave(desk.other(), request, {}));
    LeaveListDialog* list = LeaveListDialog::open(desk.bridge, &desk.window);
    auto* rows = list->findChild<QListWidget*>(text("leaves"));
    ASSERT_TRUE(waitFor([rows] { return rows->count() == 1; }));
    EXPECT_EQ(rows->item(0)->text(), text("Maya Okafor · Mon 27 Apr · Training"));
    press(list, "openLeave");
    auto* existing = qobject_cast<LeaveDialog*>(dialogNamed("leaveDialog"));
    ASSERT_NE(existing, nullptr);
    ASSERT_TRUE(waitFor([existing] { return named(existing, "endLeave") != nullptr; }));
    press(existing, "endLeave");
    ASSERT_TRUE(waitFor([rows] { return rows->count() == 0; }));
    list->reject();
}

} // namespace
} // namespace taper::test
