// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/civil_time.h"
#include "core/base/error.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace taper {

/// What is wrong with a calendar of races, or with one event of it. In an Error it is the parameter
/// "calendar" (its key) of code Refused.
enum class CalendarFault {
    NotACalendar, ///< neither iCalendar nor a table
    CutOff, ///< ends in the middle; "line": where what is not closed begins
    BadStructure, ///< an END that closes nothing, or too much within one another; "line"
    // These three with "columns", the header, and "mapping", what was made of it: a list of a column or −1
    // for each CalendarColumn.
    NoDateColumn, ///< a table of which nobody knows where the dates stand
    NoNameColumn,
    DateOrder, ///< 03/04/2026: day or month first cannot be told; "text"
    UnknownEncoding, ///< not UTF-8, and nothing says what else; "line"
    NoDate, ///< an event without a day
    BadDate, ///< "text"
    FarDate, ///< a day that no race of a clinic has; "text"
    NoName,
    BadRule, ///< a repetition that cannot be read; "text"
    SameUid, ///< another event of the file has the same identifier; "other": where
    SameRace, ///< another event of the file is the same race of the same day; "other": where
};
[[nodiscard]] QString keyOf(CalendarFault fault); ///< "cut_off", "no_date_column" …
[[nodiscard]] std::optional<CalendarFault> calendarFaultFrom(QStringView key);
[[nodiscard]] Error calendarError(CalendarFault fault, QVariantMap parameters = {});

/// What somebody who looks at an event had better know.
enum class CalendarNote {
    Deadline, ///< not a race but the last day to enter one
    Tentative, ///< the calendar itself is not sure
    MoreDistances, ///< it has more distances than the calendar names
    FromUtc, ///< its time was given in UTC and put on the wall of the calendar or the clinic
    UnknownZone, ///< its time zone is nowhere known; the time is taken as that of the clinic
    Repeats, ///< one date of a rule
    OtherSport, ///< not a run
    OnFirstDay, ///< the event has several days; this distance is taken to be run on the first
    SeveralDays, ///< the event has several days and all of them are kept
    ShortRun, ///< shorter than 3 km
    LeftOutBefore, ///< the last import took other distances of this event and not this one
    HandCorrected, ///< the calendar changes something that was changed here as well
    MaybeSame, ///< a race of that day has much the same name
    Past,
};

/// One event of somebody's calendar, as that calendar has it.
struct CalendarEvent {
    enum class Status { Scheduled, Tentative, Cancelled, Postponed };

    int where = 0; ///< line of an iCalendar file, row of a table
    QString uid; ///< by which the calendar knows it again; never empty
    QString name;
    Date first{};
    Date last{}; ///< included; `first` for one day
    std::optional<TimeOfDay> startTime; ///< on the wall of `timeZone`
    QString timeZone; ///< IANA name; empty: the clinic's
    QString place;
    std::vector<int> distances; ///< metres, longest first, all different; empty: unknown
    Status status = Status::Scheduled;
    QString rule; ///< RFC 5545's, as it stands; empty: once
    std::vector<Date> exceptions; ///< days of the rule on which it is not
    std::vector<CalendarNote> notes;

    [[nodiscard]] bool has(CalendarNote note) const;
};

/// One event that cannot be used, and why.
struct CalendarProblem {
    int where = 0;
    QString name; ///< empty if not even that is known
    Error error;
};

/// What a column of a foreign table may hold.
enum class CalendarColumn {
    FirstDay,
    LastDay,
    Time,
    TimeZone,
    Name,
    Place,
    Region,
    Country,
    Distance,
    Miles,
    Shortest,
    Longest,
    DistanceCount,
    Status,
    Cancelled,
    Sport,
    Uid,
};
inline constexpr int kCalendarColumns = 17;
/// Which column of the file holds what; nothing: none does.
using CalendarMapping = std::array<std::optional<int>, kCalendarColumns>;

/// How the letters of a file are written. Detect: UTF-8, or UTF-16 and UTF-32 where the file shows it.
enum class TextEncoding {
    Detect,
    Western, ///< Windows-1252, and with it Latin-1
    Turkish, ///< Windows-1254
    CentralEuropean, ///< Windows-1250
};

enum class DateOrder { Unknown, DayFirst, MonthFirst };

struct ParsedCalendar {
    bool isTable = false;
    QString name; ///< that it gives itself; may be empty
    std::vector<CalendarEvent> events; ///< as they stand in the file
    std::vector<CalendarProblem> problems;
    QStringList columns; ///< of a table: its header
    CalendarMapping mapping; ///< as it was read
};

} // namespace taper
