// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave/displaced_dialog.h"

#include "core/clinic/setup.h"
#include "tests/ui/booking/desk.h"
#include "ui/widgets/race_strip.h"

#include <gtest/gtest.h>

#include <QRadioButton>

namespace taper::test {
namespace {

/// Maya's booking was left where it is when she went on leave.
struct ADisplacedDialog : testing::Test {
    Desk desk;
    Id<Client> priya = desk.house.client("Priya Nair");
    BookingView left = desk.house.booked(priya, desk.maya, "full_sports", "2026-04-24T10:00");
    std::optional<WayBack> back;
    QPointer<DisplacedDialog> dialog;

    void leaveMaya()
    {
        const LeaveRequest request{desk.maya, dayInterval(date("2026-04-24")), text("Ill"), std::nullopt};
        ASSERT_TRUE(enterLeave(desk.other(), request,
            {{.booking = left.id, .revision = left.revision, .what = LeaveDecision::What::Stay, .move = {}}})
                        ->isEntered);
    }
    void open()
    {
        dialog = DisplacedDialog::open(desk.bridge, &desk.window, date("2026-04-24"), date("2026-05-08"));
        QObject::connect(dialog, &DisplacedDialog::settled, dialog,
            [this](const QString&, const WayBack& way, Date) { back = way; });
    }
};

TEST_F(ADisplacedDialog, MovesWhatWasLeft)
{
    leaveMaya();
    open();
    ASSERT_TRUE(waitFor([this] { return said(dialog, "save") == text("&Move 1"); }));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return back.has_value(); }));
    EXPECT_EQ(desk.stored(left.id).fields.therapist, desk.tom);
    EXPECT_EQ(back->bookings.size(), 1u);
}

TEST_F(ADisplacedDialog, ShowsTheDaysAroundTheRaceWithWhereTheBookingWouldGo)
{
    desk.house.enter(priya, desk.house.londonMarathon());
    leaveMaya();
    open();
    ASSERT_TRUE(waitFor([this] { return named(dialog, "raceStrip") != nullptr; }));
    EXPECT_EQ(said(dialog, "stripHeading"), text("London Marathon"));
    EXPECT_TRUE(
        named<RaceStrip>(dialog, "raceStrip")->accessibleDescription().contains(text("this booking")));
}

TEST_F(ADisplacedDialog, AsksAtItsFieldForTheReasonThatAMoveNeeds)
{
    // Nobody else works, and Maya is over her limit on every other day.
    const auto setup = loadSetup(desk.other());
    for (const Stored<Therapist>& therapist : setup->therapists) {
        TherapistFields fields = therapist.fields();
        fields.minutesCap = Minutes{30};
        ASSERT_TRUE(saveTherapist(desk.other(), therapist.id, therapist.revision, fields));
    }
    leaveMaya();
    open();
    ASSERT_TRUE(waitFor([this] { return said(dialog, "save") == text("&Move 1"); }));
    EXPECT_TRUE(said(dialog, "proposal").contains(text("daily limit")));
    press(dialog, "save");
    EXPECT_TRUE(waitFor([this] { return !named(dialog, "reason")->accessibleDescription().isEmpty(); }));
    EXPECT_FALSE(back);
    retype(dialog, "reason", text("Nobody else is there"));
    press(dialog, "save");
    ASSERT_TRUE(waitFor([this] { return back.has_value(); }));
    EXPECT_EQ(desk.stored(left.id).fields.reason, text("Nobody else is there"));
}

TEST_F(ADisplacedDialog, HasNothingToDoWhereAllLieWithinHours)
{
    open();
    ASSERT_TRUE(waitFor(
        [this] { return said(dialog, "summary") == text("All bookings to come lie within the hours."); }));
    EXPECT_FALSE(named(dialog, "save")->isEnabled());
    dialog->reject();
}

} // namespace
} // namespace taper::test
