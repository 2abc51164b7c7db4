// SPDX-License-Identifier: GPL-3.0-or-later
// A morning at the desk without a mouse: keys alone, to whatever has the keyboard.
#include "tests/app/morning.h"

#include "ui/schedule/schedule_board.h"

#include <QPushButton>
#include <QTableView>

namespace taper::test {
namespace {

class MorningByKeyboard : public MorningAtTheDesk {
protected:
    /// Types a name on the free time under the keyboard and takes the first who is found.
    void startBookingOf(const char* name)
    {
        keys(std::string{name}.substr(0, 1).c_str());
        ASSERT_TRUE(isOpen("bookingEditor"));
        ASSERT_EQ(focused(), text("clientPicker"));
        keys(name + 1);
        settle();
        key(Qt::Key_Return);
        settle();
        ASSERT_EQ(focused(), text("session_type")) << "the person is known, now what for";
    }
    void cancelBecauseOfIllness()
    {
        key(Qt::Key_Delete);
        ASSERT_TRUE(isOpen("cancelDialog"));
        key(Qt::Key_Down);
        ASSERT_EQ(focused(), text("client_ill"));
        key(Qt::Key_Return);
        ASSERT_TRUE(isBackAtTheBoard());
    }
    void fillTheGap(const char* leftWaiting)
    {
        ASSERT_TRUE(waitFor([] { return seen("gapOffer") != nullptr; }));
        EXPECT_TRUE(board()->hasFocus()) << "who is offered takes the keyboard from nobody";
        key(Qt::Key_E, Qt::ControlModifier);
        ASSERT_EQ(focused(), text("bookOffer0"));
        key(Qt::Key_Return);
        ASSERT_TRUE(waitFor([&] { return waiting() == leftWaiting; }));
        ASSERT_TRUE(isBackAtTheBoard());
    }
};

TEST_F(MorningByKeyboard, BooksACallerMovesAnotherTakesItBackAndDoesItAgain)
{
    open();
    ASSERT_TRUE(board()->hasFocus()) << "the morning begins at the board";
    walkTo(tom, "2026-04-20T13:30");
    startBookingOf("holly");
    key(Qt::Key_Return);
    ASSERT_TRUE(isBackAtTheBoard());
    const BookingView holly = onlyBookingOf("Holly West", "2026-04-20");
    EXPECT_EQ(board()->selected(), holly.id) << "what was booked is chosen";

    walkTo(maya, "2026-04-20T15:00");
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    ASSERT_TRUE(board()->isCarrying());
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return stored(dina).fields.start == moment("2026-04-20T15:30"); }));
    EXPECT_TRUE(isBackAtTheBoard());
    EXPECT_EQ(board()->selected(), dina);

    // Back and forth, by the notice's own button and by keys.
    key(Qt::Key_F6);
    ASSERT_EQ(focused(), text("noticeAction"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return stored(dina).fields.start == moment("2026-04-20T15:00"); }));
    EXPECT_TRUE(isBackAtTheBoard());
    const auto does = [this](Qt::Key letter, Qt::KeyboardModifiers modifiers, const char* start) {
        key(letter, modifiers);
        EXPECT_TRUE(waitFor([&] { return stored(dina).fields.start == moment(start); })) << start;
        EXPECT_TRUE(isBackAtTheBoard());
    };
    does(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier, "2026-04-20T15:30");
    does(Qt::Key_Z, Qt::ControlModifier, "2026-04-20T15:00");
    does(Qt::Key_Y, Qt::ControlModifier, "2026-04-20T15:30");

    EXPECT_EQ(diary("2026-04-20"),
        lines({"09:00 Maya Okafor: Ann Bell, booked", "11:00 Maya Okafor: Ben Gray, booked",
            "13:30 Maya Okafor: Cara Long, booked", "15:30 Maya Okafor: Dina Hall, booked",
            "09:00 Tom Reid: Eve Stone, booked", "11:30 Tom Reid: Finn Moss, booked",
            "13:30 Tom Reid: Holly West, booked", "15:30 Tom Reid: Gus Park, booked"}));
    EXPECT_EQ(clientsNamed("Holly West"), 1);
    EXPECT_EQ(bookingsOf(holly.fields.client).size(), 1U);
}

TEST_F(MorningByKeyboard, TakesAWalkInOfWhomOnlyTheNameIsKnown)
{
    colleague.clock().set("2026-04-20T10:12");
    open();
    walkTo(tom, "2026-04-20T10:15");
    startBookingOf("Nia Quinn");
    key(Qt::Key_Return);
    ASSERT_TRUE(isBackAtTheBoard());
    const Id<Booking> nia = onlyBookingOf("Nia Quinn", "2026-04-20").id;
    ASSERT_EQ(board()->selected(), nia);

    key(Qt::Key_Space);
    ASSERT_TRUE(waitFor([&] { return stored(nia).fields.status == BookingStatus::Arrived; }));
    settle();
    colleague.clock().set("2026-04-20T10:17");
    key(Qt::Key_Space);
    ASSERT_TRUE(waitFor([&] { return stored(nia).fields.status == BookingStatus::InSession; }));
    EXPECT_TRUE(isBackAtTheBoard());

    const BookingFields fields = stored(nia).fields;
    EXPECT_EQ(fields.arrivedAt, moment("2026-04-20T10:12"));
    EXPECT_EQ(fields.startedAt, moment("2026-04-20T10:17"));
    EXPECT_EQ(fields.start, moment("2026-04-20T10:15"));
    EXPECT_EQ(fields.therapist, tom);
    EXPECT_EQ(clientsNamed("Nia Quinn"), 1);
    EXPECT_EQ(bookingsOf(fields.client).size(), 1U);
}

TEST_F(MorningByKeyboard, GoesThroughTheStepsOfABookingInThePanel)
{
    open();
    walkTo(tom, "2026-04-20T09:00");
    settle(); // the panel shows Eve
    for (int tabs = 0; tabs < 30 && focused() != text("arrive"); ++tabs)
        key(Qt::Key_Tab);
    ASSERT_EQ(focused(), text("arrive"));
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return stored(eve).fields.status == BookingStatus::Arrived; }));
    settle();
    EXPECT_EQ(focused(), text("start")) << "the keyboard stays with the steps";
    key(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return stored(eve).fields.status == BookingStatus::InSession; }));
    settle();
    EXPECT_EQ(focused(), text("complete"));
}

TEST_F(MorningByKeyboard, MovesEverybodyInOneGoWhenMayaIsIllFromEleven)
{
    colleague.clock().set("2026-04-20T10:50");
    const auto proposed = proposedForMayasLeave();
    open();
    walkTo(maya, "2026-04-20T11:00");
    key(Qt::Key_T, Qt::ControlModifier);
    ASSERT_TRUE(isOpen("leaveDialog"));
    key(Qt::Key_R, Qt::AltModifier);
    ASSERT_EQ(focused(), text("reason"));
    keys("ill");
    settle();
    EXPECT_EQ(seen<QPushButton>("save")->text(), text("&Enter leave and move 3"));
    key(Qt::Key_Return);
    ASSERT_TRUE(isBackAtTheBoard());
    expectMayaToBeAwayFromEleven(proposed);
}

TEST_F(MorningByKeyboard, RefillsTwoCancellationsFromTheWaitingList)
{
    open();
    walkTo(maya, "2026-04-20T09:00");
    cancelBecauseOfIllness();
    fillTheGap("Leo Marsh");
    walkTo(tom, "2026-04-20T09:00");
    cancelBecauseOfIllness();
    fillTheGap("");
    expectTheGapsToBeFilled();
}

TEST_F(MorningByKeyboard, BooksAFortnightlySeriesUpToARaceWithTheLastDateMoved)
{
    open();
    walkTo(maya, "2026-04-24T09:00");
    startBookingOf("rosa");
    key(Qt::Key_A, Qt::AltModifier);
    ASSERT_TRUE(isOpen("seriesDialog"));
    ASSERT_EQ(focused(), text("rhythm"));
    key(Qt::Key_Down); // every second week
    key(Qt::Key_Tab);
    ASSERT_EQ(focused(), text("ends"));
    key(Qt::Key_Down); // on a day
    key(Qt::Key_Tab);
    ASSERT_EQ(focused(), text("until"));
    keys("2026-06-21");
    settle();
    const auto* table = seen<QTableView>("seriesTable");
    ASSERT_EQ(table->model()->rowCount(), 5);
    EXPECT_EQ(table->model()->index(4, 0).data().toString(), text("Move")) << "two days before the race";
    key(Qt::Key_Return);
    ASSERT_TRUE(isBackAtTheBoard());
    expectTheSeriesUpToTheRace();
}

} // namespace
} // namespace taper::test
