// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/clients.h"
#include "core/clinic/flags.h"
#include "core/clinic/import.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taper::test {

namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;
using testing::SizeIs;

/// Monday 2026-04-20, 08:00; Maya works 09:00–12:30 and 13:30–17:00 but on Sundays.
class BookingImport : public testing::Test {
protected:
    ClinicBuilder house;
    Id<Room> room1 = house.room("Room 1");
    Id<Room> room2 = house.room("Room 2");
    Id<Therapist> maya = house.therapist("Maya Okafor", room1);
    Id<Client> callum = house.client("Callum Wright");
    Id<Client> yuki = house.client("Yuki Tanaka");

    ImportReport import(const QByteArray& rows, ImportMode mode = ImportMode::Write)
    {
        const auto report = importCsv(house.clinic(), ImportKind::Bookings,
            "client,therapist,room,session_type,start,minutes,status,notes\n" + rows, mode);
        EXPECT_TRUE(report);
        return report.value_or(ImportReport{});
    }
    std::vector<BookingView> bookingsOf(Id<Client> client)
    {
        const auto detail = clientDetail(house.clinic(), client);
        std::vector<BookingView> all = detail->coming;
        all.insert(all.end(), detail->past.begin(), detail->past.end());
        return all;
    }
    static void expectStop(const ImportProblem& problem, int row, const char* column, FindingCode code)
    {
        EXPECT_EQ(problem.row, row);
        EXPECT_EQ(problem.column, text(column));
        EXPECT_EQ(problem.error.code, ErrorCode::Refused);
        ASSERT_TRUE(problem.finding);
        EXPECT_EQ(keyOf(problem.finding->code), keyOf(code));
    }
};

} // namespace

TEST_F(BookingImport, BooksWhatIsAskedFor)
{
    const auto report =
        import("Callum Wright,maya okafor,Room 2,full_sports,2026-04-22T10:00,90,confirmed,ask about calf\n"
               "Yuki Tanaka,Maya Okafor,,Pre-event,2026-04-22 14:00,,,\n");
    EXPECT_THAT(report.problems, IsEmpty());
    EXPECT_EQ(report.added, 2);
    const auto booking = bookingsOf(callum).front();
    EXPECT_EQ(booking.fields.room, room2);
    EXPECT_EQ(booking.fields.length, 90min);
    EXPECT_EQ(booking.fields.status, BookingStatus::Confirmed);
    EXPECT_EQ(booking.fields.note, text("ask about calf"));
    EXPECT_EQ(booking.fields.bufferAfter, 15min);
    EXPECT_EQ(booking.fields.price.minor, 5500);
    const auto second = bookingsOf(yuki).front();
    EXPECT_EQ(second.fields.room, room1) << "the usual room, as when booked by hand";
    EXPECT_EQ(second.fields.length, 15min) << "the first length offered";
}

TEST_F(BookingImport, OfTheSameFileAgainSkipsEveryRow)
{
    const QByteArray csv = "Callum Wright,Maya Okafor,,full_sports,2026-04-22T10:00,60,,\n"
                           "Callum Wright,Maya Okafor,,full_sports,2026-03-02T10:00,60,completed,L soleus\n"
                           "Callum Wright,Maya Okafor,,full_sports,2026-03-09T10:00,60,cancelled,\n";
    EXPECT_EQ(import(csv).added, 3);
    const auto again = import(csv);
    EXPECT_EQ(again.skipped, 3);
    EXPECT_THAT(again.problems, IsEmpty());
    EXPECT_THAT(bookingsOf(callum), SizeIs(3));

    EXPECT_EQ(import("Callum Wright,Maya Okafor,,full_sports,2026-04-22T10:00,90,,\n").updated, 1);
    EXPECT_EQ(bookingsOf(callum).front().fields.length, 90min);
}

TEST_F(BookingImport, TakesThePastAsHistory)
{
    const auto report =
        import("Callum Wright,Maya Okafor,,full_sports,2026-02-01T20:00,60,completed,\n" // a Sunday evening
               "Yuki Tanaka,Maya Okafor,,full_sports,2026-02-01T21:00,60,completed,\n" // back to back
               "Callum Wright,Maya Okafor,,full_sports,2026-02-09T10:00,60,no_show,\n"
               "Yuki Tanaka,Maya Okafor,,full_sports,2026-02-09T10:00,60,completed,\n" // in the gap they left
               "Callum Wright,Maya Okafor,,full_sports,2026-02-16T10:00,60,cancelled,\n");
    EXPECT_THAT(report.problems, IsEmpty());
    EXPECT_EQ(report.added, 5);
    const auto detail = *clientDetail(house.clinic(), callum);
    EXPECT_EQ(detail.visits, 1);
    EXPECT_EQ(detail.noShows, 1);
}

TEST_F(BookingImport, RefusesTheWholeFileForOneRowThatARuleStops)
{
    house.closure("2026-04-27", "2026-04-27", "Bank holiday");
    const auto report =
        import("Callum Wright,Maya Okafor,,full_sports,2026-04-22T10:00,60,,\n"
               "Yuki Tanaka,Maya Okafor,,full_sports,2026-04-22T10:30,60,,\n" // therapist taken by row 2
               "Yuki Tanaka,Maya Okafor,,full_sports,2026-04-22T20:00,60,,\n"
               "Yuki Tanaka,Maya Okafor,,full_sports,2026-04-23T12:30,60,,\n"
               "Yuki Tanaka,Maya Okafor,,full_sports,2026-04-27T10:00,60,,\n"
               "Yuki Tanaka,Maya Okafor,,full_sports,2026-04-28T10:00,10,,\n"
               "Callum Wright,Maya Okafor,,full_sports,2026-03-02T10:00,60,completed,\n"
               "Yuki Tanaka,Maya Okafor,,full_sports,2026-03-02T10:30,60,completed,\n");
    ASSERT_THAT(report.problems, SizeIs(6));
    expectStop(report.problems[0], 3, "start", FindingCode::TherapistBusy);
    expectStop(report.problems[1], 4, "start", FindingCode::OutsideHours);
    expectStop(report.problems[2], 5, "start", FindingCode::InBreak);
    expectStop(report.problems[3], 6, "start", FindingCode::ClinicClosed);
    expectStop(report.problems[4], 7, "minutes", FindingCode::LengthNotOffered);
    expectStop(report.problems[5], 9, "start", FindingCode::TherapistBusy);
    EXPECT_THAT(bookingsOf(callum), IsEmpty());
    EXPECT_THAT(bookingsOf(yuki), IsEmpty());
}

TEST_F(BookingImport, FlagsWhatCarriesACaution)
{
    house.enter(callum, house.londonMarathon());
    EXPECT_EQ(import("Callum Wright,Maya Okafor,,full_sports,2026-04-25T10:00,60,,\n").added, 1);
    const auto flags = *flaggedBookings(house.clinic(), date("2026-04-25"), date("2026-04-25"));
    ASSERT_THAT(flags, SizeIs(1));
    EXPECT_EQ(flags.front().booking.verdict, Verdict::TooClose);
    EXPECT_TRUE(flags.front().booking.needsAttention());
}

TEST_F(BookingImport, NamesEveryCellThatLeadsNowhere)
{
    const auto report = import("Nobody,No One,Room 9,voodoo,2026-04-22T10:00,60,,\n"
                               "Callum Wright,Maya Okafor,,full_sports,2026-04-31T10:00,-5,perhaps,\n");
    QStringList columns;
    for (const ImportProblem& problem : report.problems)
        columns.append(QString::number(problem.row) + u' ' + problem.column);
    EXPECT_THAT(columns,
        testing::UnorderedElementsAre(text("2 client"), text("2 therapist"), text("2 room"),
            text("2 session_type"), text("3 start"), text("3 minutes"), text("3 status")));
    EXPECT_EQ(report.rows, 2);
}

TEST_F(BookingImport, DoesNotBelieveThatAComingVisitIsOver)
{
    const auto report = import("Callum Wright,Maya Okafor,,full_sports,2026-04-22T10:00,60,completed,\n"
                               "Callum Wright,Maya Okafor,,full_sports,2026-04-23T10:00,60,no_show,\n"
                               "Callum Wright,Maya Okafor,,full_sports,2026-04-24T10:00,60,cancelled,\n");
    ASSERT_THAT(report.problems, SizeIs(2));
    EXPECT_EQ(report.problems[0].column, text("status"));
    EXPECT_EQ(report.problems[0].error.code, ErrorCode::NotAStatus);
}

TEST_F(BookingImport, RunDryTellsTheSameAndWritesNothing)
{
    const auto report =
        import("Callum Wright,Maya Okafor,,full_sports,2026-04-22T10:00,60,,\n", ImportMode::DryRun);
    EXPECT_EQ(report.added, 1);
    EXPECT_THAT(bookingsOf(callum), IsEmpty());
}

} // namespace taper::test
