// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/series_words.h"

#include "ui/words/figure_words.h"
#include "ui/words/words_context.h"

#include <algorithm>

namespace taper::words {

namespace {

/// "a, b and c".
QString listed(const QStringList& texts)
{
    if (texts.size() < 2)
        return texts.join(QString{});
    return Words::tr("%1 and %2", "the last two of a list")
        .arg(texts.mid(0, texts.size() - 1).join(QStringLiteral(", ")), texts.constLast());
}

QString ordinal(int position)
{
    switch (position) {
    case 1:
        return Words::tr("first", "weekday of the month");
    case 2:
        return Words::tr("2nd", "weekday of the month");
    case 3:
        return Words::tr("3rd", "weekday of the month");
    case 4:
        return Words::tr("4th", "weekday of the month");
    case 5:
        return Words::tr("5th", "weekday of the month");
    case -1:
        return Words::tr("last", "weekday of the month");
    case -2:
        return Words::tr("second last", "weekday of the month");
    default:
        return {};
    }
}

QString everyText(const Recurrence& rule)
{
    const int count = rule.interval;
    switch (rule.every) {
    case Recurrence::Every::Day:
        return count == 1 ? Words::tr("every day") : Words::tr("every %n days", nullptr, count);
    case Recurrence::Every::Week:
        return count == 1 ? Words::tr("every week") : Words::tr("every %n weeks", nullptr, count);
    case Recurrence::Every::Month:
        return count == 1 ? Words::tr("every month") : Words::tr("every %n months", nullptr, count);
    case Recurrence::Every::Year:
        return count == 1 ? Words::tr("every year") : Words::tr("every %n years", nullptr, count);
    }
    Q_UNREACHABLE();
}

/// On which days, or nothing if the first date says it; no value where there are no words.
std::optional<QString> daysText(const Recurrence& rule)
{
    if (!rule.isPlain || (!rule.weekdays.empty() && !rule.monthDays.empty()))
        return std::nullopt;
    QStringList days;
    for (const Recurrence::Weekday& day : rule.weekdays) {
        const QString name = weekdayText(day.weekday);
        const QString which = ordinal(day.position);
        const bool isSayable =
            day.position == 0 || (!which.isEmpty() && rule.every == Recurrence::Every::Month);
        if (!isSayable)
            return std::nullopt;
        days += day.position == 0 ? name : Words::tr("the %1 %2", "the 4th Friday").arg(which, name);
    }
    for (const int day : rule.monthDays) {
        if (day < 1 || rule.every != Recurrence::Every::Month)
            return std::nullopt;
        days += Words::tr("day %1", "of the month").arg(day);
    }
    return days.isEmpty() ? QString{} : Words::tr(" on %1", "every week on Tuesday").arg(listed(days));
}

QString endText(const Recurrence& rule)
{
    if (rule.until)
        return Words::tr(" until %1", "every week until a date").arg(dateText(dateOf(*rule.until)));
    if (!rule.count)
        return {};
    return *rule.count == 1 ? Words::tr(", once") : Words::tr(", %n times", nullptr, *rule.count);
}

} // namespace

QString recurrenceText(const Recurrence& rule)
{
    const auto days = daysText(rule);
    if (!days)
        return Words::tr("by the rule %1").arg(rule.text);
    return everyText(rule) + *days + endText(rule);
}

QString ruleFaultText(RuleFault fault, const QString& limit)
{
    switch (fault) {
    case RuleFault::NotARule:
        return Words::tr("This is not a rule for repeating. One looks like this: "
                         "FREQ=WEEKLY;INTERVAL=2;COUNT=6.");
    case RuleFault::TooFine:
        return Words::tr("A session can be repeated daily at most, not by hours or minutes.");
    case RuleFault::HasTime:
        return Words::tr("The rule must not name a time of day: every session is at the time of the first. "
                         "Leave out BYHOUR, BYMINUTE and BYSECOND.");
    case RuleFault::WithoutEnd:
        return Words::tr("This would never end. Say how often (COUNT=6) or until when (UNTIL=20261231).");
    case RuleFault::EndBeforeStart:
        return Words::tr("The last day lies before the first session.");
    case RuleFault::TooManyDates:
        return Words::tr("These are more dates than a series may have. Book %1 at most, and the rest later.")
            .arg(limit);
    case RuleFault::TooFar:
        return Words::tr("A series may reach %1 years ahead at most. Choose an earlier end.").arg(limit);
    case RuleFault::NoDates:
        return Words::tr("No day in the two years from the first session answers to this rule.");
    }
    Q_UNREACHABLE();
}

QString missingDaysText(const std::vector<std::chrono::year_month_day>& missing)
{
    QStringList days;
    for (const auto& date : missing) {
        const QString month =
            locale().monthName(static_cast<int>(static_cast<unsigned>(date.month())), QLocale::LongFormat);
        const QString day =
            Words::tr("no %1 %2", "no 31 April").arg(static_cast<unsigned>(date.day())).arg(month);
        if (!days.contains(day))
            days += day;
    }
    if (days.isEmpty())
        return {};
    return Words::tr("There is %1: no session then.").arg(listed(days));
}

QString seriesPlaceText(const SeriesPlace& place)
{
    const QString which = place.place > 0
        ? Words::tr("%1 of %2", "3 of 8 of a series").arg(place.place).arg(place.count)
        : Words::tr("not one of the %n that stand", nullptr, place.count);
    // Its own text names its last day on the clinic's wall, whatever the zone.
    const auto rule = readRecurrence(place.rule, TimeZone{});
    return rule ? QStringLiteral("%1, %2").arg(which, recurrenceText(*rule)) : which;
}

} // namespace taper::words
