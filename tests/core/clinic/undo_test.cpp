// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/undo.h"
#include "core/clinic/workspace.h"
#include "tests/core/clinic/undo_house.h"

#include <gtest/gtest.h>

namespace taper::test {
namespace {

using UndoOfABooking = UndoHouse;

TEST_F(UndoOfABooking, ThatWasMovedTakesItBackWhereItWasAndRedoForthAgain)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView after = moved(before, "2026-04-22T14:00", tom);
    const auto undone = undo(house.clinic(), wayBackFrom(before, after));
    ASSERT_TRUE(undone && undone->again);
    EXPECT_EQ(stored(before.id), before.fields);
    ASSERT_EQ(undone->bookings.size(), 1u);
    EXPECT_EQ(undone->bookings[0].fields, before.fields);
    EXPECT_EQ(undone->bookings[0].therapistName, text("Maya Okafor"));

    const auto redone = undo(house.clinic(), *undone->again);
    ASSERT_TRUE(redone && redone->again);
    EXPECT_EQ(stored(before.id), after.fields);
    ASSERT_TRUE(undo(house.clinic(), *redone->again)->again);
    EXPECT_EQ(stored(before.id), before.fields) << "as often as one likes";
}

TEST_F(UndoOfABooking, ThatArrivedIsNotStoppedByThePast)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-20T09:00");
    house.clock().set("2026-04-20T09:05");
    const auto after = setBookingStatus(house.clinic(), before.id, before.revision, BookingStatus::Arrived);
    ASSERT_EQ(after->fields.arrivedAt, moment("2026-04-20T09:05"));
    ASSERT_TRUE(undo(house.clinic(), wayBackFrom(before, *after))->again);
    EXPECT_EQ(stored(before.id), before.fields) << "its time of arrival too";
}

TEST_F(UndoOfABooking, ThatWasDraggedAwayAfterItBeganBringsItBack)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-20T09:00");
    house.clock().set("2026-04-20T09:05");
    const BookingView after = moved(before, "2026-04-20T14:00");
    ASSERT_TRUE(undo(house.clinic(), wayBackFrom(before, after))->again);
    EXPECT_EQ(stored(before.id).start, moment("2026-04-20T09:00"));
}

TEST_F(UndoOfABooking, ThatWasCancelledHoldsItsSlotAgain)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-20T10:00");
    const auto after = cancelBooking(house.clinic(), before.id, before.revision, CancelReason::ClientRequest);
    ASSERT_TRUE(after->fields.lateCancel);
    const auto undone = undo(house.clinic(), wayBackFrom(before, *after));
    ASSERT_TRUE(undone && undone->again);
    EXPECT_EQ(stored(before.id), before.fields);
    ASSERT_TRUE(undo(house.clinic(), *undone->again)->again);
    EXPECT_EQ(stored(before.id), after->fields) << "with its reason, and late as it was";
}

TEST_F(UndoOfABooking, ThatWasMissedBringsItBackAfterItsStart)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-20T09:00");
    house.clock().set("2026-04-20T09:20");
    const auto after = setBookingStatus(house.clinic(), before.id, before.revision, BookingStatus::NoShow);
    ASSERT_TRUE(undo(house.clinic(), wayBackFrom(before, *after))->again);
    EXPECT_EQ(stored(before.id).status, BookingStatus::Booked);
}

TEST_F(UndoOfABooking, ThatIsNewCancelsItAsBookedInErrorAndRedoTakesThatBack)
{
    const BookingView added = house.booked(priya, maya, "full_sports", "2026-04-20T09:00");
    const auto undone = undo(house.clinic(), wayBackFromNew(added));
    ASSERT_TRUE(undone && undone->again);
    EXPECT_EQ(stored(added.id).status, BookingStatus::Cancelled);
    EXPECT_EQ(stored(added.id).cancelReason, CancelReason::BookedInError);
    EXPECT_FALSE(stored(added.id).lateCancel) << "an error of the desk is nobody's late cancellation";
    house.booked(callum, tom, "full_sports", "2026-04-20T09:00");

    ASSERT_TRUE(undo(house.clinic(), *undone->again)->again);
    EXPECT_EQ(stored(added.id), added.fields);
}

TEST_F(UndoOfABooking, ThatGotAnotherNoteAndPriceBringsTheOldOnesBackWhateverTheDiarySays)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    BookingDetails details = detailsOf(before);
    details.note = text("left calf");
    details.price = Money{100};
    const auto after = changeBooking(house.clinic(), before.id, before.revision, details);
    ASSERT_TRUE(after && after->isBooked());
    house.closure("2026-04-21", "2026-04-21", "Flooded");
    ASSERT_TRUE(undo(house.clinic(), wayBackFrom(before, *after->booking))->again);
    EXPECT_EQ(stored(before.id), before.fields);
}

TEST_F(UndoOfABooking, ThatSomebodyChangedSinceDoesNothing)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView after = moved(before, "2026-04-21T14:00");
    ASSERT_TRUE(setBookingStatus(house.clinic(), before.id, std::nullopt, BookingStatus::Confirmed));
    const auto refused = undo(house.clinic(), wayBackFrom(before, after));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(stored(before.id).start, moment("2026-04-21T14:00"));
    EXPECT_EQ(stored(before.id).status, BookingStatus::Confirmed);
}

TEST_F(UndoOfABooking, ThatIsNotThereIsNotFound)
{
    WayBack back;
    back.bookings.push_back({Id<Booking>{99}, 1, std::nullopt});
    EXPECT_EQ(undo(house.clinic(), back).error().code, ErrorCode::NotFound);
}

TEST_F(UndoOfABooking, WhoseOldPlaceIsTakenSaysByWhomAndWritesNothing)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView after = moved(before, "2026-04-21T14:00");
    house.booked(callum, maya, "full_sports", "2026-04-21T10:30");
    const auto refused = undo(house.clinic(), wayBackFrom(before, after));
    ASSERT_TRUE(refused);
    EXPECT_FALSE(refused->again);
    EXPECT_FALSE(refused->review.bookable);
    EXPECT_EQ(refused->review.findings.front().code, FindingCode::TherapistBusy);
    EXPECT_EQ(refused->review.findings.front().name, text("Callum Wright"));
    EXPECT_EQ(refused->clientName, text("Priya Nair"));
    EXPECT_TRUE(refused->bookings.empty());
    EXPECT_EQ(stored(before.id), after.fields);
}

TEST_F(UndoOfABooking, IsReviewedAgainstClosuresThatCameSince)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView after = moved(before, "2026-04-22T10:00");
    house.closure("2026-04-21", "2026-04-21", "Flooded");
    const auto refused = undo(house.clinic(), wayBackFrom(before, after));
    ASSERT_TRUE(refused && !refused->again);
    EXPECT_EQ(refused->review.findings.front().code, FindingCode::ClinicClosed);
}

TEST_F(UndoOfABooking, IntoACautionAsksForAReasonAndKeepsTheOneGiven)
{
    // Booked while nothing spoke against it; the race was entered afterwards, and the booking then moved
    // away.
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-25T10:00");
    house.enter(priya, london);
    house.visit(priya, tom, "full_sports", "2026-04-08T10:00");
    const BookingView after = moved(before, "2026-04-23T10:00");
    const WayBack back = wayBackFrom(before, after);
    for (const char* nothing : {"", "   "}) {
        const auto asked = undo(house.clinic(), back, text(nothing));
        ASSERT_TRUE(asked && !asked->again);
        EXPECT_TRUE(asked->review.bookable && asked->review.needsReason());
        EXPECT_EQ(stored(before.id), after.fields);
    }
    ASSERT_TRUE(undo(house.clinic(), back, text("shoulders only"))->again);
    EXPECT_EQ(stored(before.id).start, before.fields.start);
    EXPECT_EQ(stored(before.id).reason, text("shoulders only"));
}

TEST_F(UndoOfABooking, KeepsTheReasonOnRecordAndAsksForNoOther)
{
    const BookingView before = house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "light only");
    const BookingView after = moved(before, "2026-04-23T10:00");
    ASSERT_TRUE(after.fields.reason.isEmpty());
    ASSERT_TRUE(undo(house.clinic(), wayBackFrom(before, after), text("typed for another"))->again);
    EXPECT_EQ(stored(before.id), before.fields);
}

TEST_F(UndoOfABooking, LeavesAnAuditRowWithBeforeAndAfter)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView after = moved(before, "2026-04-21T14:00");
    ASSERT_TRUE(undo(house.clinic(), wayBackFrom(before, after))->again);
    const auto rows = auditOf("booking", before.id.value());
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows.back().entry.action, text("undo"));
    EXPECT_EQ(rows.back().entry.before, rowJson(after.fields));
    EXPECT_EQ(rows.back().entry.after, rowJson(before.fields));
}

TEST_F(UndoOfABooking, ThatIsRefusedAnnouncesNothingAndLeavesNoAuditRow)
{
    const BookingView before = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const BookingView after = moved(before, "2026-04-21T14:00");
    house.booked(callum, maya, "full_sports", "2026-04-21T10:30");
    bool heard = false;
    house.clinic().onChanged([&heard](const Changes&) { heard = true; });
    ASSERT_TRUE(undo(house.clinic(), wayBackFrom(before, after)));
    EXPECT_FALSE(heard);
    EXPECT_EQ(auditOf("booking", before.id.value()).size(), 2u);
}

TEST_F(UndoOfABooking, AnnouncesBothDaysTheClientAndTheRace)
{
    const BookingView before = house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    const BookingView after = moved(before, "2026-04-24T10:00");
    std::optional<Changes> heard;
    house.clinic().onChanged([&heard](const Changes& changes) { heard = changes; });
    ASSERT_TRUE(undo(house.clinic(), wayBackFrom(before, after))->again);
    ASSERT_TRUE(heard);
    EXPECT_EQ(heard->days, (std::set{date("2026-04-23"), date("2026-04-24")}));
    EXPECT_EQ(heard->clients, std::set{callum});
    EXPECT_EQ(heard->races, std::set{london});
}

TEST_F(UndoOfABooking, HasNoWayBackFromWhatChangedNothing)
{
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    EXPECT_TRUE(wayBackFrom(booking, booking).isEmpty());
}

TEST_F(UndoOfABooking, ThatWasBroughtInWithoutARoomLeavesItWithoutOne)
{
    // As imported from another program.
    const Id<Booking> visit = house.visit(priya, maya, "full_sports", "2026-04-17T10:00");
    const auto missed = setBookingStatus(house.clinic(), visit, std::nullopt, BookingStatus::NoShow);
    BookingView before = *missed;
    before.revision -= 1;
    before.fields.status = BookingStatus::Completed;
    ASSERT_TRUE(undo(house.clinic(), wayBackFrom(before, *missed))->again);
    EXPECT_EQ(stored(visit).status, BookingStatus::Completed);
    EXPECT_EQ(stored(visit).room, std::nullopt);
}

} // namespace
} // namespace taper::test
