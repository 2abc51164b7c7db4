// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/recall_words.h"

#include "ui/words/domain_words.h"
#include "ui/words/figure_words.h"
#include "ui/words/words_context.h"

#include <QStringList>

namespace taper::words {

namespace {

QString daysCount(int days)
{
    return days == 1 ? Words::tr("1 day") : Words::tr("%n days", nullptr, days);
}

QString bookingDay(const RecallReason& reason)
{
    return reason.bookingStart ? weekdayDateText(dateOf(*reason.bookingStart)) : QString{};
}

QString raceAheadText(const RecallReason& reason, Date today)
{
    //: %1 race, %2 "in 12 days", "tomorrow"
    return Words::tr("%1 %2, nothing fitting booked").arg(reason.raceName, inDaysText(reason.raceDay, today));
}

QString cancelledText(const RecallReason& reason)
{
    const QString day = bookingDay(reason);
    if (!reason.cancelReason)
        return Words::tr("Cancelled %1, not booked again").arg(day);
    //: %1 day, %2 why
    return Words::tr("Cancelled %1 (%2), not booked again")
        .arg(day, cancelReasonWord(*reason.cancelReason).toLower());
}

QString cadenceText(const RecallReason& reason)
{
    const int cadence = reason.cadenceDays.value_or(reason.days);
    const bool inWeeks = cadence >= 14 && cadence % 7 == 0 && reason.days >= 14;
    if (inWeeks)
        return Words::tr("%1 since the last visit, comes every %2")
            .arg(weeksText(reason.days), cadence == 7 ? Words::tr("week") : QString::number(cadence / 7));
    //: %1 "10 days", %2 "1 day", "7 days"
    return Words::tr("%1 since the last visit, comes every %2")
        .arg(daysCount(reason.days), daysCount(cadence));
}

QString seriesText(const RecallReason& reason, Date today)
{
    const bool isOver = reason.bookingStart && dateOf(*reason.bookingStart) < today;
    return isOver ? Words::tr("The series ended %1, nothing booked after it").arg(bookingDay(reason))
                  : Words::tr("The series ends %1, nothing booked after it").arg(bookingDay(reason));
}

QString promisedText(const RecallReason& reason)
{
    const QString text = Words::tr("To be called again on %1").arg(weekdayDateText(reason.due));
    return reason.note.isEmpty() ? text : text + QStringLiteral(": ") + reason.note;
}

} // namespace

QString weeksText(int days)
{
    return days >= 14 ? Words::tr("%n weeks", nullptr, days / 7) : daysCount(days);
}

QString recallReasonText(const RecallReason& reason, Date today)
{
    switch (reason.kind) {
    case RecallKind::RaceAhead:
        return raceAheadText(reason, today);
    case RecallKind::RaceAfter:
        //: %1 race, %2 "3 days ago"
        return Words::tr("Ran %1 %2, no session since")
            .arg(reason.raceName, inDaysText(reason.raceDay, today));
    case RecallKind::CallBack:
        return promisedText(reason);
    case RecallKind::Reminder:
        return reason.note.isEmpty() ? Words::tr("Reminder") : Words::tr("Reminder: %1").arg(reason.note);
    case RecallKind::NoShow:
        return Words::tr("Missed %1, not booked again").arg(bookingDay(reason));
    case RecallKind::SeriesEnding:
        return seriesText(reason, today);
    case RecallKind::Advised:
        //: %1 "3 weeks"
        return Words::tr("Was to come again after %1, nothing booked")
            .arg(weeksText(reason.cadenceDays.value_or(0)));
    case RecallKind::Cadence:
        return cadenceText(reason);
    case RecallKind::Cancelled:
        return cancelledText(reason);
    case RecallKind::NoVisit:
        return Words::tr("%1 since the last visit").arg(weeksText(reason.days));
    }
    Q_UNREACHABLE();
}

QString recallKindText(RecallKind kind)
{
    switch (kind) {
    case RecallKind::RaceAhead:
        return Words::tr("Race ahead, nothing booked");
    case RecallKind::RaceAfter:
        return Words::tr("After a race, no session");
    case RecallKind::CallBack:
        return Words::tr("To be called again");
    case RecallKind::Reminder:
        return Words::tr("Reminders");
    case RecallKind::NoShow:
        return Words::tr("Missed, not booked again");
    case RecallKind::SeriesEnding:
        return Words::tr("Series ending");
    case RecallKind::Advised:
        return Words::tr("Advised to come again");
    case RecallKind::Cadence:
        return Words::tr("Later than they mean to come");
    case RecallKind::Cancelled:
        return Words::tr("Cancelled, not booked again");
    case RecallKind::NoVisit:
        return Words::tr("Not seen for weeks");
    }
    Q_UNREACHABLE();
}

QString recallDueText(const RecallReason& reason, Date today)
{
    if (reason.kind == RecallKind::RaceAhead)
        return Words::tr("before %1").arg(weekdayDateText(reason.raceDay));
    const int days = daysBetween(reason.due, today);
    if (days < 0)
        return Words::tr("due %1").arg(inDaysText(reason.due, today));
    if (days == 0)
        return Words::tr("due today");
    return reason.isOverdue ? Words::tr("overdue by %1").arg(daysCount(days))
                            : Words::tr("due for %1").arg(daysCount(days));
}

QString contactOutcomeText(ContactOutcome outcome, std::optional<Date> callOn)
{
    switch (outcome) {
    case ContactOutcome::Asked:
        return Words::tr("asked, will answer");
    case ContactOutcome::NoAnswer:
        return Words::tr("no answer");
    case ContactOutcome::Message:
        return Words::tr("message left");
    case ContactOutcome::Booked:
        return Words::tr("booked");
    case ContactOutcome::Declined:
        return Words::tr("declined");
    case ContactOutcome::CallOn:
        return callOn ? Words::tr("call again on %1").arg(weekdayDateText(*callOn)) : Words::tr("call again");
    }
    Q_UNREACHABLE();
}

QString contactText(const ContactAttemptFields& attempt, Date today)
{
    QStringList parts{
        capitalised(agoText(dateOf(attempt.at), today)) + u' ' + toText(timeOfDayOf(attempt.at)),
        contactOutcomeText(attempt.outcome, attempt.callOn)};
    if (!attempt.who.isEmpty())
        parts += attempt.who;
    if (!attempt.note.isEmpty())
        parts += attempt.note;
    return parts.join(QStringLiteral(" · "));
}

} // namespace taper::words
