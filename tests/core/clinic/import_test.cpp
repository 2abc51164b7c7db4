// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/import.h"

#include "core/clinic/clients.h"
#include "core/exchange/csv_writer.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {

namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;
using testing::SizeIs;

Result<ImportReport> import(
    ClinicBuilder& house, ImportKind kind, const char* csv, ImportMode mode = ImportMode::Write)
{
    return importCsv(house.clinic(), kind, QByteArray{csv}, mode);
}

int clientsIn(ClinicBuilder& house)
{
    return clientList(house.clinic(), {}, 0, 1, true)->total;
}

ClientFields onlyClient(ClinicBuilder& house)
{
    const auto found = *findClients(house.clinic(), {}, 2, true);
    EXPECT_THAT(found, SizeIs(1));
    return clientDetail(house.clinic(), found.front().id)->client.fields();
}

bool isProblem(const ImportProblem& problem, int row, const char* column, ErrorCode code)
{
    return problem.row == row && problem.column == text(column) && problem.error.code == code;
}

} // namespace

TEST(ClientImport, AddsEveryRowWithAllItsColumns)
{
    ClinicBuilder house;
    const auto report = import(house, ImportKind::Clients,
        "\xEF\xBB\xBFname,preferred_name,date_of_birth,email,phone,address,notes,tags\r\n"
        "\"Wright, Callum\",Cal,1985-02-03,callum@example.com,07700 900342,\"1 Weir Lane\nBristol\",\"a "
        "\"\"b\"\"\",marathon;club\r\n"
        "Róisín Kelly,,,,,,,\r\n");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->rows, 2);
    EXPECT_EQ(report->added, 2);
    EXPECT_THAT(report->problems, IsEmpty());
    const auto found = *findClients(house.clinic(), text("callum"), 2);
    ASSERT_THAT(found, SizeIs(1));
    const auto client = clientDetail(house.clinic(), found.front().id)->client.fields();
    EXPECT_EQ(client.name, text("Wright, Callum"));
    EXPECT_EQ(client.preferredName, text("Cal"));
    EXPECT_EQ(client.dateOfBirth, date("1985-02-03"));
    EXPECT_EQ(client.address, text("1 Weir Lane\nBristol"));
    EXPECT_EQ(client.notes, text("a \"b\""));
    EXPECT_EQ(client.tags, (QStringList{text("marathon"), text("club")}));
}

TEST(ClientImport, WritesNothingWhenOneRowIsBadAndNamesItsRowAndColumn)
{
    ClinicBuilder house;
    const auto report = import(house, ImportKind::Clients,
        "name,date_of_birth,email\n"
        "Good One,1990-01-01,good@example.com\n"
        "Bad Day,1990-02-30,\n"
        ",1990-01-01,\n"
        "Not Born,2031-01-01,\n"
        "No Mail,,nowhere\n");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->rows, 5);
    ASSERT_THAT(report->problems, SizeIs(4));
    EXPECT_TRUE(isProblem(report->problems[0], 3, "date_of_birth", ErrorCode::NotADate));
    EXPECT_TRUE(isProblem(report->problems[1], 4, "name", ErrorCode::Required));
    EXPECT_TRUE(isProblem(report->problems[2], 5, "date_of_birth", ErrorCode::InTheFuture));
    EXPECT_TRUE(isProblem(report->problems[3], 6, "email", ErrorCode::NotAnEmail));
    EXPECT_EQ(clientsIn(house), 0);
}

TEST(ClientImport, OfTheSameFileAgainSkipsEveryRow)
{
    ClinicBuilder house;
    const char* csv = "name,date_of_birth,email,phone,tags\n"
                      "Callum Wright,1985-02-03,callum@example.com,07700 900342,a;b\n"
                      "Only Name,,,,\n"
                      "Born Then,1970-01-01,,,\n"
                      "With Phone,,,+44 7700 900111,\n"
                      "Anna Smith,,family@example.com,,\n"
                      "Ben Smith,,family@example.com,,\n";
    EXPECT_EQ(import(house, ImportKind::Clients, csv)->added, 6);
    const auto again = import(house, ImportKind::Clients, csv);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->skipped, 6);
    EXPECT_EQ(again->added, 0);
    EXPECT_EQ(clientsIn(house), 6);
}

TEST(ClientImport, KnowsPeopleAgainAndLeavesWhatEmptyCellsDoNotSay)
{
    ClinicBuilder house;
    ClientFields known = clientNamed("Callum Wright");
    known.email = text("callum@example.com");
    known.dateOfBirth = date("1985-02-03");
    known.notes = text("firm pressure");
    known.alerts = {text("blood thinners")};
    house.client(known);

    EXPECT_EQ(import(house, ImportKind::Clients,
                  "name,email,phone,notes\nCallum J Wright,CALLUM@example.com,07700 900342,\n")
                  ->updated,
        1);
    EXPECT_EQ(import(house, ImportKind::Clients,
                  "name,date_of_birth,address\nCALLUM J WRIGHT,1985-02-03,1 Weir Lane\n")
                  ->updated,
        1);
    EXPECT_EQ(import(house, ImportKind::Clients, "name,phone,tags\ncallum j wright,+44 7700 900 342,vip\n")
                  ->updated,
        1);
    const ClientFields client = onlyClient(house);
    EXPECT_EQ(client.email, text("CALLUM@example.com"));
    EXPECT_EQ(client.notes, text("firm pressure"));
    EXPECT_EQ(client.alerts, known.alerts);
    EXPECT_EQ(client.address, text("1 Weir Lane"));
    EXPECT_EQ(client.tags, QStringList{text("vip")});
}

TEST(ClientImport, NeverTakesTwoPeopleForOne)
{
    ClinicBuilder house;
    ClientFields anna = clientNamed("Anna Smith");
    anna.email = text("family@example.com");
    anna.dateOfBirth = date("1980-01-01");
    house.client(anna);
    const auto report = import(house, ImportKind::Clients,
        "name,date_of_birth,email\n"
        "Ben Smith,2010-05-05,family@example.com\n" // shares the address, not the birthday
        "Anna Smith,1999-09-09,\n"); // shares the name, not the birthday
    ASSERT_TRUE(report);
    EXPECT_EQ(report->added, 2);
    EXPECT_EQ(clientsIn(house), 3);
}

TEST(ClientImport, RunDryTellsTheSameAndWritesNothing)
{
    ClinicBuilder house;
    house.client("Known One");
    bool announced = false;
    house.clinic().onChanged([&](const Changes&) { announced = true; });
    const auto report = import(
        house, ImportKind::Clients, "name,phone\nKnown One,07700 900001\nNew One,\n", ImportMode::DryRun);
    ASSERT_TRUE(report);
    // A name alone is not enough to be the same person.
    EXPECT_EQ(report->added, 2);
    EXPECT_EQ(clientsIn(house), 1);
    EXPECT_FALSE(announced);
}

TEST(ClientImport, TellsOpenViewsToReadThemselvesAnewOnlyIfSomethingChanged)
{
    ClinicBuilder house;
    int announced = 0;
    house.clinic().onChanged([&](const Changes& changes) { announced += changes.everything ? 1 : 0; });
    EXPECT_EQ(import(house, ImportKind::Clients, "name\nA\n")->added, 1);
    EXPECT_EQ(announced, 1);
    EXPECT_EQ(import(house, ImportKind::Clients, "name\nA\n")->skipped, 1);
    EXPECT_EQ(announced, 1);
}

TEST(ClientImport, CanBeStoppedAndThenHasWrittenNothing)
{
    ClinicBuilder house;
    std::vector<std::pair<int, int>> seen;
    const auto stopped = importCsv(
        house.clinic(), ImportKind::Clients, "name\nA\nB\nC\n", ImportMode::Write, [&](int done, int total) {
            seen.emplace_back(done, total);
            return done < 2;
        });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(seen.back(), (std::pair{2, 3}));
    EXPECT_EQ(clientsIn(house), 0);
}

TEST(ClientImport, RefusesAHeaderItDoesNotKnow)
{
    ClinicBuilder house;
    const auto unknown = import(house, ImportKind::Clients, "name,shoe_size\nA,42\n");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::UnknownColumn);
    EXPECT_EQ(unknown.error().parameters.value(text("column")).toString(), text("shoe_size"));
    EXPECT_EQ(
        import(house, ImportKind::Clients, "email\na@example.com\n").error().code, ErrorCode::MissingColumn);
    EXPECT_EQ(import(house, ImportKind::Clients, "name\n\xff\xfe\n").error().code, ErrorCode::BadEncoding);
    EXPECT_EQ(import(house, ImportKind::Clients, "name\n\"never closed\n").error().code, ErrorCode::BadCsv);
}

TEST(ClientImport, TakesBackWhatWasWrittenSafeAgainstFormulas)
{
    ClinicBuilder house;
    const QStringList header{text("name"), text("notes"), text("tags")};
    const std::vector<QStringList> rows{{text("=1+1"), text("@SUM(A1)\n-2"), text("+x")},
        {text("'quoted"), text("a,b;c\"d\""), {}}, {text("<b>Bob</b> 🏃"), text(" =HYPERLINK(\"x\")"), {}}};
    const QByteArray csv = toCsv(header, rows);
    const auto report = importCsv(house.clinic(), ImportKind::Clients, csv, ImportMode::Write);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->added, 3);
    QStringList names;
    const auto found = *findClients(house.clinic(), {}, 10);
    for (const ClientHit& hit : found)
        names.append(hit.name);
    EXPECT_THAT(names, testing::UnorderedElementsAre(text("=1+1"), text("'quoted"), text("<b>Bob</b> 🏃")));
    EXPECT_EQ(importCsv(house.clinic(), ImportKind::Clients, csv, ImportMode::Write)->skipped, 3);
}

TEST(RaceImport, KnowsRacesByNameAndDate)
{
    ClinicBuilder house;
    const char* csv = "name,date,start_time,distance_km,location,status\n"
                      "Bath Half,2026-03-08,09:30,21.0975,Bath,\n"
                      "Bath Half,2027-03-07,,,,postponed\n";
    EXPECT_EQ(import(house, ImportKind::Races, csv)->added, 2);
    EXPECT_EQ(import(house, ImportKind::Races, csv)->skipped, 2);
    const auto moved = import(house, ImportKind::Races, "name,date,start_time\nBath Half,2026-03-08,10:00\n");
    ASSERT_TRUE(moved);
    EXPECT_EQ(moved->updated, 1);
    const auto hits = *findRaces(house.clinic(), text("bath"), 10);
    ASSERT_THAT(hits, SizeIs(2));
    EXPECT_EQ(hits[0].status, RaceStatus::Postponed) << "a file without the column leaves the status";
    EXPECT_EQ(hits[1].place, text("Bath"));

    const auto bad = import(house, ImportKind::Races,
        "name,date,end_date,status\nX,2026-05-10,2026-05-09,\nY,2026-13-01,,\nZ,2026-05-01,,maybe\n");
    ASSERT_TRUE(bad);
    ASSERT_THAT(bad->problems, SizeIs(3));
    EXPECT_TRUE(isProblem(bad->problems[0], 2, "end_date", ErrorCode::EndBeforeStart));
    EXPECT_TRUE(isProblem(bad->problems[1], 3, "date", ErrorCode::NotADate));
    EXPECT_TRUE(isProblem(bad->problems[2], 4, "status", ErrorCode::NotAStatus));
}

TEST(EntryImport, FindsClientsByNumberEmailOrNameAndRacesByNameAndDate)
{
    ClinicBuilder house;
    const auto race = house.londonMarathon();
    const auto callum = house.client("Callum Wright");
    ClientFields yuki = clientNamed("Yuki Tanaka");
    yuki.email = text("yuki@example.com");
    house.client(yuki);
    const auto owen = house.client("Owen Hughes");
    const QByteArray csv = QByteArray{"client,race,race_date,priority,target_time,status\n"}
        + QByteArray::number(owen.value()) + ",London Marathon,2026-04-26,C,,\n"
        + "yuki@example.com,London Marathon,,A,3:15,\n"
          "Callum Wright,London Marathon,2026-04-26,,,\n";
    const auto report = importCsv(house.clinic(), ImportKind::Entries, csv, ImportMode::Write);
    ASSERT_TRUE(report);
    EXPECT_THAT(report->problems, IsEmpty());
    EXPECT_EQ(report->added, 3);
    EXPECT_EQ(importCsv(house.clinic(), ImportKind::Entries, csv, ImportMode::Write)->skipped, 3);
    EXPECT_EQ(clientDetail(house.clinic(), owen)->entries.front().entry.fields().priority, RacePriority::C);
    EXPECT_EQ(clientDetail(house.clinic(), callum)->entries.front().race.id, race);

    EXPECT_EQ(
        import(house, ImportKind::Entries, "client,race,status\nOwen Hughes,London Marathon,dns\n")->updated,
        1);
    const auto entry = clientDetail(house.clinic(), owen)->entries.front().entry;
    EXPECT_EQ(entry.fields().status, EntryStatus::DidNotStart);
    EXPECT_EQ(entry.fields().priority, RacePriority::C);
}

TEST(EntryImport, NamesWhatItCannotFindOrCannotTellApart)
{
    ClinicBuilder house;
    house.client("John Smith");
    house.client("John Smith");
    house.client("José Núñez");
    house.londonMarathon();
    RaceFields later;
    later.name = text("London Marathon");
    later.date = date("2027-04-25");
    house.race(later);
    const auto report = import(house, ImportKind::Entries,
        "client,race,race_date\n"
        "John Smith,London Marathon,2026-04-26\n"
        "Jose Nunez,Atlantis Half,\n"
        "José Núñez,London Marathon,\n"
        "4711,London Marathon,2026-04-26\n");
    ASSERT_TRUE(report);
    ASSERT_THAT(report->problems, SizeIs(5));
    EXPECT_TRUE(isProblem(report->problems[0], 2, "client", ErrorCode::Ambiguous));
    EXPECT_TRUE(isProblem(report->problems[1], 3, "client", ErrorCode::NotFound));
    EXPECT_TRUE(isProblem(report->problems[2], 3, "race", ErrorCode::NotFound));
    EXPECT_TRUE(isProblem(report->problems[3], 4, "race", ErrorCode::Ambiguous));
    EXPECT_TRUE(isProblem(report->problems[4], 5, "client", ErrorCode::NotFound));
}

} // namespace taper::test
