// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clinic/calendar_rows.h"

#include "core/base/text.h"
#include "core/clinic/calendar_said.h"
#include "core/clinic/race_write.h"
#include "core/scheduling/recurrence_window.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace taper {

namespace {

constexpr size_t kMostRows = 20'000;
constexpr size_t kMostDatesOfARule = 60; ///< every week of a year, and a few
/// Up to here a distance is run in one day, whatever festival surrounds it.
constexpr int kOneDayMetres = 42'500;
constexpr int kShortMetres = 3'000;
/// What lies further off was mistyped, or is how a calendar says "never".
constexpr std::chrono::years kBack{60};
constexpr std::chrono::years kAhead{10};

Date shifted(Date day, std::chrono::years years)
{
    const std::chrono::year_month_day date = std::chrono::year_month_day{day} + years;
    return Date{date.year() / date.month() / std::chrono::day{1}};
}

RaceStatus statusOf(CalendarEvent::Status status)
{
    switch (status) {
    case CalendarEvent::Status::Cancelled:
        return RaceStatus::Cancelled;
    case CalendarEvent::Status::Postponed:
        return RaceStatus::Postponed;
    default:
        return RaceStatus::Scheduled;
    }
}

QString suffixed(const QString& name, int metres)
{
    const double rounded = std::round(metres / 100.0) * 100;
    return QStringLiteral("%1 · %2 km")
        .arg(name, kilometresText(metres < 1000 ? metres : static_cast<int>(rounded)));
}

CalendarRow problemRow(const CalendarEvent& event, Error error)
{
    CalendarRow row;
    row.where = event.where;
    row.uid = event.uid;
    row.change = CalendarChange::Problem;
    row.said.name = event.name;
    row.said.date = event.first;
    row.wanted = row.said;
    row.problem = std::move(error);
    return row;
}

class RowMaker {
public:
    RowMaker(Date today, const TimeZone& home)
        : m_today{today}
        , m_home{home}
    { }

    void add(const CalendarEvent& event)
    {
        if (event.first < shifted(m_today, -kBack) || event.last > shifted(m_today, kAhead)) {
            const Date far = event.first < m_today ? event.first : event.last;
            m_rows.push_back(problemRow(
                event, calendarError(CalendarFault::FarDate, {{QStringLiteral("text"), toIso(far)}})));
        } else if (event.rule.isEmpty() || event.has(CalendarNote::Deadline)) {
            addDistances(event);
        } else {
            addDates(event);
        }
    }
    [[nodiscard]] bool isTooMany() const { return m_rows.size() > kMostRows; }
    [[nodiscard]] std::vector<CalendarRow> take() { return std::move(m_rows); }
    /// Dates of rules in whose place the file has another event.
    void setReplaced(QSet<QString> uids) { m_replaced = std::move(uids); }

private:
    void addDates(const CalendarEvent& event)
    {
        constexpr int kMostRules = 2'000; // each may have to be followed from long ago
        if (++m_rules > kMostRules) {
            m_rows.push_back(problemRow(event,
                calendarError(CalendarFault::BadRule, {{QStringLiteral("text"), event.rule.left(80)}})));
            return;
        }
        const Date until = shifted(m_today, std::chrono::years{1}) + std::chrono::days{31};
        const auto days = recurrenceWithin(event.rule, event.first, m_today,
            std::min(until, m_today + std::chrono::days{366}), kMostDatesOfARule, m_home);
        if (!days) {
            m_rows.push_back(problemRow(event,
                calendarError(CalendarFault::BadRule, {{QStringLiteral("text"), event.rule.left(80)}})));
            return;
        }
        for (const Date day : *days) {
            const QString uid = event.uid + u'@' + toIso(day);
            const bool isExcepted = std::ranges::find(event.exceptions, day) != event.exceptions.end();
            if (isExcepted || m_replaced.contains(uid) || isTooMany())
                continue;
            CalendarEvent once = event;
            once.uid = uid;
            once.last = day + (event.last - event.first);
            once.first = day;
            once.notes.push_back(CalendarNote::Repeats);
            addDistances(once);
        }
    }

    void addDistances(const CalendarEvent& event)
    {
        if (event.distances.empty() || event.has(CalendarNote::Deadline))
            return addRow(event, std::nullopt);
        for (const int metres : event.distances)
            addRow(event, metres);
    }

    void addRow(const CalendarEvent& event, std::optional<int> metres)
    {
        CalendarRow row;
        row.where = event.where;
        row.uid = metres ? QStringLiteral("%1#%2").arg(event.uid).arg(*metres) : event.uid;
        row.notes = event.notes;
        RaceFields& said = row.said;
        said.name = metres && event.distances.size() > 1 ? suffixed(event.name, *metres) : event.name;
        said.date = event.first;
        said.startTime = event.startTime;
        said.timeZone = event.timeZone;
        said.distanceMetres = metres;
        said.place = event.place;
        said.status = statusOf(event.status);
        if (event.last > event.first && metres && *metres <= kOneDayMetres) {
            row.notes.push_back(CalendarNote::OnFirstDay);
        } else if (event.last > event.first) {
            said.endDate = event.last;
            row.notes.push_back(CalendarNote::SeveralDays);
        }
        if (metres && *metres < kShortMetres)
            row.notes.push_back(CalendarNote::ShortRun);
        if (said.endDate.value_or(said.date) < m_today)
            row.notes.push_back(CalendarNote::Past);
        row.wanted = said;
        if (event.has(CalendarNote::Deadline))
            row.change = CalendarChange::NoRace;
        else
            checkRow(row);
        m_rows.push_back(std::move(row));
    }

    Date m_today;
    const TimeZone& m_home;
    int m_rules = 0;
    QSet<QString> m_replaced;
    std::vector<CalendarRow> m_rows;
};

QString dayKey(const RaceFields& race)
{
    return foldForSearch(race.name) + u'@' + toIso(race.date);
}

void rename(CalendarRow& row, const QString& name)
{
    row.said.name = name;
    row.wanted.name = name;
}

} // namespace

void checkRow(CalendarRow& row)
{
    row.problem.reset();
    const auto race = raceOf(row.wanted);
    if (race) {
        row.wanted = **race;
        return;
    }
    row.problem = race.error();
    row.change = CalendarChange::Problem;
}

QString baseOf(const QString& uid)
{
    const qsizetype hash = uid.lastIndexOf(u'#');
    if (hash < 0)
        return uid;
    const QStringView tail = QStringView{uid}.mid(hash + 1);
    const bool isMetres =
        !tail.isEmpty() && std::ranges::all_of(tail, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isMetres ? uid.left(hash) : uid;
}

void settleChange(CalendarRow& row)
{
    if (row.problem) {
        row.change = CalendarChange::Problem;
        return;
    }
    if (!row.known) {
        row.changed.clear();
        row.change = CalendarChange::Add;
        return;
    }
    const RaceFields& known = row.known->fields();
    row.changed = differences(known, row.wanted);
    const auto isIn = [&row](const char* field) { return row.changed.contains(QLatin1String{field}); };
    if (row.changed.isEmpty())
        row.change = CalendarChange::Unchanged;
    else if (isIn("status") && row.wanted.status == RaceStatus::Cancelled)
        row.change = CalendarChange::Cancel;
    else if (isIn("date") || isIn("end_date") || (isIn("start_time") && known.startTime))
        row.change = CalendarChange::Move;
    else
        row.change = CalendarChange::Update;
}

Result<std::vector<CalendarRow>> rowsOf(const ParsedCalendar& parsed, Date today, const TimeZone& home)
{
    RowMaker maker{today, home};
    QSet<QString> uids;
    for (const CalendarEvent& event : parsed.events)
        uids.insert(event.uid);
    maker.setReplaced(std::move(uids));
    for (const CalendarEvent& event : parsed.events) {
        maker.add(event);
        if (maker.isTooMany())
            return fail(ErrorCode::TooLarge,
                {{QStringLiteral("limit"), static_cast<int>(kMostRows)},
                    {QStringLiteral("what"), QStringLiteral("events")}});
    }
    std::vector<CalendarRow> rows = maker.take();
    for (const CalendarProblem& problem : parsed.problems) {
        CalendarRow row;
        row.where = problem.where;
        row.change = CalendarChange::Problem;
        row.said.name = problem.name;
        row.wanted = row.said;
        row.problem = problem.error;
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, {}, &CalendarRow::where);
    return rows;
}

void tellApart(std::vector<CalendarRow>& rows)
{
    QHash<QString, std::vector<size_t>> alike;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows.at(i).isChoice())
            alike[dayKey(rows.at(i).said)].push_back(i);
    }
    for (const std::vector<size_t>& places : std::as_const(alike)) {
        if (places.size() < 2)
            continue;
        // All of them, so that none of them is the one without a distance in its name.
        for (const size_t place : places) {
            CalendarRow& row = rows.at(place);
            if (row.said.distanceMetres && !row.said.name.endsWith(QLatin1String{" km"}))
                rename(row, suffixed(row.said.name, *row.said.distanceMetres));
        }
        QHash<QString, int> taken; // by name, day and place: where
        QSet<QString> names;
        for (const size_t place : places) {
            CalendarRow& row = rows.at(place);
            const QString name = dayKey(row.said);
            const QString key = name + u'@' + foldForSearch(row.said.place);
            if (taken.contains(key)) {
                row.change = CalendarChange::Problem;
                row.problem =
                    calendarError(CalendarFault::SameRace, {{QStringLiteral("other"), taken.value(key)}});
                continue;
            }
            taken.insert(key, row.where);
            if (names.contains(name) && !row.said.place.isEmpty())
                rename(row, row.said.name + QStringLiteral(" · ") + row.said.place);
            names.insert(name);
        }
    }
}

} // namespace taper
