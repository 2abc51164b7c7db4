// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/day_list_words.h"

#include "ui/print/page_text.h"
#include "ui/words/figure_words.h"
#include "ui/words/screening_words.h"

namespace taper::print {

namespace {

constexpr Minutes kToldInMinutes{90};

} // namespace

QString headingText(const DayListTherapist& therapist, Date date)
{
    return joined({isolated(therapist.name), words::longDateText(date)});
}

QString totalsText(const DayListTherapist& therapist)
{
    QStringList parts;
    if (therapist.clients == 0)
        parts << DayListPrint::tr("nobody booked");
    else
        parts << (therapist.clients == 1 ? DayListPrint::tr("1 client")
                                         : DayListPrint::tr("%n clients", nullptr, therapist.clients));
    const QString open = words::hoursText(therapist.open);
    if (therapist.open <= Minutes{0})
        parts << (therapist.clients > 0
                ? DayListPrint::tr("%1 booked").arg(words::hoursText(therapist.booked))
                : QString{})
              << DayListPrint::tr("no working hours");
    else if (therapist.clients > 0)
        parts << DayListPrint::tr("%1 booked of %2").arg(words::hoursText(therapist.booked), open);
    else
        parts << DayListPrint::tr("%1 open").arg(open);
    if (therapist.tooClose > 0)
        parts << DayListPrint::tr("%1 too close to a race").arg(therapist.tooClose);
    if (therapist.caution > 0)
        parts << DayListPrint::tr("%1 with caution").arg(therapist.caution);
    return joined(parts);
}

QString placeText(const DayList& list, const DayListTherapist& therapist)
{
    return joined({isolated(list.clinicName), isolated(therapist.room)});
}

QString footerText(const DayList& list, Privacy privacy)
{
    return joined({printedText(list.printedAt, list.printedBy),
        privacy == Privacy::NoClinicalText
            ? DayListPrint::tr("personal information: keep out of sight, shred after use")
            : DayListPrint::tr("health information: keep out of sight, shred after use")});
}

QString clockText(const Interval& interval)
{
    // An end at midnight belongs to the day it ends.
    const TimeOfDay end =
        interval.end == at(dateOf(interval.start), kEndOfDay) ? kEndOfDay : timeOfDayOf(interval.end);
    return toText(timeOfDayOf(interval.start)) + QChar{0x2013} + toText(end);
}

QString freeText(const Interval& gap)
{
    const Minutes length = gap.length();
    return length <= kToldInMinutes ? DayListPrint::tr("free %1 min").arg(length.count())
                                    : DayListPrint::tr("free %1").arg(words::hoursText(length));
}

QString hoursLine(const DayListTherapist& therapist)
{
    if (!therapist.hours.empty()) {
        QStringList spans;
        for (const Interval& span : therapist.hours)
            spans << clockText(span);
        return spans.join(QStringLiteral(", "));
    }
    switch (therapist.absence) {
    case DayAbsence::OnLeave:
        return DayListPrint::tr("on leave");
    case DayAbsence::ClinicClosed:
        return therapist.closedReason.isEmpty()
            ? DayListPrint::tr("clinic closed")
            : DayListPrint::tr("clinic closed: %1").arg(isolated(therapist.closedReason));
    case DayAbsence::NotWorking:
    case DayAbsence::None:
        break;
    }
    return DayListPrint::tr("not working");
}

DayList withConditionTexts(DayList list)
{
    for (DayListTherapist& therapist : list.therapists) {
        for (DayListRow& row : therapist.rows) {
            row.alerts = words::alertTexts(row.conditions) + row.alerts;
            row.conditions.clear();
        }
    }
    return list;
}

} // namespace taper::print
