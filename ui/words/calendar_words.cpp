// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/calendar_words.h"

#include "ui/words/words_context.h"

namespace taper::words {

namespace {

QString columnsText(const QVariantMap& parameters)
{
    return parameters.value(QStringLiteral("columns")).toStringList().join(QStringLiteral(", ")).left(300);
}

} // namespace

QString calendarFaultText(CalendarFault fault, const QVariantMap& parameters)
{
    const QString line = parameters.value(QStringLiteral("line")).toString();
    const QString text = parameters.value(QStringLiteral("text")).toString();
    const QString other = parameters.value(QStringLiteral("other")).toString();
    switch (fault) {
    case CalendarFault::NotACalendar:
        return Words::tr("This is not a calendar. Choose an iCalendar file (.ics), or a table saved as CSV "
                         "with a first row that "
                         "names its columns.");
    case CalendarFault::CutOff:
        return Words::tr("The file ends in the middle: what begins in line %1 never ends. It was cut off on "
                         "its way; fetch it "
                         "again.")
            .arg(line);
    case CalendarFault::BadStructure:
        return Words::tr(
            "Line %1 does not fit into a calendar. Fetch the file again, or ask those who made it.")
            .arg(line);
    case CalendarFault::NoDateColumn:
        return Words::tr("Which column holds the date? None of these looks like it: %1. If none does, this "
                         "is no calendar.")
            .arg(columnsText(parameters));
    case CalendarFault::NoNameColumn:
        return Words::tr("Which column holds the name of the race? The columns are: %1.")
            .arg(columnsText(parameters));
    case CalendarFault::DateOrder:
        return Words::tr("Does the day or the month come first in “%1”? The file does not say.").arg(text);
    case CalendarFault::UnknownEncoding:
        return Words::tr("Line %1 has letters that are not in UTF-8. Choose below how the file was written, "
                         "and see whether the "
                         "names come out right; if none fits, save the file again as UTF-8.")
            .arg(line);
    case CalendarFault::NoDate:
        return Words::tr("It has no date.");
    case CalendarFault::BadDate:
        return Words::tr("“%1” is not a date.").arg(text);
    case CalendarFault::FarDate:
        return Words::tr("%1 cannot be meant. Correct the date to take it.").arg(text);
    case CalendarFault::NoName:
        return Words::tr("It has no name.");
    case CalendarFault::BadRule:
        return Words::tr("How it repeats cannot be read: %1").arg(text);
    case CalendarFault::SameUid:
        return Words::tr("It has the same identifier as the one at %1.").arg(other);
    case CalendarFault::SameRace:
        return Words::tr("It is the same race on the same day as the one at %1.").arg(other);
    }
    return {};
}

QString calendarNoteText(CalendarNote note)
{
    switch (note) {
    case CalendarNote::Deadline:
        return {};
    case CalendarNote::Tentative:
        return Words::tr("not yet certain");
    case CalendarNote::MoreDistances:
        return Words::tr("has more distances than the calendar names");
    case CalendarNote::FromUtc:
        return Words::tr("time converted from UTC");
    case CalendarNote::UnknownZone:
        return Words::tr("unknown time zone: time taken as here");
    case CalendarNote::Repeats:
        return Words::tr("repeats");
    case CalendarNote::OtherSport:
        return Words::tr("not a run");
    case CalendarNote::OnFirstDay:
        return Words::tr("several days: taken on the first");
    case CalendarNote::SeveralDays:
        return Words::tr("several days");
    case CalendarNote::ShortRun:
        return Words::tr("short");
    case CalendarNote::LeftOutBefore:
        return Words::tr("left out last time");
    case CalendarNote::HandCorrected:
        return Words::tr("was corrected here by hand");
    case CalendarNote::MaybeSame:
        return Words::tr("perhaps a race that is here already");
    case CalendarNote::Past:
        return Words::tr("past");
    }
    return {};
}

QString calendarColumnName(CalendarColumn column)
{
    switch (column) {
    case CalendarColumn::FirstDay:
        return Words::tr("Date");
    case CalendarColumn::LastDay:
        return Words::tr("Last day");
    case CalendarColumn::Time:
        return Words::tr("Start time");
    case CalendarColumn::TimeZone:
        return Words::tr("Time zone");
    case CalendarColumn::Name:
        return Words::tr("Race");
    case CalendarColumn::Place:
        return Words::tr("Place");
    case CalendarColumn::Region:
        return Words::tr("Region");
    case CalendarColumn::Country:
        return Words::tr("Country");
    case CalendarColumn::Distance:
        return Words::tr("Distance (km)");
    case CalendarColumn::Miles:
        return Words::tr("Distance (miles)");
    case CalendarColumn::Shortest:
        return Words::tr("Shortest distance");
    case CalendarColumn::Longest:
        return Words::tr("Longest distance");
    case CalendarColumn::DistanceCount:
        return Words::tr("Number of distances");
    case CalendarColumn::Status:
        return Words::tr("Status");
    case CalendarColumn::Cancelled:
        return Words::tr("Cancelled");
    case CalendarColumn::Sport:
        return Words::tr("Sport");
    case CalendarColumn::Uid:
        return Words::tr("Identifier");
    }
    return {};
}

} // namespace taper::words
