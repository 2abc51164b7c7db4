// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/storage/storage_fixture.h"

namespace taper {
namespace {

using namespace test;

class BookingStoreTest : public StorageTest {
protected:
    using Ids = std::vector<Id<Booking>>;
    static Ids idsOf(const std::vector<BookingRow>& rows)
    {
        Ids ids;
        for (const BookingRow& row : rows)
            ids.push_back(row.booking.id);
        return ids;
    }
    BookingFields draftWith(
        const char* start, Id<Client> client, BookingStatus status = BookingStatus::Booked)
    {
        BookingFields fields = draft(start);
        fields.client = client;
        fields.status = status;
        if (status == BookingStatus::Cancelled)
            fields.cancelReason = CancelReason::Other;
        return fields;
    }

    BookingStore m_store{connection()};
};
TAPER_EVERYWHERE(BookingStoreTest);

TEST_P(BookingStoreTest, KeepsEveryField)
{
    BookingFields fields = draft("2026-04-24T10:00");
    fields.length = 95min;
    fields.bufferBefore = 5min;
    fields.bufferAfter = 15min;
    fields.status = BookingStatus::Cancelled;
    fields.cancelReason = CancelReason::RaceChanged;
    fields.price = {5500};
    fields.note = text("left calf\n=1+1 <b>'; DROP TABLE booking; --");
    fields.reason = text("asked for it 🏃");
    const auto booked = book(fields);
    EXPECT_EQ(booked.revision, 1);
    EXPECT_EQ(*m_store.byId(booked.id)->value, fields);

    BookingFields bare = draft("2026-04-24T10:00");
    bare.room.reset();
    EXPECT_EQ(*m_store.byId(book(bare).id)->value, bare);
    EXPECT_FALSE(m_store.byId(Id<Booking>{99}));
}

TEST_P(BookingStoreTest, ChangesOnlyTheRevisionThatWasRead)
{
    BookingFields fields = draft("2026-04-24T10:00");
    const auto booked = book(fields);
    fields.note = text("first");
    EXPECT_EQ(must(m_store.update(booked.id, 1, must(Booking::make(fields)))).revision, 2);
    fields.note = text("second");
    const auto late = m_store.update(booked.id, 1, must(Booking::make(fields)));
    EXPECT_EQ(codeOf(late), ErrorCode::StaleRevision);
    EXPECT_EQ(late.error().parameters.value(text("what")).toString(), text("booking"));
    EXPECT_EQ(m_store.byId(booked.id)->fields().note, text("first"));
    EXPECT_EQ(codeOf(m_store.update(Id<Booking>{99}, 1, must(Booking::make(fields)))), ErrorCode::NotFound);
}

TEST_P(BookingStoreTest, ListsADayWithAllThatABoardShows)
{
    ClientFields client;
    client.name = text("محمد <img src=x>");
    client.preferredName = text("Mo");
    client.phone = text("07700 900123");
    client.dateOfBirth = date("1990-02-28");
    client.alerts = {text("blood thinners"), text("latex")};
    BookingFields fields = draftWith("2026-04-24T09:00", addClient(client));
    const auto first = book(fields);
    book(draftWith("2026-04-23T23:00", ann));
    book(draftWith("2026-04-25T00:00", ann));
    BookingFields late = draftWith("2026-04-24T23:00", ann, BookingStatus::Cancelled);
    late.room.reset();
    const auto last = book(late);

    const auto day = m_store.onDay(date("2026-04-24"));
    ASSERT_EQ(idsOf(day), (Ids{first.id, last.id}));
    const BookingRow& row = day.front();
    EXPECT_EQ(*row.booking.value, fields);
    EXPECT_EQ(row.createdAt, kNow);
    EXPECT_EQ(row.clientName, client.name);
    EXPECT_EQ(row.clientPreferredName, text("Mo"));
    EXPECT_EQ(row.clientPhone, client.phone);
    EXPECT_EQ(row.clientBirth, client.dateOfBirth);
    EXPECT_EQ(row.clientAlerts, client.alerts);
    EXPECT_EQ(row.therapistName, text("Tess"));
    EXPECT_EQ(row.roomName, text("Room 1"));
    EXPECT_EQ(row.sessionTypeName, text("full_sports"));
    EXPECT_EQ(row.profile, LoadProfile::FullSports);
    EXPECT_TRUE(day.back().roomName.isEmpty());
    EXPECT_EQ(day.back().clientAlerts, QStringList{});
    EXPECT_EQ(m_store.rowById(first.id)->clientName, client.name);
    EXPECT_TRUE(m_store.onDay(date("2026-04-27")).empty());
}

TEST_P(BookingStoreTest, ListsAClientsBookings)
{
    const auto past = book(draftWith("2026-04-20T10:00", ann, BookingStatus::Completed));
    const auto gone = book(draftWith("2026-04-26T10:00", ann, BookingStatus::Cancelled));
    const auto coming = book(draftWith("2026-04-26T10:00", ann));
    const auto bens = book(draftWith("2026-04-27T10:00", ben));
    EXPECT_EQ(idsOf(m_store.ofClient(ann)), (Ids{coming.id, gone.id, past.id}));
    EXPECT_EQ(idsOf(m_store.ofClient(ann, 1)), Ids{coming.id});
    EXPECT_EQ(idsOf(m_store.coming(ann, moment("2026-04-26T10:00"))), Ids{coming.id});
    EXPECT_EQ(idsOf(m_store.coming(ann, moment("2026-04-26T10:01"))), Ids{});
    EXPECT_EQ(idsOf(m_store.ofClients({ann, ben}, moment("2026-04-26T10:00"), moment("2026-04-28T00:00"))),
        (Ids{gone.id, coming.id, bens.id}));
    EXPECT_EQ(idsOf(m_store.ofClients({}, moment("2026-01-01T00:00"), moment("2027-01-01T00:00"))), Ids{});
}

TEST_P(BookingStoreTest, FindsWhatARaceTouches)
{
    RaceFields stages;
    stages.name = text("Stage race");
    stages.date = date("2026-05-10");
    stages.endDate = date("2026-05-12");
    const auto race = RaceStore{connection()}.insert(must(Race::make(stages)));
    enter(ann, race.id);
    const auto before = book(draftWith("2026-05-07T00:00", ann));
    const auto after = book(draftWith("2026-05-15T22:59", ann));
    book(draftWith("2026-05-06T22:00", ann));
    book(draftWith("2026-05-16T00:00", ann));
    book(draftWith("2026-05-09T10:00", ann, BookingStatus::Cancelled));
    book(draftWith("2026-05-09T10:00", ben)); // not entered
    EXPECT_EQ(idsOf(m_store.affectedByRace(race.id, 3)), (Ids{before.id, after.id}));
    EXPECT_EQ(idsOf(m_store.affectedByRace(Id<Race>{99}, 3)), Ids{});
}

TEST_P(BookingStoreTest, FindsWhatStandsAround)
{
    BookingFields buffered = draftWith("2026-04-24T10:00", ann);
    buffered.bufferAfter = 30min;
    const auto tessBusy = book(buffered); // until 11:30
    BookingFields elsewhere = draftWith("2026-04-24T11:00", ben);
    elsewhere.therapist = omar;
    elsewhere.room = otherRoom;
    const auto omarBusy = book(elsewhere);
    book(draftWith("2026-04-24T14:00", ann));
    book(draftWith("2026-04-24T11:00", ben, BookingStatus::NoShow));

    const Interval window{moment("2026-04-24T11:15"), moment("2026-04-24T12:00")};
    const Id<Client> stranger = addClient("Cy");
    EXPECT_EQ(idsOf(m_store.around(window, tess, std::nullopt, stranger)), Ids{tessBusy.id});
    EXPECT_EQ(idsOf(m_store.around(window, omar, room, stranger)), (Ids{tessBusy.id, omarBusy.id}));
    EXPECT_EQ(idsOf(m_store.around(window, tess, otherRoom, stranger)), (Ids{tessBusy.id, omarBusy.id}));
    EXPECT_EQ(idsOf(m_store.around(window, tess, std::nullopt, ben)), (Ids{tessBusy.id, omarBusy.id}));
    const Interval touching{moment("2026-04-24T11:30"), moment("2026-04-24T14:00")};
    EXPECT_EQ(idsOf(m_store.around(touching, tess, room, stranger)), Ids{});
}

TEST_P(BookingStoreTest, SaysWhatIsTakenWithTheBuffersOfTheDaysAround)
{
    BookingFields evening = draftWith("2026-04-23T22:30", ann);
    evening.bufferAfter = 60min; // half an hour into the 24th
    const auto late = book(evening);
    BookingFields morning = draftWith("2026-04-25T00:30", ben);
    morning.bufferBefore = 45min;
    const auto early = book(morning);
    book(draftWith("2026-04-24T10:00", ann, BookingStatus::Cancelled));
    book(draftWith("2026-04-26T10:00", ann));

    const auto busy = m_store.busy(date("2026-04-24"), date("2026-04-24"));
    ASSERT_EQ(busy.size(), 2U);
    EXPECT_EQ(busy[0].booking, late.id);
    EXPECT_EQ(busy[0].client, ann);
    EXPECT_EQ(busy[0].therapist, tess);
    EXPECT_EQ(busy[0].room, room);
    EXPECT_EQ(busy[0].interval, evening.interval());
    EXPECT_EQ(busy[0].occupied, evening.occupied());
    EXPECT_EQ(busy[1].booking, early.id);
    EXPECT_EQ(m_store.busy(date("2026-04-20"), date("2026-04-26")).size(), 3U);
}

TEST_P(BookingStoreTest, KnowsTheLastVisitOfEachClient)
{
    BookingFields last = draftWith("2026-04-10T10:00", ann, BookingStatus::Completed);
    last.note = text("IT band");
    book(draftWith("2026-03-10T10:00", ann, BookingStatus::Completed));
    const auto visit = book(last);
    book(draftWith("2026-04-15T10:00", ann, BookingStatus::NoShow));
    book(draftWith("2026-04-24T10:00", ann, BookingStatus::Completed)); // the day itself
    book(draftWith("2026-04-15T10:00", ben));
    const auto visits = m_store.lastVisitsBefore({ann, ben}, moment("2026-04-24T00:00"));
    ASSERT_EQ(visits.size(), 1U);
    const VisitBefore& before = visits.at(ann);
    EXPECT_EQ(before.booking, visit.id);
    EXPECT_EQ(before.start, last.start);
    EXPECT_EQ(before.length, 60min);
    EXPECT_EQ(before.therapistName, text("Tess"));
    EXPECT_EQ(before.sessionTypeName, text("full_sports"));
    EXPECT_EQ(before.note, text("IT band"));
}

TEST_P(BookingStoreTest, KnowsTheSessionsOfALoadProfile)
{
    const auto light = addType("light_touch", LoadProfile::Light);
    book(draftWith("2026-03-01T10:00", ann, BookingStatus::Completed));
    book(draftWith("2026-03-20T10:00", ann));
    BookingFields gentle = draftWith("2026-03-10T10:00", ann, BookingStatus::Completed);
    gentle.sessionType = light;
    book(gentle);
    const std::vector<LoadProfile> deep{LoadProfile::FullSports, LoadProfile::Deep};
    EXPECT_EQ(m_store.lastSessionBefore(ann, moment("2026-04-01T00:00"), deep), moment("2026-03-01T10:00"));
    EXPECT_EQ(m_store.lastSessionBefore(ann, moment("2026-03-01T10:00"), deep), std::nullopt);
    EXPECT_EQ(m_store.lastSessionBefore(ann, moment("2026-04-01T00:00"), {LoadProfile::Light}), gentle.start);
    EXPECT_EQ(m_store.lastSessionBefore(ann, moment("2026-04-01T00:00"), {}), std::nullopt);
    const auto sessions =
        m_store.completedSessions({ann, ben}, moment("2026-03-01T10:00"), moment("2026-04-01T00:00"), deep);
    ASSERT_EQ(sessions.size(), 1U);
    EXPECT_EQ(sessions[0].client, ann);
    EXPECT_EQ(sessions[0].start, moment("2026-03-01T10:00"));
}

TEST_P(BookingStoreTest, CountsVisits)
{
    book(draftWith("2026-03-01T10:00", ann, BookingStatus::Completed));
    book(draftWith("2026-03-20T10:00", ann, BookingStatus::Completed));
    book(draftWith("2026-03-21T10:00", ann, BookingStatus::NoShow));
    book(draftWith("2026-03-22T10:00", ann, BookingStatus::Cancelled));
    book(draftWith("2026-03-23T10:00", ann));
    const VisitCounts counts = m_store.countVisits(ann);
    EXPECT_EQ(counts.completed, 2);
    EXPECT_EQ(counts.noShows, 1);
    EXPECT_EQ(counts.cancelled, 1);
    EXPECT_EQ(counts.firstVisit, moment("2026-03-01T10:00"));
    EXPECT_EQ(counts.lastVisit, moment("2026-03-20T10:00"));
    EXPECT_EQ(m_store.countVisits(ben).firstVisit, std::nullopt);
}

TEST_P(BookingStoreTest, RefusesToBookForWhoIsNotThere)
{
    EXPECT_EQ(thrownBy([&] { (void)tryBook(draftWith("2026-04-24T10:00", Id<Client>{99})); }).kind(),
        sql::SqlError::Kind::ForeignKey);
}

} // namespace
} // namespace taper
