// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/race_week_words.h"

#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/finding_words.h"
#include "ui/words/words_context.h"

#include <algorithm>

namespace taper::words {

namespace {

using std::chrono::days;

QString runText(Date first, Date last)
{
    return first == last ? weekdayDateText(first)
                         : weekdayDateText(first) + QStringLiteral(" – ") + weekdayDateText(last);
}

QString bookingText(const BookingView& booking)
{
    const QString text =
        Words::tr("%1 %2 with %3", "time, session type, therapist")
            .arg(spanText(booking.fields.interval()), booking.sessionTypeName, booking.therapistName);
    if (!holdsSlot(booking.fields.status))
        return text + QStringLiteral(", ") + statusWord(booking.fields.status);
    return text + QStringLiteral(", ") + verdictWord(booking.verdict);
}

bool holds(const std::vector<Date>& list, Date date)
{
    return std::ranges::find(list, date) != list.end();
}

} // namespace

QString reachText(RunnerReach reach)
{
    switch (reach) {
    case RunnerReach::Reachable:
        return {};
    case RunnerReach::Unanswered:
        return Words::tr("does not answer");
    case RunnerReach::NoContact:
        return Words::tr("no phone or e-mail");
    case RunnerReach::DoNotContact:
        return Words::tr("not to be contacted");
    }
    Q_UNREACHABLE();
}

QString daysListText(const std::vector<Date>& list)
{
    QStringList runs;
    for (size_t from = 0; from < list.size();) {
        size_t to = from;
        while (to + 1 < list.size() && list[to + 1] == list[to] + days{1})
            ++to;
        runs << runText(list[from], list[to]);
        from = to + 1;
    }
    return runs.join(QStringLiteral(", "));
}

QString weekSessionText(WeekSession session, const std::vector<Date>& list)
{
    switch (session) {
    case WeekSession::Booked:
        return Words::tr("booked");
    case WeekSession::Missing:
        return daysListText(list);
    case WeekSession::TooLate:
        return Words::tr("too late");
    case WeekSession::NotAsked:
        return {};
    }
    Q_UNREACHABLE();
}

QString weekTotalsText(const RaceWeekTotals& totals)
{
    QStringList parts;
    parts << (totals.entrants == 1 ? Words::tr("1 runner")
                                   : Words::tr("%n runners", nullptr, totals.entrants))
          << Words::tr("%n booked before", nullptr, totals.bookedBefore)
          << Words::tr("%n booked after", nullptr, totals.bookedAfter)
          << Words::tr("%n with a session missing", nullptr, totals.missing)
          << Words::tr("%n not reachable", nullptr, totals.notReachable);
    if (totals.withoutDay > 0)
        parts << Words::tr("%n without a day of their own", nullptr, totals.withoutDay);
    return parts.join(QStringLiteral(" · "));
}

QString weekFilterText(WeekFilter filter)
{
    switch (filter) {
    case WeekFilter::All:
        return Words::tr("Everybody");
    case WeekFilter::Missing:
        return Words::tr("Session missing");
    case WeekFilter::NotReachable:
        return Words::tr("Not reachable");
    }
    Q_UNREACHABLE();
}

QString runnerText(RacePriority priority, EntryStatus status)
{
    return status == EntryStatus::Entered ? keyOf(priority)
                                          : keyOf(priority) + QStringLiteral(" · ") + entryStatusWord(status);
}

QString weekDayText(int offset, int raceDays)
{
    if (offset >= 0 && offset < raceDays)
        return raceDays == 1 ? Words::tr("RACE", "head of the column of race day")
                             : Words::tr("RACE %1", "a day of a race over several").arg(offset + 1);
    return daysText(offset);
}

QString weekCellText(const RaceWeek& week, const RaceWeekRow& row, size_t index)
{
    if (index >= row.cells.size())
        return Words::tr("%1 has not chosen a day for this race yet.").arg(row.name);
    const RaceWeekCell& cell = row.cells[index];
    const int offset = week.offsets[index];
    const bool isRaceDay = cell.race == week.race.id;
    QString text = Words::tr("%1, %2", "client, day").arg(row.name, longDateText(cell.date));
    if (cell.race.isValid())
        text += QStringLiteral(", ") + cell.raceName;
    if (!isRaceDay)
        text += QStringLiteral(", ") + weekDayText(offset, week.raceDays);
    if (cell.date == week.today)
        text += QStringLiteral(", ") + Words::tr("today");
    if (cell.date >= week.today)
        text += QStringLiteral(": ")
            + (cell.verdict ? Words::tr("%1 %2", "session type, verdict")
                                  .arg(week.typeName, verdictWord(*cell.verdict))
                            : Words::tr("no race speaks"));
    text += u'.';
    for (const BookingView& booking : cell.bookings)
        text += u' ' + Words::tr("Booked: %1.").arg(bookingText(booking));
    const bool isOfType = cell.verdict == Verdict::Ideal;
    if (holds(row.suitBefore, cell.date)) {
        text += u' '
            + (isOfType ? Words::tr("A session before the race is missing and would suit here.")
                        : Words::tr("A session before the race is missing; one of another type suits here."));
    }
    if (holds(row.suitAfter, cell.date)) {
        text += u' '
            + (isOfType ? Words::tr("A session after the race is missing and would suit here.")
                        : Words::tr("A session after the race is missing; one of another type suits here."));
    }
    return text;
}

} // namespace taper::words
