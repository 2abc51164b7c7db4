// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clinic/import.h"
#include "core/clinic/rechecked.h"
#include "core/domain/calendar_event.h"

#include <memory>

namespace taper {

/// What taking a row of a calendar would do.
enum class CalendarChange {
    Add,
    Update, ///< the calendar says something new of a race that is known
    Move, ///< to another day, or at another time
    Cancel, ///< a race that is on here, and that the calendar calls off
    Link, ///< a race that is known by its name and day and needs no change; remembered as the calendar's
    Unchanged,
    NoRace, ///< a deadline
    Gone, ///< a coming race that an earlier import took from this calendar, and that it no longer has
    Problem,
};

/// One race that a calendar holds: an event, one of its distances, or one date of its rule.
struct CalendarRow {
    int where = 0; ///< line, or row of a table; 0 for what is gone from the file
    QString uid; ///< by which this race is remembered: that of the event, with "@date" and "#metres"
    QString formerUid; ///< under which it was remembered so far, if that differs
    CalendarChange change = CalendarChange::Add;
    RaceFields said; ///< what the calendar says
    RaceFields wanted; ///< how the race will be if the row is taken; may be changed by hand
    std::optional<Stored<Race>> known; ///< how it is now
    int entrants = 0; ///< of the known race
    QStringList changed; ///< fields in which `wanted` differs from `known`, by the names of the contracts
    std::vector<CalendarNote> notes;
    std::optional<Error> problem;
    std::vector<Stored<Race>> alike; ///< races of that day that may be the same
    bool isSuggested = false; ///< to be taken unless somebody says otherwise

    [[nodiscard]] bool has(CalendarNote note) const;
    /// Whether it can be taken at all.
    [[nodiscard]] bool isChoice() const;
};

struct CalendarOptions {
    QString calendar; ///< under which it is remembered; empty: found out
    TextEncoding encoding = TextEncoding::Detect;
    std::optional<CalendarMapping> mapping;
    DateOrder dateOrder = DateOrder::Unknown;
};

struct CalendarPreview {
    QString calendar; ///< under which it will be remembered
    bool isKnownCalendar = false; ///< it was imported before
    bool isTable = false; ///< so that "where" is a row
    QStringList columns; ///< of a table
    CalendarMapping mapping;
    std::vector<CalendarRow> rows; ///< by where they stand; what is gone last
    Date today{};
};

/// Reads the file whole, up to 32 MB. Errors: File…, TooLarge ("limit").
[[nodiscard]] Result<QByteArray> readCalendarFile(const QString& path);

/// What importing a calendar of races would do, with nothing written. A race is known again by what the
/// calendar calls it (uid), else by its name and day and distance. Every distance of an event is a race of
/// its own ("Name · 21.1 km"); one up to a marathon is run on the first of several days. Rules are followed
/// for the next twelve months. `fileName` names a calendar that does not name itself. A handful of queries,
/// whatever the size.
///
/// Errors: CalendarFault in Refused (with "columns" and "mapping" where a person has to choose), TooLarge,
/// BadCsv, Cancelled.
Result<CalendarPreview> previewCalendar(Clinic& clinic, const QByteArray& bytes, const QString& fileName,
    const CalendarOptions& options, const ImportProgress& progress = {});

/// The row as that race, which it was only alike to; or as one of its own again.
void takeAsSame(CalendarRow& row, const Stored<Race>& race);
void takeAsNew(CalendarRow& row);
/// Another day or distance by hand: keeps `change`, `changed` and `problem` true.
void setByHand(CalendarRow& row, Date day, std::optional<int> metres);

struct CalendarImported {
    int added = 0;
    int updated = 0;
    int moved = 0;
    int cancelled = 0;
    int linked = 0;
    RecheckedBookings bookings; ///< of everyone entered in a race that was changed
};

/// Takes these rows of a preview, in one transaction, and remembers what the calendar said, so that the next
/// import changes only what the calendar changes and keeps what people correct by hand. Of unchanged rows it
/// only remembers that; those that are no choice otherwise are passed over.
///
/// Errors: StaleRevision when a race was changed since the preview ("text": its name), bad input by field,
/// Cancelled; nothing is written then.
Result<CalendarImported> importCalendar(Clinic& clinic, const QString& calendar,
    const std::vector<CalendarRow>& rows, const ImportProgress& progress = {});

} // namespace taper
