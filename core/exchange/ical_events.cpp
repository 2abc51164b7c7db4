// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/ical_events.h"

#include "core/base/text.h"
#include "core/exchange/distances_in_text.h"
#include "core/exchange/ical_zones.h"
#include "core/exchange/race_texts.h"

#include <libical/ical.h>

#include <QHash>

#include <algorithm>
#include <memory>

namespace taper {

namespace {

constexpr size_t kMostExceptions = 2'000;
constexpr size_t kMostDistances = 12;
constexpr qsizetype kLongestDescription = 4'000;

struct FreeProperty {
    void operator()(icalproperty* property) const { icalproperty_free(property); }
};
using Property = std::unique_ptr<icalproperty, FreeProperty>;

/// As libical reads it; nothing if it cannot.
Property propertyFrom(const IcalLine& line)
{
    icalerror_set_errors_are_fatal(0); // what a file says is not a fault of the program
    Property property{icalproperty_new_from_string(line.text.constData())};
    icalerror_clear_errno();
    return property;
}

QString textOf(const IcalLine& line)
{
    const Property property = propertyFrom(line);
    const icalvalue* value = property ? icalproperty_get_value(property.get()) : nullptr;
    if (!value)
        return {};
    switch (icalvalue_isa(value)) {
    case ICAL_TEXT_VALUE:
        return QString::fromUtf8(icalvalue_get_text(value));
    case ICAL_X_VALUE:
        return QString::fromUtf8(icalvalue_get_x(value));
    default:
        return QString::fromUtf8(icalvalue_as_ical_string(value));
    }
}

/// A DTSTART or DTEND.
struct Time {
    Date date{};
    std::optional<TimeOfDay> time;
    bool isUtc = false;
    QString zone; ///< TZID

    [[nodiscard]] Moment moment() const { return at(date, time.value_or(TimeOfDay{0})); }
};

std::optional<Date> dateFrom(int year, int month, int day)
{
    using namespace std::chrono;
    const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
        std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return std::nullopt;
    return Date{date};
}

std::optional<Time> timeFrom(const IcalLine& line)
{
    const Property property = propertyFrom(line);
    icalvalue* value = property ? icalproperty_get_value(property.get()) : nullptr;
    if (!value)
        return std::nullopt;
    const bool isDate = icalvalue_isa(value) == ICAL_DATE_VALUE;
    if (!isDate && icalvalue_isa(value) != ICAL_DATETIME_VALUE)
        return std::nullopt;
    const icaltimetype read = isDate ? icalvalue_get_date(value) : icalvalue_get_datetime(value);
    const auto date = dateFrom(read.year, read.month, read.day);
    if (!date || read.hour < 0 || read.hour > 23 || read.minute < 0 || read.minute > 59)
        return std::nullopt;
    Time time{.date = *date, .time = std::nullopt, .isUtc = false, .zone = {}};
    if (!isDate) {
        time.time = std::chrono::hours{read.hour} + Minutes{read.minute};
        time.isUtc = icaltime_is_utc(read) != 0;
    }
    if (const icalparameter* zone = icalproperty_get_first_parameter(property.get(), ICAL_TZID_PARAMETER))
        time.zone = QString::fromUtf8(icalparameter_get_tzid(zone));
    return time;
}

std::optional<Minutes> durationFrom(const IcalLine& line)
{
    const Property property = propertyFrom(line);
    const icalvalue* value = property ? icalproperty_get_value(property.get()) : nullptr;
    if (!value || icalvalue_isa(value) != ICAL_DURATION_VALUE)
        return std::nullopt;
    const icaldurationtype read = icalvalue_get_duration(value);
    if (read.is_neg != 0)
        return std::nullopt;
    return std::chrono::days{read.days + 7 * read.weeks} + std::chrono::hours{read.hours}
    + Minutes{read.minutes};
}

/// An event with what is only settled when the whole file is known.
struct Draft {
    CalendarEvent event;
    std::optional<Time> start;
    std::optional<Time> end;
    std::optional<Minutes> duration;
    int sequence = 0;
    QString title;
    QString description;
    QString badDate; ///< a DTSTART that is none
    std::optional<Date> recurrence; ///< the date of a rule in whose place it stands
};

void addExceptions(CalendarEvent& event, const IcalLine& line)
{
    for (const QByteArray& text : line.text.mid(line.text.indexOf(':') + 1).split(',')) {
        const auto day = dateFrom(text.mid(0, 4).toInt(), text.mid(4, 2).toInt(), text.mid(6, 2).toInt());
        if (day && event.exceptions.size() < kMostExceptions)
            event.exceptions.push_back(*day);
    }
}

void take(Draft& draft, const IcalLine& line)
{
    CalendarEvent& event = draft.event;
    if (line.name == "UID")
        event.uid = tidyLine(textOf(line)).left(500);
    else if (line.name == "SUMMARY")
        draft.title = textOf(line);
    else if (line.name == "DESCRIPTION")
        draft.description = textOf(line).left(kLongestDescription);
    else if (line.name == "LOCATION")
        event.place = tidyLine(textOf(line)).simplified();
    else if (line.name == "STATUS")
        event.status = statusFromWord(textOf(line));
    else if (line.name == "SEQUENCE")
        draft.sequence = textOf(line).toInt();
    else if (line.name == "RRULE" && event.rule.isEmpty())
        event.rule = QString::fromLatin1(line.text.mid(line.text.indexOf(':') + 1)).trimmed();
    else if (line.name == "EXDATE")
        addExceptions(event, line);
    else if (line.name == "DURATION")
        draft.duration = durationFrom(line);
    else if (line.name == "DTEND")
        draft.end = timeFrom(line);
    else if (line.name == "RECURRENCE-ID") {
        if (const auto day = timeFrom(line))
            draft.recurrence = day->date;
    } else if (line.name == "DTSTART") {
        draft.start = timeFrom(line);
        if (!draft.start)
            draft.badDate = QString::fromUtf8(line.text.mid(line.text.indexOf(':') + 1)).left(60);
    }
}

class Reader {
public:
    explicit Reader(const CalendarReading& reading)
        : m_reading{reading}
    { }

    void take(IcalComponent&& component);
    [[nodiscard]] ParsedCalendar finish();

private:
    void takeOwn(const IcalLine& line);
    std::optional<Error> settle(Draft& draft);
    void settleTime(Draft& draft);
    [[nodiscard]] QString zoneNamed(const QString& id);
    [[nodiscard]] Moment onWall(const Time& time, const TimeZone& wall) const;
    void keep(Draft&& draft);

    const CalendarReading& m_reading;
    IcalZones m_zones;
    QHash<QString, QString> m_named; ///< TZIDs asked for before
    QString m_ownZone; ///< X-WR-TIMEZONE, if it is one
    bool m_isCancellation = false; ///< METHOD:CANCEL
    std::vector<Draft> m_drafts;
    ParsedCalendar m_parsed;
    QHash<QString, std::pair<size_t, int>> m_known; ///< place among the events and SEQUENCE by uid
};

void Reader::takeOwn(const IcalLine& line)
{
    if (line.name == "X-WR-CALNAME")
        m_parsed.name = tidyLine(textOf(line)).left(200);
    else if (line.name == "X-WR-TIMEZONE" && TimeZone::named(textOf(line))
        && !textOf(line).endsWith(QLatin1String{"UTC"}))
        m_ownZone = textOf(line);
    else if (line.name == "METHOD")
        m_isCancellation = textOf(line).compare(QLatin1String{"CANCEL"}, Qt::CaseInsensitive) == 0;
}

void Reader::take(IcalComponent&& component)
{
    if (component.name == "VTIMEZONE")
        return m_zones.add(component);
    if (component.name != "VEVENT")
        return takeOwn(component.lines.front());
    Draft draft;
    draft.event.where = component.line;
    for (const IcalLine& line : component.lines)
        taper::take(draft, line);
    m_drafts.push_back(std::move(draft));
}

QString Reader::zoneNamed(const QString& id)
{
    const auto known = m_named.constFind(id);
    if (known != m_named.constEnd())
        return *known;
    return *m_named.insert(id, m_zones.named(id));
}

Moment Reader::onWall(const Time& time, const TimeZone& wall) const
{
    return time.isUtc ? wall.momentOf(Instant{time.moment().time_since_epoch()}) : time.moment();
}

/// Puts start and end on one wall, and makes days of them.
void Reader::settleTime(Draft& draft)
{
    CalendarEvent& event = draft.event;
    const Time& start = *draft.start;
    event.timeZone = m_ownZone;
    if (!start.zone.isEmpty() && start.time) {
        event.timeZone = zoneNamed(start.zone);
        if (event.timeZone.isEmpty())
            event.notes.push_back(CalendarNote::UnknownZone);
    }
    const TimeZone wall = TimeZone::named(event.timeZone).value_or(m_reading.home);
    if (start.isUtc)
        event.notes.push_back(CalendarNote::FromUtc);
    if (event.timeZone == m_reading.home.name())
        event.timeZone.clear();

    const Moment from = onWall(start, wall);
    event.first = dateOf(from);
    event.last = event.first;
    if (start.time)
        event.startTime = timeOfDayOf(from);
    std::optional<Moment> to;
    if (draft.end)
        to = onWall(*draft.end, wall);
    else if (draft.duration)
        to = from + *draft.duration;
    // A night race ends on the next day and is of the day before; what ends at midnight has not begun that
    // day.
    const bool isWithinADay = start.time && to && *to - from < std::chrono::days{1};
    if (to && *to > from && !isWithinADay)
        event.last = std::max(event.first, dateOf(*to - Minutes{1}));
}

std::optional<Error> Reader::settle(Draft& draft)
{
    CalendarEvent& event = draft.event;
    if (isDeadline(event.uid, draft.title))
        event.notes.push_back(CalendarNote::Deadline);
    QString title = tidyLine(draft.title);
    if (const auto said = takeStatus(title))
        event.status = *said;
    if (m_isCancellation)
        event.status = CalendarEvent::Status::Cancelled;
    if (event.status == CalendarEvent::Status::Tentative)
        event.notes.push_back(CalendarNote::Tentative);
    event.name = raceNameFrom(title);
    if (!draft.start)
        return draft.badDate.isEmpty()
            ? calendarError(CalendarFault::NoDate)
            : calendarError(CalendarFault::BadDate, {{QStringLiteral("text"), draft.badDate}});
    if (event.name.isEmpty())
        return calendarError(CalendarFault::NoName);
    settleTime(draft);
    event.distances = distancesOfEvent(title, draft.description);
    if (event.distances.size() > kMostDistances) {
        event.distances.resize(kMostDistances);
        event.notes.push_back(CalendarNote::MoreDistances);
    }
    if (event.uid.isEmpty())
        event.uid = QStringLiteral("name:%1@%2").arg(foldForSearch(event.name), toIso(event.first));
    if (draft.recurrence)
        event.uid += u'@' + toIso(*draft.recurrence);
    return std::nullopt;
}

void Reader::keep(Draft&& draft)
{
    const auto known = m_known.constFind(draft.event.uid);
    if (known == m_known.constEnd()) {
        m_known.insert(draft.event.uid, {m_parsed.events.size(), draft.sequence});
        m_parsed.events.push_back(std::move(draft.event));
        return;
    }
    const auto [place, sequence] = *known;
    CalendarEvent& other = m_parsed.events.at(place);
    if (draft.sequence > sequence) {
        m_known.insert(draft.event.uid, {place, draft.sequence});
        other = std::move(draft.event);
    } else if (draft.sequence == sequence) {
        m_parsed.problems.push_back({draft.event.where, draft.event.name,
            calendarError(CalendarFault::SameUid, {{QStringLiteral("other"), other.where}})});
    }
}

ParsedCalendar Reader::finish()
{
    for (Draft& draft : m_drafts) {
        if (auto error = settle(draft))
            m_parsed.problems.push_back({draft.event.where, draft.event.name, *std::move(error)});
        else
            keep(std::move(draft));
    }
    return std::move(m_parsed);
}

} // namespace

Result<ParsedCalendar> parseICalendar(const QByteArray& utf8, const CalendarReading& reading)
{
    Reader reader{reading};
    IcalLimits limits;
    limits.events = reading.limits.events;
    const auto walked = walkIcal(
        utf8, limits, [&reader](IcalComponent&& part) { reader.take(std::move(part)); }, reading.progress);
    if (!walked)
        return fail(walked.error());
    return reader.finish();
}

} // namespace taper
