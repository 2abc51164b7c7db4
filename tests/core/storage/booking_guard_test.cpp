// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"

#include <random>

namespace taper {
namespace {

using namespace test;

using BookingGuard = StorageTest;
TAPER_EVERYWHERE(BookingGuard);

QString takenBy(const Result<Stored<Booking>>& refused)
{
    EXPECT_EQ(codeOf(refused), ErrorCode::SlotTaken);
    return refused ? QString{} : refused.error().parameters.value(text("what")).toString();
}

TEST_P(BookingGuard, RefusesTheSameTherapistTwiceAtATime)
{
    book(draft("2026-04-24T10:00"));
    for (const char* start :
        {"2026-04-24T09:01", "2026-04-24T10:00", "2026-04-24T10:30", "2026-04-24T10:59"}) {
        BookingFields second = draft(start);
        second.client = ben;
        second.room = otherRoom;
        EXPECT_EQ(takenBy(tryBook(second)), text("therapist")) << start;
    }
    BookingFields around = draft("2026-04-24T08:00");
    around.client = ben;
    around.room = std::nullopt;
    around.length = 480min;
    EXPECT_EQ(takenBy(tryBook(around)), text("therapist"));
}

TEST_P(BookingGuard, RefusesTheSameRoomTwiceAtATime)
{
    book(draft("2026-04-24T10:00"));
    BookingFields second = draft("2026-04-24T10:30");
    second.client = ben;
    second.therapist = omar;
    EXPECT_EQ(takenBy(tryBook(second)), text("room"));
    second.room = std::nullopt; // nobody is in the way where no room is needed
    book(second);
}

TEST_P(BookingGuard, RefusesTheSameClientTwiceAtATime)
{
    book(draft("2026-04-24T10:00"));
    BookingFields second = draft("2026-04-24T10:30");
    second.therapist = omar;
    second.room = otherRoom;
    EXPECT_EQ(takenBy(tryBook(second)), text("client"));
}

TEST_P(BookingGuard, LetsBookingsTouch)
{
    book(draft("2026-04-24T10:00"));
    book(draft("2026-04-24T11:00"));
    book(draft("2026-04-24T09:00"));
}

TEST_P(BookingGuard, CountsTheBuffersOfBothForTherapistAndRoomButNotForTheClient)
{
    BookingFields first = draft("2026-04-24T10:00");
    first.bufferAfter = 15min;
    book(first);
    BookingFields second = draft("2026-04-24T11:15");
    second.client = ben;
    second.bufferBefore = 1min;
    EXPECT_EQ(takenBy(tryBook(second)), text("therapist"));
    second.therapist = omar;
    EXPECT_EQ(takenBy(tryBook(second)), text("room"));
    second.therapist = tess;
    second.start += 1min;
    book(second);

    BookingFields sameClient = draft("2026-04-24T11:00"); // walks from one room straight into the other
    sameClient.therapist = omar;
    sameClient.room = otherRoom;
    sameClient.bufferBefore = 30min;
    book(sameClient);
}

TEST_P(BookingGuard, SeesTheLongestSessionWithTheLongestBuffers)
{
    BookingFields first = draft("2026-04-24T10:00");
    first.length = 480min;
    first.bufferAfter = 240min; // until 22:00
    book(first);
    BookingFields second = draft("2026-04-25T01:59");
    second.client = ben;
    second.bufferBefore = 240min; // from 21:59
    EXPECT_EQ(takenBy(tryBook(second)), text("therapist"));
    second.start += 1min;
    book(second);
}

TEST_P(BookingGuard, LetsNothingBeHeldByWhatIsCancelledOrMissed)
{
    BookingFields cancelled = draft("2026-04-24T10:00");
    cancelled.status = BookingStatus::Cancelled;
    cancelled.cancelReason = CancelReason::ClientIll;
    book(cancelled);
    BookingFields missed = draft("2026-04-24T10:00");
    missed.status = BookingStatus::NoShow;
    book(missed);
    book(draft("2026-04-24T10:00"));
    book(cancelled); // and they may be written where somebody is
    EXPECT_EQ(takenBy(tryBook(draft("2026-04-24T10:00"))), text("therapist"));
}

TEST_P(BookingGuard, TakesTheSlotAgainWhenACancelledBookingComesBack)
{
    BookingStore store{connection()};
    BookingFields fields = draft("2026-04-24T10:00");
    auto booking = book(fields);
    fields.status = BookingStatus::Cancelled;
    fields.cancelReason = CancelReason::Other;
    booking = must(store.update(booking.id, booking.revision, must(Booking::make(fields))));
    BookingFields other = draft("2026-04-24T10:30");
    other.client = ben;
    const auto instead = book(other);

    fields.status = BookingStatus::Booked;
    EXPECT_EQ(
        takenBy(store.update(booking.id, booking.revision, must(Booking::make(fields)))), text("therapist"));
    EXPECT_EQ(store.byId(booking.id)->fields().status, BookingStatus::Cancelled);
    EXPECT_EQ(store.byId(booking.id)->revision, booking.revision);

    other.status = BookingStatus::NoShow;
    must(store.update(instead.id, instead.revision, must(Booking::make(other))));
    must(store.update(booking.id, booking.revision, must(Booking::make(fields))));
}

TEST_P(BookingGuard, LetsABookingMoveOverItselfButNotOntoAnother)
{
    BookingStore store{connection()};
    BookingFields fields = draft("2026-04-24T10:00");
    auto booking = book(fields);
    book(draft("2026-04-24T11:30"));
    fields.start += 15min;
    booking = must(store.update(booking.id, booking.revision, must(Booking::make(fields))));
    fields.start += 30min;
    EXPECT_EQ(
        takenBy(store.update(booking.id, booking.revision, must(Booking::make(fields)))), text("therapist"));
    EXPECT_EQ(store.byId(booking.id)->fields().start, moment("2026-04-24T10:15"));
}

TEST_P(BookingGuard, CannotBeGoneAroundWithSqlOfOnesOwn)
{
    book(draft("2026-04-24T10:00"));
    const qint64 start = moment("2026-04-24T10:30").time_since_epoch().count();
    const QString insert =
        text("INSERT INTO booking (client_id, therapist_id, room_id, session_type_id, start_min, "
             "length_min, end_min, buffer_before, buffer_after, occupied_start, occupied_end, "
             "status, price_minor, note, reason, revision, created_at) "
             "VALUES (?, ?, NULL, ?, ?, 60, ?, 0, 0, ?, ?, 'booked', 0, '', '', 1, 0)");
    const auto taken =
        thrownBy([&] { connection().run(insert, ben, tess, full, start, start + 60, start, start + 60); });
    EXPECT_EQ(taken.constraint(), text("slot_taken:therapist"));
    // Nor by saying one time and holding another.
    const auto lied =
        thrownBy([&] { connection().run(insert, ben, omar, full, start, start + 60, start, start + 1); });
    EXPECT_EQ(lied.kind(), sql::SqlError::Kind::Check);
    const auto moved = thrownBy([&] {
        connection().run(insert, ben, tess, full, start + 60, start + 120, start + 60, start + 120);
        connection().run(text("UPDATE booking SET start_min = start_min - 60, end_min = end_min - 60, "
                              "occupied_start = occupied_start - 60, occupied_end = occupied_end - 60 "
                              "WHERE client_id = ?"),
            ben);
    });
    EXPECT_EQ(moved.constraint(), text("slot_taken:therapist"));
    EXPECT_EQ(BookingStore{connection()}.count(), 2);
}

TEST_P(BookingGuard, KeepsTheTransactionUsableAfterARefusal)
{
    sql::Transaction transaction{connection(), sql::Transaction::Kind::Write};
    book(draft("2026-04-24T10:00"));
    EXPECT_FALSE(tryBook(draft("2026-04-24T10:00")));
    book(draft("2026-04-24T12:00"));
    transaction.commit();
    EXPECT_EQ(BookingStore{connection()}.count(), 2);
}

TEST_P(BookingGuard, AgreesWithTheDefinitionOfOverlapWhateverIsBooked)
{
    std::mt19937 random{20260424};
    const auto upTo = [&random](
                          int most) { return static_cast<int>(random() % static_cast<unsigned>(most + 1)); };
    std::vector<BookingFields> held;
    const sql::Transaction transaction{connection(), sql::Transaction::Kind::Write};
    int refused = 0;
    for (int i = 0; i < 400; ++i) {
        BookingFields fields = draft("2026-04-24T08:00");
        fields.start += Minutes{upTo(2000)};
        fields.length = Minutes{5 + upTo(100)};
        fields.bufferBefore = Minutes{upTo(20)};
        fields.bufferAfter = Minutes{upTo(20)};
        fields.client = upTo(1) ? ann : ben;
        fields.therapist = upTo(1) ? tess : omar;
        fields.room = upTo(2) == 0 ? std::optional<Id<Room>>{} : upTo(1) ? room : otherRoom;
        bool clashes = false;
        for (const BookingFields& other : held) {
            clashes =
                clashes || (fields.client == other.client && fields.interval().overlaps(other.interval()));
            const bool shares =
                fields.therapist == other.therapist || (fields.room && fields.room == other.room);
            clashes = clashes || (shares && fields.occupied().overlaps(other.occupied()));
        }
        ASSERT_EQ(tryBook(fields).has_value(), !clashes) << i;
        if (clashes)
            ++refused;
        else
            held.push_back(fields);
    }
    EXPECT_GT(refused, 50);
    EXPECT_GT(held.size(), 20U);
}

} // namespace
} // namespace taper
