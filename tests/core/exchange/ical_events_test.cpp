// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/calendar_races.h"

#include <QStringEncoder>

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

QByteArray calendar(const QByteArray& content)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n" + content + "END:VCALENDAR\r\n";
}

QByteArray event(const QByteArray& lines)
{
    return "BEGIN:VEVENT\r\n" + lines + "END:VEVENT\r\n";
}

Result<ParsedCalendar> read(const QByteArray& bytes, TextEncoding encoding = TextEncoding::Detect)
{
    CalendarReading reading;
    reading.encoding = encoding;
    reading.home = *TimeZone::named(QStringLiteral("Europe/London"));
    return parseCalendar(bytes, reading);
}

/// The one event of a calendar of one.
CalendarEvent only(const QByteArray& lines, const QByteArray& before = {})
{
    const auto parsed = read(calendar(before + event(lines)));
    EXPECT_TRUE(parsed);
    EXPECT_EQ(parsed->events.size(), 1U);
    return parsed && parsed->events.size() == 1 ? parsed->events.front() : CalendarEvent{};
}

CalendarFault faultOf(const Error& error)
{
    return calendarFaultFrom(error.parameters.value(QStringLiteral("calendar")).toString())
        .value_or(CalendarFault::NoName);
}

TEST(ICalendarRaces, TakesTheDayBeforeAnEndThatIsADate)
{
    const CalendarEvent two =
        only("UID:a\r\nDTSTART;VALUE=DATE:20261018\r\nDTEND;VALUE=DATE:20261020\r\nSUMMARY:Cup\r\n");
    EXPECT_EQ(two.first, date("2026-10-18"));
    EXPECT_EQ(two.last, date("2026-10-19"));
    EXPECT_FALSE(two.startTime);
    const CalendarEvent one =
        only("UID:a\r\nDTSTART;VALUE=DATE:20261018\r\nDTEND;VALUE=DATE:20261019\r\nSUMMARY:Cup\r\n");
    EXPECT_EQ(one.last, date("2026-10-18"));
    const CalendarEvent none = only("UID:a\r\nDTSTART;VALUE=DATE:20261018\r\nSUMMARY:Cup\r\n");
    EXPECT_EQ(none.last, date("2026-10-18"));
    const CalendarEvent turned =
        only("UID:a\r\nDTSTART;VALUE=DATE:20261018\r\nDTEND;VALUE=DATE:20261001\r\nSUMMARY:Cup\r\n");
    EXPECT_EQ(turned.last, date("2026-10-18"));
    const CalendarEvent days =
        only("UID:a\r\nDTSTART;VALUE=DATE:20261018\r\nDURATION:P3D\r\nSUMMARY:Cup\r\n");
    EXPECT_EQ(days.last, date("2026-10-20"));
}

TEST(ICalendarRaces, KeepsANightRaceOnTheDayItStarts)
{
    const CalendarEvent night =
        only("UID:a\r\nDTSTART:20261018T220000\r\nDTEND:20261019T040000\r\nSUMMARY:Moonlight 10K\r\n");
    EXPECT_EQ(night.first, date("2026-10-18"));
    EXPECT_EQ(night.last, date("2026-10-18"));
    EXPECT_EQ(night.startTime, std::optional{TimeOfDay{22 * 60}});
    const CalendarEvent longOne =
        only("UID:a\r\nDTSTART:20261016T180000\r\nDTEND:20261018T180000\r\nSUMMARY:Ultra 160 km\r\n");
    EXPECT_EQ(longOne.last, date("2026-10-18"));
}

TEST(ICalendarRaces, PutsTimesOnTheWallOfTheirZone)
{
    const CalendarEvent zoned = only("UID:a\r\nDTSTART;TZID=Asia/Tokyo:20261018T091000\r\nSUMMARY:A\r\n");
    EXPECT_EQ(zoned.timeZone, text("Asia/Tokyo"));
    EXPECT_EQ(zoned.startTime, std::optional{TimeOfDay{9 * 60 + 10}});
    const CalendarEvent windows =
        only("UID:a\r\nDTSTART;TZID=W. Europe Standard Time:20261018T091000\r\nSUMMARY:A\r\n");
    EXPECT_EQ(windows.timeZone, text("Europe/Berlin"));
    const CalendarEvent mozilla = only(
        "UID:a\r\nDTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20261018T091000\r\nSUMMARY:A\r\n");
    EXPECT_EQ(mozilla.timeZone, text("America/New_York"));
    const CalendarEvent renamed =
        only("UID:a\r\nDTSTART;TZID=Asia/Istanbul:20261018T091000\r\nSUMMARY:A\r\n");
    EXPECT_EQ(renamed.timeZone, text("Europe/Istanbul"));
    const CalendarEvent here = only("UID:a\r\nDTSTART;TZID=Europe/London:20261018T091000\r\nSUMMARY:A\r\n");
    EXPECT_TRUE(here.timeZone.isEmpty());
    const CalendarEvent utc = only("UID:a\r\nDTSTART:20260718T230000Z\r\nSUMMARY:A\r\n");
    EXPECT_EQ(utc.first, date("2026-07-19")) << "midnight in a London summer";
    EXPECT_EQ(utc.startTime, std::optional{TimeOfDay{0}});
    EXPECT_TRUE(utc.has(CalendarNote::FromUtc));
    const CalendarEvent utcThere =
        only("UID:a\r\nDTSTART:20260718T230000Z\r\nSUMMARY:A\r\n", "X-WR-TIMEZONE:Asia/Taipei\r\n");
    EXPECT_EQ(utcThere.timeZone, text("Asia/Taipei"));
    EXPECT_EQ(utcThere.startTime, std::optional{TimeOfDay{7 * 60}});
}

TEST(ICalendarRaces, KnowsAZoneOfTheFilesOwnOrSaysThatItDoesNot)
{
    const QByteArray fixed =
        "BEGIN:VTIMEZONE\r\nTZID:Our time\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0300\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    const CalendarEvent known =
        only("UID:a\r\nDTSTART;TZID=Our time:20261018T091000\r\nSUMMARY:A\r\n", fixed);
    const auto zone = TimeZone::named(known.timeZone);
    ASSERT_TRUE(zone);
    EXPECT_EQ(zone->instantOf(*parseMoment(u"2026-10-18T09:10")),
        Instant{parseMoment(u"2026-10-18T06:10")->time_since_epoch()});
    EXPECT_FALSE(known.has(CalendarNote::UnknownZone));
    const CalendarEvent unknown =
        only("UID:a\r\nDTSTART;TZID=Their time:20261018T091000\r\nSUMMARY:A\r\n", fixed);
    EXPECT_TRUE(unknown.timeZone.isEmpty());
    EXPECT_TRUE(unknown.has(CalendarNote::UnknownZone));
    EXPECT_EQ(unknown.startTime, std::optional{TimeOfDay{9 * 60 + 10}});
}

TEST(ICalendarRaces, ReadsDistancesLettersAndPlacesAcrossFoldedLines)
{
    // The second fold cuts a letter in two.
    const QByteArray name = QByteArray{"SUMMARY:\xF0\x9F\x8F\x83 2026 \xE9\xAB\x98\xE9\r\n \x9B\x84 Cup\r\n"};
    const CalendarEvent folded = only("UID:race-1@app\r\nDTSTART;VALUE=DATE:20261018\r\n" + name
        + QByteArray{
            "DESCRIPTION:距離: 42.195K / 21K\\n地點: 高雄市\\nhttps://exa\r\n mple.org/?cid=12899\r\n"
            "LOCATION:İzmir\\, Türkiye\r\n"});
    EXPECT_EQ(folded.name, text("2026 高雄 Cup"));
    EXPECT_EQ(folded.distances, (std::vector<int>{42'195, 21'000}));
    EXPECT_EQ(folded.place, text("İzmir, Türkiye"));
}

TEST(ICalendarRaces, SaysWhatIsCancelledTentativeOrADeadline)
{
    EXPECT_EQ(
        only("UID:a\r\nDTSTART:20261018\r\nSUMMARY:Cup\r\nSTATUS:CANCELLED\r\n").status, Status::Cancelled);
    const CalendarEvent maybe = only("UID:a\r\nDTSTART:20261018\r\nSUMMARY:Cup\r\nSTATUS:TENTATIVE\r\n");
    EXPECT_EQ(maybe.status, Status::Tentative);
    EXPECT_TRUE(maybe.has(CalendarNote::Tentative));
    const CalendarEvent titled = only("UID:a\r\nDTSTART:20261018\r\nSUMMARY:CANCELLED: City 10K\r\n");
    EXPECT_EQ(titled.status, Status::Cancelled);
    EXPECT_EQ(titled.name, text("City 10K"));
    EXPECT_EQ(
        only("UID:a\r\nDTSTART:20261018\r\nSUMMARY:City 10K (postponed)\r\n").status, Status::Postponed);
    EXPECT_EQ(
        only("UID:a\r\nDTSTART:20261018\r\nSUMMARY:Cup\r\n", "METHOD:CANCEL\r\n").status, Status::Cancelled);
    EXPECT_TRUE(only("UID:signup-1@app\r\nDTSTART:20261018\r\nSUMMARY:Cup\r\n").has(CalendarNote::Deadline));
    EXPECT_EQ(only("UID:a\r\nDTSTART:20261018\r\nSUMMARY:The Cancelled Flight Fun Run\r\n").status,
        Status::Scheduled);
}

TEST(ICalendarRaces, ReadsRulesWithTheirExceptionsAndChangedDates)
{
    const auto parsed =
        read(calendar(event("UID:p\r\nDTSTART:20260103T090000\r\nSUMMARY:Park parkrun\r\n"
                            "RRULE:FREQ=WEEKLY;BYDAY=SA\r\nEXDATE:20260110T090000,20260117T090000\r\n")
            + event("UID:p\r\nRECURRENCE-ID:20260124T090000\r\nDTSTART:20260125T093000\r\nSUMMARY:Park "
                    "parkrun\r\n")));
    ASSERT_TRUE(parsed);
    ASSERT_EQ(parsed->events.size(), 2U);
    EXPECT_EQ(parsed->events.front().rule, text("FREQ=WEEKLY;BYDAY=SA"));
    EXPECT_EQ(parsed->events.front().exceptions, (std::vector<Date>{date("2026-01-10"), date("2026-01-17")}));
    EXPECT_EQ(parsed->events.back().uid, text("p@2026-01-24"));
}

TEST(ICalendarRaces, LetsTheNewerOfTwoVersionsCountAndNamesARealDouble)
{
    const auto parsed = read(calendar(event("UID:a\r\nSEQUENCE:1\r\nDTSTART:20261018\r\nSUMMARY:Old\r\n")
        + event("UID:a\r\nSEQUENCE:2\r\nDTSTART:20261019\r\nSUMMARY:New\r\n")
        + event("UID:a\r\nSEQUENCE:2\r\nDTSTART:20261020\r\nSUMMARY:Twice\r\n")));
    ASSERT_TRUE(parsed);
    ASSERT_EQ(parsed->events.size(), 1U);
    EXPECT_EQ(parsed->events.front().name, text("New"));
    ASSERT_EQ(parsed->problems.size(), 1U);
    EXPECT_EQ(faultOf(parsed->problems.front().error), CalendarFault::SameUid);
    EXPECT_EQ(parsed->problems.front().where, 16);
}

TEST(ICalendarRaces, SaysOfEachBadEventWhereItIsAndReadsTheOthers)
{
    const auto parsed = read(
        calendar(event("UID:a\r\nSUMMARY:No day\r\n") + event("UID:b\r\nDTSTART:20261341\r\nSUMMARY:B\r\n")
            + event("UID:c\r\nDTSTART:20261018\r\n") + event("UID:d\r\nDTSTART:99990101\r\nSUMMARY:Far\r\n")
            + event("UID:e\r\nDTSTART:20261018\r\nSUMMARY:Fine\r\nBEGIN:VALARM\r\nTRIGGER:-P7D\r\nDTSTART:"
                    "19990101\r\n"
                    "SUMMARY:Alarm\r\nEND:VALARM\r\n")));
    ASSERT_TRUE(parsed);
    ASSERT_EQ(parsed->problems.size(), 3U);
    EXPECT_EQ(faultOf(parsed->problems.at(0).error), CalendarFault::NoDate);
    EXPECT_EQ(parsed->problems.at(0).where, 4);
    EXPECT_EQ(parsed->problems.at(0).name, text("No day"));
    EXPECT_EQ(faultOf(parsed->problems.at(1).error), CalendarFault::BadDate);
    EXPECT_EQ(faultOf(parsed->problems.at(2).error), CalendarFault::NoName);
    ASSERT_EQ(parsed->events.size(), 2U);
    EXPECT_EQ(parsed->events.back().name, text("Fine")) << "the alarm within it is not the event";
}

TEST(ICalendarRaces, RefusesAFileCutAtAnyByteAndNeverTakesAPartForTheWhole)
{
    const QByteArray whole = calendar(event("UID:a\r\nDTSTART:20261018\r\nSUMMARY:Cup\r\n")
        + event("UID:b\r\nDTSTART:20261019\r\nSUMMARY:Cop\r\n"));
    ASSERT_TRUE(read(whole));
    for (qsizetype length = 0; length < whole.size() - 2; ++length) {
        const auto parsed = read(whole.left(length));
        ASSERT_FALSE(parsed) << length;
    }
    const auto cut = read(whole.left(whole.indexOf("Cop")));
    ASSERT_FALSE(cut);
    EXPECT_EQ(faultOf(cut.error()), CalendarFault::CutOff);
    EXPECT_EQ(cut.error().parameters.value(QStringLiteral("line")).toInt(), 9);
}

TEST(ICalendarRaces, RefusesWhatIsNoCalendarOrNestedWithoutEnd)
{
    const auto fault = [](const QByteArray& bytes) {
        const auto parsed = read(bytes);
        return parsed ? CalendarFault::NoName : faultOf(parsed.error());
    };
    EXPECT_EQ(fault({}), CalendarFault::NotACalendar);
    EXPECT_EQ(fault("PK\x03\x04 a workbook"), CalendarFault::NotACalendar);
    EXPECT_EQ(fault("just words"), CalendarFault::NotACalendar);
    EXPECT_EQ(fault(QByteArray(4000, '\0')), CalendarFault::NotACalendar);
    QByteArray nested = "BEGIN:VCALENDAR\r\n";
    for (int i = 0; i < 5000; ++i)
        nested += "BEGIN:VTODO\r\n";
    EXPECT_EQ(fault(nested), CalendarFault::BadStructure);
    EXPECT_EQ(fault(calendar("END:VEVENT\r\n")), CalendarFault::BadStructure);
}

TEST(ICalendarRaces, BoundsLinesEventsAndBytes)
{
    const auto code = [](const QByteArray& bytes) {
        const auto parsed = read(bytes);
        return parsed ? ErrorCode::Internal : parsed.error().code;
    };
    EXPECT_EQ(code(calendar(event("SUMMARY:" + QByteArray(1'100'000, 'x') + "\r\n"))), ErrorCode::TooLarge);
    QByteArray many;
    for (int i = 0; i < 20'001; ++i)
        many += "BEGIN:VEVENT\r\nEND:VEVENT\r\n";
    EXPECT_EQ(code(calendar(many)), ErrorCode::TooLarge);
    EXPECT_EQ(code(QByteArray(32'000'001, 'x')), ErrorCode::TooLarge);
}

TEST(ICalendarRaces, StopsWhenAskedTo)
{
    CalendarReading reading;
    reading.progress = [](int, int) { return false; };
    const auto parsed =
        parseCalendar(calendar(event("UID:a\r\nDTSTART:20261018\r\nSUMMARY:Cup\r\n")), reading);
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().code, ErrorCode::Cancelled);
}

TEST(ICalendarRaces, ReadsOtherEncodingsByTheirMarkOrWhenTold)
{
    const QString words =
        QString::fromUtf8(calendar(event("UID:a\nDTSTART:20261018\nSUMMARY:İznik Koşusu\n")));
    for (const auto encoding :
        {QStringConverter::Utf16LE, QStringConverter::Utf16BE, QStringConverter::Utf32LE}) {
        for (const auto flag : {QStringConverter::Flag::WriteBom, QStringConverter::Flag::Default}) {
            if (encoding == QStringConverter::Utf32LE && flag == QStringConverter::Flag::Default)
                continue;
            QStringEncoder encoder{encoding, flag};
            const QByteArray bytes = encoder.encode(words);
            const auto parsed = read(bytes);
            ASSERT_TRUE(parsed) << static_cast<int>(encoding);
            EXPECT_EQ(parsed->events.front().name, text("İznik Koşusu"));
        }
    }
    const auto marked = read("\xEF\xBB\xBF" + words.toUtf8());
    ASSERT_TRUE(marked);

    const QByteArray turkish = calendar(event("UID:a\nDTSTART:20261018\nSUMMARY:\xDDznik Ko\xFEusu\n"));
    const auto unknown = read(turkish);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(faultOf(unknown.error()), CalendarFault::UnknownEncoding);
    EXPECT_EQ(unknown.error().parameters.value(QStringLiteral("line")).toInt(), 7);
    const auto told = read(turkish, TextEncoding::Turkish);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->events.front().name, text("İznik Koşusu"));
    const auto western =
        read(calendar(event("UID:a\nDTSTART:20261018\nSUMMARY:Z\xFCrich\n")), TextEncoding::Western);
    ASSERT_TRUE(western);
    EXPECT_EQ(western->events.front().name, text("Zürich"));
}

TEST(ICalendarRaces, GivesAnEventWithoutAUidOneOfItsOwn)
{
    EXPECT_EQ(
        only("DTSTART:20261018\r\nSUMMARY:İstanbul Koşusu\r\n").uid, text("name:istanbul kosusu@2026-10-18"));
}

} // namespace

} // namespace taper
