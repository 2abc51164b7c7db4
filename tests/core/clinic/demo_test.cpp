// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/demo.h"

#include "core/base/text.h"
#include "core/clinic/board.h"
#include "core/clinic/book.h"
#include "core/clinic/clients.h"
#include "core/clinic/flags.h"
#include "core/clinic/maintenance.h"
#include "core/clinic/setup.h"
#include "core/clinic/waiting_offers.h"
#include "core/clinic/workspace.h"
#include "tests/support/clinic_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <map>

namespace taper::test {

namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

DemoOptions aroundApril(quint32 seed = 1)
{
    return {.seed = seed, .years = 1, .therapists = 3, .clients = 40, .today = date("2026-04-24")};
}

std::unique_ptr<Clinic> demonstration(const DemoOptions& options, const Clock& clock)
{
    auto clinic = Clinic::inMemory(demonstrationSettings(), clock);
    EXPECT_TRUE(clinic);
    EXPECT_TRUE(fillWithDemonstration(**clinic, options));
    return *std::move(clinic);
}

/// Every row of every table, but for what making the file itself left in the audit.
QString contentOf(Clinic& clinic)
{
    QString content;
    sql::Connection& connection = clinic.workspace().connection();
    for (const char* table : {"clinic", "room", "therapist", "therapist_hours", "therapist_exception",
             "therapist_exception_span", "therapist_leave", "closure", "session_type", "session_type_length",
             "client", "client_tag", "client_alert", "race", "race_entry", "booking", "waiting",
             "waiting_therapist", "waiting_time", "treatment_note", "note_mark", "note_measure",
             "note_activity", "note_exercise", "note_report", "note_addendum", "audit"}) {
        const bool isAudit = QLatin1String{table} == QLatin1String{"audit"};
        QStringList columns;
        for (const QString& name : connection.column<QString>(
                 QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(QLatin1String{table})))
            columns.append(QStringLiteral("quote(%1)").arg(name));
        const QString select = QStringLiteral("SELECT %1 FROM %2 %3 ORDER BY 1")
                                   .arg(columns.join(QLatin1String{" || '|' || "}), QLatin1String{table},
                                       QLatin1String{isAudit ? "WHERE id > 5" : ""});
        content += QLatin1String{table} + u'\n';
        for (const QString& row : connection.column<QString>(select))
            content += row + u'\n';
    }
    return content;
}

std::vector<BookingView> bookingsFrom(Clinic& clinic, Date from, int days)
{
    std::vector<BookingView> all;
    for (int day = 0; day < days; ++day) {
        const auto view = dayView(clinic, from + std::chrono::days{day});
        for (const BoardColumn& column : view->columns)
            all.insert(all.end(), column.bookings.begin(), column.bookings.end());
    }
    return all;
}

std::vector<Stored<Client>> clientsOf(Clinic& clinic)
{
    std::vector<Stored<Client>> clients;
    const auto found = *findClients(clinic, {}, 1000, true);
    for (const ClientHit& hit : found)
        clients.push_back(clientDetail(clinic, hit.id)->client);
    return clients;
}

} // namespace

TEST(Demonstration, IsTheSameForTheSameArgumentsWheneverItIsMade)
{
    const ManualClock once{"2026-04-24T09:35"};
    const ManualClock later{"2027-11-02T18:00"};
    const auto first = demonstration(aroundApril(), once);
    const auto second = demonstration(aroundApril(), later);
    const auto other = demonstration(aroundApril(2), once);
    const QString content = contentOf(*first);
    EXPECT_GT(content.size(), 100'000);
    EXPECT_TRUE(content == contentOf(*second));
    EXPECT_FALSE(content == contentOf(*other));
}

TEST(Demonstration, ShowsAFullBoardOnWhateverDayOfTheWeek)
{
    for (int i = 0; i < 7; ++i) {
        const Date today = date("2026-04-20") + std::chrono::days{i};
        const ManualClock clock{"2026-04-24T09:35"};
        const auto clinic = demonstration({.today = today}, clock);
        const auto day = dayView(*clinic, today);
        ASSERT_TRUE(day);
        EXPECT_THAT(day->columns, SizeIs(3)) << i;
        EXPECT_EQ(day->bookings, 13) << i;
        EXPECT_EQ(day->tooClose, 2) << i;
        EXPECT_EQ(day->caution, 1) << i;

        std::map<QString, BookingView> board;
        for (const BookingView& booking : bookingsFrom(*clinic, today, 1))
            board.emplace(booking.clientName, booking);
        EXPECT_EQ(board.at(text("Callum Wright")).verdict, Verdict::Ideal) << i;
        EXPECT_EQ(board.at(text("Callum Wright")).race->days, -2);
        EXPECT_FALSE(board.at(text("Callum Wright")).clientAlerts.isEmpty());
        EXPECT_EQ(board.at(text("Owen Hughes")).verdict, Verdict::Caution) << i;
        EXPECT_EQ(board.at(text("George Papadakis")).race->days, -1);
        EXPECT_EQ(board.at(text("George Papadakis")).verdict, Verdict::TooClose);
        EXPECT_EQ(board.at(text("George Papadakis")).fields.reason, text("short, light only"));
        EXPECT_EQ(board.at(text("Dele Ogunleye")).race->days, 1);
        EXPECT_TRUE(board.at(text("Dele Ogunleye")).needsAttention());
        EXPECT_EQ(board.at(text("Hannah Lindqvist")).verdict, Verdict::Ideal) << i;
        EXPECT_FALSE(board.at(text("Priya Nair")).race);
        EXPECT_EQ(board.at(text("Aisha Rahman")).fields.status, BookingStatus::Completed);
        EXPECT_EQ(board.at(text("Sofia Marchetti")).fields.status, BookingStatus::Arrived);
        EXPECT_EQ(board.at(text("Marcus Bell")).race->days, 12);
    }
}

TEST(Demonstration, ContainsNoBookingThatCouldNotHaveBeenMade)
{
    const ManualClock clock{"2026-04-24T07:00"};
    const auto clinic = demonstration(aroundApril(), clock);
    const Minutes grid = clinic->settings()->grid;
    int reviewed = 0;
    for (const BookingView& booking : bookingsFrom(*clinic, date("2025-04-20"), 420)) {
        EXPECT_EQ(timeOfDayOf(booking.fields.start) % grid, Minutes{0});
        if (!holdsSlot(booking.fields.status))
            continue;
        const auto review = reviewBooking(*clinic,
            {.client = booking.fields.client,
                .therapist = booking.fields.therapist,
                .room = booking.fields.room,
                .sessionType = booking.fields.sessionType,
                .start = booking.fields.start,
                .length = booking.fields.length,
                .replaces = booking.id});
        ASSERT_TRUE(review);
        EXPECT_TRUE(review->bookable) << toIso(booking.fields.start).toStdString() << ' '
                                      << keyOf(review->findings.front().code).toStdString();
        ++reviewed;
    }
    EXPECT_GT(reviewed, 300);
}

TEST(Demonstration, HasAPastWithNotesAMissedVisitAndAFutureWithEveryVerdict)
{
    const ManualClock clock{"2026-04-24T07:00"};
    const auto clinic = demonstration(aroundApril(), clock);
    int completed = 0;
    int missed = 0;
    int noted = 0;
    for (const BookingView& booking : bookingsFrom(*clinic, date("2025-04-20"), 365)) {
        completed += booking.fields.status == BookingStatus::Completed ? 1 : 0;
        missed += booking.fields.status == BookingStatus::NoShow ? 1 : 0;
        noted += booking.fields.note.isEmpty() ? 0 : 1;
        if (booking.verdict >= Verdict::Caution) {
            EXPECT_FALSE(booking.fields.reason.isEmpty()) << "what is over has been given a reason";
        }
    }
    EXPECT_GT(completed, 250);
    EXPECT_GT(missed, 3);
    EXPECT_GT(noted, completed / 2);

    std::set<Verdict> verdicts;
    for (const BookingView& booking : bookingsFrom(*clinic, date("2026-04-24"), 10))
        verdicts.insert(booking.verdict);
    EXPECT_THAT(verdicts, SizeIs(4));

    const auto callum = *findClients(*clinic, text("callum wright"), 1);
    ASSERT_THAT(callum, SizeIs(1));
    const auto detail = *clientDetail(*clinic, callum.front().id);
    EXPECT_GT(detail.visits, 15);
    ASSERT_TRUE(detail.lastVisit);
    EXPECT_NEAR(daysBetween(*detail.lastVisit, date("2026-04-24")), 14, 4);
}

TEST(Demonstration, HasPeopleOnTheWaitingListForWhomThereWouldBeATime)
{
    const ManualClock clock{"2026-04-24T07:35"};
    const auto clinic = demonstration(aroundApril(), clock);
    const auto waiting = waitingList(*clinic);
    ASSERT_TRUE(waiting);
    ASSERT_THAT(*waiting, SizeIs(2));
    EXPECT_EQ(waiting->at(0).fields.urgency, Urgency::High);
    for (const WaitingView& entry : *waiting) {
        EXPECT_EQ(entry.fields.kind, WaitingKind::Waiting) << "nobody is left on hold over night";
        EXPECT_GT(entry.daysWaiting, 0);
        EXPECT_FALSE(entry.isLapsed);
        EXPECT_FALSE(suitingTimes(*clinic, entry.id, 5)->empty());
    }
}

TEST(Demonstration, IsPeopledByManyAndByNobodyWhoExists)
{
    const ManualClock clock{"2026-04-24T07:00"};
    const auto clinic = demonstration(aroundApril(), clock);
    const auto clients = clientsOf(*clinic);
    ASSERT_THAT(clients, SizeIs(40));
    QStringList names;
    int running = 0;
    for (const Stored<Client>& client : clients) {
        names.append(client->name);
        EXPECT_TRUE(client->phone.isEmpty() || digitsOf(client->phone).contains(QLatin1String{"7700900"}))
            << client->phone.toStdString();
        EXPECT_TRUE(client->email.isEmpty() || client->email.endsWith(QLatin1String{"@example.com"})
            || client->email.endsWith(QLatin1String{"@example.org"}));
        EXPECT_TRUE(client->dateOfBirth);
        running += clientDetail(*clinic, client.id)->entries.empty() ? 0 : 1;
    }
    for (const char* name : {"Róisín Kelly", "Ελένη Παπαδοπούλου", "ليلى حداد", "王小明", "İpek Işık-Yıldız",
             "Sukarti", "Alexandra Featherstonehaugh-Cholmondeley"})
        EXPECT_THAT(names, Contains(text(name)));
    EXPECT_EQ(names.removeDuplicates(), 0);
    EXPECT_GT(running, 25);

    const auto setup = *loadSetup(*clinic);
    EXPECT_EQ(setup.settings.name, text("Riverside Sports Massage"));
    ASSERT_THAT(setup.therapists, SizeIs(3));
    EXPECT_EQ(setup.therapists[0].fields().name, text("Maya Okafor"));
    EXPECT_FALSE(setup.therapists[1].fields().exceptions.empty());
    EXPECT_FALSE(setup.therapists[2].fields().leave.empty());
}

TEST(Demonstration, GrowsWithWhatIsAskedForAndTheFileIsSound)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(text("large.taper"));
    const ManualClock clock{"2026-04-24T07:00"};
    {
        const auto clinic = Clinic::create(path, demonstrationSettings(), clock, {});
        ASSERT_TRUE(clinic);
        ASSERT_TRUE(fillWithDemonstration(
            **clinic, {.years = 2, .therapists = 5, .clients = 600, .today = date("2026-04-24")}));
    }
    const auto report = verifyFile(path);
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->isSound) << report->faults.join(u',').toStdString();
    EXPECT_EQ(report->clients, 600);
    EXPECT_EQ(report->races, 60);
    EXPECT_GT(report->bookings, 10'000);
}

TEST(Demonstration, ServesTheSmallestClinicToo)
{
    const ManualClock clock{"2026-04-24T07:00"};
    const auto clinic = demonstration({.therapists = 1, .clients = 1, .today = date("2026-04-24")}, clock);
    EXPECT_EQ(dayView(*clinic, date("2026-04-24"))->bookings, 1);
}

TEST(Demonstration, IsRefusedOutOfRangeAndInAClinicThatIsInUse)
{
    ClinicBuilder house;
    const auto refused = fillWithDemonstration(
        house.clinic(), {.years = 0, .therapists = 21, .clients = -1, .today = date("2026-04-24")});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::OutOfRange);
    EXPECT_EQ(refused.error().problems.size(), 3);

    house.client("Somebody Real");
    const auto inUse = fillWithDemonstration(house.clinic(), aroundApril());
    ASSERT_FALSE(inUse);
    EXPECT_EQ(inUse.error().code, ErrorCode::Refused);
    EXPECT_EQ(clientList(house.clinic(), {}, 0, 5, true)->total, 1);
}

} // namespace taper::test
