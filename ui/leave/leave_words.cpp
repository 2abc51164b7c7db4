// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/leave/leave_words.h"

#include "ui/words/figure_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace taper {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Leave)
};

const QString kDot = QStringLiteral(" · ");

bool isMidnight(Moment moment)
{
    return timeOfDayOf(moment) == TimeOfDay{0};
}

} // namespace

QString leaveSpanText(const Interval& interval)
{
    const Date first = dateOf(interval.start);
    const Date last = dateOf(interval.end - Minutes{1});
    const QString day = words::weekdayDateText(first);
    if (isMidnight(interval.start) && isMidnight(interval.end))
        return first == last ? day : day + QStringLiteral(" – ") + words::weekdayDateText(last);
    if (first == last && isMidnight(interval.end))
        return Words::tr("%1 from %2").arg(day, toText(timeOfDayOf(interval.start)));
    if (first == last)
        return day + QLatin1Char{' '} + words::spanText(interval);
    return words::momentText(interval.start) + QStringLiteral(" – ") + words::momentText(interval.end);
}

QString leaveText(const EnteredLeave& leave)
{
    const QString who = leave.therapist ? leave.therapistName : Words::tr("Whole clinic");
    const QString text = who + kDot + leaveSpanText(leave.interval);
    return leave.reason.isEmpty() ? text : text + kDot + leave.reason;
}

QString placeOfSlot(const SlotView& slot)
{
    const QString when = words::momentText(slot.interval.start);
    if (slot.roomName.isEmpty())
        return Words::tr("%1 with %2").arg(when, slot.therapistName);
    return Words::tr("%1 with %2, %3").arg(when, slot.therapistName, slot.roomName);
}

QString settledSentence(const LeaveOutcome& outcome)
{
    const auto cancelled = static_cast<int>(std::ranges::count_if(outcome.bookings,
        [](const BookingView& booking) { return booking.fields.status == BookingStatus::Cancelled; }));
    const int moved = static_cast<int>(outcome.bookings.size()) - cancelled;
    QStringList parts;
    if (moved > 0)
        parts += moved == 1 ? Words::tr("1 booking moved") : Words::tr("%1 bookings moved").arg(moved);
    if (cancelled > 0 && moved > 0)
        parts += Words::tr("%1 cancelled").arg(cancelled);
    else if (cancelled > 0)
        parts += cancelled == 1 ? Words::tr("1 booking cancelled")
                                : Words::tr("%1 bookings cancelled").arg(cancelled);
    return parts.isEmpty() ? QString{} : parts.join(QStringLiteral(", ")) + QLatin1Char{'.'};
}

QString enteredSentence(
    const QString& therapistName, const LeaveRequest& request, const LeaveOutcome& outcome)
{
    const QString span = leaveSpanText(request.interval);
    QString sentence;
    if (request.therapist)
        sentence = Words::tr("%1 is away %2.").arg(therapistName, span);
    else
        sentence = Words::tr("The clinic is closed %1.").arg(span);
    const QString settled = settledSentence(outcome);
    return settled.isEmpty() ? sentence : sentence + QLatin1Char{' '} + settled;
}

QString changedSentence(const std::vector<BookingView>& changed)
{
    QStringList names;
    for (const BookingView& booking : changed)
        names += booking.clientName + QStringLiteral(", ") + words::momentText(booking.fields.start);
    return Words::tr(
        "Nothing was written: somebody has changed these bookings meanwhile: %1. Look at the list "
        "again, then save.")
        .arg(names.join(QStringLiteral("; ")));
}

} // namespace taper
