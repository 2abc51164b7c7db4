// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/waiting_words.h"

#include "ui/words/figure_words.h"
#include "ui/words/words_context.h"

#include <QStringList>

namespace taper::words {

namespace {

bool isWholeDay(const TimeSpan& span)
{
    return span.from == TimeOfDay{0} && span.to == kEndOfDay;
}

/// Days that share their hours.
struct DaysWithHours {
    QStringList days; ///< empty: every day
    TimeSpan span;
};

QString textOf(const DaysWithHours& part)
{
    if (part.days.isEmpty())
        return isWholeDay(part.span) ? Words::tr("any time")
                                     : Words::tr("every day %1").arg(hoursOfDayText(part.span));
    const QString days = part.days.join(QStringLiteral(", "));
    return isWholeDay(part.span) ? days : days + u' ' + hoursOfDayText(part.span);
}

} // namespace

QString urgencyWord(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Low:
        return Words::tr("when it fits");
    case Urgency::Normal:
        return Words::tr("normal");
    case Urgency::High:
        return Words::tr("urgent");
    }
    Q_UNREACHABLE();
}

QString urgencySign(Urgency urgency)
{
    return urgency == Urgency::High ? QStringLiteral("!") : QString{};
}

QString removalWord(WaitingRemoval removal)
{
    switch (removal) {
    case WaitingRemoval::BookedElsewhere:
        return Words::tr("booked elsewhere");
    case WaitingRemoval::NoLongerWanted:
        return Words::tr("no longer wanted");
    case WaitingRemoval::Undone:
        return Words::tr("put on the list by mistake");
    }
    Q_UNREACHABLE();
}

QString hoursOfDayText(const TimeSpan& span)
{
    if (isWholeDay(span))
        return Words::tr("all day");
    return toText(span.from) + QChar{0x2013} + toText(span.to);
}

QString suitingTimesText(const std::vector<SuitingTime>& times)
{
    if (times.empty())
        return Words::tr("any time");
    std::vector<DaysWithHours> parts;
    for (const SuitingTime& time : times) {
        DaysWithHours* part = nullptr;
        for (DaysWithHours& known : parts) {
            if (known.span == time.span && !known.days.isEmpty() && time.weekday)
                part = &known;
        }
        if (!part)
            part = &parts.emplace_back(DaysWithHours{{}, time.span});
        if (time.weekday)
            part->days += shortWeekdayText(*time.weekday);
    }
    QStringList texts;
    for (const DaysWithHours& part : parts)
        texts += textOf(part);
    return texts.join(QStringLiteral("; "));
}

QString suitingDaysText(std::optional<Date> from, std::optional<Date> until)
{
    if (from && until)
        return *from == *until
            ? weekdayDateText(*from)
            : QStringLiteral("%1 – %2").arg(weekdayDateText(*from), weekdayDateText(*until));
    if (until)
        return Words::tr("until %1").arg(weekdayDateText(*until));
    if (from)
        return Words::tr("from %1").arg(weekdayDateText(*from));
    return {};
}

} // namespace taper::words
