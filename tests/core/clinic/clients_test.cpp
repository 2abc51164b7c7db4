// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/clients.h"

#include "core/clinic/races.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {

namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

template <class Rows>
QStringList namesOf(const Rows& rows)
{
    QStringList names;
    for (const auto& row : rows)
        names.append(row.name);
    return names;
}

RaceFields raceOn(const char* name, const char* day)
{
    RaceFields fields;
    fields.name = text(name);
    fields.date = date(day);
    fields.startTime = 9h;
    fields.distanceMetres = 21'097;
    return fields;
}

} // namespace

TEST(Clients, AreKeptExactlyAsTyped)
{
    for (const char* name : {"A", "=1+1", "<img src=x onerror=alert(1)>", "Robert'); DROP TABLE client;--",
             "\"Q\" O'Neill", "🏃‍♀️ Zoë 🏅", "ليلى حداد", "Ελένη Παπαδοπούλου", "İpek Işık"}) {
        ClinicBuilder house;
        ClientFields fields = clientNamed(name);
        fields.notes = text("first line\nsecond line <b>bold</b>");
        fields.alerts = {text("blood thinners")};
        const auto added = addClient(house.clinic(), fields);
        ASSERT_TRUE(added) << name;
        const auto detail = clientDetail(house.clinic(), added->id);
        ASSERT_TRUE(detail);
        EXPECT_EQ(detail->client.fields().name, text(name));
        EXPECT_EQ(detail->client.fields().notes, fields.notes);
        EXPECT_EQ(detail->client.fields().alerts, fields.alerts);
    }
}

TEST(Clients, MayHaveANameOfFiveHundredLettersAndNotOneMore)
{
    ClinicBuilder house;
    ClientFields fields;
    fields.name = QString{500, u'ß'};
    const auto added = addClient(house.clinic(), fields);
    ASSERT_TRUE(added);
    EXPECT_EQ(added->fields().name.size(), 500);

    fields.name += u'x';
    const auto refused = addClient(house.clinic(), fields);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::TooLong);
    EXPECT_EQ(refused.error().problems.constFirst().field, text("name"));
}

TEST(Clients, AreNotBornInTheFuture)
{
    ClinicBuilder house;
    ClientFields fields = clientNamed("Callum Wright");
    fields.dateOfBirth = house.clinic().today();
    EXPECT_TRUE(addClient(house.clinic(), fields));

    fields.dateOfBirth = house.clinic().today() + std::chrono::days{1};
    const auto refused = addClient(house.clinic(), fields);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InTheFuture);
    EXPECT_EQ(refused.error().problems.constFirst().field, text("date_of_birth"));
    EXPECT_EQ(clientList(house.clinic(), {}, 0, 10, true)->total, 1);
}

TEST(Clients, AreToldEveryFieldAtFaultAtOnce)
{
    ClinicBuilder house;
    ClientFields fields;
    fields.email = text("not an address");
    fields.phone = text("none");
    fields.cadenceDays = 0;
    fields.dateOfBirth = date("2030-01-01");
    const auto refused = addClient(house.clinic(), fields);
    ASSERT_FALSE(refused);
    QStringList fieldsAtFault;
    for (const Problem& problem : refused.error().problems)
        fieldsAtFault.append(problem.field);
    EXPECT_THAT(fieldsAtFault,
        ElementsAre(text("name"), text("phone"), text("email"), text("cadence"), text("date_of_birth")));
}

TEST(Clients, AreNotOverwrittenByWhoeverReadAnEarlierVersion)
{
    ClinicBuilder house;
    const auto added = *addClient(house.clinic(), clientNamed("Callum Wright"));
    ClientFields fields = added.fields();
    fields.phone = text("07700 900342");
    ASSERT_TRUE(updateClient(house.clinic(), added.id, added.revision, fields));

    fields.phone = text("07700 900999");
    const auto stale = updateClient(house.clinic(), added.id, added.revision, fields);
    ASSERT_FALSE(stale);
    EXPECT_EQ(stale.error().code, ErrorCode::StaleRevision);
    EXPECT_EQ(clientDetail(house.clinic(), added.id)->client.fields().phone, text("07700 900342"));
}

TEST(Clients, WhoAreNotThereCannotBeReadOrChanged)
{
    ClinicBuilder house;
    const Id<Client> nobody{77};
    EXPECT_EQ(clientDetail(house.clinic(), nobody).error().code, ErrorCode::NotFound);
    EXPECT_EQ(updateClient(house.clinic(), nobody, 1, clientNamed("X")).error().code, ErrorCode::NotFound);
}

TEST(Clients, AnnounceWhoChanged)
{
    ClinicBuilder house;
    std::vector<Changes> announced;
    house.clinic().onChanged([&](const Changes& changes) { announced.push_back(changes); });
    const auto added = *addClient(house.clinic(), clientNamed("Callum Wright"));
    ASSERT_THAT(announced, SizeIs(1));
    EXPECT_THAT(announced.front().clients, ElementsAre(added.id));
    EXPECT_FALSE(addClient(house.clinic(), ClientFields{}));
    EXPECT_THAT(announced, SizeIs(1)) << "nothing was written, so nothing is announced";
}

TEST(ClientSearch, FindsByPartsOfNamePhoneAndEmail)
{
    ClinicBuilder house;
    ClientFields roisin = clientNamed("Róisín Kelly");
    roisin.phone = text("07700 900552");
    roisin.email = text("roisin.kelly@example.com");
    house.client(roisin);
    house.client("Rosa Kellerman");
    for (const char* typed : {"roisin", "kelly rois", "Róis", "900552", "+44 7700 900 552", "kelly@exam"})
        EXPECT_THAT(namesOf(*findClients(house.clinic(), text(typed), 10)), ElementsAre(text("Róisín Kelly")))
            << typed;
    EXPECT_THAT(*findClients(house.clinic(), text("kel"), 10), SizeIs(2));
    EXPECT_THAT(*findClients(house.clinic(), text("kel"), 1), SizeIs(1));
    EXPECT_THAT(*findClients(house.clinic(), text("kelly xyz"), 10), IsEmpty());
}

TEST(ClientSearch, LeavesArchivedClientsOutUnlessAskedFor)
{
    ClinicBuilder house;
    ClientFields gone = clientNamed("Marcus Bell");
    gone.archived = true;
    house.client(gone);
    EXPECT_THAT(*findClients(house.clinic(), text("bell"), 10), IsEmpty());
    EXPECT_THAT(*findClients(house.clinic(), text("bell"), 10, true), SizeIs(1));
}

TEST(RaceSearch, GivesTheComingRacesFirst)
{
    ClinicBuilder house;
    house.race(raceOn("Bath Half", "2026-03-08"));
    house.race(raceOn("Bath Half", "2027-03-07"));
    house.race(raceOn("Bath Half", "2026-10-11"));
    const auto found = *findRaces(house.clinic(), text("bath"), 10);
    ASSERT_THAT(found, SizeIs(3));
    EXPECT_EQ(found[0].date, date("2026-10-11"));
    EXPECT_EQ(found[1].date, date("2027-03-07"));
    EXPECT_EQ(found[2].date, date("2026-03-08"));
}

TEST(ClientList, ShowsTheNextRaceTheLastVisitAndTheNextBooking)
{
    ClinicBuilder house;
    const auto maya = house.therapist("Maya Okafor");
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    house.enter(callum, house.race(raceOn("Bath Half", "2026-03-08")));
    house.enter(callum, house.race(raceOn("Leeds Half", "2026-05-10")));
    house.visit(callum, maya, "full_sports", "2026-04-10T10:00", "L soleus");
    house.booked(callum, maya, "full_sports", "2026-04-24T10:00");
    house.client("Zeno");

    const auto page = *clientList(house.clinic(), {}, 0, 10, false);
    EXPECT_EQ(page.total, 2);
    ASSERT_THAT(page.rows, SizeIs(2));
    const ClientRow& row = page.rows.front();
    EXPECT_EQ(row.client.name, text("Callum Wright"));
    ASSERT_TRUE(row.nextRace);
    EXPECT_EQ(row.nextRace->name, text("London Marathon"));
    EXPECT_EQ(row.nextRace->days, -6);
    EXPECT_EQ(row.lastVisit, date("2026-04-10"));
    EXPECT_EQ(row.nextBooking, moment("2026-04-24T10:00"));
    EXPECT_FALSE(page.rows.back().nextRace);
    EXPECT_FALSE(page.rows.back().lastVisit);
}

TEST(ClientList, GoesPageByPageInOrderOfName)
{
    ClinicBuilder house;
    for (const char* name : {"Cem", "Anna", "Émile", "Bo", "Dora"})
        house.client(name);
    const auto first = *clientList(house.clinic(), {}, 0, 2, false);
    const auto third = *clientList(house.clinic(), {}, 4, 2, false);
    EXPECT_EQ(first.total, 5);
    ASSERT_THAT(first.rows, SizeIs(2));
    EXPECT_EQ(first.rows[0].client.name, text("Anna"));
    EXPECT_EQ(first.rows[1].client.name, text("Bo"));
    ASSERT_THAT(third.rows, SizeIs(1));
    EXPECT_EQ(third.rows[0].client.name, text("Émile"));
}

TEST(ClientDetail, TellsComingFromPastAndCountsVisits)
{
    ClinicBuilder house;
    const auto maya = house.therapist("Maya Okafor");
    const auto callum = house.runner("Callum Wright", house.londonMarathon());
    house.visit(callum, maya, "full_sports", "2026-03-27T10:00");
    house.visit(callum, maya, "full_sports", "2026-04-10T10:00");
    const auto missed = house.booked(callum, maya, "full_sports", "2026-04-20T09:00");
    const auto later = house.booked(callum, maya, "full_sports", "2026-04-24T10:00");
    const auto soon = house.booked(callum, maya, "full_sports", "2026-04-22T10:00");
    const auto dropped = house.booked(callum, maya, "full_sports", "2026-04-23T10:00");
    ASSERT_TRUE(cancelBooking(house.clinic(), dropped.id, std::nullopt, CancelReason::ClientIll));
    house.clock().advance(4h);
    ASSERT_TRUE(setBookingStatus(house.clinic(), missed.id, std::nullopt, BookingStatus::NoShow));

    const auto detail = *clientDetail(house.clinic(), callum);
    ASSERT_THAT(detail.coming, SizeIs(2));
    EXPECT_EQ(detail.coming[0].id, soon.id);
    EXPECT_EQ(detail.coming[1].id, later.id);
    EXPECT_EQ(detail.coming[1].verdict, Verdict::Ideal);
    ASSERT_THAT(detail.past, SizeIs(4));
    EXPECT_EQ(detail.past[0].id, dropped.id);
    EXPECT_EQ(detail.past[1].id, missed.id);
    EXPECT_EQ(detail.visits, 2);
    EXPECT_EQ(detail.noShows, 1);
    EXPECT_EQ(detail.firstVisit, date("2026-03-27"));
    EXPECT_EQ(detail.lastVisit, date("2026-04-10"));
    ASSERT_THAT(detail.entries, SizeIs(1));
    EXPECT_EQ(detail.entries.front().race.fields().name, text("London Marathon"));
}

TEST(ClientDetail, CountsAsComingWhatIsGoingOnNow)
{
    ClinicBuilder house;
    const auto maya = house.therapist("Maya Okafor");
    const auto callum = house.client("Callum Wright");
    house.booked(callum, maya, "full_sports", "2026-04-20T09:00");
    house.clock().set("2026-04-20T09:30");
    EXPECT_THAT(clientDetail(house.clinic(), callum)->coming, SizeIs(1));
    house.clock().set("2026-04-20T10:00");
    EXPECT_THAT(clientDetail(house.clinic(), callum)->coming, IsEmpty());
}

TEST(PossibleDuplicates, AreThoseOfEqualNamePhoneOrEmail)
{
    ClinicBuilder house;
    ClientFields known = clientNamed("José Núñez");
    known.phone = text("07700 900111");
    known.email = text("jose@example.org");
    const auto id = house.client(known);
    house.client("Somebody Else");

    ClientFields typed = clientNamed("JOSE NUNEZ");
    EXPECT_THAT(*possibleDuplicates(house.clinic(), typed), SizeIs(1));
    typed = clientNamed("J. N.");
    EXPECT_THAT(*possibleDuplicates(house.clinic(), typed), IsEmpty());
    typed.phone = text("+44 7700 900111");
    EXPECT_THAT(*possibleDuplicates(house.clinic(), typed), SizeIs(1));
    typed.phone.clear();
    typed.email = text("Jose@Example.org");
    EXPECT_THAT(*possibleDuplicates(house.clinic(), typed), SizeIs(1));
    EXPECT_THAT(*possibleDuplicates(house.clinic(), known, id), IsEmpty()) << "nobody is their own double";
}

} // namespace taper::test
