// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/book.h"
#include "core/clinic/workspace.h"
#include "tests/support/clinic_builder.h"

#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace taper::test {
namespace {

using namespace std::chrono_literals;

struct MovingABooking : testing::Test {
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Therapist> tom = house.therapist("Tom Reid", room2);
    Id<Race> london = house.londonMarathon();
    Id<Client> callum = house.runner("Callum Wright", london);
    Id<Client> priya = house.client("Priya Nair");

    MovingABooking() { house.visit(callum, tom, "full_sports", "2026-04-09T10:00"); }

    Result<BookingOutcome> moveTo(const BookingView& booking, const char* start, const char* reason = "")
    {
        BookingMove move;
        move.start = moment(start);
        move.reason = text(reason);
        return moveBooking(house.clinic(), booking.id, booking.revision, move);
    }
    BookingDetails detailsOf(const BookingView& booking)
    {
        BookingDetails details;
        details.proposal = {.client = booking.fields.client,
            .therapist = booking.fields.therapist,
            .room = booking.fields.room,
            .sessionType = booking.fields.sessionType,
            .start = booking.fields.start,
            .length = booking.fields.length,
            .replaces = std::nullopt};
        details.note = booking.fields.note;
        details.reason = booking.fields.reason;
        details.price = booking.fields.price;
        return details;
    }
};

TEST_F(MovingABooking, DoesNotClashWithItself)
{
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const auto moved = moveTo(booking, "2026-04-21T10:30");
    ASSERT_TRUE(moved && moved->isBooked());
    EXPECT_EQ(moved->booking->fields.start, moment("2026-04-21T10:30"));
    EXPECT_EQ(moved->booking->fields.room, room1);
    EXPECT_EQ(moved->booking->revision, booking.revision + 1);
}

TEST_F(MovingABooking, IsReviewedLikeANewOne)
{
    house.booked(callum, maya, "full_sports", "2026-04-21T14:00");
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    const auto moved = moveTo(booking, "2026-04-21T14:30");
    EXPECT_FALSE(moved->isBooked());
    EXPECT_EQ(moved->review.findings.front().code, FindingCode::TherapistBusy);
}

TEST_F(MovingABooking, ToAnotherTherapistTakesTheirRoom)
{
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    BookingMove move;
    move.start = booking.fields.start;
    move.therapist = tom;
    const auto moved = moveBooking(house.clinic(), booking.id, booking.revision, move);
    ASSERT_TRUE(moved && moved->isBooked());
    EXPECT_EQ(moved->booking->fields.room, room2);
    EXPECT_EQ(moved->booking->therapistName, text("Tom Reid"));
}

TEST_F(MovingABooking, GoesToAnotherRoomOnlyWhenItsOwnIsTaken)
{
    BookingProposal inRoom2 = house.proposal(priya, maya, "full_sports", "2026-04-21T10:00");
    inRoom2.room = room2;
    const BookingView booking = *house.tryBooking(inRoom2)->booking;
    const BookingView keeps = *moveTo(booking, "2026-04-22T10:00")->booking;
    EXPECT_EQ(keeps.fields.room, room2);

    house.booked(callum, tom, "full_sports", "2026-04-23T10:00");
    EXPECT_EQ(moveTo(keeps, "2026-04-23T10:00")->booking->fields.room, room1);
}

TEST_F(MovingABooking, IntoACautionNeedsAReason)
{
    const BookingView booking = house.booked(callum, maya, "full_sports", "2026-04-24T10:00");
    EXPECT_FALSE(moveTo(booking, "2026-04-25T10:00")->isBooked());
    const auto moved = moveTo(booking, "2026-04-25T10:00", "only time he has");
    ASSERT_TRUE(moved->isBooked());
    EXPECT_EQ(moved->booking->fields.reason, text("only time he has"));
}

TEST_F(MovingABooking, KeepsAReasonForTheSameCautionAndDropsItWhereNothingAsksForOne)
{
    const BookingView booking = house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "light only");
    const BookingView later = *moveTo(booking, "2026-04-25T14:00")->booking;
    EXPECT_EQ(later.fields.reason, text("light only"));
    const BookingView fine = *moveTo(later, "2026-04-24T14:00")->booking;
    EXPECT_EQ(fine.fields.reason, QString{});
}

TEST_F(MovingABooking, AsksForANewReasonWhenTheCautionIsHarder)
{
    const Id<Client> sofia = house.runner("Sofia Marchetti", london);
    const BookingView booking =
        house.booked(sofia, maya, "full_sports", "2026-04-24T10:00", "her first, knows the risk");
    ASSERT_EQ(booking.verdict, Verdict::Caution);
    const auto moved = moveTo(booking, "2026-04-25T10:00");
    EXPECT_FALSE(moved->isBooked());
    EXPECT_EQ(moved->review.verdict, Verdict::TooClose);
}

TEST_F(MovingABooking, ThatSomebodyElseChangedIsStale)
{
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    ASSERT_TRUE(moveTo(booking, "2026-04-21T14:00"));
    const auto again = moveTo(booking, "2026-04-21T15:00");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::StaleRevision);

    BookingMove whatever;
    whatever.start = moment("2026-04-21T15:00");
    EXPECT_TRUE(moveBooking(house.clinic(), booking.id, std::nullopt, whatever)->isBooked());
}

TEST_F(MovingABooking, ThatIsNotThereOrHoldsNoSlotIsRefused)
{
    BookingMove move;
    move.start = moment("2026-04-21T15:00");
    EXPECT_EQ(
        moveBooking(house.clinic(), Id<Booking>{99}, std::nullopt, move).error().code, ErrorCode::NotFound);
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    ASSERT_TRUE(cancelBooking(house.clinic(), booking.id, std::nullopt, CancelReason::Other));
    EXPECT_EQ(moveBooking(house.clinic(), booking.id, std::nullopt, move).error().code, ErrorCode::Refused);
}

TEST_F(MovingABooking, TakesTheBuffersOfTodayAndTheTypeOfAFix)
{
    const BookingView booking = house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "light only");
    BookingMove move;
    move.start = booking.fields.start;
    move.sessionType = house.type("pre_event");
    move.length = 45min;
    const auto moved = moveBooking(house.clinic(), booking.id, booking.revision, move);
    ASSERT_TRUE(moved && moved->isBooked());
    EXPECT_EQ(moved->booking->fields.bufferAfter, 0min);
    EXPECT_EQ(moved->booking->fields.price, Money{2500});
    EXPECT_EQ(moved->review.verdict, Verdict::Ideal);
}

TEST_F(MovingABooking, LeavesOneAuditRowWithBeforeAndAfter)
{
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    ASSERT_TRUE(moveTo(booking, "2026-04-21T14:00"));
    const auto rows =
        readUnit(house.clinic(), [&](Workspace& workspace) -> Result<std::vector<StoredAuditEntry>> {
            return workspace.audits().ofRow(QStringLiteral("booking"), booking.id.value());
        });
    ASSERT_EQ(rows->size(), 2u);
    EXPECT_EQ(rows->front().entry.action, text("book"));
    EXPECT_TRUE(rows->front().entry.before.isEmpty());
    const AuditEntry& move = rows->back().entry;
    EXPECT_EQ(move.action, text("move"));
    EXPECT_EQ(move.at, house.clock().now());
    const QJsonObject before = QJsonDocument::fromJson(move.before).object();
    const QJsonObject after = QJsonDocument::fromJson(move.after).object();
    EXPECT_NE(before.value(QLatin1String{"start"}), after.value(QLatin1String{"start"}));
    EXPECT_EQ(before.value(QLatin1String{"client"}), after.value(QLatin1String{"client"}));
}

TEST_F(MovingABooking, AnnouncesBothDaysTheClientAndTheRace)
{
    const BookingView booking = house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    std::vector<Changes> heard;
    house.clinic().onChanged([&heard](const Changes& changes) { heard.push_back(changes); });

    ASSERT_TRUE(moveTo(booking, "2026-04-24T10:00")->isBooked());
    ASSERT_EQ(heard.size(), 1u);
    EXPECT_EQ(heard[0].days, (std::set{date("2026-04-23"), date("2026-04-24")}));
    EXPECT_EQ(heard[0].clients, std::set{callum});
    EXPECT_EQ(heard[0].races, std::set{london});
    EXPECT_FALSE(heard[0].setup || heard[0].everything);
}

TEST_F(MovingABooking, ThatIsRefusedAnnouncesNothing)
{
    const BookingView booking = house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    bool heard = false;
    house.clinic().onChanged([&heard](const Changes&) { heard = true; });
    EXPECT_FALSE(moveTo(booking, "2026-04-25T10:00")->isBooked());
    EXPECT_TRUE(moveTo(booking, "2026-04-23T10:00")->isBooked()) << "where it is already";
    EXPECT_FALSE(heard);
}

TEST_F(MovingABooking, ByEditingChangesClientNoteAndPriceToo)
{
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    BookingDetails details = detailsOf(booking);
    details.proposal.client = callum;
    details.note = text("asked for Maya");
    details.price = Money{1000};
    const auto changed = changeBooking(house.clinic(), booking.id, booking.revision, details);
    ASSERT_TRUE(changed && changed->isBooked());
    EXPECT_EQ(changed->booking->clientName, text("Callum Wright"));
    EXPECT_EQ(changed->booking->fields.note, text("asked for Maya"));
    EXPECT_EQ(changed->booking->fields.price, Money{1000});
    EXPECT_EQ(changeBooking(house.clinic(), booking.id, booking.revision, details).error().code,
        ErrorCode::StaleRevision);
}

TEST_F(MovingABooking, IsNotNeededToNoteSomethingOnOneThatTheDiaryWouldRefuseToday)
{
    const BookingView booking = house.booked(priya, maya, "full_sports", "2026-04-21T10:00");
    house.closure("2026-04-21", "2026-04-21", "Flooded");
    BookingDetails details = detailsOf(booking);
    details.note = text("call her");
    const auto noted = changeBooking(house.clinic(), booking.id, booking.revision, details);
    ASSERT_TRUE(noted && noted->isBooked());
    EXPECT_EQ(noted->booking->fields.note, text("call her"));

    details.proposal.start = moment("2026-04-21T14:00");
    EXPECT_FALSE(changeBooking(house.clinic(), booking.id, noted->booking->revision, details)->isBooked());
}

TEST_F(MovingABooking, CannotEmptyAReasonThatIsNeeded)
{
    const BookingView booking = house.booked(callum, maya, "full_sports", "2026-04-25T10:00", "light only");
    BookingDetails details = detailsOf(booking);
    details.reason.clear();
    EXPECT_FALSE(changeBooking(house.clinic(), booking.id, booking.revision, details)->isBooked());
    details.reason = text("he insists");
    EXPECT_EQ(changeBooking(house.clinic(), booking.id, booking.revision, details)->booking->fields.reason,
        text("he insists"));
}

} // namespace
} // namespace taper::test
