// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_races.h"
#include "core/exchange/table_dates.h"

#include <gtest/gtest.h>

namespace taper {

namespace {

using Status = CalendarEvent::Status;

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

Date date(const char* iso)
{
    return *parseDate(QString::fromLatin1(iso));
}

Result<ParsedCalendar> read(const QByteArray& bytes, const CalendarReading& reading = {})
{
    return parseCalendar(bytes, reading);
}

std::optional<CalendarFault> faultOf(const Result<ParsedCalendar>& parsed)
{
    if (parsed)
        return std::nullopt;
    return calendarFaultFrom(parsed.error().parameters.value(QStringLiteral("calendar")).toString());
}

TEST(CalendarTable, ReadsAListOfRacesWithShortestAndLongestDistances)
{
    const auto parsed =
        read("slug,name,sport,status,city,country_code,start_date,end_date,distance_count,shortest_km,"
             "longest_km,website_url,page_url\n"
             "dag-ultra,Dağ Ultra,trail_run,completed,Muğla,TR,2026-02-15,2026-02-17,5,5.0,60.0,,\n"
             "yari,Çınar Yarı Maratonu /,road_run,scheduled,İzmir,TR,2026-05-09,,0,,,,\n"
             "kosu-10k,Kiraz 10K,road_run,cancelled,Kocaeli,TR,2026-08-02,2026-08-02,1,10.0,10.0,,\n"
             "yuzme,Boğaz Yüzme,swimming,scheduled,Çanakkale,TR,2026-08-30,,2,4.5,6.5,,\n");
    ASSERT_TRUE(parsed);
    EXPECT_TRUE(parsed->isTable);
    ASSERT_EQ(parsed->events.size(), 4U);
    const CalendarEvent& ultra = parsed->events.at(0);
    EXPECT_EQ(ultra.where, 2);
    EXPECT_EQ(ultra.uid, text("dag-ultra"));
    EXPECT_EQ(ultra.name, text("Dağ Ultra"));
    EXPECT_EQ(ultra.place, text("Muğla, TR"));
    EXPECT_EQ(ultra.last, date("2026-02-17"));
    EXPECT_EQ(ultra.distances, (std::vector<int>{60'000, 5'000}));
    EXPECT_TRUE(ultra.has(CalendarNote::MoreDistances));
    EXPECT_EQ(parsed->events.at(1).name, text("Çınar Yarı Maratonu"));
    EXPECT_EQ(parsed->events.at(1).distances, std::vector<int>{21'098});
    EXPECT_EQ(parsed->events.at(2).status, Status::Cancelled);
    EXPECT_TRUE(parsed->events.at(3).has(CalendarNote::OtherSport));
}

TEST(CalendarTable, ReadsCancellationsOfATabbedTable)
{
    const auto parsed =
        read("Date\tEvent\tRegion\tCountry\tCancellation Note\n"
             "2026-04-11\tOak Hill parkrun\tNorth West England\tUnited Kingdom\tVenue unavailable\n"
             "2026-04-18\tOak Hill parkrun\tNorth West England\tUnited Kingdom\t\n"
             "2026-06-14\tLake, \"upper\" junior parkrun\t\tIreland\tWeather\n");
    // Quotation marks inside a cell are none of a table of tabs.
    ASSERT_TRUE(parsed) << qPrintable(parsed.error().parameters.value(QStringLiteral("row")).toString());
    ASSERT_EQ(parsed->events.size(), 3U);
    EXPECT_EQ(parsed->events.at(0).status, Status::Cancelled);
    EXPECT_EQ(parsed->events.at(0).place, text("North West England, United Kingdom"));
    EXPECT_EQ(parsed->events.at(0).distances, std::vector<int>{5'000});
    EXPECT_EQ(parsed->events.at(0).uid, text("name:oak hill parkrun@2026-04-11"));
    EXPECT_EQ(parsed->events.at(1).status, Status::Scheduled);
    EXPECT_EQ(parsed->events.at(2).name, text("Lake, \"upper\" junior parkrun"));
    EXPECT_EQ(parsed->events.at(2).distances, std::vector<int>{2'000});
}

TEST(CalendarTable, ReadsSemicolonsAndColumnsOfOtherLanguages)
{
    const auto parsed = read("Datum;Veranstaltung;Ort;Strecke;Uhrzeit\n"
                             "31.12.2026;Silvesterlauf;Köln;\"10,5\";13:30\n"
                             "1.1.2027;Neujahrslauf;Bonn;5 km / 10 km;9.15\n");
    ASSERT_TRUE(parsed);
    ASSERT_EQ(parsed->events.size(), 2U);
    EXPECT_EQ(parsed->events.at(0).first, date("2026-12-31"));
    EXPECT_EQ(parsed->events.at(0).distances, std::vector<int>{10'500});
    EXPECT_EQ(parsed->events.at(0).startTime, std::optional{TimeOfDay{13 * 60 + 30}});
    EXPECT_EQ(parsed->events.at(1).distances, (std::vector<int>{10'000, 5'000}));
    EXPECT_EQ(parsed->events.at(1).startTime, std::optional{TimeOfDay{9 * 60 + 15}});
}

TEST(CalendarTable, RefusesATableWithoutDatesAndNamesItsColumns)
{
    const QByteArray table =
        "Event\tLatitude\tCountry\tWebsite\nOak parkrun\t51.7\tUK\thttps://example.org/oak\n";
    const auto parsed = read(table);
    ASSERT_EQ(faultOf(parsed), CalendarFault::NoDateColumn);
    EXPECT_EQ(parsed.error().parameters.value(QStringLiteral("columns")).toStringList().join(u'|'),
        text("Event|Latitude|Country|Website"));
    EXPECT_EQ(faultOf(read("Date,Town\n2026-04-11,Bath\n")), CalendarFault::NoNameColumn);
}

TEST(CalendarTable, TakesTheColumnsThatAPersonChose)
{
    CalendarReading reading;
    CalendarMapping mapping;
    mapping.at(static_cast<size_t>(CalendarColumn::FirstDay)) = 2;
    mapping.at(static_cast<size_t>(CalendarColumn::Name)) = 0;
    reading.mapping = mapping;
    const auto parsed = read("A,B,C\nOak Run,x,2026-04-11\n", reading);
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->events.front().name, text("Oak Run"));
    EXPECT_TRUE(parsed->events.front().place.isEmpty());
}

TEST(CalendarTable, DecidesWhetherTheDayComesFirstByTheWholeFileOrAsks)
{
    const auto british = read("name,date\nA,03/04/2026\nB,31/12/2026\n");
    ASSERT_TRUE(british);
    EXPECT_EQ(british->events.front().first, date("2026-04-03"));
    const auto american = read("name,date\nA,03/04/2026\nB,12/31/2026\n");
    ASSERT_TRUE(american);
    EXPECT_EQ(american->events.front().first, date("2026-03-04"));
    const auto open = read("name,date\nA,03/04/2026\nB,05/05/2026\n");
    ASSERT_EQ(faultOf(open), CalendarFault::DateOrder);
    EXPECT_EQ(open.error().parameters.value(QStringLiteral("text")).toString(), text("03/04/2026"));
    CalendarReading told;
    told.dateOrder = DateOrder::MonthFirst;
    EXPECT_EQ(read("name,date\nA,03/04/2026\n", told)->events.front().first, date("2026-03-04"));
    EXPECT_TRUE(read("name,date\nA,05/05/2026\n")) << "the same either way";
}

TEST(CalendarTable, SaysOfEachBadRowWhatIsWrongAndReadsTheOthers)
{
    const auto parsed = read(
        "id,name,date,end_date\n1,A,soon,\n2,,2026-04-11,\n3,C,2026-04-11,2026-04-01\n\n4,D,2026-02-30,\n"
        "5,E,2026-04-11\n6,F,2026-04-11,\n6,G,2026-04-12,\n7,H,,\n");
    ASSERT_TRUE(parsed);
    ASSERT_EQ(parsed->events.size(), 1U);
    EXPECT_EQ(parsed->events.front().name, text("F"));
    std::vector<int> rows;
    for (const CalendarProblem& problem : parsed->problems)
        rows.push_back(problem.where);
    EXPECT_EQ(rows, (std::vector<int>{2, 3, 4, 6, 7, 9, 10}));
}

TEST(CalendarTable, RefusesAFileThatIsNotUtf8UntilItIsToldWhatItIs)
{
    const QByteArray turkish = "name,date\n\xDDznik Ko\xFEusu,2026-04-11\n";
    EXPECT_EQ(faultOf(read(turkish)), CalendarFault::UnknownEncoding);
    CalendarReading reading;
    reading.encoding = TextEncoding::Turkish;
    EXPECT_EQ(read(turkish, reading)->events.front().name, text("İznik Koşusu"));
}

TEST(CalendarTable, TakesCancellationsFromTheWordsOfAColumn)
{
    const auto parsed =
        read("name,date,status,cancelled\nA,2026-04-11,TBC,\nB,2026-04-11,Sold out,no\nC,2026-04-11,,yes\n"
             "D,2026-04-11,İptal,\nE,2026-04-11,postponed,\n");
    ASSERT_TRUE(parsed);
    std::vector<Status> statuses;
    for (const CalendarEvent& event : parsed->events)
        statuses.push_back(event.status);
    EXPECT_EQ(statuses,
        (std::vector<Status>{
            Status::Tentative, Status::Scheduled, Status::Cancelled, Status::Cancelled, Status::Postponed}));
}

TEST(TableDates, ReadsTheWaysInWhichDatesAreWritten)
{
    const auto day = [](const char* cell) {
        return tableDate(QString::fromLatin1(cell), DateOrder::Unknown);
    };
    for (const char* cell : {"2026-12-31", "2026/12/31", "20261231", "31.12.2026", "31. 12. 2026",
             "31 Dec 2026", "31 December 2026", "Dec 31, 2026", "Thursday, 31 Dec 2026", "31st Dec 2026",
             "31/12/2026", "12/31/2026", "31-12-2026", "2026-12-31T09:30:00", "2026-12-31 09:30"})
        EXPECT_TRUE(day(cell) && day(cell)->date == date("2026-12-31")) << cell;
    EXPECT_EQ(day("2026-12-31T09:30")->time, std::optional{TimeOfDay{9 * 60 + 30}});
    for (const char* cell :
        {"", "soon", "2026", "2026-13-01", "2026-02-30", "03/04/2026", "31/12/26", "202612311", "45123"})
        EXPECT_FALSE(day(cell)) << cell;
}

TEST(TableDates, ReadsTheWaysInWhichTimesAreWritten)
{
    const auto time = [](const char* cell) { return tableTime(QString::fromLatin1(cell)); };
    for (const char* cell : {"9:30", "09:30", "09:30:00", "9.30", "9:30 am", "9:30AM", "9:30 a.m."})
        EXPECT_EQ(time(cell), std::optional{TimeOfDay{9 * 60 + 30}}) << cell;
    EXPECT_EQ(time("7 pm"), std::optional{TimeOfDay{19 * 60}});
    EXPECT_EQ(time("12:15 am"), std::optional{TimeOfDay{15}});
    for (const char* cell : {"", "noon", "25:00", "9", "9:75"})
        EXPECT_FALSE(time(cell)) << cell;
}

} // namespace

} // namespace taper
