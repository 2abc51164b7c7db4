// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sample_day_list.h"

namespace taper::test {

namespace {

using std::chrono_literals::operator""h;
using std::chrono_literals::operator""min;

const Date kFriday = makeDate(2026, 4, 24);

Interval span(TimeOfDay from, TimeOfDay to)
{
    return {at(kFriday, from), at(kFriday, to)};
}

Finding raceFinding(
    FindingCode code, Verdict verdict, const DayListRace& race, Minutes elapsed, LoadProfile profile)
{
    Finding finding{code, severityOf(verdict)};
    finding.verdict = verdict;
    finding.race = race.id;
    finding.raceName = race.name;
    finding.days = race.days;
    finding.elapsed = elapsed;
    finding.profile = profile;
    return finding;
}

DayListRow plainRow(
    int number, Interval when, const QString& client, int age, const QString& type, const QString& phone)
{
    DayListRow row;
    row.booking = Id<Booking>{100 + number};
    row.clientId = Id<Client>{number};
    row.interval = when;
    row.minutes = when.length();
    row.client = client;
    row.age = age;
    row.sessionType = type;
    row.room = QStringLiteral("Room 1");
    row.phone = phone;
    return row;
}

void setRace(DayListRow& row, const DayListRace& race, FindingCode code, Minutes elapsed, LoadProfile profile)
{
    row.race = race;
    row.verdict = race.verdict;
    row.findings = {raceFinding(code, race.verdict, race, elapsed, profile)};
}

std::vector<DayListRow> mayasRows()
{
    const QString fullSports = QStringLiteral("Full sports");
    DayListRow aisha = plainRow(1, span(8h + 30min, 9h + 30min), QStringLiteral("Aisha Rahman"), 34,
        fullSports, QStringLiteral("07700 900118"));
    aisha.race = DayListRace{Id<Race>{1}, QStringLiteral("Leeds Half"), -16, Verdict::Fine};
    aisha.lastVisit = LastVisit{makeDate(2026, 4, 10), QStringLiteral("L hamstring, lower back")};

    DayListRow callum = sampleRow(kFriday, 9h + 45min);

    DayListRow priya = plainRow(3, span(11h, 12h + 30min), QStringLiteral("Priya Nair"), 29,
        QStringLiteral("Myofascial"), QStringLiteral("07700 900871"));
    priya.firstVisit = true;

    DayListRow george = plainRow(4, span(14h, 15h), QStringLiteral("George Papadakis"), 52, fullSports,
        QStringLiteral("07700 900655"));
    setRace(george, {Id<Race>{3}, QStringLiteral("Bristol Half"), -1, Verdict::TooClose},
        FindingCode::BeforeRace, 18h, LoadProfile::FullSports);
    george.reason = QStringLiteral("short, light only");
    george.reasonBy = QStringLiteral("KM");
    george.lastVisit = LastVisit{makeDate(2026, 3, 20), QStringLiteral("both calves 4→2")};

    DayListRow hannah = plainRow(5, span(15h + 15min, 16h), QStringLiteral("Hannah Lindqvist"), 26,
        QStringLiteral("Pre-event"), QStringLiteral("07700 900204"));
    setRace(hannah, {Id<Race>{4}, QStringLiteral("Southville 10k"), -1, Verdict::Ideal},
        FindingCode::BeforeRace, 17h, LoadProfile::PreEvent);
    hannah.lastVisit = LastVisit{makeDate(2026, 4, 3), QStringLiteral("R ITB, hip flexors")};
    return {aisha, callum, priya, george, hannah};
}

DayList emptyList()
{
    DayList list;
    list.date = kFriday;
    list.clinicName = QStringLiteral("Riverside Sports Massage");
    list.printedAt = at(kFriday, 7h + 42min);
    list.printedBy = QStringLiteral("KM");
    return list;
}

DayListTherapist maya()
{
    DayListTherapist therapist;
    therapist.id = Id<Therapist>{1};
    therapist.name = QStringLiteral("Maya Okafor");
    therapist.room = QStringLiteral("Room 1");
    therapist.hours = {span(8h + 30min, 12h + 30min), span(13h + 30min, 17h)};
    therapist.open = 7h + 30min;
    return therapist;
}

} // namespace

DayListRow sampleRow(Date date, TimeOfDay start)
{
    DayListRow row = plainRow(2, {at(date, start), at(date, start + 60min)}, QStringLiteral("Callum Wright"),
        41, QStringLiteral("Full sports"), QStringLiteral("07700 900342"));
    setRace(row, {Id<Race>{2}, QStringLiteral("London Marathon"), -2, Verdict::Ideal},
        FindingCode::BeforeRace, 47h, LoadProfile::FullSports);
    row.alerts = {QStringLiteral("blood thinners")};
    row.lastVisit = LastVisit{date - std::chrono::days{14}, QStringLiteral("L soleus 6→3, R glute med")};
    row.note = QStringLiteral("Recheck calf before London");
    return row;
}

DayList sampleDayList()
{
    DayList list = emptyList();
    DayListTherapist first = maya();
    first.rows = mayasRows();
    first.free = {span(13h + 30min, 14h), span(16h, 17h)};
    countUp(first);

    DayListTherapist second;
    second.id = Id<Therapist>{2};
    second.name = QStringLiteral("Kit Marlow");
    second.room = QStringLiteral("Room 2");
    second.hours = {span(13h, 19h)};
    second.free = second.hours;
    second.open = 6h;

    DayListTherapist third;
    third.id = Id<Therapist>{3};
    third.name = QStringLiteral("Tomás Reyes");
    third.absence = DayAbsence::OnLeave;

    list.therapists = {first, second, third};
    return list;
}

DayList busyDayList(int bookings)
{
    std::vector<DayListRow> rows;
    for (int number = 1; number <= bookings; ++number) {
        DayListRow row = sampleRow(kFriday, 7h + 30min * (number - 1));
        row.interval.end = row.interval.start + 25min;
        row.minutes = 25min;
        row.booking = Id<Booking>{number};
        row.clientId = Id<Client>{number};
        row.client = QStringLiteral("Runner%1 Surname%1").arg(number);
        row.phone = QStringLiteral("07700 9%1").arg(number, 5, 10, QLatin1Char{'0'});
        row.note = QStringLiteral("note%1 end%1").arg(number);
        row.lastVisit->focus = QStringLiteral("L soleus 6→3, focus%1").arg(number);
        rows.push_back(row);
    }
    return dayListOf(std::move(rows));
}

DayList dayListOf(std::vector<DayListRow> rows)
{
    DayList list = emptyList();
    DayListTherapist therapist = maya();
    therapist.rows = std::move(rows);
    countUp(therapist);
    list.therapists = {therapist};
    return list;
}

} // namespace taper::test
