// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendar_row_words.h"

#include "ui/words/calendar_words.h"
#include "ui/words/domain_words.h"
#include "ui/words/error_words.h"
#include "ui/words/figure_words.h"

#include <QCoreApplication>
#include <QStringList>

#include <map>

namespace taper {

namespace {

struct CalendarRows {
    Q_DECLARE_TR_FUNCTIONS(CalendarRows)
};

QString dayText(Date day)
{
    return words::weekdayDateText(day) + u' ' + toIso(day).left(4);
}

QString orNothing(const QString& text)
{
    return text.isEmpty() ? CalendarRows::tr("nothing", "in place of a value that is missing") : text;
}

QString valueOf(const RaceFields& race, const QString& field)
{
    if (field == QLatin1String{"name"})
        return race.name;
    if (field == QLatin1String{"date"})
        return dayText(race.date);
    if (field == QLatin1String{"end_date"})
        return dayText(race.endDate.value_or(race.date));
    if (field == QLatin1String{"start_time"})
        return race.startTime ? toText(*race.startTime) : QString{};
    if (field == QLatin1String{"timezone"})
        return race.timeZone;
    if (field == QLatin1String{"distance_km"})
        return race.distanceMetres ? words::distanceText(race.distanceMetres) : QString{};
    if (field == QLatin1String{"location"})
        return race.place;
    return words::raceStatusWord(race.status);
}

/// "start time 09:00 → 09:30, place nothing → Bath".
QString changesText(const CalendarRow& row)
{
    QStringList texts;
    for (const QString& field : row.changed) {
        texts.append(CalendarRows::tr("%1: %2 → %3", "field, before, after")
                         .arg(words::fieldName(field), orNothing(valueOf(row.known->fields(), field)),
                             orNothing(valueOf(row.wanted, field))));
    }
    return texts.join(QStringLiteral("; "));
}

QString problemText(const CalendarRow& row, bool isTable)
{
    const QString where = QString::number(row.where);
    const QString what = row.problem ? words::errorText(*row.problem) : QString{};
    if (row.where == 0)
        return what;
    return isTable ? CalendarRows::tr("Row %1: %2").arg(where, what)
                   : CalendarRows::tr("Line %1: %2").arg(where, what);
}

} // namespace

QString calendarDayText(const RaceFields& race)
{
    if (race.endDate)
        return CalendarRows::tr("%1 – %2", "first day – last day")
            .arg(words::weekdayDateText(race.date), dayText(*race.endDate));
    return race.startTime ? dayText(race.date) + u' ' + toText(*race.startTime) : dayText(race.date);
}

QString calendarChangeText(const CalendarRow& row, bool isTable)
{
    switch (row.change) {
    case CalendarChange::Add:
        return row.wanted.status == RaceStatus::Scheduled
            ? CalendarRows::tr("new")
            : CalendarRows::tr("new, %1").arg(words::raceStatusWord(row.wanted.status));
    case CalendarChange::Update:
        return changesText(row);
    case CalendarChange::Move:
        return CalendarRows::tr("moved: %1").arg(changesText(row));
    case CalendarChange::Cancel:
        return CalendarRows::tr("called off");
    case CalendarChange::Link:
        return CalendarRows::tr("here already as “%1”").arg(row.known ? row.known->fields().name : QString{});
    case CalendarChange::Unchanged:
        return CalendarRows::tr("unchanged");
    case CalendarChange::NoRace:
        return CalendarRows::tr("a deadline, not a race");
    case CalendarChange::Gone:
        return CalendarRows::tr("no longer in this calendar: is it still on?");
    case CalendarChange::Problem:
        return problemText(row, isTable);
    }
    return {};
}

QString calendarNotesText(const CalendarRow& row)
{
    QStringList texts;
    if (row.entrants > 0)
        texts.append(row.entrants == 1 ? CalendarRows::tr("1 entered")
                                       : CalendarRows::tr("%n entered", nullptr, row.entrants));
    for (const CalendarNote note : row.notes) {
        if (const QString text = words::calendarNoteText(note); !text.isEmpty())
            texts.append(text);
    }
    if (row.known && !row.alike.empty())
        texts.append(CalendarRows::tr("taken as “%1”").arg(row.known->fields().name));
    return texts.join(QStringLiteral(" · "));
}

QString calendarTotalsText(const std::vector<CalendarRow>& rows)
{
    std::map<CalendarChange, int> counts;
    for (const CalendarRow& row : rows)
        ++counts[row.change];
    const auto of = [&counts](CalendarChange change) { return counts[change]; };
    QStringList texts;
    const auto add = [&texts](int count, const QString& text) {
        if (count > 0)
            texts.append(text);
    };
    const int changed = of(CalendarChange::Update) + of(CalendarChange::Move) + of(CalendarChange::Cancel);
    const int unchanged = of(CalendarChange::Unchanged) + of(CalendarChange::Link);
    add(of(CalendarChange::Add), CalendarRows::tr("%n new", nullptr, of(CalendarChange::Add)));
    add(changed, CalendarRows::tr("%n changed", nullptr, changed));
    add(unchanged, CalendarRows::tr("%n unchanged", nullptr, unchanged));
    const int deadlines = of(CalendarChange::NoRace);
    add(deadlines,
        deadlines == 1 ? CalendarRows::tr("1 deadline left out")
                       : CalendarRows::tr("%n deadlines left out", nullptr, deadlines));
    add(of(CalendarChange::Gone), CalendarRows::tr("%n no longer there", nullptr, of(CalendarChange::Gone)));
    const int problems = of(CalendarChange::Problem);
    add(problems,
        problems == 1 ? CalendarRows::tr("1 problem") : CalendarRows::tr("%n problems", nullptr, problems));
    return texts.isEmpty() ? CalendarRows::tr("There is no race in this file.")
                           : texts.join(QStringLiteral(" · "));
}

QString calendarImportedText(const CalendarImported& imported)
{
    QStringList texts;
    const auto add = [&texts](int count, const QString& text) {
        if (count > 0)
            texts.append(text);
    };
    add(imported.added, CalendarRows::tr("%n added", nullptr, imported.added));
    add(imported.updated, CalendarRows::tr("%n changed", nullptr, imported.updated));
    add(imported.moved, CalendarRows::tr("%n moved", nullptr, imported.moved));
    add(imported.cancelled, CalendarRows::tr("%n called off", nullptr, imported.cancelled));
    add(imported.linked, CalendarRows::tr("%n known already", nullptr, imported.linked));
    if (texts.isEmpty())
        return CalendarRows::tr("The calendar said nothing new.");
    return CalendarRows::tr("Races imported: %1.").arg(texts.join(QStringLiteral(", ")));
}

} // namespace taper
