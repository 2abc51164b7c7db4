// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/waiting.h"

#include "core/clinic/workspace.h"
#include "tests/core/clinic/waiting_house.h"

namespace taper::test {
namespace {

using AWaitingList = WaitingHouse;

TEST_F(AWaitingList, ShowsWhoWaitsForWhatSinceWhenAndForWhichRace)
{
    const Id<Client> callum = house.runner("Callum Wright", london);
    WaitingFields fields = wish(callum);
    fields.therapists = {tom, maya};
    fields.until = date("2026-04-24");
    added(fields);
    house.clock().set("2026-04-22T09:00");
    const auto views = list();
    ASSERT_EQ(views.size(), 1u);
    EXPECT_EQ(views[0].clientName, text("Callum Wright"));
    EXPECT_EQ(views[0].therapistNames, (QStringList{text("Maya Okafor"), text("Tom Reid")}));
    EXPECT_EQ(views[0].since, moment("2026-04-20T08:00"));
    EXPECT_EQ(views[0].daysWaiting, 2);
    ASSERT_TRUE(views[0].race);
    EXPECT_EQ(views[0].race->name, text("London Marathon"));
    EXPECT_EQ(views[0].race->days, -4);
    EXPECT_FALSE(views[0].isLapsed);
    house.clock().set("2026-04-25T09:00");
    EXPECT_TRUE(list()[0].isLapsed);
}

TEST_F(AWaitingList, PutsThoseInHandFirstThenTheUrgentThenWhoWaitsLongest)
{
    WaitingFields low = wish(priya);
    low.urgency = Urgency::Low;
    added(low);
    house.clock().set("2026-04-20T08:10");
    added(wish(house.client("Second")));
    house.clock().set("2026-04-20T08:20");
    added(wish(house.client("Third")));
    WaitingFields urgent = wish(house.client("Urgent"));
    urgent.urgency = Urgency::High;
    added(urgent);
    WaitingFields caller = wish(lena);
    caller.kind = WaitingKind::Holding;
    added(caller);
    QStringList names;
    for (const WaitingView& view : list())
        names += view.clientName;
    EXPECT_EQ(names,
        (QStringList{text("Lena Vogel"), text("Urgent"), text("Second"), text("Third"), text("Priya Nair")}));
    EXPECT_EQ(waitingCount(clinic()), 5);
}

TEST_F(AWaitingList, TakesSomebodyOfWhomOnlyTheNameIsKnown)
{
    WaitingFields fields = wish({});
    const auto saved = saveWaiting(clinic(), {std::nullopt, 0, fields, clientNamed("New Caller")});
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->entry.clientName, text("New Caller"));
    EXPECT_TRUE(saved->entry.fields.client.isValid());
}

TEST_F(AWaitingList, NamesEveryFieldAtFault)
{
    WaitingFields fields = wish({});
    fields.length = 400min;
    fields.from = date("2026-04-24");
    fields.until = date("2026-04-23");
    const auto saved = saveWaiting(clinic(), {std::nullopt, 0, fields, std::nullopt});
    ASSERT_FALSE(saved);
    QStringList names;
    for (const Problem& problem : saved.error().problems)
        names += problem.field;
    EXPECT_EQ(names, (QStringList{text("client"), text("until"), text("minutes")}));
    EXPECT_EQ(waitingCount(clinic()), 0);
}

TEST_F(AWaitingList, IsChangedAndAnnounced)
{
    WaitingView entry = added(wish(priya));
    std::optional<Changes> heard;
    clinic().onChanged([&heard](const Changes& changes) { heard = changes; });
    WaitingFields fields = entry.fields;
    fields.urgency = Urgency::High;
    const auto saved = saveWaiting(clinic(), {entry.id, entry.revision, fields, std::nullopt});
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->entry.fields.urgency, Urgency::High);
    ASSERT_TRUE(heard);
    EXPECT_TRUE(heard->touchesWaiting());
    EXPECT_FALSE(heard->touches(date("2026-04-20")));
    EXPECT_EQ(saveWaiting(clinic(), {entry.id, entry.revision, fields, std::nullopt}).error().code,
        ErrorCode::StaleRevision);
}

TEST_F(AWaitingList, IsLeftAndJoinedAgain)
{
    const WaitingView entry = added(wish(priya));
    const auto gone = removeWaiting(clinic(), entry.id, entry.revision, WaitingRemoval::NoLongerWanted);
    ASSERT_TRUE(gone);
    EXPECT_TRUE(list().empty());
    EXPECT_EQ(
        removeWaiting(clinic(), entry.id, gone->entry.revision, WaitingRemoval::NoLongerWanted).error().code,
        ErrorCode::Refused);
    const auto back = reopenWaiting(clinic(), entry.id, gone->entry.revision);
    ASSERT_TRUE(back);
    EXPECT_EQ(list().size(), 1u);
    EXPECT_EQ(back->entry.fields, entry.fields);
}

TEST_F(AWaitingList, GivesAWayBackFromEachChange)
{
    const auto saved = saveWaiting(clinic(), {std::nullopt, 0, wish(priya), std::nullopt});
    ASSERT_TRUE(saved);
    const auto removed =
        removeWaiting(clinic(), saved->entry.id, saved->entry.revision, WaitingRemoval::BookedElsewhere);
    ASSERT_TRUE(removed);
    const auto undone = undo(clinic(), removed->back);
    ASSERT_TRUE(undone && undone->again);
    ASSERT_EQ(list().size(), 1u);
    ASSERT_TRUE(undo(clinic(), *undone->again));
    EXPECT_TRUE(list().empty()) << "redone";
    EXPECT_EQ(undo(clinic(), saved->back).error().code, ErrorCode::StaleRevision)
        << "the entry has changed since it was added";
}

TEST_F(AWaitingList, TellsWhetherAClientWaits)
{
    added(wish(priya));
    EXPECT_EQ(waitingOf(clinic(), priya)->size(), 1u);
    EXPECT_TRUE(waitingOf(clinic(), lena)->empty());
}

struct BookingFromTheList : WaitingHouse {
    WaitingView entry = [this] {
        WaitingFields fields = wish(priya);
        fields.note = text("left calf again");
        return added(fields);
    }();
};

TEST_F(BookingFromTheList, TakesThePersonOffItInTheSameBreath)
{
    const auto booked = bookWaiting(clinic(), entry.id, entry.revision, at(maya, "2026-04-21T10:00"));
    ASSERT_TRUE(booked && booked->isBooked());
    EXPECT_EQ(booked->booking->fields.client, priya);
    EXPECT_EQ(booked->booking->fields.note, text("left calf again"));
    EXPECT_TRUE(list().empty());
    const auto closed = waitingEntry(clinic(), entry.id);
    EXPECT_EQ(closed->fields.status, WaitingStatus::Booked);
    EXPECT_EQ(closed->fields.booking, booked->booking->id);
}

TEST_F(BookingFromTheList, LeavesThePersonOnItWhenTheSlotIsTaken)
{
    house.booked(lena, maya, "full_sports", "2026-04-21T10:00");
    const auto refused = bookWaiting(clinic(), entry.id, entry.revision, at(maya, "2026-04-21T10:30"));
    ASSERT_TRUE(refused);
    EXPECT_FALSE(refused->isBooked());
    EXPECT_FALSE(refused->review.bookable);
    EXPECT_EQ(list().size(), 1u);
}

TEST_F(BookingFromTheList, AsksForTheReasonOfACaution)
{
    const Id<Client> callum = house.runner("Callum Wright", london);
    const WaitingView first = added(wish(callum));
    const auto asked = bookWaiting(clinic(), first.id, first.revision, at(maya, "2026-04-22T10:00"));
    ASSERT_TRUE(asked);
    ASSERT_FALSE(asked->isBooked());
    EXPECT_TRUE(asked->review.needsReason());
    const auto booked =
        bookWaiting(clinic(), first.id, first.revision, at(maya, "2026-04-22T10:00", "light only"));
    ASSERT_TRUE(booked && booked->isBooked());
    EXPECT_EQ(booked->booking->fields.reason, text("light only"));
}

TEST_F(BookingFromTheList, HappensOnceHoweverManyDesksTry)
{
    ASSERT_TRUE(bookWaiting(clinic(), entry.id, entry.revision, at(maya, "2026-04-21T10:00"))->isBooked());
    EXPECT_EQ(bookWaiting(clinic(), entry.id, entry.revision, at(tom, "2026-04-21T14:00")).error().code,
        ErrorCode::StaleRevision);
    const int now = waitingEntry(clinic(), entry.id)->revision;
    EXPECT_EQ(
        bookWaiting(clinic(), entry.id, now, at(tom, "2026-04-21T14:00")).error().code, ErrorCode::Refused);
    EXPECT_EQ(waitingCount(clinic()), 0);
}

TEST_F(BookingFromTheList, IsUndoneAndRedoneAsOne)
{
    const auto booked = bookWaiting(clinic(), entry.id, entry.revision, at(maya, "2026-04-21T10:00"));
    ASSERT_TRUE(booked && booked->isBooked());
    const auto undone = undo(clinic(), booked->back);
    ASSERT_TRUE(undone && undone->again);
    ASSERT_EQ(list().size(), 1u);
    EXPECT_EQ(list()[0].fields, entry.fields);
    EXPECT_EQ(undone->bookings.front().fields.status, BookingStatus::Cancelled);
    const auto redone = undo(clinic(), *undone->again);
    ASSERT_TRUE(redone && redone->again);
    EXPECT_TRUE(list().empty());
    EXPECT_EQ(redone->bookings.front().fields.status, BookingStatus::Booked);
}

struct ABookingInHand : WaitingHouse {
    BookingView booking = [this] {
        BookingDetails details;
        details.proposal = house.proposal(priya, maya, "full_sports", "2026-04-21T10:00");
        details.note = text("bring the shoes");
        details.price = Money{4200};
        return *book(clinic(), details)->booking;
    }();
    HoldOutcome hold() { return *holdBooking(clinic(), booking.id, booking.revision); }
};

TEST_F(ABookingInHand, LeavesItsTimeToOthers)
{
    const HoldOutcome held = hold();
    EXPECT_EQ(held.before.fields, booking.fields);
    EXPECT_EQ(held.booking.fields.status, BookingStatus::Cancelled);
    EXPECT_FALSE(held.booking.fields.lateCancel);
    ASSERT_EQ(list().size(), 1u);
    EXPECT_EQ(list()[0].fields.kind, WaitingKind::Holding);
    EXPECT_EQ(list()[0].held, (HeldPlace{moment("2026-04-21T10:00"), maya, text("Maya Okafor")}));
    house.booked(lena, maya, "full_sports", "2026-04-21T10:00");
}

TEST_F(ABookingInHand, ComesBackAsTheSameOneInItsNewPlace)
{
    const HoldOutcome held = hold();
    const auto back = bookWaiting(clinic(), held.entry.id, held.entry.revision, at(tom, "2026-04-22T14:00"));
    ASSERT_TRUE(back && back->isBooked());
    EXPECT_EQ(back->booking->id, booking.id);
    EXPECT_EQ(back->booking->fields.note, text("bring the shoes"));
    EXPECT_EQ(back->booking->fields.price, Money{4200});
    EXPECT_EQ(back->booking->fields.status, BookingStatus::Booked);
    EXPECT_FALSE(back->booking->fields.cancelReason);
    EXPECT_EQ(back->booking->fields.therapist, tom);
    EXPECT_TRUE(list().empty());
}

TEST_F(ABookingInHand, IsUndoneFromEitherSide)
{
    const HoldOutcome held = hold();
    const auto undone = undo(clinic(), held.back);
    ASSERT_TRUE(undone && undone->again);
    EXPECT_TRUE(list().empty());
    EXPECT_EQ(undone->bookings.front().fields, booking.fields);
    const auto heldAgain = undo(clinic(), *undone->again);
    ASSERT_TRUE(heldAgain && heldAgain->again);
    const auto views = list();
    ASSERT_EQ(views.size(), 1u);

    const auto back = bookWaiting(clinic(), views[0].id, views[0].revision, at(tom, "2026-04-22T14:00"));
    ASSERT_TRUE(back && back->isBooked());
    const auto inHandAgain = undo(clinic(), back->back);
    ASSERT_TRUE(inHandAgain && inHandAgain->again);
    EXPECT_EQ(list().size(), 1u);
    EXPECT_EQ(inHandAgain->bookings.front().fields.start, moment("2026-04-21T10:00"));
    EXPECT_EQ(inHandAgain->bookings.front().fields.status, BookingStatus::Cancelled);
}

TEST_F(ABookingInHand, IsLetGoWhenItComesBackOtherwise)
{
    const HoldOutcome held = hold();
    ASSERT_TRUE(setBookingStatus(clinic(), booking.id, held.booking.revision, BookingStatus::Confirmed));
    EXPECT_TRUE(list().empty());
    EXPECT_EQ(waitingEntry(clinic(), held.entry.id)->fields.status, WaitingStatus::Booked);
}

TEST_F(ABookingInHand, MayBeWhereItStoodButNotWhatIsUnderWayOrGone)
{
    const HoldOutcome held = hold();
    const auto back = bookWaiting(clinic(), held.entry.id, held.entry.revision, at(maya, "2026-04-21T10:00"));
    ASSERT_TRUE(back && back->isBooked());
    for (const BookingStatus status : {BookingStatus::InSession, BookingStatus::NoShow}) {
        const auto now = setBookingStatus(clinic(), booking.id, std::nullopt, status);
        ASSERT_TRUE(now);
        EXPECT_EQ(holdBooking(clinic(), booking.id, now->revision).error().code, ErrorCode::Refused);
    }
    EXPECT_EQ(holdBooking(clinic(), booking.id, booking.revision).error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(holdBooking(clinic(), Id<Booking>{99}, 1).error().code, ErrorCode::NotFound);
}

TEST_F(ABookingInHand, KeepsItsClientWhateverIsTyped)
{
    const HoldOutcome held = hold();
    WaitingFields fields = held.entry.fields;
    fields.client = lena;
    fields.heldBooking.reset();
    fields.length = 90min;
    const auto saved = saveWaiting(clinic(), {held.entry.id, held.entry.revision, fields, std::nullopt});
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->entry.fields.client, priya);
    EXPECT_EQ(saved->entry.fields.heldBooking, booking.id);
    EXPECT_EQ(saved->entry.fields.length, 90min);
}

TEST_F(ABookingInHand, LeavesARowInTheAuditForTheBookingAndForTheList)
{
    const HoldOutcome held = hold();
    const auto actions = readUnit(clinic(), [&](Workspace& workspace) -> Result<QStringList> {
        return QStringList{workspace.audits().latest(text("booking"), booking.id.value())->entry.action,
            workspace.audits().latest(text("waiting"), held.entry.id.value())->entry.action};
    });
    EXPECT_EQ(actions, (QStringList{text("hold"), text("hold")}));
}

} // namespace
} // namespace taper::test
