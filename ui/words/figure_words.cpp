// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/figure_words.h"

#include "core/domain/race.h"
#include "ui/words/words_context.h"

#include <cstdlib>

namespace taper::words {

namespace {

QString formatted(Date date, const QString& format)
{
    return locale().toString(toQDate(date), format);
}

QString daysAgo(int days)
{
    if (days == 1)
        return Words::tr("yesterday");
    return Words::tr("%n days ago", nullptr, days);
}

} // namespace

QLocale locale()
{
    //: The locale whose names of days and months fit the translation, for example de_DE.
    return QLocale{Words::tr("en_GB", "locale of this translation")};
}

QString daysText(int days)
{
    if (days == 0)
        return Words::tr("race day");
    //: D−2: two days before the race. The minus is U+2212.
    return days < 0 ? Words::tr("D−%1").arg(-days) : Words::tr("D+%1").arg(days);
}

QString inDaysText(Date day, Date today)
{
    const int days = daysBetween(today, day);
    if (days == 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("tomorrow");
    return days < 0 ? daysAgo(-days) : Words::tr("in %n days", nullptr, days);
}

QString agoText(Date day, Date today)
{
    const int days = daysBetween(day, today);
    if (days <= 0)
        return inDaysText(day, today);
    if (days < 14)
        return daysAgo(days);
    if (days < 9 * 7)
        return Words::tr("%1 wk ago").arg((days + 3) / 7);
    if (days < 2 * 365)
        return Words::tr("%1 mo ago").arg((days * 12 + 182) / 365);
    return Words::tr("%1 yr ago").arg(days / 365);
}

QString distanceText(std::optional<int> metres)
{
    return metres ? Words::tr("%1 km").arg(kilometresText(*metres)) : Words::tr("distance unknown");
}

QString lengthText(Minutes length)
{
    return Words::tr("%1′").arg(length.count());
}

QString hoursText(Minutes total)
{
    const auto hours = total.count() / 60;
    const auto minutes = total.count() % 60;
    if (hours == 0)
        return Words::tr("%1 min").arg(minutes);
    if (minutes == 0)
        return Words::tr("%1 h").arg(hours);
    return Words::tr("%1 h %2").arg(hours).arg(minutes, 2, 10, QLatin1Char{'0'});
}

QString elapsedText(Minutes elapsed)
{
    const int minutes = static_cast<int>(elapsed.count());
    if (minutes < 60)
        return minutes <= 1 ? Words::tr("1 minute") : Words::tr("%n minutes", nullptr, minutes);
    // Rounded down: "48 hours" must not be said of what has not yet reached them.
    const int hours = minutes / 60;
    if (hours < 96)
        return hours == 1 ? Words::tr("1 hour") : Words::tr("%n hours", nullptr, hours);
    return Words::tr("%n days", nullptr, hours / 24);
}

QString longDateText(Date date)
{
    return formatted(date, Words::tr("dddd d MMMM yyyy", "date format: Friday 24 April 2026"));
}

QString dateText(Date date)
{
    return formatted(date, Words::tr("d MMMM yyyy", "date format: 24 April 2026"));
}

QString shortDateText(Date date)
{
    return formatted(date, Words::tr("d MMM", "date format: 24 Apr"));
}

QString shortDateText(Date date, Date today)
{
    if (toQDate(date).year() == toQDate(today).year())
        return shortDateText(date);
    return formatted(date, Words::tr("d MMM yyyy", "date format: 24 Apr 2025"));
}

QString weekdayDateText(Date date)
{
    return formatted(date, Words::tr("ddd d MMM", "date format: Fri 24 Apr"));
}

QString monthText(Date date)
{
    return formatted(date, Words::tr("MMMM yyyy", "date format: April 2026"));
}

QString weekdayText(int weekdayIndex)
{
    return locale().standaloneDayName(weekdayIndex + 1, QLocale::LongFormat);
}

QString shortWeekdayText(int weekdayIndex)
{
    return locale().standaloneDayName(weekdayIndex + 1, QLocale::ShortFormat);
}

QString momentText(Moment moment)
{
    return QStringLiteral("%1 %2").arg(weekdayDateText(dateOf(moment)), toText(timeOfDayOf(moment)));
}

QString spanText(const Interval& interval)
{
    const Date first = dateOf(interval.start);
    const bool endsAtMidnight = interval.end == Moment{first + std::chrono::days{1}};
    if (endsAtMidnight)
        return QStringLiteral("%1–24:00").arg(toText(timeOfDayOf(interval.start)));
    if (dateOf(interval.end) == first)
        return QStringLiteral("%1–%2").arg(
            toText(timeOfDayOf(interval.start)), toText(timeOfDayOf(interval.end)));
    return QStringLiteral("%1 – %2").arg(momentText(interval.start), momentText(interval.end));
}

} // namespace taper::words
