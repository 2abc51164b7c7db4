// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_race_week.h"

namespace taper::test {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;

const Date kRaceDay = makeDate(2026, 4, 26);

RaceWeekList emptyWeek()
{
    RaceWeekList list;
    list.clinicName = QStringLiteral("Riverside Sports Massage");
    list.raceName = QStringLiteral("London Marathon");
    list.place = QStringLiteral("London");
    list.raceDay = kRaceDay;
    list.startTime = 10h;
    list.printedAt = at(makeDate(2026, 4, 24), 7h + 42min);
    list.printedBy = QStringLiteral("KM");
    for (int offset = -7; offset <= 7; ++offset)
        list.offsets.push_back(offset);
    return list;
}

RaceWeekListRow runner(const QString& name)
{
    RaceWeekListRow row;
    row.name = name;
    row.raceDay = kRaceDay;
    row.before = WeekSession::Missing;
    row.after = WeekSession::Missing;
    row.suitAfter = {makeDate(2026, 4, 27), makeDate(2026, 4, 28)};
    for (int offset = -7; offset <= 7; ++offset)
        row.cells.push_back({.date = kRaceDay + days{offset}, .bookings = {}, .otherRace = {}});
    return row;
}

void book(RaceWeekListRow& row, int offset, TimeOfDay time, const char* type, Verdict verdict)
{
    RaceWeekListCell& cell = row.cells[static_cast<std::size_t>(offset + 7)];
    cell.bookings.push_back({.start = at(cell.date, time),
        .length = 60min,
        .sessionType = QString::fromUtf8(type),
        .therapist = QStringLiteral("Maya Okafor"),
        .verdict = verdict,
        .status = BookingStatus::Booked});
}

} // namespace

RaceWeekList sampleRaceWeek()
{
    RaceWeekList list = emptyWeek();
    RaceWeekListRow callum = runner(QStringLiteral("Callum Wright"));
    callum.priority = RacePriority::A;
    callum.phone = QStringLiteral("07700 900201");
    callum.bestTime = QStringLiteral("after six");
    callum.before = WeekSession::Booked;
    book(callum, -2, 9h + 45min, "Full sports", Verdict::Ideal);
    callum.cells[13].otherRace = QStringLiteral("Park Ten");

    RaceWeekListRow priya = runner(QStringLiteral("Priya Nair"));
    priya.reach = RunnerReach::NoContact;
    priya.suitBefore = {makeDate(2026, 4, 24), makeDate(2026, 4, 25)};
    book(priya, -1, 11h, "Myofascial", Verdict::TooClose);

    RaceWeekListRow tomas = runner(QString::fromUtf8("Tomás Ó Briain"));
    tomas.email = QStringLiteral("tomas@example.org");
    tomas.status = EntryStatus::Deferred;
    tomas.before = tomas.after = WeekSession::NotAsked;
    tomas.suitAfter.clear();

    list.totals = {.entrants = 2, .bookedBefore = 1, .missing = 2, .notReachable = 1};
    list.rows = {callum, priya, tomas};
    return list;
}

RaceWeekList busyRaceWeek(int runners)
{
    RaceWeekList list = emptyWeek();
    for (int number = 1; number <= runners; ++number) {
        RaceWeekListRow row = runner(QStringLiteral("Runner%1 Surname%1").arg(number));
        row.phone = QStringLiteral("07700 %1").arg(900000 + number);
        book(row, -3, 9h, "Full sports", Verdict::Ideal);
        book(row, 1, 10h, "Post-event", Verdict::Ideal);
        list.rows.push_back(row);
    }
    list.totals = {.entrants = runners, .bookedBefore = runners, .bookedAfter = runners};
    return list;
}

} // namespace taper::test
